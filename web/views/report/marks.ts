import type { ClaimId, Link } from '../../../src/model/claim.ts'
import { cover, overlaps, type Span } from '../../../src/model/span.ts'
import type { ClaimView } from '../../../src/model/view.ts'
import type { ReportPassage, ReportView } from '../../../src/model/view-report.ts'
import type { Marked } from './segments.ts'

/** What is marked in the text of a report. */
export type TextMark =
  | { readonly kind: 'claim'; readonly claim: ClaimView }
  /** Words of an attribution, with the claims that rest on them; there may be none. */
  | { readonly kind: 'source' | 'cue'; readonly claims: readonly ClaimId[] }
  | { readonly kind: 'copied'; readonly stretch: Stretch }
  /** The sentence of the claim that the reader has chosen. */
  | { readonly kind: 'sentence' }

/** The kinds of marks that a reader may want to see or not. */
export const LAYERS = ['claims', 'attributions', 'copies'] as const

export type Layer = (typeof LAYERS)[number]

/** Everything that is marked in a report. Anchors in other documents, as a chain may have, are left out. */
export function marksOf(
  view: Pick<ReportView, 'claims' | 'report' | 'passages'>,
  layers: ReadonlySet<Layer>,
): readonly Marked<TextMark>[] {
  const marks: Marked<TextMark>[] = []
  if (layers.has('copies')) {
    for (const stretch of stretchesOf(view.passages))
      marks.push({ span: stretch.span, mark: { kind: 'copied', stretch } })
  }
  if (layers.has('attributions')) marks.push(...attributionsOf(view))
  if (layers.has('claims')) {
    for (const claim of view.claims) marks.push({ span: claim.claim.at.span, mark: { kind: 'claim', claim } })
  }
  return marks
}

/** The words of sources and of their cues, each once, however many claims rest on them. */
function attributionsOf({ claims, report }: Pick<ReportView, 'claims' | 'report'>): readonly Marked<TextMark>[] {
  const found = new Map<string, { readonly span: Span; readonly kind: 'source' | 'cue'; readonly claims: ClaimId[] }>()
  const add = (link: Link, claim: ClaimId | undefined): void => {
    for (const [kind, at] of [
      ['source', link.at],
      ['cue', link.cue],
    ] as const) {
      if (at === undefined || at.document !== report.document) continue
      const key = `${kind} ${at.span.start} ${at.span.end}`
      const known = found.get(key) ?? { span: at.span, kind, claims: [] }
      found.set(key, known)
      if (claim !== undefined && !known.claims.includes(claim)) known.claims.push(claim)
    }
  }
  for (const { claim } of claims) for (const link of claim.attribution) add(link, claim.id)
  for (const link of report.cited ?? []) add(link, undefined)
  return [...found.values()].map(({ span, kind, claims: ids }) => ({ span, mark: { kind, claims: ids } }))
}

/** A part of the report that others have too: passages that overlap here are one stretch. */
export interface Stretch {
  readonly span: Span
  /** Those most alike first. */
  readonly passages: readonly ReportPassage[]
  /** Is it copying, or only a quotation or a form of words that both use? */
  readonly copied: boolean
}

/** The passages of a report as stretches, in the order of the text. What is copied and what is only alike stay apart. */
export function stretchesOf(passages: readonly ReportPassage[]): readonly Stretch[] {
  return [true, false]
    .flatMap(copied =>
      joined(passages.filter(passage => isCopied(passage) === copied)).map(each => ({ ...each, copied })),
    )
    .sort((left, right) => left.span.start - right.span.start)
}

function joined(passages: readonly ReportPassage[]): readonly Omit<Stretch, 'copied'>[] {
  const stretches: { span: Span; passages: ReportPassage[] }[] = []
  for (const passage of passages.toSorted((left, right) => left.here.span.start - right.here.span.start)) {
    const last = stretches.at(-1)
    if (last !== undefined && overlaps(last.span, passage.here.span)) {
      last.span = cover(last.span, passage.here.span)
      last.passages.push(passage)
    } else stretches.push({ span: passage.here.span, passages: [passage] })
  }
  for (const { passages: each } of stretches) each.sort((left, right) => right.similarity - left.similarity)
  return stretches
}

function isCopied({ kind }: Pick<ReportPassage, 'kind'>): boolean {
  return kind !== 'shared-quotation' && kind !== 'boilerplate'
}
