import type { ClaimId } from '../model/claim.ts'
import type { Relation, RelationKind } from '../model/question.ts'

/** How much a relation tells a reader, most first: `open` ones are what is left to be explained. */
export interface RankedRelations {
  /** A figure changed in copying, then conflicts of what stands. */
  readonly open: readonly Relation[]
  /** Those, then denials, updates and parts, then what other relations say already. */
  readonly all: readonly Relation[]
}

/** Relations that a reader must see; agreement is what the plot shows. */
const TELLING: ReadonlySet<RelationKind> = new Set([
  'conflicts',
  'updates',
  'corrects',
  'denies',
  'unit-slip',
  'changed-in-copying',
  'part-of',
])

const OPEN = 2 // ranks below it are left to be explained
const SAID_ALREADY = 5 // a conflict of a copy, or of a toll that was raised since, says nothing that another does not

/** The relations of a question in, those that tell something out, the most telling first. */
export function tellingRelations(relations: readonly Relation[]): RankedRelations {
  const ends = (kinds: readonly RelationKind[], end: 'from' | 'to'): ReadonlySet<ClaimId> =>
    new Set(relations.filter(({ kind }) => kinds.includes(kind)).map(relation => relation[end]))
  const copies = ends(['copy-of'], 'from')
  const changed = ends(['changed-in-copying'], 'from')
  const raised = ends(['updates', 'corrects'], 'to')
  const stands = (id: ClaimId): boolean => !copies.has(id) && !changed.has(id) && !raised.has(id)
  const ranked = relations
    .filter(({ kind }) => TELLING.has(kind))
    .map(relation => ({ relation, rank: rankOf(relation) }))
    .sort((left, right) => left.rank - right.rank)
  return {
    open: ranked.filter(({ rank }) => rank < OPEN).map(({ relation }) => relation),
    all: ranked.map(({ relation }) => relation),
  }

  function rankOf({ kind, from, to }: Relation): number {
    switch (kind) {
      case 'changed-in-copying':
        return copies.has(to) ? SAID_ALREADY : 0
      case 'conflicts':
      case 'unit-slip':
        return stands(from) && stands(to) ? 1 : SAID_ALREADY
      case 'denies':
        return stands(to) ? 2 : SAID_ALREADY
      case 'updates':
      case 'corrects':
        return copies.has(from) || copies.has(to) ? SAID_ALREADY : 3
      case 'part-of':
        return copies.has(from) ? SAID_ALREADY : 4
      case 'agrees':
      case 'compatible':
      case 'copy-of':
      case 'relays':
        return SAID_ALREADY
    }
  }
}
