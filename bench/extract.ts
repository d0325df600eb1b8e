import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { attributionReader } from '../src/extract/attribution/attributions.ts'
import { quantityReader } from '../src/extract/number/quantities.ts'
import { placeReader } from '../src/extract/place/places.ts'
import { timeReader } from '../src/extract/time/times.ts'
import { languageOf, packs } from '../src/lang/languages.ts'
import { loadGazetteer } from '../src/node/gazetteer.ts'
import { pipelineOf } from '../src/pipeline.ts'
import { layoutOf } from '../src/segment/layout.ts'
import { tokenize } from '../src/text/tokenize.ts'
import { documentOf, filesOf, newsOrGenerated } from './extract-corpus.ts'
import { peer } from './peers.ts'

// How fast reports are read on one core, as MB of UTF-8 a second and as a ratio to a plain tokenise-and-hash pass of the same run; the
// cost of each step; and whether a long report costs more than its length. Real news if it lies beside the checkout, else generated
// reports. `node bench/extract.ts [MB]`.

const WANTED_BYTES = Number(process.argv[2] ?? 12) * 1e6
const PASSES = 8 // the compiler is done with most code after the fourth
const texts = newsOrGenerated(WANTED_BYTES)
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const gazetteer = loadGazetteer()
const language = languageOf(packs[0]!)
const layouts = texts.map(text => layoutOf(text, language))

const hashing = timed('tokenise and hash', texts, text => tokenize(text, language.vocabulary))
timed('sentences (with tokens)', texts, text => layoutOf(text, language))
const quantities = quantityReader(language)
timed('quantities', layouts, ({ tokens }) => quantities(tokens, 0, tokens.count))
const times = timeReader(language)
timed('times', layouts, ({ tokens }) => times(tokens, 0, tokens.count, '2031-03-04'))
const places = placeReader(language, gazetteer)
timed('places', layouts, ({ tokens }) => places(tokens, 0, tokens.count))
const attributions = attributionReader(language)
timed('attributions', layouts, layout => attributions(layout, 0, layout.tokens.count))
const pipeline = pipelineOf(gazetteer)
const documents = texts.map(documentOf)
timed('whole, one report at a time', documents, document => pipeline.readDocument(document, { whole: true }))
const whole = timed('whole: text to claims', filesOf(documents), file => pipeline.readDocuments(file, { whole: true }))
console.log(`whole pass against tokenise and hash: ${(whole / hashing).toFixed(1)} times its time`)
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
growth()
await together()
await peers()

/** Milliseconds of this thread in the best of several passes over all items: the first ones are the compiler's, and other programs may be at work. */
function timed<T>(step: string, items: readonly T[], deed: (item: T) => unknown): number {
  let ms = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < PASSES; pass++) {
    const started = process.threadCpuUsage().user
    for (const item of items) deed(item)
    ms = Math.min(ms, (process.threadCpuUsage().user - started) / 1000)
  }
  const rates = [
    `${(bytes / ms / 1000).toFixed(1).padStart(7)} MB/s`,
    `${((texts.length / ms) * 1000).toFixed(0).padStart(8)} reports/s`,
  ]
  console.log(`${step.padEnd(26)} ${rates.join(' ')}`)
  return ms
}

/** A long report against the same text in pieces: near 1 where reading is linear in the length. The worst of texts is one sentence, without a stop or a line's end. */
function growth(): void {
  const long = texts.join('\n\n').slice(0, 5e6)
  // "... said. He left" and line ends  not: 3.5
  const stops = /[.!?;:](?=\s)|[\r\n]+/gu
  const told = (what: string, text: string): void => {
    const pieces = Array.from({ length: 100 }, (_, n) =>
      text.slice((n * text.length) / 100, ((n + 1) * text.length) / 100),
    )
    readingMs(pieces)
    const ratio = readingMs([text]) / readingMs(pieces)
    console.log(
      `${what} of ${(text.length / 1e6).toFixed(1)} MB against 100 pieces of it: ${ratio.toFixed(2)} times the time`,
    )
  }
  told('one report', long)
  told('one report without stops', long.replaceAll(stops, ' '))
}

/** Milliseconds of this thread for some texts, a report each. */
function readingMs(some: readonly string[]): number {
  const started = process.threadCpuUsage().user
  pipeline.readDocuments(some.map(documentOf), { whole: true })
  return (process.threadCpuUsage().user - started) / 1000
}

/** The same on several threads at once. Each reads all of the reports, since a thread compiles for itself: with a share of them it would not have done with that when it has read as often. */
async function together(): Promise<void> {
  const threads = Math.min(4, availableParallelism())
  const workers = await Promise.all(
    Array.from({ length: threads }, async () => {
      const workerData = { bytes: WANTED_BYTES }
      const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), { workerData })
      await once(worker, 'message')
      return worker
    }),
  )
  const pass = async (): Promise<number> => {
    const started = performance.now()
    await Promise.all(
      workers.map(worker => {
        worker.postMessage('go')
        return once(worker, 'message')
      }),
    )
    return performance.now() - started
  }
  const rate = (ms: number) => ((threads * bytes) / ms / 1000).toFixed(1)
  const first = await pass()
  let ms = first
  for (let n = 1; n < PASSES; n++) ms = Math.min(ms, await pass())
  await Promise.all(workers.map(worker => worker.terminate()))
  console.log(
    `whole, on ${threads} threads: ${rate(ms)} MB/s by the clock, ${rate(first)} in the first pass, which compiles`,
  )
}

/** What others do in the same run: wink-nlp's sentences and entities, and the prototype of figures and quotations, where they can be had. */
async function peers(): Promise<void> {
  const some = texts.slice(0, Math.min(texts.length, 300))
  const size = some.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const ours = spanOf([some.map(documentOf)], documents => pipeline.readDocuments(documents, { whole: true }))
  const told = (name: string, ms: number): void =>
    console.log(`${name}: ${(size / ms / 1000).toFixed(1)} MB/s, ${(ours / ms).toFixed(2)} times our rate`)
  const wink = peer('wink-nlp') as ((model: unknown, pipe: string[]) => { readDoc(text: string): Spoken }) | undefined
  if (wink === undefined) console.log('wink-nlp could not be had: no ratio to it')
  else {
    const nlp = wink(peer('wink-eng-lite-web-model'), ['sbd', 'ner'])
    told(
      'wink-nlp, sentences and entities',
      spanOf(some, text => {
        const read = nlp.readDoc(text)
        return read.sentences().length() + read.entities().out().length
      }),
    )
  }
  const prototype = join(import.meta.dirname, '..', '..', 'shared', 'bench', 'prototype', 'extract.mjs')
  if (!existsSync(prototype)) return
  // It shows examples of itself when it is loaded.
  const { log } = console
  console.log = () => {}
  const { extract } = (await import(prototype)) as { extract: (text: string, into: object) => void }
  console.log = log
  const longest = Math.max(...some.map(text => text.length))
  const into = {
    sent: new Int32Array(longest),
    fig: new Float64Array(longest * 8),
    quo: new Int32Array(longest),
  }
  told(
    'the prototype, figures and quotations only',
    spanOf(some, text => extract(text, into)),
  )
}

interface Spoken {
  sentences(): { length(): number }
  entities(): { out(): unknown[] }
}

/** Milliseconds of the best of several passes. */
function spanOf<T>(some: readonly T[], deed: (item: T) => unknown): number {
  let ms = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < PASSES; pass++) {
    const started = performance.now()
    for (const item of some) deed(item)
    ms = Math.min(ms, performance.now() - started)
  }
  return ms
}
