import type { Tokens } from './tokens.ts'

/** Where texts are read one behind the other; it grows with what stands on it. */
export interface TokenPage {
  columns: Columns
  /** Tokens that stand on it. */
  used: number
}

/** A page of its own, for a reader who holds on to some texts' tokens while others are read. */
export function tokenPage(): TokenPage {
  return { columns: columns(FIRST_CAPACITY), used: 0 }
}

/** The page, to be written on from its start: what stood there is no more. */
export function cleared(page: TokenPage): TokenPage {
  page.used = 0
  return page
}

/** The columns of tokens, with room for `capacity` of them. */
interface Columns extends Omit<Tokens, 'text' | 'count'> {
  readonly capacity: number
}

const FIRST_CAPACITY = 5000 // tokens; doubled when a text has more. No power of two: columns that far apart would share their lines of the cache
const BYTES_PER_TOKEN = 18 // four columns of four bytes, two of one

/** Columns side by side in one buffer: | start | end | hash | word | kind | flags | */
function columns(capacity: number): Columns {
  const buffer = new ArrayBuffer(capacity * BYTES_PER_TOKEN)
  return {
    capacity,
    start: new Uint32Array(buffer, 0, capacity),
    end: new Uint32Array(buffer, capacity * 4, capacity),
    hash: new Int32Array(buffer, capacity * 8, capacity),
    word: new Uint32Array(buffer, capacity * 12, capacity),
    kind: new Uint8Array(buffer, capacity * 16, capacity),
    flags: new Uint8Array(buffer, capacity * 17, capacity),
  }
}

const COLUMNS = ['start', 'end', 'hash', 'word', 'kind', 'flags'] as const

/** The same with room for twice as many. */
export function grown(old: Columns): Columns {
  const larger = columns(old.capacity * 2)
  for (const name of COLUMNS) larger[name].set(old[name])
  return larger
}

/** The first `count` tokens of a page, as a record of their own. */
export function copied({ columns: from }: TokenPage, text: string, count: number): Tokens {
  const own = columns(count)
  for (const name of COLUMNS) own[name].set(from[name].subarray(0, count))
  const { start, end, kind, flags, hash, word } = own
  return { text, count, start, end, kind, flags, hash, word }
}
