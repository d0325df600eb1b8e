import type { Anchor } from '../model/anchor.ts'
import type { Claim, ClaimId } from '../model/claim.ts'
import type { Bounds } from '../model/quantity.ts'
import type { Relation, RelationKind } from '../model/question.ts'
import { isToldRounder } from './arithmetic/rounder.ts'
import { slipBetween } from './arithmetic/slips.ts'
import type { ClaimCopy } from './copies.ts'
import { lowest, meet, same } from './range.ts'

/** What relating needs of the claims of one question. */
export interface Answer {
  readonly claim: Claim
  readonly bounds: Bounds
  /** Day of publication, NaN if unknown. */
  readonly published: number
  /** Part of that day, NaN if unknown. */
  readonly publishedTime: number
  /** Number of the origin that the claim was put under. */
  readonly origin: number
  /** Position in the dossier. */
  readonly index: number
}

const UPDATE_DAYS = 2 // between a text and its later edition; copies of one day's text come out within a day of it
const ALL_PAIRS = 24 // answers; beyond it, equal answers are related to one of their own only, and the distinct ones to each other

/** Relations between the answers of one question, in the order of the claims. Every pair gets at most one relation, and a slip of the pen beside a conflict; where a copy changed the figure, that says it all. */
export function relationsOf(
  answers: readonly Answer[],
  copies: ReadonlyMap<string, ClaimCopy>,
  relays: ReadonlyMap<string, readonly Anchor[]>,
): Relation[] {
  const relations: Relation[] = []
  const changed = changedCopies(answers, copies)
  const byId = new Map(answers.map(answer => [answer.claim.id, answer]))
  for (const [left, right] of pairsOf(answers)) {
    const [from, to] = isLater(left, right) ? [left, right] : [right, left]
    const evidence = [from.claim.at, to.claim.at]
    const found = relate(from, to, copies, relays, changed, byId)
    if (found === undefined) continue
    const ends = { from: (found.turned ? to : from).claim.id, to: (found.turned ? from : to).claim.id }
    relations.push({
      kind: found.kind,
      ...ends,
      rule: found.rule,
      evidence: [...evidence, ...(found.evidence ?? [])],
    })
    if (found.kind === 'denies' || changed.has(from.claim.id) || changed.has(to.claim.id)) continue
    const slip = slipOf(from, to)
    if (slip !== undefined) relations.push({ kind: 'unit-slip', ...ends, rule: slip, evidence })
  }
  return relations
}

/** The slip of the pen that would make one figure of the other. */
function slipOf(from: Answer, to: Answer): string | undefined {
  if (meet(from.bounds, to.bounds)) return undefined
  return slipBetween(from.bounds, to.bounds, { swaps: from.origin === to.origin })
}

interface Found {
  readonly kind: RelationKind
  readonly rule: string
  readonly evidence?: readonly Anchor[]
  /** The earlier of the two is where the relation starts. */
  readonly turned?: boolean
}

/** The rules, first that fits: what a claim says of another comes before what their figures say. */
function relate(
  from: Answer,
  to: Answer,
  copies: ReadonlyMap<string, ClaimCopy>,
  relays: ReadonlyMap<string, readonly Anchor[]>,
  changed: ReadonlySet<ClaimId>,
  byId: ReadonlyMap<ClaimId, Answer>,
): Found | undefined {
  const fromDenies = from.claim.stance === 'denied'
  if (fromDenies !== (to.claim.stance === 'denied')) {
    // that another figure is wrong says nothing of this one
    return meet(from.bounds, to.bounds) ? { kind: 'denies', rule: 'relation.denied', turned: !fromDenies } : undefined
  }
  const copy = copies.get(pairOf(from.claim.id, to.claim.id))
  if (copy !== undefined && !isLaterEdition(from, to, copy)) return relateCopies(from, to, copy, changed)
  const hinted = tollHint(from, to, byId)
  if (hinted !== undefined) return hinted
  const relayed = relays.get(`${from.claim.id} ${to.claim.id}`)
  if (relayed !== undefined && meet(from.bounds, to.bounds))
    return { kind: 'relays', rule: 'relation.cites-outlet', evidence: relayed }
  const relayedBack = relays.get(`${to.claim.id} ${from.claim.id}`)
  if (relayedBack !== undefined && meet(from.bounds, to.bounds)) {
    return { kind: 'relays', rule: 'relation.cites-outlet', evidence: relayedBack, turned: true }
  }
  const isSlip = changed.has(from.claim.id) || changed.has(to.claim.id)
  const isLaterWord = from.origin === to.origin && cameAfter(from, to) && !isSlip
  if (isLaterWord && isRaisedFrom(from.bounds, to.bounds)) {
    return { kind: 'updates', rule: 'relation.same-origin-later-higher' }
  }
  if (same(from.bounds, to.bounds)) return { kind: 'agrees', rule: 'relation.same-bounds' }
  if (meet(from.bounds, to.bounds)) return { kind: 'compatible', rule: 'relation.bounds-overlap' }
  if (isLaterWord) {
    return { kind: 'corrects', rule: 'relation.same-origin-later-lower' }
  }
  return { kind: 'conflicts', rule: 'relation.bounds-apart' }
}

function relateCopies(from: Answer, to: Answer, { kind, evidence }: ClaimCopy, changed: ReadonlySet<ClaimId>): Found {
  if (isRaised(from, to)) return { kind: 'updates', rule: 'relation.copied-later-higher', evidence }
  if (isToldRounder(from.bounds, to.bounds)) return { kind: 'compatible', rule: 'relation.told-rounder', evidence }
  if (same(from.bounds, to.bounds)) return { kind: 'copy-of', rule: `relation.copy.${kind}`, evidence }
  const turned = changed.has(to.claim.id) && !changed.has(from.claim.id)
  return { kind: 'changed-in-copying', rule: `relation.changed.${kind}`, evidence, turned }
}

/** Is a figure above an earlier one, or its lower end above an earlier lower end: 31 after "at least 22"? */
function isRaisedFrom(later: Bounds, earlier: Bounds): boolean {
  if (!meet(later, earlier)) return lowest(later) > lowest(earlier)
  return earlier.low !== undefined && earlier.high === undefined && later.low !== undefined && later.low > earlier.low
}

/** A text written anew on another day, with another figure, tells of another state of things. */
function isLaterEdition(left: Answer, right: Answer, copy: ClaimCopy): boolean {
  return copy.kind === 'rewrite' && left.published !== right.published && !same(left.bounds, right.bounds)
}

/** Claims whose figure is another than that of most of their copies; of two alone, the later one. */
function changedCopies(answers: readonly Answer[], copies: ReadonlyMap<string, ClaimCopy>): ReadonlySet<ClaimId> {
  const answerByIndex = new Map(answers.map(answer => [answer.index, answer]))
  const votes = new Map<Answer, { alike: number; unlike: number; isLast: boolean }>()
  for (const copy of copies.values()) {
    const pair = [answerByIndex.get(copy.left), answerByIndex.get(copy.right)]
    for (const [at, answer] of pair.entries()) {
      const other = pair[1 - at]
      if (answer === undefined || other === undefined || isLaterEdition(answer, other, copy)) continue
      const vote = votes.get(answer) ?? { alike: 0, unlike: 0, isLast: true }
      votes.set(answer, vote)
      if (same(answer.bounds, other.bounds) || isToldRounder(answer.bounds, other.bounds)) vote.alike++
      else {
        vote.unlike++
        vote.isLast &&= isLater(answer, other)
      }
    }
  }
  const changed = new Set<ClaimId>()
  for (const [answer, { alike, unlike, isLast }] of votes) {
    if (unlike > alike + 1 || (unlike > alike && isLast)) changed.add(answer.claim.id)
  }
  return changed
}

/** The text came out again days later with more: its writer's own update rather than a copyist's slip. */
function isRaised(from: Answer, to: Answer): boolean {
  const isSlip = slipBetween(from.bounds, to.bounds, { swaps: true }) !== undefined
  return from.published - to.published >= UPDATE_DAYS && lowest(from.bounds) > lowest(to.bounds) && !isSlip
}

/** Does a report tell one as the state before the other, or before the same figure elsewhere in it: a headline's 19 where the text has "19, from 14"? */
function tollHint(from: Answer, to: Answer, byId: ReadonlyMap<ClaimId, Answer>): Found | undefined {
  for (const [one, other, turned] of [
    [from, to, false],
    [to, from, true],
  ] as const) {
    for (const { kind, of, rule } of one.claim.hints) {
      if (of === undefined || (kind !== 'update' && kind !== 'previous')) continue
      if (of === other.claim.id || isSaidAgain(byId.get(of), other, one))
        return { kind: 'updates', rule, turned: kind === 'previous' ? !turned : turned }
    }
  }
  return undefined
}

/** Does a report say a state of its own toll again? */
function isSaidAgain(state: Answer | undefined, other: Answer, { claim }: Answer): boolean {
  if (state === undefined || other.claim.report !== claim.report || state.claim.report !== claim.report) return false
  return same(state.bounds, other.bounds)
}

/** Is it known to have come out later: on a later day, or at a later hour of one day? */
function cameAfter(left: Answer, right: Answer): boolean {
  if (left.published !== right.published) return left.published > right.published
  return left.publishedTime > right.publishedTime
}

/** The later published one; where dates do not tell, the one that comes later in the dossier. */
function isLater(left: Answer, right: Answer): boolean {
  if (cameAfter(left, right)) return true
  if (cameAfter(right, left)) return false
  return left.index > right.index
}

function* pairsOf(answers: readonly Answer[]): Generator<[Answer, Answer]> {
  if (answers.length <= ALL_PAIRS) {
    for (let i = 0; i < answers.length; i++)
      for (let j = i + 1; j < answers.length; j++) yield [answers[i]!, answers[j]!]
    return
  }
  const firsts: Answer[] = []
  for (const answer of answers) {
    const like = firsts.find(first => same(first.bounds, answer.bounds) && first.claim.stance === answer.claim.stance)
    if (like !== undefined) yield [like, answer]
    else if (firsts.length < ALL_PAIRS) {
      for (const first of firsts) yield [first, answer]
      firsts.push(answer)
    }
  }
}

/** The key of an unordered pair of claims. */
export function pairOf(left: ClaimId, right: ClaimId): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`
}
