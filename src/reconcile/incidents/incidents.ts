import { isHarm } from '../../model/measure.ts'
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
 * place and day, belong to one incident; so do parts and their wholes, figures of one place and day wherever the report gives them, what became of one person, and what two
 * reports that tell one story are about.
 */
export function incidentsOf(dossier: Dossier, linked: Linked): number[][] {
  const { grouping, stories } = linked
  const { groupOf } = grouping
  const count = grouping.groups.length
  const sets = new UnionFind(count)
  joinFigures(sets, dossier, linked)
  joinParts(sets, dossier, groupOf)
  joinPersons(sets, dossier, linked)
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

/** Figures that a report puts beside each other, or at one place on one day. */
function joinFigures(sets: UnionFind, dossier: Dossier, { features, grouping: { groupOf } }: Linked): void {
  const comparer = new Comparer(features)
  const areOne = (left: number, right: number): boolean =>
    isNextTo(dossier, left, right)
      ? isOneHappening(dossier, features, comparer, left, right)
      : isOneScene(dossier, features, comparer, left, right)
  for (let claim = 0; claim < dossier.claims.length; claim++) {
    const limit = Math.min(dossier.claimsFrom[dossier.reportOf[claim]! + 1]!, claim + MOST_BESIDE + 1)
    for (let other = claim + 1; other < limit; other++) {
      const isApart = groupOf[claim] !== groupOf[other]
      if (isApart && areOne(claim, other)) sets.join(groupOf[claim]!, groupOf[other]!)
    }
  }
}

function joinParts(sets: UnionFind, { claims, claimIndex }: Dossier, groupOf: Int32Array): void {
  for (const [index, claim] of claims.entries()) {
    for (const { kind, of } of claim.hints) {
      const whole = kind === 'part-of' && of !== undefined ? claimIndex.get(of) : undefined
      if (whole !== undefined) sets.join(groupOf[index]!, groupOf[whole]!)
    }
  }
}

/** "Ivo Brand was shot on Monday. He died on Friday": what a report tells of one person by name, whatever the days. */
function joinPersons(sets: UnionFind, dossier: Dossier, { features, grouping: { groupOf } }: Linked): void {
  const { claims, claimsFrom, reports } = dossier
  for (let report = 0; report < reports.length; report++) {
    const firstOf = new Map<number, number>()
    for (let claim = claimsFrom[report]!; claim < claimsFrom[report + 1]!; claim++) {
      const person = features.named.person[claim]!
      if (person < 0 || !isHarm(claims[claim]!.measure)) continue
      const first = firstOf.get(person)
      if (first === undefined) firstOf.set(person, claim)
      else sets.join(groupOf[first]!, groupOf[claim]!)
    }
  }
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
