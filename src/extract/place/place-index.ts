import { type Gazetteer, PLACE_KIND } from '../../model/gazetteer.ts'
import { CLASS, classOf } from '../../text/fold.ts'
import { passingTokens } from '../../text/tokenize.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { HASH_BASIS, HASH_PRIME, Vocabulary } from '../../text/vocabulary.ts'

const LONGEST_NAME = 12 // words; no place of the gazetteer has more
const OPENING_BITS = 1 << 19 // of a filter that fits into a cache: one word of twelve that begin no name passes it
const MAJOR = 300_000 // inhabitants of a city that is meant itself, whatever capitalised word follows
const MAJOR_REGION = 3_000_000 // the same of a region
const LONGEST_DOTTED = 2 // letters of "St", "Mt", "D": a point after these does not end a name
const LONGEST_SMALL = 3 // letters of "al", "de", "and", which need no capital inside a name
const CODE = { hyphen: 0x2d, point: 0x2e, quote: 0x27, curly: 0x2019, left: 0x2018 } as const

/** A name of the gazetteer found in a text: its last token, and the first of the lines that bear it. */
export interface NameMatch {
  readonly last: number
  readonly line: number
}

/** The gazetteer's names by their words, hyphens, apostrophes and points apart: "Sar-e Pul" is found in "Sar e-Pul". */
export interface PlaceIndex {
  /** The next line with the same words, -1 at the end. */
  readonly next: Int32Array
  /** The longest name that begins at token `first` and ends before `limit`. */
  find(tokens: Tokens, first: number, limit: number): NameMatch | undefined
  /** Does any name of the gazetteer have the word in it? */
  knows(word: string): boolean
  /** Does the name that the line begins mean a country, a large region or a large city? */
  isMajor(line: number): boolean
}

/**
 * Indexes a gazetteer. Its words have ids of their own, so that those of the language stay few and their tables near each other in memory. A name is a row of
 * word ids; rows are found by the hash of their ids, built up word by word while a text is read:
 *
 *   from   0     1          3              line n holds words[from[n]..from[n+1]]
 *   words  Mosul Tal  Afar  Khan ...
 *   slots  hash of the row -> line + 1     open addressing; lines of equal words hang on `next`
 */
export function placeIndex(gazetteer: Gazetteer): PlaceIndex {
  const lines = gazetteer.placeOf.length
  const vocabulary = new Vocabulary()
  const { from, words, openings } = rowsOf(gazetteer, vocabulary)
  const longest = new Uint8Array(vocabulary.size) // by word id: how many words the longest name has that begins with it
  const next = new Int32Array(lines).fill(-1)
  const mask = (1 << (33 - Math.clz32(lines))) - 1
  const slots = new Uint32Array(mask + 1)
  const row = new Uint32Array(LONGEST_NAME)

  const isRow = (line: number, length: number): boolean => {
    const start = from[line]!
    if (from[line + 1]! - start !== length) return false
    for (let i = 0; i < length; i++) if (words[start + i] !== row[i]) return false
    return true
  }
  /** The slot of the row that `row` holds: of its first line, or empty. */
  const slotOf = (hash: number, length: number): number => {
    let slot = hash & mask
    while (slots[slot] !== 0 && !isRow(slots[slot]! - 1, length)) slot = (slot + 1) & mask
    return slot
  }

  for (let line = 0; line < lines; line++) {
    const length = from[line + 1]! - from[line]!
    if (length === 0 || length > LONGEST_NAME) continue
    let hash = HASH_BASIS
    for (let i = 0; i < length; i++) {
      row[i] = words[from[line]! + i]!
      hash = step(hash, row[i]!)
    }
    const slot = slotOf(hash, length)
    if (slots[slot] !== 0) next[line] = slots[slot]! - 1
    slots[slot] = line + 1
    if (longest[row[0]!]! < length) longest[row[0]!] = length
  }

  const wordAt = ({ text, hash, start, end }: Tokens, token: number): number =>
    vocabulary.find(hash[token]!, text, start[token]!, end[token]!)

  const find = (tokens: Tokens, first: number, limit: number): NameMatch | undefined => {
    if (!mayOpen(openings, tokens.hash[first]!)) return undefined
    const most = longest[wordAt(tokens, first)]!
    let found: NameMatch | undefined
    let hash = HASH_BASIS
    let length = 0
    for (let i = first; i < limit && length < most; i++) {
      if (i > first && isInner(tokens, i)) continue
      if (i > first && tokens.flags[i]! & FLAG.paragraph) break
      const word = wordAt(tokens, i)
      if (word === 0 || (tokens.kind[i] === TOKEN.mark && tokens.text.charCodeAt(tokens.start[i]!) !== 0x2c)) break
      row[length++] = word
      hash = step(hash, word)
      const isSmall = tokens.end[i]! - tokens.start[i]! <= LONGEST_SMALL
      if (!(tokens.flags[i]! & FLAG.capital) && (!isSmall || length === most)) {
        if (!isSmall) break
        continue
      }
      const line = slots[slotOf(hash, length)]!
      if (line !== 0) found = { last: i, line: line - 1 }
    }
    return found
  }
  const { placeOf, places } = gazetteer
  const isMajor = (first: number): boolean => {
    for (let line = first; line >= 0; line = next[line]!) {
      const place = placeOf[line]!
      const kind = places.kind[place]!
      if (kind < PLACE_KIND.region || places.population[place]! >= (kind === PLACE_KIND.region ? MAJOR_REGION : MAJOR))
        return true
    }
    return false
  }
  return { next, find, knows: word => vocabulary.idOf(word) !== 0, isMajor }
}

/** "Orme", "Orme-Hask" */
export function isOneWord(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) if (tokens.flags[i]! & FLAG.space) return false
  return true
}

/** Is the token a hyphen, an apostrophe or a point inside a name? */
export function isInner(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== TOKEN.mark || tokens.end[index]! - tokens.start[index]! !== 1) return false
  const code = tokens.text.charCodeAt(tokens.start[index]!)
  if (code === CODE.quote || code === CODE.curly || code === CODE.left) return isJoined(tokens, index + 1)
  if (tokens.flags[index]! & FLAG.space) return false
  if (code === CODE.hyphen) return isJoined(tokens, index + 1)
  return code === CODE.point && tokens.end[index - 1]! - tokens.start[index - 1]! <= LONGEST_DOTTED
}

function isJoined(tokens: Tokens, index: number): boolean {
  if (index >= tokens.count || tokens.flags[index]! & FLAG.space) return false
  return classOf[tokens.text.charCodeAt(tokens.start[index]!)] === CLASS.letter || tokens.kind[index] === TOKEN.mark
}

function step(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, HASH_PRIME)
  return mixed ^ (mixed >>> 15)
}

/** May a word with the hash begin a name? A no is certain. */
function mayOpen(openings: Uint8Array, hash: number): boolean {
  const bit = hash & (OPENING_BITS - 1)
  return (openings[bit >> 3]! & (1 << (bit & 7))) !== 0
}

/** The rows of the gazetteer's names, their words interned, and a filter for their first words: one tokenizing pass over the whole block. */
function rowsOf(
  gazetteer: Gazetteer,
  vocabulary: Vocabulary,
): { from: Uint32Array; words: Uint32Array; openings: Uint8Array } {
  const lines = gazetteer.placeOf.length
  const tokens = passingTokens(gazetteer.names(), vocabulary)
  const from = new Uint32Array(lines + 1)
  const words = new Uint32Array(tokens.count)
  const openings = new Uint8Array(OPENING_BITS >> 3)
  let count = 0
  let line = 0
  for (let i = 0; i < tokens.count; i++) {
    if (i > 0 && tokens.flags[i]! & FLAG.line) from[++line] = count
    const isWord = tokens.kind[i] !== TOKEN.mark || tokens.text.charCodeAt(tokens.start[i]!) === 0x2c
    if (!isWord) continue
    if (count === from[line]) {
      const bit = tokens.hash[i]! & (OPENING_BITS - 1)
      openings[bit >> 3]! |= 1 << (bit & 7)
    }
    words[count++] = vocabulary.internSlice(tokens.hash[i]!, tokens.text, tokens.start[i]!, tokens.end[i]!)
  }
  from.fill(count, line + 1)
  return { from, words, openings }
}
