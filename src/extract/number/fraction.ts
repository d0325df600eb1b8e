import { TOKEN, type Tokens } from '../../text/tokens.ts'
import { digitsOf } from './digits.ts'
import { HUNDRED, type NumberTable, PART } from './table.ts'
import { type Cardinal, cardinalAt, goesOn, isHyphen, isJoined, partAt } from './words.ts'

/** A part of a whole, or a number with one: "two-thirds", "1/3", "a half", "one and a half million". */
export interface Fraction {
  readonly last: number
  readonly value: number
  /** Is it less than a number: a part of something that the text may name? "half a million" is a number. */
  readonly isPart: boolean
  /** Would the same words be something else in another place? "a third man", "half time". */
  readonly isDoubtful: boolean
}

/** An ordinal number: "third", "twenty-first". */
export interface Ordinal {
  readonly last: number
  readonly value: number
  readonly isPlural: boolean
}

/** Reads what the words after a cardinal make of it: a fraction, a mixed number; undefined where they add nothing. */
export function fractionAfter(
  tokens: Tokens,
  table: NumberTable,
  first: number,
  cardinal: Cardinal,
  limit: number,
): Fraction | undefined {
  return (
    slashAt(tokens, first, cardinal, limit) ??
    mixedAt(tokens, table, cardinal, limit) ??
    partsAt(tokens, table, first, cardinal, limit)
  )
}

/** Reads a fraction that begins with no cardinal: "half a million", "a third of", "½". */
export function fractionAt(tokens: Tokens, table: NumberTable, first: number, limit: number): Fraction | undefined {
  const part = table.part[tokens.word[first]!]!
  if (part === PART.sign) return timesAfter(tokens, table, first, table.worth[tokens.word[first]!]!, limit, false)
  if (part === PART.part) return timesAfter(tokens, table, first, 1 / table.worth[tokens.word[first]!]!, limit, true)
  if (part !== PART.article) return undefined
  const ordinal = ordinalAt(tokens, table, first + 1, limit)
  if (ordinal !== undefined && !ordinal.isPlural && ordinal.value > 2) {
    return timesAfter(tokens, table, ordinal.last, 1 / ordinal.value, limit, true)
  }
  if (partAt(tokens, table, first + 1, limit) !== PART.part) return undefined
  return timesAfter(tokens, table, first + 1, 1 / table.worth[tokens.word[first + 1]!]!, limit, true)
}

/** Reads an ordinal: "third", "twenty-first", "one hundred and fifth". */
export function ordinalAt(tokens: Tokens, table: NumberTable, first: number, limit: number): Ordinal | undefined {
  if (!goesOn(tokens, first, limit)) return undefined
  const alone = ordinalWord(tokens, table, first, limit)
  if (alone !== undefined) return alone
  const cardinal = cardinalAt(tokens, table, first, limit)
  if (cardinal === undefined) return undefined
  const hyphen = goesOn(tokens, cardinal.last + 1, limit) && isHyphen(tokens, cardinal.last + 1)
  const and = partAt(tokens, table, cardinal.last + 1, limit) === PART.and && cardinal.value >= HUNDRED
  const tail = ordinalWord(tokens, table, cardinal.last + (hyphen || and ? 2 : 1), limit)
  if (tail === undefined || !takesOrdinal(cardinal, tail.value)) return undefined
  return { last: tail.last, value: cardinal.value + tail.value, isPlural: tail.isPlural }
}

/** May an ordinal of this worth end the cardinal: "twenty" + "first", "one hundred" + "fifth"? */
export function takesOrdinal(cardinal: Cardinal, worth: number): boolean {
  if (cardinal.ten > 0) return worth < 10
  const room = cardinal.scale > 1 ? cardinal.scale : cardinal.value % 100 === 0 && cardinal.value > 0 ? 100 : 1
  return worth < room
}

const FRACTION_SLASH = 0x2044
const SLASH = 0x2f

/** "3/4", "1 4/5". A fraction of digits is less than one, else it is a date or a score. */
function slashAt(tokens: Tokens, first: number, cardinal: Cardinal, limit: number): Fraction | undefined {
  const at = cardinal.last
  if (tokens.kind[at] !== TOKEN.number) return undefined
  const simple = simpleFraction(tokens, at, limit)
  if (simple !== undefined && first === at) return { last: at + 2, value: simple, isPart: true, isDoubtful: false }
  const mixed =
    goesOn(tokens, at + 1, limit) && !isJoined(tokens, at + 1) ? simpleFraction(tokens, at + 1, limit) : undefined
  if (mixed === undefined || !Number.isInteger(cardinal.value)) return undefined
  return { last: at + 3, value: cardinal.value + mixed, isPart: false, isDoubtful: false }
}

function simpleFraction(tokens: Tokens, at: number, limit: number): number | undefined {
  const { text, start, end, kind } = tokens
  if (at + 2 >= limit || kind[at] !== TOKEN.number || kind[at + 2] !== TOKEN.number) return undefined
  const slash = text.charCodeAt(start[at + 1]!)
  if ((slash !== SLASH && slash !== FRACTION_SLASH) || !isJoined(tokens, at + 1) || !isJoined(tokens, at + 2))
    return undefined
  if (at + 3 < limit && text.charCodeAt(start[at + 3]!) === slash) return undefined
  const over = digitsOf(text, start[at]!, end[at]!)
  const under = digitsOf(text, start[at + 2]!, end[at + 2]!)
  if (over === undefined || under === undefined || !Number.isInteger(over)) return undefined
  return 0 < over && over < under ? over / under : undefined
}

/** "three and a half", "one million and a half", "2½". */
function mixedAt(tokens: Tokens, table: NumberTable, cardinal: Cardinal, limit: number): Fraction | undefined {
  const next = cardinal.last + 1
  if (!Number.isInteger(cardinal.value)) return undefined
  if (partAt(tokens, table, next, limit) === PART.sign && tokens.kind[cardinal.last] === TOKEN.number) {
    return timesAfter(tokens, table, next, cardinal.value + table.worth[tokens.word[next]!]!, limit, false)
  }
  if (partAt(tokens, table, next, limit) !== PART.and) return undefined
  const part = properAt(tokens, table, next + 1, limit)
  if (part === undefined) return undefined
  const tail = timesAfter(tokens, table, part.last, part.value, limit, false)
  if (cardinal.scale === 1) {
    const times = tail.last > part.last ? tail.value / part.value : 1
    return { last: tail.last, value: (cardinal.value + part.value) * times, isPart: false, isDoubtful: false }
  }
  const added = tail.last > part.last ? tail.value : part.value * cardinal.scale
  return { last: tail.last, value: cardinal.value + added, isPart: false, isDoubtful: false }
}

/** A fraction less than one, with its number before it: "a half", "three fifths". */
function properAt(
  tokens: Tokens,
  table: NumberTable,
  first: number,
  limit: number,
): { last: number; value: number } | undefined {
  if (!goesOn(tokens, first, limit)) return undefined
  if (table.part[tokens.word[first]!] === PART.article) {
    const ordinal = ordinalAt(tokens, table, first + 1, limit)
    if (ordinal !== undefined && !ordinal.isPlural && ordinal.value > 2) {
      return isWord(tokens, ordinal.last + 1, limit) ? undefined : { last: ordinal.last, value: 1 / ordinal.value }
    }
    if (partAt(tokens, table, first + 1, limit) !== PART.part) return undefined
    return { last: first + 1, value: 1 / table.worth[tokens.word[first + 1]!]! }
  }
  const cardinal = cardinalAt(tokens, table, first, limit)
  const parts = cardinal && partsAt(tokens, table, first, cardinal, limit)
  return parts !== undefined && parts.value < 1 ? parts : undefined
}

/** "two thirds", "one-fourth", "three twenty-firsts", "twenty-three fifths". */
function partsAt(
  tokens: Tokens,
  table: NumberTable,
  first: number,
  cardinal: Cardinal,
  limit: number,
): Fraction | undefined {
  if (!Number.isInteger(cardinal.value)) return undefined
  const hyphen = goesOn(tokens, cardinal.last + 1, limit) && isHyphen(tokens, cardinal.last + 1)
  const at = cardinal.last + (hyphen ? 2 : 1)
  const isDoubtful = first === cardinal.last && tokens.kind[first] === TOKEN.number
  if (partAt(tokens, table, at, limit) === PART.part) {
    return dividedBy(tokens, table, cardinal, at, table.worth[tokens.word[at]!]!, limit, isDoubtful)
  }
  const ordinal = ordinalAt(tokens, table, at, limit)
  if (ordinal === undefined || ordinal.value < (ordinal.isPlural ? 2 : 3)) return undefined
  if (!ordinal.isPlural) {
    return (cardinal.value === 1 || cardinal.added === 1) && !isDoubtful
      ? dividedBy(tokens, table, cardinal, ordinal.last, ordinal.value, limit, false)
      : undefined
  }
  if (isDoubtful && ordinal.value > 10) return undefined
  // one hundred thirty fifths -> 100/35, but one hundred and thirty fifths -> 130/5
  if (cardinal.ten > 0 && cardinal.added === 0 && cardinal.value > cardinal.ten && ordinal.value < 10) {
    return timesAfter(
      tokens,
      table,
      ordinal.last,
      (cardinal.value - cardinal.ten) / (cardinal.ten + ordinal.value),
      limit,
      false,
    )
  }
  return dividedBy(tokens, table, cardinal, ordinal.last, ordinal.value, limit, false)
}

/** So many parts, or a number and so many parts: two hundred and fifty-four hundredths -> 200.54, but one hundred and thirty-two fifths -> 132/5. */
function dividedBy(
  tokens: Tokens,
  table: NumberTable,
  { value, added, above }: Cardinal,
  last: number,
  parts: number,
  limit: number,
  isDoubtful: boolean,
): Fraction {
  if (added === 0 || added >= parts) return timesAfter(tokens, table, last, value / parts, limit, isDoubtful)
  const part = timesAfter(tokens, table, last, added / parts, limit, false)
  const times = part.last > last ? 1 : above // "a million and a half" is half a million more
  return { last: part.last, value: value - added + part.value * times, isPart: false, isDoubtful: false }
}

/** The fraction, times the scale that follows it: "half a million", "two thirds of a million", "half dozen". */
function timesAfter(
  tokens: Tokens,
  table: NumberTable,
  last: number,
  value: number,
  limit: number,
  isDoubtful: boolean,
): Fraction {
  let at = last + 1
  if (partAt(tokens, table, at, limit) === PART.of) at++
  at = overHyphen(tokens, at, limit)
  if (partAt(tokens, table, at, limit) === PART.article) at = overHyphen(tokens, at + 1, limit)
  let times = 1
  for (; isMultiplier(partAt(tokens, table, at, limit)); at++) {
    times *= table.worth[tokens.word[at]!]!
    last = at
  }
  return { last, value: value * times, isPart: times === 1, isDoubtful: isDoubtful && times === 1 }
}

/** The token after a joined hyphen, as in "half-a-million"; the token itself where there is none. */
function overHyphen(tokens: Tokens, at: number, limit: number): number {
  return goesOn(tokens, at, limit) && isHyphen(tokens, at) && isJoined(tokens, at) ? at + 1 : at
}

/** Is it a word that multiplies what stands before it? */
export function isMultiplier(part: number): boolean {
  return part === PART.hundred || part === PART.scale || part === PART.lot || part === PART.boundLot
}

function ordinalWord(tokens: Tokens, table: NumberTable, at: number, limit: number): Ordinal | undefined {
  const part = partAt(tokens, table, at, limit)
  if (part === PART.ordinal || part === PART.plural) {
    return { last: at, value: table.worth[tokens.word[at]!]!, isPlural: part === PART.plural }
  }
  const isTen = part === PART.ten
  if (!isTen) return undefined
  const hyphen = goesOn(tokens, at + 1, limit) && isHyphen(tokens, at + 1)
  const tail = at + (hyphen ? 2 : 1)
  const tailPart = partAt(tokens, table, tail, limit)
  const worth = tailPart === PART.ordinal || tailPart === PART.plural ? table.worth[tokens.word[tail]!]! : 0
  if (worth < 1 || worth > 9) return undefined
  return { last: tail, value: table.worth[tokens.word[at]!]! + worth, isPlural: tailPart === PART.plural }
}

function isWord(tokens: Tokens, at: number, limit: number): boolean {
  return goesOn(tokens, at, limit) && tokens.kind[at] === TOKEN.word
}
