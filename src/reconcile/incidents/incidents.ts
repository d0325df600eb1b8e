import { Comparer } from '../comparer.ts'
import type { Dossier } from '../evidence.ts'
import { type Features, isDated } from '../features.ts'
import type { Linked } from '../link.ts'
import { isOfScene, isOtherTime, SAME_DAYS, townOf } from '../scene.ts'
import { UnionFind } from '../union.ts'

const ONE_BREATH = 250 // code units between two figures of one happening, a sentence or two: "14 people were killed. Another 31 were hurt."
const MOST_BESIDE = 24 // figures of one report that are put beside each: a longer list is a table, not the story of one happening

/**
 * Questions that are about one happening, as groups of groups, each ascending: the figures that a report gives in one sentence or in the next, of one
 * place and day, belong to one incident; so do parts and their wholes, figures of one place and day wherever the report gives them, and what two reports that tell one
 * story are about.
 */
export function incidentsOf(dossier: Dossier, { features, grouping, stories }: Linked): number[][] {
  const { groupOf } = grouping
  const count = grouping.groups.length
  const sets = new UnionFind(count)
  const comparer = new Comparer(features)
  for (let report = 0; report < dossier.reports.length; report++) {
    const last = dossier.claimsFrom[report + 1]!
    for (let left = dossier.claimsFrom[report]!; left < last; left++) {
      for (let right = left + 1; right < last && right <= left + MOST_BESIDE; right++) {
        if (groupOf[left] === groupOf[right]) continue
        const isNear = isNextTo(dossier, left, right)
        if (
          isNear
            ? isOneHappening(dossier, features, comparer, left, right)
            : isOneScene(dossier, features, comparer, left, right)
        )
          sets.join(groupOf[left]!, groupOf[right]!)
      }
    }
  }
  for (const [index, claim] of dossier.claims.entries()) {
    for (const { kind, of } of claim.hints) {
      const whole = kind === 'part-of' && of !== undefined ? dossier.claimIndex.get(of) : undefined
      if (whole !== undefined) sets.join(groupOf[index]!, groupOf[whole]!)
    }
  }
  for (let at = 0; at < stories.length; at++) sets.join(groupOf[stories.left(at)]!, groupOf[stories.right(at)]!)
  const members = new Map<number, number[]>()
  for (let group = 0; group < count; group++) {
    const root = sets.rootOf(group)
    const known = members.get(root)
    if (known === undefined) members.set(root, [group])
    else known.push(group)
  }
  return [...members.values()]
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
  if (isOtherTime(features, left, right)) return false
  const isOneSentence = dossier.claims[left]!.sentence.span.start === dossier.claims[right]!.sentence.span.start
  if (features.measure[left] === features.measure[right])
    return isOneSentence && comparer.subjects(left, right) !== 'same'
  return isOneSentence || places === 'same'
}

/** Does a report put two figures, however far apart in it, at one place on one day, and neither at another happening that it looks back at? */
function isOneScene(dossier: Dossier, features: Features, comparer: Comparer, left: number, right: number): boolean {
  if (!isOfScene(dossier.claims[left]!) || !isOfScene(dossier.claims[right]!)) return false
  if (comparer.places(left, right) !== 'same' || townOf(features, left) === undefined) return false
  if (!isDated(features, left) || !isDated(features, right)) return false
  const from = Math.min(features.from[left]!, features.from[right]!)
  const to = Math.max(features.to[left]!, features.to[right]!)
  if (!(to - from <= SAME_DAYS)) return false
  // two figures of one measure and sort of people, that linking keeps apart, are of two happenings
  return features.measure[left] !== features.measure[right] || comparer.subjects(left, right) === 'part'
}
