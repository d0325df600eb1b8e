import type { Span } from '../model/span.ts'
import { foldOf } from './fold.ts'
import { pointAt, utf8Of, widthAt } from './utf8.ts'
import { HASH_BASIS, HASH_PRIME } from './vocabulary.ts'
import { beginsLong, DIGIT, FOLDED, GOES_ON, longWord, STEM_LETTERS, WORD_BYTE } from './word-bytes.ts'
import { crossed, FIRST_GAP, GAP, isParted } from './word-gaps.ts'

/**
 * The words of one report for comparing: its tokens without the marks, one typed array a field.
 *
 *   The losses -- 1,500 of them -- were hidden .
 *   0   1         2     3  4       5    6          weight: how much it says that two texts share this word, in bits
 */
export interface Words {
  readonly count: number
  /** Hash of the folded word. */
  readonly hash: Int32Array
  /** Hash of the word's first letters, so that "explosion" meets "explosions". */
  readonly stem: Int32Array
  /** Bits, by the shape of the word alone. */
  readonly weight: Uint8Array
  /** One of WORD. */
  readonly kind: Uint8Array
  /** Number of the sentence it stands in, by its stop alone: an abbreviation may begin one too many. */
  readonly sentence: Uint32Array
  /** Offset of the first code unit, in the document. */
  readonly start: Uint32Array
  /** Offset after the last code unit. */
  readonly end: Uint32Array
  /** 1 within quote marks. */
  readonly isQuoted: Uint8Array
}

/** What a word is by its shape: a name is capitalised where no sentence begins. */
export const WORD = { plain: 0, name: 1, figure: 2 } as const

/**
 * Bits by length in letters. English words of up to three letters are nearly all function words, and their match says little;
 * from seven letters on, a word is seldom among the thousand most frequent.
 */
const WEIGHT_BY_LETTERS = Uint8Array.of(0, 1, 1, 1, 3, 4, 6, 7)
const MOST_LETTERS = WEIGHT_BY_LETTERS.length - 1
const NAME_BITS = 2 // added to a capitalised word inside a sentence
const FIGURE_BITS = 8 // a number of two digits or more
const DIGIT_BITS = 4 // a single digit

/** The words of the report at `at` in a text. */
export function wordsOf(text: string, at: Span): Words {
  const { bytes, length } = utf8Of(text.slice(at.start, at.end))
  return kept(passingWords(bytes, 0, length, at.start))
}

/** Words in columns of their own. */
export function kept(words: Words): Words {
  const own = columns(words.count)
  for (const name of COLUMNS) own[name].set(words[name].subarray(0, words.count))
  return { count: words.count, ...own }
}

/**
 * The words in bytes `first .. limit` of UTF-8, for a reader who is done before the next text is read: `kept` keeps them. Their offsets
 * are those of the document, in which the text begins at `offset`. One pass from bytes to columns; words are cut as `tokenize` cuts
 * them, which a test holds.
 */
export function passingWords(bytes: Uint8Array, first: number, limit: number, offset = 0): Words {
  if (limit - first > scratch.hash.length) scratch = columns(Math.max(limit - first, scratch.hash.length * 2))
  const { hash, stem, weight, kind, sentence, start, end, isQuoted } = scratch
  const [wordByte, goesOn, prime] = [WORD_BYTE, GOES_ON, HASH_PRIME] // a loop over bytes has no time to look them up
  let count = 0
  let sentences = 0
  let gap = FIRST_GAP
  let lead = first - offset // what a byte's index is ahead of its code unit's offset
  for (let i = first; i < limit; ) {
    const byte = bytes[i]!
    if (byte === SPACE) {
      gap |= GAP.apart
      i++
      continue
    }
    const from = i
    const stemEnd = i + STEM_LETTERS
    let value = HASH_BASIS | 0
    let begin = 0 // the hash of the first letters
    let seen = 0
    for (let next = wordByte[byte]!; next !== 0; next = i < limit ? wordByte[bytes[i]!]! : 0) {
      value = Math.imul(value ^ (next & FOLDED), prime)
      seen |= next
      if (++i === stemEnd) begin = value
    }
    if (i <= stemEnd || (seen & DIGIT) !== 0) begin = value
    const unit = from - lead
    if (seen === 0 && !beginsLong(bytes, i, limit, (gap & GAP.apart) !== 0)) {
      const width = widthAt(bytes, i)
      gap = crossed(gap, bytes, i)
      i += width
      lead += width - 1
      continue
    }
    if (seen === 0 || (i < limit && (goesOn[bytes[i]!]! & seen) !== 0)) {
      const long = longWord(bytes, from, limit)
      value = long.hash
      begin = long.stem
      seen = long.seen
      i = long.end
      lead += long.extra
    }
    if (count > 0) sentences += isParted(gap) ? 1 : 0
    const written = i - lead - unit
    hash[count] = value
    stem[count] = begin
    sentence[count] = sentences
    start[count] = unit
    end[count] = unit + written
    isQuoted[count] = gap & GAP.quoted
    if ((seen & DIGIT) !== 0) {
      kind[count] = WORD.figure
      weight[count] = written > 1 ? FIGURE_BITS : DIGIT_BITS
    } else {
      const bits = WEIGHT_BY_LETTERS[Math.min(written, MOST_LETTERS)]!
      const isName = (gap & (GAP.opens | GAP.broke)) === 0 && written > 1 && isCapitalAt(bytes, from)
      kind[count] = isName ? WORD.name : WORD.plain
      weight[count] = isName ? bits + NAME_BITS : bits
    }
    count++
    gap &= GAP.quoted
  }
  return { count, ...scratch }
}

const FIRST_CAPACITY = 12_000 // words; more when a text has more bytes. No power of two: columns that far apart would share their lines of the cache
const COLUMNS = ['hash', 'stem', 'sentence', 'start', 'end', 'weight', 'kind', 'isQuoted'] as const

type Columns = Pick<Words, (typeof COLUMNS)[number]>

/** Columns side by side in one buffer: | hash | stem | sentence | start | end | weight | kind | isQuoted | */
function columns(capacity: number): Columns {
  const buffer = new ArrayBuffer(capacity * 23) // five columns of four bytes, three of one
  return {
    hash: new Int32Array(buffer, 0, capacity),
    stem: new Int32Array(buffer, capacity * 4, capacity),
    sentence: new Uint32Array(buffer, capacity * 8, capacity),
    start: new Uint32Array(buffer, capacity * 12, capacity),
    end: new Uint32Array(buffer, capacity * 16, capacity),
    weight: new Uint8Array(buffer, capacity * 20, capacity),
    kind: new Uint8Array(buffer, capacity * 21, capacity),
    isQuoted: new Uint8Array(buffer, capacity * 22, capacity),
  }
}

/** Where every report is read into: the columns of the longest one so far, used again and again. */
let scratch: Columns = columns(FIRST_CAPACITY)

const SPACE = 0x20

function isCapitalAt(bytes: Uint8Array, i: number): boolean {
  const byte = bytes[i]!
  return byte < 0x80 ? byte >= 0x41 && byte <= 0x5a : isCapital(pointAt(bytes, i))
}

function isCapital(code: number): boolean {
  if (code >= 0x10000) return false
  const char = String.fromCharCode(code)
  return foldOf[code] !== code && char !== char.toLowerCase()
}
