import type { Span } from '../model/span.ts'
import { CLASS, classOf, foldOf } from './fold.ts'
import { loosePieces, type Pieces } from './pieces.ts'
import { pointAt, utf8Of, widthAt } from './utf8.ts'
import { HASH_BASIS, HASH_PRIME } from './vocabulary.ts'
import {
  beginsLong,
  CAPITAL,
  DIGIT,
  LETTER,
  LETTER_BYTE,
  longWord,
  MAY_GO_ON,
  STEM_LETTERS,
  WORD_BYTE,
} from './word-bytes.ts'
import { AFTER_BYTE, ASK_CROSSED, crossed, crossedEscape, FIRST_GAP, GAP, GAPS, IS_PARTED } from './word-gaps.ts'

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
export const MOST_WEIGHT: number = Math.max(WEIGHT_BY_LETTERS[MOST_LETTERS]! + NAME_BITS, FIGURE_BITS)

/** A text as bytes, for a reader who is done before the next one is taken: the array may then be written over. */
export interface PassingText {
  /** Its UTF-8 is bytes `first .. limit`. */
  readonly bytes: Uint8Array
  readonly first: number
  readonly limit: number
  /** Where the text begins in its document. */
  readonly offset: number
  /** Does it stand as in a string of JSON, a backslash before what is escaped? Escapes by number (`\u`) are undone all the same. */
  readonly isEscaped: boolean
}

/** The words of the report at `at` in a text. */
export function wordsOf(text: string, at: Span): Words {
  const { bytes, length } = utf8Of(text.slice(at.start, at.end))
  return kept(passingWords({ bytes, first: 0, limit: length, offset: at.start, isEscaped: false }))
}

/** Words in columns of their own. */
export function kept(words: Words, pieces: Pieces = loosePieces): Words {
  const own = columnsFor(words.count, pieces)
  for (const name of COLUMNS) own[name].set(words[name].subarray(0, words.count))
  return wordsIn(words.count, own)
}

/** The first `count` words of columns. Whoever makes words makes them here: records made in one place are read faster. */
function wordsIn(count: number, columns: WordColumns): Words {
  return { count, ...columns }
}

/** The words of a text, for a reader who is done before the next one is read: `kept` keeps them. */
export function passingWords(text: PassingText): Words {
  if (text.limit - text.first > cutter.capacity) cutter = cutterFor((text.limit - text.first) * 2)
  return cutter.cut(text)
}

interface Cutter {
  /** Words, and so bytes of a text, that there is room for. */
  readonly capacity: number
  cut(text: PassingText): Words
}

/**
 * Cuts texts into words, each written over the one before: one pass from bytes to columns, most of it looks into small tables. Words are
 * cut as `tokenize` cuts them, which a test holds. The columns are constants to the loop, which so runs a fifth faster.
 */
function cutterFor(capacity: number): Cutter {
  const scratch = columnsAt(new ArrayBuffer(capacity * WORD_BYTES), 0, capacity)
  const { hash, stem, weight, kind, sentence, start, end, isQuoted } = scratch
  return {
    capacity,
    cut({ bytes, first, limit, offset, isEscaped }) {
      let count = 0
      let sentences = -1 // the first word begins the first
      let gap = FIRST_GAP
      let lead = first - offset // what a byte's index is ahead of its code unit's offset
      for (let i = first; i < limit; ) {
        const byte = bytes[i]!
        let letter = letterByte[byte]!
        if (letter === 0) {
          const after = afterByte[byte * WIDTH + gap]!
          if (after !== ASK) {
            gap = after
            i++
            continue
          }
          if (isEscaped && byte === BACKSLASH) {
            gap = crossedEscape(gap, bytes, i)
            i += 2
            lead++
            continue
          }
          if (!beginsLong(bytes, i, limit, (gap & APART) !== 0)) {
            const width = widthAt(bytes, i)
            gap = crossed(gap, bytes, i)
            i += width
            lead += width - 1
            continue
          }
        }
        const from = i
        const unit = from - lead
        const stemEnd = i + STEM
        let value = BASIS
        // it may run on into what stands behind the text, and is then read again, within the limit
        while (letter > 0 && i < stemEnd) {
          value = Math.imul(value ^ letter, PRIME)
          letter = letterByte[bytes[++i]!]!
        }
        let begin = value // the hash of the first letters
        while (letter > 0) {
          value = Math.imul(value ^ letter, PRIME)
          letter = letterByte[bytes[++i]!]!
        }
        let seen = LETTERS
        if (i === from || i >= limit || mayGoOn[bytes[i]!] !== 0) {
          const long = longWord(bytes, from, limit)
          value = long.hash
          begin = long.stem
          seen = long.seen
          i = long.end
          lead += long.extra
        }
        const capital = byte < 0x80 ? wordByte[byte]! & CAPITALS : isCapitalAt(bytes, from) ? CAPITALS : 0
        const written = i - lead - unit
        const shape = shapeOf(written, seen, (gap & NO_NAME) === 0 ? capital : 0)
        sentences += isParted[gap]!
        gap &= QUOTED
        hash[count] = value
        stem[count] = begin
        weight[count] = WEIGHT_BY_SHAPE[shape]!
        kind[count] = KIND_BY_SHAPE[shape]!
        sentence[count] = sentences
        start[count] = unit
        end[count] = unit + written
        isQuoted[count++] = gap
      }
      return wordsIn(count, scratch)
    },
  }
}

// What another module exports is looked up each time, what stands here is a constant to the loop.
const wordByte = WORD_BYTE
const letterByte = LETTER_BYTE
const mayGoOn = MAY_GO_ON
const afterByte = AFTER_BYTE
const isParted = IS_PARTED
const BASIS = HASH_BASIS | 0
const PRIME = HASH_PRIME
const ASK = ASK_CROSSED
const STEM = STEM_LETTERS
const LETTERS = LETTER
const DIGITS = DIGIT
const CAPITALS = CAPITAL
const WIDTH = GAPS
const APART: number = GAP.apart
const QUOTED: number = GAP.quoted
const NO_NAME: number = GAP.opens | GAP.broke

/** The shape of a word: its length, up to the longest that is told apart, whether it has a digit, and whether it is written as a name is. */
function shapeOf(letters: number, seen: number, capital: number): number {
  return Math.min(letters, MOST_LETTERS) | ((seen & DIGITS) >> 5) | (capital >> 5)
}

const SHAPE = { letters: 7, figure: DIGIT >> 5, name: CAPITAL >> 5 } as const
const SHAPES = 32

/** A single capital is no name: it begins one, or marks an item. */
const KIND_BY_SHAPE = Uint8Array.from({ length: SHAPES }, (_, shape) => {
  if ((shape & SHAPE.figure) !== 0) return WORD.figure
  return (shape & SHAPE.name) !== 0 && (shape & SHAPE.letters) > 1 ? WORD.name : WORD.plain
})

const WEIGHT_BY_SHAPE = Uint8Array.from(KIND_BY_SHAPE, (kind, shape) => {
  const letters = shape & SHAPE.letters
  if (kind === WORD.figure) return letters > 1 ? FIGURE_BITS : DIGIT_BITS
  return WEIGHT_BY_LETTERS[letters]! + (kind === WORD.name ? NAME_BITS : 0)
})

const FIRST_CAPACITY = 12_000 // words; more when a text has more bytes. No power of two: columns that far apart would share their lines of the cache
const COLUMNS = ['hash', 'stem', 'sentence', 'start', 'end', 'weight', 'kind', 'isQuoted'] as const

type WordColumns = Pick<Words, (typeof COLUMNS)[number]>

const WORD_BYTES = 23 // five columns of four bytes, three of one
/** Columns for so many words, with anything in them. */
function columnsFor(count: number, pieces: Pieces): WordColumns {
  const { buffer, at } = pieces.place(count * WORD_BYTES)
  return columnsAt(buffer, at, count)
}

/** Columns side by side in a buffer: | hash | stem | sentence | start | end | weight | kind | isQuoted | */
function columnsAt(buffer: ArrayBuffer, at: number, count: number): WordColumns {
  return {
    hash: new Int32Array(buffer, at, count),
    stem: new Int32Array(buffer, at + count * 4, count),
    sentence: new Uint32Array(buffer, at + count * 8, count),
    start: new Uint32Array(buffer, at + count * 12, count),
    end: new Uint32Array(buffer, at + count * 16, count),
    weight: new Uint8Array(buffer, at + count * 20, count),
    kind: new Uint8Array(buffer, at + count * 21, count),
    isQuoted: new Uint8Array(buffer, at + count * 22, count),
  }
}

/** Has room for the longest text so far. */
let cutter = cutterFor(FIRST_CAPACITY)

const BACKSLASH = 0x5c

function isCapitalAt(bytes: Uint8Array, i: number): boolean {
  const byte = bytes[i]!
  return byte < 0x80 ? byte >= 0x41 && byte <= 0x5a : isCapital(pointAt(bytes, i))
}

function isCapital(code: number): boolean {
  if (code >= 0x10000 || classOf[code] !== CLASS.letter) return false
  const char = String.fromCharCode(code)
  return foldOf[code] !== code && char !== char.toLowerCase()
}
