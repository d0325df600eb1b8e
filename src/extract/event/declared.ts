import { pushMembers, themAt } from './among.ts'
import type { Chunk } from './chunks.ts'
import { isPeople } from './counts.ts'
import type { EventSentence } from './event.ts'
import { back, verbGroup } from './groups.ts'
import { isIdentifying } from './naming.ts'
import { objectsAfter } from './objects.ts'
import { subjectsBefore } from './subjects.ts'

/** How far the verb may stand before "as", in chunks: each of several names may have an age and a tail. */
const MAX_NAMED = 30

/**
 * Whoever is told to be one of the dead or hurt by whoever names them.
 *
 *   Relatives identified [Ana Wick, her daughter Ada and Tom Wick] as [among those] killed
 *             verb        members                                  ^                them
 */
export function readDeclared(sentence: EventSentence): void {
  const { chunks } = sentence
  for (let as = 1; as + 1 < chunks.length; as++) {
    if (chunks[as]!.kind !== 'subordinator' || !chunks[as]!.isTie) continue
    const them = themAt(chunks, themBehind(chunks, as + 1))
    if (them !== undefined) pushMembers(sentence, membersBefore(sentence, as), them)
  }
}

/** From "[killed]", "among those [killed]", "one of [the dead]" to the chunk that says what befell them. */
function themBehind(chunks: readonly Chunk[], index: number): number {
  let at = chunks[index]?.phrase?.isPart === true ? index + 1 : index
  if (chunks[at]?.kind === 'including' || chunks[at]?.kind === 'preposition') at++
  return at
}

/** Those whom a verb of identifying before "as" has for its objects, or for its subjects in the passive. */
function membersBefore(sentence: EventSentence, as: number): readonly number[] {
  const { chunks } = sentence
  const last = back(chunks, as - 1)
  if (isIdentifying(sentence, chunks[last])) {
    const group = verbGroup(chunks, last)
    return group.be ? subjectsBefore(chunks, group.start, isPeople).filter(at => isPeople(chunks[at]!.phrase!)) : []
  }
  for (let i = last - 1; i >= 0 && i > as - MAX_NAMED; i--) {
    if (chunks[i]!.kind === 'trigger' || chunks[i]!.kind === 'subordinator') return []
    if (!isIdentifying(sentence, chunks[i])) continue
    const members = objectsAfter(chunks, i + 1, isPeople)
    return members.includes(last) ? members.filter(at => isPeople(chunks[at]!.phrase!)) : []
  }
  return []
}
