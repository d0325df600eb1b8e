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

/** Tokens in, the history of their words out, in one pass. */
export function wordHistory(tokens: Tokens, { classes }: SeamWords, allCaps: boolean): WordHistory {
  const { count, hash, kind, flags, word } = tokens
  const previous = new Int32Array(count).fill(-1)
  const marks = new Uint8Array(count)
  const mask = tableMask(count)
  const lastAt = new Int32Array(mask + 1).fill(-1)
  const runAt = new Int32Array(mask + 1).fill(-1)
  const lastFull = new Uint8Array(mask + 1)
  const lastBare = new Uint8Array(mask + 1)
  let nameFirst = -1
  for (let i = 0; i < count; i++) {
    const isWord = kind[i] !== TOKEN.mark
    if (isWord) {
      let slot = hash[i]! & mask
      while (lastAt[slot]! >= 0 && hash[lastAt[slot]!] !== hash[i]) slot = (slot + 1) & mask
      previous[i] = lastAt[slot]!
      lastAt[slot] = i
      const bits = classes[word[i]!]!
      const isContent =
        (bits & (WORD.function | WORD.weekday | WORD.month)) === 0 && tokens.end[i]! - tokens.start[i]! > 1
      if (isContent) marks[i]! |= MARK.content
      const isName = !allCaps && isContent && kind[i] === TOKEN.word && (flags[i]! & FLAG.capital) !== 0
      if (isName) {
        if (nameFirst < 0) nameFirst = i
        marks[i]! |= MARK.name
        const goesOn = i + 1 < count && isNamePart(tokens, i + 1, classes)
        if (!goesOn) {
          if (i > nameFirst) {
            marks[i]! |= previous[i]! < 0 ? MARK.newName : lastBare[slot] ? MARK.fullAgain : 0
            lastFull[slot] = 1
            lastBare[slot] = 0
          } else {
            if (lastFull[slot]) marks[i]! |= MARK.short
            lastBare[slot] = 1
          }
          nameFirst = -1
        }
      } else nameFirst = -1
    } else nameFirst = -1
    if (i >= RUN - 1) {
      const run = runHash(hash, i - RUN + 1)
      const slot = run & mask
      const before = runAt[slot]!
      if (before >= 0 && i - before > MIN_DISTANCE && sameRun(hash, before, i - RUN + 1))
        marks[i - RUN + 1]! |= MARK.repeated
      else runAt[slot] = i - RUN + 1
    }
  }
  return { previous, marks }
}

function isNamePart(tokens: Tokens, i: number, classes: Uint16Array): boolean {
  return (
    tokens.kind[i] === TOKEN.word &&
    (tokens.flags[i]! & FLAG.capital) !== 0 &&
    (classes[tokens.word[i]!]! & (WORD.function | WORD.weekday | WORD.month)) === 0 &&
    tokens.end[i]! - tokens.start[i]! > 1
  )
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
