import { FLAG, TOKEN } from '../../text/tokens.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import type { Determiner, HeadKind } from './chunks.ts'
import type { Trigger } from './measure-triggers.ts'
import { bitsAt, isPluralForm, isQuote, isVerbShape, type PhraseContext } from './words.ts'

/** After "residents" or "attacks" an unknown word in lower case is their verb: a plural stands before no other noun. */
export function isKnownPlural(context: PhraseContext, head: number, nouns: readonly Trigger[]): boolean {
  const next = context.tokens.flags[head + 1]! & FLAG.capital
  const isCaps = (context.tokens.flags[head]! & FLAG.caps) !== 0
  if (next || isCaps) return false
  const bits = bitsAt(context, head)
  return (bits & WORD.people) !== 0 || (nouns.length > 0 && isPluralForm(context, head))
}

/** The head of a noun phrase, and what stands before it. */
export interface Head {
  /** Its token; -1 if the phrase has none: "12", "the 30-year-old". */
  readonly head: number
  /** The first token of the phrase behind its determiner and its figure; -1 if there is none. */
  readonly subjectFirst: number
  readonly determiner: Determiner
  readonly isAged: boolean
  /** What the head means where it is a noun for harm or for a thing. */
  readonly nouns: readonly Trigger[]
  readonly isCounted: boolean
}

/** What a phrase stands for, by its head. */
export function headKind(context: PhraseContext, phrase: Head): HeadKind {
  const { head, determiner, nouns, isCounted } = phrase
  if (head < 0) return phrase.isAged ? 'person' : 'none'
  const bits = bitsAt(context, head)
  const pronoun = pronounKind(context, phrase)
  if (pronoun !== undefined) return pronoun
  if (nouns.some(noun => noun.class === 'thing')) return 'thing'
  const isSurname = determiner === 'none' && endsName(context, phrase)
  if (isSurname && !isCounted && bits & (WORD.people | WORD.person)) return 'name'
  if (bits & WORD.people || (bits & WORD.adding && isPluralForm(context, head))) return 'people'
  if (bits & WORD.person && !isSurname) return 'person'
  if (bits & WORD.body) return 'body'
  if (bits & WORD.actorName) return 'actor'
  if (isNobody(context, phrase)) return 'other'
  if (isCapital(context, head) && !isCounted && determiner !== 'indefinite' && nouns.length === 0)
    if ((bits & ~(WORD.title | WORD.other)) === 0) return capitalKind(context, phrase)
  // "the head of the post" is no part of a body.
  if (!isParticle(context, head, PARTICLE.heading) || !isParticle(context, head + 1, PARTICLE.genitive))
    return 'unknown'
  return isCounted ? 'other' : 'person' // "90 head of cattle"
}

function pronounKind(context: PhraseContext, { head, subjectFirst, determiner }: Head): HeadKind | undefined {
  const bits = bitsAt(context, head)
  if (bits & WORD.singularPronoun) return 'singular-pronoun'
  // "shoots self in hand": without an article, as headlines have it.
  if (subjectFirst === head && determiner === 'none' && isParticle(context, head, PARTICLE.reflexive))
    return 'singular-pronoun'
  if (bits & WORD.pluralPronoun) return 'plural-pronoun'
  if (bits & WORD.nobody) return 'nobody'
  return bits & WORD.somebody ? 'somebody' : undefined
}

function isCapital({ tokens }: PhraseContext, head: number): boolean {
  return (tokens.flags[head]! & FLAG.capital) !== 0
}

/** "John [Guard]": a head in capitals behind a part of a name. */
function endsName(context: PhraseContext, { head, subjectFirst }: Head): boolean {
  return (
    isCapital(context, head) && head > subjectFirst && subjectFirst >= 0 && isNameBefore(context, head, subjectFirst)
  )
}

/** A beast, a site or land: nobody. */
function isNobody(context: PhraseContext, phrase: Head): boolean {
  const { head, isCounted } = phrase
  const { tokens, classes } = context
  // "40 people in 21 cities were": what is counted and is land is nobody.
  const sites = isCounted && isPluralForm(context, head) ? MORE.site | MORE.land : MORE.site
  const isSite = !isCapital(context, head) && (classes.more[tokens.word[head]!]! & sites) !== 0
  if (!isSite && !(bitsAt(context, head) & WORD.other)) return false
  // "Anna Wolf", 'two dozen "mountain eagles"': in a name or a nickname it is nobody's beast.
  const isNickname = head + 1 < context.limit && isQuote(tokens, head + 1)
  return !isNickname && !isInName(context, phrase)
}

/** "Anna [Wolf]", of a word that may be a noun as well. */
function isInName(context: PhraseContext, phrase: Head): boolean {
  const { head, subjectFirst, determiner, isCounted } = phrase
  if (isCounted || !isCapital(context, head) || head <= subjectFirst || subjectFirst < 0) return false
  if (determiner !== 'none' && !isNameBefore(context, head, subjectFirst)) return false
  return !isNounInCapitals(context, head, subjectFirst)
}

/** A word with a capital that no lexicon has is a name, but for a lone plural in capitals, or where a sentence begins: "DOCUMENTS", "Wolves". */
function capitalKind(context: PhraseContext, { head, subjectFirst, determiner }: Head): HeadKind {
  const isCaps = (context.tokens.flags[head]! & FLAG.caps) !== 0
  // In capitals an article stands before a noun: "THE WATERWORKS".
  if (isCaps && determiner === 'definite') return 'unknown'
  const isLone = head === subjectFirst && (isCaps || head === context.first)
  return isLone && (isPluralForm(context, head) || isVerbShape(context, head, true)) ? 'unknown' : 'name'
}

/** Where a name begins after a verb that no lexicon has: of "neighbours mourn Ivo Brand", "Ivo". */
export function nameFirst(context: PhraseContext, first: number, head: number): number {
  const { tokens } = context
  if (tokens.flags[head]! & FLAG.caps) return first
  for (let i = head; i >= first; i--) {
    const isLower = tokens.kind[i] === TOKEN.word && (tokens.flags[i]! & FLAG.capital) === 0
    if (isLower && bitsAt(context, i) === 0 && tokens.flags[i]! & FLAG.space && tokens.flags[i + 1]! & FLAG.space)
      return i + 1
  }
  return first
}

/** Is the word before a capitalised head part of a name ("John Guard")? In capitals nothing can be told. */
function isNameBefore(context: PhraseContext, head: number, subjectFirst: number): boolean {
  const { tokens } = context
  if (tokens.flags[head]! & FLAG.caps) return false
  if (context.classes.more[tokens.word[head]!]! & MORE.unnamed) return false
  const before = head - 1
  return before >= subjectFirst && (tokens.flags[before]! & FLAG.capital) !== 0 && bitsAt(context, before) === 0
}

/** How many words stand before the last of a name that may be a noun as well, at least: "IVO TOM WOLF". */
const MIN_NAMES = 2

/** "DOMESTIC ANIMALS", "TEAR GAS", but "MAYOR IVO WOLF" and "IVO TOM WOLF": what is a noun in capitals, and no part of a name. */
function isNounInCapitals(context: PhraseContext, head: number, subjectFirst: number): boolean {
  const { flags } = context.tokens
  if (!(flags[head]! & FLAG.caps) || !(flags[subjectFirst]! & FLAG.caps)) return false
  let known = 0
  for (let i = subjectFirst; i < head; i++) known |= bitsAt(context, i)
  if (known & (WORD.title | WORD.person)) return false
  return known !== 0 || head - subjectFirst < MIN_NAMES || isPluralForm(context, head)
}
