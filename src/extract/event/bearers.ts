import { HURT } from '../words/actor-classes.ts'
import { chunkAt, type NounPhrase } from './chunks.ts'
import { isPeople, isSufferer } from './counts.ts'
import { draft } from './drafts.ts'
import type { EventSentence } from './event.ts'
import { type VerbGroup, verbGroup } from './groups.ts'
import { subjectsBefore } from './subjects.ts'

/**
 * Whoever has a wound from a weapon, or one that may kill, was hurt. Other injuries are those of players as well.
 *
 *   The clerk had a gunshot wound to her hand      not: "has a knee injury", "none have life-threatening injuries"
 *   ^ bearer  ^ have  ^ gash
 */
export function readBearers(sentence: EventSentence): void {
  const { chunks } = sentence
  for (let index = 1; index + 1 < chunks.length; index++) {
    if (chunks[index]!.kind !== 'have' || !isGash(sentence, chunkAt(chunks, index + 1)?.phrase)) continue
    const group = verbGroup(chunks, index)
    if (group.modal >= 0 || group.isNegated || chunks[index]!.isNegative) continue
    for (const at of subjectsBefore(chunks, group.start, isSufferer)) {
      const bearer = chunks[at]!.phrase!
      const isOne = isPeople(bearer) && bearer.determiner !== 'negative' && bearer.quantity?.quantity.kind !== 'none'
      if (isOne) draftBearer(sentence, index, at, group)
    }
  }
}

/** Whoever has or suffered injuries was hurt, which leaves open who lived. */
export function draftBearer(sentence: EventSentence, index: number, at: number, group: VerbGroup): void {
  const { drafts } = sentence
  if (drafts.some(({ chunk, measure }) => chunk === at && measure === 'wounded')) return
  const made = draft(sentence, index, at, 'wounded', 'measure.suffered', { group })
  if (made !== undefined) drafts[drafts.length - 1] = { ...made, triggerClass: 'suffered' }
}

/** "a leg", "his sight", "both legs": what whoever loses it is maimed by. */
export function isLimb({ context }: EventSentence, phrase: NounPhrase | undefined): boolean {
  if (phrase === undefined || phrase.last < 0 || phrase.determiner === 'definite') return false
  return (context.classes.hurt[context.tokens.word[phrase.last]!]! & HURT.limb) !== 0
}

/** "gunshot wounds", "several shrapnel wounds" */
export function isGash({ context }: EventSentence, phrase: NounPhrase | undefined): boolean {
  if (phrase === undefined || phrase.determiner === 'negative' || phrase.quantity?.quantity.kind === 'none')
    return false
  if (!phrase.nouns.some(({ measure }) => measure === 'wounded')) return false
  for (let i = phrase.first; i <= phrase.last; i++)
    if (context.classes.hurt[context.tokens.word[i]!]! & HURT.gash) return true
  return false
}
