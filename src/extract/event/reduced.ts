import { isParticle, PARTICLE } from '../words/particles.ts'
import { wholeBefore } from './before-comma.ts'
import { type Chunk, chunkAt } from './chunks.ts'
import { headOfPrepositions } from './clauses.ts'
import { withConjuncts } from './conjuncts.ts'
import { isKnownPeople, isSufferer } from './counts.ts'
import { isPlaceName } from './drafts.ts'
import type { EventSentence } from './event.ts'
import { back } from './groups.ts'
import { isThing } from './measures.ts'
import { subjectsBefore } from './subjects.ts'

/** The patient of a participle without auxiliary: "12 killed in raid", "and 30 wounded". */
export function reducedSubject(sentence: EventSentence, index: number): number[] {
  const { chunks } = sentence
  const before = back(chunks, index - 1)
  if (before < 0 || sharesObject(chunks, index)) return []
  if (chunks[before]!.kind === 'phrase') {
    const known = antecedentOf(chunks, before)
    if (known !== undefined) return known < 0 ? [] : [known]
    // "The suspect was [himself] hurt"
    if (chunks[before]!.phrase!.isReflexive && chunkAt(chunks, before - 1)?.kind === 'be')
      return subjectsBefore(chunks, before - 1, isSufferer).filter(at => isSufferer(chunks[at]!.phrase!))
    if (isDoer(sentence, before, index)) {
      const whom = chunkAt(chunks, before - 1)?.phrase
      return whom !== undefined && isSufferer(whom) ? [before - 1] : []
    }
    if (!isSufferer(chunks[before]!.phrase!) && !isThing(chunks[before]!.phrase!)) {
      // "left [three members] of the group dead"
      const head = headOfPrepositions(chunks, before)
      if (chunks[head]!.phrase!.quantity !== undefined && chunks[head]!.phrase!.kind === 'people')
        return withConjuncts(chunks, head, isSufferer)
      return subjectsBefore(chunks, index, isSufferer, true).filter(
        at => isSufferer(chunks[at]!.phrase!) && at >= before - 4,
      )
    }
    // "4, not 7, killed": what is negated is not the figure.
    const instead = chunkAt(chunks, before - 1)?.kind === 'negation' ? chunkAt(chunks, before - 2)?.phrase : undefined
    if (instead?.quantity !== undefined && isSufferer(instead)) return [before - 2]
    return withConjuncts(chunks, overPlace(sentence, before), isSufferer)
  }
  // "one clerk dead and five others, including two guards, injured": the part stands between the whole and its participle.
  const whole = chunks[before]!.kind === 'comma' ? wholeBefore(chunks, before, isSufferer) : -1
  if (whole >= 0) return withConjuncts(chunks, whole, isSufferer)
  const setOff = setOffBefore(chunks, before, index)
  return setOff < 0 ? [] : [setOff]
}

/** "The two guards [he] wounded": a pronoun that is none but a subject has done it, but for "was she hurt". */
function isDoer({ chunks, context }: EventSentence, at: number, verb: number): boolean {
  const { first, last } = chunks[at]!
  if (first !== last || context.classes.nominatives[context.tokens.word[first]!] !== 1) return false
  const isStaying = (chunk: number) => isParticle(context, chunks[chunk]!.first, PARTICLE.staying)
  return !isStaying(verb - 1) && !isStaying(verb) && chunkAt(chunks, at - 1)?.kind !== 'be'
}

/** "Teenager in Lesk hurt": from the place behind a preposition to whoever is told of. */
function overPlace(sentence: EventSentence, at: number): number {
  const { chunks } = sentence
  const whom = chunkAt(chunks, at - 2)?.phrase
  if (chunkAt(chunks, at - 1)?.kind !== 'preposition' || whom === undefined || !isKnownPeople(whom)) return at
  const place = chunks[at]!.phrase!
  return place.kind === 'name' && isPlaceName(sentence, place) ? at - 2 : at
}

/** "Girl shot, killed brother": a headline's two verbs with a comma between them share the object behind the second. */
function sharesObject(chunks: readonly Chunk[], index: number): boolean {
  if (chunks[index + 1]?.kind !== 'comma' || chunks[index + 2]?.kind !== 'trigger') return false
  const object = chunks[index + 3]?.phrase
  return object !== undefined && object.kind === 'person' && isSufferer(object)
}

/** "The clerk, whom a guard killed": chunk of whoever stands before the relative clause whose subject is at `index`, -1 if that is nobody; undefined if none opens there. */
function antecedentOf(chunks: readonly Chunk[], index: number): number | undefined {
  const relative = back(chunks, index - 1)
  if (relative < 1 || chunks[relative]!.kind !== 'relative' || chunks[index]!.phrase!.quantity !== undefined)
    return undefined
  const before = chunks[relative - 1]!.kind === 'comma' ? back(chunks, relative - 2) : relative - 1
  if (before < 0 || chunks[before]!.phrase === undefined) return undefined
  return isSufferer(chunks[before]!.phrase!) && !chunks[before]!.phrase!.isPart ? before : -1
}

/**
 * "Five herders, killed in the raid, were buried", "Ivo Brand (34), killed in the raid, was": the chunk of the figure or the name that a participle
 * between commas is said of, with its place or its doer; -1 if it is not.
 */
function setOffBefore(chunks: readonly Chunk[], comma: number, index: number): number {
  if (chunks[comma]!.kind !== 'comma' || chunks[index + 1]?.kind !== 'preposition') return -1
  const at = chunkAt(chunks, comma - 1)?.kind === 'close' ? openingBefore(chunks, comma - 1) - 1 : comma - 1
  const phrase = chunkAt(chunks, at)?.phrase
  if (phrase === undefined || !isSufferer(phrase)) return -1
  if (phrase.quantity === undefined && phrase.kind !== 'name') return -1
  for (let i = index + 1; i < chunks.length; i++) {
    const { kind } = chunks[i]!
    if (kind === 'comma') return chunks[i + 1]?.kind === 'be' || chunks[i + 1]?.kind === 'have' ? at : -1
    if (kind !== 'preposition' && kind !== 'phrase' && kind !== 'time' && kind !== 'adverb') return -1
  }
  return -1
}

/** The chunk that opens the parenthesis which chunk `close` closes. */
function openingBefore(chunks: readonly Chunk[], close: number): number {
  let i = close - 1
  while (i > 0 && chunks[i]!.kind !== 'open') i--
  return i
}
