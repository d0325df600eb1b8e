import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { wordEditsOf } from '../text/edits.ts'
import { WORD } from '../text/words.ts'
import { numberWords } from './number-words.ts'
import type { ReportText } from './report-text.ts'

/** How many names and figures two passages have in common in the same place, and how many stand against another one. */
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
  let kept = 0
  for (let k = 0; k < alignment.left.length; k++) if (isFact(left, alignment.left[k]!)) kept++
  let replaced = 0
  for (const edit of wordEditsOf(alignment, left.words, right.words)) {
    if (edit.kind === 'changed') replaced += Math.min(factsIn(left, edit.left), factsIn(right, edit.right))
  }
  return { kept, replaced }
}

function factsIn(text: ReportText, at: Span): number {
  let facts = 0
  for (let i = at.start; i < at.end; i++) if (isFact(text, i)) facts++
  return facts
}

function isFact({ input, words }: ReportText, i: number): boolean {
  return words.kind[i] !== WORD.plain || numberWords(input.report.language).has(words.hash[i]!)
}
