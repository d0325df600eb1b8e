import type { Measure } from '../model/measure.ts'
import type { Dossier } from './evidence.ts'
import type { Features } from './features.ts'

/** Measures that count nearly the same: kept apart, but shown side by side. */
const KIN: readonly (readonly [Measure, Measure])[] = [
  ['killed', 'losses'],
  ['killed', 'casualties'],
  ['wounded', 'casualties'],
  ['losses', 'casualties'],
]
const MAX_KIN = 4 // questions of one measure, people and place: more are so many days of a war, and no help

/** Pairs of groups that ask nearly the same of the same people in the same place. */
export function kinOf(
  dossier: Dossier,
  features: Features,
  groups: readonly (readonly number[])[],
): [number, number][] {
  const byKey = new Map<string, number[]>()
  for (const [number, group] of groups.entries()) {
    const key = keyOf(dossier, features, group)
    if (key === undefined) continue
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, [number])
    else known.push(number)
  }
  const pairs: [number, number][] = []
  for (const numbers of byKey.values()) {
    const byMeasure = Map.groupBy(numbers, number => dossier.claims[groups[number]![0]!]!.measure)
    for (const [left, right] of KIN) {
      const lefts = byMeasure.get(left) ?? []
      const rights = byMeasure.get(right) ?? []
      if (lefts.length > MAX_KIN || rights.length > MAX_KIN) continue
      for (const one of lefts) for (const other of rights) pairs.push([one, other])
    }
  }
  return pairs
}

/** People in particular and a place: the first claim of a group that has both speaks for it. */
function keyOf(dossier: Dossier, features: Features, group: readonly number[]): string | undefined {
  const index = group.find(claim => features.subject[claim]! >= 0 && features.place[claim]! >= 0)
  if (index === undefined) return undefined
  const subject = features.subjects[features.subject[index]!]!
  const who = subject.name ?? (subject.isEveryone ? undefined : (subject.role ?? subject.noun))
  return who === undefined ? undefined : `${who}|${features.place[index]}|${dossier.claims[index]!.stance === 'denied'}`
}
