import type { AttributionMention, PlaceMention } from '../../model/mention.ts'

/**
 * Who says what in a report and its places in; the same without names that are a place's, out: "officials in Keld" and "a Keld judge" are known by these words, and are
 * not one voice called Keld. A house may bear the name of its town, and a country speaks for itself.
 */
export function withoutPlaceNames(
  mentions: readonly AttributionMention[],
  places: () => readonly PlaceMention[],
  text: string,
): readonly AttributionMention[] {
  if (!mentions.some(mayBePlace)) return mentions
  const names = new Set(places().map(({ span }) => text.slice(span.start, span.end)))
  return mentions.map(mention => {
    if (!mayBePlace(mention) || !names.has(mention.name!)) return mention
    const { name: _, ...nameless } = mention
    return mention.type === 'document' ? nameless : { ...nameless, type: 'unnamed' }
  })
}

/** A document or an unnamed source with a name, or more words for a person than his name. */
function mayBePlace({ name, type, source }: AttributionMention): boolean {
  if (name === undefined) return false
  if (type === 'unnamed' || type === 'document') return true
  return type === 'person' && source !== undefined && source.end - source.start > name.length
}
