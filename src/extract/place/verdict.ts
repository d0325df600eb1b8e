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

/** A name that the gazetteer has, and what there is to say of it. */
interface Known {
  readonly candidate: Candidate
  readonly best: Option
  readonly kind: number
  readonly population: number
  /** It can be a person's. */
  readonly isPerson: boolean
  /** A word of every day. */
  readonly isWord: boolean
  /** The report ties it to another place. */
  readonly isTied: boolean
}

/** Is the name a place here? */
export function isPlace(choice: Choice, grounds: Grounds): boolean {
  const { candidate, best } = choice
  if (has(candidate, EVIDENCE.refused)) return false
  if (candidate.line < 0) return isCalledPlace(choice)
  if (best === undefined) return false
  const name = knownOf(choice, best, grounds)
  const { isPerson, isWord, isTied, population } = name
  if (best.use === NAME_USE.short) return isTied
  if (isPerson && grounds.people.has(candidate.line)) return false
  if (isWord && has(candidate, EVIDENCE.shouted) && !isTied && !has(candidate, EVIDENCE.located)) return false
  if (isTied || isSaidOutright(name)) return true
  if (name.kind !== PLACE_KIND.country && isAcronym(grounds.tokens, candidate)) return false
  if (isOfLongerName(name, grounds)) return false
  if (isWord)
    return has(candidate, EVIDENCE.located) && population >= LARGE_FOR_A_WORD && !has(candidate, EVIDENCE.runsRight)
  if (has(candidate, EVIDENCE.feature)) return isFeatures(name, grounds)
  if (has(candidate, EVIDENCE.located | EVIDENCE.office)) return true
  return isMeant(name, grounds)
}

function has({ evidence }: Candidate, bits: number): boolean {
  return (evidence & bits) !== 0
}

/** Is a name that no gazetteer has called a place by the words about it? */
function isCalledPlace({ candidate, within }: Choice): boolean {
  if (candidate.kind < ANY_NONE || within !== undefined) return true
  return has(candidate, EVIDENCE.located | EVIDENCE.dateline | EVIDENCE.office | EVIDENCE.reference)
}

function knownOf(choice: Choice, best: Option, grounds: Grounds): Known {
  const kind = grounds.places.kind[best.place]!
  const isState = kind === PLACE_KIND.country
  const isPerson = !isState && isPersonal(choice, grounds)
  return {
    candidate: choice.candidate,
    best,
    kind,
    population: grounds.places.population[best.place]!,
    isPerson,
    isWord: best.use === NAME_USE.ordinary && !isState,
    isTied: choice.within !== undefined || (best.linked > 0 && (!isPerson || kind <= PLACE_KIND.region)),
  }
}

/** "LESK, Friday", "the town of Lesk" */
function isSaidOutright({ candidate, isPerson }: Known): boolean {
  if (has(candidate, EVIDENCE.dateline)) return true
  return has(candidate, EVIDENCE.kind) && !(isPerson && candidate.kind === ANY_KIND)
}

/** Does another name run on to it that it is a part of: "Ivo [Lesk]", "[Lesk] Brand"? */
function isOfLongerName({ candidate, best, kind, isPerson }: Known, { known }: Grounds): boolean {
  const isRegional = kind <= PLACE_KIND.region && !isPerson
  if (has(candidate, EVIDENCE.runsLeft) && !isRegional) return true
  if (!has(candidate, EVIDENCE.runsRight)) return false
  return isPerson || !(isRegional || has(candidate, EVIDENCE.located) || known.has(best.place))
}

/** "Lesk Hospital": does the place give its name to what is called after it? */
function isFeatures({ candidate, best, kind, population, isPerson }: Known, grounds: Grounds): boolean {
  const { tokens, company, places, known } = grounds
  if (isPerson) return known.has(best.place)
  // "St. Louis Hospital, Lesk": what stands in another country is called after the town.
  if (population >= PROMINENT && kind <= PLACE_KIND.region) return true
  if (population >= PROMINENT) return !(isInstitution(tokens, candidate) && isAbroad(best, company, places))
  const isInstitutions = !known.has(best.place) && isInstitution(tokens, candidate)
  if (isInstitutions && !isAtHomeOrAlone(best, company, places)) return false
  return has(candidate, EVIDENCE.located | EVIDENCE.office) || countryShare(best, company, places) > 0
}

/** Does the report name several places, and none of that country? */
function isAbroad(best: Option, company: Company | undefined, places: Places): boolean {
  if (company === undefined || countryShare(best, company, places) > 0) return false
  return company.ofCountries - (company.weights.get(best.place) ?? 0) >= MANY
}

/** Is the place meant where no word about its name tells? */
function isMeant({ candidate, best, kind, population, isPerson }: Known, grounds: Grounds): boolean {
  const { company, places, known, people } = grounds
  const isSpeaker = has(candidate, EVIDENCE.speaks)
  if (known.has(best.place)) return !(isSpeaker && isPerson)
  if (isPerson) return kind !== PLACE_KIND.district && population >= LARGE_FOR_A_PERSON && !isSpeaker
  if (kind <= PLACE_KIND.region) return true
  if (people.has(candidate.line)) return false
  if (has(candidate, EVIDENCE.setting)) return true
  if (regionShare(best, company, places) > 0 || population >= PROMINENT) return true
  if (!has(candidate, EVIDENCE.related | EVIDENCE.entry)) return false
  return population >= FAIRLY_LARGE || countryShare(best, company, places) >= MAIN_SHARE
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
function isPersonal({ candidate, best }: Choice, { tokens, words }: Pick<Grounds, 'tokens' | 'words'>): boolean {
  if (candidate.first !== candidate.last) return false
  return best!.use === NAME_USE.personal || (words.bits[tokens.word[candidate.last]!]! & WORD.personal) !== 0
}

/** "SANA said": capitals amid ordinary writing make an acronym. */
export function isAcronym(tokens: Tokens, { first, last }: Candidate): boolean {
  if (first !== last || !(tokens.flags[first]! & FLAG.caps)) return false
  for (const near of [first - 2, first - 1, first + 1, first + 2]) {
    if (near < 0 || near >= tokens.count || tokens.kind[near] !== TOKEN.word) continue
    if (tokens.end[near]! - tokens.start[near]! > 1 && !(tokens.flags[near]! & FLAG.caps)) return true
  }
  return false
}

/**
 * Names that speak, bear a title, follow another name or stand before a surname somewhere in the report, and are nowhere said to be a place outright: people.
 *
 *   [Victoria] Harnby was hit        not: Victoria Station, Jordan
 */
export function peopleOf(
  choices: readonly Choice[],
  { tokens, places, words }: Pick<Grounds, 'tokens' | 'places' | 'words'>,
): ReadonlySet<number> {
  const people = new Set(
    choices.filter(choice => isFirstName(choice, { tokens, places, words })).map(({ candidate }) => candidate.line),
  )
  for (const { candidate } of choices) if (has(candidate, EVIDENCE.located)) people.delete(candidate.line)
  const asPerson = EVIDENCE.speaks | EVIDENCE.refused | EVIDENCE.runsLeft
  for (const { candidate } of choices) if (has(candidate, asPerson)) people.add(candidate.line)
  for (const choice of choices) {
    const { evidence, kind, line } = choice.candidate
    const isNoun = (evidence & EVIDENCE.kind) !== 0 && kind !== ANY_KIND
    if (isNoun || evidence & (EVIDENCE.dateline | EVIDENCE.office) || choice.within !== undefined) people.delete(line)
  }
  return people
}

/** Is it a personal name that stands before a name that nobody knows? */
function isFirstName(choice: Choice, { tokens, places, words }: Pick<Grounds, 'tokens' | 'places' | 'words'>): boolean {
  const { candidate, best } = choice
  if (best === undefined || !has(candidate, EVIDENCE.runsRight) || tokens.word[candidate.last + 1] !== 0) return false
  return places.kind[best.place]! > PLACE_KIND.country && isPersonal(choice, { tokens, words })
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
