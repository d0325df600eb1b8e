import type { Keyed } from '../text/radix.ts'

/** Postings sorted by value, then by report. */
export type Segment = Keyed

export const MOST = 0xff // frequencies are told apart up to here, well beyond the cap

/** For each posting, how many reports hold its value. */
export function frequenciesOf({ key, payload }: Segment): Uint8Array {
  const frequencies = new Uint8Array(key.length)
  for (let from = 0, to = 0; from < key.length; from = to) {
    let count = 0
    for (; to < key.length && key[to] === key[from]; to++) if (to === from || payload[to] !== payload[to - 1]) count++
    frequencies.fill(Math.min(count, MOST), from, to)
  }
  return frequencies
}

/** The postings of each report: those of `report` are `posting[from[report]] .. posting[from[report + 1]]`. */
export function byReport(payload: Uint32Array, reports: number): { from: Uint32Array; posting: Uint32Array } {
  const from = new Uint32Array(reports + 1)
  for (let at = 0; at < payload.length; at++) from[payload[at]! + 1]!++
  for (let report = 0; report < reports; report++) from[report + 1]! += from[report]!
  const next = from.slice(0, reports)
  const posting = new Uint32Array(payload.length)
  for (let at = 0; at < payload.length; at++) posting[next[payload[at]!]!++] = at
  return { from, posting }
}

/** Both sorted by value; the reports of `older` are below those of `newer`. */
export function merged(older: Segment, newer: Segment): Segment {
  const length = older.key.length + newer.key.length
  const key = new Uint32Array(length)
  const payload = new Uint32Array(length)
  let left = 0
  let right = 0
  for (let i = 0; i < length; i++) {
    const takeOlder = right === newer.key.length || (left < older.key.length && older.key[left]! <= newer.key[right]!)
    key[i] = takeOlder ? older.key[left]! : newer.key[right]!
    payload[i] = takeOlder ? older.payload[left++]! : newer.payload[right++]!
  }
  return { key, payload }
}

export function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
