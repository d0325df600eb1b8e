import type { Span } from '../../../src/model/span.ts'
import { blockAt } from '../report/blocks.ts'
import type { Piece, Row } from './columns.ts'

/** A paragraph of the first version, and what stands in its place in each of the others: rows of the pair, as they follow. */
export interface VersionRow {
  readonly base: Span
  readonly others: readonly (readonly (readonly Piece[])[])[]
}

/**
 * Several versions beside a first one. Each pair was put into rows by itself; a row goes to the paragraph of the first version that it
 * begins in, and what only the other has goes to the paragraph before it.
 */
export function versionRows(paragraphs: readonly Span[], pairs: readonly (readonly Row[])[]): readonly VersionRow[] {
  const rows = paragraphs.map(base => ({ base, others: pairs.map((): (readonly Piece[])[] => []) }))
  for (const [other, pair] of pairs.entries()) {
    let place = 0
    for (const { left, right } of pair) {
      const [first] = left
      if (first !== undefined) place = Math.max(place, blockAt(paragraphs, first.span.start))
      const row = rows[place]
      if (row !== undefined && right.length > 0) row.others[other]!.push(right)
    }
  }
  return rows
}
