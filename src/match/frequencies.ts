import { COMMON_REPORTS, RARE_REPORTS } from './join.ts'
import { PARTS, VALUES } from './postings.ts'

/** How many reports of the pile hold a feature, as far as it matters. */
export interface Frequencies {
  /** Do COMMON_REPORTS hold it at least? */
  isCommon(value: number): boolean
  /** Do RARE_REPORTS hold it at most? */
  isRare(value: number): boolean
}

/** Frequencies told from those of all features, one by one. */
export function frequenciesFrom(frequencyOf: (value: number) => number): Frequencies {
  return {
    isCommon: value => frequencyOf(value) >= COMMON_REPORTS,
    isRare: value => frequencyOf(value) <= RARE_REPORTS,
  }
}

/** Frequencies told from the lists of common features that the parts of a join gave, in the order of the parts. */
export function frequenciesOf(common: readonly Uint32Array[]): Frequencies {
  const find = (value: number): number => {
    const list = common[Math.floor(value / VALUES)]!
    const key = value & (VALUES - 1)
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle]! >>> 1 < key) low = middle + 1
      else high = middle
    }
    return low < list.length && list[low]! >>> 1 === key ? list[low]! : ABSENT
  }
  if (common.length !== PARTS) throw new RangeError(`Frequencies of ${common.length} parts, not ${PARTS}`)
  return {
    isCommon: value => find(value) !== ABSENT,
    isRare: value => {
      const found = find(value)
      return found === ABSENT || (found & 1) === 0
    },
  }
}

const ABSENT = -1
