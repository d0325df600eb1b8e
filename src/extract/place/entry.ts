import { MARK } from '../../text/marks.ts'
import { BREAK, blanksBefore, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'

const MAX_BULLETS = 2 // marks before an entry's name

/**
 * Is the name what a line of a list or a row of a table tells of: does it open the line, and does a figure follow behind a colon or a gap? Behind a bullet a colon is enough.
 *
 *   • Lesk: 12 killed        Lesk     12     40        not: Lesk, 12 miles away
 */
export function isEntryName(tokens: Tokens, { first: name, after }: Candidate, first: number, limit: number): boolean {
  let opening = name
  while (opening > first && name - opening < MAX_BULLETS && !opensLine(tokens, opening)) {
    if (tokens.kind[opening - 1] !== TOKEN.mark) return false
    opening--
  }
  if (!opensLine(tokens, opening) && opening > first) return false
  const isMarked = markAt(tokens, after) === MARK.colon || markAt(tokens, after) === MARK.bar
  const figure = isMarked ? after + 1 : after
  if (figure >= limit || opensLine(tokens, figure)) return false
  if (isMarked && opening < name) return true
  if (tokens.kind[figure] !== TOKEN.number) return false
  return isMarked || blanksBefore(tokens, figure) > 1
}

function opensLine({ flags }: Tokens, at: number): boolean {
  return (flags[at]! & BREAK) !== 0
}
