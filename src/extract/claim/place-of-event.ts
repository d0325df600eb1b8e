import type { Place } from '../../model/claim.ts'
import type { AttributionMention, PlaceMention } from '../../model/mention.ts'
import { contains } from '../../model/span.ts'
import { isWide } from '../place/lead.ts'
import { PLACE_RULE } from '../place/rule.ts'
import { isInside, placeNear } from '../place/scene.ts'
import type { UnnamedPlace } from '../place/unnamed.ts'

/** What tells where an event of a sentence was. */
export interface PlaceGrounds {
  /** Those of the sentence. */
  readonly places: readonly PlaceMention[]
  /** Of a sentence before: it holds on until another is named. */
  readonly carriedPlace: PlaceMention | undefined
  readonly attributions: readonly AttributionMention[]
  /** The first place behind a token that the sentence tells of and does not name. */
  readonly unnamedBehind: (token: number) => UnnamedPlace | undefined
  /** The first such place of the sentence. */
  readonly unnamed: () => UnnamedPlace | undefined
  /** The countries that the report names. */
  readonly countries: () => readonly PlaceMention[]
}

/** A place with the tokens that tell it, both inclusive; stated in the event's own sentence or carried over from another. */
export interface PlaceTold {
  readonly place: Place
  readonly first: number
  readonly last: number
  readonly rule: 'place.sentence' | 'place.carried' | 'place.country'
  /** What holds all places of the list that it is told in. */
  readonly common?: Place
}

/** What is known of an event besides its words. */
export interface EventScope {
  /** It is what a war has cost. */
  readonly isLasting: boolean
  /** It went on for months: what is counted over them was not in the town of the sentence before. */
  readonly isLong: boolean
  /** How many people at least it befell. */
  readonly least: number
}

/** Where something happened that tokens first..last tell of, both inclusive. */
export function placeOfEvent(
  first: number,
  last: number,
  given: PlaceGrounds,
  { isLasting, isLong, least }: EventScope,
): PlaceTold | undefined {
  const { carriedPlace, places } = given
  if (isLasting) return toldBy(placeNear(countriesNear(places, first, last), first, last), 'place.sentence')
  const unnamed = given.unnamedBehind(last + 1)
  const named = apartFromSources(given)
  const near = placeNear(
    unnamed === undefined ? named : named.filter(mention => mention.first < unnamed.last),
    first,
    last,
  )
  if (near !== undefined && !givesWay(near, carriedPlace)) return toldBy(near, 'place.sentence')
  if (carriedPlace === undefined) return toldBy(placeNear(named, first, last), 'place.sentence')
  const isElsewhere =
    isLong ||
    outgrows(least, carriedPlace) ||
    isCountrywide(given.unnamed(), first) ||
    unnamed?.kind === 'country' ||
    (unnamed?.kind === 'town' && isOtherTown(carriedPlace, unnamed))
  const country = isElsewhere ? countryOf(carriedPlace, given.countries(), least) : undefined
  return country === undefined ? toldBy(carriedPlace, 'place.carried') : toldBy(country, 'place.country')
}

/** "1.5 million have fled" behind a sentence about a town: no more people can have been there than live there. */
function outgrows(least: number, { population, isUnlisted }: PlaceMention): boolean {
  return least > (population ?? (isUnlisted ? LARGEST_UNLISTED : Number.POSITIVE_INFINITY))
}

const LARGEST_UNLISTED = 100_000 // people; the gazetteer has every larger town

/** "Raids [across the country] killed 32": before what happened, "in the country" may be said of anything. */
function isCountrywide(unnamed: UnnamedPlace | undefined, first: number): boolean {
  return unnamed?.kind === 'country' && unnamed.isSpread && unnamed.last < first
}

/** Is a place that its sentence only names in passing ("Orme police", "of Orme") held against one where the report has been? */
function givesWay(near: PlaceMention, carried: PlaceMention | undefined): boolean {
  return carried !== undefined && isInPassing(near) && !isInPassing(carried) && carried.rule !== PLACE_RULE.dateline
}

function isInPassing({ rule }: PlaceMention): boolean {
  return rule === PLACE_RULE.named || rule === PLACE_RULE.seat
}

function toldBy(mention: PlaceMention | undefined, rule: PlaceTold['rule']): PlaceTold | undefined {
  if (mention === undefined) return undefined
  const { place, first, last, common } = mention
  return { place, first, last, rule, ...(common === undefined ? {} : { common }) }
}

/** "In a village" is no town that was named before; it may lie in a region that was, and be the town that the text goes on to name. */
function isOtherTown({ place, first }: PlaceMention, unnamed: UnnamedPlace): boolean {
  return first < unnamed.first && place.name !== place.admin1
}

/** The country that a place lies in, where the report names it; a stretch of it only where it has room for as many. */
function countryOf(
  { place }: PlaceMention,
  countries: readonly PlaceMention[],
  least: number,
): PlaceMention | undefined {
  if (place.country === undefined) return undefined
  const wholes = countries.filter(each => each.place.country === place.country)
  return wholes.find(each => !outgrows(least, each)) ?? wholes[0]
}

/** The countries named near tokens first..last: a war is one of countries, whatever town the sentence speaks of. */
function countriesNear(places: readonly PlaceMention[], first: number, last: number): readonly PlaceMention[] {
  return places.filter(
    mention => isWide(mention) && mention.first - last <= WAR_REACH && first - mention.last <= WAR_REACH,
  )
}

const WAR_REACH = 12 // tokens between a war's dead and its country

/** The places of a sentence without those that only tell who speaks: "staff at the hospital in Vesnice said". They count where nothing else tells a place. */
function apartFromSources({ places, attributions, carriedPlace }: PlaceGrounds): readonly PlaceMention[] {
  const apart = places.filter(
    ({ span }) => !attributions.some(({ source }) => source !== undefined && contains(source, span)),
  )
  if (apart.length > 0 || carriedPlace === undefined || carriedPlace.rule === PLACE_RULE.dateline) {
    return apart.length > 0 ? apart : places
  }
  return places.filter(mention => !holds(mention, carriedPlace))
}

/**
 * "Ruvania state police said": it was in the town of Ruvania that the report was in. A town may hold what no gazetteer has, and no other town; and what a ministry
 * of the country counts may be the country's.
 */
function holds(whole: PlaceMention, part: PlaceMention): boolean {
  if (whole.isUnlisted || whole.place.name === part.place.name || !isInside(part.place, whole.place)) return false
  if (isWide(whole)) return !isInPassing(whole)
  return part.isUnlisted === true || whole.place.name === whole.place.admin1
}
