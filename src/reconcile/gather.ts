/** Numbers 0..length-1 by the group that each is in, ascending within it: those of group `g` are `items[i]` for `from[g] <= i < from[g + 1]`. */
export interface Gathered {
  readonly from: Uint32Array
  readonly items: Uint32Array
}

/** Puts numbers into their groups: a counting sort. */
export function gather(length: number, groups: number, groupOf: (at: number) => number): Gathered {
  const from = new Uint32Array(groups + 1)
  for (let at = 0; at < length; at++) from[groupOf(at) + 1]!++
  for (let group = 0; group < groups; group++) from[group + 1]! += from[group]!
  const next = from.slice()
  const items = new Uint32Array(length)
  for (let at = 0; at < length; at++) items[next[groupOf(at)]!++] = at
  return { from, items }
}

/** The numbers of one group. */
export function gatheredIn({ from, items }: Gathered, group: number): Uint32Array {
  return items.subarray(from[group], from[group + 1])
}
