import { foldOf } from './fold.ts'

/** 32-bit FNV-1a over folded code units: Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_BASIS = 0x811c9dc5 | 0 // signed, as Math.imul gives it, so that the hot loop stays in 32-bit integers
export const HASH_PRIME = 0x01000193

const FIRST_CAPACITY = 1 << 12 // slots; doubled at half full

/**
 * The words that a language's lexicons know, each with a small id, so that rules compare numbers. Id 0 is "not in any lexicon".
 *
 * Open addressing over the word's hash:  slot -> id -> hash, folded word
 *                                        ^ linear probing, capacity a power of two
 */
export class Vocabulary {
  #slots = new Uint32Array(FIRST_CAPACITY)
  #hashes: number[] = [0]
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
    if (this.#words.length * 2 > this.#slots.length) this.#grow()
    const id = this.#words.length
    this.#hashes.push(hash)
    this.#words.push(foldedSlice(word, 0, word.length))
    this.#place(id)
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
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!
      if (id === 0) return 0
      if (this.#hashes[id] === hash && isFolded(this.#words[id]!, text, start, end)) return id
    }
  }

  #place(id: number): void {
    const mask = this.#slots.length - 1
    let slot = this.#hashes[id]! & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = id
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let id = 1; id < this.#words.length; id++) this.#place(id)
  }
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
