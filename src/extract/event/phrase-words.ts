import { MARK } from '../../text/marks.ts'
import { markAt, TOKEN } from '../../text/tokens.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { isKnownPlural } from './heads.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { type Cutting, ENDS, NO_TRIGGERS } from './phrase-cutting.ts'
import { isNoun, isVerbHere } from './phrase-verbs.ts'
import { statesAt } from './states.ts'
import {
  bitsAt,
  isAdverbShape,
  isNounish,
  isPluralForm,
  isQuote,
  isVerbShape,
  type PhraseContext,
  type TriggerMatch,
  triggerAt,
} from './words.ts'

// The steps over participles, nouns and what stands before them: each gives the token at which the phrase goes on, or ENDS.

/** "the so-called guard"; ENDS if there is no such participle at the token. */
export function overCompoundParticiple(context: PhraseContext, phrase: Cutting, token: number): number {
  if (phrase.sawNoun || phrase.determiner === 'none' || !isCompoundParticiple(context, token)) return ENDS
  if (phrase.subjectFirst < 0) phrase.subjectFirst = token
  phrase.last = token + 2
  return token + 3
}

/** A participle or state before the noun, "two wounded soldiers", or in its stead, "the wounded"; undefined if the token is none. */
export function overState(
  context: PhraseContext,
  phrase: Cutting,
  token: number,
  match: TriggerMatch | undefined,
): number | undefined {
  if (match === undefined) return undefined
  if (isAfterBoth(context, phrase, token) && !isNounish(context, match.last + 1)) return ENDS
  if (phrase.sawNoun && isGerundWithObject(context, match)) return ENDS
  const { determiner, quantity } = phrase
  const isState = match.meanings.some(meaning => meaning.forms & (FORM.participle | FORM.gerund | FORM.state))
  const isCounted = quantity !== undefined || determiner !== 'none'
  // "the Monday killing of a clerk", "killing of clerk probed": what somebody's genitive stands behind is a noun.
  const isOwned = isParticle(context, match.last + 1, PARTICLE.genitive)
  if (!isState || ((isCounted || isOwned) && isNoun(match))) return undefined
  const isPart = phrase.isPart || phrase.states.length > 0
  // "dozens of [dead]"
  const isOfFigure = quantity?.last === token - 2 && isParticle(context, token - 1, PARTICLE.genitive)
  const inner = statesAt(context, token, determiner, isPart || isOfFigure, quantity !== undefined && !isOfFigure)
  if (phrase.sawNoun || inner === undefined || (token === phrase.first && !inner.isBefore)) return ENDS
  phrase.states = [...phrase.states, ...inner.states]
  if (phrase.subjectFirst < 0 && inner.isBefore)
    phrase.subjectFirst = isQuote(context.tokens, inner.next) ? inner.next + 1 : inner.next
  phrase.last = inner.next - 1
  if (inner.isBefore) return inner.next
  phrase.head = phrase.last
  return ENDS
}

/** A noun, or what may stand before one; verbs end the phrase. */
export function overWord(
  context: PhraseContext,
  phrase: Cutting,
  token: number,
  bits: number,
  match: TriggerMatch | undefined,
): number {
  if (isVerbHere(context, phrase, token, bits, match)) return ENDS
  if (isAdverbHere(context, token, bits)) {
    const isOpen = !phrase.sawNoun && (phrase.determiner !== 'none' || phrase.quantity !== undefined)
    return isOpen && !(phrase.isAged && isVerbAfter(context, token)) ? token + 1 : ENDS
  }
  if (bits & (WORD.nobody | WORD.somebody)) {
    if (!phrase.sawNoun) phrase.head = phrase.last = token
    return ENDS
  }
  const isBeforeThem = isOfThem(context, token + 1)
  if (isBeforeThem && phrase.head === token - 1 && isPluralForm(context, phrase.head)) return ENDS
  if ((isBeforeThem || (bits === 0 && match === undefined)) && isAfterKnownPlural(context, phrase, token)) return ENDS
  if (phrase.subjectFirst < 0 || isQuote(context.tokens, phrase.subjectFirst)) phrase.subjectFirst = token
  return overNoun(phrase, token, bits, match)
}

/** "The 15-year-old [also] shot himself": behind an age that stands for whoever has it. "A 15-year-old critically wounded boy" */
function isVerbAfter(context: PhraseContext, adverb: number): boolean {
  const verb = triggerAt(context, adverb + 1)
  if (verb === undefined || isNounish(context, verb.last + 1)) return false
  return verb.meanings.some(({ forms }) => forms !== FORM.noun)
}

/** "[Both] died", but not "both wounded soldiers". */
function isAfterBoth({ classes, tokens }: PhraseContext, phrase: Cutting, token: number): boolean {
  return token === phrase.first + 1 && (classes.more[tokens.word[phrase.first]!]! & MORE.pair) !== 0
}

function overNoun(phrase: Cutting, token: number, bits: number, match: TriggerMatch | undefined): number {
  const nouns = match?.meanings.filter(meaning => meaning.forms & FORM.noun) ?? NO_TRIGGERS
  phrase.nouns = nouns.length === 0 ? NO_TRIGGERS : nouns
  phrase.nounFirst = nouns.length === 0 ? -1 : token
  if (match !== undefined && nouns.length === match.meanings.length) {
    phrase.head = phrase.last = match.last
    phrase.sawNoun = true
    return match.last + 1
  }
  if (bits & WORD.grouping) phrase.isGrouping = true
  else if (!(bits & WORD.adjective)) phrase.isGrouping = false
  phrase.head = phrase.last = token
  phrase.sawNoun = bits !== WORD.adjective
  return token + 1
}

function isAdverbHere(context: PhraseContext, token: number, bits: number): boolean {
  if (bits === 0) return isAdverbShape(context, token)
  return (bits & WORD.adverb) !== 0 && !(bits & (WORD.person | WORD.people | WORD.body))
}

function isAfterKnownPlural(context: PhraseContext, { head, nouns }: Cutting, token: number): boolean {
  const isBeside = head === token - 1 || (head === token - 2 && isQuote(context.tokens, token - 1))
  return isBeside && isKnownPlural(context, head, nouns)
}

/** "Forty people most [of them] women": what stands before it is a part, and no noun of the phrase. */
function isOfThem(context: PhraseContext, token: number): boolean {
  if (token + 1 >= context.limit || !isParticle(context, token, PARTICLE.genitive)) return false
  return (bitsAt(context, token + 1) & (WORD.pluralPronoun | WORD.relative)) !== 0
}

/** "the so-called guard", "a well-known judge": a participle tied by a hyphen to what stands before it, and a noun after it. */
function isCompoundParticiple(context: PhraseContext, token: number): boolean {
  const { tokens, limit } = context
  const verb = token + 2
  if (verb + 1 >= limit || tokens.kind[verb] !== TOKEN.word || markAt(tokens, token + 1) !== MARK.hyphen) return false
  const isTied = tokens.end[token] === tokens.start[token + 1] && tokens.end[token + 1] === tokens.start[verb]
  return (
    isTied && isVerbShape(context, verb, true) && triggerAt(context, verb) === undefined && isNounish(context, verb + 1)
  )
}

/** "An air strike killing two": a gerund between a noun and another phrase is a verb. */
function isGerundWithObject(
  context: PhraseContext,
  match: { readonly last: number; readonly meanings: readonly Trigger[] },
): boolean {
  if (!match.meanings.some(meaning => meaning.forms & FORM.gerund)) return false
  const next = match.last + 1
  const starters =
    WORD.indefinite |
    WORD.definite |
    WORD.possessive |
    WORD.negative |
    WORD.singularPronoun |
    WORD.pluralPronoun |
    WORD.people
  return context.quantityAt(next) !== undefined || (bitsAt(context, next) & starters) !== 0
}
