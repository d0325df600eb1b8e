import type { Family, PassageAlignment } from '../model/alignment.ts'
import { anchor } from '../model/anchor.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { align, alignable, type WordAlignment } from '../text/align.ts'
import { editsOf, wordEditsOf } from '../text/edits.ts'
import type { Tokens } from '../text/tokens.ts'
import { type Words, wordsOf } from '../text/words.ts'
import { familiesOf } from './families.ts'
import { featuresOf } from './features.ts'
import { PassageIndex } from './passage-index.ts'
import { MATCH_DEFAULTS, type MatchOptions } from './settings.ts'

/** One report to be matched. */
export interface MatchInput {
  readonly report: Report
  readonly document: SourceDocument
  /** Tokens of the whole document; the report's part is found by its span. */
  readonly tokens: Tokens
  /** Where the report quotes somebody, if that is known. */
  readonly quotations?: readonly Span[]
}

export interface Matches {
  /** By left report, right report, then place. */
  readonly alignments: readonly PassageAlignment[]
  readonly families: readonly Family[]
}

/** Reports in, their shared passages and the families of copies out. The order of the reports is of no consequence. */
export function match(inputs: readonly MatchInput[], options: MatchOptions = {}): Matches {
  const settings = { ...MATCH_DEFAULTS, ...options }
  const sorted = [...inputs].sort((left, right) => (left.report.id < right.report.id ? -1 : 1))
  const words = sorted.map(input => wordsOf(input.tokens, input.report.span))
  const features = words.map(featuresOf)
  const index = new PassageIndex()
  for (const each of features) index.add(each)
  const alignments: PassageAlignment[] = []
  for (let right = 0; right < sorted.length; right++) {
    for (const candidate of index.candidatesOf(features[right]!, right, settings.candidateBits)) {
      const left = candidate.report
      const found = align(alignable(words[left]!), words[right]!, settings.restBits)
      if (found.length === 0 || found[0]!.score < settings.passageBits) continue
      for (const each of found) {
        alignments.push(
          passage({ input: sorted[left]!, words: words[left]! }, { input: sorted[right]!, words: words[right]! }, each),
        )
      }
    }
  }
  alignments.sort(byPlace)
  return {
    alignments,
    families: familiesOf(
      sorted.map(input => input.report),
      alignments,
    ),
  }
}

interface Side {
  readonly input: MatchInput
  readonly words: Words
}

function passage(left: Side, right: Side, alignment: WordAlignment): PassageAlignment {
  const edits = editsOf(wordEditsOf(alignment, left.words, right.words), left.words, right.words)
  const last = alignment.left.length - 1
  const longer = Math.max(
    alignment.left[last]! + 1 - alignment.left[0]!,
    alignment.right[last]! + 1 - alignment.right[0]!,
  )
  return {
    left: sideOf(left, { start: edits[0]!.left.start, end: edits.at(-1)!.left.end }),
    right: sideOf(right, { start: edits[0]!.right.start, end: edits.at(-1)!.right.end }),
    similarity: alignment.same / longer,
    kind: 'passage',
    edits,
  }
}

function sideOf(side: Side, at: Span): PassageAlignment['left'] {
  return { report: side.input.report.id, at: anchor(side.input.document.id, side.input.document.text, at) }
}

function byPlace(x: PassageAlignment, y: PassageAlignment): number {
  if (x.left.report !== y.left.report) return x.left.report < y.left.report ? -1 : 1
  if (x.right.report !== y.right.report) return x.right.report < y.right.report ? -1 : 1
  return x.left.at.span.start - y.left.at.span.start
}
