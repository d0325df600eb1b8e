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

export function headKind(
  context: PhraseContext,
  head: number,
  subjectFirst: number,
  determiner: Determiner,
  isAged: boolean,
  nouns: readonly Trigger[],
  isCounted: boolean,
): HeadKind {
  if (head < 0) return isAged ? 'person' : 'none'
  const bits = bitsAt(context, head)
  if (bits & WORD.singularPronoun) return 'singular-pronoun'
  // "shoots self in hand": without an article, as headlines have it.
  if (subjectFirst === head && determiner === 'none' && isParticle(context, head, PARTICLE.reflexive))
    return 'singular-pronoun'
  if (bits & WORD.pluralPronoun) return 'plural-pronoun'
  if (bits & WORD.nobody) return 'nobody'
  if (bits & WORD.somebody) return 'somebody'
  if (nouns.some(noun => noun.class === 'thing')) return 'thing'
  const { tokens } = context
  const isCapital = (tokens.flags[head]! & FLAG.capital) !== 0
  const modifies = head > subjectFirst && subjectFirst >= 0
  const isNamed =
    isCapital && modifies && determiner === 'none' && !isCounted && isNameBefore(context, head, subjectFirst)
  if (isNamed && bits & (WORD.people | WORD.person)) return 'name'
  if (bits & WORD.people || (bits & WORD.adding && isPluralForm(context, head))) return 'people'
  if (
    bits & WORD.person &&
    !(isCapital && modifies && determiner === 'none' && isNameBefore(context, head, subjectFirst))
  )
    return 'person'
  if (bits & WORD.body) return 'body'
  if (bits & WORD.actorName) return 'actor'
  // "Anna Wolf", 'two dozen "mountain eagles"': in a name or a nickname it is nobody's beast.
  const isNickname = head + 1 < context.limit && isQuote(tokens, head + 1)
  // "40 people in 21 cities were": what is counted and is land is nobody.
  const sites = isCounted && isPluralForm(context, head) ? MORE.site | MORE.land : MORE.site
  const isSite = !isCapital && (context.classes.more[tokens.word[head]!]! & sites) !== 0
  const isNameEnd =
    isCapital &&
    modifies &&
    !isCounted &&
    (determiner === 'none' || isNameBefore(context, head, subjectFirst)) &&
    !isNounInCapitals(context, head, subjectFirst)
  const isOther = ((bits & WORD.other) !== 0 || isSite) && !isNickname && !isNameEnd
  if (isOther) return 'other'
  if (
    isCapital &&
    !isCounted &&
    determiner !== 'indefinite' &&
    (bits & ~(WORD.title | WORD.other)) === 0 &&
    nouns.length === 0
  ) {
    // In capitals, or where a sentence begins, a lone plural is no name: "DOCUMENTS", "Wolves".
    const isCaps = (tokens.flags[head]! & FLAG.caps) !== 0
    // In capitals an article stands before a noun: "THE WATERWORKS".
    if (isCaps && determiner === 'definite') return 'unknown'
    const isLone = head === subjectFirst && (isCaps || head === context.first)
    return isLone && (isPluralForm(context, head) || isVerbShape(context, head, true)) ? 'unknown' : 'name'
  }
  // "the head of the post" is no part of a body.
  if (!isParticle(context, head, PARTICLE.heading) || !isParticle(context, head + 1, PARTICLE.genitive))
    return 'unknown'
  return isCounted ? 'other' : 'person' // "90 head of cattle"
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
