import { FLAG, TOKEN } from '../../text/tokens.ts'
import {
  ANY_SOURCE,
  FOREIGN_ARTICLE,
  FORM,
  KIND,
  REPORTING,
  SIDE,
  SOURCE_BIT,
  SOURCE_MODIFIER,
  type SOURCE_TYPES,
  WORD,
} from './cue-words.ts'
import {
  CHAR,
  formsAt,
  hasType,
  isCapital,
  isOf,
  isSourceWord,
  kindsAt,
  markOf,
  type Phrase,
  type Reading,
  typesAt,
} from './reading.ts'

/** What kind of witness a source is. */
export type SourceType = (typeof SOURCE_TYPES)[number]

/** What kind of witness the words of a source tell of; `proper` is the name among them, `cue` what it does. */
export function typeOf(reading: Reading, head: Phrase, proper: Phrase | undefined, cue?: Phrase): SourceType {
  let bits = 0
  let lastBits = 0
  for (let i = head.first; i <= head.last; i++) {
    if (i > head.first && bits !== 0 && isOf(reading, i, WORD.preposition) && !isCapital(reading, i)) break
    const found = typesAt(reading, i) & ANY_SOURCE
    if (found !== 0) lastBits = found
    bits |= found
  }
  const isShouting = proper !== undefined && isShouted(reading, head)
  const isNamed =
    proper !== undefined &&
    proper.last === head.last &&
    !(bits !== 0 && !isShouting && isWithin(reading, proper, head)) &&
    !(isShouting && isSourceWord(reading, head.last))
  if (lastBits & SOURCE_BIT.document) return 'document'
  if (lastBits & SOURCE_BIT.unnamed) return isHouseOfThem(reading, head, proper) ? 'organisation' : 'unnamed'
  if (lastBits & SOURCE_BIT.person) return isNamed && !isOfficeAlone(reading, proper) ? 'person' : 'unnamed'
  if (lastBits & SOURCE_BIT.organisation && !(lastBits & SOURCE_BIT.outlet)) return 'organisation'
  if (lastBits & SOURCE_BIT.outlet) return 'outlet'
  if (bits & SOURCE_BIT.person) return 'person'
  if (!isNamed) return 'unnamed'
  return isShouting ? shouted(reading, head, proper) : guessed(reading, head, proper, cue)
}

/** "Doctors Across Borders": people in the name of a house, which writes the preposition behind them with a capital. */
function isHouseOfThem(reading: Reading, head: Phrase, proper: Phrase | undefined): boolean {
  if (proper === undefined || proper.first !== head.first || isShouted(reading, head)) return false
  for (let i = proper.first + 1; i < proper.last; i++)
    if (isOf(reading, i, WORD.preposition) && isCapital(reading, i)) return true
  return false
}

/** "Sheriff: ...", "Superintendent of Police": capitals that open a line, or stand in a title, name nobody. */
function isOfficeAlone(reading: Reading, { first, last }: Phrase): boolean {
  if (first === last && !opensLine(reading, first)) return false
  for (let i = first; i <= last; i++) {
    const isOffice = hasType(reading, i, ANY_SOURCE | SOURCE_MODIFIER)
    if (!isOffice && !isOf(reading, i, WORD.title | WORD.of | WORD.genitive) && markOf(reading, i) === 0) return false
  }
  return true
}

function opensLine(reading: Reading, index: number): boolean {
  return index === reading.first || (reading.tokens.flags[index]! & FLAG.line) !== 0
}

/** "COL BLY", "BLY", "THE KLP": where all is in capitals, a name is a house's behind an article, or if it is known for one. */
function shouted(reading: Reading, head: Phrase, proper: Phrase): SourceType {
  if (isAgency(reading, proper)) return 'outlet'
  const isSide = proper.first === proper.last && hasType(reading, proper.last, SIDE)
  return isSide || isOf(reading, head.first, WORD.determiner) ? 'organisation' : 'person'
}

const AROUND = 6 // tokens on either side of a source that tell whether all is in capitals

const MIN_SHOUTED = 4 // words in capitals beside a source; fewer are names ("BBC Radio")

/** Are the words around a source in capitals, so that capitals tell of no name? */
export function isShouted(reading: Reading, { first, last }: Phrase): boolean {
  let count = 0
  for (let i = Math.max(reading.first, first - AROUND); i < Math.min(reading.limit, last + AROUND + 1); i++) {
    if (markOf(reading, i) !== 0 || reading.tokens.kind[i] === TOKEN.number) continue
    if ((reading.tokens.flags[i]! & FLAG.caps) === 0) {
      if (reading.tokens.end[i]! - reading.tokens.start[i]! > 1 || !isCapital(reading, i)) return false
    } else count++
  }
  return count >= MIN_SHOUTED
}

/** "BLY" of "INTERIOR MINISTER BLY": where all is in capitals, a person's name begins behind the last word for an office. */
export function nameBehindOffice(reading: Reading, { first, last }: Phrase): Phrase {
  let from = first
  for (let i = first; i < last; i++) {
    const isOffice = hasType(reading, i, ANY_SOURCE | SOURCE_MODIFIER)
    if (isOffice || isOf(reading, i, WORD.title | WORD.time | WORD.determiner)) from = i + 1
  }
  while (from < last && markOf(reading, from) !== 0) from++
  return { first: from, last }
}

/** Does a preposition tie the name to a noun before it: "the mayor of Vesnice", "staff at the hospital in Vesnice"? */
function isWithin(reading: Reading, proper: Phrase, head: Phrase): boolean {
  let before = proper.first - 1
  while (before > head.first && proper.first - before < MODIFIERS && isModifier(reading, before)) before--
  return before >= head.first && isOf(reading, before, WORD.preposition)
}

const MODIFIERS = 8 // tokens between a preposition and a name, at most: "in the rebel-held east of"

/** What can stand between a preposition and a name: "in Deir al-Kelp", "in rebel-held eastern Kelp". Not a noun that the name stands beside. */
function isModifier(reading: Reading, index: number): boolean {
  if (markOf(reading, index) !== 0) return markOf(reading, index) === CHAR.hyphen
  if (isOf(reading, index, WORD.preposition | WORD.relative)) return false
  if (isCapital(reading, index) || markOf(reading, index + 1) === CHAR.hyphen) return true
  return !isSourceWord(reading, index)
}

/**
 * A name in capitals or right behind an article is an organisation's ("NATO", "the Kremlin"); not so in "the film's producer Ivo Brand". One that reports is an
 * outlet's where it is a single word, opens with a foreign article, or ends what it reports ("Veles reported", "La Voz reported", "..., reports New Age"); any other is
 * a person's.
 */
function guessed(reading: Reading, head: Phrase, proper: Phrase, cue: Phrase | undefined): SourceType {
  // "..., reports New Age.", "..., reports KELP."
  const isReporting = cue !== undefined && hasType(reading, cue.first, REPORTING)
  if (isReporting && formsAt(reading, cue.first) & FORM.third && cue.last < proper.first) return 'outlet'
  if (isAgency(reading, proper)) return 'outlet'
  for (let i = proper.first; i <= proper.last; i++) if (reading.tokens.flags[i]! & FLAG.caps) return 'organisation'
  if (proper.first === proper.last && hasType(reading, proper.last, SIDE)) return 'organisation'
  const before = proper.first - 1
  const isForeign = hasType(reading, proper.first, FOREIGN_ARTICLE)
  if (before >= head.first && isOf(reading, before, WORD.determiner)) return isForeign ? 'outlet' : 'organisation'
  if (cue === undefined) return 'person'
  const isCited = (kindsAt(reading, cue.first) & KIND.preposition) !== 0
  if (isForeign && proper.last > proper.first && (isReporting || isCited)) return 'outlet'
  return isReporting && head.first === head.last ? 'outlet' : 'person'
}

/** "EFE": the short name of an agency and nothing else. */
function isAgency(reading: Reading, { first, last }: Phrase): boolean {
  return first === last && isAgencyAt(reading, last)
}

/** The short name of an agency, in capitals. */
export function isAgencyAt(reading: Reading, index: number): boolean {
  return (kindsAt(reading, index) & KIND.agency) !== 0 && (reading.tokens.flags[index]! & FLAG.caps) !== 0
}

/**
 * "Norland State Police Col. [Ivo Bly]", "head of National Police [Ivo Bly]": a person's name behind a house's and a title, or behind the house of an office; undefined
 * where there is none. Of a house whose office goes before, the name has two words, and nobody knows the last.
 */
export function nameBehindHouse(reading: Reading, head: Phrase, { first, last }: Phrase): Phrase | undefined {
  if (last !== head.last || isShouted(reading, head)) return undefined
  let from = last + 1
  while (from > first && isNameAt(reading, from - 1)) from--
  while (from <= last && markOf(reading, from) !== 0) from++
  if (from > last) return undefined
  let before = from - 1
  if (before > first && markOf(reading, before) === CHAR.period) before--
  if (before < first) return undefined
  const isHouse = (index: number) => hasType(reading, index, SOURCE_BIT.organisation | SOURCE_BIT.outlet)
  const behind = { first: from, last }
  if (isOf(reading, before, WORD.title)) {
    for (let i = first; i < before; i++) if (isHouse(i)) return behind
    return undefined
  }
  if (from === last || reading.tokens.word[last] !== 0 || !isHouse(from - 1)) return undefined
  for (let i = head.first; i < first; i++) {
    const isOffice = hasType(reading, i, SOURCE_BIT.person)
    if (isOffice && isOf(reading, i + 1, WORD.of)) return behind
  }
  return undefined
}

/** A word of a name that is no word for an office or a house, or the point of an initial in it. */
function isNameAt(reading: Reading, index: number): boolean {
  if (markOf(reading, index) === CHAR.period)
    return reading.tokens.end[index - 1]! - reading.tokens.start[index - 1]! === 1
  const { types } = reading.words
  return (
    isCapital(reading, index) &&
    markOf(reading, index) === 0 &&
    !(types[reading.tokens.word[index]!]! & (ANY_SOURCE | SOURCE_MODIFIER)) &&
    !isOf(reading, index, WORD.title | WORD.of | WORD.genitive)
  )
}

/** "Tarn Bank's [Ivo Bly]": a name of several words behind a genitive, and no word for a house in it, is a person's. */
export function ownedName(reading: Reading, { first, last }: Phrase): Phrase | undefined {
  for (let i = last; i > first; i--) {
    if (isOf(reading, i, WORD.genitive)) return i + 1 < last ? { first: i + 1, last } : undefined
    if (isSourceWord(reading, i) || reading.tokens.flags[i]! & FLAG.caps) return undefined
  }
  // "the council's Ivo Bly": a name that nobody knows, in two words.
  const isOwned = first < last && isOf(reading, first - 1, WORD.genitive) && reading.tokens.word[last] === 0
  return isOwned && !isSourceWord(reading, first) ? { first, last } : undefined
}
