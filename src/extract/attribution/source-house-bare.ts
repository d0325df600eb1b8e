import { isFigure } from './counts.ts'
import { ANY_SOURCE, KIND, SIDE, SOURCE_BIT, SOURCE_MODIFIER, WORD } from './cue-words.ts'
import {
  CHAR,
  endsIn,
  hasType,
  isCapital,
  isGerund,
  isNoun,
  isOf,
  isPast,
  kindsAt,
  markOf,
  type Phrase,
  type Reading,
} from './reading.ts'
import { isAgencyAt } from './source-type.ts'
import { CLOSED, isAcronym } from './source-words.ts'

const MAX_NAME = 6 // words of a house's name with what it is: "state news agency Kelp Tarn Today"

/**
 * A house by its name right behind a common noun, in a text that lost its commas, where a figure is told before it:
 *
 *   The raid killed nine people Kelp Radio reported.      Nine more were wounded state news agency KELP said.
 *                               ^--------^                                       ^--------------------^
 *   Nine died near Deir Lesk KELP news agency reported.   Nine were hurt Norland TV channel Al-Kelp reported.
 *                            ^--------------^                            ^------------------------^
 */
export function houseByName(reading: Reading, last: number, first: number): Phrase | undefined {
  const end = beforeAll(first, last, last, i => isHouseWord(reading, i, OFFICE))
  const name = beforeAll(first, last, end, i => isNameWord(reading, i, end)) + 1
  if (name > end || markOf(reading, name) !== 0) return undefined
  const from = agencyIn(reading, name, end) ?? name
  if (from > name) return endsBefore(reading, from, first, 'cut') ? { first: from, last } : undefined
  const noun = beforeAll(first, last, from - 1, i => isHouseWord(reading, i, HOUSE)) + 1
  const isNational = noun < name && isCapital(reading, noun - 1) && hasType(reading, noun - 1, SIDE)
  const start = isNational ? noun - 1 : noun
  return isHouse(reading, start, last) && endsBefore(reading, start, first, 'whole')
    ? { first: start, last }
    : undefined
}

/** "Nine were killed [Norlands defence ministry] said", "in Lesk [health ministry] said": a house by its noun alone, with the nation whose it is. */
export function houseByNoun(reading: Reading, last: number, first: number): Phrase | undefined {
  if (!isHouseWord(reading, last, SOURCE_BIT.organisation | SOURCE_BIT.outlet)) return undefined
  const known = beforeAll(first, last, last, i => isHouseWord(reading, i, HOUSE)) + 1
  const owner = beforeAll(first, last, known - 1, i => last - i <= MAX_OWNED && isNoun(reading, i))
  const isOwned = isCapital(reading, owner) && endsIn(reading, owner, 's') && !isCapital(reading, owner - 1)
  if (isOwned && !isOf(reading, owner - 1, WORD.preposition | WORD.of))
    return endsBefore(reading, owner, first, 'whole') ? { first: owner, last } : undefined
  return known < last && endsBefore(reading, known, first, 'cut') ? { first: known, last } : undefined
}

/** The token before the words that end at `from` and all fit; none of the clause's first, and no more than a name has. */
function beforeAll(first: number, last: number, from: number, fits: (index: number) => boolean): number {
  let i = from
  while (i > first && last - i < MAX_NAME && fits(i)) i--
  return i
}

const MAX_OWNED = 3 // words of a house behind its nation: "Norlands federal defence ministry"

/** Does a clause that tells a figure end before `from`? It may end with a name where the house is `cut` off behind one. */
function endsBefore(reading: Reading, from: number, first: number, how: 'whole' | 'cut'): boolean {
  const before = from - 1
  if (before <= first || markOf(reading, before) !== 0 || !tellsFigure(reading, first, before)) return false
  if (isOf(reading, before, WORD.time)) return true
  if (isCapital(reading, before)) return how === 'cut'
  return (
    !isOf(reading, before, CLOSED | WORD.of | WORD.title | WORD.genitive | WORD.additive) && !isGerund(reading, before)
  )
}

/** A word with a capital, and a hyphen between two: "Al-Kelp". */
function isNameWord(reading: Reading, index: number, end: number): boolean {
  if (markOf(reading, index) === CHAR.hyphen) return index < end && isCapital(reading, index - 1)
  return isCapital(reading, index) && markOf(reading, index) === 0 && !isOf(reading, index, WORD.time)
}

/** "Deir Lesk [KELP]": the name of an agency, or a short one, behind another name. */
function agencyIn(reading: Reading, first: number, last: number): number | undefined {
  for (let i = last; i >= first; i--) if (kindsAt(reading, i) & KIND.agency) return i
  return last > first && isAcronym(reading, last) && !isAcronym(reading, last - 1) ? last : undefined
}

/** "state", "news", "agency", in small letters, and "TV": before the name, and with "correspondent" behind it. */
function isHouseWord(reading: Reading, index: number, types: number): boolean {
  if (markOf(reading, index) !== 0 || isPast(reading, index)) return false
  if (isCapital(reading, index) && !(isAcronym(reading, index) && hasType(reading, index, SOURCE_BIT.outlet)))
    return false
  return hasType(reading, index, types)
}

const HOUSE = SOURCE_BIT.organisation | SOURCE_BIT.outlet | SOURCE_MODIFIER
const OFFICE = HOUSE | SOURCE_BIT.person | SOURCE_BIT.unnamed

function isHouse(reading: Reading, first: number, last: number): boolean {
  if (first === last) {
    if (hasType(reading, last, SOURCE_BIT.person | SOURCE_BIT.unnamed)) return false
    if (!hasType(reading, last, ANY_SOURCE)) return isAgencyAt(reading, last) || isAcronym(reading, last)
  }
  if (isAgencyAt(reading, first)) return true
  const isReporter = !isCapital(reading, last) && hasType(reading, last, SOURCE_BIT.person | SOURCE_BIT.unnamed)
  for (let i = first; i <= last; i++) if (hasType(reading, i, SOURCE_BIT.organisation | SOURCE_BIT.outlet)) return true
  return isReporter && markOf(reading, last - 1) === 0 && isCapital(reading, last - 1)
}

/** Is a figure told there? */
export function tellsFigure(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isFigure(reading, i)) return true
  return false
}
