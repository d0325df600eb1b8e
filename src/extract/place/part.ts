import type { Places } from '../../model/gazetteer.ts'
import { FLAG, type Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import type { Choice } from './choice.ts'
import { HOME_SHARE } from './verdict.ts'
import { type PlaceWords, WORD } from './words.ts'

/** The places that a report names of each region. */
export function regionsOf(choices: readonly Choice[], places: Places): ReadonlyMap<number, ReadonlySet<number>> {
  const regions = new Map<number, Set<number>>()
  for (const { best, isPlace } of choices) {
    const region = best === undefined || !isPlace ? 0 : places.regionOf[best.place]!
    if (region === 0) continue
    const known = regions.get(region)
    if (known === undefined) regions.set(region, new Set([best!.place]))
    else known.add(best!.place)
  }
  return regions
}

/** "The Fairfax neighborhood" in a report that is at home in another region: a part of one of their towns, not the town of that name far off. */
export function isPartElsewhere(
  { candidate, best }: Choice,
  tokens: Tokens,
  words: PlaceWords,
  regions: ReadonlyMap<number, ReadonlySet<number>>,
  places: Places,
): boolean {
  if (best === undefined || best.linked > 0 || !isPart(tokens, candidate, words)) return false
  const own = places.regionOf[best.place]!
  let others = 0
  let most = 0
  for (const [region, members] of regions) {
    const count = members.size - (members.has(best.place) ? 1 : 0)
    if (region === own && count > 0) return false
    others += count
    most = Math.max(most, count)
  }
  return others > 0 && most / others >= HOME_SHARE
}

/** "the Orme neighborhood", "the neighborhood of Orme"; not: "the neighborhoods of Orme", "a neighborhood in Orme", "the Harn neighborhood of Orme". */
function isPart(tokens: Tokens, { first, last, after }: Candidate, { bits, parts }: PlaceWords): boolean {
  if (after > last + 1) return parts[tokens.word[after - 1]!] === 1
  if (first < 2 || parts[tokens.word[first - 2]!] === 0 || bits[tokens.word[first - 2]!]! & WORD.plural) return false
  if (first > 2 && tokens.flags[first - 3]! & FLAG.capital) return false
  return (
    (bits[tokens.word[first - 1]!]! & WORD.partOf) !== 0 && (bits[tokens.word[first - 1]!]! & WORD.relational) !== 0
  )
}
