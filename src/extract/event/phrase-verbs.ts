import { MARK } from '../../text/marks.ts'
import { markAt } from '../../text/tokens.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import type { Cutting } from './phrase-cutting.ts'
import {
  bitsAt,
  isNounish,
  isPluralForm,
  isVerbalNoun,
  isVerbShape,
  type PhraseContext,
  type TriggerMatch,
  triggerAt,
} from './words.ts'

// Whether a word behind a phrase is its verb, and no noun or modifier of it.

/** Is the token the verb behind the phrase, and no noun or modifier of it? */
export function isVerbHere(
  context: PhraseContext,
  phrase: Cutting,
  token: number,
  bits: number,
  match: TriggerMatch | undefined,
): boolean {
  const { sawNoun, determiner, head } = phrase
  if (sawNoun && takesLives(context, token)) return true
  if (match !== undefined && phrase.quantity?.last === token - 1 && isOnlyVerb(match)) return true
  if (match !== undefined && sawNoun && hasCountedObject(context, head, match)) return true
  if (match !== undefined && sawNoun && !isNoun(match)) {
    const isCompound = determiner !== 'none' && isBareAfterOne(context, head, match)
    if (!isCompound && match.meanings.some(meaning => meaning.forms !== FORM.noun)) return true
  }
  if (!(bits & (WORD.verb | WORD.reaching) || (bits === 0 && isVerbShape(context, token)))) return false
  // "Life-threatening wounds": what a hyphen ties to a noun tells of the next one.
  if (bits === 0 && match === undefined && isTied(context, token)) return false
  const isOpen = !sawNoun && (determiner !== 'none' || phrase.quantity !== undefined)
  if (isOpen && token + 1 < context.limit && isNounish(context, token + 1) && !isPredicate(context, token + 1))
    return false
  // "a confirmed [40] guards"
  if (isOpen && determiner === 'indefinite' && match === undefined && context.quantityAt(token + 1)?.unit === undefined)
    if (context.quantityAt(token + 1) !== undefined) return false
  if (match === undefined) return !(bits === 0 && head < 0 && isVerbalNoun(context, token))
  if ((bits & WORD.verb) === 0) return false
  if (!isNoun(match)) return true
  if (!isVerbalToll(context, token)) return false
  return (isOneOrNoun(phrase) && isStayingSo(context, token + 1)) || isTollAt(context, phrase, token + 1)
}

/** "[One] remains missing", "[a clerk] remains": what a third person agrees with. */
function isOneOrNoun({ sawNoun, quantity }: Cutting): boolean {
  const figure = quantity?.quantity
  return sawNoun || (figure?.kind === 'exact' && figure.value === 1)
}

/** "The attack [cost] 330 lives" */
function takesLives(context: PhraseContext, token: number): boolean {
  const { classes, tokens } = context
  if ((classes.more[tokens.word[token]!]! & MORE.taking) === 0) return false
  const taken = context.quantityAt(token + 1)
  return taken !== undefined && isVerbalToll(context, taken.last + 1)
}

/** "The death toll remains [84]", "[at 84]" */
function isTollAt(context: PhraseContext, { nouns }: Cutting, token: number): boolean {
  if (!nouns.some(noun => noun.class === 'toll')) return false
  const { classes, tokens } = context
  const isAt = token < context.limit && (classes.more[tokens.word[token]!]! & MORE.reaching) !== 0
  return context.quantityAt(isAt ? token + 1 : token) !== undefined
}

/** "Remains [in critical condition]", "remains [hospitalized]", but not "remains buried in Lesk" */
function isStayingSo(context: PhraseContext, token: number): boolean {
  if (isPredicate(context, token)) return true
  const match = triggerAt(context, token)
  return match?.meanings.some(({ forms, measure }) => forms & FORM.participle && measure === 'wounded') === true
}

/** Does a hyphen tie the word to the one before it? */
function isTied({ tokens, first }: PhraseContext, token: number): boolean {
  const hyphen = token - 1
  return hyphen > first && markAt(tokens, hyphen) === MARK.hyphen && tokens.end[hyphen] === tokens.start[token]
}

/** "A clerk [remains] in critical condition", but not "the remains of a clerk". */
function isVerbalToll({ classes, tokens }: PhraseContext, token: number): boolean {
  return (classes.more[tokens.word[token]!]! & MORE.verbal) !== 0
}

/** "Police [arrest] 22": a word that may be a noun, between those who act and a figure right behind it. */
function hasCountedObject(context: PhraseContext, head: number, { last, meanings }: TriggerMatch): boolean {
  if (head < 0 || (bitsAt(context, head) & (WORD.body | WORD.people | WORD.person | WORD.actorName)) === 0) return false
  const object = context.quantityAt(last + 1)
  if (object === undefined || object.unit !== undefined || context.timeEnd(last + 1) > last) return false
  return meanings.some(({ class: kind, forms }) => kind === 'done' && forms & (FORM.base | FORM.third))
}

/** "Raids kill 5 injure 50": a form that only a verb has. */
function isOnlyVerb({ meanings }: TriggerMatch): boolean {
  return meanings.every(({ forms }) => (forms & ~(FORM.base | FORM.third)) === 0)
}

/** "Twelve feared [dead]", but not "twelve reported dead soldiers". */
function isPredicate(context: PhraseContext, token: number): boolean {
  const match = triggerAt(context, token)
  return match?.meanings.some(({ forms }) => forms & FORM.state) === true && !isNounish(context, match.last + 1)
}

export function isNoun(match: TriggerMatch): boolean {
  return match.meanings.some(meaning => meaning.forms & FORM.noun)
}

/** "the gas station": a base form does not agree with one thing before it, so it is a noun. */
function isBareAfterOne(
  context: PhraseContext,
  head: number,
  { meanings }: { readonly meanings: readonly Trigger[] },
): boolean {
  if (head < 0 || bitsAt(context, head) !== 0 || isPluralForm(context, head)) return false
  return meanings.every(meaning => meaning.forms === FORM.base)
}
