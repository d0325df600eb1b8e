import type { Features } from './features.ts'
import { type Nearness, nearness } from './places.ts'
import { type Likeness, likeness } from './subjects.ts'

const MOST_SLOTS = 1 << 16 // answers kept of each kind: neighbours in time ask the same again, and a table that grew with the case would cost more than asking
const SLOTS_PER_VALUE = 4 // in a small case, where every value meets a few others
const SPREAD = 0x9e3779b1 // the golden ratio's fraction of 2^32: Knuth's multiplicative hashing, The Art of Computer Programming 6.4

/** Compares subjects and places by number. A pair that was worked out a short while ago is looked up. */
export class Comparer {
  readonly #features: Features
  readonly #likeness: Answers<Likeness>
  readonly #nearness: Answers<Nearness>

  constructor(features: Features) {
    this.#features = features
    this.#likeness = new Answers(features.subjects.length)
    this.#nearness = new Answers(features.places.length)
  }

  subjects(left: number, right: number): Likeness {
    const { subject, subjects } = this.#features
    const one = subject[left]!
    const other = subject[right]!
    return this.#likeness.of(one, other) ?? this.#likeness.keep(one, other, likeness(subjects[one], subjects[other]))
  }

  places(left: number, right: number): Nearness {
    const { place, places } = this.#features
    const one = place[left]!
    const other = place[right]!
    return this.#nearness.of(one, other) ?? this.#nearness.keep(one, other, nearness(places[one], places[other]))
  }
}

/** Answers by unordered pairs of numbers from -1 up, as many as there are slots: a later pair takes the slot of an earlier one. */
class Answers<T> {
  readonly #lower: Int32Array
  readonly #upper: Int32Array
  readonly #answers: T[]
  /** How far the product of a hash is shifted down to be a slot. */
  readonly #shift: number

  constructor(values: number) {
    const slots = Math.min(MOST_SLOTS, 2 << Math.ceil(Math.log2((values + 1) * SLOTS_PER_VALUE)))
    this.#lower = new Int32Array(slots).fill(-2)
    this.#upper = new Int32Array(slots)
    this.#answers = new Array(slots)
    this.#shift = Math.clz32(slots) + 1
  }

  of(one: number, other: number): T | undefined {
    const lower = Math.min(one, other)
    const upper = Math.max(one, other)
    const slot = this.#slotOf(lower, upper)
    return this.#lower[slot] === lower && this.#upper[slot] === upper ? this.#answers[slot] : undefined
  }

  keep(one: number, other: number, answer: T): T {
    const lower = Math.min(one, other)
    const upper = Math.max(one, other)
    const slot = this.#slotOf(lower, upper)
    this.#lower[slot] = lower
    this.#upper[slot] = upper
    this.#answers[slot] = answer
    return answer
  }

  #slotOf(lower: number, upper: number): number {
    return Math.imul(Math.imul(lower, SPREAD) ^ upper, SPREAD) >>> this.#shift
  }
}
