import { type Gazetteer, NAME_USE, PLACE_KIND, type Places } from '../model/gazetteer.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'
import type { Candidate } from './place-candidates.ts'
import { EVIDENCE, isPossessive } from './place-evidence.ts'
import type { PlaceIndex } from './place-index.ts'
import { ANY_KIND, NO_KIND, type PlaceWords, WORD } from './place-words.ts'

/** A candidate with the places that its name may mean, and the one that was chosen. */
export interface Choice {
  readonly candidate: Candidate
  readonly options: readonly Option[]
  /** The best option after the last round; undefined for a name that the gazetteer lacks. */
  best: Option | undefined
  /** The choice that says what this one lies in: "Nowbagh district, Helmand province". */
  within: Choice | undefined
  isPlace: boolean
}

/** One of the places that a name may mean. */
export interface Option {
  readonly place: number
  readonly use: number
  /** What speaks for it whatever the company. */
  readonly prior: number
  linked: number
  score: number
}

/** How much each piece of evidence weighs; the unit is a factor ten of inhabitants. */
const WEIGHT = {
  country: 3, // a country's name seldom means a town abroad
  region: 1,
  area: 1,
  /** An alternative spelling is likelier to be another place's own name. */
  otherSpelling: -0.7,
  /** The noun beside the name says what it is. */
  kindFits: 3,
  kindContradicts: -2,
  /** The text says what it lies in. */
  contained: 8,
  /** All other places of the report lie in the same country, or region. */
  sameCountry: 3,
  sameRegion: 2.5,
} as const

const FEWEST = 1000 // inhabitants of a place whose number is unknown
const PROMINENT = 300_000 // inhabitants of a city that is meant without a preposition
const FAIRLY_LARGE = 20_000 // inhabitants of a city that is meant after "from" or "of"
const LARGE_FOR_A_WORD = 90_000 // inhabitants of a city that is meant although its name is an ordinary word: "in Reading"
const LARGE_FOR_A_PERSON = 1_000_000 // inhabitants of a city that is meant although its name is a person's
const MANY = 2 // places: enough to tell where a report is at home
const HOME_SHARE = 0.6 // of the report's places lie in its home country
const FOREIGN_SHARE = 0.2 // or less lie in the country of a namesake
const MAIN_SHARE = 0.4 // of the report's places: then a country or region is what the report is about

/** Decides which candidates are places, and which. Two rounds: the second knows the company that each keeps. */
export function choosePlaces(
  tokens: Tokens,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  index: PlaceIndex,
  words: PlaceWords,
): Choice[] {
  const { places } = gazetteer
  const choices = candidates.map((candidate): Choice => {
    return {
      candidate,
      options: optionsOf(candidate, gazetteer, index),
      best: undefined,
      within: undefined,
      isPlace: false,
    }
  })
  for (let order = 0; order + 1 < choices.length; order++)
    link(tokens, choices[order]!, choices[order + 1]!, places, words)
  for (const choice of choices) choose(choice, undefined, places)
  const known = new Set<number>()
  const speakers = speakersOf(choices)
  for (const choice of choices) {
    choice.isPlace = isPlace(tokens, choice, places, words, undefined, known, speakers)
    if (choice.isPlace && choice.best !== undefined) known.add(choice.best.place)
  }
  const company = companyOf(choices, places)
  for (const choice of choices) choose(choice, company, places)
  for (const choice of choices) {
    choice.isPlace = isPlace(tokens, choice, places, words, company, known, speakers)
    if (!choice.isPlace || !isForeign(choice, company, places)) continue
    if (choice.best!.use === NAME_USE.ordinary) choice.isPlace = false
    else choice.best = undefined
  }
  return choices
}

/** A small place abroad amid many of one country: more likely a namesake at home that the gazetteer lacks. */
function isForeign({ best, within, candidate }: Choice, company: Company, places: Places): boolean {
  if (best === undefined || within !== undefined || best.linked > 0 || places.kind[best.place]! < PLACE_KIND.district)
    return false
  const others = company.ofCountries - (company.weights.get(best.place) ?? 0)
  if (candidate.evidence & EVIDENCE.dateline || others < MANY || places.population[best.place]! >= PROMINENT)
    return false
  const share = countryShare(best, company, places)
  return share < FOREIGN_SHARE && Math.max(...company.countries.values()) / others >= HOME_SHARE
}

/** Names that speak somewhere in the report and are nowhere said to be where something is: people. */
function speakersOf(choices: readonly Choice[]): ReadonlySet<number> {
  const speakers = new Set<number>()
  for (const { candidate } of choices) if (candidate.evidence & EVIDENCE.speaks) speakers.add(candidate.line)
  const where = EVIDENCE.located | EVIDENCE.dateline | EVIDENCE.kind | EVIDENCE.office
  for (const { candidate, within } of choices) {
    if (candidate.evidence & where || within !== undefined) speakers.delete(candidate.line)
  }
  return speakers
}

function optionsOf(candidate: Candidate, { placeOf, use, places }: Gazetteer, { next }: PlaceIndex): Option[] {
  const options: Option[] = []
  for (let line = candidate.line; line >= 0; line = next[line]!) {
    const place = placeOf[line]!
    const isOwn = line === 0 || placeOf[line - 1] !== place
    options.push({ place, use: use[line]!, prior: priorOf(place, candidate, places, isOwn), linked: 0, score: 0 })
  }
  return options
}

function priorOf(place: number, candidate: Candidate, places: Places, isOwn: boolean): number {
  const kind = places.kind[place]!
  let prior = Math.log10(Math.max(places.population[place]!, FEWEST))
  if (kind === PLACE_KIND.country) prior = Math.min(prior, 7) + WEIGHT.country
  if (kind === PLACE_KIND.region) prior = Math.min(prior, 7) + WEIGHT.region
  if (kind === PLACE_KIND.area) prior += WEIGHT.area
  if (!isOwn && kind !== PLACE_KIND.country) prior += WEIGHT.otherSpelling
  if (candidate.kind !== NO_KIND && candidate.kind !== ANY_KIND) {
    prior += candidate.kind === kind ? WEIGHT.kindFits : WEIGHT.kindContradicts
  }
  return prior
}

/** Does the text say that one lies in the next, or the other way round? "Nowbagh, Helmand"; "Nowbagh in Helmand"; "Helmand's Nowbagh". */
function link(tokens: Tokens, left: Choice, right: Choice, places: Places, { bits }: PlaceWords): void {
  const from = left.candidate.after
  const to = right.candidate.first
  if (from > to || (tokens.flags[to]! & FLAG.paragraph) !== 0) return
  const owns = isPossessive(tokens, left.candidate.last + 1) || isPossessive(tokens, from)
  let isJoined = false
  for (let i = from; i < to; i++) {
    const word = bits[tokens.word[i]!]!
    const isComma = JOINING.includes(tokens.text[tokens.start[i]!]!)
    if (isComma || word & (WORD.partOf | WORD.locative)) isJoined = true
    else if (!(word & (WORD.modifier | WORD.kind | WORD.actor)) && !(owns && i <= left.candidate.last + 2)) return
  }
  if (owns) bind(right, left, places)
  else if (
    isJoined &&
    !(right.candidate.evidence & EVIDENCE.listed && bits[tokens.word[to - 1]!]! & WORD.conjunction)
  ) {
    bind(left, right, places)
  }
}

const JOINING = ',(' // "Mosul, Iraq"; "HAVANA (CUBA)"

function bind(inner: Choice, outer: Choice, places: Places): void {
  let isBound = inner.candidate.line < 0 && inner.candidate.kind !== NO_KIND && outer.candidate.line >= 0
  for (const part of inner.options) {
    for (const whole of outer.options) {
      if (!isWithin(part.place, whole.place, places)) continue
      part.linked = WEIGHT.contained
      whole.linked = Math.max(whole.linked, WEIGHT.contained / 2)
      isBound = true
    }
  }
  if (isBound) inner.within = outer
}

/** Does a place lie in another, as far as the gazetteer tells? */
export function isWithin(part: number, whole: number, places: Places): boolean {
  if (part === whole || places.countryOf[part] !== places.countryOf[whole] || places.countryOf[part] === 0) return false
  const kind = places.kind[part]!
  const wholeKind = places.kind[whole]!
  if (wholeKind === PLACE_KIND.country) return kind !== PLACE_KIND.country
  if (wholeKind === PLACE_KIND.area) return kind > PLACE_KIND.area
  const isSameRegion = places.regionOf[part] === places.regionOf[whole] && places.regionOf[part] !== 0
  if (wholeKind === PLACE_KIND.region) return isSameRegion && kind > PLACE_KIND.region
  return isSameRegion && kind >= wholeKind && places.name[part] !== places.name[whole]
}

/** How many places of each country and region the report names, by number; what all shares are out of. Each place counts once. */
interface Company {
  readonly countries: ReadonlyMap<number, number>
  readonly regions: ReadonlyMap<number, number>
  readonly ofCountries: number
  readonly ofRegions: number
  /** What each place weighs in the sums above, by its number. */
  readonly weights: ReadonlyMap<number, number>
  readonly regionWeights: ReadonlyMap<number, number>
}

function companyOf(choices: readonly Choice[], places: Places): Company {
  const weights = new Map<number, number>()
  const regionWeights = new Map<number, number>()
  for (const choice of choices) {
    const { best } = choice
    if (!choice.isPlace || best === undefined) continue
    const weight = sureness(choice)
    weights.set(best.place, Math.max(weights.get(best.place) ?? 0, weight))
    if (choice.candidate.evidence & EVIDENCE.dateline) continue // filed there, often from far away
    regionWeights.set(best.place, Math.max(regionWeights.get(best.place) ?? 0, weight))
  }
  const countries = new Map<number, number>()
  const regions = new Map<number, number>()
  const ofCountries = addUp(weights, places.countryOf, countries)
  const ofRegions = addUp(regionWeights, places.regionOf, regions)
  return { countries, regions, ofCountries, ofRegions, weights, regionWeights }
}

/** Adds each place's weight to that of its country or region; the sum of all. Number 0 is no country. */
function addUp(weights: ReadonlyMap<number, number>, numberOf: Uint16Array, sums: Map<number, number>): number {
  let sum = 0
  for (const [place, weight] of weights) {
    const number = numberOf[place]!
    if (number === 0) continue
    sums.set(number, (sums.get(number) ?? 0) + weight)
    sum += weight
  }
  return sum
}

/** How far a choice speaks for the company of others: a name of many places says little. */
function sureness({ options, best }: Choice): number {
  if (best!.linked > 0) return 1
  let rival = 0
  for (const option of options) if (option !== best && option.score > rival) rival = option.score
  return best!.score - rival > 1 ? 1 : 0.25
}

function choose(choice: Choice, company: Company | undefined, places: Places): void {
  let best: Option | undefined
  for (const option of choice.options) {
    option.score = option.prior + option.linked
    if (company !== undefined)
      option.score += companyScore(option.place, choice.isPlace ? choice.best : undefined, company, places)
    if (option.use === NAME_USE.short && option.linked === 0) continue
    if (best === undefined || option.score > best.score) best = option
  }
  choice.best = best
}

/** How well a place fits the others of the report; what the name itself was taken for in the first round (`chosen`) does not count. */
function companyScore(place: number, chosen: Option | undefined, company: Company, places: Places): number {
  const inCountry = shareOf(places.countryOf, place, chosen, company.countries, company.ofCountries, company.weights)
  const inRegion = shareOf(places.regionOf, place, chosen, company.regions, company.ofRegions, company.regionWeights)
  return WEIGHT.sameCountry * inCountry + WEIGHT.sameRegion * inRegion
}

/** Which part of the report's other places lies in the same country (or region) as `place`, 0..1. */
function shareOf(
  numberOf: Uint16Array,
  place: number,
  chosen: Option | undefined,
  sums: ReadonlyMap<number, number>,
  total: number,
  weights: ReadonlyMap<number, number>,
): number {
  const number = numberOf[place]!
  if (number === 0) return 0
  const own = chosen === undefined || numberOf[chosen.place] === 0 ? 0 : (weights.get(chosen.place) ?? 0)
  const rest = total - own
  if (rest <= 0) return 0
  const here = (sums.get(number) ?? 0) - (chosen !== undefined && numberOf[chosen.place] === number ? own : 0)
  return Math.max(0, here) / rest
}

function countryShare(best: Option, company: Company | undefined, places: Places): number {
  if (company === undefined) return 0
  return shareOf(places.countryOf, best.place, best, company.countries, company.ofCountries, company.weights)
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

/** Is the name a place here? */
function isPlace(
  tokens: Tokens,
  { candidate, best, within }: Choice,
  places: Places,
  { bits }: PlaceWords,
  company: Company | undefined,
  known: ReadonlySet<number>,
  speakers: ReadonlySet<number>,
): boolean {
  const { evidence } = candidate
  if (evidence & EVIDENCE.refused) return false
  if (candidate.line < 0)
    return (evidence & (EVIDENCE.kind | EVIDENCE.located | EVIDENCE.dateline)) !== 0 || within !== undefined
  if (best === undefined) return false
  const kind = places.kind[best.place]!
  const isTied = within !== undefined || best.linked > 0
  const isNoun = (evidence & EVIDENCE.kind) !== 0
  const isLocated = (evidence & (EVIDENCE.located | EVIDENCE.dateline)) !== 0
  if (best.use === NAME_USE.short) return isTied
  if (isTied || isNoun || evidence & EVIDENCE.dateline) return true
  const isOneWord = candidate.first === candidate.last
  const isState = kind === PLACE_KIND.country
  if (isOneWord && !isState && isAcronym(tokens, candidate.first)) return false
  const isPersonal =
    !isState &&
    isOneWord &&
    (best.use === NAME_USE.personal || (bits[tokens.word[candidate.last]!]! & WORD.personal) !== 0)
  const population = places.population[best.place]!
  const isRegional = kind <= PLACE_KIND.region && !isPersonal
  if (evidence & EVIDENCE.runsLeft && !isRegional) return false
  if (evidence & EVIDENCE.runsRight && !isRegional && !isLocated && !known.has(best.place)) return false
  if (evidence & EVIDENCE.runsRight && isPersonal) return false
  if (best.use === NAME_USE.ordinary && !isState) {
    return isLocated && population >= LARGE_FOR_A_WORD && !(evidence & EVIDENCE.runsRight)
  }
  if (isLocated || evidence & EVIDENCE.office) return true
  if (evidence & EVIDENCE.feature)
    return !isPersonal && (population >= PROMINENT || countryShare(best, company, places) > 0)
  if (speakers.has(candidate.line) && kind > PLACE_KIND.region) return false
  if (known.has(best.place)) return !(evidence & EVIDENCE.speaks && isPersonal)
  if (isPersonal)
    return kind !== PLACE_KIND.district && population >= LARGE_FOR_A_PERSON && !(evidence & EVIDENCE.speaks)
  if (kind <= PLACE_KIND.region) return true
  const share =
    company === undefined ? 0 : (company.countries.get(places.countryOf[best.place]!) ?? 0) / (company.ofCountries || 1)
  if (evidence & EVIDENCE.related) return population >= FAIRLY_LARGE || share >= MAIN_SHARE
  if (evidence & EVIDENCE.speaks) return false
  return population >= PROMINENT || share >= MAIN_SHARE
}
