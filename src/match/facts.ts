import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { wordEditsOf } from '../text/edits.ts'
import { WORD } from '../text/words.ts'
import { numberWordSet } from './number-words.ts'
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

/** The same at a glance: at least so many are kept, and at most so many replaced. */
export function factBounds(alignment: WordAlignment, left: ReportText, right: ReportText): FactCount {
  let kept = 0
  const numbers = numberWordSet(left.about.language)
  for (let k = 0; k < alignment.left.length; k++) {
    const i = alignment.left[k]!
    const hash = left.words.hash[i]!
    if (hash === right.words.hash[alignment.right[k]!] && (left.words.kind[i] !== WORD.plain || numbers.has(hash)))
      kept++
  }
  const leftFacts = countFacts(left, alignment.leftRange)
  const rightFacts = countFacts(right, alignment.rightRange)
  return { kept, replaced: Math.min(leftFacts, rightFacts) - Math.min(kept, leftFacts, rightFacts) }
}

function countFacts({ about, words }: ReportText, at: Span): number {
  const numbers = numberWordSet(about.language)
  let count = 0
  for (let i = at.start; i < at.end; i++) {
    if (words.kind[i] !== WORD.plain || numbers.has(words.hash[i]!)) count++
  }
  return count
}

/** Hashes of the names and figures in a range, in order. */
function factsIn({ about, words }: ReportText, at: Span): number[] {
  const numbers = numberWordSet(about.language)
  const facts: number[] = []
  for (let i = at.start; i < at.end; i++) {
    if (words.kind[i] !== WORD.plain || numbers.has(words.hash[i]!)) facts.push(words.hash[i]!)
  }
  return facts
}
