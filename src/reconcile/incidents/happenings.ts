import { digest } from '../digest.ts'
import type { Dossier } from '../evidence.ts'
import type { Linked } from '../link.ts'
import { type Heard, heardOf } from '../origins/witnesses.ts'
import { incidentsOf } from './incidents.ts'

/** Groups of claims by the happening that they are about. */
export interface Happenings {
  /** Groups of one happening, each ascending. */
  readonly sets: readonly (readonly number[])[]
  /** Number of the set of each group. */
  readonly setOf: Int32Array
  /** Id of each set; absent where one question is asked and nobody else is cited, which is no more than the question itself. */
  readonly ids: readonly (string | undefined)[]
  /** Id by group. */
  readonly idByGroup: readonly (string | undefined)[]
  /** Who is cited of it without a figure, by set. */
  readonly heard: readonly (readonly Heard[])[]
}

/** Groups of claims in, the happenings that they are about out. An id derives from the earliest claim, so that a report that is added leaves most as they are. */
export function happeningsOf(dossier: Dossier, linked: Linked): Happenings {
  const { groupOf, groups } = linked.grouping
  const sets = incidentsOf(dossier, linked)
  const setOf = new Int32Array(groups.length)
  for (const [number, set] of sets.entries()) for (const group of set) setOf[group] = number
  const heard = heardOf(dossier, claim => setOf[groupOf[claim]!]!, sets.length)
  const idByGroup: (string | undefined)[] = new Array(groups.length)
  const ids = sets.map((set, number) => {
    if (set.length < 2 && heard[number]!.length === 0) return undefined
    // groups are numbered by their first claim, and claims by their reports' ids
    const id = `i${digest('incident', dossier.claims[groups[set[0]!]![0]!]!.id)}`
    for (const group of set) idByGroup[group] = id
    return id
  })
  return { sets, setOf, ids, idByGroup, heard }
}
