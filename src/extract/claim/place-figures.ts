import type { PlaceMention } from '../../model/mention.ts'
import { MARK } from '../../text/marks.ts'
import { markAt, type Tokens } from '../../text/tokens.ts'
import type { EventDraft } from '../event/event.ts'
import { isWide } from '../place/lead.ts'
import { PLACE_RULE } from '../place/rule.ts'

/**
 * Does a figure share its verb with another that stands between the two with a place of its own? Then its place stands beside the figure, not beside the verb.
 *
 *   [killed] four soldiers in Orme and two policemen in Keld
 *    verb    other            place    figure
 */
export function isApart(draft: EventDraft, drafts: readonly EventDraft[], places: readonly PlaceMention[]): boolean {
  const { first, last, triggerFirst, triggerLast } = draft
  return drafts.some(other => {
    if (other === draft || other.triggerFirst !== triggerFirst || other.role === 'part-of') return false
    const isBetween =
      first > triggerLast
        ? other.first > triggerLast && other.last < first
        : other.first > last && other.last < triggerFirst
    if (!isBetween) return false
    const [from, to] = first > other.last ? [other.last, first] : [last, other.first]
    return places.some(place => place.first > from && place.last < to)
  })
}

/**
 * The places that may tell of a figure: without those of a clause before it, where its own clause has one behind its verb.
 *
 *   nine [died] in Orme and two others, one of them a child, [died] in Keld
 *         verb     place    figure                            verb     own
 */
export function ownPlaces(
  draft: EventDraft,
  drafts: readonly EventDraft[],
  places: readonly PlaceMention[],
  tokens: Tokens,
): readonly PlaceMention[] {
  const { first, last, triggerFirst, triggerLast } = draft
  if (triggerFirst <= last || !drafts.some(other => isBefore(other, draft))) return places
  const next = drafts.find(other => other.first > triggerLast)?.first ?? tokens.count
  const hasOwn = places.some(
    place =>
      TOLD_BY_VERB.has(place.rule) &&
      !isWide(place) &&
      place.first > triggerLast &&
      place.first <= triggerLast + OWN_REACH &&
      place.last < next &&
      !hasComma(tokens, triggerLast, place.first),
  )
  return hasOwn ? places.filter(place => !drafts.some(other => isOfClause(place, other, first))) : places
}

const OWN_REACH = 12 // tokens from a verb to where it was; a text that lost its stops has run into another sentence beyond them

/** Rules of places that a preposition or a list holds: those that tell where the verb before them was. */
const TOLD_BY_VERB: ReadonlySet<string> = new Set([
  PLACE_RULE.located,
  PLACE_RULE.setting,
  PLACE_RULE.unknown,
  PLACE_RULE.announced,
  PLACE_RULE.spelled,
  PLACE_RULE.container,
])

/** Does another figure stand with a verb of its own before a figure? */
function isBefore(other: EventDraft, { first }: EventDraft): boolean {
  return other.last < first && other.triggerLast < first
}

/** Does a place stand behind the verb of another figure, and before this one? */
function isOfClause(place: PlaceMention, other: EventDraft, first: number): boolean {
  return other.last < place.first && other.triggerLast < place.first && place.last < first
}

function hasComma(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (markAt(tokens, i) === MARK.comma) return true
  return false
}
