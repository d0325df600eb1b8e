import type { QuantityMention } from '../../model/mention.ts'
import { MARK } from '../../text/marks.ts'
import { FLAG, markAt, TOKEN } from '../../text/tokens.ts'
import { UNIT } from '../number/unit.ts'
import { CLOSED, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { ageEnd, isAge, isOfYears, isSuspended } from './ages.ts'
import type { Determiner } from './chunks.ts'
import { FORM } from './measure-triggers.ts'
import { isOneFurther } from './ordinals.ts'
import { beginOwned, type Cutting, ENDS } from './phrase-cutting.ts'
import { bitsAt, isHyphen, isNounish, isPluralForm, isQuote, type PhraseContext, triggerAt } from './words.ts'

// The steps over figures, marks and closed words: each takes the phrase as it stands and a token, notes what that token tells, and gives the
// token at which the phrase goes on, or ENDS.

/** An age, an ordinal, or the figure of the phrase. */
export function overFigure(context: PhraseContext, phrase: Cutting, mention: QuantityMention): number {
  if (isAge(context, mention)) return overAge(context, phrase, mention)
  // "nine third-graders": a rank that a hyphen ties to its noun
  if (mention.unit === UNIT.ordinal && phrase.quantity !== undefined && isHyphen(context.tokens, mention.last + 1)) {
    if (phrase.subjectFirst < 0) phrase.subjectFirst = mention.first
    return mention.last + 1
  }
  if (isJudged(context, phrase, mention)) {
    phrase.sawNoun = false
    phrase.subjectFirst = -1
  }
  if (phrase.quantity !== undefined || phrase.sawNoun) return ENDS
  const isFurther = isOneFurther(context, mention)
  const isRanked = mention.unit === UNIT.ordinal && isRank(context, phrase.determiner, mention.last + 1)
  phrase.last = mention.last
  if (isFurther || isRanked) {
    if (isFurther) phrase.determiner = 'indefinite'
    phrase.isAdded = phrase.determiner === 'indefinite'
    return mention.last + 1
  }
  phrase.quantity = mention
  const after = overExclamation(context, overQuote(context, mention.last + 1))
  if (!isParticle(context, after, PARTICLE.genitive) || mention.unit !== undefined || after + 1 >= context.limit)
    return after
  const partitive = partitiveEnd(context, after + 1)
  phrase.isPart = partitive.isPart
  if (partitive.next <= after) return after
  if (!partitive.isPronoun) return partitive.next
  phrase.last = partitive.next - 1
  return ENDS
}

/** "A staggering [40] guests", "a record [40]": one word between the article and the figure of several tells how great it is. */
function isJudged(
  context: PhraseContext,
  phrase: Cutting,
  { first: figure, unit, quantity: many }: QuantityMention,
): boolean {
  const { quantity, determiner, sawNoun, head, first, nouns } = phrase
  if (!sawNoun || quantity !== undefined || determiner !== 'indefinite' || unit !== undefined) return false
  if (head !== first + 1 || figure !== head + 1 || many.kind !== 'exact' || many.value < 2) return false
  return nouns.length === 0 && !(bitsAt(context, head) & (WORD.person | WORD.people | WORD.body))
}

/** "The second mayor", "Second Lieutenant Ivo Brand": which one, or of which rank, and not how many. */
function isRank(context: PhraseContext, determiner: Determiner, noun: number): boolean {
  return isNounish(context, noun) && (determiner !== 'none' || (bitsAt(context, noun) & WORD.person) !== 0)
}

function overAge(context: PhraseContext, phrase: Cutting, mention: QuantityMention): number {
  const next = ageEnd(context, mention)
  if (phrase.sawNoun) return isBeforeName(context, phrase, mention, next) ? next : ENDS
  // "[aged] under 14" only says how old somebody is.
  const isOpened =
    phrase.first === mention.first &&
    phrase.first > context.first &&
    (bitsAt(context, phrase.first - 1) & WORD.adjective) !== 0
  if ((mention.last > mention.first && !(isOpened && !isOfYears(context, mention))) || isSuspended(context, mention))
    phrase.isAged = true
  phrase.last = next - 1
  if (phrase.subjectFirst < 0) phrase.subjectFirst = mention.first
  const isVerb = phrase.isAged && triggerAt(context, next)?.meanings.some(meaning => meaning.forms !== FORM.noun)
  return isVerb === true ? ENDS : next
}

/** "His son [29-year-old] Ivo Brand": an age between a noun for one person and his name. */
function isBeforeName(context: PhraseContext, phrase: Cutting, mention: QuantityMention, next: number): boolean {
  const isCompound = next > mention.first + 1
  if (next >= context.limit || !isCompound || phrase.quantity !== undefined) return false
  const isPerson = phrase.head >= 0 && (bitsAt(context, phrase.head) & WORD.person) !== 0
  return isPerson && (context.tokens.flags[next]! & FLAG.capital) !== 0 && bitsAt(context, next) === 0
}

/** A hyphen, an inner point or a quotation mark, on which the phrase goes on. */
export function overMark(context: PhraseContext, phrase: Cutting, token: number): number {
  const next = markInside(context, token, phrase.sawNoun)
  if (next === ENDS) return ENDS
  const isHyphened = markAt(context.tokens, next - 1) === MARK.hyphen
  // "two passers-by", "32 pick-up trucks"
  if (!isHyphened || !(bitsAt(context, next) & (CLOSED | WORD.verb | WORD.adverb))) return next
  phrase.last = next
  // "Daughter-in-law", "editor-in-chief": the noun before the preposition is the head.
  const isHeaded = isHyphen(context.tokens, next + 1) && next + 2 < context.limit && isNounish(context, next + 2)
  if (isHeaded && phrase.sawNoun && phrase.head >= 0 && bitsAt(context, phrase.head) & WORD.person) {
    phrase.last = next + 2
    return next + 3
  }
  return next + 1
}

/** "The villager's": what came before owns what comes next. */
export function overOwner(context: PhraseContext, phrase: Cutting, token: number): number {
  const next = token + 1
  const hasMore = next < context.limit && (isNounish(context, next) || context.quantityAt(next) !== undefined)
  // "The couple's daughter", but not "the 90's music".
  const isSpelled = phrase.quantity !== undefined && context.tokens.kind[phrase.quantity.last] === TOKEN.word
  const isPair = isSpelled && phrase.determiner === 'definite'
  if (!(phrase.sawNoun || isPair) || !hasMore) return ENDS
  beginOwned(phrase)
  phrase.determiner = 'possessive'
  // "Two of Ivo Brand's nephews"
  if (phrase.quantity !== undefined && isParticle(context, phrase.quantity.last + 1, PARTICLE.genitive))
    phrase.isPart = true
  if (!phrase.isPart) phrase.quantity = undefined
  phrase.last = token
  phrase.subjectFirst = -1
  phrase.isAged = false
  return next
}

export function overDeterminer(context: PhraseContext, phrase: Cutting, token: number, bits: number): number {
  const isOwn = bits & WORD.possessive && bits & WORD.singularPronoun
  if (isOwn && !isOwned(context, token + 1)) {
    if (token === phrase.first) phrase.head = phrase.last = token
    return ENDS
  }
  const isSecond = token > phrase.first && !(bits & (WORD.definite | WORD.possessive)) && phrase.determiner !== 'none'
  // "brought to 45 [the number of dead]", but not "half the dead"
  const isNext = phrase.quantity?.unit === undefined && phrase.quantity?.last === token - 1 && !phrase.isPart
  // "one that killed": after a figure the word opens a clause.
  if (isSecond || isNext || (phrase.quantity !== undefined && bits & WORD.relative)) return ENDS
  phrase.determiner = determinerOf(bits)
  if (bits & WORD.adding) phrase.isAdded = true
  phrase.last = token
  return token + 1
}

/** "Her [brother]", "her [3-year-old] brother", "her [two] brothers", but "killed her" before anything else. */
function isOwned(context: PhraseContext, token: number): boolean {
  if (token >= context.limit) return false
  const mention = context.quantityAt(token)
  if (mention === undefined) return isNounish(context, token)
  return mention.unit === UNIT.ordinal || isAge(context, mention) || isNounish(context, mention.last + 1)
}

function determinerOf(bits: number): Determiner {
  if (bits & WORD.indefinite) return 'indefinite'
  if (bits & WORD.negative) return 'negative'
  return bits & WORD.possessive ? 'possessive' : 'definite'
}

/** "More", "others", "another". */
export function overAdding(context: PhraseContext, phrase: Cutting, token: number): number {
  phrase.isAdded = true
  if (!phrase.sawNoun && phrase.subjectFirst < 0 && isPluralForm(context, token)) {
    phrase.head = token
    phrase.sawNoun = true
  }
  phrase.last = token
  return token + 1
}

export function overPronoun(phrase: Cutting, token: number): number {
  phrase.head = phrase.last = token
  return ENDS
}

/** “Hundreds” of guards: the quotation mark behind a figure whose "of" goes on. */
function overQuote(context: PhraseContext, token: number): number {
  const isClosed = token + 1 < context.limit && isQuote(context.tokens, token)
  return isClosed && isParticle(context, token + 1, PARTICLE.genitive) ? token + 1 : token
}

/** The token after "(!)", which a writer puts behind a figure that surprises. */
export function overExclamation(context: PhraseContext, token: number): number {
  const { tokens, limit } = context
  if (token + 2 >= limit || markAt(tokens, token) !== MARK.opening) return token
  let i = token + 1
  while (i < limit && (markAt(tokens, i) === MARK.exclamation || markAt(tokens, i) === MARK.question)) i++
  return i > token + 1 && i < limit && markAt(tokens, i) === MARK.closing ? i + 1 : token
}

/** "of them" and "of whom" end the phrase; "of the soldiers" goes on with a part; "of soldiers" goes on. */
function partitiveEnd(context: PhraseContext, token: number): { next: number; isPart: boolean; isPronoun: boolean } {
  const bits = bitsAt(context, token)
  if (bits & (WORD.pluralPronoun | WORD.relative)) return { next: token + 1, isPart: true, isPronoun: true }
  if (bits & (WORD.definite | WORD.possessive)) {
    if (isNounish(context, token + 1) || context.quantityAt(token + 1) !== undefined) {
      const inner = context.quantityAt(token + 1)
      return { next: inner === undefined ? token + 1 : inner.last + 1, isPart: true, isPronoun: false }
    }
    return { next: token + 1, isPart: true, isPronoun: true }
  }
  if (isNounish(context, token) || triggerAt(context, token) !== undefined || bits & WORD.verb)
    return { next: token, isPart: false, isPronoun: false }
  return { next: -1, isPart: false, isPronoun: false }
}

/** Where a phrase goes on after a mark inside it; ENDS if the mark ends it. */
function markInside(context: PhraseContext, token: number, sawNoun: boolean): number {
  const { tokens, limit } = context
  const mark = markAt(tokens, token)
  const next = token + 1
  if (next >= limit) return ENDS
  const isJoined = !(tokens.flags[token]! & FLAG.space)
  const isNextJoined = !(tokens.flags[next]! & FLAG.space)
  if (isQuote(tokens, token)) return isNounish(context, next) && !isQuote(tokens, next) ? next : ENDS
  if (
    mark === MARK.hyphen &&
    tokens.end[token]! - tokens.start[token]! === 1 &&
    isJoined &&
    isNextJoined &&
    tokens.kind[next] !== TOKEN.mark
  )
    return next
  if (mark === MARK.point && isJoined && sawNoun) {
    const length = tokens.end[token - 1]! - tokens.start[token - 1]!
    return length <= 4 && tokens.kind[next] === TOKEN.word ? next : ENDS
  }
  return ENDS
}
