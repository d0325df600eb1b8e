import type { Span } from '../model/span.ts'
import { passingWords } from '../text/words.ts'
import { type Features, passingFeatures } from './features.ts'
import type { Shelf } from './shelf.ts'

/**
 * Which report holds which feature, four bytes each: the low bits of the feature and the report's place in its block of 1,024. The high
 * bits of the feature are told by the part in which it stands.
 *
 *   feature   [ 10 bits: part ][     22 bits: value      ]
 *   posting                    [     22 bits: value      ][ 10 bits: report ]
 *
 *   posting   | block 0: part 0 | part 1 | ... | part 1023 | block 1: part 0 | ...
 *   start     ^                 ^                          ^        PARTS of them a block, and the end
 */
export interface Postings {
  /** First report of the first block. */
  readonly first: number
  readonly blocks: number
  /** Parts that it holds; the others are empty. */
  readonly parts: Span
  readonly posting: Uint32Array
  readonly start: Uint32Array
}

export const PARTS = 1024
export const BLOCK_REPORTS = 1024
const VALUE_BITS = 22
export const VALUES = 1 << VALUE_BITS // so few that two bits for each, as a part is joined, stay in the second cache
const REPORT_BITS = 10
const FIRST_ROOM = 1 << 18 // postings of a block, to begin with

let values = new Uint32Array(FIRST_ROOM) // of the block that is read, used again and again
let holders = new Uint16Array(FIRST_ROOM)

/** Reads reports `first .. limit` into postings of some parts; `first` begins a block. */
export function postingsOf(shelf: Shelf, first: number, limit: number, parts: Span = ALL_PARTS): Postings {
  return gathered(first, limit - first, parts, report => passingFeatures(passingWords(shelf.take(first + report))))
}

/** The same for reports whose features are at hand. */
export function postingsFrom(features: readonly Features[], first: number): Postings {
  return gathered(first, features.length, ALL_PARTS, report => features[report]!)
}

const ALL_PARTS: Span = { start: 0, end: PARTS }

function gathered(first: number, reports: number, parts: Span, featuresOf: (report: number) => Features): Postings {
  const blocks = Math.ceil(reports / BLOCK_REPORTS)
  const start = new Uint32Array(new SharedArrayBuffer((blocks * PARTS + 1) * 4))
  const scattered: Uint32Array[] = []
  let total = 0
  for (let block = 0; block < blocks; block++) {
    const from = block * BLOCK_REPORTS
    const count = readBlock(featuresOf, from, Math.min(reports, from + BLOCK_REPORTS), parts)
    scattered.push(inParts(count, start, block * PARTS, total))
    total += count
  }
  start[blocks * PARTS] = total
  const posting = new Uint32Array(new SharedArrayBuffer(total * 4)) // shared, so that whoever joins a part reads it from every block
  let at = 0
  for (const each of scattered) {
    posting.set(each, at)
    at += each.length
  }
  return { first, blocks, parts, posting, start }
}

/** Writes the features of a block's reports to the scratch columns, and returns how many they are. */
function readBlock(featuresOf: (report: number) => Features, from: number, limit: number, parts: Span): number {
  let count = 0
  for (let report = from; report < limit; report++) count = write(featuresOf(report), report - from, parts, count)
  return count
}

/** Writes those of a report from place `count` on, and returns the place behind the last. */
function write({ count: more, value }: Features, holder: number, { start, end }: Span, count: number): number {
  if (count + more > values.length) grow(count + more)
  let at = count
  for (let i = 0; i < more; i++) {
    const part = value[i]! >>> VALUE_BITS
    if (part < start || part >= end) continue
    values[at] = value[i]!
    holders[at++] = holder
  }
  return at
}

/** The postings of a block by part; writes where each part starts. */
function inParts(count: number, start: Uint32Array, at: number, total: number): Uint32Array {
  const place = new Uint32Array(PARTS)
  for (let i = 0; i < count; i++) place[values[i]! >>> VALUE_BITS]!++
  let sum = 0
  for (let part = 0; part < PARTS; part++) {
    const size = place[part]!
    start[at + part] = total + sum
    place[part] = sum
    sum += size
  }
  const posting = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const value = values[i]!
    posting[place[value >>> VALUE_BITS]!++] = ((value << REPORT_BITS) | holders[i]!) >>> 0
  }
  return posting
}

/** The low bits of the feature of a posting. */
export function valueIn(posting: number): number {
  return posting >>> REPORT_BITS
}

/** The report's place in its block. */
export function placeInBlock(posting: number): number {
  return posting & (BLOCK_REPORTS - 1)
}

function grow(least: number): void {
  const [oldValues, oldHolders] = [values, holders]
  values = new Uint32Array(least * 2)
  holders = new Uint16Array(least * 2)
  values.set(oldValues)
  holders.set(oldHolders)
}
