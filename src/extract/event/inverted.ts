import { isSufferer } from './counts.ts'
import { draft } from './drafts.ts'
import type { EventSentence } from './event.ts'
import { ahead, back, type VerbGroup } from './groups.ts'
import type { Trigger } from './measure-triggers.ts'
import { objectsAfter } from './objects.ts'

/** How far the verb of an inverted clause may stand from its participle, in chunks: "Injured by the blast on Monday were". */
const MAX_INVERSION = 8

/** "Killed were Ivo Brand and two guards": those who suffered stand behind the verb. */
export function readInverted(sentence: EventSentence, index: number, verb: Trigger, group: VerbGroup): void {
  const { chunks } = sentence
  const before = back(chunks, index - 1)
  if (before >= 0 && chunks[before]!.kind !== 'break' && chunks[before]!.kind !== 'comma') return
  for (let i = index + 1; i < chunks.length && i < index + MAX_INVERSION; i++) {
    const { kind } = chunks[i]!
    if (kind === 'be') {
      const colon = ahead(chunks, i + 1)
      for (const at of objectsAfter(chunks, chunks[colon]?.kind === 'break' ? colon + 1 : i + 1, isSufferer)) {
        if (isSufferer(chunks[at]!.phrase!)) draft(sentence, index, at, verb.measure, 'measure.inverted', { group })
      }
      return
    }
    if (kind !== 'preposition' && kind !== 'phrase' && kind !== 'time' && kind !== 'adverb') return
  }
}
