import { PLACE_KIND } from '../../model/gazetteer.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { EVIDENCE } from './evidence.ts'
import { type PlaceWords, WORD } from './words.ts'

/** A name that only says of what sort something is: "Paris-based", "Ruvania-backed", "the border with Ruvania", "taken to Paris". */
export function isQualifier(tokens: Tokens, { last, evidence }: Candidate, { bits }: PlaceWords): boolean {
  if (evidence & (EVIDENCE.beyond | EVIDENCE.away)) return true
  const next = last + 2
  if (next >= tokens.count || markAt(tokens, last + 1) !== HYPHEN) return false
  if ((tokens.flags[last + 1]! | tokens.flags[next]!) & FLAG.space) return false
  return (bits[tokens.word[next]!]! & WORD.qualifying) !== 0
}

/** "the [North Africa] nation", "the [Mediterranean] city": an area before a noun for what it is larger or smaller than tells of another place. */
export function isSortOfPlace(tokens: Tokens, { last }: Candidate, kind: number, { kindOf }: PlaceWords): boolean {
  const next = last + 1
  if (kind !== PLACE_KIND.area || next >= tokens.count || tokens.flags[next]! & FLAG.capital) return false
  const sort = kindOf[tokens.word[next]!]!
  return sort === PLACE_KIND.country || sort === PLACE_KIND.city
}

const HYPHEN = 0x2d
const POINT = 0x2e
const MAX_INITIALS = 5 // code units, with points between them: "USA", "U.S."

/** "[US] soldiers", "a [U.K.] aid worker": the initials of a country have no adjective, and stand for it; not: "in the [US] when". */
export function isInitialsOfWhom(tokens: Tokens, { first, last, evidence }: Candidate, { bits }: PlaceWords): boolean {
  const next = last + (last + 1 < tokens.count && markAt(tokens, last + 1) === POINT ? 2 : 1)
  if (next >= tokens.count || evidence & EVIDENCE.shouted) return false
  if (evidence & EVIDENCE.located && !(bits[tokens.word[next]!]! & WORD.blow)) return false
  const initials = tokens.text.slice(tokens.start[first], tokens.end[last])
  if (initials.length > MAX_INITIALS || initials !== initials.toUpperCase()) return false
  return tokens.kind[next] === TOKEN.word && (tokens.flags[next]! & (FLAG.capital | FLAG.paragraph)) === 0
}
