import type { ClaimId } from '../model/claim.ts'
import type { Ruling } from '../model/review.ts'
import type { Dossier } from './evidence.ts'
import type { Linked } from './link.ts'
import type { Lookup } from './lookup.ts'
import { WeighedPairs } from './weighed-pairs.ts'

/** Groups of claims and what reviewers ruled of them in, the groups that follow out. The words of a reviewer go before every signal. */
export function ruled(linked: Linked, dossier: Dossier, rulings: readonly Ruling[]): Linked {
  if (rulings.length === 0) return linked
  const { used } = linked.grouping
  const { groupOf, groups } = numbered(regrouped(linked.grouping.groupOf, dossier.claimIndex, rulings))
  const inOne = (left: number, right: number): boolean => groupOf[left] === groupOf[right]
  return {
    ...linked,
    copies: linked.copies.filter(({ left, right }) => inOne(left, right)),
    grouping: { groupOf, groups, used: new WeighedPairs().addFrom(used, inOne) },
    maybes: new WeighedPairs().addFrom(linked.maybes, (left, right) => !inOne(left, right)),
  }
}

function regrouped(before: Int32Array, claimIndex: Lookup<ClaimId, number>, rulings: readonly Ruling[]): Int32Array {
  const groupOf = Int32Array.from(before)
  let next = groupOf.reduce((most, group) => Math.max(most, group), -1) + 1
  for (const ruling of rulings) {
    const members = ruling.claims.flatMap(claim => claimIndex.get(claim) ?? [])
    if (ruling.kind === 'apart') for (const member of members) groupOf[member] = next
    else {
      const joined = new Set(members.map(member => groupOf[member]!))
      for (const [at, group] of groupOf.entries()) if (joined.has(group)) groupOf[at] = next
    }
    next++
  }
  return groupOf
}

/** The same groups, numbered by their first member. */
export function numbered(groupOf: Int32Array): { groupOf: Int32Array; groups: number[][] } {
  const groups: number[][] = []
  const numberByGroup = new Map<number, number>()
  const numbers = groupOf.map((group, at) => {
    const number = numberByGroup.get(group) ?? groups.length
    if (number === groups.length) {
      numberByGroup.set(group, number)
      groups.push([])
    }
    groups[number]!.push(at)
    return number
  })
  return { groupOf: numbers, groups }
}
