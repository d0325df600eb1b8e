import type { Tokens } from '../../text/tokens.ts'
import type { EventDraft } from '../event/event.ts'
import type { StanceCues } from './stance-cues.ts'

/** Rules that take the event for granted: who denies "the killing of two guards" denies a part in it, not that they are dead. */
export const PRESUPPOSED: ReadonlySet<string> = new Set([
  'measure.act-of',
  'measure.act-owner',
  'measure.prenominal',
  'measure.killed-and-wounded',
])

/** How far before the noun or the gerund for a deed the words end that want it, in tokens: "called for the prompt [release]". */
const REACH = 3

/** Does a draft tell of the deed itself that the words ending at token `last` want or threaten? Not so "he called for the murderers". */
export function isIntended(
  { rule, triggerFirst, isFactual }: EventDraft,
  tokens: Tokens,
  last: number,
  { doers }: StanceCues,
): boolean {
  if (doers.has(tokens.word[triggerFirst]!) || (isFactual && !PRESUPPOSED.has(rule))) return false
  return last < triggerFirst && triggerFirst - last <= REACH
}
