import type { Dossier } from '../evidence.ts'
import type { Features } from '../features.ts'
import { gather, gatheredIn } from '../gather.ts'
import { incidentsOf } from '../incidents/incidents.ts'
import { Kin } from '../kin.ts'
import type { Linked } from '../link.ts'
import { resized } from '../vectors.ts'
import type { Edge } from '../weighed-pairs.ts'

/** One group of claims, in their order, with the links that formed it, strongest first. */
export interface Group {
  readonly claims: readonly number[]
  readonly used: readonly Edge[]
}

/** Groups of claims and the happenings that they are about, as they change. A group that changes gets another number. */
export class GrowingGroups {
  /** Number of the group of each claim. */
  readonly groupOf: Int32Array
  readonly kin = new Kin()
  readonly #linked: Linked
  readonly #usedFrom
  readonly #made: number
  readonly #changed = new Map<number, Group>()
  readonly #sets: (readonly number[])[]
  readonly #setOf: number[]
  #next: number

  constructor(dossier: Dossier, linked: Linked, room: number) {
    const { groupOf, groups, used } = linked.grouping
    this.#linked = linked
    this.groupOf = resized(groupOf, room).fill(-1, groupOf.length)
    this.#usedFrom = gather(used.length, groups.length, at => groupOf[used.left(at)]!)
    this.#made = groups.length
    this.#next = groups.length
    this.#sets = incidentsOf(dossier, linked)
    this.#setOf = new Array(groups.length)
    for (const [number, set] of this.#sets.entries()) for (const group of set) this.#setOf[group] = number
    for (const [number, group] of groups.entries()) this.kin.add(dossier, linked.features, number, group)
  }

  claimsOf(group: number): readonly number[] {
    return group < this.#made ? this.#linked.grouping.groups[group]! : this.#changed.get(group)!.claims
  }

  usedIn(group: number): readonly Edge[] {
    if (group >= this.#made) return this.#changed.get(group)!.used
    const { used } = this.#linked.grouping
    return Array.from(gatheredIn(this.#usedFrom, group), at => ({
      left: used.left(at),
      right: used.right(at),
      weight: used.weight(at),
    }))
  }

  /** All groups of the happenings that some groups are about. */
  besides(groups: Iterable<number>): Set<number> {
    const sets = new Set([...groups].map(group => this.#setOf[group]!))
    return new Set([...sets].flatMap(set => this.#sets[set]!))
  }

  /** Takes groups away and puts others in their place; gives the numbers of these. */
  replace(dossier: Dossier, features: Features, gone: Iterable<number>, groups: readonly Group[]): number[] {
    for (const group of gone) {
      this.kin.remove(group)
      this.#changed.delete(group)
    }
    return groups.map(group => {
      const number = this.#next++
      this.#changed.set(number, group)
      for (const claim of group.claims) this.groupOf[claim] = number
      this.kin.add(dossier, features, number, group.claims)
      return number
    })
  }

  /** Says which groups are about one happening. */
  putSet(groups: readonly number[]): void {
    for (const group of groups) this.#setOf[group] = this.#sets.length
    this.#sets.push(groups)
  }
}
