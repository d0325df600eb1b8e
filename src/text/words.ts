import type { Span } from '../model/span.ts'
import { foldOf } from './fold.ts'
import { FLAG, TOKEN, type Tokens } from './tokens.ts'
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
  /** First token of the report, and the one after its last. */
  readonly first: number
  readonly limit: number
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
  const first = tokenFrom(tokens, at.start)
  const limit = tokenFrom(tokens, at.end)
  let capacity = 0
  for (let token = first; token < limit; token++) if (tokens.kind[token] !== TOKEN.mark) capacity++
  const hash = new Int32Array(capacity)
  const stem = new Int32Array(capacity)
  const weight = new Uint8Array(capacity)
  const kind = new Uint8Array(capacity)
  const sentence = new Uint32Array(capacity)
  const start = new Uint32Array(capacity)
  const end = new Uint32Array(capacity)
  let count = 0
  let sentences = 0
  let opens = true // a capital letter is no sign of a name here
  let stopped = false // a stop has been read since the last word
  for (let token = first; token < limit; token++) {
    const type = tokens.kind[token]!
    const from = tokens.start[token]!
    const to = tokens.end[token]!
    if (type === TOKEN.mark) {
      const code = tokens.text.charCodeAt(from)
      if (isStop(code)) stopped = true
      if (stopped || code === COLON || foldOf[code] === QUOTE) opens = true
      continue
    }
    const flags = tokens.flags[token]!
    if (count > 0 && (flags & FLAG.paragraph || (stopped && flags & FLAG.space))) sentences++
    if (flags & FLAG.paragraph) opens = true
    const letters = to - from
    hash[count] = tokens.hash[token]!
    stem[count] = letters > STEM_LETTERS && type === TOKEN.word ? stemOf(tokens.text, from) : tokens.hash[token]!
    sentence[count] = sentences
    start[count] = from
    end[count] = to
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
  return { count, hash, stem, weight, kind, sentence, start, end, first, limit }
}

/** The first token that starts at `offset` or after it. */
export function tokenFrom(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.start[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

const COLON = 0x3a
const QUOTE = 0x22

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
