import { geoNaturalEarth1, geoPath } from 'd3-geo'
import type { Feature, Geometry } from 'geojson'

/** The drawing of the world, in units of its own; a view looks at a part of it. */
export const WORLD = { width: 960, height: 500 } as const

const projection = geoNaturalEarth1().fitSize([WORLD.width, WORLD.height], { type: 'Sphere' })
const path = geoPath(projection).digits(2)

/** What a reader looks at: the place in the middle, and how many times larger than the whole world it is drawn. */
export interface Look {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

export const WHOLE_WORLD: Look = { lon: 0, lat: 0, zoom: 1 }

export const MAX_ZOOM = 64 // beyond, borders at 1:50,000,000 are only straight lines

/** Where a place stands in the drawing. */
export function placeOf(lon: number, lat: number): { readonly x: number; readonly y: number } {
  const placed = projection([lon, lat])
  if (placed === null) throw new RangeError(`No place at ${lon}, ${lat}`)
  return { x: placed[0], y: placed[1] }
}

/** The outline of a country as SVG draws it; empty where nothing of it is seen. */
export function outlineOf(country: Feature<Geometry>): string {
  return path(country) ?? ''
}

/** The outline of the earth. */
export const EARTH = path({ type: 'Sphere' }) ?? ''

/** The lower corner of what a look shows of the drawing, and its size: the `viewBox` of the map. */
export function frameOf({ lon, lat, zoom }: Look): { x: number; y: number; width: number; height: number } {
  const { x, y } = placeOf(lon, lat)
  const [width, height] = [WORLD.width / zoom, WORLD.height / zoom]
  return {
    x: between(x - width / 2, 0, WORLD.width - width),
    y: between(y - height / 2, 0, WORLD.height - height),
    width,
    height,
  }
}

/** The middle of what a look shows, in the drawing. */
export function middleOf(look: Look): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = frameOf(look)
  return { x: x + width / 2, y: y + height / 2 }
}

/** The look whose frame has its middle here. */
export function lookAt(x: number, y: number, zoom: number): Look {
  const kept = between(zoom, 1, MAX_ZOOM)
  const [across, down] = [WORLD.width / kept / 2, WORLD.height / kept / 2]
  const middle = [between(x, across, WORLD.width - across), between(y, down, WORLD.height - down)] as const
  const [lon, lat] = projection.invert?.([...middle]) ?? [0, 0]
  return { lon: rounded(lon), lat: rounded(lat), zoom: Math.round(kept * 100) / 100 }
}

/** The closest look that shows all of these places, not closer than a region. */
export function lookAtAll(places: readonly { readonly lon: number; readonly lat: number }[]): Look {
  if (places.length === 0) return WHOLE_WORLD
  const at = places.map(({ lon, lat }) => placeOf(lon, lat))
  const [left, right] = extremesOf(at.map(({ x }) => x))
  const [top, bottom] = extremesOf(at.map(({ y }) => y))
  const zoom = Math.min(WORLD.width / ((right - left) * ROOM + 1), WORLD.height / ((bottom - top) * ROOM + 1), REGION)
  return lookAt((left + right) / 2, (top + bottom) / 2, zoom)
}

/**
 * The places among which most claims are: a few that lie far off, a capital that was named or a name that was taken for another's, leave
 * the first look at a case where its subject is.
 */
export function thickOf<Place extends { readonly lon: number; readonly lat: number; readonly claims: number }>(
  places: readonly Place[],
): readonly Place[] {
  const [west, east] = middleShare(places.map(({ lon, claims }) => [lon, claims]))
  const [south, north] = middleShare(places.map(({ lat, claims }) => [lat, claims]))
  return places.filter(({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north)
}

const TAIL = 0.04 // of the claims may lie beyond each edge

/** The least stretch of the sorted values that leaves a tail of the weight on both sides. */
function middleShare(values: readonly (readonly [number, number])[]): readonly [number, number] {
  const sorted = values.toSorted(([left], [right]) => left - right)
  const all = sorted.reduce((sum, [, weight]) => sum + weight, 0)
  const endOf = (from: readonly (readonly [number, number])[], edge: number): number => {
    let passed = 0
    for (const [value, weight] of from) {
      passed += weight
      if (passed > all * TAIL) return value
    }
    return edge
  }
  return [endOf(sorted, Number.NEGATIVE_INFINITY), endOf(sorted.toReversed(), Number.POSITIVE_INFINITY)]
}

const ROOM = 1.5 // beside the outermost places, so that their marks and the coast around them are seen
const REGION = 12 // times: about the size of a large country

function extremesOf(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return [least, most]
}

/** A mark's radius in pixels: its area grows with the claims. */
export function radiusOf(claims: number, most: number): number {
  return MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * Math.sqrt(claims / Math.max(most, 1))
}

const MIN_RADIUS = 5 // pixels: with its ring a target that a finger finds
const MAX_RADIUS = 22

/** A look as the address has it: "36.34,43.12,8", latitude first; undefined if it is none. */
export function lookFrom(text: string): Look | undefined {
  const [lat, lon, zoom, ...more] = text.split(',').map(Number)
  if (lat === undefined || lon === undefined || zoom === undefined || more.length > 0) return undefined
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 1 && zoom <= MAX_ZOOM)) return undefined
  return { lat, lon, zoom }
}

export function lookText({ lat, lon, zoom }: Look): string {
  return `${rounded(lat)},${rounded(lon)},${Math.round(zoom * 100) / 100}`
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100) / 100 + 0 // about a kilometre; the sum takes the sign off a zero
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
