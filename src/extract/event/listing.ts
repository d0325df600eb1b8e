import type { TimeMention } from '../../model/mention.ts'
import { MARK } from '../../text/marks.ts'
import { BREAK, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { EventSentence } from './event.ts'
import { headingOf, type ListHeading, readItem } from './list-items.ts'
import { type Columns, columnsOf, hasCells, isRule, readRow } from './list-rows.ts'

/** A list or table that goes on: what its first line says of the others, and the sentence that was its last line so far. */
export interface Listing {
  readonly by: number
  readonly heading?: ListHeading
  readonly columns?: Columns
  /** When all of it was, as its first line tells. */
  readonly time: TimeMention | undefined
}

const MAX_LINE = 40 // tokens of an item or row; longer lines are prose

/**
 * May a line without an event, tokens first..limit, be an item of a list or a row of a table? The one before it begins at token `before`, and goes
 * on with a list (`isListed`) or may be the first of one.
 */
export function mayBeListed(tokens: Tokens, before: number, first: number, limit: number, isListed: boolean): boolean {
  if (limit - first > MAX_LINE || first === 0 || (tokens.flags[first]! & BREAK) === 0) return false
  if (markAt(tokens, first) === MARK.bar || isRule(tokens, first, limit)) return true
  if (!holdsFigure(tokens, first, limit)) return false
  return isListed || markAt(tokens, first - 1) === MARK.colon || hasCells(tokens, before, first)
}

function holdsFigure({ kind }: Tokens, first: number, limit: number): boolean {
  for (let i = first; i < limit; i++) if (kind[i] === TOKEN.number) return true
  return false
}

/** Reads a line of the list that goes on, or sees one begin, which is of the time that `timeOf` finds in it; undefined where there is none. */
export function listingAfter(
  listing: Listing | undefined,
  sentence: EventSentence,
  number: number,
  timeOf: () => TimeMention | undefined,
): Listing | undefined {
  const { drafts } = sentence
  const columns = columnsOf(sentence)
  if (columns !== undefined) {
    drafts.length = 0 // heads of columns side by side are no sentence
    return { by: number, columns, time: timeOf() }
  }
  const heading = headingOf(sentence)
  if (heading !== undefined) return { by: number, heading, time: timeOf() }
  if (listing?.by !== number - 1) return undefined
  const isTaken = drafts.length > 0 || isListed(listing, sentence)
  return isTaken ? { ...listing, by: number } : undefined
}

function isListed({ heading, columns }: Listing, sentence: EventSentence): boolean {
  return columns !== undefined ? readRow(sentence, columns) : readItem(sentence, heading!)
}
