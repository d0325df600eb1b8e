/** How many words of a text others meet it under. */
export const HEAVIEST = 10

/**
 * Weighed words of many texts, in three columns: the words of text `n` are `words[i]`, hashes ascending, with `weights[i]`, for `from[n] <= i < from[n + 1]`; the squares of a
 * text's weights add up to 1.
 *
 *   from     0     2        5
 *   words   |h1 h7|h2 h3 h7|
 *   weights |.6 .8|.4 .5 .8|
 */
export interface Vectors {
  readonly from: Uint32Array
  readonly words: Int32Array
  readonly weights: Float32Array
}

/** Adds the last text of some vectors to others, as text `at`; false where these have no room for it. */
export function append(into: Vectors, at: number, { from, words, weights }: Vectors): boolean {
  const start = into.from[at]!
  const text = from.length - 2
  const end = start + from[text + 1]! - from[text]!
  if (at + 1 >= into.from.length || end > into.words.length) return false
  into.words.set(words.subarray(from[text], from[text + 1]), start)
  into.weights.set(weights.subarray(from[text], from[text + 1]), start)
  into.from[at + 1] = end
  return true
}

/** The vectors of some texts alone, in the order given. */
export function vectorsOf({ from, words, weights }: Vectors, texts: ArrayLike<number>): Vectors {
  const starts = new Uint32Array(texts.length + 1)
  for (let at = 0; at < texts.length; at++) starts[at + 1] = starts[at]! + from[texts[at]! + 1]! - from[texts[at]!]!
  const some: Vectors = {
    from: starts,
    words: new Int32Array(starts.at(-1)!),
    weights: new Float32Array(starts.at(-1)!),
  }
  for (let at = 0; at < texts.length; at++) {
    some.words.set(words.subarray(from[texts[at]!], from[texts[at]! + 1]), starts[at])
    some.weights.set(weights.subarray(from[texts[at]!], from[texts[at]! + 1]), starts[at])
  }
  return some
}

/** Words with how often each text has them, while they are collected: the same columns, in no order, counts for weights. */
export class Bags {
  #words = new Int32Array(1024)
  #counts = new Float32Array(1024)
  #from: number[] = [0]

  get length(): number {
    return this.#from.length - 1
  }

  /** Adds the bag of one text; it may be used again. */
  add(bag: ReadonlyMap<number, number>): void {
    const first = this.#from.at(-1)!
    if (first + bag.size > this.#words.length) this.#grow(first + bag.size)
    let at = first
    for (const [word, count] of bag) {
      this.#words[at] = word
      this.#counts[at++] = count
    }
    this.#from.push(at)
  }

  /** The words of each text weighed by how often it has them and how rare they are; no more than the `most` heaviest. With room for a share more of them. */
  weighed(rarity: (word: number) => number, most: number, room = 0): Vectors {
    const count = this.length
    const from = new Uint32Array(count + 1 + Math.ceil(count * room))
    const words = new Int32Array(this.#from.at(-1)!)
    const weights = new Float32Array(words.length)
    let to = 0
    for (let text = 0; text < count; text++) {
      to = this.#weigh(text, rarity, most, words, weights, to)
      from[text + 1] = to
    }
    const end = to + Math.ceil(to * room)
    return { from, words: resized(words, end), weights: resized(weights, end) }
  }

  #weigh(
    text: number,
    rarity: (word: number) => number,
    most: number,
    words: Int32Array,
    weights: Float32Array,
    to: number,
  ): number {
    let entries: [number, number][] = []
    for (let at = this.#from[text]!; at < this.#from[text + 1]!; at++) {
      const weight = (1 + Math.log(this.#counts[at]!)) * rarity(this.#words[at]!)
      if (weight > 0) entries.push([this.#words[at]!, weight])
    }
    if (entries.length > most) {
      entries = entries.sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, most)
    }
    entries.sort((left, right) => left[0] - right[0])
    let squares = 0
    for (const [, weight] of entries) squares += weight * weight
    const norm = squares === 0 ? 1 : Math.sqrt(squares)
    for (const [word, weight] of entries) {
      words[to] = word
      weights[to++] = weight / norm
    }
    return to
  }

  #grow(least: number): void {
    const size = Math.max(least, this.#words.length * 2)
    const words = new Int32Array(size)
    const counts = new Float32Array(size)
    words.set(this.#words)
    counts.set(this.#counts)
    this.#words = words
    this.#counts = counts
  }
}

/** A column of another length: cut, or with noughts after it. */
export function resized<T extends Int32Array | Float32Array | Uint32Array | Float64Array>(
  column: T,
  length: number,
): T {
  if (length <= column.length) return column.slice(0, length) as T
  const longer = new (column.constructor as new (length: number) => T)(length)
  longer.set(column)
  return longer
}

/** Cosine of two texts, 0..1. */
export function cosine({ from, words, weights }: Vectors, left: number, right: number): number {
  let sum = 0
  let l = from[left]!
  let r = from[right]!
  const leftEnd = from[left + 1]!
  const rightEnd = from[right + 1]!
  while (l < leftEnd && r < rightEnd) {
    const difference = words[l]! - words[r]!
    if (difference === 0) sum += weights[l++]! * weights[r++]!
    else if (difference < 0) l++
    else r++
  }
  return sum
}

/** The words that tell most of what a text is about: its heaviest, heaviest first, of equals the lower hash, as unsigned numbers. */
export function heaviest({ from, words, weights }: Vectors, text: number): number[] {
  const isHeavier = (one: number, other: number): boolean =>
    weights[one]! > weights[other]! || (weights[one] === weights[other] && words[one]! >>> 0 < words[other]! >>> 0)
  const best: number[] = []
  for (let at = from[text]!; at < from[text + 1]!; at++) {
    if (best.length === HEAVIEST && !isHeavier(at, best[HEAVIEST - 1]!)) continue
    let to = Math.min(best.length, HEAVIEST - 1)
    for (; to > 0 && isHeavier(at, best[to - 1]!); to--) best[to] = best[to - 1]!
    best[to] = at
  }
  return best.map(at => words[at]! >>> 0)
}
