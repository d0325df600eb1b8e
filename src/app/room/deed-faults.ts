import type { Deed } from '../../model/review.ts'
import { claimsOf } from './decision-concerns.ts'
import type { RoomRecords } from './room-records.ts'

/** Why a deed can change nothing in this state of the case; undefined if it can. A reviewer may look at an older state than the latest. */
export function deedFault(deed: Deed, records: RoomRecords): string | undefined {
  switch (deed.kind) {
    case 'undo': {
      const known = records.decisions().some(({ id }) => id === deed.decision)
      return known ? undefined : `There is no decision ${deed.decision}.`
    }
    case 'reliability':
      return undefined // a grade may be given before the source is cited
    case 'accept':
    case 'reject':
    case 'correct':
    case 'merge':
    case 'split':
    case 'rename': {
      const wanted = claimsOf(deed)
      const found = records.claims(wanted)
      if (found.length === 0) return `None of its claims (${wanted[0] ?? 'none given'}) is in the case.`
      if (deed.kind !== 'merge') return undefined
      const measures = new Set(found.map(claim => claim.measure))
      return measures.size === 1 ? undefined : `The questions count different things: ${[...measures].join(', ')}.`
    }
  }
}
