import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { int32s } from '../text/pieces.ts'
import type { Features } from './features.ts'
import { COMMON, type Frequencies, NOT_RARE } from './frequencies.ts'
import type { ReportText } from './report-text.ts'

/** What the other reports of the pile tell about the passages that a report shares with another. */
export interface Pile {
  /** What a stem can say at most for a common origin, in bits: little where most reports have it. */
  mostBits(stem: number): number
  /** Do many reports hold the wording of a passage, as they hold an agency's background? */
  isCommon(passage: WordAlignment): boolean
  /** Do two reports share, well apart from these passages, what few reports have? Without a passage, more than chance would give. */
  sharesMore(passages: readonly WordAlignment[], right: ReportText): boolean
  /** Do the two tell of one event: do they share, outside these passages, what few reports have? Most of two events share none. */
  isOneEvent(passages: readonly WordAlignment[], right: ReportText): boolean
}

const REWRITE_FEATURES = 3 // rare features that two reports share by more than chance, where no passage of theirs is the same
const MARGIN = 8 // words around a passage in which a feature still belongs to it: where a rewritten passage ends is not sharp

/** Built for one left report, and asked only where a pair itself does not tell. */
export function pileOf(frequencies: Frequencies, left: ReportText, mostBits: Pile['mostBits']): Pile {
  return new PileBeside(frequencies, left, mostBits)
}

/** A class, since functions that are made anew for each report are compiled anew again and again. */
class PileBeside implements Pile {
  readonly mostBits: Pile['mostBits']
  readonly #frequencies: Frequencies
  readonly #left: ReportText
  #table: FeatureTable | undefined

  constructor(frequencies: Frequencies, left: ReportText, mostBits: Pile['mostBits']) {
    this.mostBits = mostBits
    this.#frequencies = frequencies
    this.#left = left
  }

  isCommon({ leftRange }: WordAlignment): boolean {
    const ours = this.#ours()
    const { at, count } = ours.features
    let held = 0
    let all = 0
    for (let i = 0; i < count; i++) {
      if (!isInside(at[i]!, leftRange, 0)) continue
      all++
      if ((marksAt(ours, i, this.#frequencies) & COMMON) !== 0) held++
    }
    return held * 2 > all
  }

  sharesMore(passages: readonly WordAlignment[], right: ReportText): boolean {
    return this.#sharesOutside(passages, right, MARGIN, passages.length === 0 ? REWRITE_FEATURES : 1)
  }

  isOneEvent(passages: readonly WordAlignment[], right: ReportText): boolean {
    return this.#sharesOutside(passages, right, 0, 1)
  }

  #sharesOutside(passages: readonly WordAlignment[], right: ReportText, margin: number, least: number): boolean {
    const { value, at, count } = right.features()
    const ours = this.#ours()
    let found = 0
    for (let i = 0; i < count; i++) {
      const own = placeIn(ours, value[i]!) // most are not there
      if (own < 0 || isInsideRight(at[i]!, passages, margin)) continue
      if ((marksAt(ours, own, this.#frequencies) & NOT_RARE) !== 0) continue
      if (isInsideLeft(ours.features.at[own]!, passages, margin)) continue
      if (++found >= least) return true
    }
    return false
  }

  #ours(): FeatureTable {
    this.#table ??= featureTable(this.#left)
    return this.#table
  }
}

/** The features of a report by value: `next` leads from a feature to the one before it of its slot, -1 ends. */
interface FeatureTable {
  readonly features: Features
  readonly head: Int32Array
  readonly next: Int32Array
  /** How many reports hold each: see `marksAt`. */
  readonly marks: Int32Array
}

const SLOTS = 1 << 10 // the features of a report fill an eighth, so that most values of others are told by one look
const UNKNOWN = -1

function featureTable(report: ReportText): FeatureTable {
  const features = report.features()
  const head = int32s(SLOTS, report.pieces).fill(-1)
  const next = int32s(features.count, report.pieces)
  for (let i = 0; i < features.count; i++) {
    const slot = slotOf(features.value[i]!)
    next[i] = head[slot]!
    head[slot] = i
  }
  return { features, head, next, marks: int32s(features.count, report.pieces).fill(UNKNOWN) }
}

/** The last feature of a report that has a value; -1 if none has. */
function placeIn({ features, head, next }: FeatureTable, value: number): number {
  let i = head[slotOf(value)]!
  while (i >= 0 && features.value[i] !== value) i = next[i]!
  return i
}

/** The marks of a feature. They are looked up once for all pairs of the report: what the whole pile holds is in no near cache. */
function marksAt({ features, marks }: FeatureTable, i: number, frequencies: Frequencies): number {
  if (marks[i] === UNKNOWN) marks[i] = frequencies.marksOf(features.value[i]!)
  return marks[i]!
}

/** The lowest bit tells fingerprints from anchors alone. */
function slotOf(value: number): number {
  return (value >>> 1) & (SLOTS - 1)
}

function isInsideLeft(word: number, passages: readonly WordAlignment[], margin: number): boolean {
  for (const { leftRange } of passages) if (isInside(word, leftRange, margin)) return true
  return false
}

function isInsideRight(word: number, passages: readonly WordAlignment[], margin: number): boolean {
  for (const { rightRange } of passages) if (isInside(word, rightRange, margin)) return true
  return false
}

function isInside(word: number, range: Span, margin: number): boolean {
  return range.start - margin <= word && word < range.end + margin
}
