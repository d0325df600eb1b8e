import { type Gazetteer, NAME_USE, PLACE_KIND, type Places } from '../model/gazetteer.ts'
import { isOwnersMark } from '../text/clitics.ts'
import { FLAG, type Tokens } from '../text/tokens.ts'
import type { Candidate } from './place-candidate.ts'
import { type Company, companyOf, companyScore } from './place-company.ts'
import { EVIDENCE } from './place-evidence.ts'
import type { PlaceIndex } from './place-index.ts'
import { isPartElsewhere, regionsOf } from './place-part.ts'
import { isForeign, isNobodys, isPlace, peopleOf } from './place-verdict.ts'
import { ANY_KIND, NO_KIND, type PlaceWords, WORD } from './place-words.ts'

/** A candidate with the places that its name may mean, and the one that was chosen. */
export interface Choice {
  readonly candidate: Candidate
  readonly options: readonly Option[]
  /** The best option after the last round; undefined for a name that the gazetteer lacks. */
  best: Option | undefined
  /** The choice that says what this one lies in: "Nowbagh district, Helmand province". */
  within: Choice | undefined
  /** A place far off that is not meant, though it is called so. */
  namesake: Option | undefined
  isPlace: boolean
}

/** One of the places that a name may mean. */
export interface Option {
  readonly place: number
  readonly use: number
  /** What speaks for it whatever the company. */
  readonly prior: number
  linked: number
  /** A neighbour in a list lies in the same country. */
  beside: number
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
  /** The list that it stands in names another place of the country. */
  besideCountryman: 2,
} as const

const FEWEST = 1000 // inhabitants of a place whose number is unknown

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
      namesake: undefined,
      isPlace: false,
    }
  })
  for (let order = 0; order + 1 < choices.length; order++)
    link(tokens, choices[order]!, choices[order + 1]!, places, words)
  for (const choice of choices) choose(choice, undefined, places)
  const known = new Set<number>()
  const grounds = { tokens, places, words, company: undefined, known, people: peopleOf(choices) }
  for (const choice of choices) {
    choice.isPlace = isPlace(choice, grounds)
    if (choice.isPlace && choice.best !== undefined) known.add(choice.best.place)
  }
  const company = companyOf(choices, places)
  const regions = regionsOf(choices, places)
  const inCompany = { ...grounds, company }
  for (const choice of choices) choose(choice, company, places)
  for (const choice of choices) {
    choice.isPlace = isPlace(choice, inCompany)
    if (choice.within !== undefined && choice.best?.linked === 0) choice.best = undefined
    if (isPartElsewhere(choice, tokens, words, regions, places)) {
      choice.namesake = choice.best
      choice.best = undefined
    }
    if (!choice.isPlace || !isForeign(choice, company, places)) continue
    if (isNobodys(choice, inCompany))
      choice.isPlace = false // and no unknown place at home either
    else choice.best = undefined
  }
  return choices
}

function optionsOf(candidate: Candidate, { placeOf, use, places }: Gazetteer, { next }: PlaceIndex): Option[] {
  const options: Option[] = []
  for (let line = candidate.line; line >= 0; line = next[line]!) {
    const place = placeOf[line]!
    const isOwn = line === 0 || placeOf[line - 1] !== place
    options.push({
      place,
      use: use[line]!,
      prior: priorOf(place, candidate, places, isOwn),
      linked: 0,
      beside: 0,
      score: 0,
    })
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
  if (right.candidate.evidence & EVIDENCE.listed) accompany(left, right, places)
  const owns = isOwnersMark(tokens, left.candidate.last + 1) || isOwnersMark(tokens, from)
  let isJoined = false
  let isByComma = false
  for (let i = from; i < to; i++) {
    const word = bits[tokens.word[i]!]!
    const isComma = JOINING.includes(tokens.text[tokens.start[i]!]!)
    if (isComma) isByComma = true
    if (isComma || word & (WORD.partOf | WORD.locative)) isJoined = true
    else if (!(word & (WORD.modifier | WORD.kind | WORD.actor)) && !(owns && i <= left.candidate.last + 2)) return
  }
  if (from === to && right.options.some(({ place }) => places.kind[place]! <= PLACE_KIND.region)) isJoined = true // "Aleppo Syria"
  if (owns) bind(right, left, places, true)
  else if (
    isJoined &&
    !(right.candidate.evidence & EVIDENCE.listed && bits[tokens.word[to - 1]!]! & WORD.conjunction)
  ) {
    bind(left, right, places, isByComma)
  }
}

const JOINING = ',(' // "Mosul, Iraq"; "HAVANA (CUBA)"

function accompany(left: Choice, right: Choice, places: Places): void {
  for (const one of left.options) {
    for (const other of right.options) {
      if (one.place === other.place || places.countryOf[one.place] !== places.countryOf[other.place]) continue
      one.beside = WEIGHT.besideCountryman
      other.beside = WEIGHT.besideCountryman
    }
  }
}

function bind(inner: Choice, outer: Choice, places: Places, isClose: boolean): void {
  let isBound = false
  for (const part of inner.options) {
    for (const whole of outer.options) {
      if (!isWithin(part.place, whole.place, places)) continue
      part.linked = WEIGHT.contained
      whole.linked = Math.max(whole.linked, WEIGHT.contained / 2)
      isBound = true
    }
  }
  if (isBound || isUnknownIn(inner, outer, places, isClose)) inner.within = outer
}

/** "Nowbagh district, Helmand province", "Nowbagh, Ill.": does the text put a place in another that the gazetteer does not have there? */
function isUnknownIn(inner: Choice, outer: Choice, places: Places, isClose: boolean): boolean {
  const { candidate } = inner
  const whole = outer.options.find(({ place }) => places.kind[place]! <= PLACE_KIND.region)
  if (whole === undefined || (!isClose && candidate.kind === NO_KIND)) return false
  if (candidate.line >= 0) {
    // A town known elsewhere, in a region that it is not known in.
    if (candidate.kind !== NO_KIND) return outer.candidate.kind === PLACE_KIND.region
    return isClose && isTownIn(inner, outer, places)
  }
  const isAnnounced = candidate.kind !== NO_KIND || (candidate.evidence & (EVIDENCE.located | EVIDENCE.dateline)) !== 0
  if (isAnnounced || whole.use === NAME_USE.short) {
    whole.linked = Math.max(whole.linked, WEIGHT.contained / 2)
    return true
  }
  return false
}

/** "In Milford, Ohio": a name of towns alone before one of regions alone; names of both may stand in a list ("in Giza, Cairo"). */
function isTownIn({ candidate, options }: Choice, outer: Choice, places: Places): boolean {
  if (!(candidate.evidence & (EVIDENCE.located | EVIDENCE.dateline))) return false
  return (
    outer.options.every(({ place }) => places.kind[place] === PLACE_KIND.region) &&
    options.every(({ place }) => places.kind[place] === PLACE_KIND.city)
  )
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

function choose(choice: Choice, company: Company | undefined, places: Places): void {
  let best: Option | undefined
  for (const option of choice.options) {
    option.score = option.prior + option.linked + option.beside
    if (company !== undefined)
      option.score += companyScore(option.place, choice.isPlace ? choice.best : undefined, company, places)
    if (option.use === NAME_USE.short && option.linked === 0) continue
    if (best === undefined || option.score > best.score) best = option
  }
  choice.best = best
}
