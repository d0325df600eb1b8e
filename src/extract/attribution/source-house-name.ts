import { ANY_SOURCE, SOURCE_BIT, WORD } from './cue-words.ts'
import { hasType, isCapital, isOf, markOf, type Phrase, type Reading, typesAt } from './reading.ts'
import type { SourceType } from './source-type.ts'

/** A house by its noun and its name. */
export interface NamedHouse {
  readonly name: Phrase
  readonly type: SourceType
}

/**
 * A name right behind a noun for a house, which tells of what kind it is, whatever the words of the name are elsewhere:
 *
 *   the aid group Save Every Child      the charity Nurses Beyond Walls      not: army General Ivo Brand
 *           noun  ^-------------^ name
 */
export function namedHouse(reading: Reading, head: Phrase): NamedHouse | undefined {
  let first = head.last + 1
  while (first > head.first && isNameWord(reading, first - 1)) first--
  while (first < head.last && !isCapital(reading, first)) first++
  const noun = first - 1
  if (first >= head.last || noun < head.first || isCapital(reading, noun)) return undefined
  const types = typesAt(reading, noun) & ANY_SOURCE
  if (types === 0 || types & ~(SOURCE_BIT.organisation | SOURCE_BIT.outlet)) return undefined
  if (isOf(reading, first, WORD.title) || hasType(reading, first, SOURCE_BIT.person)) return undefined
  // "a spokesman for the ministry Ivo Brand" may be called so himself
  for (let i = head.first; i < noun; i++) if (hasType(reading, i, SOURCE_BIT.person)) return undefined
  return { name: { first, last: head.last }, type: types & SOURCE_BIT.outlet ? 'outlet' : 'organisation' }
}

/** A word in capitals, or a small one that joins two. */
function isNameWord(reading: Reading, index: number): boolean {
  if (markOf(reading, index) !== 0) return false
  return isCapital(reading, index) || isOf(reading, index, WORD.preposition | WORD.additive | WORD.determiner)
}
