import type { Edit, PassageAlignment, Sameness } from '../model/alignment.ts'
import type { Anchor } from '../model/anchor.ts'
import { boundsOf } from '../model/bounds.ts'
import type { Claim } from '../model/claim.ts'
import { comparedAs } from '../model/measure.ts'
import { PROFILES } from '../model/profile.ts'
import { contains, overlaps, type Span } from '../model/span.ts'
import type { Dossier } from './evidence.ts'

/** Two claims that stand at the same place of a passage and its copy. */
export interface ClaimCopy {
  readonly left: number
  readonly right: number
  readonly kind: Sameness
  readonly similarity: number
  /** The passages, as evidence. */
  readonly evidence: readonly Anchor[]
}

/** Kinds of sameness in which the words were taken over, so that both claims are one testimony. */
const COPYING: ReadonlySet<Sameness> = new Set([
  'whole-copy',
  'cut-copy',
  'passage',
  'rewrite',
  'translation',
  'shared-quotation',
])

/**
 * Pairs the claims of aligned passages: same measure, and the edits carry the one figure to the other.
 *
 *   left   ... killed |at least 12| people in ...      an edit 'same' or 'changed' covers both figures,
 *   right  ... killed |15|          people in ...      at the same place of the passage
 */
export function copiedClaims(dossier: Dossier, alignments = dossier.alignments): ClaimCopy[] {
  const copies: ClaimCopy[] = []
  for (const alignment of alignments) {
    if (!COPYING.has(alignment.kind)) continue
    const lefts = claimsIn(dossier, alignment.left.report, alignment.left.at)
    const rights = claimsIn(dossier, alignment.right.report, alignment.right.at)
    if (lefts.length === 0 || rights.length === 0) continue
    for (const left of lefts) {
      const right = counterpart(dossier, alignment, left, rights)
      if (right === undefined) continue
      copies.push({
        left: Math.min(left, right),
        right: Math.max(left, right),
        kind: alignment.kind,
        similarity: alignment.similarity,
        evidence: [alignment.left.at, alignment.right.at],
      })
    }
  }
  return copies.sort((l, r) => l.left - r.left || l.right - r.right || r.similarity - l.similarity)
}

/** The claims of a report that stand wholly inside a passage. */
function claimsIn(dossier: Dossier, report: string, at: Anchor): number[] {
  const index = dossier.reportIndex.get(report)
  if (index === undefined) return []
  const found: number[] = []
  for (let claim = dossier.claimsFrom[index]!; claim < dossier.claimsFrom[index + 1]!; claim++) {
    if (contains(at.span, dossier.claims[claim]!.at.span)) found.push(claim)
  }
  return found
}

function counterpart(
  dossier: Dossier,
  alignment: PassageAlignment,
  left: number,
  rights: readonly number[],
): number | undefined {
  const claim = dossier.claims[left]!
  const expected = carried(alignment.edits, claim.at.span)
  if (expected === undefined) return undefined
  const isSwapped = alignment.edits.some(
    edit => edit.kind === 'changed' && overlaps(edit.left, claim.at.span) && isLong(edit.left, edit.right),
  )
  let best: number | undefined
  let bestDistance = Infinity
  for (const right of rights) {
    const other = dossier.claims[right]!
    if (comparedAs(other.measure) !== comparedAs(claim.measure)) continue
    const at = other.at.span
    if (!overlaps(widened(expected), at) || (isSwapped && !isSameFigure(claim, other))) continue
    const distance = Math.abs(at.start - expected.start) + Math.abs(at.end - expected.end)
    if (distance < bestDistance) {
      best = right
      bestDistance = distance
    }
  }
  return best
}

const MOST_SWAPPED = 80 // code units, some twelve words: where more gave way to other words, a figure among them stands for no other

function isLong(left: Span, right: Span): boolean {
  return Math.max(left.end - left.start, right.end - right.start) > MOST_SWAPPED
}

function isSameFigure(left: Claim, right: Claim): boolean {
  const [one, other] = [left, right].map(claim => boundsOf(claim.quantity.value, PROFILES.plain))
  return one!.low === other!.low && one!.high === other!.high
}

/** Where the edits put a span of the left text in the right one. */
function carried(edits: readonly Edit[], at: Span): Span | undefined {
  let start: number | undefined
  let end: number | undefined
  for (const edit of edits) {
    if (edit.kind === 'left-out' || edit.kind === 'added' || !overlaps(edit.left, at)) continue
    const inStart = Math.max(at.start, edit.left.start)
    const inEnd = Math.min(at.end, edit.left.end)
    const isSame = edit.kind === 'same'
    const from = isSame ? edit.right.start + (inStart - edit.left.start) : edit.right.start
    const to = isSame ? edit.right.start + (inEnd - edit.left.start) : edit.right.end
    start = start === undefined ? from : Math.min(start, from)
    end = end === undefined ? to : Math.max(end, to)
  }
  return start === undefined || end === undefined || end <= start ? undefined : { start, end }
}

/** A figure of one word may touch the edit that holds its new bound: "12" against "at least 12". */
function widened(at: Span): Span {
  return { start: Math.max(0, at.start - 1), end: at.end + 1 }
}
