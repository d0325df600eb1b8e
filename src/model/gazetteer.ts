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
 *   names()  "Mosul\nAl-Mawsil\nBaghdad\n..."   one name a line
 *   placeOf  17     17          12              place of each line
 *   use      0      0           0               NAME_USE of each line
 */
export interface Gazetteer {
  names(): string
  readonly placeOf: Uint32Array
  readonly use: Uint8Array
  readonly places: Places
}

const FIELDS = 7

/**
 * The gazetteer of a table: a line a place, its fields set apart by tabs: kind, names, country, region, latitude, longitude, inhabitants. Names are set apart by `|`,
 * the first being the place's own, and a mark before a name tells its use: `^` personal, `*` ordinary, `~` short.
 *
 *   city	Mosul|Al-Mawsil	IQ	Nineveh	36.33	43.12	1739800
 */
export function gazetteerOf(table: string): Gazetteer {
  const count = countOf(table, '\n') + (table.endsWith('\n') || table === '' ? 0 : 1)
  const most = count + countOf(table, '|')
  const name: string[] = []
  const country: string[] = []
  const region: string[] = []
  const kind = new Uint8Array(count)
  const countryOf = new Uint16Array(count)
  const regionOf = new Uint16Array(count)
  const lat = new Float64Array(count)
  const lon = new Float64Array(count)
  const population = new Float64Array(count)
  const lines: string[] = []
  const placeOf = new Uint32Array(most)
  const use = new Uint8Array(most)
  const numbers = new Map<string, number>()
  const ends = new Uint32Array(FIELDS) // where each field of the row ends
  for (let place = 0, row = 0; place < count; place++) {
    const end = rowEnd(table, row, ends, place)
    const own = lines.length
    for (let at = ends[0]! + 1; at <= ends[1]!; ) {
      const bar = table.indexOf('|', at)
      const stop = bar < 0 || bar > ends[1]! ? ends[1]! : bar
      const marked = useOf(table.charCodeAt(at))
      placeOf[lines.length] = place
      use[lines.length] = marked
      lines.push(table.slice(marked === NAME_USE.plain ? at : at + 1, stop))
      at = stop + 1
    }
    name.push(lines[own]!)
    country.push(table.slice(ends[1]! + 1, ends[2]))
    region.push(table.slice(ends[2]! + 1, ends[3]))
    kind[place] = kindOf(table.slice(row, ends[0]))
    if (ends[2]! > ends[1]! + 1) countryOf[place] = numberOf(country[place]!, numbers)
    if (ends[3]! > ends[2]! + 1) regionOf[place] = numberOf(table.slice(ends[1]! + 1, ends[3]), numbers)
    lat[place] = ends[4]! > ends[3]! + 1 ? Number(table.slice(ends[3]! + 1, ends[4])) : Number.NaN
    lon[place] = ends[5]! > ends[4]! + 1 ? Number(table.slice(ends[4]! + 1, ends[5])) : Number.NaN
    population[place] = Number(table.slice(ends[5]! + 1, end))
    row = end + 1
  }
  const block = lines.join('\n')
  const places = { name, country, region, kind, countryOf, regionOf, lat, lon, population }
  return { names: () => block, placeOf: placeOf.slice(0, lines.length), use: use.slice(0, lines.length), places }
}

/** Where the row that begins at `row` ends; `ends` takes the ends of its fields. */
function rowEnd(table: string, row: number, ends: Uint32Array, place: number): number {
  const line = table.indexOf('\n', row)
  const end = line < 0 ? table.length : line
  let fields = 0
  for (let at = row; at <= end; fields++) {
    const tab = table.indexOf('\t', at)
    const stop = tab < 0 || tab > end ? end : tab
    if (fields < FIELDS) ends[fields] = stop
    at = stop + 1
  }
  if (fields !== FIELDS) throw new RangeError(`Place table has ${fields} fields in line ${place + 1}`)
  return end
}

function countOf(text: string, char: string): number {
  let count = 0
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) count++
  return count
}

function useOf(code: number): number {
  if (code === 0x5e) return NAME_USE.personal // ^
  if (code === 0x2a) return NAME_USE.ordinary // *
  return code === 0x7e ? NAME_USE.short : NAME_USE.plain // ~
}

function kindOf(word: string): number {
  const kind = PLACE_KIND[word as keyof typeof PLACE_KIND]
  if (kind === undefined) throw new RangeError(`Unknown kind of place: ${word}`)
  return kind
}

/** Numbers from 1 in the order in which the keys come; a region's key begins with its country's. */
function numberOf(key: string, numbers: Map<string, number>): number {
  let number = numbers.get(key)
  if (number === undefined) {
    number = numbers.size + 1
    numbers.set(key, number)
  }
  return number
}
