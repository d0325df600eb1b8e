import type { Places } from '../../model/gazetteer.ts'
import type { Choice, Option } from './choice.ts'
import { EVIDENCE } from './evidence.ts'

const SAME_COUNTRY = 3 // weight, if all other places of the report lie in the same country; the unit is that of place-choice.ts
const SURE_LEAD = 1 // weight by which a place leads those abroad when its country is sure
const SAME_REGION = 2.5 // the same for the region

/** How many places of each country and region the report names, by number; what all shares are out of. Each place counts once. */
export interface Company {
  readonly countries: ReadonlyMap<number, number>
  readonly regions: ReadonlyMap<number, number>
  readonly ofCountries: number
  readonly ofRegions: number
  /** What the country, and the region, with the most of them has. */
  readonly mostOfCountry: number
  readonly mostOfRegion: number
  /** What each place weighs in the sums above, by its number. */
  readonly weights: ReadonlyMap<number, number>
  readonly regionWeights: ReadonlyMap<number, number>
}

/** The company that the places decided on so far make. */
export function companyOf(choices: readonly Choice[], places: Places): Company {
  const weights = new Map<number, number>()
  const regionWeights = new Map<number, number>()
  for (const choice of choices) {
    const { best } = choice
    if (!choice.isPlace || best === undefined) continue
    const weight = sureness(choice, places)
    weights.set(best.place, Math.max(weights.get(best.place) ?? 0, weight))
    if (choice.candidate.evidence & EVIDENCE.dateline) continue // filed there, often from far away
    regionWeights.set(best.place, Math.max(regionWeights.get(best.place) ?? 0, weight))
  }
  const countries = new Map<number, number>()
  const regions = new Map<number, number>()
  const ofCountries = addUp(weights, places.countryOf, countries)
  const ofRegions = addUp(regionWeights, places.regionOf, regions)
  const mostOfCountry = mostOf(countries)
  const mostOfRegion = mostOf(regions)
  return { countries, regions, ofCountries, ofRegions, mostOfCountry, mostOfRegion, weights, regionWeights }
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

function mostOf(sums: ReadonlyMap<number, number>): number {
  let most = 0
  for (const sum of sums.values()) if (sum > most) most = sum
  return most
}

/** How far a choice speaks for the company of others: a name of many places says little. */
function sureness({ options, best }: Choice, places: Places): number {
  if (best!.linked > 0) return 1
  let rival = 0
  for (const { place, score } of options) {
    if (places.countryOf[place] !== places.countryOf[best!.place] && score > rival) rival = score
  }
  return best!.score - rival > SURE_LEAD ? 1 : 0.25
}

/** How well a place fits the others of the report; what the name itself was taken for in the first round (`chosen`) does not count. */
export function companyScore(place: number, chosen: Option | undefined, company: Company, places: Places): number {
  const inCountry = shareOf(places.countryOf, place, chosen, company.countries, company.ofCountries, company.weights)
  const inRegion = shareOf(places.regionOf, place, chosen, company.regions, company.ofRegions, company.regionWeights)
  return SAME_COUNTRY * inCountry + SAME_REGION * inRegion
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

/** Which part of the report's other places lies in the same country as the option chosen, 0..1. */
export function countryShare(best: Option, company: Company | undefined, places: Places): number {
  if (company === undefined) return 0
  return shareOf(places.countryOf, best.place, best, company.countries, company.ofCountries, company.weights)
}

/** Which part of the report's other places lies in the same region. */
export function regionShare(best: Option, company: Company | undefined, places: Places): number {
  if (company === undefined) return 0
  return shareOf(places.regionOf, best.place, best, company.regions, company.ofRegions, company.regionWeights)
}
