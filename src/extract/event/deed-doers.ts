import { HURT, MORE } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, chunkAt } from './chunks.ts'
import { isGoverned } from './clauses.ts'
import { isKnownPeople } from './counts.ts'
import type { EventSentence } from './event.ts'
import { ahead, back, isPreposition } from './groups.ts'

/**
 * Whoever did what a chunk stands in the words of: the deed where its target or its place stands before the verb, and the doer behind the deed, where its
 * words name him. `isRelative`: the verb is that of a clause about the words before it.
 *
 *   An attack on a base in Lesk that killed four      A raid blamed on rebels killed two
 *   ^ deed       ^ target  ^ place                    ^ deed           ^ doer
 */
export function behindDeed(sentence: EventSentence, target: number, clause: Clause): number {
  const deed = deedOn(sentence, target, clause)
  const doer = doerOfDeed(sentence, deed)
  return doer < 0 ? deed : doer
}

/** How the clause is made in which somebody does something. */
export type Clause = 'finite' | 'gerund' | 'relative'

/** What was attacked has killed nobody, nor has land, so that what stands before it is meant; armed people behind "who" may have. */
function deedOn({ chunks, context }: EventSentence, target: number, clause: Clause): number {
  let doer = target
  for (let steps = 0; steps < MAX_TARGETS; steps++) {
    const tie = chunkAt(chunks, doer - 1)
    const deed = chunkAt(chunks, doer - 2)?.phrase
    if (tie?.kind !== 'preposition' || deed === undefined || deed.head < 0) return doer
    if (isParticle(context, tie.first, PARTICLE.agent)) return doer // "airstrikes by the allies that killed"
    const phrase = chunks[doer]!.phrase!
    const isLand = phrase.head >= 0 && (context.classes.more[context.tokens.word[phrase.head]!]! & MORE.land) !== 0
    const isAimed = isParticle(context, deed.head, PARTICLE.assaults) && (clause === 'finite' || !isKnownPeople(phrase))
    if (!isAimed && !(isLand && clause === 'relative')) return doer
    // "In raids in the town police killed two": the deed is no subject either.
    if (clause === 'finite' && isGoverned(chunks, doer - 2)) return doer
    doer -= 2
  }
  return doer
}

const MAX_TARGETS = 2 // phrases behind one another: "a raid on a farm in the village that"

/** Chunk of whoever did the deed at chunk `deed`: "by rebels", "attributed to rebels", "claimed by rebels"; -1 where its words name nobody. */
export function doerOfDeed({ chunks, context }: EventSentence, deed: number): number {
  const head = chunks[deed]?.phrase?.head ?? -1
  if (head < 0 || !isParticle(context, head, PARTICLE.assaults)) return -1
  for (let i = deed + 1; i < chunks.length && i <= deed + MAX_REACH; i++) {
    const { kind, first, last, isGerund } = chunks[i]!
    const isLaid = kind === 'verb' && (context.classes.hurt[context.tokens.word[last]!]! & HURT.lay) !== 0
    // "an attack launched by rebels"; "a raid on a town held by rebels" is none of theirs
    const isDone = kind === 'verb' && !isGerund && (isLaid || back(chunks, i - 1) === deed)
    const tie = isDone ? ahead(chunks, i + 1) : i
    if (isLaid || isParticle(context, chunks[tie]?.first ?? first, PARTICLE.agent)) {
      const doer = ahead(chunks, tie + 1)
      return tie < chunks.length && isPreposition(chunks[tie]!) && isDoer(chunks[doer]) ? doer : -1
    }
    if (kind !== 'preposition' && kind !== 'phrase' && kind !== 'time' && kind !== 'adverb') return -1
  }
  return -1
}

const MAX_REACH = 6 // chunks from a deed to whose it is said to be: "an attack on a bus in Lesk on Monday by"

function isDoer(chunk: Chunk | undefined): boolean {
  return chunk?.phrase !== undefined && chunk.phrase.kind !== 'none'
}
