import type { Span } from '../../../src/model/span.ts'
import type { ClaimView } from '../../../src/model/view.ts'

/** A run of words of a claim's context, and what it is to the claim. */
export interface ContextPart {
  readonly kind: 'words' | 'figure' | 'source' | 'cue'
  readonly text: string
}

/** A claim's context, cut where its sentence begins and ends. */
export interface ContextParts {
  readonly before: string
  readonly sentence: readonly ContextPart[]
  readonly after: string
}

/**
 * Cuts a claim's context: what stands before its sentence, the sentence with the figure, its sources and their cues marked, what follows.
 *
 *   "Shells fell. Police said 12 people died. Rain came."
 *     before      source cue figure            after
 */
export function contextParts({ claim, context }: Pick<ClaimView, 'claim' | 'context'>): ContextParts {
  const { text, start: origin } = context
  const within = ({ start, end }: Span): Span | undefined =>
    start >= origin && end <= origin + text.length ? { start: start - origin, end: end - origin } : undefined
  const sentence = within(claim.sentence.span)
  if (sentence === undefined)
    return { before: '', sentence: [{ kind: 'words', text: claim.sentence.exact }], after: '' }
  const marks = [
    { kind: 'figure' as const, at: within(claim.at.span) },
    ...claim.attribution.flatMap(({ at, cue }) => [
      { kind: 'source' as const, at: at && within(at.span) },
      { kind: 'cue' as const, at: cue && within(cue.span) },
    ]),
  ].flatMap(({ kind, at }) =>
    at !== undefined && at.start >= sentence.start && at.end <= sentence.end ? [{ kind, at }] : [],
  )
  // Where marks meet, the figure is shown: it is what the claim is about.
  const shown = marks.filter(
    ({ kind, at }, n) =>
      kind === 'figure' ||
      !marks.some(
        (other, m) => (other.kind === 'figure' || m < n) && other.at.start < at.end && at.start < other.at.end,
      ),
  )
  shown.sort((left, right) => left.at.start - right.at.start)
  const parts: ContextPart[] = []
  let from = sentence.start
  for (const { kind, at } of shown) {
    if (at.start > from) parts.push({ kind: 'words', text: text.slice(from, at.start) })
    parts.push({ kind, text: text.slice(at.start, at.end) })
    from = at.end
  }
  if (from < sentence.end) parts.push({ kind: 'words', text: text.slice(from, sentence.end) })
  return { before: text.slice(0, sentence.start), sentence: parts, after: text.slice(sentence.end) }
}
