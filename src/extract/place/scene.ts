import type { Place } from '../../model/claim.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { isWide } from './lead.ts'
import { PLACE_RULE } from './rule.ts'

/** What a mention that says less about where something happened is held off by, in tokens. */
const HELD_OFF: Readonly<Record<string, number>> = {
  [PLACE_RULE.dateline]: 1000, // where the report was filed
  [PLACE_RULE.named]: 25, // "Mosul residents", "backed by Russia"
  [PLACE_RULE.seat]: 25, // "gunmen positioned in Nowbagh fired on"
  [PLACE_RULE.reference]: 15, // "in Nowbagh, 12 km north of Mosul"
  [PLACE_RULE.setting]: 10, // "suspected of the Orme bombing was killed in Harn"
  [PLACE_RULE.container]: 0.5, // the smaller place beside it says more
}
const WITHOUT_REGION = 40 // tokens that a bare country is held off by: it is named for many reasons

/** Where something happened that tokens first..last tell of (both inclusive), among the places of its sentence: the nearest, less telling ones held off; a mark of somebody is none. */
export function placeNear(mentions: readonly PlaceMention[], first: number, last: number): PlaceMention | undefined {
  let best: PlaceMention | undefined
  let least = Number.POSITIVE_INFINITY
  for (const mention of mentions) {
    if (mention.rule === PLACE_RULE.qualifier) continue
    const gap = mention.first > last ? mention.first - last : mention.last < first ? first - mention.last : 0
    const distance = gap + (HELD_OFF[mention.rule] ?? 0) + (isWide(mention) ? WITHOUT_REGION : 0)
    if (distance <= least) {
      least = distance
      best = mention
    }
  }
  return best === undefined ? undefined : nearIn(partOf(best, mentions), mentions)
}

/** The smaller place that the text puts in another right before it: "in Nowbagh, in the province of Helmand". */
function partOf(whole: PlaceMention, mentions: readonly PlaceMention[]): PlaceMention {
  let part = whole
  for (let i = mentions.indexOf(whole); i > 0 && part.rule === PLACE_RULE.container; i--) {
    const before = mentions[i - 1]!
    if (before.rule === PLACE_RULE.container && isInside(part.place, before.place)) continue // "in Nowbagh in Ruvania's Helmand"
    if (!TOLD.has(before.rule) || !isInside(before.place, part.place)) break
    part = before
  }
  return part
}

/** Rules of places that lie in what is told next. */
const TOLD: ReadonlySet<string> = new Set([
  PLACE_RULE.announced,
  PLACE_RULE.container,
  PLACE_RULE.located,
  PLACE_RULE.setting,
  PLACE_RULE.spelled,
  PLACE_RULE.unknown,
])

/** "In Helmand, near Nowbagh": what tells where in a region says more than the region. */
function nearIn(region: PlaceMention, mentions: readonly PlaceMention[]): PlaceMention {
  const next = mentions[mentions.indexOf(region) + 1]
  if (region.place.name !== region.place.admin1 || next?.rule !== PLACE_RULE.reference) return region
  return next.place.name !== next.place.admin1 && isInside(next.place, region.place) ? next : region
}

/** Does one place lie in another, as far as their regions tell? */
export function isInside(part: Place, whole: Place): boolean {
  if (part.name === part.admin1 && whole.name !== part.name && whole.admin1 !== undefined) return false
  return part.country === whole.country && (whole.admin1 === undefined || whole.admin1 === part.admin1)
}

/**
 * The place that sentences without one of their own go on in: that of the sentence just read, if something happened there (`happened`: the first and last token
 * of each event) or if the sentence opens with it ("In Nowbagh district, ..."); otherwise what it was. Plans and past deeds elsewhere do not move the scene.
 */
export function sceneAfter(
  scene: PlaceMention | undefined,
  mentions: readonly PlaceMention[],
  first: number,
  happened: readonly (readonly [number, number])[],
): PlaceMention | undefined {
  const told = happened[0]
  const place =
    told === undefined
      ? mentions.find(mention => mention.first - first <= OPENING && isTelling(mention))
      : placeNear(mentions.filter(isTelling), told[0], told[1])
  return place ?? scene
}

const OPENING = 4 // tokens before a place that opens its sentence: "In the north of X"

function isTelling(mention: PlaceMention): boolean {
  return !ASIDE.has(mention.rule) && !isWide(mention)
}

/** Rules of places that a report names in passing. */
const ASIDE: ReadonlySet<string> = new Set([
  PLACE_RULE.dateline,
  PLACE_RULE.named,
  PLACE_RULE.qualifier,
  PLACE_RULE.seat,
])
