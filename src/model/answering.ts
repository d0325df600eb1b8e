import type { Claim } from './claim.ts'

/**
 * The claims of a question that tell how many there were: what is denied or only supposed does not, and beside figures neither does "many".
 * A question of vague words alone is answered by them.
 */
export function answering(claims: readonly Claim[]): readonly Claim[] {
  const told = claims.filter(({ stance }) => stance !== 'denied' && stance !== 'hypothetical')
  const stated = told.filter(({ quantity }) => quantity.value.kind !== 'vague')
  return stated.length > 0 ? stated : told
}
