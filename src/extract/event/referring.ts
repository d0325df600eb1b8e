import { boundsOf } from '../../model/bounds.ts'
import type { Measure } from '../../model/measure.ts'
import { PROFILES } from '../../model/profile.ts'
import type { Tokens } from '../../text/tokens.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import type { WordClasses } from '../words/word-classes.ts'
import { predicateAfter, push, pushMembers, pushPartsOf, type Them } from './among.ts'
import type { Chunk, NounPhrase } from './chunks.ts'
import { countOf, isPeople } from './counts.ts'
import type { EventSentence } from './event.ts'
import { objectsAfter } from './objects.ts'

/** People whom a sentence has counted, for the next one to refer to: "of the 17", "among them". */
export interface Counted {
  readonly measure: Measure
  readonly low: number | undefined
  readonly high: number | undefined
}

const FIRST_WORDS = 5 // tokens in which a sentence refers back: "at least four of them"

/** May a sentence without an event be about a part of those whom the sentence before counted? One look a token at its beginning. */
export function mayRefer(tokens: Tokens, first: number, limit: number, { particles }: WordClasses): boolean {
  const end = Math.min(limit, first + FIRST_WORDS)
  for (let i = first; i < end; i++) if (particles[tokens.word[i]!]! & (PARTICLE.genitive | PARTICLE.among)) return true
  return false
}

/** Those whom the plain figures of a sentence count, where what befell them is one thing: of killed and wounded nobody knows who "them" are. */
export function countedBy({ drafts }: EventSentence): readonly Counted[] {
  const wholes = drafts.filter(
    ({ role, standing, turn }) => role !== 'part-of' && standing === 'plain' && turn === undefined,
  )
  if (wholes.some(({ measure }) => !SUFFERED.has(measure) || measure !== wholes[0]!.measure)) return []
  return wholes.map(({ measure, quantity }) => {
    const { low, high } = boundsOf(quantity, PROFILES.plain)
    return { measure, low, high }
  })
}

/** What befalls people, so that a part of them is counted by it too. */
const SUFFERED: ReadonlySet<Measure> = new Set<Measure>([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'captured',
  'surrendered',
  'arrested',
  'abducted',
  'rescued',
])

/**
 * Parts of those whom the sentence before counted, in; each is added to the sentence, which tells of no event itself.
 *
 *   Seventeen people were killed. [Of the 17], [four] [were] [children] and [eight women].        Among them were two women and a child.
 *                                     them     figure         subject                             them             figures
 */
export function readReferring(sentence: EventSentence, counted: readonly Counted[]): void {
  const { chunks, drafts } = sentence
  const opening = chunks[0]
  if (counted.length === 0 || drafts.length > 0 || opening === undefined) return
  if (opening.kind === 'including') readThem(sentence, themOf(0, counted.at(-1)!))
  else if (isOf(sentence, 0)) {
    const them = definiteAt(chunks, 1, counted)
    if (them !== undefined) pushPartsOf(sentence, them, 2)
  } else if (opening.phrase?.isPart === true && opening.phrase.quantity !== undefined) readSome(sentence, counted)
}

/** "Of these, four were children", "among them was a baker". */
function readThem(sentence: EventSentence, them: Them): void {
  const { chunks } = sentence
  if (chunks[1]?.kind === 'comma') pushPartsOf(sentence, them, 1)
  else if ((chunks[1]?.kind === 'be' && !chunks[1].isNegative) || chunks[1]?.kind === 'break')
    pushMembers(
      sentence,
      objectsAfter(chunks, 2, isPeople).filter(at => isPeople(chunks[at]!.phrase!)),
      them,
    )
}

/** "Four of them were children", "four of the 17 were children". */
function readSome(sentence: EventSentence, counted: readonly Counted[]): void {
  const { chunks } = sentence
  const isNumbered = isOf(sentence, 1)
  const them = isNumbered ? definiteAt(chunks, 2, counted) : themOf(0, counted.at(-1)!)
  const whom = them === undefined ? -1 : predicateAfter(chunks, isNumbered ? 2 : 0)
  if (whom >= 0) push(sentence, 0, countOf(chunks[0]!.phrase!), them!, 'measure.part-of-them', whom)
}

/** "The 17": a figure that was counted before, with no word for whom but "people". */
function definiteAt(chunks: readonly Chunk[], at: number, counted: readonly Counted[]): Them | undefined {
  const phrase: NounPhrase | undefined = chunks[at]?.phrase
  if (phrase?.determiner !== 'definite' || phrase.quantity === undefined || phrase.states.length > 0) return undefined
  if (phrase.kind !== 'none' && !isPeople(phrase)) return undefined
  const { low, high } = boundsOf(phrase.quantity.quantity, PROFILES.plain)
  const whole = counted.findLast(one => one.low === low && (one.high === high || one.high === undefined))
  return whole === undefined ? undefined : themOf(at, whole)
}

function themOf(at: number, { measure }: Counted): Them {
  return { at, measure }
}

function isOf({ chunks, context }: EventSentence, at: number): boolean {
  const chunk = chunks[at]
  return chunk?.kind === 'preposition' && isParticle(context, chunk.first, PARTICLE.genitive)
}
