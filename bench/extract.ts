import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { attributionReader } from '../src/extract/attributions.ts'
import { placeReader } from '../src/extract/places.ts'
import { quantityReader } from '../src/extract/quantities.ts'
import { timeReader } from '../src/extract/times.ts'
import { languageOf, packs } from '../src/lang/languages.ts'
import type { SourceDocument } from '../src/model/document.ts'
import { loadGazetteer } from '../src/node/gazetteer.ts'
import { pipelineOf } from '../src/pipeline.ts'
import { layoutOf } from '../src/segment/layout.ts'
import { tokenize } from '../src/text/tokens.ts'
import { generatedReports } from './generate.ts'

// How fast reports are read on one core, as MB of UTF-8 a second and as a ratio to a plain tokenise-and-hash pass of the same run; the
// cost of each step; and whether a long report costs more than its length. Real news if it lies beside the checkout, else generated
// reports. `node bench/extract.ts [MB]`.

const WANTED_BYTES = Number(process.argv[2] ?? 12) * 1e6
const PASSES = 8 // the compiler is done with most code after the fourth
const texts = corpus()
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const gazetteer = loadGazetteer()
const language = languageOf(packs[0]!, gazetteer.names())
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
const whole = timed('whole: text to claims', documents, document => pipeline.readDocument(document, { whole: true }))
console.log(`whole pass against tokenise and hash: ${(whole / hashing).toFixed(1)} times its time`)
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
growth()
peer()

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

/** A report of 5 MB against the same text in pieces of 50 kB: near 1 where reading is linear in the length. */
function growth(): void {
  const long = texts.join('\n\n').slice(0, 5e6)
  const pieces = Array.from({ length: 100 }, (_, n) =>
    long.slice((n * long.length) / 100, ((n + 1) * long.length) / 100),
  )
  const span = (some: readonly string[]): number => {
    const started = performance.now()
    for (const document of some.map(documentOf)) pipeline.readDocument(document, { whole: true })
    return performance.now() - started
  }
  span(pieces)
  console.log(`one report of 5 MB against 100 pieces of it: ${(span([long]) / span(pieces)).toFixed(2)} times the time`)
}

/** wink-nlp, sentences and entities, if it is installed beside the project. */
function peer(): void {
  try {
    const load = createRequire(import.meta.url)
    const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'), ['sbd', 'ner'])
    const some = texts.slice(0, Math.min(texts.length, 300))
    const size = some.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    const started = performance.now()
    for (const text of some) nlp.readDoc(text).entities().out()
    console.log(`wink-nlp, sentences and entities: ${(size / (performance.now() - started) / 1000).toFixed(1)} MB/s`)
  } catch {
    console.log('wink-nlp is not installed: no ratio to it')
  }
}

function documentOf(text: string, n: number): SourceDocument {
  return {
    id: `d${n}`,
    capture: { path: `${n}.txt`, sha256: '', bytes: text.length },
    reader: 'text',
    encoding: 'utf-8',
    text,
  }
}

function corpus(): string[] {
  const folder = join(import.meta.dirname, '..', '..', 'shared', 'data', 'load')
  const some: string[] = []
  let size = 0
  try {
    for (const file of readdirSync(folder).sort().reverse()) {
      for (const line of gunzipSync(readFileSync(join(folder, file)))
        .toString('utf8')
        .split('\n')) {
        if (line === '' || size >= WANTED_BYTES) continue
        const { text } = JSON.parse(line) as { text: string }
        some.push(text)
        size += Buffer.byteLength(text)
      }
    }
  } catch {
    return generatedReports(WANTED_BYTES)
  }
  return some
}
