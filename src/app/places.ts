import type { Anchor } from '../model/anchor.ts'
import type { SourceDocument } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import type { ReadInput, Reading } from '../read/reader.ts'
import type { Originals } from './ports.ts'

/**
 * Where the words of an anchor stand in the original that their document was read from: empty if the format does not tell. Nothing of this is
 * kept; the original is read once more, in the same way, with an eye to the places.
 */
export async function placesOf(
  world: { readonly originals: Originals; readonly readTraced: (input: ReadInput) => Promise<Reading> },
  document: SourceDocument,
  at: Anchor,
): Promise<readonly Place[]> {
  const { path, sha256 } = document.capture
  const bytes = await world.originals.get(sha256)
  if (bytes === undefined) return []
  const { documents, traces } = await world.readTraced({ path, bytes, sha256 })
  const isSame = documents.some(({ id, text }) => id === document.id && text === document.text)
  return isSame ? (traces.get(document.id)?.(at.span) ?? []) : []
}
