import { childElements, holds, NODE, type PageElement, type PageNode } from './dom.ts'
import type { Lengths } from './text-lengths.ts'

const MAX_CAPTION = 400 // characters below a picture, its credit included
const MAX_LINE = 200 // characters of the lines in a box with a picture, where no tag says that it is a caption
const MAX_LINES = 2 // a caption and its credit
const PICTURES: ReadonlySet<string> = new Set(['AMP-IMG', 'IMG', 'PICTURE'])
const BOXES: ReadonlySet<string> = new Set(['DIV', 'SECTION', 'SPAN', 'TABLE'])
/** What a figure may show in place of a picture, or beside it, and is the report's. */
const SHOWN: ReadonlySet<string> = new Set(['BLOCKQUOTE', 'OL', 'PRE', 'TABLE', 'UL'])
/** What a box with a picture and its caption does not hold. */
const NO_CAPTION: ReadonlySet<string> = new Set(['BLOCKQUOTE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'OL', 'PRE', 'UL'])
/** Elements that stand on lines of their own. */
const LINES: ReadonlySet<string> = new Set(['DIV', 'P', 'TD'])

/**
 * Is an element a picture with what is written below it? A figure is, unless it shows something else; and so is a box that begins with a
 * picture and has a line or two after it.
 *
 *   <div><img><span>The quay on Monday</span></div>            a picture
 *   <div><img><h3>The quay</h3><p>It was closed.</p></div>     none
 */
export function isPicture(element: PageElement, lengths: Lengths): boolean {
  const length = lengths.of(element)
  if (length === 0 || length > MAX_CAPTION) return false
  const name = element.nodeName.toUpperCase()
  if (name === 'FIGURE') return holds(element, PICTURES) && !holds(element, SHOWN)
  if (!BOXES.has(name) || length > MAX_LINE || beginning(element, lengths) !== 'picture') return false
  return !holdsText(element) && !holds(element, NO_CAPTION) && linesBelow(element, lengths) <= MAX_LINES
}

/** Is a line written in the middle right below a paragraph that is a picture? `<p><img></p><p align="center">The quay</p>` */
export function isCaptionLine(line: PageElement, text: string): boolean {
  if (line.nodeName.toUpperCase() !== 'P' || text.length > MAX_LINE || !isCentred(line)) return false
  const beside = line.parentNode === null ? [] : childElements(line.parentNode)
  const before = beside[beside.indexOf(line) - 1]
  return before !== undefined && holds(before, PICTURES) && before.textContent.trim() === ''
}

function isCentred(line: PageElement): boolean {
  return (
    line.getAttribute('align')?.toLowerCase() === 'center' ||
    /text-align\s*:\s*center/iu.test(line.getAttribute('style') ?? '')
  )
}

/** What an element begins with. */
function beginning(node: PageNode, lengths: Lengths): 'picture' | 'text' | undefined {
  if (PICTURES.has(node.nodeName.toUpperCase())) return 'picture'
  if (node.nodeType === NODE.text && lengths.of(node) > 0) return 'text'
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const first = beginning(child, lengths)
    if (first !== undefined) return first
  }
  return undefined
}

/** Does it hold words of its own? They stand around the picture then, and not below it. */
function holdsText(element: PageElement): boolean {
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === NODE.text && /\S/u.test(child.data ?? '')) return true
  return false
}

/** How many lines with words stand in an element; a line that holds others is none. */
function linesBelow(element: PageElement, lengths: Lengths): number {
  let lines = 0
  for (const child of childElements(element)) {
    if (lengths.of(child) === 0) continue
    lines += LINES.has(child.nodeName.toUpperCase())
      ? Math.max(1, linesBelow(child, lengths))
      : linesBelow(child, lengths)
  }
  return lines
}
