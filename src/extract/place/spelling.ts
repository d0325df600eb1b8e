import { type Gazetteer, PLACE_KIND } from '../../model/gazetteer.ts'
import { fold } from '../../text/fold.ts'
import { ANY_KIND, NO_KIND } from './words.ts'

/** Finds regions, districts and towns that an announced name spells otherwise than the gazetteer. */
export interface SpellingIndex {
  /** The place of the kind, in the country of `company` and by preference in its region, whose consonants are those of `name`. */
  find(name: string, kind: number, company: number): number | undefined
}

const FEWEST_CONSONANTS = 4 // fewer are shared by too many names, unless the region is known
const MOST_CONSONANTS = 5 // enough for a town where no noun says that it is one: "in Khan Touman"
const SURE_CONSONANTS = 3 // enough where the region is known

/** An index by consonants, of each country when it is first asked for. */
export function spellingIndex(gazetteer: Gazetteer): SpellingIndex {
  const { places } = gazetteer
  const byCountry = new Map<number, Map<string, number[]>>()
  return {
    find(name, kind, company) {
      const country = places.countryOf[company]!
      const key = skeletonOf(name)
      if (country === 0 || (key.length < SURE_CONSONANTS && kind !== PLACE_KIND.region)) return undefined
      let index = byCountry.get(country)
      if (index === undefined) {
        index = spellingsOf(country, gazetteer)
        byCountry.set(country, index)
      }
      if (kind === PLACE_KIND.region) {
        const slip = index.get(lettersOf(name))?.[0]
        if (slip !== undefined) return slip
      }
      let found: number | undefined
      let isDoubtful = false
      for (const place of index.get(key) ?? []) {
        if (kind === NO_KIND && places.kind[place] === PLACE_KIND.city && key.length < MOST_CONSONANTS) continue
        if (kind !== ANY_KIND && kind !== NO_KIND && places.kind[place] !== kind) continue
        const isNear = places.regionOf[place] === places.regionOf[company] && places.regionOf[place] !== 0
        if (isNear && (kind !== NO_KIND || key.length >= FEWEST_CONSONANTS)) return place
        if (found !== undefined) isDoubtful = true
        found = place
      }
      return isDoubtful || key.length < FEWEST_CONSONANTS ? undefined : found
    },
  }
}

/** The regions, districts and towns of a country by the consonants of their names, and its regions by their letters. */
function spellingsOf(country: number, { names, placeOf, places }: Gazetteer): Map<string, number[]> {
  const index = new Map<string, number[]>()
  let start = 0
  const block = names()
  for (let line = 0; line < placeOf.length; line++) {
    const stop = block.indexOf('\n', start)
    const end = stop < 0 ? block.length : stop
    const place = placeOf[line]!
    const kind = places.kind[place]!
    const isOther = line > 0 && placeOf[line - 1] === place
    if (places.countryOf[place] === country && kind >= PLACE_KIND.region && !(kind === PLACE_KIND.city && isOther)) {
      const name = block.slice(start, end)
      const key = skeletonOf(name)
      if (key.length >= SURE_CONSONANTS) add(index, key, place)
      if (kind === PLACE_KIND.region) add(index, lettersOf(name), place)
    }
    start = end + 1
  }
  return index
}

function add(index: Map<string, number[]>, key: string, place: number): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [place])
  else if (known[known.length - 1] !== place) known.push(place)
}

/** The letters of a region's name in alphabetical order, so that a slip of the pen is forgiven: "Ghanzi" for Ghazni. */
function lettersOf(name: string): string {
  return `letters ${[...fold(name)].sort().join('')}`
}

/**
 * The consonants of a name without its article, those that transcriptions confuse made one: Deir ez-Zor and Dayr az Zawr are both "drzr",
 * Qalat and Kalat "klt", Khowst and Khost "kst". A vowel that begins the name is kept, as "a".
 */
export function skeletonOf(name: string): string {
  let skeleton = ''
  for (const part of fold(name).split(/[^a-z]+/u)) {
    if (ARTICLES.has(part)) continue
    if (skeleton === '' && part !== '') skeleton = VOWELS.includes(part[0]!) ? (part[0] === 'w' ? 'w' : 'a') : ''
    for (let i = 0; i < part.length; i++) {
      const code = CONSONANT[part[i]!] ?? part[i]!
      if (VOWELS.includes(code) || skeleton.endsWith(code)) continue
      skeleton += code
    }
  }
  return skeleton
}

const VOWELS = 'aeiouyjwvh'
const ARTICLES: ReadonlySet<string> = new Set([
  'ad',
  'al',
  'an',
  'ar',
  'as',
  'ash',
  'at',
  'az',
  'el',
  'es',
  'ez',
  'e',
  'i',
  'ye',
])
const CONSONANT: Readonly<Record<string, string>> = { q: 'k', c: 'k', p: 'b' }
