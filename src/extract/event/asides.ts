import { type Chunk, chunkAt } from './chunks.ts'

/** Units of a share: "30%", "a third", "more than half". */
export const SHARES: ReadonlySet<string | undefined> = new Set(['%', 'fraction', 'percent'])

/** The share that a figure is, told beside it, drops out: "30 of them, or 40 percent, were children" has a figure, a verb and a predicate. */
export function withoutShares(chunks: readonly Chunk[]): readonly Chunk[] {
  let kept: Chunk[] | undefined // most sentences have none
  for (let i = 0; i < chunks.length; i++) {
    const share = shareAt(chunks, i)
    const owner = share > i ? (kept === undefined ? chunkAt(chunks, i - 1) : kept.at(-1)) : undefined
    if (owner?.phrase?.quantity === undefined) kept?.push(chunks[i]!)
    else {
      kept ??= chunks.slice(0, i)
      i = share
    }
  }
  return kept ?? chunks
}

/** The chunk that closes a share between commas or brackets; -1 if none opens here. */
function shareAt(chunks: readonly Chunk[], opening: number): number {
  const { kind } = chunks[opening]!
  if (kind !== 'comma' && kind !== 'open') return -1
  const at = chunks[opening + 1]?.kind === 'conjunction' ? opening + 2 : opening + 1
  const share = chunks[at]?.phrase
  const isShare = share?.kind === 'none' && SHARES.has(share.quantity?.unit)
  return isShare && chunks[at + 1]?.kind === (kind === 'open' ? 'close' : 'comma') ? at + 1 : -1
}
