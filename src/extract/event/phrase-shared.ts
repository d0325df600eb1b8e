import { WORD } from '../words/actor-classes.ts'
import type { Cutting } from './phrase-cutting.ts'
import { bitsAt, isNounish, isPluralForm, isVerbShape, type PhraseContext, triggerAt } from './words.ts'

const MOST_WORDS = 3 // words of the second modifier and the noun: "and armed opposition fighters"

/**
 * Does a counted phrase go on behind the conjunction at a token, with another word for what kind of people or things they are, and the noun that both belong to?
 *
 *   at least 30 militia and palace guards       not: 20 guards and police officers, 20 police and soldiers, 12 army and 3 police officers
 *                       ^ and      ^ the noun
 */
export function sharesNoun(context: PhraseContext, phrase: Cutting, conjunction: number): boolean {
  const { quantity, sawNoun, head } = phrase
  if (quantity === undefined || !sawNoun || head !== conjunction - 1 || head <= quantity.last) return false
  if (isPluralForm(context, head) || bitsAt(context, head) & WORD.person) return false
  let last = conjunction
  while (last < conjunction + MOST_WORDS && isModifying(context, last + 1)) last++
  if (last === conjunction + 1 || !isPluralForm(context, last)) return false
  return (bitsAt(context, last) & WORD.people) !== 0 || isThing(context, last)
}

/** "army and police [vehicles]" */
function isThing(context: PhraseContext, token: number): boolean {
  return triggerAt(context, token)?.meanings.some(meaning => meaning.class === 'thing') === true
}

function isModifying(context: PhraseContext, token: number): boolean {
  return isNounish(context, token) && context.quantityAt(token) === undefined && !isVerbShape(context, token)
}
