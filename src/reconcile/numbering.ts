import { GrowingLookup } from './lookup.ts'

/** Gives equal values one number, in the order in which they are first seen. */
export class Numbering<T> {
  readonly values: T[] = []
  #numbers: Map<string, number> | GrowingLookup<string, number> = new Map()

  of(key: string, value: T): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.values.length)
    this.values.push(value)
    return this.values.length - 1
  }

  /** Keeps what comes later in a table of its own. */
  settle(): void {
    this.#numbers = new GrowingLookup(this.#numbers)
  }
}
