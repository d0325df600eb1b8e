import { TOKEN, type Tokens } from '../../text/tokens.ts'
import { digitsOf } from './digits.ts'
import { isJoined } from './words.ts'

/**
 * A number raised or scaled by an exponent, which begins at token `last` with `value`: "1.1^23", "1.3x10^6", "12e-1". `letters` are
 * what is run onto the digits of that token. Undefined where there is no exponent.
 *
 *   1.3 x10 ^ - 6      12.32 e + 14      1 e10
 *       ^letters             ^letters      ^letters
 */
export function powerAfter(
  tokens: Tokens,
  last: number,
  value: number,
  limit: number,
  letters = '',
): { last: number; value: number } | undefined {
  const whole = EXPONENT.exec(letters)
  if (whole !== null) return { last, value: Number(`${value}e${whole[1]}`) }
  const isScientific = letters === 'e'
  const isTimesTen = letters === TIMES_TEN
  if (letters !== '' && !isScientific && !isTimesTen) return undefined
  let at = last + 1
  if (!isScientific) {
    if (!isMark(tokens, at, limit, CARET)) return undefined
    at++
  }
  let sign = ''
  for (; isMark(tokens, at, limit, PLUS) || isMark(tokens, at, limit, MINUS); at++) {
    if (isMark(tokens, at, limit, MINUS) && tokens.end[at]! - tokens.start[at]! === 1) sign = '-'
  }
  if (at >= limit || tokens.kind[at] !== TOKEN.number || !isJoined(tokens, at)) return undefined
  if (isScientific && at === last + 1) return undefined
  const exponent = digitsOf(tokens.text, tokens.start[at]!, tokens.end[at]!)
  if (exponent === undefined || exponent > MAX_EXPONENT) return undefined
  const isPower = !isScientific && !isTimesTen
  return { last: at, value: isPower ? value ** Number(sign + exponent) : Number(`${value}e${sign}${exponent}`) }
}

const CARET = 0x5e
const PLUS = 0x2b
const MINUS = 0x2d
const TIMES_TEN = 'x10'
const MAX_EXPONENT = 99 // beyond it the digits are something else

// e10   not: e or e1f
const EXPONENT = /^e(\d{1,2})$/u

function isMark(tokens: Tokens, at: number, limit: number, code: number): boolean {
  return (
    at < limit &&
    tokens.kind[at] === TOKEN.mark &&
    isJoined(tokens, at) &&
    tokens.text.charCodeAt(tokens.start[at]!) === code
  )
}
