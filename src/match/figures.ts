import { hashOf } from '../text/vocabulary.ts'
import { WORD, type Words } from '../text/words.ts'
import { numberWordSet, numberWords } from './number-words.ts'

const LEAST_FACTOR = 12 // "a dozen" is the least word that multiplies what stands before it

/** "two hundred" and "12.5 thousand" are products, "twenty one" is a sum. */
export function combined(before: number, next: number): number {
  return next >= LEAST_FACTOR && next > before ? before * next : before + next
}

export const NO_FIGURE = 0
export const PART = -1 // a word of a figure that goes on

/**
 * For each word of a report a key of the figure that ends there, the same whether it is written in words or in digits. No text is read:
 * a figure in words is known by the hash that its digits would have.
 *
 *   two   hundred   of   200   men
 *   PART  key(200)  0  key(200)  0
 */
export function figuresOf(words: Words, language: string): Float64Array {
  const isNumber = numberWordSet(language)
  const worths = numberWords(language)
  const figures = new Float64Array(words.count).fill(NO_FIGURE)
  let worth = 0 // of the number words right before
  for (let i = 0; i < words.count; i++) {
    const hash = words.hash[i]!
    const next = isNumber.has(hash) ? worths.get(hash)! : 0
    if (next > 0) {
      if (worth > 0) figures[i - 1] = PART
      worth = worth > 0 ? combined(worth, next) : next
      figures[i] = keyOf(worth)
      continue
    }
    worth = 0
    if (words.kind[i] === WORD.figure) figures[i] = FIGURE_KEY + (hash >>> 0)
  }
  return figures
}

const FIGURE_KEY = 2 ** 33 // keys of figures are told from stems and hashes of names, which are whole numbers of 32 bits

const keyByWorth = new Map<number, number>()

/** The key of a figure in digits, with commas between thousands. */
export function keyOf(worth: number): number {
  let key = keyByWorth.get(worth)
  if (key === undefined) {
    key = FIGURE_KEY + (hashOf(String(worth).replace(THOUSANDS, ',')) >>> 0)
    keyByWorth.set(worth, key)
  }
  return key
}

// 1500000 is written 1,500,000: a comma before each three digits up to the end   not: 12.5
const THOUSANDS = /(?<=\d)(?=(?:\d{3})+$)/gu
