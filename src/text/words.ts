import type { Span } from '../model/span.ts'
import { CLASS, classOf, foldOf } from './fold.ts'
import { unitsOf } from './units.ts'
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
  return kept(passingWords(unitsOf(text.slice(at.start, at.end)), at.end - at.start, at.start))
}

/** Words in columns of their own. */
export function kept(words: Words): Words {
  const own = columns(words.count)
  for (const name of COLUMNS) own[name].set(words[name].subarray(0, words.count))
  return { count: words.count, ...own }
}

/**
 * The words of `length` code units, for a reader who is done before the next text is read: `kept` keeps them. `offset` is where they
 * stand in the document. One pass from code units to columns; words are cut as `tokenize` cuts them, which a test holds.
 */
export function passingWords(units: Uint16Array, length: number, offset = 0): Words {
  if (length > scratch.hash.length) scratch = columns(Math.max(length, scratch.hash.length * 2))
  const { hash, stem, weight, kind, sentence, start, end, isQuoted } = scratch
  let count = 0
  let sentences = 0
  let opens = true // a capital letter is no sign of a name here
  let stopped = false // a stop has been read since the last word,
  let parted = false // and white space since that stop
  let quotes = 0 // 1 between quote marks; a new paragraph closes what was left open, since a quotation that runs on opens again there
  let broke = true // a paragraph began since the last word
  let apart = true // white space, or the begin of the text, stands right before
  let lines = 0 // line breaks in the white space right before
  let i = 0
  while (i < length) {
    const code = units[i]!
    const codeClass = classOf[code]!
    if (codeClass === CLASS.space || codeClass === CLASS.mark) {
      if (codeClass === CLASS.space) apart = true
      i++
      continue
    }
    if (codeClass === CLASS.line) {
      if (code !== NEW_LINE || i === 0 || units[i - 1] !== RETURN) lines++
      if (lines > 1) {
        broke = true
        quotes = 0
      }
      apart = true
      i++
      continue
    }
    if (apart && stopped) parted = true
    if (codeClass === CLASS.other && (apart || foldOf[code] !== APOSTROPHE || cliticEnd(units, i, length) < 0)) {
      const isQuote = foldOf[code] === QUOTE
      if (isOpening(code)) quotes = 1
      else if (isClosing(code)) quotes = 0
      else if (isQuote) quotes = 1 - quotes
      if (isStop(code)) stopped = true
      if (stopped || code === COLON || isQuote) opens = true
      apart = false
      lines = 0
      i++
      continue
    }
    const from = i
    let value = HASH_BASIS
    let begin = 0 // the hash of the first letters
    let hashed = 0
    let letters = 0 // 1 if there are some
    let digits = 0
    for (; i < length; i++) {
      const next = units[i]!
      let folded: number = next
      if (next >= SMALL_A && next <= SMALL_Z)
        letters = 1 // most characters by far; they fold to themselves
      else {
        const nextClass = classOf[next]!
        if (nextClass === CLASS.letter) letters = 1
        else if (nextClass === CLASS.digit) digits = 1
        else if (nextClass === CLASS.mark) continue
        else if (i > from && (nextClass !== CLASS.other || !joins(units, i, length, digits > letters))) break
        folded = foldOf[next]!
      }
      value = Math.imul(value ^ folded, HASH_PRIME)
      if (++hashed === STEM_LETTERS) begin = value
    }
    if (count > 0 && (broke || parted)) sentences++
    if (broke) opens = true
    const written = i - from
    hash[count] = value
    stem[count] = digits === 0 && hashed > STEM_LETTERS ? begin : value
    sentence[count] = sentences
    start[count] = from + offset
    end[count] = i + offset
    isQuoted[count] = quotes
    if (digits > 0) {
      kind[count] = WORD.figure
      weight[count] = written > 1 ? FIGURE_BITS : DIGIT_BITS
    } else {
      const bits = WEIGHT_BY_LETTERS[Math.min(written, MOST_LETTERS)]!
      const isName = !opens && written > 1 && isCapital(units[from]!)
      kind[count] = isName ? WORD.name : WORD.plain
      weight[count] = isName ? bits + NAME_BITS : bits
    }
    count++
    opens = stopped = parted = broke = apart = false
    lines = 0
  }
  return { count, ...scratch }
}

const FIRST_CAPACITY = 1 << 12 // words; doubled when a report has more
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
  const char = String.fromCharCode(code)
  return foldOf[code] !== code && char !== char.toLowerCase()
}

/** Does an apostrophe, comma or point at `i` stay inside the word? */
function joins(units: Uint16Array, i: number, length: number, isNumber: boolean): boolean {
  const next = i + 1 < length ? classOf[units[i + 1]!]! : CLASS.other
  const folded = foldOf[units[i]!]!
  if (folded === APOSTROPHE) return next === CLASS.letter && !isNumber && cliticEnd(units, i, length) < 0
  return (folded === COMMA || folded === POINT) && isNumber && next === CLASS.digit
}

/** Where the clitic that begins with the apostrophe at `i` ends; -1 if it is none: 's 're 've 'll 'd 'm */
function cliticEnd(units: Uint16Array, i: number, length: number): number {
  const first = i + 1 < length ? foldOf[units[i + 1]!]! : 0
  if (i + 2 >= length || classOf[units[i + 2]!] !== CLASS.letter) {
    return first === 0x73 || first === 0x64 || first === 0x6d ? i + 2 : -1
  }
  if (i + 3 < length && classOf[units[i + 3]!] === CLASS.letter) return -1
  const second = foldOf[units[i + 2]!]!
  const isPair =
    (first === 0x72 && second === 0x65) || (first === 0x76 && second === 0x65) || (first === 0x6c && second === 0x6c)
  return isPair ? i + 3 : -1
}
