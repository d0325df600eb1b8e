import { boundsOf } from '../model/bounds.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { Claim } from '../model/claim.ts'
import { PROFILES, profileOf } from '../model/profile.ts'
import type { Origin, Question } from '../model/question.ts'
import type { Decision, DecisionId } from '../model/review.ts'
import { boundsText, counted, oneLine } from './wording.ts'

/** A decision as a line: `r3 2031-03-09T10:00:00Z Ada Ravel rejects ...-killed: counted twice`. */
export function decisionText(decision: Decision, isUndone: boolean): string {
  const { id, at, by, why } = decision
  return `${id} · ${at.slice(0, 16).replace('T', ' ')} · ${by} · ${deedText(decision)}${isUndone ? ' · undone' : ''}\n    ${oneLine(why)}`
}

/** What was decided, in words. */
export function deedText(decision: Decision): string {
  switch (decision.kind) {
    case 'accept':
      return `accept ${decision.claim}`
    case 'reject':
      return `reject ${decision.claim}`
    case 'correct':
      return `correct ${decision.claim}: ${Object.entries(decision.to).map(valueText).join(', ')}`
    case 'merge':
      return `merge ${decision.questions.map(question => question.id).join(', ')}`
    case 'split':
      return `split ${counted(decision.claims.length, 'claim')} from ${decision.question.id}: ${decision.claims.join(', ')}`
    case 'rename':
      return `rename ${decision.question.id}: "${oneLine(decision.text)}"`
    case 'reliability':
      return `reliability of ${decision.source}: ${decision.grade}`
    case 'undo':
      return `undo ${decision.decision}`
  }
}

function valueText([field, value]: [string, unknown]): string {
  if (value === null) return `${field} not stated`
  if (typeof value !== 'object') return `${field} ${String(value)}`
  return `${field} ${Object.values(value as Record<string, unknown>).join(' ')}`
}

/** What was decided on a claim, and what was read before it was corrected, as `explain` shows it. */
export function claimReviewLines(claim: Claim, ledger: CaseFile): string[] {
  if (claim.review === undefined) return []
  const { verdict, decisions, read = {} } = claim.review
  return [
    `  review    ${verdict}`,
    ...decisionLines(decisions, ledger),
    ...Object.entries(read).map(
      ([field, before]) => `            ${field} was read as ${readText(before, ledger.profile)}`,
    ),
  ]
}

/** What was decided on a question, and what it was called before. */
export function questionReviewLines({ review }: Question, ledger: CaseFile): string[] {
  if (review === undefined) return []
  const { decisions, text } = review
  return [
    '  review',
    ...decisionLines(decisions, ledger),
    ...(text === undefined ? [] : [`            it was called: ${text}`]),
  ]
}

/** " [B]": the grade that an analyst gave, behind the name of a source. */
export function gradeText({ reliability }: Pick<Origin, 'reliability'>): string {
  return reliability === undefined ? '' : ` [${reliability}]`
}

function decisionLines(ids: readonly DecisionId[], { review }: CaseFile): string[] {
  const wanted = new Set(ids)
  const decisions = review?.decisions.filter(({ id }) => wanted.has(id)) ?? []
  return decisions.map(
    ({ id, at, by, why, ...deed }) => `            ${id} ${at.slice(0, 10)} ${by}: ${deed.kind}, ${oneLine(why)}`,
  )
}

/** A value as it was read: a figure as its bounds, somebody or a place by name. */
function readText(read: Claim[keyof Claim] | null | undefined, profile: string): string {
  if (read === null || read === undefined) return 'not stated'
  if (typeof read === 'string') return read
  const value = (read as NonNullable<Claim['subject'] | Claim['time'] | Claim['quantity']>).value
  if ('kind' in value) return boundsText(boundsOf(value, profileOf(profile) ?? PROFILES.plain))
  if ('name' in value) return value.name
  return `${value.from ?? 'unknown'} to ${value.to ?? 'unknown'}`
}

/** "corrected by a reviewer": what stands beside a claim; nothing where nobody decided on it. */
export function verdictText({ review }: Pick<Claim, 'review'>): string | undefined {
  return review === undefined ? undefined : `${review.verdict} by a reviewer (${review.decisions.join(', ')})`
}
