import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fine from 'world-atlas/countries-50m.json?url'
import coarse from 'world-atlas/countries-110m.json?url'
import { outlineOf } from './projection.ts'

/** How finely borders are drawn. */
export type Scale = 'coarse' | 'fine'

/** A country as the map draws it. */
export interface Country {
  readonly id: string
  readonly outline: string
}

const ADDRESSES: Readonly<Record<Scale, string>> = { coarse, fine }

/** The outlines of all countries. The borders are Natural Earth's, which are in the public domain; the files come with the page. */
export async function countriesAt(scale: Scale): Promise<readonly Country[]> {
  const answer = await fetch(ADDRESSES[scale])
  if (!answer.ok) throw new Error(`The borders could not be loaded: ${answer.status}`)
  const world = (await answer.json()) as Topology<{ countries: GeometryCollection }>
  return feature(world, world.objects.countries).features.map((country, place) => ({
    id: `${country.id ?? ''} ${place}`, // some areas have no code
    outline: outlineOf(country),
  }))
}
