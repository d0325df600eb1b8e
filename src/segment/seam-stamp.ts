import { MARK } from '../text/marks.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { type SeamWords, WORD } from './seam-classes.ts'
import { isDash } from './seam-marks.ts'

// 03-08-2016   05.02.2015   2016/12/08   not: 3.5 or 12-15
const NUMERIC_STAMP = /^(?:\d{1,2}([-./])\d{1,2}\1\d{4}|\d{4}([-./])\d{1,2}\2\d{1,2})(?!\d)/u

/** A day with month and year that stands at the head of a paragraph as a stamp, not in a sentence: its last token; -1 if there is none. */
export function dateStampAt(tokens: Tokens, first: number, limit: number, { classes }: SeamWords): number {
  const numeric =
    tokens.kind[first] === TOKEN.number
      ? NUMERIC_STAMP.exec(tokens.text.slice(tokens.start[first], tokens.start[first]! + 12))
      : null
  if (numeric !== null) {
    let last = first
    while (last + 1 < limit && tokens.start[last + 1]! < tokens.start[first]! + numeric[0].length) last++
    return last + 1 >= limit || isBeginning(tokens, last + 1) ? last : -1
  }
  let month = false
  let day = false
  let year = false
  let i = first
  const end = Math.min(limit, first + 8)
  for (; i < end; i++) {
    const bits = tokens.kind[i] === TOKEN.word ? classes[tokens.word[i]!]! : 0
    const length = tokens.end[i]! - tokens.start[i]!
    if (bits & WORD.month) month = true
    else if (bits & WORD.weekday) continue
    else if (tokens.kind[i] === TOKEN.number && length === 4 && !year) year = true
    else if ((tokens.kind[i] === TOKEN.number || tokens.kind[i] === TOKEN.mixed) && length <= 4 && !day) day = true
    else if (tokens.kind[i] === TOKEN.number && length === GLUED && month && !day && !year) day = year = true
    else if (markAt(tokens, i) === MARK.comma && i > first) continue
    else if (markAt(tokens, i) === MARK.point && i > first && length === 1) continue
    else break
  }
  if (!(month && day && year) || markAt(tokens, i - 1) === MARK.comma) return -1
  if (i >= limit || isDash(tokens, i, limit) || tokens.kind[i] === TOKEN.number) return i - 1
  return isBeginning(tokens, i) ? i - 1 : -1
}

/** Does something new begin at the token: a line, a word with a capital, or a label, "title:"? */
function isBeginning(tokens: Tokens, token: number): boolean {
  const isLabel = tokens.kind[token] === TOKEN.word && markAt(tokens, token + 1) === MARK.colon
  return isLabel || (tokens.flags[token]! & (FLAG.line | FLAG.capital)) !== 0
}

/** Digits of a day and a year that have lost the comma between them: "March 042031". */
export const GLUED = 6
