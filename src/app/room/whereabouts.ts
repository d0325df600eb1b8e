import type { Place } from '../../model/place.ts'
import type { ClaimView } from '../../model/view.ts'
import { placeText } from '../../publish/place-text.ts'
import type { Room } from './room.ts'

/** A claim with where its figure stands in the original: `line 7, bytes 1234 to 1260`. The original is read again for it, so that it is told of one claim at a time. */
export async function placedClaim(view: ClaimView, room: Pick<Room, 'places'>): Promise<ClaimView> {
  const places = await room.places(view.claim.at)
  const words = [view.report.part, ...places.map(place => wordsOf(place, view.report.part))]
  const told = [...new Set(words.filter(word => word !== undefined))]
  return told.length === 0 ? view : { ...view, whereabouts: told.join(', ') }
}

/** Without the part that is named before, and the comma that a sentence would go on with. */
function wordsOf({ part, ...place }: Place, named: string | undefined): string {
  return placeText(part === undefined || part === named ? place : { ...place, part }).replace(/,$/u, '')
}
