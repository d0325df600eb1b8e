import type { AttributionMention } from '../../model/mention.ts'
import { contains } from '../../model/span.ts'

/** The attributions whose content holds a span, the outermost first. Asked for spans in text order, so that one pass does. */
export function governing(
  attributions: readonly AttributionMention[],
): (start: number, end: number) => AttributionMention[] {
  const sorted = attributions.toSorted(
    (left, right) => left.content.start - right.content.start || right.content.end - left.content.end,
  )
  let next = 0
  let open: AttributionMention[] = []
  return (start, end) => {
    while (next < sorted.length && sorted[next]!.content.start <= start) open.push(sorted[next++]!)
    open = open.filter(mention => mention.content.end > start)
    const over = open.filter(mention => mention.content.end >= end)
    if (over.length < 2) return over
    const depths = new Map(over.map(mention => [mention, over.filter(other => isWithin(mention, other)).length]))
    return over.sort((left, right) => depths.get(left)! - depths.get(right)! || lengthOf(right) - lengthOf(left))
  }
}

/** "The sheriff says he allegedly fled": the one whose cue the other's content holds. What an adverb doubts before ", Dusk reports" Dusk doubts. */
function isWithin(inner: AttributionMention, outer: AttributionMention): boolean {
  if (isHeard(inner, outer)) return true
  if (isHeard(outer, inner) || !holdsCue(outer, inner)) return false
  if (!holdsCue(inner, outer)) return true
  return inner.source === undefined && outer.content.end <= outer.cue!.start
}

/** "The Courier reports that two died, officials said": the outlet has heard them, not they the outlet. */
function isHeard(speaker: AttributionMention, outlet: AttributionMention): boolean {
  if (outlet.type !== 'outlet' || speaker.type === 'outlet' || speaker.cue === undefined) return false
  return speaker.content.end <= speaker.cue.start && holdsCue(speaker, outlet)
}

function holdsCue({ content }: AttributionMention, { cue }: AttributionMention): boolean {
  return cue !== undefined && contains(content, cue)
}

function lengthOf({ content }: AttributionMention): number {
  return content.end - content.start
}
