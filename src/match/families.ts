import type { Descent, Family } from '../model/alignment.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Span } from '../model/span.ts'
import { compareDates, type Direction } from './direction.ts'
import type { PairFound } from './pair-rows.ts'
import type { Shelf } from './shelf.ts'

/** Of all reports that a copy may descend from, the one with which it shares most. */
interface Nearest {
  readonly from: number
  readonly shared: number
  readonly direction: Direction
}

/** Families as their pairs come in, in any order. */
export class FamilyTree {
  readonly #shelf: Shelf
  readonly #parent: Uint32Array
  readonly #members = new Set<number>()
  readonly #nearest = new Map<number, Nearest>()

  constructor(shelf: Shelf) {
    this.#shelf = shelf
    this.#parent = Uint32Array.from({ length: shelf.size }, (_, report) => report)
  }

  add({ left, right, passages, isKin, direction }: PairFound): void {
    if (!isKin) return
    const one = rootOf(this.#parent, left)
    const other = rootOf(this.#parent, right)
    this.#parent[Math.max(one, other)] = Math.min(one, other)
    this.#members.add(left).add(right)
    if (direction === undefined) return
    const [from, to] = direction.isLeftCopy ? [right, left] : [left, right]
    const shared = passages.reduce((sum, { kind, left, similarity }) => {
      return kind === 'shared-quotation' || kind === 'boilerplate' ? sum : sum + (left.end - left.start) * similarity
    }, 0)
    const known = this.#nearest.get(to)
    if (known === undefined || shared > known.shared || (shared === known.shared && from < known.from)) {
      this.#nearest.set(to, { from, shared, direction })
    }
  }

  /** Reports connected by copied passages, with who had it first where that is known; in the order of their first members. */
  families(anchorOf: (report: number, at: Span) => Anchor): Family[] {
    const ordered = [...this.#members].sort((left, right) => left - right)
    const groups = Map.groupBy(ordered, report => rootOf(this.#parent, report))
    return [...groups.values()].map(members => {
      const descents = members.flatMap(member => this.#descentOf(member, anchorOf) ?? [])
      const reports = members.map(member => this.#idOf(member))
      const earliest = this.#earliestOf(members, descents)
      return { id: `family:${reports[0]}`, reports, ...(earliest ? { earliest } : {}), descents }
    })
  }

  #descentOf(to: number, anchorOf: (report: number, at: Span) => Anchor): Descent | undefined {
    const nearest = this.#nearest.get(to)
    if (nearest === undefined) return undefined
    const { from, direction } = nearest
    const evidence = direction.evidence.map(at => anchorOf(to, at))
    return { from: this.#idOf(from), to: this.#idOf(to), rule: direction.rule, evidence }
  }

  /** The one that all others descend from, or whose date is before all others'; undefined when neither tells. */
  #earliestOf(members: readonly number[], descents: readonly Descent[]): Family['earliest'] {
    const roots = members.filter(member => !this.#nearest.has(member))
    const [root] = roots.map(member => this.#idOf(member))
    const own = descents.filter(descent => descent.from === root)
    if (roots.length === 1 && own.length > 0) {
      return { report: root!, rule: own[0]!.rule, evidence: own.flatMap(descent => descent.evidence) }
    }
    const dateOf = (member: number) => this.#shelf.about(member).published
    const oldest = roots.filter(member =>
      roots.every(other => other === member || compareDates(dateOf(member), dateOf(other)) < 0),
    )
    return oldest.length === 1 ? { report: this.#idOf(oldest[0]!), rule: 'direction.date', evidence: [] } : undefined
  }

  #idOf(report: number): string {
    return this.#shelf.about(report).id
  }
}

/** Halves the way up as it goes. */
function rootOf(parent: Uint32Array, report: number): number {
  let root = report
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]!]!
    root = parent[root]!
  }
  return root
}
