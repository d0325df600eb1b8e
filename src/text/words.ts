import type { Span } from '../model/span.ts'
import { foldOf } from './fold.ts'
import { FLAG, passingTokens, TOKEN, type Tokens, tokenFrom } from './tokens.ts'
import { HASH_BASIS, HASH_PRIME, Vocabulary } from './vocabulary.ts'

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
const NAME_BITS = 2 // added to a capitalised word inside a sentence
const FIGURE_BITS = 8 // a number of two digits or more
const DIGIT_BITS = 4 // a single digit

/** The words of the report at `at` in a document's tokens. */
export function wordsOf(tokens: Tokens, at: Span): Words {
  return kept(scan(tokens, tokenFrom(tokens, at.start), tokenFrom(tokens, at.end), 0))
}

/** The words of the report at `at` in a text, for a reader who is done before the next one is read: `kept` keeps them. */
export function passingWords(text: string, at: Span): Words {
  const tokens = passingTokens(text.slice(at.start, at.end), NO_LEXICON)
  return scan(tokens, 0, tokens.count, at.start)
}

/** Words in columns of their own. */
export function kept(words: Words): Words {
  const own = columns(words.count)
  for (const name of COLUMNS) own[name].set(words[name].subarray(0, words.count))
  return { count: words.count, ...own }
}

const NO_LEXICON = new Vocabulary() // words are compared by their hashes alone

/** Reads tokens `first..limit` into the scratch columns; `offset` is where the tokens' text stands in the document. */
function scan(tokens: Tokens, first: number, limit: number, offset: number): Words {
  if (limit - first > scratch.hash.length) scratch = columns(Math.max(limit - first, scratch.hash.length * 2))
  const { hash, stem, weight, kind, sentence, start, end, isQuoted } = scratch
  let count = 0
  let sentences = 0
  let opens = true // a capital letter is no sign of a name here
  let stopped = false // a stop has been read since the last word
  let quotes = 0 // 1 between quote marks; a new paragraph closes what was left open, since a quotation that runs on opens again there
  for (let token = first; token < limit; token++) {
    const type = tokens.kind[token]!
    const flags = tokens.flags[token]!
    const from = tokens.start[token]!
    if (flags & FLAG.paragraph) quotes = 0
    if (type === TOKEN.mark) {
      const code = tokens.text.charCodeAt(from)
      const isQuote = foldOf[code] === QUOTE
      if (isOpening(code)) quotes = 1
      else if (isClosing(code)) quotes = 0
      else if (isQuote) quotes = 1 - quotes
      if (isStop(code)) stopped = true
      if (stopped || code === COLON || isQuote) opens = true
      continue
    }
    if (count > 0 && (flags & FLAG.paragraph || (stopped && flags & FLAG.space))) sentences++
    if (flags & FLAG.paragraph) opens = true
    const to = tokens.end[token]!
    const letters = to - from
    hash[count] = tokens.hash[token]!
    stem[count] = letters > STEM_LETTERS && type === TOKEN.word ? stemOf(tokens.text, from) : tokens.hash[token]!
    sentence[count] = sentences
    start[count] = from + offset
    end[count] = to + offset
    isQuoted[count] = quotes
    if (type !== TOKEN.word) {
      kind[count] = WORD.figure
      weight[count] = letters > 1 ? FIGURE_BITS : DIGIT_BITS
    } else {
      const bits = WEIGHT_BY_LETTERS[letters < WEIGHT_BY_LETTERS.length ? letters : WEIGHT_BY_LETTERS.length - 1]!
      const isName = !opens && letters > 1 && (flags & FLAG.capital) !== 0
      kind[count] = isName ? WORD.name : WORD.plain
      weight[count] = isName ? bits + NAME_BITS : bits
    }
    opens = false
    stopped = false
    count++
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

const COLON = 0x3a
const QUOTE = 0x22

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

function stemOf(text: string, from: number): number {
  let value = HASH_BASIS
  for (let i = from, letters = 0; letters < STEM_LETTERS; i++) {
    const code = foldOf[text.charCodeAt(i)]!
    if (code === 0) continue
    value = Math.imul(value ^ code, HASH_PRIME)
    letters++
  }
  return value
}
