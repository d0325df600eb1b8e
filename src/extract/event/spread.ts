import { MARK } from '../../text/marks.ts'
import { markAt } from '../../text/tokens.ts'
import { HURT } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { type Count, countOf, isKnownPeople } from './counts.ts'
import { actorTokens, type EventDraft, type EventSentence, subjectOf } from './event.ts'
import { isPreposition } from './groups.ts'
import type { PhraseContext } from './words.ts'

/** The rule of a figure with a place and a time of its own beside it. */
export const SPREAD = 'measure.spread'

/** What can follow a figure with its place: the next one, or the end of the clause. */
const CLOSING: ReadonlySet<Chunk['kind'] | undefined> = new Set([
  'comma',
  'conjunction',
  'break',
  'close',
  'relative',
  undefined,
])
const OPENING: ReadonlySet<Chunk['kind'] | undefined> = new Set(['comma', 'conjunction', 'break', 'open'])

const MIN_LISTED = 2 // one figure with a place may be anything

/**
 * "Eleven people were killed, four in Avon and seven in Mill", "two were killed in Avon on Sunday and three in Mill": figures with a place of
 * their own after a figure that a verb or a noun counts. They are its parts if they add up to it, and where a colon sets them off.
 *
 *   [Eleven people] were killed , [four] in [Avon] and [seven] in [Mill]
 *    whole                         at        place
 */
export function readSpread(sentence: EventSentence): void {
  for (const whole of [...sentence.drafts]) {
    if (whole.role !== undefined || whole.rule === 'measure.deed' || whole.chunk < 0) continue
    const colon = colonBehind(sentence, whole)
    const listed = colon < 0 ? [] : figuresWithPlaces(sentence, whole, colon + 1)
    if (listed.length >= MIN_LISTED) {
      takeParts(sentence, listed)
      continue
    }
    if (whole.triggerChunk < 0) continue
    const spread = figuresWithPlaces(sentence, whole, Math.max(whole.chunk, whole.triggerChunk) + 1)
    if (spread.length >= MIN_LISTED && totalOf(spread) !== undefined && totalOf(spread) === totalOf([whole]))
      takeParts(sentence, spread)
    else sentence.drafts.push(...spread.filter(draft => draft.subjectFirst < 0 && !isCounted(sentence, draft)))
  }
}

/** The colon behind a figure that nothing else is counted before: "lost 30 men, the army said: 12 in Avon"; -1 if there is none. */
function colonBehind({ chunks, context, drafts }: EventSentence, { chunk, first }: EventDraft): number {
  for (let at = chunk + 1; at < chunks.length; at++) {
    if (chunks[at]!.kind !== 'break' || markAt(context.tokens, chunks[at]!.first) !== MARK.colon) continue
    return drafts.some(other => other.first > first && other.first < chunks[at]!.first) ? -1 : at
  }
  return -1
}

/** The figures from a chunk on, up to the end of the clause, that have a place of their own. */
function figuresWithPlaces(sentence: EventSentence, whole: EventDraft, from: number): EventDraft[] {
  const { chunks } = sentence
  const found: EventDraft[] = []
  for (let at = from; at < chunks.length; at++) {
    const { kind } = chunks[at]!
    if (kind === 'be' || kind === 'have' || kind === 'verb' || kind === 'trigger' || kind === 'relative') break
    if (kind === 'subordinator' || kind === 'modal' || kind === 'including') break
    if (standsApart(sentence, whole, at)) found.push(spreadDraft(sentence, whole, at))
  }
  return found
}

/** Adds parts, each instead of what was read of its figure as of one more count beside the total. */
function takeParts({ drafts }: EventSentence, parts: readonly EventDraft[]): void {
  for (const part of parts) {
    const draft: EventDraft = { ...part, role: 'part-of' }
    const known = drafts.findIndex(({ first }) => first === part.first)
    if (known < 0) drafts.push(draft)
    else drafts[known] = draft
  }
}

function isCounted({ drafts }: EventSentence, { first }: EventDraft): boolean {
  return drafts.some(draft => draft.first === first)
}

function isOne({ quantity }: EventDraft): boolean {
  return quantity.kind === 'exact' && quantity.value === 1
}

/** The figure of a phrase, or the one that "another" says without its noun. */
function figureOf(phrase: NounPhrase): Count | undefined {
  if (phrase.quantity === undefined && !(phrase.kind === 'none' && phrase.isAdded)) return undefined
  return countOf(phrase)
}

/** A figure before a place, bare or of people, or of such things as the total, that nothing but the total's own verb has taken: ", four in Avon and". */
function standsApart(sentence: EventSentence, whole: EventDraft, at: number): boolean {
  const { chunks, context, drafts, isPlace } = sentence
  const { phrase } = chunks[at]!
  const preposition = chunks[at + 1]
  const place = chunks[at + 2]
  if (phrase === undefined || figureOf(phrase) === undefined || phrase.quantity?.unit !== undefined) return false
  if (phrase.quantity === undefined && !isOne(whole)) return false
  if (phrase.kind !== 'none' && !isKnownPeople(phrase) && !isOfOneHead(context, phrase, chunks[whole.chunk]!.phrase))
    return false
  if (!OPENING.has(chunkAt(chunks, at - 1)?.kind) || preposition === undefined || !isPreposition(preposition))
    return false
  const isPlaced =
    place?.phrase !== undefined && (place.phrase.kind === 'name' || isPlace(place.first) || isPlace(place.last))
  if (!isPlaced && !isParallel(sentence, whole, at)) return false
  const counted = drafts.find(draft => draft.first === figureOf(phrase)!.first)
  if (counted !== undefined && (counted.role !== undefined || counted.triggerFirst !== whole.triggerFirst)) return false
  const end = chunks[tailEnd(chunks, at)]
  // "One was hit in the leg and another in the arm [during] the raid"
  return CLOSING.has(end?.kind) || (phrase.quantity === undefined && end !== undefined && isPreposition(end))
}

/** "84 were killed [in] raids and 12 [in] fires", "[by] guards and 12 [by] rebels": a bare figure behind a conjunction, before the preposition that the total stands before. */
function isParallel({ chunks, context }: EventSentence, whole: EventDraft, at: number): boolean {
  const object = chunks[at + 2]
  // "One was shot in the leg, another in the arm"
  const isJoined = chunkAt(chunks, at - 1)?.kind === 'conjunction' || chunks[at]!.phrase!.quantity === undefined
  if (chunks[at]!.phrase!.kind !== 'none' || !isJoined) return false
  if (object?.kind !== 'time' && object?.phrase === undefined) return false
  // "shot twice in the chest and one in the neck", but "one was hit in the leg and another in the arm"
  const isBody = (context.classes.hurt[context.tokens.word[object.last]!]! & HURT.body) !== 0
  if (isBody && (!isOne(whole) || chunks[whole.chunk]?.phrase?.quantity === undefined)) return false
  const tail = chunks.findIndex((chunk, i) => i > Math.max(whole.chunk, whole.triggerChunk) && isPreposition(chunk))
  const wordAt = (chunk: number): number => context.tokens.word[chunks[chunk]!.first]!
  return tail >= 0 && tail < at - 1 && wordAt(tail) === wordAt(at + 1)
}

/** Are two phrases built on one noun: "410 houses" and "250 houses"? */
function isOfOneHead({ tokens }: PhraseContext, { head }: NounPhrase, whole: NounPhrase | undefined): boolean {
  return head >= 0 && whole !== undefined && whole.head >= 0 && tokens.word[head] === tokens.word[whole.head]
}

/** The chunk after "three in Avon on Tuesday". */
function tailEnd(chunks: readonly Chunk[], at: number): number {
  let end = at + 3
  while (chunks[end]?.kind === 'time' || isTimed(chunks, end)) end++
  return end
}

/** The preposition of "on Sunday". */
function isTimed(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at] !== undefined && isPreposition(chunks[at]) && chunks[at + 1]?.kind === 'time'
}

function spreadDraft(sentence: EventSentence, whole: EventDraft, at: number): EventDraft {
  const { chunks } = sentence
  const quantity = figureOf(chunks[at]!.phrase!)!
  const subject = subjectOf(sentence, at)
  return {
    ...whole,
    rule: SPREAD,
    // Its own place and time stand beside the figure, not beside the verb.
    triggerFirst: quantity.first,
    triggerLast: chunks[tailEnd(chunks, at) - 1]!.last,
    first: quantity.first,
    last: quantity.last,
    quantity: quantity.quantity,
    countRule: quantity.rule,
    isDefinite: false,
    chunk: at,
    subjectFirst: subject.first,
    subjectLast: subject.last,
    ...ownAgent(sentence, whole, at + 1),
  }
}

/** "by guards and 12 [by rebels]": whoever did what the figure counts. One who stands behind the verb of the total, "in army raids and 12 in fires", did only that. */
function ownAgent(
  { chunks, context }: EventSentence,
  whole: EventDraft,
  preposition: number,
): Pick<EventDraft, 'agentFirst' | 'agentLast'> {
  const object = chunks[preposition + 1]?.phrase
  if (object !== undefined && isParticle(context, chunks[preposition]!.first, PARTICLE.agent)) {
    const { first, last } = actorTokens(object)
    return { agentFirst: first, agentLast: last }
  }
  const { agentFirst, agentLast } = whole
  return agentFirst > whole.triggerLast ? { agentFirst: -1, agentLast: -1 } : { agentFirst, agentLast }
}

/** The sum of figures that are all exact; undefined otherwise. */
function totalOf(drafts: readonly EventDraft[]): number | undefined {
  let sum = 0
  for (const { quantity } of drafts) {
    if (quantity.kind !== 'exact') return undefined
    sum += quantity.value
  }
  return sum
}
