const FIRST_ROOM = 1024 // pairs; doubled when taken

/** A pair that was weighed: two positions, the left below the right, and their log-odds. */
export interface Edge {
  readonly left: number
  readonly right: number
  readonly weight: number
}

/**
 * Weighed pairs in three columns, since a large case has millions of them: pair `n` is `left[n]`, `right[n]` and `weight[n]`, for `0 <= n < length`.
 *
 *   left    0   0   3
 *   right   1   4   7
 *   weight  2.1 0.9 4.0
 */
export class WeighedPairs {
  #left: Int32Array
  #right: Int32Array
  #weight: Float64Array
  #length = 0

  constructor(room = FIRST_ROOM) {
    this.#left = new Int32Array(room)
    this.#right = new Int32Array(room)
    this.#weight = new Float64Array(room)
  }

  static of(edges: Iterable<Edge>): WeighedPairs {
    const pairs = new WeighedPairs()
    for (const { left, right, weight } of edges) pairs.add(left, right, weight)
    return pairs
  }

  get length(): number {
    return this.#length
  }

  left(at: number): number {
    return this.#left[at]!
  }

  right(at: number): number {
    return this.#right[at]!
  }

  weight(at: number): number {
    return this.#weight[at]!
  }

  add(left: number, right: number, weight: number): void {
    if (this.#length === this.#left.length) this.#grow()
    this.#left[this.#length] = left
    this.#right[this.#length] = right
    this.#weight[this.#length++] = weight
  }

  /** Adds those of another list that pass a test. */
  addFrom(other: WeighedPairs, isWanted: (left: number, right: number) => boolean): this {
    for (let at = 0; at < other.length; at++) {
      const left = other.left(at)
      const right = other.right(at)
      if (isWanted(left, right)) this.add(left, right, other.weight(at))
    }
    return this
  }

  /** The same pairs, strongest first; equal weights by position, so that the order in which they came never matters. */
  strongestFirst(): WeighedPairs {
    const left = this.#left
    const right = this.#right
    const weight = this.#weight
    const order = Uint32Array.from({ length: this.#length }, (_, at) => at).sort(
      (one, other) => weight[other]! - weight[one]! || left[one]! - left[other]! || right[one]! - right[other]!,
    )
    const sorted = new WeighedPairs(this.#length)
    for (const at of order) sorted.add(left[at]!, right[at]!, weight[at]!)
    return sorted
  }

  *[Symbol.iterator](): Generator<Edge> {
    for (let at = 0; at < this.#length; at++) {
      yield { left: this.#left[at]!, right: this.#right[at]!, weight: this.#weight[at]! }
    }
  }

  #grow(): void {
    const room = Math.max(FIRST_ROOM, this.#left.length * 2)
    this.#left = grown(this.#left, new Int32Array(room))
    this.#right = grown(this.#right, new Int32Array(room))
    this.#weight = grown(this.#weight, new Float64Array(room))
  }
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
