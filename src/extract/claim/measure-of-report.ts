import type { Claim } from '../../model/claim.ts'
import type { RuleId } from '../../model/grounded.ts'
import type { Measure } from '../../model/measure.ts'
import { VICTIMS } from '../event/victims.ts'

/** What became of named victims is what became of those of whom the report tells; where it tells of no harm, they are no claim. */
export function harmedAs(claims: readonly Claim[]): readonly Claim[] {
  const isOpen = (claim: Claim) => claim.measure === 'casualties' && claim.rules[0] === VICTIMS
  if (!claims.some(isOpen)) return claims
  const told = (measure: Measure) => claims.some(claim => claim.measure === measure)
  const isKilled = told('killed')
  const isWounded = told('wounded')
  if (!isKilled && !isWounded) return claims.filter(claim => !isOpen(claim))
  if (isKilled && isWounded) return claims.map(claim => (isOpen(claim) ? fitted(claim, claims) : claim))
  return claims.map(claim =>
    isOpen(claim) ? measuredAs(claim, isKilled ? 'killed' : 'wounded', 'measure.victims-of-report') : claim,
  )
}

const MIN_NAMED = 2 // any report that tells of dead and hurt may count one of them by himself

/** Named victims of a report that tells of dead and of hurt: those of whom there are as many as the sentence names, if only one of the two are. */
function fitted(claim: Claim, claims: readonly Claim[]): Claim {
  const { start } = claim.sentence.span
  const named = claims.filter(({ rules, sentence }) => rules[0] === VICTIMS && sentence.span.start === start).length
  const counts = (measure: Measure) =>
    claims.some(
      ({ measure: told, quantity: { value }, stance }) =>
        told === measure && stance !== 'denied' && value.kind === 'exact' && value.value === named,
    )
  if (named < MIN_NAMED || counts('killed') === counts('wounded')) return claim
  return measuredAs(claim, counts('killed') ? 'killed' : 'wounded', 'measure.victims-of-report')
}

/** A claim under another measure, which is part of its id. */
function measuredAs(claim: Claim, measure: Measure, rule: RuleId): Claim {
  const id = `${claim.id.slice(0, claim.id.lastIndexOf('.'))}.${measure}`
  return { ...claim, id, measure, rules: [...claim.rules, rule] }
}

/** Roles that fight: whoever they take, or is taken of them, is a prisoner of the fighting. */
const FIGHTING: ReadonlySet<string | undefined> = new Set(['military', 'insurgent'])

/** Arrests by soldiers, or of fighters, are captures; so are the other arrests of a report that tells of captures. */
export function inCombat(claims: readonly Claim[]): readonly Claim[] {
  const isFought = (claim: Claim) => FIGHTING.has(claim.subject?.value.role) || FIGHTING.has(claim.agent?.value.role)
  const isCombat = claims.some(
    claim => (claim.measure === 'captured' || claim.measure === 'arrested') && isFought(claim),
  )
  if (!isCombat) return claims
  return claims.map(claim =>
    claim.measure === 'arrested' ? measuredAs(claim, 'captured', 'measure.arrest-in-combat') : claim,
  )
}
