import { NAME_USE, PLACE_KIND, type Places } from '../../model/gazetteer.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import type { Choice, Option } from './choice.ts'
import { type Company, countryShare, regionShare } from './company.ts'
import { EVIDENCE } from './evidence.ts'
import { ANY_KIND, type PlaceWords, WORD } from './words.ts'

const PROMINENT = 300_000 // inhabitants of a city that is meant without a preposition
const FAIRLY_LARGE = 20_000 // inhabitants of a city that is meant after "from" or "of"
const LARGE_FOR_A_WORD = 90_000 // inhabitants of a city that is meant although its name is an ordinary word: "in Reading"
const LARGE_FOR_A_PERSON = 1_000_000 // inhabitants of a city that is meant although its name is a person's
const MAIN_SHARE = 0.4 // of the report's other places: then a country is what the report is about
const MANY = 2 // places: enough to tell where a report is at home
export const HOME_SHARE = 0.6 // of the report's places lie in its home country
const FOREIGN_SHARE = 0.2 // or less lie in the country of a namesake

/** What a verdict on a name rests on beside the name itself. */
export interface Grounds {
  readonly tokens: Tokens
  readonly places: Places
  readonly words: PlaceWords
  /** Unknown in the first round. */
  readonly company: Company | undefined
  /** Places that the report names outright somewhere. */
  readonly known: ReadonlySet<number>
  /** Lines of the gazetteer that are people in this report. */
  readonly people: ReadonlySet<number>
}

/** Is the name a place here? */
export function isPlace(choice: Choice, grounds: Grounds): boolean {
  const { candidate, best, within } = choice
  const { tokens, places, company, known } = grounds
  const { evidence } = candidate
  const has = (bits: number): boolean => (evidence & bits) !== 0
  if (has(EVIDENCE.refused)) return false
  if (candidate.line < 0) {
    return (
      has(EVIDENCE.located | EVIDENCE.dateline | EVIDENCE.office | EVIDENCE.reference) ||
      candidate.kind < ANY_NONE ||
      within !== undefined
    )
  }
  if (best === undefined) return false
  const kind = places.kind[best.place]!
  const isState = kind === PLACE_KIND.country
  const isPerson = !isState && isPersonal(choice, grounds)
  const isTied = within !== undefined || (best.linked > 0 && (!isPerson || kind <= PLACE_KIND.region))
  if (best.use === NAME_USE.short) return isTied
  if (isPerson && grounds.people.has(candidate.line)) return false
  const isWord = best.use === NAME_USE.ordinary && !isState
  if (isWord && has(EVIDENCE.shouted) && !isTied && !has(EVIDENCE.located)) return false
  if (isTied || has(EVIDENCE.dateline) || (has(EVIDENCE.kind) && !(isPerson && candidate.kind === ANY_KIND)))
    return true
  if (!isState && candidate.first === candidate.last && isAcronym(tokens, candidate.first)) return false
  const population = places.population[best.place]!
  const isRegional = kind <= PLACE_KIND.region && !isPerson
  if (has(EVIDENCE.runsLeft) && !isRegional) return false
  if (has(EVIDENCE.runsRight) && (isPerson || !(isRegional || has(EVIDENCE.located) || known.has(best.place))))
    return false
  if (isWord) {
    return has(EVIDENCE.located) && population >= LARGE_FOR_A_WORD && !has(EVIDENCE.runsRight)
  }
  if (has(EVIDENCE.feature) && isPerson) return known.has(best.place)
  if (has(EVIDENCE.feature) && population < PROMINENT && !known.has(best.place) && isInstitution(tokens, candidate))
    if (!isAtHomeOrAlone(best, company, places)) return false
  if (has(EVIDENCE.located | EVIDENCE.office)) return true
  if (has(EVIDENCE.feature)) return population >= PROMINENT || countryShare(best, company, places) > 0
  if (known.has(best.place)) return !(has(EVIDENCE.speaks) && isPerson)
  if (isPerson) return kind !== PLACE_KIND.district && population >= LARGE_FOR_A_PERSON && !has(EVIDENCE.speaks)
  if (kind <= PLACE_KIND.region) return true
  if (grounds.people.has(candidate.line)) return false
  const isAtHome = regionShare(best, company, places) > 0
  if (has(EVIDENCE.related | EVIDENCE.entry))
    return isAtHome || population >= FAIRLY_LARGE || countryShare(best, company, places) >= MAIN_SHARE
  return isAtHome || population >= PROMINENT
}

/** "Mount Elm Hospital": a name of its own, which tells where it stands only of a place at home. */
function isInstitution(tokens: Tokens, { last }: Candidate): boolean {
  return (tokens.flags[last + 1]! & (FLAG.capital | FLAG.caps)) === FLAG.capital
}

/** Does a place lie in a region that the report names, or does it name no other place? */
function isAtHomeOrAlone(best: Option, company: Company | undefined, places: Places): boolean {
  if (company === undefined || regionShare(best, company, places) > 0) return true
  return company.weights.size <= (company.weights.has(best.place) ? 1 : 0)
}

const ANY_NONE = ANY_KIND - 1 // candidate.kind below this is a kind that a noun names

/** Can the name be a person's here? */
function isPersonal({ candidate, best }: Choice, { tokens, words }: Grounds): boolean {
  if (candidate.first !== candidate.last) return false
  return best!.use === NAME_USE.personal || (words.bits[tokens.word[candidate.last]!]! & WORD.personal) !== 0
}

/** "SANA said": capitals amid ordinary writing make an acronym. */
function isAcronym(tokens: Tokens, index: number): boolean {
  if (!(tokens.flags[index]! & FLAG.caps)) return false
  for (const near of [index - 2, index - 1, index + 1, index + 2]) {
    if (near < 0 || near >= tokens.count || tokens.kind[near] !== TOKEN.word) continue
    if (tokens.end[near]! - tokens.start[near]! > 1 && !(tokens.flags[near]! & FLAG.caps)) return true
  }
  return false
}

/** Names that speak, bear a title or follow another name somewhere in the report, and are nowhere said to be a place outright: people. */
export function peopleOf(choices: readonly Choice[]): ReadonlySet<number> {
  const people = new Set<number>()
  const asPerson = EVIDENCE.speaks | EVIDENCE.refused | EVIDENCE.runsLeft
  for (const { candidate } of choices) if (candidate.evidence & asPerson) people.add(candidate.line)
  for (const choice of choices) {
    const { evidence, kind, line } = choice.candidate
    const isNoun = (evidence & EVIDENCE.kind) !== 0 && kind !== ANY_KIND
    if (isNoun || evidence & (EVIDENCE.dateline | EVIDENCE.office) || choice.within !== undefined) people.delete(line)
  }
  return people
}

/** A small place abroad amid many of one country, or one of several namesakes far off: more likely a place at home that the gazetteer lacks. */
export function isForeign(choice: Choice, company: Company, places: Places): boolean {
  const { best, within, candidate } = choice
  if (best === undefined || within !== undefined || best.linked > 0) return false
  if (places.kind[best.place]! < PLACE_KIND.region || candidate.evidence & EVIDENCE.dateline) return false
  const population = places.population[best.place]!
  if (countryShare(best, company, places) >= FOREIGN_SHARE) {
    return population < LARGE_FOR_A_WORD && isNamesakeFarOff(choice, company, places)
  }
  const others = company.ofCountries - (company.weights.get(best.place) ?? 0)
  return others >= MANY && population < PROMINENT && company.mostOfCountry / others >= HOME_SHARE
}

/** "Kensington" in a report of one other region: places of several regions are called so, but none of that region. */
function isNamesakeFarOff({ best, options }: Choice, company: Company, places: Places): boolean {
  const others = company.ofRegions - (company.regionWeights.get(best!.place) ?? 0)
  if (others < 1 || regionShare(best!, company, places) > 0) return false
  if (company.mostOfRegion / others < HOME_SHARE) return false
  return options.some(({ place }) => places.regionOf[place] !== places.regionOf[best!.place])
}

/** Does the name of a foreign place name nothing at home either, being a word or a person's name? */
export function isNobodys(choice: Choice, grounds: Grounds): boolean {
  const asName = EVIDENCE.runsLeft | EVIDENCE.speaks
  return (
    choice.best!.use === NAME_USE.ordinary || isPersonal(choice, grounds) || (choice.candidate.evidence & asName) !== 0
  )
}
