import type { Place } from '../../model/claim.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { PLACE_RULE } from './rule.ts'

/** The first mention of the region that most of the report's mentions support; the dateline's if the text names no region. */
export function leadMention(mentions: readonly PlaceMention[]): PlaceMention | undefined {
  const weights = new Map<string, number>()
  for (const [order, mention] of mentions.entries()) {
    const { place, rule } = mention
    const weight = (LEAD_WEIGHT[rule] ?? 1) + (order < LEAD_MENTIONS ? 1 : 0)
    const key = regionKey(place)
    weights.set(key, (weights.get(key) ?? 0) + (isWide(mention) ? weight * COUNTRY_SHARE : weight))
  }
  const places = mentions.filter(({ rule }) => rule !== PLACE_RULE.qualifier)
  const inText = places.filter(({ rule }) => rule !== PLACE_RULE.dateline)
  const pool = inText.some(mention => !isWide(mention)) || isOfAbroad(inText, places) ? inText : places
  let best: PlaceMention | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const mention of pool) {
    const weight = weights.get(regionKey(mention.place))!
    if (weight > most) {
      most = weight
      best = mention
    }
  }
  return best
}

/** Was the report filed in none of the countries that its text tells of, of which something happened in one: "ORME, Ruvania — ... protests in Tarnia"? */
function isOfAbroad(inText: readonly PlaceMention[], places: readonly PlaceMention[]): boolean {
  if (!inText.some(({ rule }) => rule === PLACE_RULE.located)) return false
  const countries = new Set(inText.map(({ place }) => place.country))
  return places.every(({ rule, place }) => rule !== PLACE_RULE.dateline || !countries.has(place.country))
}

/** A whole country or several, which says little of where something happened. A name that no gazetteer has is a place of its own. */
export function isWide({ place: { country, admin1, lat }, isUnlisted }: PlaceMention): boolean {
  return isUnlisted === undefined && admin1 === undefined && (country !== undefined || lat === undefined)
}

const COUNTRY_SHARE = 0.25 // of a region's weight: a country is named for many reasons
const LEAD_MENTIONS = 3 // the first places of a report tell most
const LEAD_WEIGHT: Readonly<Record<string, number>> = {
  [PLACE_RULE.dateline]: 0.5,
  [PLACE_RULE.located]: 2,
  [PLACE_RULE.announced]: 2,
  [PLACE_RULE.spelled]: 2,
  [PLACE_RULE.unknown]: 1,
  [PLACE_RULE.container]: 1,
  [PLACE_RULE.named]: 0.5,
  [PLACE_RULE.seat]: 0.5,
  [PLACE_RULE.qualifier]: 0.25,
}

function regionKey({ name, country, admin1 }: Place): string {
  return country === undefined ? name : `${country}/${admin1 ?? ''}`
}
