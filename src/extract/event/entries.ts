import { MARK } from '../../text/marks.ts'
import { markAt } from '../../text/tokens.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { agentAfter } from './agents-behind.ts'
import type { Chunk, ChunkKind } from './chunks.ts'
import { isPeople } from './counts.ts'
import { draft } from './drafts.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { measureAt, measureOf } from './measures.ts'

/**
 * An entry of a form or a list: what befell them stands before a colon or dash, and the figure behind it. `index` is the chunk of the mark.
 *
 *   Civilians killed in Avon: 31, including 3 clerks        Houses destroyed - 120        Number of dead: 12
 *   whom      what   tail     figure
 */
export function readEntry(sentence: EventSentence, index: number): void {
  const { chunks } = sentence
  if (!isEntryMark(sentence, index) || chunks[index + 1]?.phrase?.quantity === undefined) return
  const what = labelBefore(sentence, index)
  if (what < 0) return
  const { phrase, triggers } = chunks[what]!
  const verb = (phrase?.states ?? triggers!).find(isSuffered)!
  const whom = phrase === undefined ? wholeBefore(chunks, what) : what
  const thing = chunks[whom]?.phrase
  for (const at of figuresAfter(chunks, index + 1)) {
    const { kind } = chunks[at]!.phrase!
    const isBare = kind === 'none'
    const measure = isBare && thing?.kind === 'thing' ? measureOf(verb, thing) : measureAt(sentence, verb, at)
    const owner = isBare && thing !== undefined && thing.kind !== 'unknown' ? actorTokens(thing) : undefined
    const agent = phrase === undefined ? agentAfter(sentence, what) : undefined
    draft(sentence, what, at, measure, 'measure.entry', { owner, agent })
  }
}

/** The figure behind the mark, and those of others or other things that a list joins to it: "3 tanks, 2 trucks". */
function figuresAfter(chunks: readonly Chunk[], first: number): readonly number[] {
  const figures: number[] = []
  for (let at = first; ; at += 2) {
    const phrase = chunks[at]?.phrase
    const next = chunks[at + 1]?.kind
    if (phrase?.quantity === undefined || phrase.quantity.unit !== undefined) return figures
    if (!isPeople(phrase) && phrase.kind !== 'thing') return figures
    if (next !== undefined && !CLOSES_ENTRY.has(next)) return figures
    if (figures.length > 0 && phrase.kind === 'none') return figures
    figures.push(at)
    if (phrase.kind === 'none' || (next !== 'comma' && next !== 'conjunction')) return figures
  }
}

/** A colon, or a dash or hyphen that stands by itself. */
export function isEntryMark({ chunks, context: { tokens } }: EventSentence, index: number): boolean {
  const { first } = chunks[index]!
  switch (markAt(tokens, first)) {
    case MARK.colon:
      return true
    case MARK.hyphen:
    case MARK.figureDash:
    case MARK.enDash:
    case MARK.emDash:
      return tokens.start[first]! > tokens.end[first - 1]!
    default:
      return false
  }
}

/** The chunk that tells what befell those of the label before the mark: a participle that ends it but for where, when and by whom; -1 if it is no label. */
function labelBefore(sentence: EventSentence, mark: number): number {
  const { chunks } = sentence
  let at = mark - 1
  while (at > 0 && (chunks[at]!.kind === 'time' || isTail(chunks, at))) at -= isTail(chunks, at) ? 2 : 1
  const chunk = chunks[at]
  if (chunk?.kind === 'phrase') {
    const { states, quantity, determiner } = chunk.phrase!
    const isLabel = quantity === undefined && determiner === 'none' && states.some(isSuffered)
    return isLabel && opensEntry(sentence, at) ? at : -1
  }
  if (chunk?.kind !== 'trigger' || !chunk.triggers!.some(isSuffered)) return -1
  return opensEntry(sentence, wholeBefore(chunks, at) < 0 ? at : wholeBefore(chunks, at)) ? at : -1
}

/** Does a preposition with its phrase or time end at the chunk: "killed [in Avon]", "killed [since Monday]"? */
function isTail(chunks: readonly Chunk[], at: number): boolean {
  const { kind, phrase } = chunks[at]!
  return (kind === 'time' || phrase?.quantity === undefined) && phrase?.states.length !== 1
    ? chunks[at - 1]?.kind === 'preposition' && chunks[at - 2]?.kind === 'trigger'
    : false
}

/** Those whom a participle is about stand right before it: "civilians killed"; -1 if nobody does. */
function wholeBefore(chunks: readonly Chunk[], at: number): number {
  const phrase = chunks[at - 1]?.phrase
  return phrase !== undefined && phrase.quantity === undefined && phrase.determiner === 'none' ? at - 1 : -1
}

/** Does the label begin here, or behind "number of"? */
function opensEntry({ chunks, context }: EventSentence, at: number): boolean {
  const isNumber =
    chunks[at - 1]?.kind === 'preposition' &&
    isParticle(context, chunks[at - 1]!.first, PARTICLE.genitive) &&
    chunks[at - 2]?.phrase !== undefined
  const before = chunks[isNumber ? at - 3 : at - 1]?.kind
  return before === undefined || OPENS_ENTRY.has(before)
}

const OPENS_ENTRY: ReadonlySet<ChunkKind> = new Set(['break', 'comma', 'mark', 'open', 'close'])
/** Nothing but another entry, a part, an aside, where or when follows the figure. */
const CLOSES_ENTRY: ReadonlySet<ChunkKind> = new Set([
  ...OPENS_ENTRY,
  'including',
  'conjunction',
  'preposition',
  'time',
])

function isSuffered({ forms, measure, class: kind }: Trigger): boolean {
  return (
    (forms & (FORM.participle | FORM.state)) !== 0 && (measure !== undefined || kind === 'destroyed') && kind !== 'lost'
  )
}
