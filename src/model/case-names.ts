import type { Gazetteer } from './gazetteer.ts'
import { gazetteerOf, PLACE_KIND } from './gazetteer.ts'

/** Somebody whom a case knows by several names. */
export interface CaseActor {
  readonly name: string
  /** All its names in lower case, its own among them. */
  readonly words: readonly string[]
  readonly role?: string
}

/** What a case calls people and places that no pack and no gazetteer has. */
export interface CaseNames {
  readonly actors: readonly CaseActor[]
  /** Rows of places, as the gazetteer's table has them. */
  readonly places: string
}

/** A row that says nothing that is understood, and why. */
export interface NameFault {
  readonly line: number
  readonly reason: 'kind' | 'name' | 'coordinates'
}

/** What a case without names of its own has. */
export const NO_NAMES: CaseNames = { actors: [], places: '' }

const FIELDS = 7 // kind, names, country or role, region, latitude, longitude, inhabitants
const COMMENT = '#'

/**
 * The names of a case from a table: a row for each, fields set apart by tabs, names by `|`. A place's row is the gazetteer's; fields at its end may be left out. An
 * actor's third field is its role.
 *
 *   # kind  names                       country or role  region    latitude  longitude
 *   actor   Tarn Front|the Front|TF     insurgent
 *   city    Saltmere|Saltmere Harbour   XA               Northmarch  12.40    -33.10
 */
export function caseNamesOf(table: string): { readonly names: CaseNames; readonly faults: readonly NameFault[] } {
  const actors: CaseActor[] = []
  const places: string[] = []
  const faults: NameFault[] = []
  for (const [index, row] of table.split(/\r?\n/u).entries()) {
    if (row.trim() === '' || row.startsWith(COMMENT)) continue
    const fields = row.split('\t').map(field => field.trim())
    const [kind = '', list = '', third = '', , lat = '', lon = ''] = fields
    const names = list
      .split('|')
      .map(name => name.trim())
      .filter(name => name !== '')
    const refuse = (reason: NameFault['reason']): void => {
      faults.push({ line: index + 1, reason })
    }
    if (names.length === 0) refuse('name')
    else if (kind === 'actor') {
      const words = [...new Set(names.map(name => name.toLowerCase()))]
      actors.push({ name: names[0]!, words, ...(third === '' ? {} : { role: third }) })
    } else if (!Object.hasOwn(PLACE_KIND, kind)) refuse('kind')
    else if (!isWithin(lat, 90) || !isWithin(lon, 180)) refuse('coordinates')
    else
      places.push(
        [kind, names.join('|'), ...Array.from({ length: FIELDS - 2 }, (_, n) => fields[n + 2] ?? '')].join('\t'),
      )
  }
  return { names: { actors, places: places.join('\n') }, faults }
}

/** Is it empty, or degrees that there are? */
function isWithin(degrees: string, most: number): boolean {
  return degrees === '' || Math.abs(Number(degrees)) <= most
}

/** A gazetteer's table with a case's own places behind it, as one gazetteer. */
export function withPlaces(table: string, { places }: CaseNames): Gazetteer {
  return gazetteerOf(places === '' ? table : `${table.replace(/\n$/u, '')}\n${places}`)
}
