import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { wordEditsOf } from '../text/edits.ts'
import { uint32s } from '../text/pieces.ts'
import { WORD, type Words } from '../text/words.ts'
import { figuresOf, NO_FIGURE } from './figures.ts'
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

/** The same at a glance, each word of a figure by itself: about so many are kept, and at most so many replaced. */
export function factBounds(alignment: WordAlignment, left: ReportText, right: ReportText): FactCount {
  const leftSums = left.facts()
  let kept = 0
  for (let k = 0; k < alignment.left.length; k++) {
    const i = alignment.left[k]!
    if (leftSums[i] !== leftSums[i + 1] && left.words.hash[i] === right.words.hash[alignment.right[k]!]) kept++
  }
  const least = Math.min(countIn(leftSums, alignment.leftRange), countIn(right.facts(), alignment.rightRange))
  return { kept, replaced: least - Math.min(kept, least) }
}

/** How many names and figures a report has before each of its words, and in all. */
export function factSums(words: Words, language: string): Uint32Array {
  const numbers = numberWordSet(language)
  const sums = uint32s(words.count + 1)
  for (let i = 0; i < words.count; i++) {
    sums[i + 1] = sums[i]! + (words.kind[i] !== WORD.plain || numbers.has(words.hash[i]!) ? 1 : 0)
  }
  return sums
}

function countIn(sums: Uint32Array, at: Span): number {
  return sums[at.end]! - sums[at.start]!
}

/** The names and figures in a range, in order: hashes, and keys of figures, by which "eight" is 8. */
function factsIn(text: ReportText, at: Span): number[] {
  const { kind, hash } = text.words
  const figures = figuresOf(text)
  const facts: number[] = []
  for (let i = at.start; i < at.end; i++) {
    if (figures[i]! > NO_FIGURE) facts.push(figures[i]!)
    else if (figures[i] === NO_FIGURE && kind[i] !== WORD.plain) facts.push(hash[i]!)
  }
  return facts
}
