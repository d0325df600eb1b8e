import { type Gazetteer, NAME_USE, PLACE_KIND, type Places } from '../../model/gazetteer.ts'
import type { Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { type Company, companyOf, companyScore } from './company.ts'
import { linkChoices } from './links.ts'
import { isPartElsewhere, regionsOf } from './part.ts'
import type { PlaceIndex } from './place-index.ts'
import { isForeign, isNobodys, isPlace, peopleOf } from './verdict.ts'
import { ANY_KIND, NO_KIND, type PlaceWords } from './words.ts'

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
  linkChoices(tokens, choices, places, words)
  for (const choice of choices) choose(choice, undefined, places)
  const known = new Set<number>()
  const grounds = {
    tokens,
    places,
    words,
    company: undefined,
    known,
    people: peopleOf(choices, { tokens, places, words }),
  }
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
