import type { AttributionMention, PlaceMention } from '../../model/mention.ts'
import { contains } from '../../model/span.ts'

/**
 * Who says what in a report and its places in; the same without names that are a place's, out: "officials in Keld" and "a Keld judge" are known by these words, and are
 * not one voice called Keld. A house may bear the name of its town, and a country speaks for itself.
 */
export function withoutPlaceNames(
  mentions: readonly AttributionMention[],
  places: () => readonly PlaceMention[],
  text: string,
): readonly AttributionMention[] {
  if (!mentions.some(mention => mayBePlace(mention) || isLabel(mention))) return mentions
  const names = new Set(places().map(({ span }) => text.slice(span.start, span.end)))
  const speaking = mentions.filter(mention => !isLabelOfPlace(mention, mentions, names, text))
  return speaking.map(mention => {
    if (!mayBePlace(mention) || !names.has(mention.name!)) return mention
    const { name: _, ...nameless } = mention
    return mention.type === 'document' ? nameless : { ...nameless, type: 'unnamed' }
  })
}

/** "Orme: ...": a source whose cue is a colon. */
function isLabel({ source, rule }: AttributionMention): boolean {
  return source !== undefined && rule === 'attribution.speaker'
}

/** "Orme: police say 12 died": the name of a place before the colon, and behind it whoever says so. "Norland: 12 rebels died" may be Norland's word. */
function isLabelOfPlace(
  mention: AttributionMention,
  mentions: readonly AttributionMention[],
  names: ReadonlySet<string>,
  text: string,
): boolean {
  if (!isLabel(mention) || !names.has(text.slice(mention.source!.start, mention.source!.end))) return false
  return mentions.some(
    ({ source }) => source !== undefined && source !== mention.source && contains(mention.content, source),
  )
}

/** A document or an unnamed source with a name, or more words for a person than his name. */
function mayBePlace({ name, type, source }: AttributionMention): boolean {
  if (name === undefined) return false
  if (type === 'unnamed' || type === 'document') return true
  return type === 'person' && source !== undefined && source.end - source.start > name.length
}
