import { FLAG } from '../../text/tokens.ts'
import { WORD } from './cue-words.ts'
import { CHAR, isOf, isPast, markOf, type Phrase, quotationAt, type Reading } from './reading.ts'
import { beginsAside, closesAside, continuesAside, takesAside } from './source-aside.ts'
import { leavesNoun, opensFigure, opensNoun, opensRelative, opensSubject } from './source-leaving.ts'
import { accompanies } from './source-with.ts'
import { hasNoun, isAcronym, isInnerMark, MAX_SOURCE_TOKENS, NICKNAME_TOKENS } from './source-words.ts'

/**
 * The noun phrase that begins at token `from` and ends before `ceiling`: the source after an inverted verb, "according to" or "by".
 *
 *   according to Ann Bly, a spokeswoman for the fire service, the blaze ...
 *                ^------------------- phrase ---------------^
 */
export function phraseAfter(
  reading: Reading,
  from: number,
  ceiling: number,
  { mustClose = false }: { mustClose?: boolean } = {},
): Phrase | undefined {
  if (from >= ceiling) return undefined
  if (isPronoun(reading, from)) return { first: from, last: from }
  const walk: Walk = { from, ceiling, mustClose, part: 'noun', last: from - 1 }
  for (let i = from; i < ceiling && i - from < MAX_SOURCE_TOKENS; i++) {
    i = stepped(reading, walk, i)
    if (i < 0) break
  }
  let { last } = walk
  while (last > from && isOf(reading, last, WORD.preposition | WORD.additive | WORD.adverb | WORD.determiner)) last--
  return last < from || !hasNoun(reading, from, last) ? undefined : { first: from, last }
}

/** Where in a phrase a token stands: its noun, a relative clause of the noun, an aside between commas, a relative clause there. */
type Part = 'noun' | 'clause' | 'aside' | 'clause aside'

/** One walk to the right over a phrase: its bounds, where in the phrase it is, and the last token that the phrase surely holds. */
interface Walk {
  readonly from: number
  readonly ceiling: number
  /** Must an aside end with a comma, since a clause follows? */
  readonly mustClose: boolean
  part: Part
  last: number
}

/** The token that the walk has come to behind `index`, which it takes in; -1 where the phrase has ended. */
function stepped(reading: Reading, walk: Walk, index: number): number {
  const { from, ceiling } = walk
  if (index > from && reading.tokens.flags[index]! & FLAG.paragraph) return -1
  if (quotationAt(reading, index) !== quotationAt(reading, from))
    return index === from ? -1 : nicknameEnd(reading, index, ceiling)
  const mark = markOf(reading, index)
  if (mark === 0) return overWord(reading, walk, index)
  if (mark === CHAR.comma) return overComma(reading, walk, index)
  if (mark === CHAR.open) return overBrackets(reading, walk, index)
  return isInnerMark(reading, index) ? index : -1
}

function overComma(reading: Reading, walk: Walk, index: number): number {
  const { part } = walk
  if (!opensAside(reading, walk, index)) return -1
  if (part === 'noun' || part === 'clause')
    walk.part = isOf(reading, index + 1, WORD.relative) ? 'clause aside' : 'aside'
  return index
}

function overBrackets(reading: Reading, walk: Walk, index: number): number {
  const close = closeAfter(reading, index, walk.ceiling)
  return close < 0 ? -1 : take(walk, close)
}

function overWord(reading: Reading, walk: Walk, index: number): number {
  const { from, ceiling, part, mustClose } = walk
  if (index > from) {
    // "according to a report by the Tarn Centre the war has": an article behind a noun opens the clause.
    const isClause = mustClose && part === 'noun' && (opensNoun(reading, index) || opensSubject(reading, index))
    if (
      isClause ||
      opensFigure(reading, index) ||
      (!mustClose && part === 'noun' && accompanies(reading, index, ceiling))
    )
      return -1
    if (isRelativeIn(part) || isAcronym(reading, index)) return take(walk, index)
    if (opensRelative(reading, index)) return overRelative(reading, walk, index)
    if (leavesNoun(reading, index, ceiling)) return -1
  }
  return take(walk, index)
}

function isRelativeIn(part: Part): boolean {
  return part === 'clause' || part === 'clause aside'
}

function take(walk: Walk, index: number): number {
  walk.last = index
  return index
}

/** "officials [who] live there"; "that" before no verb in the past opens what they say. */
function overRelative(reading: Reading, walk: Walk, index: number): number {
  if (walk.mustClose && isOf(reading, index, WORD.complementizer) && !isPast(reading, index + 1)) return -1
  walk.part = walk.part === 'noun' ? 'clause' : 'clause aside'
  return index
}

/** "he", "them": a phrase by itself. "US" is a name. */
function isPronoun(reading: Reading, index: number): boolean {
  const isOne = isOf(reading, index, WORD.subject | WORD.object) && !isOf(reading, index, WORD.determiner)
  return isOne && !isAcronym(reading, index)
}

/** "Ivo “the Knife” Brand": the mark that closes a few quoted words inside a phrase; -1 where more is quoted. */
function nicknameEnd(reading: Reading, open: number, ceiling: number): number {
  const quotation = quotationAt(reading, open)
  if (quotation === 0) return -1
  const close = reading.quotations.last[quotation - 1]!
  return close - open >= NICKNAME_TOKENS || close + 1 >= ceiling ? -1 : close
}

/** Does the phrase go on behind a comma? */
function opensAside(reading: Reading, { ceiling, part, mustClose }: Walk, comma: number): boolean {
  const next = comma + 1
  if (part === 'aside' || part === 'clause aside')
    return continuesAside(reading, comma, ceiling) || (!mustClose && beginsAside(reading, next, ceiling))
  if (!beginsAside(reading, next, ceiling)) return false
  return !mustClose || (takesAside(reading, comma) && closesAside(reading, next, ceiling))
}

function closeAfter(reading: Reading, open: number, ceiling: number): number {
  for (let i = open + 1; i < ceiling; i++) if (markOf(reading, i) === CHAR.close) return i
  return -1
}
