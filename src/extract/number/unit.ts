import type { Language } from '../../lang/language.ts'
import type { Writable } from '../../model/writable.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { BREAK, FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { countedReader, isDigit } from './context.ts'
import type { Numeral, NumeralReader } from './number.ts'
import { firstWords, wordFlags } from './table.ts'
import { MONEY, unitReader } from './unit-phrase.ts'
import { goesOn, isHyphen, isJoined } from './words.ts'

/** A number with its sign, its money and its unit: "-1.3%", "$2.3bn", "12 km". */
export interface Measured {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** The bare number in it. */
  readonly number: { readonly start: number; readonly end: number }
  readonly value: number
  readonly scale: number
  readonly unit?: string
  readonly hasMoneySign: boolean
  readonly isDoubtful: boolean
  /** May more of the quantity follow, or did a unit end it? */
  readonly kind: Numeral['kind']
}

/** Reads the measured number that begins at a token; undefined if none does. */
export type MeasuredReader = (tokens: Tokens, first: number, limit: number) => Measured | undefined

/** What a number may be measured in, besides the names in the pack. */
export const UNIT = {
  money: MONEY,
  part: 'fraction',
  ordinal: 'ordinal',
  multiple: 'times',
  age: 'age',
  code: 'code',
} as const

/** Makes the reader of a language's numbers with their units. */
export function measuredReader(language: Language, numeralAt: NumeralReader): MeasuredReader {
  const { numbers } = language.pack
  const { vocabulary } = language
  const unitNames = Object.entries<string>(numbers.units)
  const unitAt = unitReader(language)
  const moneyTrie = phraseTrie(
    numbers.moneyBefore.map((phrase, index) => [phrase, index] as const),
    vocabulary,
  )
  const opensMoney = firstWords(language, numbers.moneyBefore)
  const moneyCodes = new Set<string>(numbers.moneyBefore)
  const gluedUnits = new Map([...unitNames, ...Object.entries<string>(numbers.gluedUnits)])
  const negative = wordFlags(language, numbers.negative)
  const boundWords = firstWords(language, Object.values<readonly string[]>(numbers.boundsAfter).flat())
  const sortNouns = wordFlags(language, language.pack.numbers.sortNouns)
  const countsNext = countedReader(language)

  return (tokens, first, limit) => {
    if (!(first < limit)) return undefined
    let at = first
    let isNegative = false
    if (negative[tokens.word[at]!] === 1) {
      isNegative = true
      at++
    } else if (isMinus(tokens, at, limit) || isSignedLine(tokens, at, limit)) {
      isNegative = true
      at++
    }
    if (!(at < limit)) return undefined
    let hasMoneySign = false
    if (opensMoney[tokens.word[at]!] === 1) {
      const money = phraseAt(moneyTrie, tokens, at, limit)
      if (money !== undefined && goesOn(tokens, money.last + 1, limit) && isDigital(tokens, money.last + 1)) {
        hasMoneySign = true
        at = money.last + 1
      }
    }
    const from = hasMoneySign ? undefined : codeEnd(tokens, at)
    const numeral = numeralAt(tokens, at, limit, from)
    if (numeral === undefined || !Number.isFinite(numeral.value) || (isNegative && numeral.kind === 'ordinal'))
      return undefined
    return measured(tokens, first, numeral, limit, isNegative, hasMoneySign || from !== undefined, from)
  }

  function measured(
    tokens: Tokens,
    first: number,
    numeral: Numeral,
    limit: number,
    isNegative: boolean,
    hasMoneySign: boolean,
    from: number | undefined,
  ): Measured | undefined {
    const isBullet = isNegative && isHyphen(tokens, first) && countsNext(tokens, numeral.last + 1, limit)
    const sign = isNegative && !isBullet ? -1 : 1
    const made: Writable<Measured> = {
      first,
      last: numeral.last,
      start: tokens.start[first]!,
      end: numeral.end,
      number: { start: from ?? tokens.start[numeral.first]!, end: numeral.end },
      hasMoneySign,
      isDoubtful: numeral.isDoubtful,
      kind: numeral.kind,
      value: sign * numeral.value,
      scale: numeral.scale,
    }
    if (numeral.kind === 'ordinal') return inUnit(made, UNIT.ordinal)
    if (numeral.glued !== undefined) {
      const scale = numeral.otherScale
      made.end = tokens.end[numeral.last]!
      if (scale !== undefined && (hasMoneySign || countsNext(tokens, numeral.last + 1, limit))) {
        made.number = { start: made.number.start, end: made.end }
        made.value *= scale
        made.scale = scale
        return hasMoneySign ? inUnit(made, UNIT.money) : made
      }
      const unit = gluedUnits.get(numeral.glued)
      return unit === undefined ? undefined : inUnit(made, unit)
    }
    if (hasMoneySign) return inUnit(made, UNIT.money)
    const next = numeral.last + 1
    const hyphened = goesOn(tokens, next + 1, limit) && isJoinedHyphen(tokens, next)
    const at = hyphened ? next + 1 : next
    const unit = unitAt(tokens, at, limit)
    if (unit !== undefined) {
      made.last = unit.last
      made.end = tokens.end[unit.last]!
      return inUnit(made, unit.name)
    }
    if (numeral.kind === 'multiple') return inUnit(made, UNIT.multiple)
    if (numeral.kind === 'part') return inUnit(made, UNIT.part)
    if (hyphened && sortNouns[tokens.word[at]!] === 1) return undefined
    if (hyphened && tokens.kind[at] === TOKEN.word && boundWords[tokens.word[at]!] !== 1)
      return inUnit(made, tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase())
    return made
  }

  /** "- 5": a number alone on its line has a sign; before more words the hyphen is a bullet. */
  function isSignedLine(tokens: Tokens, at: number, limit: number): boolean {
    if (!isHyphen(tokens, at) || (tokens.flags[at]! & FLAG.paragraph) === 0) return false
    const numeral = goesOn(tokens, at + 1, limit) ? numeralAt(tokens, at + 1, limit) : undefined
    return numeral !== undefined && !goesOn(tokens, numeral.last + 1, limit)
  }

  /** Where the digits begin in a code of money run onto them ("RM79"); undefined where there is none. */
  function codeEnd(tokens: Tokens, at: number): number | undefined {
    if (tokens.kind[at] !== TOKEN.mixed) return undefined
    const { text } = tokens
    const start = tokens.start[at]!
    let end = start
    while (end < tokens.end[at]! && !isDigit(text.charCodeAt(end))) end++
    const code = text.slice(start, end)
    return end > start && code === code.toUpperCase() && moneyCodes.has(code.toLowerCase()) ? end : undefined
  }
}

/** A sign of less than zero: a hyphen joined to what follows and set apart from what goes before. */
function isMinus(tokens: Tokens, at: number, limit: number): boolean {
  if (at + 1 >= limit || !(isHyphen(tokens, at) || isMinusSign(tokens, at)) || !isJoined(tokens, at + 1)) return false
  if ((tokens.flags[at]! & BREAK) !== 0) return false // a bullet, unless it is all of the line
  if (at === 0 || !isJoined(tokens, at)) return true
  return tokens.kind[at - 1] === TOKEN.mark
}

function isMinusSign(tokens: Tokens, at: number): boolean {
  return tokens.text.charCodeAt(tokens.start[at]!) === 0x2212
}

function isJoinedHyphen(tokens: Tokens, at: number): boolean {
  return isHyphen(tokens, at) && isJoined(tokens, at) && isJoined(tokens, at + 1)
}

function isDigital(tokens: Tokens, at: number): boolean {
  const kind = tokens.kind[at]!
  return (
    kind === TOKEN.number ||
    (kind === TOKEN.mixed && isDigit(tokens.text.charCodeAt(tokens.start[at]!))) ||
    tokens.text.charCodeAt(tokens.start[at]!) === 0x2e
  )
}

function inUnit(made: Writable<Measured>, unit: string): Measured {
  made.unit = unit
  return made
}
