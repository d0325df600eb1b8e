import { phraseAt } from '../../text/phrases.ts'
import { FLAG, TOKEN } from '../../text/tokens.ts'
import { FORM, KIND, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  formsAt,
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
} from './reading.ts'
import { beginsAside, closesAside, continuesAside, takesAside } from './source-aside.ts'
import {
  hasNoun,
  isAbbreviation,
  isAcronym,
  isInner,
  isParticle,
  MAX_SOURCE_TOKENS,
  NICKNAME_TOKENS,
  takesLives,
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
  if (from >= ceiling) return undefined
  if (isPronoun(reading, from)) return { first: from, last: from }
  let last = from - 1
  let part: Part = 'noun'
  for (let i = from; i < ceiling && i - from < MAX_SOURCE_TOKENS; i++) {
    if (i > from && reading.tokens.flags[i]! & FLAG.paragraph) break
    if (quotationAt(reading, i) !== quotationAt(reading, from)) {
      const close = i === from ? -1 : nicknameEnd(reading, i, ceiling)
      if (close < 0) break
      i = close
      continue
    }
    const mark = markOf(reading, i)
    if (mark === CHAR.comma) {
      if (!opensAside(reading, i, ceiling, part, mustClose)) break
      if (part === 'noun' || part === 'clause') part = isOf(reading, i + 1, WORD.relative) ? 'clause aside' : 'aside'
      continue
    }
    if (mark === CHAR.open) {
      const close = closeAfter(reading, i, ceiling)
      if (close < 0) break
      i = close
      last = close
      continue
    }
    if (mark !== 0) {
      if (mark === CHAR.period && !isAbbreviation(reading, i)) break
      if (isDash(reading, i) || !isInner(mark)) break
      continue
    }
    if (i > from) {
      if (opensFigure(reading, i)) break
      // "according to a report by the Tarn Centre the war has": an article behind a noun opens the clause.
      if (mustClose && part === 'noun' && opensNoun(reading, i)) break
      if ((part === 'noun' || part === 'aside') && !isAcronym(reading, i)) {
        if (opensRelative(reading, i)) {
          if (mustClose && isOf(reading, i, WORD.complementizer) && !isPast(reading, i + 1)) break
          part = part === 'noun' ? 'clause' : 'clause aside'
          continue
        }
        if (leavesNoun(reading, i, ceiling)) break
      }
    }
    last = i
  }
  while (last > from && isOf(reading, last, WORD.preposition | WORD.additive | WORD.adverb | WORD.determiner)) last--
  return last < from || !hasNoun(reading, from, last) ? undefined : { first: from, last }
}

/** Where in a phrase a token stands: its noun, a relative clause of the noun, an aside between commas, a relative clause there. */
type Part = 'noun' | 'clause' | 'aside' | 'clause aside'

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
function opensAside(reading: Reading, comma: number, ceiling: number, part: Part, mustClose: boolean): boolean {
  const next = comma + 1
  if (part === 'aside' || part === 'clause aside')
    return continuesAside(reading, comma, ceiling) || (!mustClose && beginsAside(reading, next, ceiling))
  if (!beginsAside(reading, next, ceiling)) return false
  return !mustClose || (takesAside(reading, comma) && closesAside(reading, next, ceiling))
}

/** "according to the register [26] people died": a figure after a noun opens the clause; "Channel 4" is a name. */
function opensFigure(reading: Reading, index: number): boolean {
  const before = index - 1
  if (!isSourceWord(reading, before)) return false
  const isWord = isOf(reading, index, WORD.pronominal)
  // "the Lesk Police two people": behind a name, a figure in small letters; "this week" is a time
  if (isCapital(reading, before) && isWord)
    return (
      !isCapital(reading, index) && !isOf(reading, index, WORD.complementizer) && !isOf(reading, index + 1, WORD.time)
    )
  if (isCapital(reading, before)) return false
  return isWord || reading.tokens.kind[index] === TOKEN.number
}

/** "who", and "that" which is no article of a noun. */
function opensRelative(reading: Reading, index: number): boolean {
  const classes = classesAt(reading, index)
  if (!(classes & WORD.relative)) return false
  return !(classes & WORD.determiner) || (classes & WORD.complementizer) !== 0
}

/** Does a word end the noun: a conjunction, a pronoun, a verb, a time, a preposition of the clause? */
function leavesNoun(reading: Reading, index: number, ceiling: number): boolean {
  const classes = classesAt(reading, index)
  if (classes & (WORD.subordinator | WORD.adversative | WORD.as) && !(classes & WORD.adverb)) return true
  if (classes & WORD.subject) return true
  if (isClauseOf(reading, index, ceiling)) return true
  if (isFiniteVerb(reading, index) && !(classes & WORD.genitive) && !isParticle(reading, index)) return true
  if (classes & WORD.time && !isOf(reading, index - 1, WORD.determiner)) return true
  if (!(classes & WORD.preposition)) return false
  return (
    leavesPhrase(reading, index, ceiling) || opensBound(reading, index, ceiling) || isCiting(reading, index, ceiling)
  )
}

/** "according to the police [noting] that", "according to the police [claimed] two lives": a participle with its clause, or a verb that goes on with the sentence. */
function isClauseOf(reading: Reading, index: number, ceiling: number): boolean {
  if (!isOf(reading, index, WORD.cue)) return false
  const isNoting = (formsAt(reading, index) & FORM.present) !== 0 && isOf(reading, index + 1, WORD.complementizer)
  return isNoting || takesLives(reading, index, ceiling)
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
