import { MARK } from '../../text/marks.ts'
import { FLAG, markAt } from '../../text/tokens.ts'
import { WORD } from '../words/actor-classes.ts'
import type { Determiner } from './chunks.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { bitsAt, isNounish, OPENS, opens, type PhraseContext, triggerAt } from './words.ts'

/** The participles and states at a token, and whether a noun follows that they stand before. */
export function statesAt(
  context: PhraseContext,
  first: number,
  determiner: Determiner,
  isPart: boolean,
  isCounted: boolean,
): { readonly next: number; readonly states: readonly Trigger[]; readonly isBefore: boolean } | undefined {
  const isDetermined = determiner !== 'none' || isPart
  const states: Trigger[] = []
  let i = first
  let joins = 0
  for (;;) {
    const match = triggerAt(context, i)
    const meaning = match?.meanings.find(entry => entry.forms & (FORM.participle | FORM.gerund | FORM.state))
    if (match === undefined || meaning === undefined) return undefined
    states.push(meaning)
    i = match.last + 1
    let next = i
    if (next < context.limit && markAt(context.tokens, next) === MARK.comma) next++
    if (bitsAt(context, next) & WORD.conjunction) next++
    const joined = next === i ? undefined : triggerAt(context, next)
    const isState = joined?.meanings.some(entry => entry.forms & (FORM.participle | FORM.gerund | FORM.state)) === true
    if (joined === undefined || !isState || (isCounted && beginsObject(context, joined.last + 1))) break
    joins++
    i = next
  }
  // "The dead included three nurses": what opens a part is no noun.
  // "By destroying more than 20 bridges": an adjective stands behind the figure.
  const isFigureNext = !isDetermined && !isCounted && context.quantityAt(i) !== undefined
  // "nine taken to hospital": what a preposition ends governs the noun.
  const isGoverning = (bitsAt(context, i - 1) & WORD.preposition) !== 0
  const isNounNext = !isFigureNext && !isGoverning && isNounish(context, i) && !opens(context, i, OPENS.including)
  const isGerund = states.every(state => !(state.forms & (FORM.participle | FORM.state)) && state.class !== 'destroyed')
  const isOfName =
    determiner === 'definite' &&
    joins === 0 &&
    states[0]!.class === 'done' &&
    !(isCounted && bitsAt(context, i) & WORD.time)
  if (isNounNext && !(isGerund && !isDetermined) && (isOfName || !isTimeOrPlace(context, i)))
    return { next: i, states: isGerund ? [] : states, isBefore: true }
  if (isDetermined && determiner !== 'indefinite' && !isGerund && (joins > 0 || !isCounted))
    return { next: i, states, isBefore: false }
  return undefined
}

/** "Left three dead and injured [another]", "... [two clerks]": what follows the second word is its object, so that it is a verb. */
function beginsObject(context: PhraseContext, token: number): boolean {
  return context.quantityAt(token) !== undefined || (bitsAt(context, token) & (WORD.indefinite | WORD.adding)) !== 0
}

/** After "killed" in "two killed Monday" or "two killed Kunduz police say" no noun is meant that the participle stands before. */
function isTimeOrPlace(context: PhraseContext, token: number): boolean {
  const bits = bitsAt(context, token)
  if (bits & WORD.time) return true
  const { tokens } = context
  return bits === 0 && (tokens.flags[token]! & FLAG.capital) !== 0 && (tokens.flags[token]! & FLAG.caps) === 0
}
