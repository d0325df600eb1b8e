/** What is looked up by key, whatever holds it. */
export interface Lookup<Key, Value> {
  get(key: Key): Value | undefined
  has(key: Key): boolean
}

/**
 * A table to which entries are added, while those that it began with stay in their own: a map of millions that outgrows its room is laid out anew at one blow, which takes
 * most of a second.
 */
export class GrowingLookup<Key, Value> implements Lookup<Key, Value> {
  readonly #begun: Lookup<Key, Value>
  readonly #added = new Map<Key, Value>()

  constructor(begun: Lookup<Key, Value>) {
    this.#begun = begun
  }

  get(key: Key): Value | undefined {
    return this.#added.get(key) ?? this.#begun.get(key)
  }

  has(key: Key): boolean {
    return this.#added.has(key) || this.#begun.has(key)
  }

  set(key: Key, value: Value): void {
    this.#added.set(key, value)
  }
}
