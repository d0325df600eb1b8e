import type { QuantityMention } from '../../model/mention.ts'
import { UNIT } from '../number/unit.ts'
import { MORE } from '../words/actor-classes.ts'
import type { PhraseContext } from './words.ts'

/** "Two men died and [a third] was wounded": the verb is one person's, so that it is no part of them but one more. */
export function isOneFurther({ tokens, limit, classes }: PhraseContext, { unit, last }: QuantityMention): boolean {
  const verb = last + 1
  if (unit !== UNIT.part && unit !== UNIT.ordinal) return false
  return verb < limit && (classes.more[tokens.word[verb]!]! & MORE.singular) !== 0
}
