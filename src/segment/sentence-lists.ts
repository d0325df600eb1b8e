import { MARK } from '../text/marks.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { isSpaced } from './sentence-marks.ts'

/**
 * The sign of a list item, packed in one number: style * 64 + value. 0 is no sign.
 *
 *   1. The road    b) the bridge    3.) The dam    (iv) The mill
 *   ^ value 1      ^ value 2        ^ value 3       ^ value 4
 */
export type ItemSign = number

const STYLE = 64
const NUMBERED = 4 // added to the style of a number; letters count as upper (8) and lower (0) case, Roman numerals as 16
const UPPER = 8
const ROMAN = 16
const MAX_VALUE = 60 // longer lists are written on lines of their own
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** The sign at token `index`: a number, letter or small Roman numeral, glued to ".", ")" or ".)", and white space behind. */
export function itemSign(tokens: Tokens, index: number, limit: number): ItemSign {
  if (index + 2 >= limit || isSpaced(tokens, index + 1) || tokens.kind[index + 1] !== TOKEN.mark) return 0
  const ending = endingOf(tokens, index, limit)
  if (ending === 0) return 0
  const { text, start, end, kind } = tokens
  const length = end[index]! - start[index]!
  const code = text.charCodeAt(start[index]!)
  if (kind[index] === TOKEN.number) {
    if (length > 2) return 0
    const value = Number(text.slice(start[index], end[index]))
    return value >= 0 && value <= MAX_VALUE ? (ending + NUMBERED) * STYLE + value : 0
  }
  if (kind[index] !== TOKEN.word) return 0
  if (length === 1) {
    if (code >= 0x61 && code <= 0x7a) return ending * STYLE + code - 0x60
    return code >= 0x41 && code <= 0x5a ? (ending + UPPER) * STYLE + code - 0x40 : 0
  }
  if (length > 4 || ending === ENDING.point) return 0
  const value = ROMANS.indexOf(text.slice(start[index], end[index]))
  return value < 0 ? 0 : (ending + ROMAN) * STYLE + value + 1
}

/** The sign of the item after this one. */
export function nextSign(sign: ItemSign): ItemSign {
  return sign + 1
}

/** Is the sign closed by a bracket? Such a sign begins an item wherever it stands after a stop. */
export function isBracketed(sign: ItemSign): boolean {
  return sign !== 0 && ((sign / STYLE) & 3) !== ENDING.point
}

/** The token behind the sign at `index`. */
export function afterSign(tokens: Tokens, index: number, limit: number): number {
  let i = index + 1
  while (i < limit && !isSpaced(tokens, i)) i++
  return i
}

const ENDING = { point: 1, bracket: 2, both: 3 } as const

function endingOf(tokens: Tokens, index: number, limit: number): number {
  const { text, start, end } = tokens
  if (end[index + 1]! - start[index + 1]! !== 1) return 0
  const code = text.charCodeAt(start[index + 1]!)
  if (code !== 0x2e && code !== 0x29) return 0
  if (isSpaced(tokens, index + 2)) return code === 0x2e ? ENDING.point : ENDING.bracket
  if (code === 0x2e && text.charCodeAt(start[index + 2]!) === 0x29) {
    return index + 3 < limit && isSpaced(tokens, index + 3) ? ENDING.both : 0
  }
  return 0
}

const MAX_LABEL = 8 // tokens before an entry's mark

/**
 * Is the line an entry of a list: a label, a colon or a dash by itself, and a figure?
 *
 *   tanks – 7,957 (+9)        civilians killed: 12        not: the bridge: it has
 */
export function isEntry(tokens: Tokens, first: number, limit: number): boolean {
  for (let i = first + 1; i + 1 < Math.min(limit, first + MAX_LABEL); i++) {
    if (tokens.flags[i]! & FLAG.line) return false
    if (!isColon(tokens, i) && !(isSpaced(tokens, i) && DASHES.has(markAt(tokens, i)))) continue
    const figure = tokens.kind[i + 1] === TOKEN.word ? i + 2 : i + 1 // "– about 40"
    return figure < limit && tokens.kind[figure] === TOKEN.number && !(tokens.flags[figure]! & FLAG.line)
  }
  return false
}

const DASHES: ReadonlySet<number> = new Set([MARK.hyphen, MARK.figureDash, MARK.enDash, MARK.emDash])

export function isColon(tokens: Tokens, index: number): boolean {
  return markAt(tokens, index) === MARK.colon
}
