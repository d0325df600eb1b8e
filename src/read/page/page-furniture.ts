import { isFurniture } from './boxes.ts'
import { childElements, holds, type PageElement } from './dom.ts'
import type { Paragraphs } from './paragraphs.ts'
import { isTeaserList } from './teasers.ts'
import type { Lengths } from './text-lengths.ts'

const LINK_LIST_SHARE = 0.75 // of a list's characters
const MAX_PARAGRAPH_SHARE = 0.15 // of a page's paragraphs: what holds more may be the report

/**
 * Takes furniture, and what holds no text, out of a whole page, where it is not known yet what the article is: only what holds few of the
 * page's paragraphs. The article finder takes such boxes apart, so that they cannot be told afterwards.
 */
export function removePageFurniture(body: PageElement, { total, below, lengths }: Paragraphs): void {
  const whole = lengths.of(body)
  const prune = (element: PageElement): void => {
    for (const child of childElements(element)) {
      if (isToGo(child)) child.remove()
      else prune(child)
    }
  }
  const isToGo = (child: PageElement): boolean => {
    if (isTeaserList(child, lengths)) return true
    const name = child.nodeName.toUpperCase()
    if (REPORT_TAGS.has(name)) return false
    const held = below.get(child) ?? 0
    if (lengths.of(child) === 0 && !SHOWN_EMPTY.has(name)) return true
    if (held === 0 && isLinkBox(child, lengths)) return true
    return held <= total * MAX_PARAGRAPH_SHARE && isFurniture(child, lengths, whole)
  }
  prune(body)
}

/** Is it a box of links, with no more text than a heading? */
function isLinkBox(element: PageElement, lengths: Lengths): boolean {
  const name = element.nodeName.toUpperCase()
  if (name !== 'DIV' && name !== 'SECTION' && name !== 'TABLE') return false
  if (lengths.linked(element) <= lengths.of(element) * LINK_LIST_SHARE || holds(element, REPORT_TAGS)) return false
  return [...element.querySelectorAll('a')].length >= MIN_LINKS
}

const MIN_LINKS = 3 // fewer may be what a line of the report leads to

/** Takes out what stands beside an element and holds mostly links: lists of other reports, menus. What the element stands in stays. */
export function removeLinksBeside(holder: PageElement, body: PageElement, lengths: Lengths): void {
  for (
    let inner: PageElement = holder;
    inner !== body && inner.parentNode !== null;
    inner = inner.parentNode as PageElement
  ) {
    for (const beside of childElements(inner.parentNode)) {
      if (beside === inner || REPORT_TAGS.has(beside.nodeName.toUpperCase())) continue
      const most = holds(beside, REPORT_TAGS) ? HEAD_LINK_SHARE : BESIDE_LINK_SHARE
      if (lengths.linked(beside) > lengths.of(beside) * most) beside.remove()
    }
  }
}

const HEAD_LINK_SHARE = 0.6 // of the characters around a report's title, its second one and who wrote it
const BESIDE_LINK_SHARE = 0.2 // of the characters; of a report's own lines beside its paragraphs, fewer stand in links

/** Elements that count without a text. */
const SHOWN_EMPTY: ReadonlySet<string> = new Set(['BR', 'HR', 'IMG', 'PICTURE'])

/** Elements by which a page marks what it is about. */
const REPORT_TAGS: ReadonlySet<string> = new Set(['ARTICLE', 'H1', 'MAIN'])
