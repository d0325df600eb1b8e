import type { NounPhrase } from './chunks.ts'
import { draft } from './drafts.ts'
import type { EventSentence } from './event.ts'
import type { VerbGroup } from './groups.ts'
import type { Trigger } from './measure-triggers.ts'
import { isThing } from './measures.ts'
import { subjectsBefore } from './subjects.ts'

/** "Eighty houses collapsed", "two jets crashed": the things before the verb are lost, where they are counted and of its measure. */
export function readFallen(sentence: EventSentence, index: number, verb: Trigger, { start }: VerbGroup): void {
  const { chunks } = sentence
  const isLost = (phrase: NounPhrase) =>
    isThing(phrase) && phrase.quantity !== undefined && phrase.nouns.some(noun => noun.measure === verb.measure)
  for (const at of subjectsBefore(chunks, start, isThing))
    if (isLost(chunks[at]!.phrase!)) draft(sentence, index, at, verb.measure, 'measure.fallen')
}
