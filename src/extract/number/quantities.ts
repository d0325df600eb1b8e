import type { Language } from '../../lang/language.ts'
import type { QuantityMention } from '../../model/mention.ts'
import type { Quantity } from '../../model/quantity.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { type Bound, type BoundMatch, boundReader } from './bound.ts'
import { digitsOf, listedDigits } from './digits.ts'
import { refusalReader } from './names.ts'
import { numeralReader } from './number.ts'
import { numberOpeners, secondWords } from './openers.ts'
import { meetingReader } from './quantity-meeting.ts'
import { mentionMaker } from './quantity-mention.ts'
import { rangeReader } from './range.ts'
import { ratioReader } from './ratio.ts'
import { wordFlags } from './table.ts'
import { type Measured, measuredReader, UNIT } from './unit.ts'
import { unitReader } from './unit-phrase.ts'
import { vagueReader } from './vague.ts'
import { goesOn } from './words.ts'

/** Reads the quantities of tokens `first` to `limit` (exclusive), in text order, none overlapping. */
export type QuantityReader = (tokens: Tokens, first: number, limit: number) => QuantityMention[]

/**
 * Makes the reader of a language's quantities: one pass that stops only where a digit or a word of the number lexicon stands.
 *
 *   killed [at least [two dozen]] soldiers and [no] civilians in May 2014
 *           ^bound    ^number                   ^none           ^refused: a date
 */
export function quantityReader(language: Language): QuantityReader {
  const { numbers } = language.pack
  const bounds = boundReader(language)
  const vague = vagueReader(language)
  const refusedAt = refusalReader(language)
  const measuredAt = measuredReader(language, numeralReader(language))
  const ranges = rangeReader(
    language,
    measuredAt,
    (tokens, at, limit) => isDigital(tokens, at) && refusedAt(tokens, at, limit) >= 0,
  )
  const ratioAfter = ratioReader(language, measuredAt)
  const opensNumber = numberOpeners(language)
  const opensAny = opensNumber.map((flag, id) => flag | bounds.opens[id]! | vague.opens[id]! | ranges.opens[id]!)
  const leans = wordFlags(language, numbers.articles, numbers.signs, numbers.rangeFrom)
  const leadsOn = secondWords(language, numbers.articles).map((flag, id) => flag | opensAny[id]!)
  const pronouns = wordFlags(language, numbers.pronouns)
  const pronounBefore = wordFlags(language, numbers.pronounBefore, Object.keys(numbers.ordinals))
  const pronounAfter = wordFlags(language, numbers.pronounAfter)
  const wholes = wordFlags(language, numbers.wholes)
  const unitAt = unitReader(language)
  const mentions = mentionMaker(language, bounds)
  const meeting = meetingReader(language)
  const ofWord = language.vocabulary.idOf(numbers.of[0] ?? '')
  const the = wordFlags(language, numbers.the)

  return (tokens, first, limit) => {
    const found: QuantityMention[] = []
    for (let at = first; at < limit; ) {
      const word = tokens.word[at]!
      const kind = tokens.kind[at]!
      if (kind === TOKEN.number || kind === TOKEN.mixed) {
        const refused = refusedAt(tokens, at, limit)
        if (refused >= 0) {
          at = refused + 1
          continue
        }
      } else if (opensAny[word] !== 1 || (leans[word] === 1 && !isLedOn(tokens, at + 1, limit))) {
        at++
        continue
      }
      if (kind === TOKEN.number && digitsOf(tokens.text, tokens.start[at]!, tokens.end[at]!) === undefined) {
        found.push(...listed(tokens, at))
        at++
        continue
      }
      const mention = mentionAt(tokens, at, limit)
      if (mention === undefined) {
        at++
        continue
      }
      const previous = found[found.length - 1]
      const met = previous && meeting(tokens, previous, mention)
      if (met === undefined) found.push(isCode(tokens, mention) ? { ...mention, unit: UNIT.code } : mention)
      else found[found.length - 1] = met
      at = mention.last + 1
    }
    return found
  }

  /** Does a word that opens much else, such as "a" or a full stop, stand before what may be a quantity? */
  function isLedOn(tokens: Tokens, next: number, limit: number): boolean {
    return next < limit && (leadsOn[tokens.word[next]!] === 1 || isDigital(tokens, next))
  }

  function mentionAt(tokens: Tokens, first: number, limit: number): QuantityMention | undefined {
    const word = tokens.word[first]!
    if (bounds.opens[word] === 1) {
      const bound = bounds.before(tokens, first, limit)
      const next = bound === undefined ? first : bound.last + 1
      if (bound !== undefined && goesOn(tokens, next, limit) && !isRefused(tokens, next, limit)) {
        const found =
          valueAt(tokens, next, limit, bound) ??
          ordinalAfterArticle(tokens, next, limit, bound) ??
          vagueAt(tokens, first, next, limit, bound.bound)
        const isDropped = found?.quantity.kind === 'exact' && bound.bound !== 'exact'
        if (isDropped) return found
        if (found !== undefined) return { ...found, first, span: { start: tokens.start[first]!, end: found.span.end } }
      }
    }
    return valueAt(tokens, first, limit, undefined) ?? vagueAt(tokens, first, first, limit, undefined)
  }

  /** "higher than the tenth": an article stands between a bound and an ordinal, never before another number. */
  function ordinalAfterArticle(
    tokens: Tokens,
    at: number,
    limit: number,
    bound: BoundMatch,
  ): QuantityMention | undefined {
    if (the[tokens.word[at]!] !== 1 || !goesOn(tokens, at + 1, limit)) return undefined
    const found = valueAt(tokens, at + 1, limit, bound)
    return found?.unit === UNIT.ordinal ? found : undefined
  }

  /** A number or range, with what follows it. */
  function valueAt(
    tokens: Tokens,
    first: number,
    limit: number,
    before: BoundMatch | undefined,
  ): QuantityMention | undefined {
    const word = tokens.word[first]!
    if (ranges.opens[word] === 1) {
      const range = ranges.opened(tokens, first, limit)
      if (range !== undefined) return mentions.ofRange(tokens, range, before, limit)
    }
    if (opensNumber[word] !== 1 && !isDigital(tokens, first)) return undefined
    if (vague.opens[word] === 1 && vague.at(tokens, first, limit) !== undefined) return undefined
    const measured = measuredAt(tokens, first, limit)
    if (measured === undefined || isOtherThing(tokens, measured, limit, before)) return undefined
    const ratio = before === undefined || before.bound === 'about' ? ratioAfter(tokens, measured, limit) : undefined
    if (ratio !== undefined) return mentions.ofOne(tokens, ratio, limit, before)
    const range = ranges.after(tokens, measured, limit)
    if (range !== undefined) return mentions.ofRange(tokens, range, before, limit)
    return mentions.ofOne(tokens, measured, limit, before)
  }

  /** A vague word or none at `at`, whose words begin at `first` with their bound. */
  function vagueAt(
    tokens: Tokens,
    first: number,
    at: number,
    limit: number,
    bound: Bound | undefined,
  ): QuantityMention | undefined {
    if (vague.opens[tokens.word[at]!] !== 1) return undefined
    const found = vague.at(tokens, at, limit)
    if (found === undefined || (found.word === undefined && bound !== undefined)) return undefined
    if (bound === 'about' && first < at) return undefined // a vague word is about as much anyway: "we talk about hundreds"
    const side = sideOf(bound)
    const quantity: Quantity =
      found.word === undefined
        ? { kind: 'none' }
        : { kind: 'vague', word: found.word, ...(side !== undefined && { bound: side }) }
    const of = goesOn(tokens, found.last + 1, limit) && tokens.word[found.last + 1] === ofWord ? 2 : 1
    const unit = found.word === undefined ? undefined : unitAt(tokens, found.last + of, limit)
    const last = unit?.last ?? found.last
    return {
      kind: 'quantity',
      first,
      last,
      span: { start: tokens.start[first]!, end: tokens.end[last]! },
      rule: `quantity.${quantity.kind}`,
      quantity,
      number: { start: tokens.start[at]!, end: tokens.end[found.last]! },
      ...(unit !== undefined && { unit: unit.name }),
    }
  }

  function isRefused(tokens: Tokens, at: number, limit: number): boolean {
    return isDigital(tokens, at) && refusedAt(tokens, at, limit) >= 0
  }

  /** Words that are a number in other places: the pronoun "one", "half time", a bare "third". */
  function isOtherThing(tokens: Tokens, measured: Measured, limit: number, before: BoundMatch | undefined): boolean {
    const { first, last } = measured
    const next = goesOn(tokens, last + 1, limit) ? tokens.word[last + 1]! : 0
    if (measured.isDoubtful && before === undefined) {
      if (first > 0 && pronounBefore[tokens.word[first - 1]!] === 1) return true // "the second quarter of"
      return next === 0
        ? !endsThere(tokens, last + 1, limit)
        : wholes[next] !== 1 && tokens.kind[last + 1] !== TOKEN.mark
    }
    if (first !== last || pronouns[tokens.word[first]!] !== 1) return false
    const previous = first > 0 && (tokens.flags[first]! & FLAG.paragraph) === 0 ? tokens.word[first - 1]! : 0
    return pronounBefore[previous] === 1 || pronounAfter[next] === 1
  }
}

/** Numbers that only commas hold together: "22,24,26". */
function listed(tokens: Tokens, at: number): QuantityMention[] {
  const parts = listedDigits(tokens.text, tokens.start[at]!, tokens.end[at]!)
  return parts.flatMap(({ start, end }): QuantityMention[] => {
    const value = digitsOf(tokens.text, start, end)
    if (value === undefined) return []
    const quantity: Quantity = { kind: 'exact', value }
    const span = { start, end }
    return [{ kind: 'quantity', first: at, last: at, span, rule: 'quantity.exact', quantity, number: span }]
  })
}

function sideOf(bound: Bound | undefined): 'at-least' | 'at-most' | undefined {
  if (bound === 'at-least' || bound === 'more-than') return 'at-least'
  return bound === 'at-most' || bound === 'fewer-than' ? 'at-most' : undefined
}

function isDigital(tokens: Tokens, at: number): boolean {
  const kind = tokens.kind[at]
  return kind === TOKEN.number || kind === TOKEN.mixed
}

function endsThere(tokens: Tokens, at: number, limit: number): boolean {
  return !goesOn(tokens, at, limit) || tokens.kind[at] === TOKEN.mark
}

/** "016": nobody counts with a leading zero; it is a code, or the end of something cut off. */
function isCode({ text, start, end }: Tokens, { first, last, unit }: QuantityMention): boolean {
  if (unit !== undefined || first !== last || text.charCodeAt(start[first]!) !== 0x30) return false
  const second = text.charCodeAt(start[first]! + 1)
  return end[first]! - start[first]! > 1 && second >= 0x30 && second <= 0x39
}
