/** What a place of the gazetteer is, from the largest to the smallest. */
export const PLACE_KIND = { country: 0, area: 1, region: 2, district: 3, city: 4 } as const

/** How far a name can be trusted to mean the place. */
export const NAME_USE = {
  /** The name of a place, and hardly anything else. */
  plain: 0,
  /** Also a person's name: "Jordan", "Florence". */
  personal: 1,
  /** Also an ordinary word: "Reading", "Mobile". */
  ordinary: 2,
  /** A short form that counts only after a place and a comma: "Springfield, Ill." */
  short: 3,
} as const

/** Places by number, one array a field. */
export interface Places {
  readonly name: readonly string[]
  /** One of PLACE_KIND. */
  readonly kind: Uint8Array
  /** ISO 3166-1 alpha-2; empty where the place lies in several countries. */
  readonly country: readonly string[]
  /** Name of the first-level region; empty for a country, and where unknown. */
  readonly region: readonly string[]
  /** Number of the country and of the region, from 1; 0 where there is none. Equal numbers mean the same country or region. */
  readonly countryOf: Uint16Array
  readonly regionOf: Uint16Array
  /** Degrees; NaN where unknown. */
  readonly lat: Float64Array
  readonly lon: Float64Array
  /** Inhabitants, 0 where unknown. */
  readonly population: Float64Array
}

/**
 * What we know of the world's places: names, and the places that they may mean. Several names may stand for one place, and one name for several places.
 *
 *   names()  "Mosul\nAl-Mawsil\nBaghdad\n..."   one name a line, in a list of one string, as `languageOf(pack, names())` takes it
 *   placeOf  17     17          12              place of each line
 *   use      0      0           0               NAME_USE of each line
 */
export interface Gazetteer {
  names(): readonly string[]
  readonly placeOf: Uint32Array
  readonly use: Uint8Array
  readonly places: Places
}

const USE_MARKS: Readonly<Record<string, number>> = {
  '^': NAME_USE.personal,
  '*': NAME_USE.ordinary,
  '~': NAME_USE.short,
}
const FIELDS = 7

/**
 * The gazetteer of a table: a line a place, its fields set apart by tabs: kind, names, country, region, latitude, longitude, inhabitants. Names are set apart by `|`,
 * the first being the place's own, and a mark before a name tells its use: `^` personal, `*` ordinary, `~` short.
 *
 *   city	Mosul|Al-Mawsil	IQ	Nineveh	36.33	43.12	1739800
 */
export function gazetteerOf(table: string): Gazetteer {
  const rows = table.split('\n').filter(row => row !== '')
  const count = rows.length
  const name: string[] = []
  const country: string[] = []
  const region: string[] = []
  const places = {
    name,
    country,
    region,
    kind: new Uint8Array(count),
    countryOf: new Uint16Array(count),
    regionOf: new Uint16Array(count),
    lat: new Float64Array(count),
    lon: new Float64Array(count),
    population: new Float64Array(count),
  }
  const numbers = new Map<string, number>([['', 0]])
  const lines: string[] = []
  const placeOf: number[] = []
  const use: number[] = []
  for (const [place, row] of rows.entries()) {
    const fields = row.split('\t')
    if (fields.length !== FIELDS) throw new RangeError(`Place table has ${fields.length} fields in line ${place + 1}`)
    const [kind, names, inCountry, inRegion, lat, lon, population] = fields as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    for (const written of names.split('|')) {
      const marked = USE_MARKS[written[0] ?? ''] ?? NAME_USE.plain
      lines.push(marked === NAME_USE.plain ? written : written.slice(1))
      placeOf.push(place)
      use.push(marked)
    }
    name.push(lines[lines.length - names.split('|').length]!)
    country.push(inCountry)
    region.push(inRegion)
    places.kind[place] = kindOf(kind)
    places.countryOf[place] = numberOf(inCountry, numbers)
    places.regionOf[place] = inRegion === '' ? 0 : numberOf(`${inCountry}/${inRegion}`, numbers)
    places.lat[place] = lat === '' ? Number.NaN : Number(lat)
    places.lon[place] = lon === '' ? Number.NaN : Number(lon)
    places.population[place] = Number(population)
  }
  const block = [lines.join('\n')]
  return { names: () => block, placeOf: Uint32Array.from(placeOf), use: Uint8Array.from(use), places }
}

function kindOf(word: string): number {
  const kind = PLACE_KIND[word as keyof typeof PLACE_KIND]
  if (kind === undefined) throw new RangeError(`Unknown kind of place: ${word}`)
  return kind
}

function numberOf(key: string, numbers: Map<string, number>): number {
  let number = numbers.get(key)
  if (number === undefined) {
    number = numbers.size
    numbers.set(key, number)
  }
  return number
}
