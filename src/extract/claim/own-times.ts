import { type Chunk, type ChunkKind, chunkAt } from '../event/chunks.ts'
import type { EventDraft, EventSentence } from '../event/event.ts'

const OWN_REACH = 4 // tokens behind a verb within which its own time begins: "died in hospital on Tuesday"

/**
 * The token up to which a time behind the event is its own, and so goes before one that stands nearer and before it; -1 if there is no such token.
 *
 *   A man who was shot on Monday [died] on Tuesday.      On Sunday they protested over the [death] of two boys on Friday.
 */
export function ownLimit(draft: EventDraft, { chunks }: EventSentence): number {
  if (isSplit(draft, chunks)) return draft.triggerLast + OWN_REACH + 1
  if (!isDependent(chunks, draft.triggerChunk)) return -1
  const end = chunks.find(({ kind }, index) => index > draft.triggerChunk && ENDS.has(kind))
  return end?.first ?? Number.POSITIVE_INFINITY
}

/** Does a verb stand between the figure and the event? */
export function isSplit({ last, triggerFirst }: EventDraft, chunks: readonly Chunk[]): boolean {
  return chunks.some(
    chunk => (chunk.kind === 'verb' || chunk.kind === 'trigger') && chunk.first > last && chunk.last < triggerFirst,
  )
}

/** Is the event told by a word that hangs on another: "over the [death]", "condemned the [killing]", "for [killing]", "met the men [hurt]"? */
function isDependent(chunks: readonly Chunk[], trigger: number): boolean {
  const before = chunkAt(chunks, trigger - 1)?.kind
  if (before === 'preposition') return true
  if (chunks[trigger]?.kind === 'phrase') return before === 'verb'
  if (before !== 'phrase') return false
  for (let i = trigger - 2; i >= 0 && !OPENS.has(chunks[i]!.kind); i--) if (chunks[i]!.kind === 'verb') return true
  return false
}

/** What begins another clause than the one before it. */
const OPENS: ReadonlySet<ChunkKind> = new Set(['break', 'comma', 'conjunction', 'relative', 'subordinator'])

/** What ends the words that tell of an event. */
const ENDS: ReadonlySet<ChunkKind> = new Set([...OPENS, 'auxiliary', 'be', 'have', 'modal', 'open', 'trigger', 'verb'])
