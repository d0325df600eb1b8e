import { childElements, holds, NODE, type PageElement, type PageNode } from './dom.ts'
import { isHidden } from './text.ts'
import type { Lengths } from './text-lengths.ts'

/** A paragraph, heading, list or table of a page, as it stood before the article finder took the page apart. */
export interface Piece {
  readonly kind: 'heading' | 'list' | 'table' | 'text'
  readonly element: PageElement
  /** What it stood in, outermost first. */
  readonly path: readonly PageElement[]
  /** Its text nodes that are not blank; the finder keeps these, whatever it makes of the elements. */
  readonly texts: readonly PageNode[]
}

const HEADING = /^H[1-6]$/u
const LISTS: ReadonlySet<string> = new Set(['DL', 'OL', 'UL'])
/** Elements that may hold others of them, and are pieces themselves where they hold none. */
const BOXES: ReadonlySet<string> = new Set([
  'ADDRESS',
  'ARTICLE',
  'CENTER',
  'DIV',
  'HEADER',
  'LI',
  'MAIN',
  'SECTION',
  'TD',
])
/** What a list or a table does not hold if it is one, and no means of layout. */
const PARTS: ReadonlySet<string> = new Set(['ARTICLE', 'H1', 'H2', 'H3', 'P', 'TABLE'])

/** The pieces of a page in their order. */
export function piecesOf(body: PageElement, lengths: Lengths): Piece[] {
  const pieces: Piece[] = []
  const walk = (element: PageElement, path: readonly PageElement[]): void => {
    if (lengths.of(element) === 0 || isHidden(element)) return
    const kind = kindOfPiece(element)
    if (kind === undefined) {
      const inner = [...path, element]
      for (const child of childElements(element)) walk(child, inner)
      return
    }
    const texts = textsBelow(element)
    if (texts.length > 0) pieces.push({ kind, element, path, texts })
  }
  for (const child of childElements(body)) walk(child, [body])
  return pieces
}

function kindOfPiece(element: PageElement): Piece['kind'] | undefined {
  const name = element.nodeName.toUpperCase()
  if (HEADING.test(name)) return 'heading'
  if (name === 'P' || name === 'BLOCKQUOTE' || name === 'PRE') return 'text'
  if (LISTS.has(name)) return holds(element, PARTS) ? undefined : 'list'
  if (name === 'TABLE') return childElements(element).some(child => holds(child, PARTS)) ? undefined : 'table'
  return BOXES.has(name) && !childElements(element).some(isBlock) ? 'text' : undefined
}

function isBlock(element: PageElement): boolean {
  const name = element.nodeName.toUpperCase()
  return (
    BOXES.has(name) || PARTS.has(name) || LISTS.has(name) || HEADING.test(name) || childElements(element).some(isBlock)
  )
}

/** The text nodes below one that are not blank, in the order of the document. */
export function textsBelow(root: PageNode): PageNode[] {
  const texts: PageNode[] = []
  const walk = (node: PageNode): void => {
    if (node.nodeType === NODE.text && /\S/u.test(node.data ?? '')) texts.push(node)
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child)
  }
  walk(root)
  return texts
}

/** The words of a piece, with white space run together. */
export function wordsOf(piece: Piece): string {
  return piece.texts
    .map(node => node.data)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
