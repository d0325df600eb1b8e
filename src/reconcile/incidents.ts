import { digest } from './digest.ts'
import type { Dossier } from './evidence.ts'
import { Comparer, type Features } from './features.ts'
import { UnionFind } from './union.ts'

const ONE_BREATH = 250 // code units between two figures of one happening, a sentence or two: "14 people were killed. Another 31 were hurt."
const SAME_DAYS = 1 // days by which stated times of one happening may differ

/**
 * Questions that are about one happening, by group: the figures that a report gives in one sentence or in the next, of one place and day, belong to one
 * incident, and so do parts and their wholes. Undefined where a question stands alone.
 */
export function incidentsOf(
  dossier: Dossier,
  features: Features,
  groupOf: Int32Array,
  count: number,
): (string | undefined)[] {
  const sets = new UnionFind(count)
  const comparer = new Comparer(features)
  for (let report = 0; report < dossier.reports.length; report++) {
    const last = dossier.claimsFrom[report + 1]!
    for (let left = dossier.claimsFrom[report]!; left < last; left++) {
      for (let right = left + 1; right < last && isNextTo(dossier, left, right); right++) {
        if (groupOf[left] !== groupOf[right] && isOneHappening(dossier, features, comparer, left, right)) {
          sets.join(groupOf[left]!, groupOf[right]!)
        }
      }
    }
  }
  for (const [index, claim] of dossier.claims.entries()) {
    for (const { kind, of } of claim.hints) {
      const whole = kind === 'part-of' && of !== undefined ? dossier.claimIndex.get(of) : undefined
      if (whole !== undefined) sets.join(groupOf[index]!, groupOf[whole]!)
    }
  }
  const firstClaim = new Map<number, string>()
  const members = new Map<number, number>()
  for (const [index, claim] of dossier.claims.entries()) {
    const root = sets.rootOf(groupOf[index]!)
    if (!firstClaim.has(root)) firstClaim.set(root, claim.id)
  }
  for (let group = 0; group < count; group++)
    members.set(sets.rootOf(group), (members.get(sets.rootOf(group)) ?? 0) + 1)
  return Array.from({ length: count }, (_, group) => {
    const root = sets.rootOf(group)
    return members.get(root)! > 1 ? `i${digest('incident', firstClaim.get(root)!)}` : undefined
  })
}

function isNextTo(dossier: Dossier, left: number, right: number): boolean {
  const from = dossier.claims[left]!
  const to = dossier.claims[right]!
  return from.sentence.span.start === to.sentence.span.start || to.at.span.start - from.at.span.end <= ONE_BREATH
}

function isOneHappening(
  dossier: Dossier,
  features: Features,
  comparer: Comparer,
  left: number,
  right: number,
): boolean {
  const places = comparer.places(left, right)
  if (places === 'apart' || places === 'namesake') return false
  const gap = Math.max(features.from[left]! - features.to[right]!, features.from[right]! - features.to[left]!)
  if (gap > SAME_DAYS) return false
  const isOneSentence = dossier.claims[left]!.sentence.span.start === dossier.claims[right]!.sentence.span.start
  if (features.measure[left] === features.measure[right])
    return isOneSentence && comparer.subjects(left, right) !== 'same'
  return isOneSentence || places === 'same'
}
