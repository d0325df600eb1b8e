import { MORE } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import type { Chunk, ChunkKind, NounPhrase } from './chunks.ts'
import { isKnownPeople, isSufferer } from './counts.ts'
import type { EventSentence } from './event.ts'
import { ahead } from './groups.ts'
import { objectsAfter } from './objects.ts'
import type { PhraseContext } from './words.ts'

/** How far the words that add somebody may stand from their verb, in chunks: "was killed in the raid on Friday along with". */
const MAX_COMPANIONS = 12

/** What may stand between a verb and those words: where and when. */
const BETWEEN: ReadonlySet<ChunkKind> = new Set(['adverb', 'close', 'comma', 'open', 'phrase', 'preposition', 'time'])

/** "He was killed along with two guards": they suffered the same. */
export function companionsAfter(
  sentence: EventSentence,
  index: number,
  { isWithToo }: { readonly isWithToo: boolean },
): readonly number[] {
  const { chunks, context } = sentence
  for (let i = index + 1; i < chunks.length && i <= index + MAX_COMPANIONS; i++) {
    const chunk = chunks[i]!
    if ((context.classes.more[context.tokens.word[chunk.first]!]! & MORE.alongside) !== 0) {
      if (chunk.kind === 'conjunction')
        return objectsAfter(chunks, namesOf(chunks, i + 1), isSufferer).filter(object =>
          isSufferer(chunks[object]!.phrase!),
        )
      // "with" takes things as well.
      const isWith = isWithToo && chunk.kind === 'preposition' && i === index + 1
      const isOne = (phrase: NounPhrase | undefined) => isHuman(phrase) || isKinByName(context, phrase)
      if (isWith && isOne(chunks[i + 1]?.phrase))
        return objectsAfter(chunks, i + 1, isOne).filter(object => isOne(chunks[object]!.phrase))
    }
    if (!BETWEEN.has(chunk.kind)) return []
  }
  return []
}

/** How far from an object the words may stand that add somebody to it, in chunks: a relative clause may stand between. */
const MAX_CLAUSE = 16

/** "They detained a leader who worked in the port, along with two guards": a figure of people that is added to the object. */
export function companionsOf(sentence: EventSentence, object: number): readonly number[] {
  const { chunks, context } = sentence
  let isRelative = false
  for (let i = object + 1; i + 1 < chunks.length && i <= object + MAX_CLAUSE; i++) {
    const { kind, first } = chunks[i]!
    if (kind === 'break' || kind === 'subordinator' || kind === 'trigger') return []
    if (kind === 'relative') isRelative = true
    if (kind !== 'conjunction') continue
    const next = chunks[i + 1]!
    if (next.kind === 'verb' || next.kind === 'trigger') return []
    if ((context.classes.more[context.tokens.word[first]!]! & MORE.alongside) === 0) continue
    // Without a comma the clause itself may have the words: "a man who was held along with two guards".
    if (isRelative && chunks[i - 1]!.kind !== 'comma') return []
    return next.phrase?.quantity !== undefined && isHuman(next.phrase) ? [i + 1] : []
  }
  return []
}

/** "His sons [Ivo Brand and Jan Brand]": the names right behind a plural without a figure stand for it. */
function namesOf(chunks: readonly Chunk[], index: number): number {
  const plural = chunks[index]?.phrase
  const isPlural = plural?.kind === 'people' && plural.quantity === undefined
  return isPlural && chunks[index + 1]?.phrase?.kind === 'name' ? index + 1 : index
}

/** "Ivo Brand was killed, as were two of his sons": whoever shares what befell the subject stands behind a verb without its participle. */
export function likewiseAfter({ chunks, context }: EventSentence, index: number): readonly number[] {
  let at = ahead(chunks, index + 1)
  while (chunks[at] !== undefined && chunks[at]!.kind !== 'comma' && BETWEEN.has(chunks[at]!.kind))
    at = ahead(chunks, at + 1)
  const as = chunks[at]?.kind === 'comma' ? ahead(chunks, at + 1) : at
  const opens = chunks[as]
  if (opens === undefined || chunks[as + 1]?.kind !== 'be') return []
  if (!isParticle(context, opens.first, PARTICLE.comparative)) return []
  return objectsAfter(chunks, as + 2, isSufferer).filter(object => isSufferer(chunks[object]!.phrase!))
}

/** "his sister Ada Brand" */
function isKinByName({ classes, tokens }: PhraseContext, phrase: NounPhrase | undefined): boolean {
  if (phrase?.kind !== 'name' || phrase.determiner !== 'possessive') return false
  for (let i = phrase.subjectFirst; i < phrase.head; i++) if (classes.more[tokens.word[i]!]! & MORE.kin) return true
  return false
}

function isHuman(phrase: NounPhrase | undefined): boolean {
  return phrase !== undefined && isKnownPeople(phrase) && isSufferer(phrase)
}
