import type { AttributionMention } from '../../model/mention.ts'
import { vouches } from './vouching.ts'

/**
 * Marks the attributions whose cue stands in the content of another: they are links of that one's chain.
 *
 *   The agency said the governor told reporters that 12 had died.
 *              ~~~~              ^^^^ nested
 *
 * One sweep over the text: contents that have begun and not ended are few at any place, so that the cost is linear in the mentions.
 */
export function withNesting(mentions: readonly AttributionMention[]): AttributionMention[] {
  const byContent = mentions.filter(
    mention => (mention.cue !== undefined || isQuotation(mention)) && !isTurn(mention) && hears(mention),
  )
  byContent.sort((left, right) => left.content.start - right.content.start)
  const nested = new Set<AttributionMention>()
  let open: AttributionMention[] = []
  let next = 0
  const byCue = mentions.filter(mention => mention.cue !== undefined)
  for (const mention of byCue.sort((left, right) => left.cue!.start - right.cue!.start)) {
    const cue = mention.cue!
    open = open.filter(other => other.content.end > cue.start)
    for (; next < byContent.length && byContent[next]!.content.start <= cue.start; next++) {
      if (byContent[next]!.content.end > cue.start) open.push(byContent[next]!)
    }
    if (open.some(other => other.cue?.start !== cue.start && cue.end <= other.content.end && !isInside(other, mention)))
      nested.add(mention)
  }
  return mentions.map(mention => (nested.has(mention) ? { ...mention, nested: true } : mention))
}

/** A quotation that goes on with what somebody said: it has no cue of its own, and holds whatever it tells of others. */
function isQuotation({ rule }: AttributionMention): boolean {
  return rule === 'attribution.quotation-follows' || rule === 'attribution.quotation-goes-on'
}

/** Has somebody heard what the content tells? Not in what is judged with nobody who judges it, nor has whoever is cited in passing heard the one who cites him. */
function hears(mention: AttributionMention): boolean {
  return mention.rule !== 'attribution.carried-citing' && (mention.source !== undefined || vouches(mention))
}

/** The turn of an interview, in which each account stands by itself. */
function isTurn({ rule }: AttributionMention): boolean {
  return rule === 'attribution.answered' || rule === 'attribution.asked-turn'
}

/** Two contents that hold each other's cue: the one that stands before its own cue (", she said") is the outer one. */
function isInside(other: AttributionMention, mention: AttributionMention): boolean {
  const { cue } = other
  if (cue === undefined) return false
  const holds = mention.content.start <= cue.start && cue.end <= mention.content.end
  return holds && mention.content.end <= mention.cue!.start
}
