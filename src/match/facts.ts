import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import type { WordEdit } from '../text/edits.ts'
import { WORD, type Words } from '../text/words.ts'

/** How many names and figures two passages have in common in the same place, and how many stand against another one. */
export interface FactCount {
  readonly kept: number
  readonly replaced: number
}

/**
 * Counts the facts of an alignment. A copy keeps nearly all; a formula keeps its words and replaces the facts.
 *
 *   Shells killed three in Kolno on Monday, a source said.      kept: none
 *   Shells killed nine in Varda on Friday, a source said.       replaced: Kolno/Varda Monday/Friday (three/nine without a lexicon is no fact)
 */
export function factsOf(edits: readonly WordEdit[], alignment: WordAlignment, left: Words, right: Words): FactCount {
  let kept = 0
  for (let k = 0; k < alignment.left.length; k++) if (left.kind[alignment.left[k]!] !== WORD.plain) kept++
  let replaced = 0
  for (const edit of edits) {
    if (edit.kind === 'changed') replaced += Math.min(factsIn(left, edit.left), factsIn(right, edit.right))
  }
  return { kept, replaced }
}

function factsIn(words: Words, at: Span): number {
  let facts = 0
  for (let i = at.start; i < at.end; i++) if (words.kind[i] !== WORD.plain) facts++
  return facts
}
