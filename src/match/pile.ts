import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import type { Frequencies } from './frequencies.ts'
import type { IndexedText, ReportText } from './report-text.ts'

/** What the other reports of the pile tell about the passages that a report shares with another. */
export interface Pile {
  /** Do many reports hold the wording of a passage, as they hold an agency's background? */
  isCommon(passage: WordAlignment): boolean
  /** Do two reports share, well apart from these passages, what few reports have? Without a passage, more than chance would give. */
  sharesMore(passages: readonly WordAlignment[], right: ReportText): boolean
  /** Do the two tell of one event: do they share, outside these passages, what few reports have? Most of two events share none. */
  isOneEvent(passages: readonly WordAlignment[], right: ReportText): boolean
}

const FILTER = 1 << 12 // bytes; the features of a report fill a twentieth
const REWRITE_FEATURES = 3 // rare features that two reports share by more than chance, where no passage of theirs is the same
const MARGIN = 8 // words around a passage in which a feature still belongs to it: where a rewritten passage ends is not sharp

/** Built for one left report, and asked only where a pair itself does not tell. */
export function pileOf(frequencies: Frequencies, left: IndexedText): Pile {
  const mayHave = new Uint8Array(FILTER) // by the low bits of a value: most values that others have are told from this alone
  let places: Map<number, number> | undefined
  const placeByValue = (): Map<number, number> => {
    if (places) return places
    places = new Map()
    const { value, at, count } = left.features()
    for (let i = 0; i < count; i++) {
      places.set(value[i]!, at[i]!)
      mayHave[value[i]! & (FILTER - 1)] = 1
    }
    return places
  }
  const sharesOutside = (
    passages: readonly WordAlignment[],
    right: ReportText,
    margin: number,
    least: number,
  ): boolean => {
    const { value, at, count } = right.features()
    const mine = placeByValue()
    let found = 0
    for (let i = 0; i < count; i++) {
      if (mayHave[value[i]! & (FILTER - 1)] === 0) continue
      const place = mine.get(value[i]!)
      if (place === undefined || !frequencies.isRare(value[i]!)) continue
      const isOutside = passages.every(
        ({ leftRange, rightRange }) => !isInside(place, leftRange, margin) && !isInside(at[i]!, rightRange, margin),
      )
      if (isOutside && ++found >= least) return true
    }
    return false
  }
  return {
    isCommon({ leftRange }) {
      const { value, at, count } = left.features()
      let held = 0
      let all = 0
      for (let i = 0; i < count; i++) {
        if (!isInside(at[i]!, leftRange, 0)) continue
        all++
        if (frequencies.isCommon(value[i]!)) held++
      }
      return held * 2 > all
    },
    sharesMore: (passages, right) =>
      sharesOutside(passages, right, MARGIN, passages.length === 0 ? REWRITE_FEATURES : 1),
    isOneEvent: (passages, right) => sharesOutside(passages, right, 0, 1),
  }
}

function isInside(word: number, range: Span, margin: number): boolean {
  return range.start - margin <= word && word < range.end + margin
}
