import type { Phrase, Reading } from './reading.ts'
import { asideType, bearerOf, headOf } from './source-head.ts'
import { namedHouse } from './source-house-name.ts'
import { behindTitle, properName, withFullName } from './source-proper-name.ts'
import { isShouted, nameBehindHouse, nameBehindOffice, ownedName, type SourceType, typeOf } from './source-type.ts'

/** What a source's own words tell of it. */
export interface Bearing {
  /** The words that name it, without what is apposed. */
  readonly head: Phrase
  readonly type: SourceType
  /** Its proper name. */
  readonly proper: Phrase | undefined
}

export function bearingOf(reading: Reading, source: Phrase, cue: Phrase | undefined): Bearing {
  const office = headOf(reading, source)
  const bearer = bearerOf(reading, source, office)
  const head = bearer ?? office
  const house = bearer === undefined && !isShouted(reading, head) ? namedHouse(reading, head) : undefined
  const whole = house?.name ?? properName(reading, head)
  const owned = house === undefined && whole !== undefined ? ownedOf(reading, head, whole) : undefined
  const full = owned ?? withFullName(reading, head, whole)
  const guess = bearer === undefined && owned === undefined ? typeOf(reading, head, full, cue) : 'person'
  const aside = bearer === undefined && guess === 'person' ? asideType(reading, source, head) : undefined
  const type = house?.type ?? aside ?? guess
  return { head, type, proper: type === 'person' && full !== undefined ? personIn(reading, full) : full }
}

/** "Kelp Radio's Ann Bly", "Kelp Radio Ann Bly": the name behind that of a house. */
function ownedOf(reading: Reading, head: Phrase, whole: Phrase): Phrase | undefined {
  return ownedName(reading, whole) ?? nameBehindHouse(reading, head, whole)
}

/** A person's name without the title or the office before it. */
function personIn(reading: Reading, full: Phrase): Phrase | undefined {
  return isShouted(reading, full) ? nameBehindOffice(reading, full) : behindTitle(reading, full)
}
