import { isFigure } from './counts.ts'
import { ANY_SOURCE, SOURCE_BIT, SOURCE_MODIFIER, WORD } from './cue-words.ts'
import { hasType, isCapital, isGerund, isOf, isPast, markOf, type Phrase, type Reading } from './reading.ts'
import { isAgencyAt } from './source-type.ts'
import { CLOSED, isAcronym } from './source-words.ts'

const MAX_NAME = 6 // words of a house's name with what it is: "state news agency Kelp Tarn Today"

/**
 * A house by its name right behind a common noun, in a text that lost its commas, where a figure is told before it:
 *
 *   The raid killed nine people Kelp Radio reported.      Nine more were wounded state news agency KELP said.
 *                               ^--------^                                       ^--------------------^
 */
export function houseByName(reading: Reading, last: number, first: number): Phrase | undefined {
  let name = last + 1
  while (name - 1 > first && last - name < MAX_NAME && isNameWord(reading, name - 1)) name--
  if (name > last) return undefined
  let from = name
  while (from - 1 > first && last - from < MAX_NAME && isHouseWord(reading, from - 1)) from--
  const before = from - 1
  if (before <= first || markOf(reading, before) !== 0 || isCapital(reading, before)) return undefined
  if (isOf(reading, before, CLOSED | WORD.of | WORD.title | WORD.genitive) || isGerund(reading, before))
    return undefined
  return isHouse(reading, from, last) && tellsFigure(reading, first, before) ? { first: from, last } : undefined
}

function isNameWord(reading: Reading, index: number): boolean {
  return isCapital(reading, index) && markOf(reading, index) === 0 && !isOf(reading, index, WORD.time)
}

/** "state", "news", "agency": in small letters before the name. */
function isHouseWord(reading: Reading, index: number): boolean {
  if (markOf(reading, index) !== 0 || isCapital(reading, index) || isPast(reading, index)) return false
  return hasType(reading, index, SOURCE_BIT.organisation | SOURCE_BIT.outlet | SOURCE_MODIFIER)
}

function isHouse(reading: Reading, first: number, last: number): boolean {
  if (hasType(reading, last, SOURCE_BIT.person | SOURCE_BIT.unnamed)) return false
  if (first === last && !hasType(reading, last, ANY_SOURCE))
    return isAgencyAt(reading, last) || isAcronym(reading, last)
  for (let i = first; i <= last; i++) if (hasType(reading, i, SOURCE_BIT.organisation | SOURCE_BIT.outlet)) return true
  return false
}

/** Is a figure told there? */
export function tellsFigure(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isFigure(reading, i)) return true
  return false
}
