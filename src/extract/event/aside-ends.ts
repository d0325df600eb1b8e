import { HURT, MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { SHARES } from './asides.ts'
import type { Chunk, ChunkKind, NounPhrase } from './chunks.ts'
import { headOfPrepositions } from './clauses.ts'
import { isPreposition } from './groups.ts'
import { bitsAt, type PhraseContext } from './words.ts'

// Where an aside ends that a text without commas tells of those before it. None has a verb of its own: the next one is theirs.

/** What closes an aside: the verb of those whom it tells of. */
export const CLOSING: ReadonlySet<ChunkKind> = new Set(['be', 'have', 'modal', 'trigger'])

/** Longest list that is looked through for what closes it, in chunks. */
export const MAX_LIST = 12

/** Last chunk of the aside that begins at `at` behind a figure and its noun; -1 if none does. */
export function asideEnd(context: PhraseContext, chunks: readonly Chunk[], at: number): number {
  const { kind, phrase, isTie } = chunks[at]!
  if (kind === 'comma') return openedEnd(chunks, at + 1)
  if (phrase !== undefined) return Math.max(partEnd(context, chunks, at, phrase), sumEnd(chunks, at))
  if (kind === 'including' && !isTie) return listEnd(chunks, at + 1)
  return isMostly(context, chunks[at]!) ? plainListEnd(chunks, at + 1) : -1
}

/** Last chunk of a list of parts behind a comma that no second one closes: ", including four men, a woman and three boys [were]"; -1 if it is none. */
function openedEnd(chunks: readonly Chunk[], at: number): number {
  if (chunks[at]?.kind !== 'including' || chunks[at]!.isTie) return -1
  let last = -1
  let hasComma = false
  let isClosed = false
  for (let i = at + 1; i - at < MAX_LIST && (chunks[i]?.kind === 'comma' || isOfList(chunks[i])); i++) {
    const { kind, phrase } = chunks[i]!
    if (phrase !== undefined) last = i
    else if (kind === 'comma') {
      // "including a clerk, and two guards were": they may stand beside the whole
      if (chunks[i + 1]?.kind === 'conjunction') return -1
      hasComma = true
    } else if (kind === 'conjunction') isClosed = true
  }
  const isVerb = last >= 0 && isFiniteVerb(chunks[last + 1])
  return isVerb && (isClosed || !hasComma) ? last : -1
}

/** An auxiliary, or a verb that needs none: "died", but not "including a child killed by a mine". */
function isFiniteVerb(chunk: Chunk | undefined): boolean {
  if (chunk?.kind === 'trigger') return chunk.triggers!.every(({ class: kind }) => kind === 'suffered')
  return chunk !== undefined && CLOSING.has(chunk.kind)
}

/** "Two of them children", "more than half of them women", "most of them from the north", "two women and a boy" behind three people. */
function partEnd(context: PhraseContext, chunks: readonly Chunk[], at: number, phrase: NounPhrase): number {
  const { isPart, kind, quantity, determiner } = phrase
  // "three rebels [one identified as Ivo Brand] were"
  if (kind === 'none' && quantity !== undefined && chunks[at + 1]?.kind === 'verb')
    return namingEnd(context, chunks, at + 1)
  const isOfThem = (token: number) => (bitsAt(context, token) & (WORD.pluralPronoun | WORD.relative)) !== 0
  if (isPart)
    return kind === 'none' && quantity !== undefined && isOfThem(chunks[at]!.last) ? whomEnd(chunks, at + 1) : -1
  const them = chunks[at + 1]
  if (them?.kind !== 'including' || !isOfThem(them.last)) return -1
  const isShare = kind === 'none' && SHARES.has(quantity?.unit)
  const isMost = phrase.first === phrase.last && quantity === undefined && determiner === 'none'
  return isShare || isMost ? whomEnd(chunks, at + 2) : -1
}

/** Last chunk of whom a part is told to be: "women", "from the north"; -1 if nobody is. */
function whomEnd(chunks: readonly Chunk[], at: number): number {
  const from = chunks[at] !== undefined && isPreposition(chunks[at]!) ? at + 1 : at
  const isTold = from > at || isPlain(chunks[from]) || chunks[from]?.phrase?.determiner === 'indefinite'
  if (!isTold) return -1
  return plainListEnd(chunks, from)
}

/** Last chunk of a list that adds up to the figure before it: "[three people] two women and a boy"; -1 if it does not. */
function sumEnd(chunks: readonly Chunk[], at: number): number {
  const whole = chunks[at - 1]!.phrase!.quantity!.quantity
  const end = whole.kind === 'exact' ? listEnd(chunks, at) : -1
  let sum = 0
  for (let i = at; i <= end; i++) {
    const { phrase } = chunks[i]!
    if (phrase?.isPart) return -1
    if (phrase !== undefined && !isPreposition(chunks[i - 1]!)) sum += onesOf(phrase)
  }
  return whole.kind === 'exact' && sum === whole.value ? end : -1
}

/** How many a phrase of a list tells of: "two women", "a boy", "Ivo Brand"; not a number if it leaves that open. */
function onesOf({ quantity, determiner, kind }: NounPhrase): number {
  if (quantity !== undefined) return quantity.quantity.kind === 'exact' ? quantity.quantity.value : Number.NaN
  return kind === 'name' || (kind === 'person' && determiner === 'indefinite') ? 1 : Number.NaN
}

/** Last chunk of the names that somebody is told by, be it behind a comma: "(,) identified as Ivo Brand and Jan Tal"; -1 if none are, or no verb closes them. */
export function namingEnd(context: PhraseContext, chunks: readonly Chunk[], at: number): number {
  const verb = chunks[at]!.kind === 'comma' ? at + 1 : at
  const as = chunks[verb + 1]
  if (chunks[verb]?.kind !== 'verb' || as?.kind !== 'subordinator' || !as.isTie) return -1
  if (!isNaming(context, chunks[verb]!.last) || !isNewcomer(chunks, at - 1)) return -1
  let end = verb + 2
  while (isName(chunks[end]) && jointAt(chunks, end + 1) > 0 && end - verb < MAX_LIST)
    end += jointAt(chunks, end + 1) + 1
  // "Ivo Brand of Lesk"
  if (isName(chunks[end]) && chunks[end + 1]?.isTie === true && isName(chunks[end + 2])) end += 2
  const closing = chunks[end + 1]?.kind
  // "a force known as the Lesk Guards"
  const isGiven = isName(chunks[end]) || (end === verb + 2 && chunks[end]?.phrase?.determiner === 'definite')
  return isGiven && (closing === 'be' || closing === 'have') ? end : -1
}

/** "identified", "known" */
function isNaming(context: PhraseContext, verb: number): boolean {
  const { classes, tokens } = context
  return (classes.more[tokens.word[verb]!]! & MORE.identified) !== 0 || isParticle(context, verb, PARTICLE.believing)
}

/** "A clerk", "two members of a group": whoever has not been told of. "The victims, identified as Ivo Brand and Jan Tal, died": the names tell how many. */
function isNewcomer(chunks: readonly Chunk[], at: number): boolean {
  const { determiner, kind } = chunks[at]!.phrase!
  if (kind === 'person' && determiner === 'indefinite') return true
  return chunks[headOfPrepositions(chunks, at)]!.phrase!.quantity !== undefined
}

function isName(chunk: Chunk | undefined): boolean {
  return chunk?.phrase?.kind === 'name' && chunk.phrase.determiner !== 'possessive'
}

/** How many chunks join a name to the next one: a comma, a conjunction or both; 0 if nothing does. */
function jointAt(chunks: readonly Chunk[], at: number): number {
  const isComma = chunks[at]?.kind === 'comma'
  const length = (isComma ? 1 : 0) + (chunks[isComma ? at + 1 : at]?.kind === 'conjunction' ? 1 : 0)
  return isName(chunks[at + length]) ? length : 0
}

/** "mostly" */
function isMostly({ classes, tokens }: PhraseContext, { kind, first }: Chunk): boolean {
  return kind === 'adverb' && (classes.hurt[tokens.word[first]!]! & HURT.mostly) !== 0
}

function isPlain(chunk: Chunk | undefined): boolean {
  return chunk?.phrase !== undefined && chunk.phrase.quantity === undefined && chunk.phrase.determiner === 'none'
}

/** Last chunk of "women and children"; -1 if the list has a figure, or no verb closes it. */
function plainListEnd(chunks: readonly Chunk[], at: number): number {
  const end = listEnd(chunks, at)
  for (let i = at; i <= end; i++) if (chunks[i]!.phrase?.quantity !== undefined) return -1
  return end
}

/** Last chunk of a list of phrases with their prepositions that the verb of those before it closes; -1 if something else does. */
function listEnd(chunks: readonly Chunk[], from: number): number {
  let end = from
  while (end - from < MAX_LIST && isOfList(chunks[end])) end++
  const closing = chunks[end]
  if (closing === undefined || !CLOSING.has(closing.kind) || chunks[end - 1]!.phrase === undefined) return -1
  return end > from ? end - 1 : -1
}

function isOfList(chunk: Chunk | undefined): boolean {
  return chunk !== undefined && (chunk.phrase !== undefined || chunk.kind === 'conjunction' || isPreposition(chunk))
}
