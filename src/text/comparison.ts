import type { Pieces } from './pieces.ts'
import { numbersOf, type StemTable, stemTable } from './stem-table.ts'
import type { Words } from './words.ts'

/** A text made ready to be compared with many others. */
export interface Alignable {
  readonly words: Words
  readonly stems: StemTable
  readonly pieces?: Pieces | undefined
}

export function alignable(words: Words): Alignable {
  return { words, stems: stemTable(words) }
}

/** Two texts side by side, and what a match of each left word is worth. */
export interface Sides {
  readonly left: Words
  readonly right: Words
  /** Bits that a match of each left word says for a common origin: a word that is frequent in either text says less. */
  readonly bits: Float64Array
  /** Memory for the words of what is found, if it is to be written over. */
  readonly pieces?: Pieces | undefined
}

/** Two texts with where the right one has the stems of the left one. */
export interface Comparison {
  readonly sides: Sides
  readonly stems: StemTable
  /** For each stem of the left text, its first word in the right one; `next` leads to the following, -1 ends. */
  readonly head: Int32Array
  readonly next: Int32Array
  /** How often the right text has each stem of the left one. */
  readonly count: Uint32Array
  /**
   * How much of the long words of one text the other has too, in any order, 0..1; of the text that is contained most. A rewrite
   * keeps half at least.
   */
  readonly containment: number
}

const TOPIC_WORDS = 400 // words of text over which a topic's own words are reckoned: shorter texts say less of what is rare
const LONG_BITS = 4 // words of five letters and more

export function compare({ words: left, stems, pieces }: Alignable, right: Words): Comparison {
  const head = new Int32Array(stems.size).fill(-1)
  const next = new Int32Array(right.count)
  const count = new Uint32Array(stems.size)
  if (right.count > numbers.length) numbers = new Int32Array(right.count * 2)
  numbersOf(stems, right, numbers)
  let rightLong = 0
  let rightShared = 0
  for (let j = right.count - 1; j >= 0; j--) {
    const isLong = right.weight[j]! >= LONG_BITS
    if (isLong) rightLong++
    const number = numbers[j]!
    if (number < 0) continue
    if (isLong) rightShared++
    next[j] = head[number]!
    head[number] = j
    count[number]!++
  }
  const bits = new Float64Array(left.count)
  const most = log2(Math.max(TOPIC_WORDS, left.count, right.count))
  let leftLong = 0
  let leftShared = 0
  for (let i = 0; i < left.count; i++) {
    const number = stems.number[i]!
    const weight = left.weight[i]!
    bits[i] = Math.min(weight, most - log2(Math.max(stems.count[number]!, count[number]!)))
    if (weight < LONG_BITS) continue
    leftLong++
    if (count[number]! > 0) leftShared++
  }
  const containment = Math.max(leftShared / Math.max(1, leftLong), rightShared / Math.max(1, rightLong))
  return { sides: { left, right, bits, pieces }, stems, head, next, count, containment }
}

let numbers = new Int32Array(1 << 12) // stems of the right text, used again and again

const LOG2 = Float64Array.from({ length: 4096 }, (_, n) => Math.log2(n))

function log2(whole: number): number {
  return LOG2[whole] ?? Math.log2(whole)
}
