import type { Place } from '../../model/claim.ts'
import { type Gazetteer, PLACE_KIND } from '../../model/gazetteer.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { BREAK, type Tokens } from '../../text/tokens.ts'
import { PLACE_RULE } from './rule.ts'

/** What several places lie in: by country, and by country and region; numbers of the gazetteer. */
export type WholeIndex = ReadonlyMap<string, number>

/** The countries and regions of a gazetteer by what places say that they lie in. */
export function wholesOf({ places }: Gazetteer): WholeIndex {
  const wholes = new Map<string, number>()
  for (let place = 0; place < places.kind.length; place++) {
    const kind = places.kind[place]!
    const key =
      kind === PLACE_KIND.country
        ? keyOf(places.country[place]!, undefined)
        : kind === PLACE_KIND.region
          ? keyOf(places.country[place]!, places.region[place]!)
          : undefined
    if (key !== undefined && !wholes.has(key)) wholes.set(key, place)
  }
  return wholes
}

/**
 * Places told in one list are told of together, so that what happened in them happened in what holds them all: their region, or else their country.
 * A list whose commas were lost is one, too, as long as no name in it lies in the one beside it.
 *
 *   killed five in Orme and Keld provinces        attacks in Orme Keld        not: in Orme, Keld province
 *                  ^---- list ---^                           ^ list ^                ^ part ^ whole
 *
 * `isListed`: a comma or a conjunction joins a mention to the one before; `isClosing`: a conjunction does, since a comma alone also stands between a town and its region.
 */
export function withLists(
  mentions: readonly PlaceMention[],
  isListed: (mention: number) => boolean,
  isClosing: (mention: number) => boolean,
  tokens: Tokens,
  wholeOf: (country: string, region: string | undefined) => Place | undefined,
): PlaceMention[] {
  const told = [...mentions]
  for (let from = 0; from < mentions.length; ) {
    let to = from + 1
    while (
      to < mentions.length &&
      goesOn(to, to - 1 === from) &&
      !isInside(mentions[to - 1]!.place, mentions[to]!.place) &&
      !isInside(mentions[to]!.place, mentions[to - 1]!.place)
    )
      to++
    const isList = to - from > 1 && (isClosing(to - 1) || isNext(tokens, mentions[to - 2]!, mentions[to - 1]!))
    const common = isList ? wholeOfAll(mentions.slice(from, to), wholeOf) : undefined
    if (common !== undefined) for (let i = from; i < to; i++) told[i] = { ...mentions[i]!, common }
    from = to
  }
  return told

  /** Does a list go on from the mention before, which begins it or not? Where commas were lost, names are all that is left of it. */
  function goesOn(to: number, isSecond: boolean): boolean {
    const [left, right] = [mentions[to - 1]!, mentions[to]!]
    const isBeside = isNext(tokens, left, right)
    if (!isBeside && !isListed(to)) return false
    if (!OF_LISTS.has(left.rule) && (isSecond || left.rule !== PLACE_RULE.named)) return false
    return OF_LISTS.has(right.rule) || (right.rule === PLACE_RULE.named && (isBeside || left.rule === PLACE_RULE.named))
  }
}

/** Rules of places where something is said to have been: what is only named may be listed for other reasons. */
const OF_LISTS: ReadonlySet<string> = new Set([
  PLACE_RULE.located,
  PLACE_RULE.setting,
  PLACE_RULE.announced,
  PLACE_RULE.spelled,
  PLACE_RULE.unknown,
])

const KNOWN: ReadonlySet<string> = new Set([PLACE_RULE.located, PLACE_RULE.named, PLACE_RULE.setting])

/** What holds all of a list; undefined where they are one place, or nothing that is known holds them. */
function wholeOfAll(
  told: readonly PlaceMention[],
  wholeOf: (country: string, region: string | undefined) => Place | undefined,
): Place | undefined {
  const known = told.filter(({ rule }) => KNOWN.has(rule)) // where the others lie is but guessed from these
  const list = known.length > 0 ? known : told
  const { country, admin1, name } = list[0]!.place
  if (country === undefined || list.some(({ place }) => place.country !== country)) return undefined
  if (told.every(({ place }) => place.name === name)) return undefined
  const isOneRegion = admin1 !== undefined && list.every(({ place }) => place.admin1 === admin1)
  return wholeOf(country, isOneRegion ? admin1 : undefined)
}

/** Does nothing stand between the two? */
function isNext({ flags }: Tokens, left: PlaceMention, right: PlaceMention): boolean {
  return right.first === left.last + 1 && (flags[right.first]! & BREAK) === 0
}

/** Is `outer` the country or the region of `inner`, as far as their names show? */
function isInside(inner: Place, outer: Place): boolean {
  if (inner.country === undefined || inner.country !== outer.country) return inner.name === outer.name
  return outer.admin1 === undefined || (outer.name === outer.admin1 && inner.admin1 === outer.admin1)
}

export function keyOf(country: string, region: string | undefined): string {
  return `${country}/${region ?? ''}`
}
