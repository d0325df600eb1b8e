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
  let parts = 0
  let i = first
  const end = Math.min(limit, first + MAX_STAMP)
  for (; i < end; i++) {
    const more = i > first && isBetween(tokens, i) ? 0 : partAt(tokens, i, parts, classes)
    if (more === undefined) break
    parts |= more
  }
  if (parts !== WHOLE || markAt(tokens, i - 1) === MARK.comma) return -1
  if (i >= limit || isDash(tokens, i, limit) || tokens.kind[i] === TOKEN.number) return i - 1
  return isBeginning(tokens, i) ? i - 1 : -1
}

const MAX_STAMP = 8 // tokens

/** Bits: the parts of a day that a stamp has shown so far. */
const PART = { day: 1, month: 2, year: 4 } as const
const WHOLE = PART.day | PART.month | PART.year

/** What a token adds to the parts of a stamp, 0 for a weekday; undefined where it belongs to none. */
function partAt(tokens: Tokens, token: number, parts: number, classes: SeamWords['classes']): number | undefined {
  const kind = tokens.kind[token]
  if (kind === TOKEN.word) {
    const bits = classes[tokens.word[token]!]!
    if (bits & WORD.month) return PART.month
    return bits & WORD.weekday ? 0 : undefined
  }
  const length = tokens.end[token]! - tokens.start[token]!
  if (kind === TOKEN.number && length === 4 && !(parts & PART.year)) return PART.year
  if ((kind === TOKEN.number || kind === TOKEN.mixed) && length <= 4 && !(parts & PART.day)) return PART.day
  return kind === TOKEN.number && length === GLUED && parts === PART.month ? PART.day | PART.year : undefined
}

/** Is it a comma or a point between the parts of a stamp? */
function isBetween(tokens: Tokens, token: number): boolean {
  const mark = markAt(tokens, token)
  return mark === MARK.comma || (mark === MARK.point && tokens.end[token]! - tokens.start[token]! === 1)
}

/** Does something new begin at the token: a line, a word with a capital, or a label, "title:"? */
function isBeginning(tokens: Tokens, token: number): boolean {
  const isLabel = tokens.kind[token] === TOKEN.word && markAt(tokens, token + 1) === MARK.colon
  return isLabel || (tokens.flags[token]! & (FLAG.line | FLAG.capital)) !== 0
}

/** Digits of a day and a year that have lost the comma between them: "March 042031". */
export const GLUED = 6
