import type { Page } from './dom.ts'

/** A node of a page's JSON-LD. */
export type Linked = Readonly<Record<string, unknown>>

/** Types of https://schema.org/CreativeWork that are reports. */
const REPORT_TYPE = /(?:Article|Posting|Report)$/u
const MAX_LINKED_DEPTH = 8 // JSON-LD nests a page, its graph and its parts; deeper is no statement about this page

/** The first node of the page's JSON-LD that is a report; whoever it names by the `@id` of another node stands in it. */
export function linkedReport(page: Page): Linked | undefined {
  const stated = [...page.querySelectorAll('script[type="application/ld+json"]')].map(script =>
    parse(script.textContent),
  )
  const report = stated.map(one => reportIn(one, 0)).find(found => found !== undefined)
  if (report === undefined) return undefined
  let named: Map<unknown, Linked> | undefined // most pages name whom they mean where they mean him
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow)
    const id = (value as Linked | undefined)?.['@id']
    if (id === undefined) return value
    named ??= namedIn(stated)
    return named.get(id) ?? value
  }
  return { ...report, publisher: follow(report['publisher']), author: follow(report['author']) }
}

function namedIn(stated: readonly unknown[]): Map<unknown, Linked> {
  const named = new Map<unknown, Linked>()
  collectNamed(stated, named, 0)
  return named
}

/** Adds the nodes that have both an `@id` and a name; the first of one `@id` counts. */
function collectNamed(node: unknown, named: Map<unknown, Linked>, depth: number): void {
  if (typeof node !== 'object' || node === null || depth > MAX_LINKED_DEPTH) return
  const { '@id': id, name } = node as Linked
  if (typeof id === 'string' && name !== undefined && !named.has(id)) named.set(id, node as Linked)
  for (const part of Object.values(node)) collectNamed(part, named, depth + 1)
}

function reportIn(node: unknown, depth: number): Linked | undefined {
  if (typeof node !== 'object' || node === null || depth > MAX_LINKED_DEPTH) return undefined
  if (Array.isArray(node)) {
    for (const item of node) {
      const found = reportIn(item, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  const linked = node as Linked
  const types = [linked['@type']].flat()
  if (types.some(type => typeof type === 'string' && REPORT_TYPE.test(type))) return linked
  return reportIn(linked['@graph'], depth + 1) ?? reportIn(linked['mainEntity'], depth + 1)
}

const CONTROLS = /\p{Cc}+/gu

function parse(words: string): unknown {
  const bare = words.replace(/^\s*<!(?:--|\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, '')
  try {
    return JSON.parse(bare.replace(CONTROLS, ' ')) // pages leave line ends in their strings
  } catch {
    return undefined
  }
}

/** The names of one or several people or bodies. */
export function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .map(one => (typeof one === 'object' && one !== null ? wordsOf((one as Linked)['name']) : wordsOf(one)))
  const found = names.filter(name => name !== undefined && name !== '')
  return found.length === 0 ? undefined : found.join(', ')
}

/** A text, or the address that stands for it. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && '@id' in value && typeof value['@id'] === 'string')
    return value['@id']
  return undefined
}
