import { isParticle, PARTICLE } from '../words/particles.ts'
import { clauseSubject, mainSubject } from './agents.ts'
import { chunkAt, type NounPhrase } from './chunks.ts'
import type { EventSentence } from './event.ts'
import type { VerbGroup } from './groups.ts'
import { subjectsBefore } from './subjects.ts'
import { endsWith } from './words.ts'

/**
 * The subject of a passive, or else that of the clause that it is joined to, or that tells what came of it.
 *
 *   A clerk opened the gate and was shot      A clerk called for help after being shot
 *   ^ patient                   ^ group       ^ patient                      ^ group
 */
export function passiveSubjects(
  sentence: EventSentence,
  { start }: VerbGroup,
  isPatient: (phrase: NounPhrase) => boolean,
): readonly number[] {
  const { chunks, context } = sentence
  const before = chunkAt(chunks, start - 1)?.kind
  if (before === 'subordinator' && endsWith(context.tokens, chunks[start]!.first, 'ing')) {
    const doer = mainSubject(sentence, start - 1)
    return doer !== undefined && isPatient(chunks[doer]!.phrase!) ? [doer] : []
  }
  const others = attendants(sentence, start)
  if (others >= 0) return isPatient(chunks[others]!.phrase!) ? [others] : []
  const subjects = subjectsBefore(chunks, start, isPatient)
  if (subjects.length > 0 || before !== 'conjunction') return subjects
  const joined = clauseSubject(chunks, start)
  return joined !== undefined && isPatient(chunks[joined]!.phrase!) ? [joined] : []
}

/** "Seven died, with [dozens of others] being hurt", "with [one more] succumbing": of whom a gerund that begins at `start` tells behind "with"; -1 if there is nobody. */
export function attendants({ chunks, context }: EventSentence, start: number): number {
  const others = chunkAt(chunks, start - 1)
  const tie = chunkAt(chunks, start - 2)
  if (others?.phrase === undefined || tie === undefined || !isParticle(context, tie.first, PARTICLE.attending))
    return -1
  return endsWith(context.tokens, chunks[start]!.first, 'ing') ? start - 1 : -1
}
