import { foldOf } from '../../text/fold.ts'

/** The number that a token of digits, commas and points states in English; undefined where it states several or none ("192.168.1.2"). */
export function digitsOf(text: string, start: number, end: number): number | undefined {
  let commas = 0
  let points = 0
  let lastComma = -1
  let lastPoint = -1
  let firstPoint = -1
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === COMMA) {
      commas++
      lastComma = i
    } else if (code === POINT) {
      points++
      lastPoint = i
      if (firstPoint < 0) firstPoint = i
    } else if (code < ZERO || code > NINE) return foreignDigits(text, start, end)
  }
  if (commas === 0 && points === 0) return Number(text.slice(start, end))
  if (commas === 0) return points === 1 ? Number(text.slice(start, end)) : undefined
  if (points > 1 || (points === 1 && lastPoint < lastComma)) {
    return commas === 1 && isGrouped(text, start, lastComma, POINT)
      ? Number(`${without(text.slice(start, lastComma), '.')}.${text.slice(lastComma + 1, end)}`)
      : undefined
  }
  const whole = points === 1 ? firstPoint : end
  if (isGrouped(text, start, whole, COMMA) || isIndian(text, start, whole)) {
    return Number(without(text.slice(start, end), ','))
  }
  return commas === 1 && points === 0 && end - lastComma !== GROUP + 1
    ? Number(text.slice(start, end).replace(',', '.'))
    : undefined
}

/** Digits of a token that only lists numbers: "22,24,26" is three. Undefined where it is one number. */
export function listedDigits(text: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let from = start
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : COMMA
    if (code !== COMMA) continue
    parts.push({ start: from, end: i })
    from = i + 1
  }
  return parts
}

/** Is it one to three digits, which spaced groups may follow: "1 500"? */
export function opensGroups(text: string, start: number, end: number): boolean {
  return end - start <= GROUP && text.charCodeAt(start) !== ZERO && isAllDigits(text, start, end)
}

/** Is it a group of three digits, the last one perhaps with decimals? */
export function isGroup(text: string, start: number, end: number): boolean {
  if (!isAllDigits(text, start, Math.min(start + GROUP, end)) || end - start < GROUP) return false
  return end - start === GROUP || text.charCodeAt(start + GROUP) === POINT
}

const COMMA = 0x2c
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const GROUP = 3 // digits between separators
const INDIAN_GROUP = 2 // digits between the separators above the thousands: 12,34,567

// 1,500   22,240,260,310   not: 1,50 or 0,500
function isGrouped(text: string, start: number, end: number, separator: number): boolean {
  let size = 0
  for (let i = end - 1; i >= start; i--) {
    if (text.charCodeAt(i) === separator) {
      if (size !== GROUP) return false
      size = 0
    } else size++
  }
  return size > 0 && size <= GROUP && text.charCodeAt(start) !== ZERO
}

// 12,34,567   not: 22,24,26
function isIndian(text: string, start: number, end: number): boolean {
  if (end - start < GROUP + INDIAN_GROUP + 2 || text.charCodeAt(end - GROUP - 1) !== COMMA) return false
  let size = 0
  for (let i = end - GROUP - 2; i >= start; i--) {
    if (text.charCodeAt(i) === COMMA) {
      if (size !== INDIAN_GROUP) return false
      size = 0
    } else size++
  }
  return size > 0 && size <= INDIAN_GROUP
}

function isAllDigits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < ZERO || code > NINE) return false
  }
  return end > start
}

function without(text: string, separator: string): string {
  return text.replaceAll(separator, '')
}

/** Digits of other scripts ("١٢"), by the value that Unicode gives them: each script's ten stand together. */
function foreignDigits(text: string, start: number, end: number): number | undefined {
  let value = 0
  for (let i = start; i < end; i++) {
    const code = foldOf[text.charCodeAt(i)]!
    if (code === 0) continue
    if (!/^\p{Nd}$/u.test(String.fromCharCode(code))) return undefined
    let zero = code
    while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCharCode(zero - 1))) zero--
    value = value * 10 + ((code - zero) % 10)
  }
  return value
}
