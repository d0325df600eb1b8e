import type { PlaceMention } from '../../model/mention.ts'
import type { EventDraft } from '../event/event.ts'

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
