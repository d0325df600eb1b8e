import { readBuried } from './buried.ts'
import { readDone } from './done.ts'
import type { EventSentence } from './event.ts'
import { readFallen } from './fallen.ts'
import { verbGroup } from './groups.ts'
import { readDeployed, readLost } from './losses.ts'
import { readState, readSuffered } from './suffered.ts'
import { infinitiveBefore, meaningOf, sharedWith } from './verb-beside.ts'

/** A verb, participle or state in, the drafts of whoever suffered it out: they are added to the sentence. */
export function readVerb(sentence: EventSentence, index: number): void {
  const chunk = sentence.chunks[index]!
  const triggers = chunk.triggers!
  const verb = meaningOf(sentence.chunks, index, triggers)
  if (verb === undefined) return
  const shared = sharedWith(sentence.chunks, index)
  const group = infinitiveBefore(sentence.chunks, index, verb) ?? verbGroup(sentence.chunks, shared ?? index)
  switch (verb.class) {
    case 'done':
    case 'shot':
    case 'destroyed':
      readDone(sentence, index, verb, group, shared)
      return
    case 'suffered':
      readSuffered(sentence, index, verb, group)
      return
    case 'buried':
      readBuried(sentence, index, verb, group)
      return
    case 'fallen':
      readFallen(sentence, index, verb, group)
      return
    case 'state':
      readState(sentence, index, verb, group, shared)
      return
    case 'deployed':
      readDeployed(sentence, index, verb, group)
      return
    case 'lost':
      readLost(sentence, index, group)
      return
    case 'toll':
    case 'act':
    case 'deed':
    case 'thing':
      return
  }
}
