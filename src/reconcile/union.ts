/** Disjoint sets over 0..count-1; the smallest member stands for its set, so that the outcome does not depend on the order of joins. */
export class UnionFind {
  readonly #parent: Int32Array

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, index) => index)
  }

  rootOf(at: number): number {
    let root = at
    while (this.#parent[root] !== root) root = this.#parent[root]!
    for (let step = at; this.#parent[step] !== root; ) {
      const next = this.#parent[step]!
      this.#parent[step] = root
      step = next
    }
    return root
  }

  /** Joins two sets; false if they were one already. */
  join(left: number, right: number): boolean {
    const l = this.rootOf(left)
    const r = this.rootOf(right)
    if (l === r) return false
    this.#parent[Math.max(l, r)] = Math.min(l, r)
    return true
  }
}
