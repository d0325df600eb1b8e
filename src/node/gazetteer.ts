import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type CaseNames, NO_NAMES, withPlaces } from '../model/case-names.ts'
import type { Gazetteer } from '../model/gazetteer.ts'

const TABLE = new URL('../../data/places.tsv.gz', import.meta.url)

let table: string | undefined
let loaded: Gazetteer | undefined

/** The gazetteer that ships with Hearsay, read at the first call and kept. data/README.md says where it comes from. */
export function loadGazetteer(): Gazetteer {
  loaded ??= loadGazetteerWith(NO_NAMES)
  return loaded
}

/** The same with the places that a case has besides. */
export function loadGazetteerWith(names: CaseNames): Gazetteer {
  table ??= gunzipSync(readFileSync(TABLE)).toString('utf8')
  return withPlaces(table, names)
}
