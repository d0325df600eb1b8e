import type { Edit, Family, PassageAlignment, Sameness } from '../model/alignment.ts'
import { anchor } from '../model/anchor.ts'
import type { Span } from '../model/span.ts'
import { alignable, type WordAlignment } from '../text/align.ts'
import { editsOf, wordEditsOf } from '../text/edits.ts'
import { familiesOf } from './families.ts'
import { type Features, featuresOf } from './features.ts'
import { pairOf } from './pairs.ts'
import { PassageIndex } from './passage-index.ts'
import { type MatchInput, type ReportText, reportText } from './report-text.ts'
import { samenessesOf } from './sameness.ts'
import { MATCH_DEFAULTS, type MatchOptions } from './settings.ts'
import { similarityOf } from './similarity.ts'
import { slipOf } from './slips.ts'

export type { MatchInput } from './report-text.ts'

export interface Matches {
  /** By left report, right report, then place. */
  readonly alignments: readonly PassageAlignment[]
  readonly families: readonly Family[]
}

const COMMON_REPORTS = 5 // reports that hold a passage: more than a story's first copies, as an agency's background has

/** Reports in, their shared passages and the families of copies out. The order of the reports is of no consequence. */
export function match(inputs: readonly MatchInput[], options: MatchOptions = {}): Matches {
  const settings = { ...MATCH_DEFAULTS, ...options }
  const texts = inputs.map(reportText).sort(byId)
  for (let n = 1; n < texts.length; n++) {
    const { id } = texts[n]!.input.report
    if (id === texts[n - 1]!.input.report.id) throw new RangeError(`Two reports have the id ${id}`)
  }
  const features: Features[] = texts.map(text => featuresOf(text.words))
  const index = new PassageIndex()
  for (const each of features) index.add(each)
  const alignments: PassageAlignment[] = []
  const kin: PassageAlignment[] = []
  for (let number = 0; number < texts.length; number++) {
    const right = texts[number]!
    for (const candidate of index.candidatesOf(features[number]!, number, settings.candidateBits)) {
      const left = texts[candidate.report]!
      const isCommon = (passage: WordAlignment) =>
        frequencyIn(features[candidate.report]!, passage.leftRange, index) >= COMMON_REPORTS
      const pair = pairOf(left, alignable(left.words), right, isCommon, settings)
      if (pair === undefined) continue
      const kinds = samenessesOf(left, right, pair.copied)
      const copied = pair.copied.map((each, n) => passageOf(left, right, each, kinds[n]!))
      alignments.push(...copied)
      if (pair.isKin) kin.push(...copied)
      alignments.push(...pair.quoted.map(each => passageOf(left, right, each, 'shared-quotation')))
      alignments.push(...pair.furniture.map(each => passageOf(left, right, each, 'boilerplate')))
    }
  }
  alignments.sort(byPlace)
  return { alignments, families: familiesOf(texts, kin) }
}

/** In how many reports the features of a passage stand; the middle one of all. */
function frequencyIn(features: Features, at: Span, index: PassageIndex): number {
  const frequencies: number[] = []
  for (let i = 0; i < features.count; i++) {
    if (at.start <= features.at[i]! && features.at[i]! < at.end) frequencies.push(index.frequencyOf(features.value[i]!))
  }
  frequencies.sort((left, right) => left - right)
  return frequencies[frequencies.length >> 1] ?? 0
}

function passageOf(left: ReportText, right: ReportText, alignment: WordAlignment, kind: Sameness): PassageAlignment {
  const wordEdits = wordEditsOf(alignment, left.words, right.words)
  const edits = editsOf(wordEdits, left.words, right.words).map((edit, n): Edit => {
    const changed = slipOf(wordEdits[n]!, left, right)
    return changed ? { ...edit, changed } : edit
  })
  return {
    left: sideOf(left, { start: edits[0]!.left.start, end: edits.at(-1)!.left.end }),
    right: sideOf(right, { start: edits[0]!.right.start, end: edits.at(-1)!.right.end }),
    similarity: similarityOf(alignment),
    kind,
    edits,
  }
}

function sideOf({ input }: ReportText, at: Span): PassageAlignment['left'] {
  return { report: input.report.id, at: anchor(input.document.id, input.document.text, at) }
}

function byId(left: ReportText, right: ReportText): number {
  return left.input.report.id < right.input.report.id ? -1 : 1
}

function byPlace(x: PassageAlignment, y: PassageAlignment): number {
  if (x.left.report !== y.left.report) return x.left.report < y.left.report ? -1 : 1
  if (x.right.report !== y.right.report) return x.right.report < y.right.report ? -1 : 1
  return x.left.at.span.start - y.left.at.span.start || x.right.at.span.start - y.right.at.span.start
}
