import type { Place } from '../model/claim.ts'
import { comparisons } from './comparisons.ts'
import { nameNorm } from './names.ts'

/** How two places stand to each other. `within`: one holds the other; `near`: a short way apart;
 * `namesake`: one name on two places of the map, which a gazetteer may have mistaken;
 * `unlocated`: one is on no map, and may be a quarter of the other; `unknown`: one is not stated. */
export type Nearness = 'same' | 'within' | 'near' | 'namesake' | 'unlocated' | 'apart' | 'unknown'

const NEAR_KM = 12 // a village and the town beside it, a quarter and its city
const EARTH_KM = 6371

/** Compares two places by name, region, country and distance; symmetric. */
export function nearness(left: Place | undefined, right: Place | undefined): Nearness {
  if (left === undefined || right === undefined) return 'unknown'
  const leftName = nameNorm(left.name)
  const rightName = nameNorm(right.name)
  if (leftName === rightName) return sameRegion(left, right) ? 'same' : 'namesake'
  if (left.country !== undefined && right.country !== undefined && left.country !== right.country) return 'apart'
  if (holds(left, right) || holds(right, left)) return 'within'
  const distance = kmBetween(left, right)
  if (distance !== undefined) return distance <= NEAR_KM ? 'near' : 'apart'
  if (withoutTerrain(leftName) === withoutTerrain(rightName)) return 'near'
  return isLocated(left) === isLocated(right) ? 'apart' : 'unlocated'
}

/** "Mount Orme" is at Orme. */
function withoutTerrain(name: string): string {
  const words = name.split(' ').filter(word => !comparisons.terrain.has(word))
  return words.length === 0 ? name : words.join(' ')
}

function isLocated({ country, lat, isUnlisted }: Place): boolean {
  return isUnlisted !== true && (country !== undefined || lat !== undefined)
}

/** Is `outer` the country or the first-level region that `inner` lies in? */
export function holds(outer: Place, inner: Place): boolean {
  if (outer.country === undefined || outer.country !== inner.country) return false
  if (isRegion(outer)) return inner.admin1 !== undefined && nameNorm(inner.admin1) === nameNorm(outer.name)
  return isCountry(outer) && !isCountry(inner)
}

/** A place with a country and no region above it is the country itself, unless no map has it. */
export function isCountry({ country, admin1, isUnlisted }: Place): boolean {
  return country !== undefined && admin1 === undefined && isUnlisted !== true
}

/** A place that bears its region's name is the region or its seat: either may be meant. */
function isRegion(place: Place): boolean {
  return place.admin1 !== undefined && nameNorm(place.admin1) === nameNorm(place.name)
}

function sameRegion(left: Place, right: Place): boolean {
  if (left.country !== undefined && right.country !== undefined && left.country !== right.country) return false
  if (left.admin1 === undefined || right.admin1 === undefined || left.admin1 === right.admin1) return true
  const distance = kmBetween(left, right)
  return distance !== undefined && distance <= NEAR_KM
}

function kmBetween(left: Place, right: Place): number | undefined {
  if (left.lat === undefined || left.lon === undefined || right.lat === undefined || right.lon === undefined)
    return undefined
  const radians = Math.PI / 180
  const north = (right.lat - left.lat) * radians
  const east = (right.lon - left.lon) * radians * Math.cos(((left.lat + right.lat) / 2) * radians)
  return EARTH_KM * Math.hypot(north, east)
}
