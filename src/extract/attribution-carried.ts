import { unitOf } from '../text/layout.ts'
import type { Attribution } from './attribution.ts'
import { CHAR, isStop, markOf, quotationAt, type Reading } from './attribution-reading.ts'

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
    for (let i = attribution.content.first; i <= attribution.content.last; i++) {
      const quotation = quotationAt(reading, i)
      if (quotation === 0) continue
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
  for (let q = 1; q < quotations.count; q++) {
    if (ownerOf[q] !== undefined) continue
    const owner = ownerOf[q - 1]
    if (owner?.source === undefined) continue
    if (quotations.goesOn[q - 1]) carry(q, owner, 'attribution.quotation-goes-on')
    else if (isSpeech(reading, q) && followsOn(reading, q, owner)) carry(q, owner, 'attribution.quotation-follows')
  }
  return carried
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
