import type { ClaimId } from '../../../src/model/claim.ts'
import type { Merge } from '../../../src/model/question.ts'

/** A claim in the tree of its origin, the merge that ties it to the one above, and those that hang on it. */
export interface Branch {
  readonly claim: ClaimId
  readonly merge?: Merge
  readonly branches: readonly Branch[]
}

/**
 * Why the claims of an origin are one: every claim hangs on another by the merge that put them together. A claim that is tied to
 * several hangs on the one that is reached first from the root, which is the claim given first; merges that only may hold tie nothing.
 */
export function collapseTree(claims: readonly ClaimId[], merges: readonly Merge[]): readonly Branch[] {
  const left = new Set(claims)
  const certain = merges.filter(({ force }) => force === 'certain')
  const grow = (claim: ClaimId, merge?: Merge): Branch => {
    // All that are tied to this claim are taken before any of them grows: so the tree is as flat as the merges allow.
    const tied: { readonly claim: ClaimId; readonly merge: Merge }[] = []
    for (const one of certain) {
      const other = one.left === claim ? one.right : one.right === claim ? one.left : undefined
      if (other === undefined || !left.delete(other)) continue
      tied.push({ claim: other, merge: one })
    }
    const branches = tied.map(each => grow(each.claim, each.merge))
    return merge === undefined ? { claim, branches } : { claim, merge, branches }
  }
  const roots: Branch[] = []
  for (const claim of claims) if (left.delete(claim)) roots.push(grow(claim))
  return roots
}
