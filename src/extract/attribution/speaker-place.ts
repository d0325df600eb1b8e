import type { PlaceMention } from '../../model/mention.ts'
import { unitOf } from '../../text/layout.ts'
import { PLACE_RULE } from '../place/rule.ts'
import type { Attribution } from './attribution.ts'
import { WORD } from './cue-words.ts'
import { isOf, isSourceWord, quotationAt, type Reading } from './reading.ts'
import { isAgencyAt } from './source-type.ts'
import { holdsSource } from './source-words.ts'

/** "KABUL: Nine guards were killed": where a report was filed, or a line of a list tells of, says nothing. A country speaks for itself. */
export function isTown(reading: Reading, speaker: Attribution, places: () => readonly PlaceMention[]): boolean {
  const { first, last } = speaker.source!
  if (quotationAt(reading, speaker.content.first) !== 0) return false
  const { start, end } = reading.tokens
  const name = places().find(({ span }) => span.start === start[first] && span.end === end[last])
  return name !== undefined && (name.rule === PLACE_RULE.dateline || name.place.admin1 !== undefined)
}

/** "TARN: Nine guards were killed, police said.": one word that no list has, before the only line that has a label, whose sentence names who says so. */
export function isUnknownPlace(
  reading: Reading,
  { source, content }: Attribution,
  found: readonly Attribution[],
): boolean {
  const { first, last } = source!
  if (first !== last || isSourceWord(reading, first) || isAgencyAt(reading, first)) return false
  if (quotationAt(reading, content.first) !== 0) return false
  const { sentences } = reading.layout
  const end = sentences[unitOf(sentences, content.first) + 1]!
  return found.some(
    ({ cue, source: teller }) =>
      cue !== undefined &&
      teller !== undefined &&
      holdsSource(reading, teller) &&
      !isOf(reading, teller.last, WORD.subject) &&
      teller.first >= content.first &&
      cue.first > content.first &&
      cue.last < end,
  )
}
