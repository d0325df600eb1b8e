import type { Measure } from '../../model/measure.ts'
import { MORE } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import type { Chunk, NounPhrase } from './chunks.ts'
import { isKnownPeople, isPeople } from './counts.ts'
import { draft } from './drafts.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { ahead } from './groups.ts'
import { FORM } from './measure-triggers.ts'
import { isOrigin, isRise, isStep, readFormer, readRise, readStep } from './toll-changes.ts'
import { carries, opensClause, startsReaching } from './toll-reach.ts'
import { figureBefore } from './tolls.ts'

/** How far a number may stand from those whom it counts, in chunks. */
const MAX_REACH = 28

/**
 * "They put the dead at 12 and the injured at 40", "the dead of the force at 19 men": a state with its figure behind a preposition.
 * True if it is one.
 */
export function readStateToll(sentence: EventSentence, index: number, phrase: NounPhrase): boolean {
  const { chunks } = sentence
  const measure = phrase.states[0]?.measure
  if (measure === undefined || phrase.quantity !== undefined || phrase.kind !== 'unknown' || phrase.isPlural)
    return false
  if (phrase.determiner !== 'definite' && phrase.determiner !== 'possessive') return false
  const { whom, at } = tiedBehind(sentence, index)
  const figure = chunks[at]?.phrase
  if (figure?.quantity === undefined || figure.quantity.unit !== undefined || !carries(sentence, at - 1)) return false
  if (figure.kind !== 'none' && !isPeople(figure)) return false
  const isWhose = whom !== undefined && (isPeople(whom) || whom.kind === 'body' || whom.kind === 'actor')
  const whose = isWhose ? actorTokens(whom) : figure.kind === 'none' ? { first: -1, last: -1 } : undefined
  return draft(sentence, index, at, measure, 'measure.toll-reaches', { owner: whose }) !== undefined
}

const MOST_TIES = 2 // "the dead [of the force] [in Orme] at 19"

/** Whose they are and where, behind a noun: of whom, if that is said, and the chunk behind the next preposition. */
function tiedBehind({ chunks, context }: EventSentence, index: number): { whom: NounPhrase | undefined; at: number } {
  let at = index + 2
  let whom: NounPhrase | undefined
  for (let ties = 0; ties < MOST_TIES; ties++) {
    const link = chunks[at - 1]
    const tied = chunks[at]?.phrase
    if (tied === undefined || tied.quantity !== undefined) break
    if (link?.isTie === true) whom ??= tied
    else if (link?.kind !== 'preposition' || !isParticle(context, link.first, PARTICLE.within)) break
    at += 2
  }
  return { whom, at }
}

/** Is it "the number of" or "its count of", whose figure comes later? */
export function isNumberOf({ chunks, context }: EventSentence, index: number): boolean {
  const { quantity, determiner, isGrouping, head } = chunks[index]!.phrase!
  if (quantity !== undefined || (determiner !== 'definite' && determiner !== 'possessive')) return false
  return isGrouping || (head >= 0 && (context.classes.more[context.tokens.word[head]!]! & MORE.figure) !== 0)
}

/** Whom a number counts, and the last chunk that tells of them. */
interface Numbered {
  readonly measure: Measure
  readonly subject: { readonly first: number; readonly last: number } | undefined
  readonly at: number
}

/** "the number of [hurt]", "of [guards killed]", "of [troops]"; undefined if it counts nobody who is looked for. */
function numberedBehind({ chunks, context }: EventSentence, index: number): Numbered | undefined {
  const of = index + 1
  // "the number of those killed", "the number of those who drowned"
  const those = chunks[of]?.kind === 'including' ? harmAfter(chunks, of) : isKilled(chunks[of]) ? of : -1
  if (chunks[of]?.kind !== 'preposition' && those < 0) return undefined
  const at = those < 0 ? ahead(chunks, of + 1) : those
  const { phrase, triggers } = chunks[at] ?? {}
  if (triggers !== undefined) {
    const measure = triggers.find(({ forms }) => forms & (FORM.participle | FORM.state | FORM.noun))?.measure
    return measure === undefined ? undefined : { measure, subject: undefined, at }
  }
  if (phrase === undefined) return undefined
  const subject = phrase.states.length === 0 || phrase.kind !== 'unknown' ? actorTokens(phrase) : undefined
  const told =
    phrase.states.map(state => state.measure).find(found => found !== undefined) ??
    phrase.nouns.find(noun => noun.class === 'toll')?.measure
  if (told !== undefined) return { measure: told, subject, at }
  const next = harmAfter(chunks, at)
  const harm = chunks[next]?.triggers?.find(trigger => trigger.forms & (FORM.participle | FORM.state))?.measure
  if (harm !== undefined) return { measure: harm, subject, at: next }
  const role = phrase.head < 0 ? '' : context.classes.roles[context.classes.role[context.tokens.word[phrase.head]!]!]
  const isArmed = role === 'military' || role === 'insurgent'
  return isArmed ? { measure: 'personnel', subject, at: next < 0 ? at : next } : undefined
}

/** "the number of hurt has climbed to 51", "the number of troops there exceeds 5,000". */
export function readNumberOf(sentence: EventSentence, index: number): void {
  const { chunks, context } = sentence
  const numbered = numberedBehind(sentence, index)
  if (numbered === undefined) return
  const { measure, subject, at } = numbered
  const before = figureBefore(sentence, index)
  if (before >= 0) {
    draft(sentence, index, before, measure, 'measure.number-of', { owner: subject })
    return
  }
  let isReached = false
  let step = -1 // "rose by 16, from 20 to 36"
  let isOpen = false // "may pass 100"
  for (let i = at + 1; i < chunks.length && i < at + MAX_REACH; i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'modal') isOpen = true
    if (chunk.kind === 'be' || chunk.kind === 'reaching' || isOpen) isReached = true
    if (context.classes.more[context.tokens.word[chunk.first]!]! & MORE.reaching) isReached = true
    if (chunk.kind !== 'phrase' || chunk.phrase!.quantity === undefined || chunk.phrase!.quantity.unit !== undefined)
      continue
    if (isReached && isStep(sentence, i) && !isRise(chunks, i)) {
      step = i
      continue
    }
    const isFromTo = measure !== 'personnel' && isRise(chunks, i) && isOrigin(sentence, i - 1) // "fell from 100 to 60"
    if ((!isReached || opensClause(sentence, i)) && !startsReaching(sentence, chunk.first) && !isFromTo) {
      // "the number who died when [two dams] failed has risen to 12"
      if (isReached || measure === 'personnel' || chunk.phrase!.kind === 'none' || isKnownPeople(chunk.phrase!)) return
      continue
    }
    if (isRise(chunks, i) && readRise(sentence, index, i, measure, subject)) {
      readStep(sentence, index, step, measure, subject)
      return
    }
    const made = draft(sentence, index, i, measure, 'measure.number-of', { owner: subject })
    if (made === undefined) return
    const told = isOpen ? ({ standing: 'hypothetical', isFactual: false } as const) : {}
    sentence.drafts[sentence.drafts.length - 1] = { ...made, ...told, isGeneric: subject === undefined }
    readFormer(sentence, index, i, measure, subject)
    readStep(sentence, index, step, measure, subject)
    return
  }
  readStep(sentence, index, step, measure, subject)
}

/** "The number [killed] on Sunday rose to 45". */
function isKilled(chunk: Chunk | undefined): boolean {
  return chunk?.triggers?.some(({ forms }) => forms & (FORM.participle | FORM.state)) === true
}

/** The verb of harm behind whoever is numbered: "the number of guards [killed]", "of guards who have been [killed]"; -1 if there is none. */
function harmAfter(chunks: readonly Chunk[], at: number): number {
  let i = ahead(chunks, at + 1)
  if (chunks[i]?.kind === 'relative' || chunks[i]?.kind === 'subordinator') {
    i = ahead(chunks, i + 1)
    while (chunks[i]?.kind === 'have' || chunks[i]?.kind === 'be') i = ahead(chunks, i + 1)
  }
  return chunks[i]?.kind === 'trigger' ? i : -1
}
