import { WeighedPairs } from './weighed-pairs.ts'
import { LINK_AT, NEVER } from './weights.ts'

type Weigh = (left: number, right: number) => number
type Test = (left: number, right: number) => boolean

const SAMPLE = 8 // members of a side whose pairs are weighed before two groups join; more do not change the mean

/** Groups of positions, each ascending, ordered by their first; and the edges that formed them. */
export interface Grouping {
  readonly groupOf: Int32Array
  readonly groups: readonly (readonly number[])[]
  readonly used: WeighedPairs
}

/**
 * Joins positions along edges, strongest first. Two groups join only if the mean of the weights between their members is a link too and none is
 * NEVER: one strong link must not chain two happenings together. `sure` pairs (copies) join before, whatever else speaks against them.
 */
export function cluster(
  count: number,
  sure: readonly { readonly left: number; readonly right: number }[],
  edges: WeighedPairs,
  weigh: Weigh,
  isOneText: Test = () => false,
): Grouping {
  const parent = Int32Array.from({ length: count }, (_, index) => index)
  const members: (number[] | undefined)[] = new Array(count)
  const membersOf = (root: number) => members[root] ?? [root]
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root]!
    for (let step = at; parent[step] !== root; ) {
      const next = parent[step]!
      parent[step] = root
      step = next
    }
    return root
  }
  const join = (left: number, right: number) => {
    const [into, from] = left < right ? [left, right] : [right, left]
    const all = [...membersOf(into), ...membersOf(from)]
    parent[from] = into
    members[into] = all
    members[from] = undefined
  }
  const used = new WeighedPairs()
  for (const { left, right } of sure) {
    const l = rootOf(left)
    const r = rootOf(right)
    if (l !== r) join(l, r)
  }
  const copyOf = Int32Array.from({ length: count }, (_, index) => rootOf(index))
  const sorted = edges.strongestFirst()
  for (let at = 0; at < sorted.length && sorted.weight(at) >= LINK_AT; at++) {
    const l = rootOf(sorted.left(at))
    const r = rootOf(sorted.right(at))
    if (l === r || !mayJoin(membersOf(l), membersOf(r), copyOf, weigh, isOneText)) continue
    join(l, r)
    used.add(sorted.left(at), sorted.right(at), sorted.weight(at))
  }
  const groupOf = new Int32Array(count)
  const groups: number[][] = []
  const numberByRoot = new Map<number, number>()
  for (let at = 0; at < count; at++) {
    const root = rootOf(at)
    let number = numberByRoot.get(root)
    if (number === undefined) {
      number = groups.length
      numberByRoot.set(root, number)
      groups.push([])
    }
    groupOf[at] = number
    groups[number]!.push(at)
  }
  return { groupOf, groups, used }
}

function mayJoin(
  lefts: readonly number[],
  rights: readonly number[],
  copyOf: Int32Array,
  weigh: Weigh,
  isOneText: Test,
): boolean {
  const rightSets = copySets(sampled(rights), copyOf)
  let sum = 0
  let pairs = 0
  for (const leftSet of copySets(sampled(lefts), copyOf)) {
    for (const rightSet of rightSets) {
      const weight = weightBetween(leftSet, rightSet, weigh, isOneText)
      if (weight === NEVER) return false
      sum += weight
      pairs++
    }
  }
  return sum / pairs >= LINK_AT / 2
}

/**
 * Mean weight between two sets of copies, NEVER if any pair that is asked is. Where a text holds both, only such pairs are asked: it says of itself whether the two are one, and its
 * copies, being so alike, would say yes to anything, or no where one of them was filed under another day.
 */
function weightBetween(lefts: readonly number[], rights: readonly number[], weigh: Weigh, isOneText: Test): number {
  const inOneText = meanWeight(lefts, rights, weigh, isOneText)
  return inOneText ?? meanWeight(lefts, rights, weigh, () => true)!
}

/** Mean weight of the pairs that are asked, NEVER if any of them is, undefined if there are none. */
function meanWeight(
  lefts: readonly number[],
  rights: readonly number[],
  weigh: Weigh,
  isAsked: Test,
): number | undefined {
  let sum = 0
  let pairs = 0
  for (const left of lefts) {
    for (const right of rights) {
      if (!isAsked(left, right)) continue
      const weight = left < right ? weigh(left, right) : weigh(right, left)
      if (weight === NEVER) return NEVER
      sum += weight
      pairs++
    }
  }
  return pairs === 0 ? undefined : sum / pairs
}

/** Members by the text that they are copies of: ten copies have no more say than one. */
function copySets(members: readonly number[], copyOf: Int32Array): number[][] {
  const sets = new Map<number, number[]>()
  for (const member of members) {
    const known = sets.get(copyOf[member]!)
    if (known === undefined) sets.set(copyOf[member]!, [member])
    else known.push(member)
  }
  return [...sets.values()]
}

/** Some members, evenly spread and always the same ones. */
function sampled(members: readonly number[]): readonly number[] {
  if (members.length <= SAMPLE) return members
  const step = members.length / SAMPLE
  return Array.from({ length: SAMPLE }, (_, index) => members[Math.floor(index * step)]!)
}
