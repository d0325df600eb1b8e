import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import type { Features } from './features.ts'
import type { Frequencies } from './frequencies.ts'
import { type IndexedText, ownFeatures, type ReportText } from './report-text.ts'

/** What the other reports of the pile tell about the passages that a report shares with another. */
export interface Pile {
  /** Do many reports hold the wording of a passage, as they hold an agency's background? */
  isCommon(passage: WordAlignment): boolean
  /** Do the two tell of one event: do they share, outside these passages, what few reports have? */
  isOneEvent(passages: readonly WordAlignment[], right: ReportText): boolean
}

const EVENT_ANCHORS = 1 // rare anchors that two reports of one event share beside what one copied; most of two events share none

/** Built for one left report, and asked only where a pair itself does not tell. */
export function pileOf(frequencies: Frequencies, left: IndexedText): Pile {
  let known: Features | undefined
  let isCommon: Uint8Array | undefined
  const features = (): Features => {
    known ??= ownFeatures(left)
    return known
  }
  const common = (): Uint8Array => {
    const { value, count } = features()
    isCommon ??= Uint8Array.from({ length: count }, (_, i) => (frequencies.isCommon(value[i]!) ? 1 : 0))
    return isCommon
  }
  return {
    isCommon({ leftRange }) {
      const { at, count } = features()
      const commons = common()
      let held = 0
      let all = 0
      for (let i = 0; i < count; i++) {
        if (!isInside(at[i]!, leftRange)) continue
        all++
        held += commons[i]!
      }
      return held * 2 > all
    },
    isOneEvent(passages, right) {
      const mine = valuesOutside(
        features(),
        passages.map(passage => passage.leftRange),
      )
      const theirs = valuesOutside(
        ownFeatures(right),
        passages.map(passage => passage.rightRange),
      )
      let shared = 0
      for (const value of mine) if (theirs.has(value) && frequencies.isRare(value)) shared++
      return shared >= EVENT_ANCHORS
    },
  }
}

function valuesOutside(features: Features, ranges: readonly Span[]): Set<number> {
  const values = new Set<number>()
  for (let i = 0; i < features.count; i++) {
    if (!ranges.some(range => isInside(features.at[i]!, range))) values.add(features.value[i]!)
  }
  return values
}

function isInside(word: number, range: Span): boolean {
  return range.start <= word && word < range.end
}
