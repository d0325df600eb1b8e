import { BREAK, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { WORD } from '../words/actor-classes.ts'
import type { WordClasses } from '../words/word-classes.ts'

/** A longer line is a caption or a paragraph that lost its stop, in tokens. */
const MAX_HEADLINE = 24

/** Marks that may close a sentence behind its stop: a quotation's and a bracket's. */
const CLOSING_MARKS = 3

/**
 * Are tokens first..limit a line of its own that ends without a stop and leaves "was" and "has" out, as headlines do? A list of what happened, without stops
 * too, mostly keeps them: "A boy was grazed in the hand".
 */
export function isHeadline(tokens: Tokens, first: number, limit: number, { of }: WordClasses): boolean {
  if (limit - first > MAX_HEADLINE || !(tokens.flags[first]! & BREAK)) return false
  if (limit < tokens.count && !(tokens.flags[limit]! & BREAK)) return false
  if (isStopped(tokens, first, limit)) return false
  for (let i = first; i < limit; i++) if (of[tokens.word[i]!]! & (WORD.be | WORD.have)) return false
  return true
}

/** "1:24 Mayor reopens the bridge": a line of a list of recordings begins with how long each is, in minutes and seconds. */
export function isOfRecording(tokens: Tokens, first: number, limit: number): boolean {
  if (limit - first <= LENGTH_TOKENS) return false
  const { kind, start, end } = tokens
  const isOfDigits = (at: number, digits: number) => kind[at] === TOKEN.number && end[at]! - start[at]! === digits
  return isOfDigits(first, 1) && markAt(tokens, first + 1) === COLON && isOfDigits(first + 2, 2)
}

const LENGTH_TOKENS = 3 // minutes, colon, seconds
const COLON = 0x3a

export function isStopped(tokens: Tokens, first: number, limit: number): boolean {
  for (let i = limit - 1; i > first && i >= limit - CLOSING_MARKS; i--) {
    if (STOPS.has(markAt(tokens, i))) return true
    if (tokens.kind[i] !== TOKEN.mark) return false
  }
  return false
}

/** The point, marks of exclamation and question, the colon and the ellipsis. */
const STOPS: ReadonlySet<number> = new Set([0x2e, 0x21, 0x3f, 0x3a, 0x2026])
