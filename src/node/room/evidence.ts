import { join } from 'node:path'
import { placesOf } from '../../app/places.ts'
import { mediaTypeOf } from '../../app/room/media-types.ts'
import type { Room } from '../../app/room/room.ts'
import type { ReadInput } from '../../read/reader.ts'
import type { KeptRoom } from '../../store/room-sqlite.ts'
import { caseFields } from '../case-fields.ts'
import { originalsIn } from '../originals.ts'
import { read } from '../read.ts'

const MAX_TRACED_BYTES = 4 * 2 ** 20 // of an original that is read again for the places of a claim: it takes under a second

/** What a room shows of the originals of the case in a folder: their bytes, and where an anchor stands in them. `known` tells of which ones it may. */
export function roomEvidence(path: string, known: () => KeptRoom | undefined): Pick<Room, 'original' | 'places'> {
  const originals = originalsIn(join(path, 'originals'))
  return {
    async original(sha256) {
      const original = known()?.original(sha256)
      const mediaType = original === undefined ? undefined : mediaTypeOf(original.path, original.reader)
      if (mediaType === undefined) return undefined
      const bytes = await originals.get(sha256)
      return bytes === undefined ? undefined : { bytes, mediaType }
    },
    async places(at) {
      const document = known()?.document(at.document)
      if (document === undefined || document.capture.bytes > MAX_TRACED_BYTES) return []
      const fields = caseFields(path, undefined)
      const readTraced = (input: ReadInput) => read(input, { traced: true, ...(fields && { fields }) })
      return placesOf({ originals, readTraced }, document, at)
    },
  }
}
