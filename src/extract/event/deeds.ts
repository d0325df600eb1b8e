import { chunkAt, type NounPhrase } from './chunks.ts'
import { draft } from './drafts.ts'
import { type EventSentence, subjectOf } from './event.ts'
import { back, verbGroup } from './groups.ts'
import type { Trigger } from './measure-triggers.ts'
import { subjectsBefore } from './subjects.ts'

/** "40 sorties", "dozens of air strikes": what is counted is the deed; the subject is whoever did it. */
export function readDeed(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): void {
  const { chunks } = sentence
  const quantity = phrase.quantity?.quantity
  if (quantity === undefined || phrase.quantity!.unit !== undefined || phrase.isPart) return
  if (quantity.kind === 'exact' && quantity.value < 2) return
  const verb = back(chunks, index - 1)
  let doer: number | undefined
  if (verb >= 0 && (chunks[verb]!.kind === 'verb' || chunks[verb]!.kind === 'trigger')) {
    let start = verbGroup(chunks, verb).start
    let before = back(chunks, start - 1)
    // "flew 40 sorties and made 33 strikes": the subject stands before the first verb.
    for (let steps = 0; steps < 3 && before >= 0; steps++) {
      if (chunks[before]!.kind === 'conjunction' || chunks[before]!.kind === 'comma') before = back(chunks, before - 1)
      else if (
        chunks[before]!.kind === 'phrase' &&
        steps > 0 &&
        before > 0 &&
        chunkAt(chunks, back(chunks, before - 1))?.kind === 'verb'
      ) {
        start = verbGroup(chunks, back(chunks, before - 1)).start
        before = back(chunks, start - 1)
      } else break
    }
    doer = subjectsBefore(chunks, before < 0 ? start : before + 1, found => found.kind !== 'none').at(-1)
  }
  const subject = doer === undefined ? undefined : subjectOf(sentence, doer)
  draft(sentence, index, index, noun.measure, 'measure.deed', { agent: subject, owner: subject })
}
