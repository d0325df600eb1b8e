import type { Span } from '../../model/span.ts'
import { cutTrace } from '../trace.ts'
import { textsOfPage } from '../xml.ts'
import { NODE, nodesOf, type Page, type PageNode, parsePage } from './dom.ts'
import { type Seen, seenIn, type TextPlaces } from './text.ts'

/** A page's tree, and how it is looked at: with or without the places of its words in the markup. */
export interface PageSight {
  readonly page: Page
  readonly see: (root: PageNode, left?: ReadonlySet<string>) => Seen
}

/** Markup in, its tree and the way to see it out; undefined if the parser gives up. */
export function sightOf(markup: string, { isTraced }: { readonly isTraced: boolean }): PageSight | undefined {
  const page = parsePage(markup)
  if (page === undefined) return undefined
  const places = isTraced ? placesOf(page, markup) : undefined
  return { page, see: (root, left) => seenIn(root, left, places) }
}

/**
 * Where the text nodes of a tree that was just made stand in its markup. The tree keeps no places; but it has one node for each text that
 * its parser came upon, in the same order, and keeps its nodes however the article finder moves them. Undefined if the two do not agree.
 */
function placesOf(page: Page, markup: string): TextPlaces | undefined {
  const texts = textsOfPage(markup)
  const places = new Map<PageNode, { from: number; to: number }>()
  let next = 0
  for (const node of nodesOf(page)) {
    if (node.nodeType !== NODE.text) continue
    const found = texts[next++]
    if (found === undefined || found.text !== node.data) return undefined
    places.set(node, found)
  }
  return places
}

/** The part of what was seen that lies in a span of its text. */
export function cutTo({ text, runs }: Seen, span: Span): Seen {
  return runs === undefined ? { text: text.slice(span.start, span.end) } : cutTrace({ text, runs }, span)
}
