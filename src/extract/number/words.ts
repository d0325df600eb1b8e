import { blanksBefore, FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { digitsOf, isGroup, opensGroups } from './digits.ts'
import { HUNDRED, type NumberTable, PART } from './table.ts'

/** A whole or decimal number in words, digits or both, as far as it reads on: "two hundred and five thousand", "3 hundred and 21". */
export interface Cardinal {
  readonly last: number
  readonly value: number
  /** The product of the scale words that it ends with, 1 if none: 1e6 for "2.3 million". */
  readonly scale: number
  /** What the last "and" added: 5 in "one hundred and five". 0 if nothing. */
  readonly added: number
  /** The scale of what it was added to: 1e6 in "two million and one"; 1 below a thousand. */
  readonly above: number
  /** The ten that it ends with, bare: 30 in "one hundred thirty". 0 if none. */
  readonly ten: number
}

/** Reads the cardinal that begins at token `first`; undefined if none does. Never leaves the paragraph. */
export function cardinalAt(tokens: Tokens, table: NumberTable, first: number, limit: number): Cardinal | undefined {
  const section = sectionAt(tokens, table, first, limit)
  if (section === undefined) return undefined
  let { last, value, scale, added, above, ten } = section
  let room = scale // what comes next must be smaller
  while (room > 1) {
    const and = partAt(tokens, table, last + 1, limit) === PART.and
    const next = sectionAt(tokens, table, last + (and ? 2 : 1), limit)
    if (next !== undefined && !and && isBareDigits(tokens, last + 1, next)) break
    if (next === undefined || !fits(next.value, room) || startsWithArticle(tokens, table, last + (and ? 2 : 1))) break
    value += next.value
    added = and ? next.value : next.added
    above = and ? room : 1
    ten = next.ten
    last = next.last
    scale = next.scale
    room = next.scale
  }
  return { last, value, scale, added, above, ten }
}

/** Is token `index` the next one of the same numeral: inside the limit and the paragraph? */
export function goesOn(tokens: Tokens, index: number, limit: number): boolean {
  return index < limit && (tokens.flags[index]! & FLAG.paragraph) === 0
}

/** The part that token `index` may take in a numeral that goes on. */
export function partAt(tokens: Tokens, table: NumberTable, index: number, limit: number): number {
  return goesOn(tokens, index, limit) ? table.part[tokens.word[index]!]! : PART.none
}

/** The same, where token `index` may be the numeral's first, with which a paragraph may begin. */
function openPartAt(tokens: Tokens, table: NumberTable, first: number, index: number, limit: number): number {
  return index === first ? table.part[tokens.word[index]!]! : partAt(tokens, table, index, limit)
}

/** Is it a hyphen, of whatever length the font gives it, but no dash? */
export function isHyphen(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== TOKEN.mark || tokens.end[index]! - tokens.start[index]! !== 1) return false
  const code = tokens.text.charCodeAt(tokens.start[index]!)
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

/** Is token `index` written without space before it? */
export function isJoined(tokens: Tokens, index: number): boolean {
  return (tokens.flags[index]! & FLAG.space) === 0
}

const MAX_SCALES = 4 // scale words in a row; "hundred thousand million" has two

/** A section: up to one run of scale words. "two hundred and two thousand", "hundred thousand", "12.5 thousand". */
function sectionAt(tokens: Tokens, table: NumberTable, first: number, limit: number): Cardinal | undefined {
  if (first >= limit) return undefined
  let read = hundredsAt(tokens, table, first, limit)
  if (read === undefined) {
    const at = table.part[tokens.word[first]!] === PART.article ? first + 1 : first
    const isScale = at === first ? isBareScale(tokens, table, at) : partAt(tokens, table, at, limit) === PART.scale
    if (!isScale) return undefined
    read = { last: at - 1, value: 1, scale: 1, added: 0, above: 1, ten: 0 }
  }
  let { last, value, added, ten } = read
  let scale = 1
  for (let words = 0; words < MAX_SCALES; words++) {
    const at = scaleAfter(tokens, table, first, last, limit)
    if (at === last) break
    scale *= table.worth[tokens.word[at]!]!
    last = at
  }
  if (scale > 1) {
    value *= scale
    added = 0
    ten = 0
  }
  return { last, value, scale, added, above: 1, ten }
}

/** The scale word that follows token `last`, over a hyphen perhaps ("5-million"); `last` if none does. */
function scaleAfter(tokens: Tokens, table: NumberTable, first: number, last: number, limit: number): number {
  if (openPartAt(tokens, table, first, last + 1, limit) === PART.scale) return last + 1
  const isHyphened = goesOn(tokens, last + 1, limit) && isHyphen(tokens, last + 1) && isJoined(tokens, last + 1)
  return isHyphened && partAt(tokens, table, last + 2, limit) === PART.scale ? last + 2 : last
}

/** "two hundred and five", "ninety-five hundred", "a hundred", "25". */
function hundredsAt(tokens: Tokens, table: NumberTable, first: number, limit: number): Cardinal | undefined {
  let read = belowAt(tokens, table, first, limit)
  if (read === undefined) {
    const at = table.part[tokens.word[first]!] === PART.article ? first + 1 : first
    const part = at === first ? table.part[tokens.word[at]!]! : partAt(tokens, table, at, limit)
    if (part === PART.lot)
      return { last: at, value: table.worth[tokens.word[at]!]!, scale: 1, added: 0, above: 1, ten: 0 }
    if (part !== PART.hundred) return undefined
    read = { last: at - 1, value: 1, scale: 1, added: 0, above: 1, ten: 0 }
  }
  if (openPartAt(tokens, table, first, read.last + 1, limit) !== PART.hundred) return read
  let last = read.last + 1
  let value = read.value * HUNDRED
  let added = 0
  let ten = 0
  const and = partAt(tokens, table, last + 1, limit) === PART.and
  const at = last + (and ? 2 : 1)
  const rest = goesOn(tokens, at, limit) ? belowAt(tokens, table, at, limit) : undefined
  if (rest !== undefined && fits(rest.value, HUNDRED) && partAt(tokens, table, rest.last + 1, limit) !== PART.hundred) {
    last = rest.last
    value += rest.value
    added = and ? rest.value : 0
    ten = rest.ten
  }
  return { last, value, scale: 1, added, above: 1, ten }
}

/** "twenty-five", "five", "two dozen", "1,500", "1 500". */
function belowAt(tokens: Tokens, table: NumberTable, first: number, limit: number): Cardinal | undefined {
  let last = first
  let value: number
  let ten = 0
  if (tokens.kind[first] === TOKEN.number) {
    const digits = groupedAt(tokens, first, limit)
    if (digits === undefined) return undefined
    last = digits.last
    value = digits.value
  } else {
    const part = table.part[tokens.word[first]!]!
    if (part < PART.zero || part > PART.ten) return undefined
    value = table.worth[tokens.word[first]!]!
    if (part === PART.ten) {
      const at = goesOn(tokens, first + 1, limit) && isHyphen(tokens, first + 1) ? first + 2 : first + 1
      if (partAt(tokens, table, at, limit) === PART.one) {
        value += table.worth[tokens.word[at]!]!
        last = at
      } else ten = value
    }
  }
  const part = partAt(tokens, table, last + 1, limit)
  if (part === PART.lot || part === PART.boundLot) {
    value *= table.worth[tokens.word[last + 1]!]!
    last++
    ten = 0
  }
  return { last, value, scale: 1, added: 0, above: 1, ten }
}

/** Digits, with the groups of three that spaces set apart: "1 414 021". */
function groupedAt(tokens: Tokens, first: number, limit: number): { last: number; value: number } | undefined {
  const { text, start, end, flags } = tokens
  if (!opensGroups(text, start[first]!, end[first]!)) {
    const value = digitsOf(text, start[first]!, end[first]!)
    return value === undefined ? undefined : { last: first, value }
  }
  let last = first
  let digits = text.slice(start[first]!, end[first]!)
  while (
    last + 1 < limit &&
    tokens.kind[last + 1] === TOKEN.number &&
    (flags[last + 1]! & (FLAG.space | FLAG.line)) === FLAG.space &&
    blanksBefore(tokens, last + 1) === 1 && // "88   131": cells of a table
    isGroup(text, start[last + 1]!, end[last + 1]!)
  ) {
    last++
    digits += text.slice(start[last]!, end[last]!)
  }
  return { last, value: Number(digits) }
}

/** Digits alone after a scale word begin another number: "10.7 million 11 months". */
function isBareDigits(tokens: Tokens, first: number, { last }: Cardinal): boolean {
  return first === last && tokens.kind[first] === TOKEN.number
}

function fits(value: number, room: number): boolean {
  return value > 0 && value < room && Number.isInteger(value)
}

/** Scales that begin a number without a digit or article before them: "hundred thousand", "million". */
function isBareScale(tokens: Tokens, table: NumberTable, index: number): boolean {
  return table.part[tokens.word[index]!] === PART.scale
}

function startsWithArticle(tokens: Tokens, table: NumberTable, index: number): boolean {
  return table.part[tokens.word[index]!] === PART.article
}
