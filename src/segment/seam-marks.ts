import { MARK } from '../text/marks.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'

export const SLASH = 0x2f
const HORIZONTAL_BAR = 0x2015

/** A dash that parts: long, doubled, or a hyphen with spaces on both sides. */
export function isDash(tokens: Tokens, i: number, limit: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[i]!)
  if (code === MARK.enDash || code === MARK.emDash || code === HORIZONTAL_BAR) return true
  if (code !== MARK.hyphen) return false
  return (
    tokens.end[i]! - tokens.start[i]! > 1 ||
    (i + 1 < limit && (tokens.flags[i]! & tokens.flags[i + 1]! & FLAG.space) !== 0)
  )
}

/** Does a sentence begin at the token: with a capital, a number or an opening quotation mark? */
export function beginsSentence(tokens: Tokens, i: number): boolean {
  return (
    (tokens.flags[i]! & FLAG.capital) !== 0 ||
    tokens.kind[i] === TOKEN.number ||
    '"“'.includes(tokens.text[tokens.start[i]!]!)
  )
}
