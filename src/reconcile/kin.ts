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

/** Groups by whom and where they ask after: who asks nearly the same of the same people in the same place. */
export class Kin {
  readonly #byKey = new Map<string, { readonly group: number; readonly measure: Measure }[]>()
  readonly #keyByGroup = new Map<number, string>()

  add(dossier: Dossier, features: Features, group: number, claims: readonly number[]): void {
    const key = keyOf(dossier, features, claims)
    if (key === undefined) return
    const { measure } = dossier.claims[claims[0]!]!
    this.#keyByGroup.set(group, key)
    const known = this.#byKey.get(key)
    if (known === undefined) this.#byKey.set(key, [{ group, measure }])
    else known.push({ group, measure })
  }

  remove(group: number): void {
    const key = this.#keyByGroup.get(group)
    if (key === undefined) return
    this.#keyByGroup.delete(group)
    this.#byKey.set(
      key,
      this.#byKey.get(key)!.filter(each => each.group !== group),
    )
  }

  /** All groups that have a link to kin now and would have another without this one. */
  besides(group: number): number[] {
    const kin = this.of(group)
    if (kin.length === 0) return []
    return [...kin, ...this.#byKey.get(this.#keyByGroup.get(group)!)!.map(each => each.group)]
  }

  /** The groups that ask of a kin measure, measure by measure, in the order of groups. */
  of(group: number, byOrder = (left: number, right: number) => left - right): number[] {
    const key = this.#keyByGroup.get(group)
    if (key === undefined) return []
    const all = this.#byKey.get(key)!
    const { measure } = all.find(each => each.group === group)!
    const counting = (wanted: Measure) => all.filter(each => each.measure === wanted)
    return KIN.flatMap(([left, right]) => {
      if (left !== measure && right !== measure) return []
      const others = counting(left === measure ? right : left)
      return others.length > MAX_KIN || counting(measure).length > MAX_KIN
        ? []
        : others.map(other => other.group).sort(byOrder)
    })
  }
}

/** People in particular and a place: the first claim of a group that has both speaks for it. */
function keyOf(dossier: Dossier, features: Features, group: readonly number[]): string | undefined {
  const index = group.find(claim => features.subject[claim]! >= 0 && features.place[claim]! >= 0)
  if (index === undefined) return undefined
  const subject = features.subjects[features.subject[index]!]!
  const who = subject.name ?? (subject.isEveryone ? undefined : (subject.role ?? subject.noun))
  return who === undefined ? undefined : `${who}|${features.place[index]}|${dossier.claims[index]!.stance === 'denied'}`
}
