import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'
import { type SeamWords, WORD } from './seam-classes.ts'

/** What a token is beside the tokens before it; bits of `WordHistory.marks`. */
export const MARK = {
  /** A word that says something of the subject. */
  content: 1,
  /** Last word of a name in full whose last word stood alone before: "Igor Ruiz" after "Ruiz". */
  fullAgain: 2,
  /** A name of one word that stood in full before: "Ruiz" after "Igor Ruiz". */
  short: 4,
  /** Last word of a name in full that was never there. */
  newName: 8,
  /** Part of a name. */
  name: 16,
  /** Begins four words that ran so before. */
  repeated: 32,
} as const

/** Where the words of a text have been before, one typed array a field, by token. */
export interface WordHistory {
  /** The token of the same word before this one, -1 if there is none. */
  readonly previous: Int32Array
  readonly marks: Uint8Array
}

const RUN = 4 // words of a run that is looked for again: shorter ones are stock phrases
const MIN_DISTANCE = 200 // tokens back to the first run: nearer is a caption, a list or a refrain

/** How a word has stood at the ends of names so far; bits by slot. */
const STOOD = { full: 1, alone: 2 } as const

/** Tokens in, the history of their words out. Words of one hash share a slot of the tables. */
export function wordHistory(tokens: Tokens, { classes }: SeamWords, allCaps: boolean): WordHistory {
  const { count, kind } = tokens
  const previous = new Int32Array(count)
  const marks = new Uint8Array(count)
  const mask = tableMask(count)
  const lastAt = new Int32Array(mask + 1).fill(-1)
  const stood = new Uint8Array(mask + 1)
  for (let i = 0; i < count; i++) {
    if (kind[i] === TOKEN.mark) {
      previous[i] = -1
      continue
    }
    const slot = slotOf(tokens.hash, i, lastAt, mask)
    previous[i] = lastAt[slot]!
    lastAt[slot] = i
    if (isContent(tokens, i, classes)) marks[i]! |= MARK.content
    if (allCaps || !isNamePart(tokens, i, classes)) continue
    marks[i]! |= MARK.name
    if (i + 1 < count && isNamePart(tokens, i + 1, classes)) continue
    const isFull = i > 0 && (marks[i - 1]! & MARK.name) !== 0
    marks[i]! |= isFull ? fullName(stood, slot, previous[i]! < 0) : nameAlone(stood, slot)
  }
  markRepeats(tokens, mask, marks)
  return { previous, marks }
}

/** The slot of a token's word: that of the same word before, else the next one that is free. */
function slotOf(hash: Int32Array, index: number, lastAt: Int32Array, mask: number): number {
  let slot = hash[index]! & mask
  while (lastAt[slot]! >= 0 && hash[lastAt[slot]!] !== hash[index]) slot = (slot + 1) & mask
  return slot
}

function isContent(tokens: Tokens, i: number, classes: Uint16Array): boolean {
  return (
    (classes[tokens.word[i]!]! & (WORD.function | WORD.weekday | WORD.month)) === 0 &&
    tokens.end[i]! - tokens.start[i]! > 1
  )
}

function isNamePart(tokens: Tokens, i: number, classes: Uint16Array): boolean {
  return tokens.kind[i] === TOKEN.word && (tokens.flags[i]! & FLAG.capital) !== 0 && isContent(tokens, i, classes)
}

/** The mark of the last word of a name in full. */
function fullName(stood: Uint8Array, slot: number, isNew: boolean): number {
  const before = stood[slot]!
  stood[slot] = STOOD.full
  if (isNew) return MARK.newName
  return before & STOOD.alone ? MARK.fullAgain : 0
}

/** The mark of a name of one word. */
function nameAlone(stood: Uint8Array, slot: number): number {
  const before = stood[slot]!
  stood[slot] = before | STOOD.alone
  return before & STOOD.full ? MARK.short : 0
}

/** Marks the first words of runs that stood before. */
function markRepeats({ count, hash }: Tokens, mask: number, marks: Uint8Array): void {
  const runAt = new Int32Array(mask + 1).fill(-1)
  for (let last = RUN - 1; last < count; last++) {
    const first = last - RUN + 1
    const slot = runHash(hash, first) & mask
    const before = runAt[slot]!
    if (before >= 0 && last - before > MIN_DISTANCE && sameRun(hash, before, first)) marks[first]! |= MARK.repeated
    else runAt[slot] = first
  }
}

function runHash(hash: Int32Array, first: number): number {
  let value = hash[first]!
  for (let i = first + 1; i < first + RUN; i++) value = (Math.imul(value, 0x9e3779b1) ^ hash[i]!) | 0
  return value ^ (value >>> 15)
}

function sameRun(hash: Int32Array, left: number, right: number): boolean {
  for (let i = 0; i < RUN; i++) if (hash[left + i] !== hash[right + i]) return false
  return true
}

function tableMask(count: number): number {
  let size = 64
  while (size < count * 2) size *= 2
  return size - 1
}
