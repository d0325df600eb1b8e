/**
 * Copies among many generated reports: wall time and processor time, peak memory, growth, and how many of the planted copies are found;
 * in the same run others, as far as they are there and survive.
 *
 *   node bench/match.ts [--sizes 10000,100000,1000000] [--threads 4] [--seed S] [--folder FOLDER] [--peers]
 *
 * The reports come from the generator beside the checkout where there is one (../shared/bench/gen.mjs), else from `match-corpus.ts`.
 * They are written to `--folder`, or to a temporary one that is deleted afterwards: a million take 3 GB.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { COPY_KINDS, corpusOf } from './match-corpus.ts'
import { judged, readTruth } from './match-judge.ts'
import { PEERS, timed } from './match-peers.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    threads: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
})
const GENERATOR = join(import.meta.dirname, '..', '..', 'shared', 'bench', 'gen.mjs')
const OWN_MOST = 200_000 // reports that our own generator makes in memory

console.log('reports    who                    wall s   cpu s   MB/s  peak MB  precision  recall  by kind')
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'hearsay-match-'))
let before: { size: number; wall: number; cpu: number } | undefined
for (const size of values.sizes.split(',').map(Number)) {
  const corpus = corpusIn(join(folder, String(size)), size)
  const truth = readTruth(join(corpus, 'truth.jsonl'))
  const megabytes = statSync(join(corpus, 'docs.jsonl')).size / 1e6
  const found = join(corpus, 'found.txt')
  for (const peer of PEERS.filter(({ name }) => values.peers || name === 'hearsay' || name === 'prototype')) {
    if (size > peer.most) continue
    const command = peer.command({ corpus, size, threads: Number(values.threads), found })
    if (command === undefined) continue
    const done = timed(command)
    if (done === undefined) {
      console.log(`${String(size).padStart(7)}    ${peer.name.padEnd(20)}  did not finish`)
      continue
    }
    const { precision, recall, byKind } = judged(found, truth, corpus)
    const columns = [
      String(size).padStart(7),
      ` ${peer.name.padEnd(20)}`,
      done.wall.toFixed(1).padStart(7),
      done.cpu.toFixed(1).padStart(6),
      (megabytes / done.wall).toFixed(0).padStart(5),
      done.peak.toFixed(0).padStart(7),
      precision.toFixed(4).padStart(9),
      recall.toFixed(4).padStart(6),
      byKind,
    ]
    console.log(columns.join('  '))
    if (peer.name !== 'hearsay') continue
    if (before) {
      const exponent = (now: number, then: number) => (Math.log(now / then) / Math.log(size / before!.size)).toFixed(2)
      console.log(
        `growth: exponent ${exponent(done.wall, before.wall)} of wall, ${exponent(done.cpu, before.cpu)} of processor time`,
      )
    }
    before = { size, wall: done.wall, cpu: done.cpu }
  }
  if (values.folder === undefined) rmSync(corpus, { recursive: true })
}
if (values.folder === undefined) rmSync(folder, { recursive: true })

/** A folder with `docs.jsonl` and `truth.jsonl`; one that is there already is taken as it is. */
function corpusIn(path: string, size: number): string {
  if (existsSync(join(path, 'truth.jsonl'))) return path
  mkdirSync(path, { recursive: true })
  if (existsSync(GENERATOR)) {
    spawnSync(process.execPath, ['--max-old-space-size=8000', GENERATOR, String(size), path, values.seed])
    return path
  }
  if (size > OWN_MOST) throw new RangeError(`Our own generator makes ${OWN_MOST} reports at most, not ${size}`)
  const { texts, plants, families } = corpusOf(size, Number(values.seed))
  writeFileSync(join(path, 'docs.jsonl'), '')
  for (let from = 0; from < size; from += 10_000) {
    const lines = texts.slice(from, from + 10_000).map((text, n) => `${JSON.stringify({ id: from + n, text })}\n`)
    writeFileSync(join(path, 'docs.jsonl'), lines.join(''), { flag: 'a' })
  }
  const lines = plants.map(({ left, right, kind }) =>
    JSON.stringify({ a: left, b: right, fam: families.get(left), type: COPY_KINDS[kind] }),
  )
  writeFileSync(join(path, 'truth.jsonl'), `${lines.join('\n')}\n`)
  return path
}
