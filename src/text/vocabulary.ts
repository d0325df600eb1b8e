import { foldOf } from './fold.ts'

/** 32-bit FNV-1a over folded code units: Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_BASIS = 0x811c9dc5 | 0 // signed, as Math.imul gives it, so that the hot loop stays in 32-bit integers
export const HASH_PRIME = 0x01000193

const FIRST_CAPACITY = 1 << 12 // slots; doubled when a third is taken, so that most words of a text are refused at the first look

/**
 * The words that a language's lexicons know, each with a small id, so that rules compare numbers. Id 0 is "not in any lexicon".
 *
 * Open addressing with linear probing. A slot is two numbers side by side, so that one look at memory settles most words:
 *
 *   slots:  ... | id, hash | 0, 0 | id, hash | ...        id 0: free
 */
export class Vocabulary {
  #slots = new Int32Array(FIRST_CAPACITY * 2)
  #words: string[] = ['']

  /** How many ids there are, the 0 counted: the length of a table indexed by word id. */
  get size(): number {
    return this.#words.length
  }

  /** The id of a word, given one if it has none. The word must be a single token. */
  intern(word: string): number {
    const hash = hashOf(word)
    const known = this.find(hash, word, 0, word.length)
    if (known !== 0) return known
    if (this.#words.length * 6 > this.#slots.length) this.#grow()
    const id = this.#words.length
    this.#words.push(foldedSlice(word, 0, word.length))
    place(this.#slots, id, hash)
    return id
  }

  /** The id of a word, 0 if no lexicon has it. */
  idOf(word: string): number {
    return this.find(hashOf(word), word, 0, word.length)
  }

  /** The folded word of an id. */
  wordOf(id: number): string {
    return this.#words[id] ?? ''
  }

  /** The id of `text[start, end)`, whose folded hash the caller has at hand; 0 if no lexicon has it. */
  find(hash: number, text: string, start: number, end: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = (hash * 2) & mask; ; slot = (slot + 2) & mask) {
      const id = slots[slot]!
      if (id === 0) return 0
      if (slots[slot + 1] === hash && isFolded(this.#words[id]!, text, start, end)) return id
    }
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

function foldedSlice(text: string, start: number, end: number): string {
  let folded = ''
  for (let i = start; i < end; i++) {
    const code = foldOf[text.charCodeAt(i)]!
    if (code !== 0) folded += String.fromCharCode(code)
  }
  return folded
}

function isFolded(word: string, text: string, start: number, end: number): boolean {
  let at = 0
  for (let i = start; i < end; i++) {
    const code = foldOf[text.charCodeAt(i)]!
    if (code !== 0 && word.charCodeAt(at++) !== code) return false
  }
  return at === word.length
}
