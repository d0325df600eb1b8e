import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Gazetteer, gazetteerOf } from '../model/gazetteer.ts'

const TABLE = new URL('../../data/places.tsv.gz', import.meta.url)

let loaded: Gazetteer | undefined

/** The gazetteer that ships with Hearsay, read at the first call and kept. data/README.md says where it comes from. */
export function loadGazetteer(): Gazetteer {
  loaded ??= gazetteerOf(gunzipSync(readFileSync(TABLE)).toString('utf8'))
  return loaded
}
