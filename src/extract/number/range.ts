import type { Language } from '../../lang/language.ts'
import { MARK } from '../../text/marks.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { firstWords, wordFlags } from './table.ts'
import type { Measured, MeasuredReader } from './unit.ts'
import { goesOn, isHyphen, isJoined } from './words.ts'

/** Two ends of one quantity, with the words that join them: "7-8 thousand", "from 20,000 to 70,000". */
export interface NumberRange {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly number: { readonly start: number; readonly end: number }
  readonly min: number
  readonly max: number
  readonly unit?: string
}

/** Reads ranges. */
export interface RangeReader {
  /** By word id: may a range open with this word ("from", "between")? */
  readonly opens: Uint8Array
  /** The range that opens with "from" or "between" at a token. */
  opened(tokens: Tokens, first: number, limit: number): NumberRange | undefined
  /** The range whose low end is a number read before. */
  after(tokens: Tokens, low: Measured, limit: number): NumberRange | undefined
}

/** Makes the reader of a language's ranges. */
export function rangeReader(
  language: Language,
  measuredAt: MeasuredReader,
  isRefused: (tokens: Tokens, at: number, limit: number) => boolean,
): RangeReader {
  const { numbers } = language.pack
  const from = phraseTrie(
    numbers.rangeFrom.map(phrase => [phrase, 0] as const),
    language.vocabulary,
  )
  const between = phraseTrie(
    numbers.rangeBetween.map(phrase => [phrase, 0] as const),
    language.vocabulary,
  )
  const to = phraseTrie(
    numbers.rangeTo.map(phrase => [phrase, 0] as const),
    language.vocabulary,
  )
  const opens = firstWords(language, [...numbers.rangeFrom, ...numbers.rangeBetween])
  const fromWords = wordFlags(language, numbers.rangeFrom)
  const by = wordFlags(language, language.pack.actors.particles.agent)
  const and = wordFlags(language, numbers.and)
  const or = wordFlags(language, numbers.rangeOr)
  const signs = wordFlags(language, numbers.rangeSigns)
  const changes = wordFlags(language, numbers.changes)
  const scoreWords = wordFlags(language, numbers.scoreWords)
  const ends = wordFlags(language, numbers.rangeFillers)

  return { opens, opened, after }

  function opened(tokens: Tokens, first: number, limit: number): NumberRange | undefined {
    const openFrom = phraseAt(from, tokens, first, limit)
    const open = openFrom ?? phraseAt(between, tokens, first, limit)
    if (open === undefined) return undefined
    const low = endAt(tokens, open.last + 1, limit)
    if (low === undefined) return undefined
    const joint =
      openFrom === undefined ? wordAfter(tokens, low.last + 1, limit, and) : toAfter(tokens, low.last + 1, limit)
    const high = joint < 0 ? undefined : endAt(tokens, joint + 1, limit)
    if (high === undefined) return after(tokens, low, limit)
    const range = joined(low, high)
    if (range === undefined || (openFrom !== undefined && isChange(tokens, first))) return undefined
    return { ...range, first, start: tokens.start[first]! }
  }

  function after(tokens: Tokens, low: Measured, limit: number): NumberRange | undefined {
    if (low.kind !== 'number' && low.kind !== 'part') return undefined
    const at = low.last + 1
    if (!goesOn(tokens, at, limit)) return undefined
    const isOr = or[tokens.word[at]!] === 1
    const joint = isOr ? at : signAfter(tokens, at, limit)
    const end = joint >= 0 ? joint : toAfter(tokens, at, limit)
    const high = end < 0 ? undefined : endAt(tokens, end + 1, limit)
    if (high === undefined || high.kind === 'ordinal') return undefined
    if (!isOr && joint < 0 && (isScore(tokens, low.first) || isChange(tokens, low.first - 1))) return undefined
    const range = joined(low, high)
    if (range === undefined || (!isOr && isGrowth(tokens, low, high))) return undefined
    return isOr && (range.max > range.min * MAX_OR_RATIO || high.hasMoneySign !== low.hasMoneySign) ? undefined : range
  }

  /** The number that may end a range: articles and bounds of its own do not count ("from 10 to as many as 20"). */
  function endAt(tokens: Tokens, first: number, limit: number): Measured | undefined {
    let at = first
    while (goesOn(tokens, at, limit) && ends[tokens.word[at]!] === 1) at++
    if (!goesOn(tokens, at, limit) || isRefused(tokens, at, limit)) return undefined
    const found = measuredAt(tokens, at, limit)
    return found === undefined || (found.isDoubtful && at === first) ? undefined : found
  }

  /** The last token of "to", hyphens around it counted: "10-to-15", "10 to-15". */
  function toAfter(tokens: Tokens, at: number, limit: number): number {
    const first = goesOn(tokens, at, limit) && isHyphen(tokens, at) ? at + 1 : at
    const found = goesOn(tokens, first, limit) ? phraseAt(to, tokens, first, limit) : undefined
    if (found === undefined) return -1
    const isHyphened = goesOn(tokens, found.last + 1, limit) && isHyphen(tokens, found.last + 1)
    return isHyphened ? found.last + 1 : found.last
  }

  /** A dash between the ends, which has space on both sides or on none. */
  function signAfter(tokens: Tokens, at: number, limit: number): number {
    if (signs[tokens.word[at]!] !== 1 || !goesOn(tokens, at + 1, limit)) return -1
    const isOpen = !isJoined(tokens, at)
    if (isOpen === isJoined(tokens, at + 1)) return -1
    const isLong = tokens.end[at]! - tokens.start[at]! > 1 || tokens.text.charCodeAt(tokens.start[at]!) === EM_DASH
    return isLong && isOpen ? -1 : at
  }

  function wordAfter(tokens: Tokens, at: number, limit: number, words: Uint8Array): number {
    return goesOn(tokens, at, limit) && words[tokens.word[at]!] === 1 ? at : -1
  }

  /** "Rose by nine to 64": what was added, and what came of it; but "by 5 to 10 percent", "by 20 to 30". */
  function isGrowth(tokens: Tokens, low: Measured, high: Measured): boolean {
    if (low.unit !== undefined || high.unit !== undefined || high.value < low.value * MIN_GROWTH_RATIO) return false
    return isChange(tokens, low.first - 1, by)
  }

  /** Does a verb of change govern the "from" at `first`? */
  function isChange(tokens: Tokens, first: number, words = fromWords): boolean {
    if (first < 0 || words[tokens.word[first]!] !== 1) return false
    const isBehindComma = markAt(tokens, first - 1) === MARK.comma
    const least = Math.max(0, first - (isBehindComma ? COMMA_REACH : CHANGE_REACH))
    for (let at = isBehindComma ? first - 2 : first - 1; at >= least; at--) {
      if (tokens.kind[at] === TOKEN.mark) return false
      if (changes[tokens.word[at]!] === 1) return true
    }
    return false
  }

  function isScore(tokens: Tokens, first: number): boolean {
    for (let at = Math.max(0, first - 2); at < first; at++) if (scoreWords[tokens.word[at]!] === 1) return true
    return false
  }
}

const EM_DASH = 0x2014
const CHANGE_REACH = 4 // tokens from a verb of change to its "from": "rose sharply in May from 33"
const COMMA_REACH = 6 // the same where a comma parts them: "rose by 50 per cent, from 33"
const MIN_GROWTH_RATIO = 3 // the ends of a range are not so far apart
const MAX_OR_RATIO = 2 // "two or three", "10 or 20"; "5 or 500" is two figures

/** The two ends in one unit and one scale, the low one first; undefined where they do not make a range. */
function joined(low: Measured, high: Measured): NumberRange | undefined {
  const unit = high.unit ?? low.unit
  if (low.unit !== undefined && high.unit !== undefined && low.unit !== high.unit) return undefined
  if (low.unit === undefined && high.hasMoneySign) return undefined
  if (low.unit !== undefined && high.unit === undefined && !low.hasMoneySign) return undefined
  if ((low.unit === 'ordinal') !== (high.unit === 'ordinal')) return undefined
  const min = sharesScale(low, high) ? low.value * high.scale : low.value
  if (!(min < high.value)) return undefined
  return {
    first: low.first,
    last: high.last,
    start: low.start,
    end: high.end,
    number: { start: low.number.start, end: high.number.end },
    min,
    max: high.value,
    ...(unit !== undefined && { unit }),
  }
}

/** Is the scale of the high end the low end's, too? "4-5 thousand" is; "300 to 5 thousand" is not. */
function sharesScale(low: Measured, high: Measured): boolean {
  return high.scale > 1 && low.scale === 1 && low.value < high.value / high.scale
}
