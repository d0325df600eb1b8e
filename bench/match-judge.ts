import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** A planted copy: report `b` was made from report `a`. */
export interface Planted {
  readonly a: number
  readonly b: number
  readonly fam: number
  readonly type: string
  /** Share of words changed. */
  readonly rate?: number
}

export interface Judged {
  readonly precision: number
  readonly recall: number
  readonly byKind: string
}

export function readTruth(path: string): Planted[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Planted)
}

/**
 * A planted pair is found if it is told; a told pair is right if both reports are of one family. Pairs of two reports that carry a standing
 * paragraph of furniture are neither. `found` has a pair a line: left, right, and whatever more.
 */
export function judged(found: string, truth: readonly Planted[], corpus: string): Judged {
  const families = new Map<number, number>()
  for (const { a, b, fam } of truth) families.set(a, fam).set(b, fam)
  const pages = furnished(join(corpus, 'docs.jsonl'))
  const told = new Set<number>()
  let right = 0
  let aside = 0
  for (const line of readFileSync(found, 'latin1').split('\n')) {
    const [one, other] = line.split(' ', 2).map(Number)
    if (one === undefined || other === undefined || one === other) continue
    const key = keyOf(one, other)
    if (told.has(key)) continue
    told.add(key)
    const family = families.get(one)
    if (family !== undefined && family === families.get(other)) right++
    else if (pages.has(one) && pages.has(other)) aside++
  }
  const kinds = new Map<string, { found: number; planted: number }>()
  let hits = 0
  for (const plant of truth) {
    const kind = kindOf(plant)
    const count = kinds.get(kind) ?? { found: 0, planted: 0 }
    kinds.set(kind, count)
    count.planted++
    if (!told.has(keyOf(plant.a, plant.b))) continue
    count.found++
    hits++
  }
  const byKind = [...kinds]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([kind, count]) => `${kind} ${(count.found / count.planted).toFixed(3)}`)
    .join(', ')
  return { precision: right / Math.max(1, told.size - aside), recall: hits / truth.length, byKind }
}

function kindOf({ type, rate = 0 }: Planted): string {
  if (type === 'rewrite') return `rewrite ${rate < 0.1 ? '5-10' : rate < 0.2 ? '10-20' : '20-30'} %`
  return rate > 0 ? `${type} changed` : type
}

function keyOf(one: number, other: number): number {
  return Math.min(one, other) * 0x400000 + Math.max(one, other)
}

/** Numbers of the reports that end in a standing paragraph: it begins with the sign of copyright. */
function furnished(path: string): Set<number> {
  const pages = new Set<number>()
  const sign = Buffer.from('\\n\\n©')
  const bytes = readPieces(path)
  let line = 0
  for (const piece of bytes) {
    for (let from = 0; ; ) {
      const end = piece.indexOf(0x0a, from)
      if (end < 0) break
      const at = piece.subarray(from, end).indexOf(sign)
      if (at >= 0) pages.add(line)
      line++
      from = end + 1
    }
  }
  return pages
}

const PIECE = 1 << 26 // bytes read at once

/** The file in pieces of whole lines. */
function* readPieces(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  const buffer = Buffer.alloc(PIECE)
  for (let rest = 0; ; ) {
    const length = readSync(file, buffer, rest, PIECE - rest, null)
    if (length === 0) break
    const filled = buffer.subarray(0, rest + length)
    const end = filled.lastIndexOf(0x0a) + 1
    yield filled.subarray(0, end)
    filled.copy(buffer, 0, end)
    rest = filled.length - end
  }
  closeSync(file)
}
