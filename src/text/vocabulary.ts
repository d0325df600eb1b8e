import { foldOf } from './fold.ts'

/** 32-bit FNV-1a over folded code units: Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_BASIS = 0x811c9dc5 | 0 // signed, as Math.imul gives it, so that the hot loop stays in 32-bit integers
export const HASH_PRIME = 0x01000193

const FIRST_CAPACITY = 1 << 12 // slots; doubled when two thirds are taken: a small table stays in the cache

/**
 * The words that a language's lexicons know, each with a small id, so that rules compare numbers. Id 0 is "not in any lexicon".
 *
 * Open addressing with linear probing. A slot is two numbers side by side, so that one look at memory settles most words; the folded
 * words themselves stand in one array, so that a look is compared without touching a string:
 *
 *   slots:    ... | id, hash | 0, 0 | id, hash | ...        id 0: free
 *   letters:  r o a d b r i d g e ...
 *   ends:     0 4 10 ...                                    word n is letters[ends[n - 1]..ends[n]]
 */
export class Vocabulary {
  #slots = new Int32Array(FIRST_CAPACITY * 2)
  #letters = new Uint16Array(FIRST_CAPACITY * 4)
  #ends = new Uint32Array(FIRST_CAPACITY)
  #size = 1
  readonly #capitals = new Map<number, number>()

  /** How many ids there are, the 0 counted: the length of a table indexed by word id. */
  get size(): number {
    return this.#size
  }

  /** The id of a word, given one if it has none. The word must be a single token. */
  intern(word: string): number {
    return this.internSlice(hashOf(word), word, 0, word.length)
  }

  /** The id of `text[start, end)`, given one if it has none; the caller has its folded hash at hand. */
  internSlice(hash: number, text: string, start: number, end: number): number {
    const known = this.find(hash, text, start, end)
    if (known !== 0) return known
    if (this.#size * 3 > this.#slots.length) this.#grow()
    const id = this.#size++
    this.#keep(id, text, start, end)
    place(this.#slots, id, hash)
    return id
  }

  /** The id of a word, 0 if no lexicon has it. */
  idOf(word: string): number {
    return this.find(hashOf(word), word, 0, word.length)
  }

  /** Gives a word in capitals the id of another: "IS" is no form of to be. Both are single tokens. */
  capitalise(word: string, other: string): void {
    this.#capitals.set(this.intern(word), this.intern(other))
  }

  /** The id that a word has in capitals, where that is another one. */
  inCapitals(id: number): number {
    return this.#capitals.get(id) ?? id
  }

  /** The folded word of an id. */
  wordOf(id: number): string {
    if (id <= 0 || id >= this.#size) return ''
    return String.fromCharCode(...this.#letters.subarray(this.#ends[id - 1]!, this.#ends[id]!))
  }

  /** The id of `text[start, end)`, whose folded hash the caller has at hand; 0 if no lexicon has it. */
  find(hash: number, text: string, start: number, end: number): number {
    for (let slot = this.#slotFrom(hash << 1, hash); slot >= 0; slot = this.#slotFrom(slot + 2, hash)) {
      const id = this.#slots[slot]!
      if (isFolded(this.#letters, this.#ends[id - 1]!, this.#ends[id]!, text, start, end)) return id
    }
    return 0
  }

  /** The same of code units that stand in an array. */
  findCodes(hash: number, codes: Uint16Array, start: number, end: number): number {
    for (let slot = this.#slotFrom(hash << 1, hash); slot >= 0; slot = this.#slotFrom(slot + 2, hash)) {
      const id = this.#slots[slot]!
      if (areFolded(this.#letters, this.#ends[id - 1]!, this.#ends[id]!, codes, start, end)) return id
    }
    return 0
  }

  /** The first slot from `from` on whose word has the hash; -1 if a free one comes before it. */
  #slotFrom(from: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = from & mask; slots[slot] !== 0; slot = (slot + 2) & mask) if (slots[slot + 1] === hash) return slot
    return -1
  }

  /** Writes the folded letters of a new word behind those of the last. */
  #keep(id: number, text: string, start: number, end: number): void {
    let at = this.#ends[id - 1]!
    while (at + end - start > this.#letters.length) this.#letters = doubled(this.#letters, Uint16Array)
    for (let i = start; i < end; i++) {
      const code = foldOf[text.charCodeAt(i)]!
      if (code !== 0) this.#letters[at++] = code
    }
    if (id === this.#ends.length) this.#ends = doubled(this.#ends, Uint32Array)
    this.#ends[id] = at
  }

  #grow(): void {
    const old = this.#slots
    const larger = new Int32Array(old.length * 2)
    for (let slot = 0; slot < old.length; slot += 2) if (old[slot] !== 0) place(larger, old[slot]!, old[slot + 1]!)
    this.#slots = larger
  }
}

function place(slots: Int32Array, id: number, hash: number): void {
  const mask = slots.length - 1
  let slot = (hash * 2) & mask
  while (slots[slot] !== 0) slot = (slot + 2) & mask
  slots[slot] = id
  slots[slot + 1] = hash
}

/** The hash that the tokenizer gives a word, a signed 32-bit integer. */
export function hashOf(word: string): number {
  let hash = HASH_BASIS
  for (let i = 0; i < word.length; i++) {
    const code = foldOf[word.charCodeAt(i)]!
    if (code !== 0) hash = Math.imul(hash ^ code, HASH_PRIME)
  }
  return hash
}

/** An array of twice the length that begins with the same numbers. */
function doubled<T extends Uint16Array | Uint32Array>(old: T, make: new (length: number) => T): T {
  const larger = new make(old.length * 2)
  larger.set(old)
  return larger
}

/** Is `text[start, end)`, folded, the word `letters[from, to)`? */
function isFolded(letters: Uint16Array, from: number, to: number, text: string, start: number, end: number): boolean {
  let at = from
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (at < to && letters[at] === code) {
      at++ // most words are written as they fold
      continue
    }
    const folded = foldOf[code]!
    if (folded !== 0 && (at === to || letters[at++] !== folded)) return false
  }
  return at === to
}

/** Are the code units `codes[start, end)`, folded, the word `letters[from, to)`? */
function areFolded(
  letters: Uint16Array,
  from: number,
  to: number,
  codes: Uint16Array,
  start: number,
  end: number,
): boolean {
  let at = from
  for (let i = start; i < end; i++) {
    const folded = foldOf[codes[i]!]!
    if (folded !== 0 && (at === to || letters[at++] !== folded)) return false
  }
  return at === to
}
