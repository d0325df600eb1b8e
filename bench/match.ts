/**
 * Copies among many generated reports: wall time, peak memory, growth, and how many of the planted copies are found.
 *
 *   node bench/match.ts [--sizes 10000,100000] [--seed S] [--peer SCRIPT]
 *
 * A peer is a script that is called as `node SCRIPT DOCS 1 OUT` with one JSON object `{"id", "text"}` a line and writes the pairs
 * it finds, one `left right ...` a line; it is judged on the same reports, on one thread, in the same run.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type MatchInput, match } from '../src/match/match.ts'
import { PassageIndex } from '../src/match/passage-index.ts'
import { MATCH_DEFAULTS } from '../src/match/settings.ts'
import { COPY_KINDS, type Corpus, corpusOf } from './match-corpus.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    seed: { type: 'string', default: '1' },
    peer: { type: 'string' },
    alone: { type: 'string' },
  },
})
const LATE = 99 // reports that come late, each by itself
const HEAP_MB = 12_000 // the inputs of 100,000 reports with their tokens take two thirds of it

if (values.alone) console.log(JSON.stringify(measured(Number(values.alone))))
else table()

interface Measured {
  readonly size: number
  readonly megabytes: number
  readonly readSeconds: number
  readonly seconds: number
  readonly memory: number
  /** To match one report more against all the others; the middle one of many. */
  readonly milliseconds: number
  readonly judged: Judged
}

interface Judged {
  readonly found: readonly number[]
  readonly planted: readonly number[]
  readonly right: number
  readonly told: number
}

/** Each size in a process of its own, so that the peak of memory is its own. */
function table(): void {
  console.log(`reports      MB   read s  match s   MB/s  peak MB  one ms  precision  recall  ${COPY_KINDS.join('  ')}`)
  let before: Measured | undefined
  for (const size of values.sizes.split(',').map(Number)) {
    const args = [
      `--max-old-space-size=${HEAP_MB}`,
      fileURLToPath(import.meta.url),
      '--alone',
      String(size),
      '--seed',
      values.seed,
    ]
    const done = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    const now: Measured = JSON.parse(done.stdout)
    console.log(rowOf(now))
    if (before) console.log(`growth: exponent ${exponent(before, now).toFixed(2)}`)
    before = now
    if (values.peer) console.log(peerRow(values.peer, size))
  }
}

function exponent(before: Measured, now: Measured): number {
  return Math.log(now.seconds / before.seconds) / Math.log(now.size / before.size)
}

function measured(size: number): Measured {
  const corpus = corpusOf(size, Number(values.seed))
  const started = performance.now()
  const inputs = corpus.texts.map((text, number) => ({
    report: { id: idOf(number), document: idOf(number), span: { start: 0, end: text.length }, language: 'en' },
    document: {
      id: idOf(number),
      capture: { path: '', sha256: '', bytes: text.length },
      reader: 'text',
      encoding: 'utf-8',
      text,
    },
  }))
  const read = performance.now()
  const { alignments } = match(inputs)
  const ended = performance.now()
  const memory = process.resourceUsage().maxRSS / 1024
  const pairs = alignments
    .filter(({ kind }) => kind !== 'boilerplate' && kind !== 'shared-quotation')
    .map(({ left, right }): [number, number] => [numberOf(left.report), numberOf(right.report)])
  return {
    size,
    megabytes: corpus.texts.reduce((sum, text) => sum + text.length, 0) / 1e6,
    readSeconds: (read - started) / 1000,
    seconds: (ended - read) / 1000,
    memory,
    milliseconds: lateMilliseconds(inputs),
    judged: judge(pairs, corpus),
  }
}

function lateMilliseconds(inputs: readonly MatchInput[]): number {
  const index = new PassageIndex(MATCH_DEFAULTS)
  for (const input of inputs.slice(LATE)) index.add(input)
  index.matchesOf(inputs[0]!)
  const times = inputs.slice(0, LATE).map(input => {
    const started = performance.now()
    index.matchesOf(input)
    return performance.now() - started
  })
  return times.sort((left, right) => left - right)[times.length >> 1]!
}

/** A planted pair is found if it is told; a told pair is right if both reports are of one family. */
function judge(pairs: Iterable<readonly [number, number]>, { plants, families }: Corpus): Judged {
  const told = new Set<string>()
  let right = 0
  for (const [one, other] of pairs) {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`
    if (told.has(key)) continue
    told.add(key)
    const family = families.get(one)
    if (family !== undefined && family === families.get(other)) right++
  }
  const found = COPY_KINDS.map(() => 0)
  const planted = COPY_KINDS.map(() => 0)
  for (const plant of plants) {
    planted[plant.kind]!++
    if (told.has(`${plant.left} ${plant.right}`)) found[plant.kind]!++
  }
  return { found, planted, right, told: told.size }
}

function peerRow(script: string, size: number): string {
  const corpus = corpusOf(size, Number(values.seed))
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const documents = join(folder, 'docs.jsonl')
  writeFileSync(documents, '')
  for (let from = 0; from < size; from += 10_000) {
    const lines = corpus.texts
      .slice(from, from + 10_000)
      .map((text, n) => `${JSON.stringify({ id: from + n, text })}\n`)
    writeFileSync(documents, lines.join(''), { flag: 'a' })
  }
  const started = performance.now()
  spawnSync(process.execPath, [script, documents, '1', join(folder, 'out'), '0', '5', '10'], { stdio: 'ignore' })
  const seconds = (performance.now() - started) / 1000
  const lines = readFileSync(join(folder, 'out'), 'utf8').split('\n').filter(Boolean)
  rmSync(folder, { recursive: true })
  const pairs = lines.map((line): [number, number] => {
    const [left, right] = line.split(' ').map(Number)
    return [left!, right!]
  })
  const megabytes = corpus.texts.reduce((sum, text) => sum + text.length, 0) / 1e6
  return `${rowOf({ size, megabytes, readSeconds: 0, seconds, memory: 0, milliseconds: 0, judged: judge(pairs, corpus) })}  peer, reading included`
}

function rowOf({ size, megabytes, readSeconds, seconds, memory, milliseconds, judged }: Measured): string {
  const found = judged.found.reduce((sum, each) => sum + each, 0)
  const planted = judged.planted.reduce((sum, each) => sum + each, 0)
  return [
    String(size).padStart(7),
    megabytes.toFixed(0).padStart(6),
    readSeconds.toFixed(1).padStart(7),
    seconds.toFixed(1).padStart(7),
    (megabytes / seconds).toFixed(1).padStart(5),
    memory.toFixed(0).padStart(7),
    milliseconds.toFixed(1).padStart(6),
    (judged.right / judged.told).toFixed(4).padStart(9),
    (found / planted).toFixed(4).padStart(7),
    ...judged.found.map((each, kind) => (each / judged.planted[kind]!).toFixed(3).padStart(COPY_KINDS[kind]!.length)),
  ].join('  ')
}

function idOf(number: number): string {
  return String(number).padStart(8, '0')
}

function numberOf(id: string): number {
  return Number(id)
}
