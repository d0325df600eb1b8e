import type { EventDraft, EventSentence } from './event.ts'
import { type Chunk, chunkAt } from './event-chunks.ts'
import { isPreposition } from './event-groups.ts'

/** What can follow a figure with its place: the next one, or the end of the clause. */
const CLOSING: ReadonlySet<Chunk['kind'] | undefined> = new Set(['comma', 'conjunction', 'break', 'close', undefined])
const OPENING: ReadonlySet<Chunk['kind'] | undefined> = new Set(['comma', 'conjunction', 'break', 'open'])

/**
 * "Eleven people were killed, four in Avon and seven in Mill", "two were killed in Avon on Sunday and three in Mill": bare figures with a place of
 * their own after a figure that a verb counts. They are its parts if they add up to it.
 *
 *   [Eleven people] were killed , [four] in [Avon] and [seven] in [Mill]
 *    whole                         at        place
 */
export function readSpread(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  for (const whole of [...drafts]) {
    if (whole.role !== undefined || whole.rule === 'measure.deed' || whole.chunk < 0 || whole.triggerChunk < 0) continue
    const spread: EventDraft[] = []
    for (let at = Math.max(whole.chunk, whole.triggerChunk) + 1; at < chunks.length; at++) {
      const { kind } = chunks[at]!
      if (kind === 'be' || kind === 'have' || kind === 'verb' || kind === 'trigger' || kind === 'relative') break
      if (kind === 'subordinator' || kind === 'modal' || kind === 'including') break
      if (standsApart(sentence, at)) spread.push(spreadDraft(sentence, whole, at))
    }
    const isWhole = totalOf(spread) !== undefined && totalOf(spread) === totalOf([whole])
    for (const draft of spread) drafts.push(isWhole ? { ...draft, role: 'part-of' } : draft)
  }
}

/** A bare figure that nothing has taken, before a place: ", four in Avon and". */
function standsApart({ chunks, drafts, isPlace }: EventSentence, at: number): boolean {
  const { phrase } = chunks[at]!
  const preposition = chunks[at + 1]
  const place = chunks[at + 2]
  if (phrase?.kind !== 'none' || phrase.quantity === undefined || phrase.quantity.unit !== undefined) return false
  if (!OPENING.has(chunkAt(chunks, at - 1)?.kind) || preposition === undefined || !isPreposition(preposition))
    return false
  if (place?.phrase === undefined || !(place.phrase.kind === 'name' || isPlace(place.first))) return false
  if (drafts.some(draft => draft.first === phrase.quantity!.first)) return false
  return CLOSING.has(chunks[tailEnd(chunks, at)]?.kind)
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

function spreadDraft({ chunks }: EventSentence, whole: EventDraft, at: number): EventDraft {
  const quantity = chunks[at]!.phrase!.quantity!
  return {
    ...whole,
    rule: 'measure.spread',
    // Its own place and time stand beside the figure, not beside the verb.
    triggerFirst: quantity.first,
    triggerLast: chunks[tailEnd(chunks, at) - 1]!.last,
    first: quantity.first,
    last: quantity.last,
    quantity: quantity.quantity,
    countRule: quantity.rule,
    isDefinite: false,
    chunk: at,
    subjectFirst: -1,
    subjectLast: -1,
  }
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
