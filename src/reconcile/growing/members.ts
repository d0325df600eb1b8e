/**
 * The claims of one block in their order, to which others are added. Those that it began with are shared with the columns that they were made in and never copied: a block of
 * half a million is touched by nearly every report.
 *
 *   begun   a b c d        added  x y, at places 1 and 4        at(0..5)   a x b c y d
 */
export class GrowingMembers {
  readonly #begun: Int32Array
  readonly #added: number[] = []
  /** Where each that was added stands among all, ascending. */
  readonly #places: number[] = []

  constructor(begun: Int32Array) {
    this.#begun = begun
  }

  get length(): number {
    return this.#begun.length + this.#added.length
  }

  /** The claim at a place, which must be there. */
  at(place: number): number {
    const before = this.#addedBefore(place)
    return this.#places[before] === place ? this.#added[before]! : this.#begun[place - before]!
  }

  /** Puts a claim at a place; those from there on move by one. */
  insert(place: number, claim: number): void {
    const before = this.#addedBefore(place)
    for (let later = before; later < this.#places.length; later++) this.#places[later]!++
    this.#places.splice(before, 0, place)
    this.#added.splice(before, 0, claim)
  }

  /** How many of those that were added stand before a place. */
  #addedBefore(place: number): number {
    let low = 0
    let high = this.#places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#places[middle]! < place) low = middle + 1
      else high = middle
    }
    return low
  }
}
