import { unitOf } from '../../text/layout.ts'
import type { Attribution } from './attribution.ts'
import { CHAR, isStop, markOf, quotationAt, type Reading } from './reading.ts'

const SPEAKER = 'attribution.speaker' // "ROE: We had no warning.": whoever a line names speaks all of it, quotation marks or none

const MIN_SPEECH_TOKENS = 5 // marks included; a shorter quotation without a cue is a term, not speech

/**
 * Attributions of quotations that have no cue of their own: they go on with what the last speaker said.
 *
 *   "We had no warning," Ann Bly said. "Nobody came."      "Nobody came." is Ann Bly's
 */
export function quotationsCarriedOn(reading: Reading, found: readonly Attribution[]): Attribution[] {
  const { quotations } = reading
  const ownerOf: (Attribution | undefined)[] = new Array(quotations.count)
  for (const attribution of found) {
    // "They say the gate was shut", all of it in quotation marks: whoever is quoted there is not "they".
    const isWithin = attribution.cue !== undefined && attribution.rule !== SPEAKER
    const home = isWithin ? quotationAt(reading, attribution.cue!.first) : 0
    for (let i = attribution.content.first; i <= attribution.content.last; i++) {
      const quotation = quotationAt(reading, i)
      if (quotation === 0 || quotation === home) continue
      const known = ownerOf[quotation - 1]
      if (known === undefined || known.source === undefined) ownerOf[quotation - 1] = attribution
      i = quotations.last[quotation - 1]!
    }
  }
  const carried: Attribution[] = []
  const carry = (quotation: number, from: Attribution, rule: string): void => {
    const content = { first: quotations.first[quotation]!, last: quotations.last[quotation]! }
    const made: Attribution = {
      rule,
      content,
      stance: from.stance,
      ...(from.source === undefined ? {} : { source: from.source }),
    }
    ownerOf[quotation] = made
    carried.push(made)
  }
  for (let q = quotations.count - 2; q >= 0; q--) {
    const next = ownerOf[q + 1]
    if (quotations.goesOn[q] && ownerOf[q] === undefined && next !== undefined)
      carry(q, next, 'attribution.quotation-goes-on')
  }
  let speakers: ReadonlyMap<number, Attribution> | undefined
  for (let q = 0; q < quotations.count; q++) {
    if (ownerOf[q] !== undefined) continue
    const owner = ownerOf[q - 1]
    if (owner?.source !== undefined && quotations.goesOn[q - 1]) carry(q, owner, 'attribution.quotation-goes-on')
    else if (isSpeech(reading, q)) {
      if (owner?.source !== undefined && followsOn(reading, q, owner)) carry(q, owner, 'attribution.quotation-follows')
      else {
        speakers ??= lastSpeakers(reading, found)
        const speaker = speakerBefore(reading, q, speakers)
        if (speaker !== undefined) carry(q, speaker, 'attribution.quotation-follows')
      }
    }
  }
  return carried
}

/** Rules by which somebody has spoken. */
const SPOKEN = new Set([
  'attribution.said',
  'attribution.told',
  'attribution.trailing',
  'attribution.inverted',
  'attribution.around',
])

/**
 * Who spoke last in the paragraph before a quotation that is all of its own.
 *
 *   Twelve died, Ann Bly told the council.      ¶ "We had no warning at all."
 */
function speakerBefore(
  reading: Reading,
  quotation: number,
  speakers: ReadonlyMap<number, Attribution>,
): Attribution | undefined {
  const { paragraphs } = reading.layout
  const first = reading.quotations.first[quotation]!
  const here = unitOf(paragraphs, first)
  return paragraphs[here] === first && isWhole(reading, quotation, paragraphs[here + 1]!)
    ? speakers.get(here - 1)
    : undefined
}

/** Whoever has spoken last in each paragraph, by the paragraph's number. */
function lastSpeakers(reading: Reading, found: readonly Attribution[]): ReadonlyMap<number, Attribution> {
  const speakers = new Map<number, Attribution>()
  for (const attribution of found) {
    const { cue, source, rule } = attribution
    if (cue === undefined || source === undefined || !SPOKEN.has(rule)) continue
    const paragraph = unitOf(reading.layout.paragraphs, cue.first)
    if (cue.first >= (speakers.get(paragraph)?.cue?.first ?? -1)) speakers.set(paragraph, attribution)
  }
  return speakers
}

/** A whole sentence in quotation marks, and not a term inside one. */
function isSpeech(reading: Reading, quotation: number): boolean {
  const first = reading.quotations.first[quotation]!
  const last = reading.quotations.last[quotation]!
  if (last - first < MIN_SPEECH_TOKENS) return false
  const before = first - 1
  const isStart =
    before < reading.first ||
    isStop(reading, before) ||
    quotationAt(reading, before) !== 0 ||
    isParagraph(reading, first)
  return isStart || markOf(reading, before) === CHAR.colon
}

/** Does the quotation stand in the paragraph of the one before, or open the next? */
function followsOn(reading: Reading, quotation: number, owner: Attribution): boolean {
  const { paragraphs } = reading.layout
  const first = reading.quotations.first[quotation]!
  const here = unitOf(paragraphs, first)
  const there = unitOf(paragraphs, reading.quotations.last[quotation - 1]!)
  if (here === there) return true
  const end = Math.max(owner.cue?.last ?? 0, owner.source?.last ?? 0, owner.content.last)
  return (
    here === there + 1 &&
    paragraphs[here] === first &&
    end >= paragraphs[there]! &&
    isWhole(reading, quotation, paragraphs[here + 1]!)
  )
}

/** Is the quotation all of its paragraph? */
function isWhole(reading: Reading, quotation: number, end: number): boolean {
  return reading.quotations.last[quotation]! >= end - 2
}

function isParagraph(reading: Reading, index: number): boolean {
  const { paragraphs } = reading.layout
  return paragraphs[unitOf(paragraphs, index)] === index
}
