import type { Language } from '../../lang/language.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { wordFlags } from './table.ts'
import { goesOn, isHyphen, isJoined } from './words.ts'

/** Tells whether the token at `at` looks like what is counted: a plural in lower case. */
export type CountedReader = (tokens: Tokens, at: number, limit: number) => boolean

/** Makes the reader of a language's plurals. */
export function countedReader(language: Language): CountedReader {
  const oddPlurals = wordFlags(language, language.pack.numbers.oddPlurals)
  return (tokens, at, limit) => {
    if (!isLowerWord(tokens, at, limit)) return false
    if (oddPlurals[tokens.word[at]!] === 1) return true
    return lengthOf(tokens, at) > MIN_PLURAL && tokens.text.charCodeAt(tokens.end[at]! - 1) === LETTER_S
  }
}

const LETTER_S = 0x73
const MIN_PLURAL = 3 // letters; "is", "was" and "its" end in s as well
const PLUS = 0x2b
const COLON = 0x3a
const SLASH = 0x2f
const POINT = 0x2e
const COMMA = 0x2c
const EN_DASH = 0x2013
const QUESTION = 0x3f
const EXCLAMATION = 0x21
const TITLE_REACH = 7 // tokens on each side that show how a line is written
const TITLE_WORD = 4 // letters; shorter words are in lower case in most headlines
const TITLE_CAPITALS = 2 // words with capitals before a line counts as a headline

export function lengthOf(tokens: Tokens, at: number): number {
  return tokens.end[at]! - tokens.start[at]!
}

export function isPlus(tokens: Tokens, at: number, limit: number): boolean {
  return goesOn(tokens, at, limit) && isJoined(tokens, at) && tokens.text.charCodeAt(tokens.start[at]!) === PLUS
}

/** Is the token before of the same paragraph? */
export function goesBack(tokens: Tokens, first: number): boolean {
  return first > 0 && (tokens.flags[first]! & FLAG.paragraph) === 0
}

/** A mark that joins digits: hyphen, dash, slash, colon. */
export function isJoint(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== TOKEN.mark || tokens.end[at]! - tokens.start[at]! !== 1) return false
  const code = tokens.text.charCodeAt(tokens.start[at]!)
  return isHyphen(tokens, at) || code === EN_DASH || code === SLASH || code === COLON
}

export function isLowerWord(tokens: Tokens, at: number, limit: number): boolean {
  return goesOn(tokens, at, limit) && tokens.kind[at] === TOKEN.word && (tokens.flags[at]! & FLAG.capital) === 0
}

/** Is the token the first of its sentence, or after a colon or quotation mark, where every word has a capital? */
export function opensSentence(tokens: Tokens, at: number): boolean {
  if (at === 0 || (tokens.flags[at]! & FLAG.paragraph) !== 0) return true
  const isInside = isJoined(tokens, at) && isJoined(tokens, at - 1) // "R&D 50"
  return tokens.kind[at - 1] === TOKEN.mark && !isInside && tokens.text.charCodeAt(tokens.start[at - 1]!) !== COMMA
}

/** Does the sentence write its words with capitals, as headlines do, so that a capital tells nothing? */
export function isTitle(tokens: Tokens, at: number, limit: number): boolean {
  let capitals = 0
  for (let i = at; i >= Math.max(0, at - TITLE_REACH); i--) {
    if (isStop(tokens, i)) break
    const written = capitalOf(tokens, i)
    if (written < 0) return false
    capitals += written
    if ((tokens.flags[i]! & FLAG.paragraph) !== 0) break
  }
  for (let i = at + 1; i < Math.min(limit, at + TITLE_REACH); i++) {
    if (isStop(tokens, i) || !goesOn(tokens, i, limit)) break
    const written = capitalOf(tokens, i)
    if (written < 0) return false
    capitals += written
  }
  return capitals > TITLE_CAPITALS
}

/** 1 for a long word with a capital, -1 for one without, 0 for what tells nothing. */
function capitalOf(tokens: Tokens, at: number): number {
  if (tokens.kind[at] !== TOKEN.word || tokens.end[at]! - tokens.start[at]! < TITLE_WORD) return 0
  return (tokens.flags[at]! & FLAG.capital) !== 0 ? 1 : -1
}

function isStop(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== TOKEN.mark) return false
  const code = tokens.text.charCodeAt(tokens.start[at]!)
  return code === POINT || code === QUESTION || code === EXCLAMATION
}

export function isPoint(tokens: Tokens, at: number): boolean {
  return markAt(tokens, at) === POINT && isJoined(tokens, at)
}

export function isComma(tokens: Tokens, at: number): boolean {
  return markAt(tokens, at) === COMMA
}

/** Has a word a capital letter inside, as trade names do? */
export function hasCapital(tokens: Tokens, at: number): boolean {
  for (let i = tokens.start[at]!; i < tokens.end[at]!; i++) {
    const code = tokens.text.charCodeAt(i)
    if (code >= 0x41 && code <= 0x5a) return true
  }
  return false
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
