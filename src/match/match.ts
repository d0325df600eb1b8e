import type { Edit, Family, PassageAlignment, Sameness } from '../model/alignment.ts'
import { anchor } from '../model/anchor.ts'
import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { editsOf, wordEditsOf } from '../text/edits.ts'
import type { Words } from '../text/words.ts'
import { familiesOf } from './families.ts'
import { featuresOf } from './features.ts'
import { pairOf } from './pairs.ts'
import { PassageIndex } from './passage-index.ts'
import { indexed, type MatchInput, type ReportText, reportText } from './report-text.ts'
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
const SMALL_PILE = 1024 // reports; in a larger pile, texts that share anchors alone are aligned only if one may be the other's rewrite
const KEPT_TEXTS = 512 // reports whose words are kept at hand; words are made again from the tokens faster than memory is filled

/** Reports in, their shared passages and the families of copies out. The order of the reports is of no consequence. */
export function match(inputs: readonly MatchInput[], options: MatchOptions = {}): Matches {
  const settings = { ...MATCH_DEFAULTS, ...options }
  const sorted = inputs.toSorted(byId)
  for (let n = 1; n < sorted.length; n++) {
    const { id } = sorted[n]!.report
    if (id === sorted[n - 1]!.report.id) throw new RangeError(`Two reports have the id ${id}`)
  }
  const index = new PassageIndex()
  for (const input of sorted) index.add(featuresOf(reportText(input).words))
  const kept = new Map<number, ReportText>()
  const alignments: PassageAlignment[] = []
  const kin: PassageAlignment[] = []
  for (const [number, candidates] of index.join(settings.candidateBits)) {
    const left = indexed(textOf(number))
    const isCommon = (passage: WordAlignment) => frequencyIn(left.words, passage.leftRange, index) >= COMMON_REPORTS
    for (const candidate of candidates) {
      const right = textOf(candidate.report)
      const pair = pairOf(left, right, candidate.sharesWording || index.size <= SMALL_PILE, isCommon, settings)
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
  return { alignments, families: familiesOf(sorted, kin) }

  function textOf(number: number): ReportText {
    const known = kept.get(number)
    if (known) return known
    if (kept.size === KEPT_TEXTS) kept.clear()
    const text = reportText(sorted[number]!)
    kept.set(number, text)
    return text
  }
}

/** In how many reports the features of a passage stand; the middle one of all. */
function frequencyIn(words: Words, at: Span, index: PassageIndex): number {
  const features = featuresOf(words)
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

function byId(left: MatchInput, right: MatchInput): number {
  return left.report.id < right.report.id ? -1 : 1
}

function byPlace(x: PassageAlignment, y: PassageAlignment): number {
  if (x.left.report !== y.left.report) return x.left.report < y.left.report ? -1 : 1
  if (x.right.report !== y.right.report) return x.right.report < y.right.report ? -1 : 1
  return x.left.at.span.start - y.left.at.span.start || x.right.at.span.start - y.right.at.span.start
}
