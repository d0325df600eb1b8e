import type { Run } from '../trace.ts'
import { NODE, type PageElement, type PageNode } from './dom.ts'

/** Elements whose text nobody sees. */
const HIDDEN: ReadonlySet<string> = new Set([
  'AUDIO',
  'BUTTON',
  'CANVAS',
  'DATALIST',
  'EMBED',
  'HEAD',
  'IFRAME',
  'INPUT',
  'MATH',
  'NOSCRIPT',
  'OBJECT',
  'SCRIPT',
  'SELECT',
  'STYLE',
  'SVG',
  'TEMPLATE',
  'TEXTAREA',
  'TITLE',
  'VIDEO',
])

/** Elements that stand on lines of their own, with a blank line before and after. */
const BLOCKS: ReadonlySet<string> = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'CAPTION',
  'CENTER',
  'DD',
  'DETAILS',
  'DIALOG',
  'DIV',
  'DL',
  'DT',
  'FIELDSET',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HGROUP',
  'HR',
  'LEGEND',
  'LI',
  'MAIN',
  'NAV',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TBODY',
  'TFOOT',
  'THEAD',
  'UL',
])

/** What stands between two words of the text; the widest that any element asks for. */
const GAP = { none: 0, space: 1, cell: 2, line: 3, paragraph: 4 } as const
const WRITTEN = ['', ' ', '\t', '\n', '\n\n'] as const

/** A text that is seen on a page, and where its words stand in the markup, if that is known. */
export interface Seen {
  readonly text: string
  readonly runs?: readonly Run[]
}

/** Where in the markup the data of a text node stand. */
export type TextPlaces = ReadonlyMap<PageNode, { readonly from: number; readonly to: number }>

/**
 * A tree in, its visible text out: paragraphs parted by a blank line, rows by a line end, cells by a tab, white space run together.
 * Elements named in `left` are left out. The tree must be shallow enough to walk by recursion; the caller has checked.
 */
export function visibleText(root: PageNode, left: ReadonlySet<string> = NONE): string {
  return seenIn(root, left).text
}

/** The same, with the places of its words if those of the text nodes are given. */
export function seenIn(root: PageNode, left: ReadonlySet<string> = NONE, places?: TextPlaces): Seen {
  const pieces: string[] = []
  const runs: Run[] = []
  let length = 0
  let gap: number = GAP.none
  const apart = (wanted: number) => {
    if (pieces.length > 0 && wanted > gap) gap = wanted
  }
  const put = (words: string) => {
    pieces.push(WRITTEN[gap]!, words)
    length += WRITTEN[gap]!.length + words.length
    gap = GAP.none
  }
  const write = (data: string) => {
    const words = data.replace(/[ \t\n\r\f]+/gu, ' ')
    if (words.startsWith(' ')) apart(GAP.space)
    const bare = words.replace(/^ | $/gu, '')
    if (bare === '') return
    put(bare)
    if (words.endsWith(' ')) gap = GAP.space
  }
  const writePlaced = (data: string, { from, to }: { readonly from: number; readonly to: number }) => {
    const isEven = data.length === to - from
    for (const { 0: words, index } of data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/gu)) {
      if (/^[ \t\n\r\f]/u.test(words)) apart(GAP.space)
      else {
        put(words)
        const start = isEven ? from + index : from
        runs.push({ start: length - words.length, end: length, from: start, to: isEven ? start + words.length : to })
      }
    }
  }
  const walk = (node: PageNode): void => {
    if (node.nodeType === NODE.text) {
      const place = places?.get(node)
      if (place === undefined) write(node.data ?? '')
      else writePlaced(node.data ?? '', place)
    }
    if (node.nodeType !== NODE.element || isHidden(node as PageElement)) return
    const name = node.nodeName.toUpperCase()
    if (left.has(name)) return
    const around = gapAround(name)
    if (name === 'BR') apart(gap === GAP.line ? GAP.paragraph : GAP.line)
    apart(around)
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child)
    apart(around)
  }
  walk(root)
  return { text: pieces.join(''), ...(places === undefined ? {} : { runs }) }
}

const NONE: ReadonlySet<string> = new Set()

function gapAround(name: string): number {
  if (BLOCKS.has(name)) return GAP.paragraph
  if (name === 'TR') return GAP.line
  return name === 'TD' || name === 'TH' ? GAP.cell : GAP.none
}

/** Does nobody see what an element holds? */
export function isHidden(element: PageElement): boolean {
  if (HIDDEN.has(element.nodeName.toUpperCase())) return true
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
}
