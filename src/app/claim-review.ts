import type { Anchor } from '../model/anchor.ts'
import type { Claim, ClaimId } from '../model/claim.ts'
import type { Grounded, RuleId } from '../model/grounded.ts'
import type { ClaimReview, Correction, Decision } from '../model/review.ts'

/** The rule that a corrected value names. */
const CORRECTED: RuleId = 'review.corrected'

type OnClaim = Extract<Decision, { readonly claim: ClaimId }>

/** Claims as reviewers left them; those that were rejected; and the decisions on claims that are not there. */
export interface ReviewedClaims {
  readonly claims: readonly Claim[]
  readonly rejected: readonly Claim[]
  readonly stray: readonly Decision[]
}

/** Applies the decisions that hold to the claims, which keep their order. The latest verdict stands; corrections add up, field by field. */
export function reviewClaims(claims: readonly Claim[], decisions: readonly Decision[]): ReviewedClaims {
  const known = new Set(claims.map(claim => claim.id))
  const onClaims = decisions.filter(isOnClaim)
  const decisionsByClaim = Map.groupBy(onClaims, decision => decision.claim)
  const reviewed = claims.map(claim => {
    const own = decisionsByClaim.get(claim.id)
    return own === undefined ? claim : reviewedClaim(claim, own)
  })
  const rejected = reviewed.filter(isRejected)
  const gone = new Set(rejected.map(claim => claim.id))
  return {
    claims: reviewed.filter(claim => !isRejected(claim)).map(claim => withoutHintsTo(claim, gone)),
    rejected,
    stray: onClaims.filter(decision => !known.has(decision.claim)),
  }
}

function isOnClaim(decision: Decision): decision is OnClaim {
  return decision.kind === 'accept' || decision.kind === 'reject' || decision.kind === 'correct'
}

function isRejected(claim: Claim): boolean {
  return claim.review?.verdict === 'rejected'
}

function reviewedClaim(claim: Claim, decisions: readonly OnClaim[]): Claim {
  const to: Correction = Object.assign(
    {},
    ...decisions.map(decision => (decision.kind === 'correct' ? decision.to : {})),
  )
  const isCorrected = Object.keys(to).length > 0
  const isOut = decisions.at(-1)?.kind === 'reject'
  const review: ClaimReview = {
    verdict: isOut ? 'rejected' : isCorrected ? 'corrected' : 'accepted',
    decisions: decisions.map(({ id }) => id),
    ...(isCorrected && { read: readBefore(claim, to) }),
  }
  return { ...(isCorrected ? corrected(claim, to) : claim), review }
}

function readBefore(claim: Claim, to: Correction): NonNullable<ClaimReview['read']> {
  return Object.fromEntries(FIELDS.filter(field => field in to).map(field => [field, claim[field] ?? null]))
}

/** Fields that can be corrected, in the order in which they are shown. */
const FIELDS = [
  'measure',
  'quantity',
  'stance',
  'subject',
  'agent',
  'place',
  'time',
] as const satisfies readonly (keyof Correction)[]

function corrected(claim: Claim, to: Correction): Claim {
  const { subject, agent, place, commonPlace, time, ...rest } = claim
  return {
    ...rest,
    ...(commonPlace !== undefined && to.place === undefined && { commonPlace }),
    ...(to.measure !== undefined && { measure: to.measure }),
    ...(to.stance !== undefined && { stance: to.stance }),
    ...(to.quantity !== undefined && { quantity: grounded(to.quantity, claim.quantity, claim.at) }),
    ...field('subject', subject, to.subject, claim.at),
    ...field('agent', agent, to.agent, claim.at),
    ...field('place', place, to.place, claim.at),
    ...field('time', time, to.time, claim.at),
    rules: [...claim.rules, CORRECTED],
  }
}

function field<Name extends string, T>(
  name: Name,
  read: Grounded<T> | undefined,
  to: T | null | undefined,
  at: Anchor,
): { [Field in Name]?: Grounded<T> } {
  const value = to === undefined ? read : to === null ? undefined : grounded(to, read, at)
  return (value === undefined ? {} : { [name]: value }) as { [Field in Name]?: Grounded<T> }
}

/** A reviewer concludes it from the words that the program had read, or else from those of the figure. */
function grounded<T>(value: T, read: Grounded<T> | undefined, at: Anchor): Grounded<T> {
  const from = read === undefined ? [at] : read.basis === 'stated' ? [read.at] : read.from
  return { value, basis: 'inferred', from, rule: CORRECTED }
}

/** A claim that was rejected is nobody's whole, and nothing is its update. */
function withoutHintsTo(claim: Claim, gone: ReadonlySet<ClaimId>): Claim {
  const hints = claim.hints.filter(({ of }) => of === undefined || !gone.has(of))
  return hints.length === claim.hints.length ? claim : { ...claim, hints }
}
