import { kitOf, type PageKind, parted, seedOf } from './kit.ts'
import { NEWSPAPERS } from './newspapers.ts'
import { ODDITIES } from './oddities.ts'
import { TABLOIDS } from './tabloids.ts'
import { WEBLOGS } from './weblogs.ts'
import { WIRES } from './wires.ts'
import { WORLDWIDE } from './worldwide.ts'

/** An invented page, and the texts on it, in their order, that belong to its report. */
export interface InventedPage {
  readonly name: string
  readonly markup: string
  readonly gold: readonly string[]
  /** Rules are written before pages of this half are looked at. */
  readonly isHeldOut: boolean
}

const KINDS: readonly PageKind[] = [...NEWSPAPERS, ...TABLOIDS, ...WEBLOGS, ...WIRES, ...ODDITIES, ...WORLDWIDE]

/** All invented pages, by name; every second one in the order of the hash of its name is held out. */
export function inventedPages(): InventedPage[] {
  const byHash = [...KINDS].sort((left, right) => seedOf(left.name) - seedOf(right.name))
  const pages = byHash.map((kind, index) => ({
    name: kind.name,
    ...parted(kind.make(kitOf(kind))),
    isHeldOut: index % 2 === 1,
  }))
  return pages.sort((left, right) => (left.name < right.name ? -1 : 1))
}
