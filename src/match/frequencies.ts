import { VALUES } from './postings.ts'

/** How a feature is marked that many reports hold, in the bits below its value. */
export const MARK_BITS = 2
export const COMMON = 1
export const NOT_RARE = 2

const RARE_REPORTS = 8 // reports that hold an anchor at most, if it is to mark an event

/** How many reports of the pile hold a feature, as far as it matters. */
export interface Frequencies {
  /** COMMON if so many hold it that it is common in a pile of this size (`PileSettings.commonReports`), NOT_RARE if more than RARE_REPORTS do. */
  marksOf(value: number): number
}

/** The marks of a feature that so many reports hold. */
export function marksFor(holders: number, commonReports: number): number {
  return (holders >= commonReports ? COMMON : 0) | (holders > RARE_REPORTS ? NOT_RARE : 0)
}

/**
 * The features that are common or not rare, by part: the low bits of each, and below them its marks, COMMON and NOT_RARE.
 *
 *   list    6 9 14 | 3 8 | ...        start   0 3 5 ...
 */
export interface CommonFeatures {
  readonly list: Uint32Array
  readonly start: Uint32Array
}

/** The lists of all parts, in their order, in one that all threads can read. */
export function commonFeatures(parts: readonly Uint32Array[]): CommonFeatures {
  const start = new Uint32Array(parts.length + 1)
  for (const [part, { length }] of parts.entries()) start[part + 1] = start[part]! + length
  const list = new Uint32Array(new SharedArrayBuffer(start[parts.length]! * 4))
  for (const [part, each] of parts.entries()) list.set(each, start[part])
  return { list, start }
}

/** Frequencies told from the common features of a pile. */
export function frequenciesOf({ list, start }: CommonFeatures): Frequencies {
  return {
    marksOf(value) {
      const part = Math.floor(value / VALUES)
      const key = value & (VALUES - 1)
      let low = start[part]!
      let high = start[part + 1]!
      const end = high
      while (low < high) {
        const middle = (low + high) >> 1
        if (list[middle]! >>> MARK_BITS < key) low = middle + 1
        else high = middle
      }
      return low < end && list[low]! >>> MARK_BITS === key ? list[low]! & (COMMON | NOT_RARE) : 0
    },
  }
}
