import type { Place } from '../model/place.ts'

/** A place in an original, in words: `bytes 1234 to 1260 of a.html`, `page 3, 72 to 140 points from the left and 90 to 101 from the top`. */
export function placeText(place: Place): string {
  const part = place.part === undefined ? '' : ` of ${place.part}`
  switch (place.kind) {
    case 'bytes':
      return `bytes ${place.start} to ${place.end}${part}`
    case 'characters':
      return `characters ${place.start} to ${place.end}${part}`
    case 'box':
      return `page ${place.page}, ${Math.round(place.left)} to ${Math.round(place.right)} points from the left and ${Math.round(place.top)} to ${Math.round(place.bottom)} from the top${part},`
  }
}
