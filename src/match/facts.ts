import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { wordEditsOf } from '../text/edits.ts'
import { WORD } from '../text/words.ts'
import { numberWords } from './number-words.ts'
import type { ReportText } from './report-text.ts'

/** How many names and figures two passages have in common, and how many stand where the other passage has one of its own. */
export interface FactCount {
  readonly kept: number
  readonly replaced: number
}

/**
 * Counts the facts of an alignment. A copy keeps nearly all; a formula keeps its words and replaces the facts.
 *
 *   Shells killed three in Kolno on Monday, a source said.      kept: none
 *   Shells killed nine in Varda on Friday, a source said.       replaced: three/nine Kolno/Varda Monday/Friday
 */
export function factsOf(alignment: WordAlignment, left: ReportText, right: ReportText): FactCount {
  const leftFacts = factsIn(left, alignment.leftRange)
  const isLeft = new Set(leftFacts)
  const isRight = new Set(factsIn(right, alignment.rightRange))
  const kept = leftFacts.filter(fact => isRight.has(fact)).length
  let replaced = 0
  for (const edit of wordEditsOf(alignment, left.words, right.words)) {
    if (edit.kind !== 'changed') continue
    const gone = factsIn(left, edit.left).filter(fact => !isRight.has(fact))
    const come = factsIn(right, edit.right).filter(fact => !isLeft.has(fact))
    replaced += Math.min(gone.length, come.length)
  }
  return { kept, replaced }
}

/** Hashes of the names and figures in a range, in order. */
function factsIn({ about, words }: ReportText, at: Span): number[] {
  const worths = numberWords(about.language)
  const facts: number[] = []
  for (let i = at.start; i < at.end; i++) {
    if (words.kind[i] !== WORD.plain || worths.has(words.hash[i]!)) facts.push(words.hash[i]!)
  }
  return facts
}
