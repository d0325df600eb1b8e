import type { Anchor } from '../../model/anchor.ts'
import type { ClaimId } from '../../model/claim.ts'
import type { Bounds } from '../../model/quantity.ts'
import type { Merge } from '../../model/question.ts'
import type { ClaimCopy } from '../copies.ts'
import type { Dossier } from '../evidence.ts'
import { UnionFind } from '../union.ts'
import type { Voice } from './voices.ts'

/** A claim on its way to its origin. */
export interface Testimony {
  /** Position in the dossier. */
  readonly index: number
  readonly bounds: Bounds
  /** Does it take part in the range? Denied and supposed figures do not. */
  readonly counts: boolean
}

/** The testimonies of one question, each with its voice, while those of one origin are merged: every merge has a rule and its evidence. */
export class Merging {
  readonly merges: Merge[] = []
  /** Position of the left testimony of each merge. */
  readonly mergedAt: number[] = []
  readonly testimonies: readonly Testimony[]
  readonly voices: readonly Voice[]
  readonly dossier: Dossier
  readonly #sets: UnionFind

  constructor(testimonies: readonly Testimony[], voices: readonly Voice[], dossier: Dossier) {
    this.testimonies = testimonies
    this.voices = voices
    this.dossier = dossier
    this.#sets = new UnionFind(testimonies.length)
  }

  /** The position that stands for all that a testimony is merged with. */
  rootOf(at: number): number {
    return this.#sets.rootOf(at)
  }

  idOf(at: number): ClaimId {
    return this.dossier.claims[this.testimonies[at]!.index]!.id
  }

  /** Merges two origins; without evidence, the words of the two voices are it. */
  merge(left: number, right: number, rule: string, evidence?: readonly Anchor[]): void {
    if (!this.#sets.join(left, right)) return
    this.mergedAt.push(left)
    this.merges.push({
      left: this.idOf(left),
      right: this.idOf(right),
      rule,
      force: 'certain',
      evidence: evidence ?? [left, right].flatMap(at => anchorsOf(this.voices[at]!)),
    })
  }

  /** The positions of each origin, ascending, in the order of their first. */
  groups(): number[][] {
    return [...Map.groupBy(this.testimonies.keys(), at => this.#sets.rootOf(at)).values()]
  }
}

/** The text is a copy, or the quotation is the same. */
export function mergeCopies(merging: Merging, copies: readonly ClaimCopy[]): void {
  const at = new Map(merging.testimonies.map(({ index }, position) => [index, position]))
  for (const copy of copies) {
    const left = at.get(copy.left)
    const right = at.get(copy.right)
    if (left === undefined || right === undefined) continue
    merging.merge(
      left,
      right,
      copy.kind === 'shared-quotation' ? 'origin.same-quotation' : 'origin.copied-text',
      copy.evidence,
    )
  }
}

/** The words of a voice, and the name that its report gives it elsewhere. */
function anchorsOf({ at, namedAt }: Voice): Anchor[] {
  return namedAt === undefined ? [at] : [at, namedAt]
}
