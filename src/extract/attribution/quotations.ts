import type { Layout } from '../../text/layout.ts'
import { FLAG, type Tokens } from '../../text/tokens.ts'
import {
  isDoubled,
  isInsideWord,
  isOpening,
  isSingleClose,
  MARK,
  markAt,
  opensAgain,
  opensInside,
} from './quotation-marks.ts'

/** The quotations of one report, outermost only, in text order: token ranges, the quotation marks included. */
export interface Quotations {
  readonly count: number
  /** First token: the opening mark. */
  readonly first: Uint32Array
  /** Last token: the closing mark, or the last token of a paragraph whose quotation goes on in the next. */
  readonly last: Uint32Array
  /** 1 where the next quotation is the same speech, carried over a paragraph's end without a closing mark. */
  readonly goesOn: Uint8Array
  /** Of each token of the report, counted from its first: the quotation it stands in plus one, 0 if none. */
  readonly at: Uint32Array
}

const NONE = -1 // no quotation is open

/** What has been read up to the mark at hand: the quotations that are closed, and the one that is open. */
interface Reading {
  readonly tokens: Tokens
  readonly first: number
  readonly limit: number
  readonly starts: number[]
  readonly ends: number[]
  readonly goesOn: number[]
  readonly at: Uint32Array
  /** The opening mark of the open quotation. */
  open: number
  isSingle: boolean
  isCurly: boolean
  /** How many terms in marks of their own are open inside it. */
  depth: number
}

/**
 * Finds the quotations of the tokens first..limit in one pass. Curly, straight and doubled single marks; single marks where they open
 * after a space; a paragraph that begins with an opening mark goes on with the quotation that the one before left open.
 */
export function quotationsOf({ tokens }: Layout, first: number, limit: number): Quotations {
  const at = new Uint32Array(Math.max(0, limit - first))
  const starts: number[] = []
  const ends: number[] = []
  const goesOn: number[] = []
  const reading = {
    tokens,
    first,
    limit,
    starts,
    ends,
    goesOn,
    at,
    open: NONE,
    isSingle: false,
    isCurly: false,
    depth: 0,
  }
  for (let i = first; i < limit; i++) {
    if (reading.open !== NONE && parts(tokens, i, limit))
      leaveOpen(reading, i, { goesOn: isOpening(tokens, i, markAt(tokens, i, limit), i) })
    i = readMark(reading, i)
  }
  if (reading.open !== NONE) leaveOpen(reading, limit, { goesOn: false })
  return {
    count: starts.length,
    first: Uint32Array.from(starts),
    last: Uint32Array.from(ends),
    goesOn: Uint8Array.from(goesOn),
    at,
  }
}

/** A blank line parts quotations; so does a line that begins with an opening mark. */
function parts(tokens: Tokens, index: number, limit: number): boolean {
  const flags = tokens.flags[index]!
  if (flags & FLAG.paragraph) return true
  return (flags & FLAG.line) !== 0 && markAt(tokens, index, limit) === MARK.open
}

/** A paragraph that ends before the open quotation does, at `limit`, closes it; what a single mark opened was none. */
function leaveOpen(reading: Reading, limit: number, { goesOn }: { readonly goesOn: boolean }): void {
  if (reading.isSingle) reading.open = NONE
  else close(reading, limit - 1, { goesOn })
}

function close(reading: Reading, last: number, { goesOn }: { readonly goesOn: boolean }): void {
  const { open, first, starts } = reading
  starts.push(open)
  reading.ends.push(last)
  reading.goesOn.push(goesOn ? 1 : 0)
  reading.at.fill(starts.length, open - first, last - first + 1)
  reading.open = NONE
  reading.depth = 0
}

/** Opens or closes a quotation, if the token is a mark that does so; its last token, since several signs may make one mark. */
function readMark(reading: Reading, index: number): number {
  const { tokens, limit } = reading
  const mark = markAt(tokens, index, limit)
  if (mark === MARK.none) return index
  const isDouble = isDoubled(tokens, index, limit)
  const last = isDouble ? index + 1 : index
  if (isDouble && isInsideWord(tokens, index, limit)) return last
  if (reading.open === NONE) openAt(reading, index, last, mark)
  else if (!reading.isSingle) return readInside(reading, index, last, mark)
  else if (isSingleClose(tokens, index, mark, limit)) close(reading, index, { goesOn: false })
  return last
}

function openAt(reading: Reading, index: number, last: number, mark: number): void {
  const { tokens, limit } = reading
  if (!isOpening(tokens, index, mark, last)) return
  reading.isSingle = mark >= MARK.singleOpen && last === index
  reading.isCurly = mark === MARK.open
  if (!reading.isSingle || closesSoon(tokens, index, limit)) reading.open = index
}

/** A mark inside what no single mark opened: it opens or closes a term, or closes the whole. */
function readInside(reading: Reading, index: number, last: number, mark: number): number {
  const { tokens, limit, isCurly } = reading
  const isEither = mark === MARK.either
  if (mark === MARK.open && isCurly && reading.depth === 0 && opensAgain(tokens, index)) {
    close(reading, index - 1, { goesOn: true })
    reading.open = index
  } else if (mark === MARK.open || (isEither && isCurly && opensInside(tokens, index))) reading.depth++
  else if (mark !== MARK.close && !isEither && last === index) return last
  else if (reading.depth > 0) reading.depth--
  else {
    const end = lastOfRun(tokens, last, limit)
    close(reading, end, { goesOn: false })
    return end
  }
  return last
}

/** Of marks without anything between them, the last. */
function lastOfRun(tokens: Tokens, index: number, limit: number): number {
  let last = index
  while (isDoubled(tokens, last, limit)) last++
  return last
}

const SINGLE_REACH = 200 // tokens; a single mark that closes no sooner is an apostrophe

function closesSoon(tokens: Tokens, open: number, limit: number): boolean {
  const reach = Math.min(limit, open + SINGLE_REACH)
  for (let i = open + 2; i < reach; i++) {
    if (tokens.flags[i]! & FLAG.paragraph) return false
    if (isSingleClose(tokens, i, markAt(tokens, i, limit), limit)) return true
  }
  return false
}
