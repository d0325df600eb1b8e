import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import type { FeatureIndex } from './feature-index.ts'
import { type Features, featuresOf } from './features.ts'
import type { IndexedText, ReportText } from './report-text.ts'

/** What the other reports of the pile tell about the passages that a report shares with another. */
export interface Pile {
  /** Do many reports hold the wording of a passage, as they hold an agency's background? */
  isCommon(passage: WordAlignment): boolean
  /** Do the two tell of one event: do they share, outside these passages, what few reports have? */
  isOneEvent(passages: readonly WordAlignment[], right: ReportText): boolean
}

const COMMON_REPORTS = 5 // reports that hold a passage: more than a story's first copies
const RARE_REPORTS = 8 // reports that hold an anchor at most, if it is to mark an event
const EVENT_ANCHORS = 1 // rare anchors that two reports of one event share beside what one copied; most of two events share none

/** Built for one left report, and asked only where a pair itself does not tell. */
export function pileOf(index: FeatureIndex, left: IndexedText): Pile {
  const { features } = left
  const frequencies = new Uint32Array(features.count) // 0: not looked up yet
  return {
    isCommon({ leftRange }) {
      let common = 0
      let all = 0
      for (let i = 0; i < features.count; i++) {
        if (!isInside(features.at[i]!, leftRange)) continue
        all++
        if (frequencies[i] === 0) frequencies[i] = index.frequencyOf(features.value[i]!)
        if (frequencies[i]! >= COMMON_REPORTS) common++
      }
      return common * 2 > all
    },
    isOneEvent(passages, right) {
      const leftRanges = passages.map(passage => passage.leftRange)
      const rightRanges = passages.map(passage => passage.rightRange)
      const mine = valuesOutside(features, leftRanges)
      const theirs = valuesOutside(featuresOf(right.words), rightRanges)
      let shared = 0
      for (const value of mine) if (theirs.has(value) && index.frequencyOf(value) <= RARE_REPORTS) shared++
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
