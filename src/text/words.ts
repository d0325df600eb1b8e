import type { Span } from '../model/span.ts'
import { CLASS, classOf, foldOf } from './fold.ts'
import { classAt, foldAt, pointAt, utf8Of, widthAt } from './utf8.ts'
import { HASH_BASIS, HASH_PRIME } from './vocabulary.ts'

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

export const STEM_LETTERS = 5 // "explo", "troop", "milit": long enough to part most words, short enough to lose most endings

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
  const { letter, digit, other } = CLASS // a loop over bytes has no time to look constants up
  const [classOfByte, foldOfByte, prime, small, last] = [CLASS_OF_BYTE, FOLD_OF_BYTE, HASH_PRIME, SMALL_A, SMALL_Z]
  let count = 0
  let sentences = 0
  // what stands between words, as 0 or 1
  let opens = 1 // a capital letter is no sign of a name here
  let stopped = 0 // a stop has been read since the last word,
  let parted = 0 // and white space since that stop
  let quotes = 0 // within quote marks; a new paragraph closes what was left open, since a quotation that runs on opens again there
  let broke = 1 // a paragraph began since the last word
  let apart = 1 // white space, or the begin of the text, stands right before
  let lines = 0 // line breaks in the white space right before
  let lead = first - offset // what a byte's index is ahead of its code unit's offset
  for (let i = first; i < limit; ) {
    const byte = bytes[i]!
    if (byte === SPACE) {
      apart = 1
      i++
      continue
    }
    let kindOf = classOfByte[byte]!
    let point = byte
    let width = 1
    let isWord = kindOf === letter || kindOf === digit ? 1 : 0
    if (kindOf === MANY_BYTES) {
      point = pointAt(bytes, i)
      width = widthAt(bytes, i)
      kindOf = classAt(bytes, i)
      isWord = kindOf === letter || kindOf === digit ? 1 : 0
    }
    let clitic = 0
    if (isWord === 0) {
      if (kindOf === CLASS.line) {
        if (byte !== NEW_LINE || i === first || bytes[i - 1] !== RETURN) lines++
        if (lines > 1) {
          broke = 1
          quotes = 0
        }
        apart = 1
      } else if (kindOf === CLASS.space) apart = 1
      else if (kindOf === other) {
        const folded = foldOf[point]!
        if (folded === APOSTROPHE && apart === 0 && isClitic(bytes, i + width, limit)) clitic = 1
        else {
          parted |= apart & stopped
          if (folded === QUOTE) {
            if (isOpening(point)) quotes = 1
            else if (isClosing(point)) quotes = 0
            else quotes = 1 - quotes
            opens = 1
          } else if (isStop(point)) stopped = opens = 1
          else if (stopped === 1 || point === COLON) opens = 1
          apart = lines = 0
        }
      }
      if (clitic === 0) {
        i += width
        lead += width - 1
        continue
      }
    }
    parted |= apart & stopped
    const from = i - lead
    let value = HASH_BASIS | 0
    let begin = 0 // the hash of the first letters
    let hashed = 0
    let letters = 0
    let digits = 0
    if (clitic === 1) {
      value = Math.imul(value ^ APOSTROPHE, prime)
      hashed = 1
      i += width
      lead += width - 1
    }
    while (i < limit) {
      const next = bytes[i]!
      if (next >= small && next <= last) {
        letters = 1 // most characters by far; they fold to themselves
        value = Math.imul(value ^ next, prime)
        if (++hashed === STEM_LETTERS) begin = value
        i++
        continue
      }
      const nextClass = classOfByte[next]!
      if (nextClass === MANY_BYTES) {
        const inner = pointAt(bytes, i)
        const innerClass = classAt(bytes, i)
        const innerWidth = widthAt(bytes, i)
        if (innerClass === letter) letters = 1
        else if (innerClass === digit) digits = 1
        else if (innerClass !== CLASS.mark && (innerClass !== other || !joins(bytes, i, limit, digits > letters))) break
        i += innerWidth
        lead += innerWidth - 1
        if (innerClass === CLASS.mark) continue
        if (inner >= 0x10000) {
          lead-- // it takes two code units
          value = Math.imul(value ^ (0xd800 + ((inner - 0x10000) >> 10)), prime)
          if (++hashed === STEM_LETTERS) begin = value
        }
        value = Math.imul(value ^ (inner < 0x10000 ? foldOf[inner]! : 0xdc00 + (inner & 0x3ff)), prime)
        if (++hashed === STEM_LETTERS) begin = value
        continue
      }
      if (nextClass === digit) digits = 1
      else if (nextClass === letter) letters = 1
      else if (nextClass !== other) break
      else if (next === COMMA || next === POINT) {
        if (digits <= letters || i + 1 === limit || classAt(bytes, i + 1) !== digit) break
      } else if (next !== APOSTROPHE || !joins(bytes, i, limit, digits > letters)) break
      value = Math.imul(value ^ foldOfByte[next]!, prime)
      if (++hashed === STEM_LETTERS) begin = value
      i++
    }
    if (count > 0) sentences += broke | parted
    const written = i - lead - from
    hash[count] = value
    stem[count] = digits === 0 && hashed > STEM_LETTERS ? begin : value
    sentence[count] = sentences
    start[count] = from
    end[count] = i - lead
    isQuoted[count] = quotes
    if (digits === 1) {
      kind[count] = WORD.figure
      weight[count] = written > 1 ? FIGURE_BITS : DIGIT_BITS
    } else {
      const bits = WEIGHT_BY_LETTERS[Math.min(written, MOST_LETTERS)]!
      const isName = (opens | broke) === 0 && written > 1 && isCapital(point)
      kind[count] = isName ? WORD.name : WORD.plain
      weight[count] = isName ? bits + NAME_BITS : bits
    }
    count++
    opens = stopped = parted = broke = apart = lines = 0
  }
  return { count, ...scratch }
}

const MANY_BYTES = 6 // the class of a byte that begins a character of several, or stands within one

/** Class and folding of each byte that is a character by itself. */
const CLASS_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? classOf[byte]! : MANY_BYTES))
const FOLD_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? foldOf[byte]! : 0))

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
const NEW_LINE = 0x0a
const RETURN = 0x0d
const COLON = 0x3a
const QUOTE = 0x22
const APOSTROPHE = 0x27
const COMMA = 0x2c
const POINT = 0x2e
const SMALL_A = 0x61
const SMALL_Z = 0x7a

/** “ „ « */
function isOpening(code: number): boolean {
  return code === 0x201c || code === 0x201e || code === 0xab
}

/** ” » */
function isClosing(code: number): boolean {
  return code === 0x201d || code === 0xbb
}

/** . ! ? */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f
}

function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  if (code >= 0x10000) return false
  const char = String.fromCharCode(code)
  return foldOf[code] !== code && char !== char.toLowerCase()
}

/** Does an apostrophe, comma or point at byte `i` stay inside the word? */
function joins(bytes: Uint8Array, i: number, limit: number, isNumber: boolean): boolean {
  const after = i + widthAt(bytes, i)
  if (after >= limit) return false
  const folded = foldAt(bytes, i)
  if (folded === APOSTROPHE)
    return !isNumber && classAt(bytes, after) === CLASS.letter && !isClitic(bytes, after, limit)
  return (folded === COMMA || folded === POINT) && isNumber && classAt(bytes, after) === CLASS.digit
}

/** Does a clitic begin at byte `i`, which follows an apostrophe? 's 're 've 'll 'd 'm */
function isClitic(bytes: Uint8Array, i: number, limit: number): boolean {
  if (i >= limit) return false
  const letter = foldAt(bytes, i)
  const second = i + widthAt(bytes, i)
  if (second >= limit || classAt(bytes, second) !== CLASS.letter) {
    return letter === 0x73 || letter === 0x64 || letter === 0x6d
  }
  const third = second + widthAt(bytes, second)
  if (third < limit && classAt(bytes, third) === CLASS.letter) return false
  const next = foldAt(bytes, second)
  return (letter === 0x72 && next === 0x65) || (letter === 0x76 && next === 0x65) || (letter === 0x6c && next === 0x6c)
}
