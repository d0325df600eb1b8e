import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { wordEditsOf } from '../text/edits.ts'
import { type Pieces, uint32s } from '../text/pieces.ts'
import { WORD, type Words } from '../text/words.ts'
import { NO_FIGURE } from './figures.ts'
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

/**
 * The same at a glance: so many are kept at least, and so many replaced at most. What is gone from a gap may stand elsewhere, and a run of
 * equal words may begin within a figure: "three hundred" for "two hundred" keeps nothing.
 */
export function factBounds(
  { left, right, leftRange, rightRange }: WordAlignment,
  leftText: ReportText,
  rightText: ReportText,
): FactCount {
  const leftSums = leftText.facts()
  const rightSums = rightText.facts()
  const { hash } = leftText.words
  const { hash: rightHash } = rightText.words
  const numbers = numberWordSet(leftText.about.language)
  const count = left.length
  let kept = 0
  let replaced = 0
  let runI = leftRange.start
  let runJ = rightRange.start
  let i = runI // behind the run so far
  let j = runJ
  for (let k = 0; k <= count; k++) {
    const nextI = k < count ? left[k]! : leftRange.end
    const nextJ = k < count ? right[k]! : rightRange.end
    if (k < count && hash[nextI] !== rightHash[nextJ]) continue
    if (k === count || nextI !== i || nextJ !== j) {
      const equal = Math.min(leftSums[i]! - leftSums[runI]!, rightSums[j]! - rightSums[runJ]!)
      kept += equal > 0 && numbers.has(hash[runI]!) ? equal - 1 : equal
      replaced += Math.min(leftSums[nextI]! - leftSums[i]!, rightSums[nextJ]! - rightSums[j]!)
      runI = nextI
      runJ = nextJ
    }
    i = nextI + 1
    j = nextJ + 1
  }
  return { kept, replaced }
}

/** How many names and figures a report has before each of its words, and in all; a figure of several words stands at the last. */
export function factSums(words: Words, language: string, pieces?: Pieces): Uint32Array {
  const numbers = numberWordSet(language)
  const sums = uint32s(words.count + 1, pieces)
  let isNumber = words.count > 0 && numbers.has(words.hash[0]!)
  for (let i = 0; i < words.count; i++) {
    const isNext = i + 1 < words.count && numbers.has(words.hash[i + 1]!)
    sums[i + 1] = sums[i]! + ((isNumber ? !isNext : words.kind[i] !== WORD.plain) ? 1 : 0)
    isNumber = isNext
  }
  return sums
}

/** The names and figures in a range, in order: hashes, and keys of figures, by which "eight" is 8. */
function factsIn(text: ReportText, at: Span): number[] {
  const { kind, hash } = text.words
  const figures = text.figures()
  const facts: number[] = []
  for (let i = at.start; i < at.end; i++) {
    if (figures[i]! > NO_FIGURE) facts.push(figures[i]!)
    else if (figures[i] === NO_FIGURE && kind[i] !== WORD.plain) facts.push(hash[i]!)
  }
  return facts
}
