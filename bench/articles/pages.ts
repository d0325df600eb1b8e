import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kitOf, type PageKind, parted, seedOf } from './kit.ts'
import { LATER } from './later.ts'
import { NEWSPAPERS } from './newspapers.ts'
import { ODDITIES } from './oddities.ts'
import { TABLOIDS } from './tabloids.ts'
import { pageOfTemplate } from './template.ts'
import { WEBLOGS } from './weblogs.ts'
import { WIRES } from './wires.ts'
import { WORLDWIDE } from './worldwide.ts'

/** An invented page, and the texts on it, in their order, that belong to its report. */
export interface InventedPage {
  readonly name: string
  readonly markup: string
  readonly gold: readonly string[]
  /**
   * Rules were first written to the `seen` half, then to the `unseen` one; none was changed for those that were written `later`. The `field`
   * pages were written apart from all rules, with the markup of sites of the field, and mended for; then the `fresh` ones, of other sites; the
   * `sites` are built as pages that were read: tags, order, nesting, and what stands around a report; the `next` ones were written once rules
   * were mended for those.
   */
  readonly part: 'seen' | 'unseen' | 'later' | 'field' | 'fresh' | 'sites' | 'next'
}

const KINDS: readonly PageKind[] = [...NEWSPAPERS, ...TABLOIDS, ...WEBLOGS, ...WIRES, ...ODDITIES, ...WORLDWIDE]

/** All invented pages, by name; of the first ones every second, in the order of the hash of its name, was not looked at until rules stood. */
export function inventedPages(): InventedPage[] {
  const byHash = [...KINDS].sort((left, right) => seedOf(left.name) - seedOf(right.name))
  const pages = [
    ...byHash.map((kind, index) => pageOf(kind, index % 2 === 0 ? 'seen' : 'unseen')),
    ...LATER.map(kind => pageOf(kind, 'later')),
    ...templates('field'),
    ...templates('fresh'),
    ...templates('sites'),
    ...templates('next'),
  ]
  return pages.sort((left, right) => (left.name < right.name ? -1 : 1))
}

function pageOf(kind: PageKind, part: InventedPage['part']): InventedPage {
  return { name: kind.name, ...parted(kind.make(kitOf(kind))), part }
}

/** Pages of a folder of templates. */
function templates(part: 'field' | 'fresh' | 'sites' | 'next'): InventedPage[] {
  const folder = join(import.meta.dirname, part)
  return readdirSync(folder).map(file => {
    const name = file.replace('.page', '')
    const { markup, gold } = pageOfTemplate(name, readFileSync(join(folder, file), 'utf8'))
    return { name: `${part}-${name}`, markup, gold: gold.map(escaped), part }
  })
}

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
