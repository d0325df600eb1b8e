import { phraseAt } from '../text/phrases.ts'
import { FLAG, TOKEN } from '../text/tokens.ts'
import {
  CHAR,
  classesAt,
  isCapital,
  isDash,
  isFiniteVerb,
  isOf,
  isPast,
  isSourceWord,
  kindsAt,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './attribution-reading.ts'
import { KIND, WORD } from './cue-words.ts'
import { beginsAside, closesAside, continuesAside, takesAside } from './source-aside.ts'
import {
  hasNoun,
  isAbbreviation,
  isAcronym,
  isInner,
  isParticle,
  MAX_SOURCE_TOKENS,
  NICKNAME_TOKENS,
} from './source-words.ts'

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
  const { tokens } = reading
  if (from >= ceiling) return undefined
  if (
    isOf(reading, from, WORD.subject | WORD.object) &&
    !isOf(reading, from, WORD.determiner) &&
    !isAcronym(reading, from)
  )
    return { first: from, last: from }
  let last = from - 1
  let isRelative = false
  let inAside = false
  for (let i = from; i < ceiling && i - from < MAX_SOURCE_TOKENS; i++) {
    if (i > from && tokens.flags[i]! & FLAG.paragraph) break
    if (quotationAt(reading, i) !== quotationAt(reading, from)) {
      const quotation = quotationAt(reading, i)
      if (quotation === 0) break
      const close = reading.quotations.last[quotation - 1]!
      if (close - i >= NICKNAME_TOKENS || close + 1 >= ceiling || i === from) break
      i = close
      continue
    }
    const mark = markOf(reading, i)
    if (mark === CHAR.comma) {
      if (inAside && !continuesAside(reading, i, ceiling) && (mustClose || !beginsAside(reading, i + 1, ceiling))) {
        break
      }
      if (!inAside && !beginsAside(reading, i + 1, ceiling)) break
      if (!inAside && mustClose && !(takesAside(reading, i) && closesAside(reading, i + 1, ceiling))) break
      inAside = true
      isRelative = isOf(reading, i + 1, WORD.relative)
      continue
    }
    if (mark !== 0) {
      if (mark === CHAR.open) {
        const close = closeAfter(reading, i, ceiling)
        if (close < 0) break
        i = close
        last = close
        continue
      }
      if (mark === CHAR.period && !isAbbreviation(reading, i)) break
      if (isDash(reading, i) || !isInner(mark)) break
      continue
    }
    const classes = classesAt(reading, i)
    // "according to the register 26 people died": a figure after a noun opens the clause; "Channel 4" is a name.
    if (
      i > from &&
      !isCapital(reading, i - 1) &&
      isSourceWord(reading, i - 1) &&
      (tokens.kind[i] === TOKEN.number || classes & WORD.pronominal)
    )
      break
    // "according to a report by the Tarn Centre the war has": an article behind a noun opens the clause.
    if (mustClose && !isRelative && !inAside && i > from && opensNoun(reading, i)) break
    if (i > from && !isRelative && !isAcronym(reading, i)) {
      if (classes & WORD.relative && !(classes & WORD.determiner && !isOf(reading, i, WORD.complementizer))) {
        if (classes & WORD.complementizer && mustClose && !isPast(reading, i + 1)) break
        isRelative = true
        continue
      }
      if (classes & (WORD.subordinator | WORD.adversative | WORD.as) && !(classes & WORD.adverb)) break
      if (classes & WORD.subject || (isFiniteVerb(reading, i) && !(classes & WORD.genitive) && !isParticle(reading, i)))
        break
      if (classes & WORD.time && !isOf(reading, i - 1, WORD.determiner)) break
      if (
        classes & WORD.preposition &&
        (leavesPhrase(reading, i, ceiling) || opensBound(reading, i, ceiling) || isCiting(reading, i, ceiling))
      )
        break
    }
    last = i
  }
  while (last > from && isOf(reading, last, WORD.preposition | WORD.additive | WORD.adverb | WORD.determiner)) last--
  return last < from || !hasNoun(reading, from, last) ? undefined : { first: from, last }
}

/** An article that no preposition, conjunction or other determiner ties to the words before. */
function opensNoun(reading: Reading, index: number): boolean {
  if (!isOf(reading, index, WORD.determiner) || isOf(reading, index, WORD.relative) || isCapital(reading, index))
    return false
  const before = index - 1
  if (markOf(reading, before) !== 0) return false
  return (
    !isOf(
      reading,
      before,
      WORD.preposition | WORD.additive | WORD.determiner | WORD.genitive | WORD.as | WORD.of | WORD.adverb,
    ) && !isPast(reading, before)
  )
}

function closeAfter(reading: Reading, open: number, ceiling: number): number {
  for (let i = open + 1; i < ceiling; i++) if (markOf(reading, i) === CHAR.close) return i
  return -1
}

/** "with reference to": somebody else is cited. */
function isCiting(reading: Reading, index: number, ceiling: number): boolean {
  if (!(kindsAt(reading, index) & KIND.citing)) return false
  return phraseAt(reading.words.trie, reading.tokens, index, ceiling) !== undefined
}

/** "up to 130", "close to 40": a bound, no part of a source. */
function opensBound(reading: Reading, index: number, ceiling: number): boolean {
  return index + 2 < ceiling && isOf(reading, index + 1, WORD.to) && reading.tokens.kind[index + 2] === TOKEN.number
}

/** Does a preposition begin an adverbial of the clause ("on Monday", "in a statement"), and not a part of the phrase? */
function leavesPhrase(reading: Reading, index: number, ceiling: number): boolean {
  for (let i = index + 1; i < Math.min(ceiling, index + 4); i++) {
    const classes = classesAt(reading, i)
    if (classes & (WORD.time | WORD.venue)) return !isOf(reading, index, WORD.of)
    if (!(classes & (WORD.determiner | WORD.preposition))) return false
  }
  return false
}
