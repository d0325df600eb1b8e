import { HURT } from '../words/actor-classes.ts'
import type { TriggerContext } from './words.ts'

/** How far from a verb the word may stand that decides what it means, in tokens: "struck a man and a boy, both in the leg". */
const BESIDE = 9

/** Does a word that decides what a verb means stand behind it, or before it too where it is one of the body? */
export function isBeside(
  { tokens, first, limit, classes }: TriggerContext,
  from: number,
  to: number,
  bits: number,
): boolean {
  const end = Math.min(limit, to + BESIDE)
  const start = bits & HURT.body ? Math.max(first, from - BESIDE) : to + 1
  for (let i = start; i < end; i++) if (classes.hurt[tokens.word[i]!]! & bits) return true
  return false
}

/** "Rushed to hospital with pneumonia": beside an illness, and no wound, whoever came to a hospital is ill. */
export function isOfIll(
  { tokens, first, limit, classes }: TriggerContext,
  from: number,
  to: number,
  bits = 0,
): boolean {
  if ((bits & HURT.infirmary) === 0) return false
  let said = 0
  for (let i = Math.max(first, from - BESIDE); i < Math.min(limit, to + BESIDE); i++)
    said |= classes.hurt[tokens.word[i]!]!
  return (said & HURT.illness) !== 0 && (said & (HURT.injury | HURT.gash | HURT.fire)) === 0
}
