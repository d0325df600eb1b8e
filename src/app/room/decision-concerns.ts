import type { ClaimId } from '../../model/claim.ts'
import type { Decision, Deed } from '../../model/review.ts'
import { fold } from '../../text/fold.ts'
import { verdictText } from './question-row.ts'

/** The claims that a deed judges or groups. */
export function claimsOf(deed: Deed): readonly ClaimId[] {
  switch (deed.kind) {
    case 'accept':
    case 'reject':
    case 'correct':
      return [deed.claim]
    case 'merge':
      return deed.questions.flatMap(question => question.claims)
    case 'split':
      return deed.claims
    case 'rename':
      return deed.question.claims
    case 'reliability':
    case 'undo':
      return []
  }
}

/** Is a decision about a question: itself, one of its claims, or one of its sources? */
export function isAbout(
  decision: Deed,
  question: string,
  claims: ReadonlySet<ClaimId>,
  sources: ReadonlySet<string>,
): boolean {
  if (decision.kind === 'reliability') return sources.has(decision.source)
  if ((decision.kind === 'split' || decision.kind === 'rename') && decision.question.id === question) return true
  return claimsOf(decision).some(id => claims.has(id))
}

/**
 * Do two decisions on one thing say different things? Verdicts on one claim that differ, two names for one question, two grades of one
 * source, a merger of what the other splits, and the undoing of the other.
 */
export function isAtOdds(left: Deed & { readonly id?: string }, right: Deed & { readonly id?: string }): boolean {
  if (left.kind === 'undo') return left.decision === right.id
  if (right.kind === 'undo') return right.decision === left.id
  if (left.kind === 'reliability' && right.kind === 'reliability')
    return fold(left.source) === fold(right.source) && left.grade !== right.grade
  if ('claim' in left && 'claim' in right)
    return left.claim === right.claim && verdictText(left as Decision) !== verdictText(right as Decision)
  if (left.kind === 'rename' && right.kind === 'rename') return left.text !== right.text && shareClaim(left, right)
  return isGrouping(left) && isGrouping(right) && left.kind !== right.kind && shareClaim(left, right)
}

function isGrouping({ kind }: Deed): boolean {
  return kind === 'merge' || kind === 'split'
}

function shareClaim(left: Deed, right: Deed): boolean {
  const claims = new Set(claimsOf(left))
  return claimsOf(right).some(id => claims.has(id))
}

/** Of the decisions that were made meanwhile, those of others that say otherwise than these. */
export function conflictsWith(own: readonly Decision[], meanwhile: readonly Decision[]): Decision[] {
  return meanwhile.filter(other => own.some(decision => decision.by !== other.by && isAtOdds(decision, other)))
}
