import { childElements, NODE, type PageElement } from './dom.ts'
import type { Lengths } from './text-lengths.ts'

const MIN_TEASERS = 3 // fewer look alike by chance
const MIN_TEASER_SHARE = 0.6 // of the elements in a list; the others are its heading, and a link to more
const MIN_LENGTH_SHARE = 0.7 // of the characters of a list; what holds more beside them may be the report
const MAX_TEASER = 500 // characters: a title, a date and a summary
const MIN_TITLE = 12 // characters of the link that is a teaser's title
const MIN_TITLE_SHARE = 0.06 // of a teaser's characters; the rest is a summary of two or three lines

/** Elements that hold one teaser each. */
const HOLDERS: ReadonlySet<string> = new Set(['A', 'ARTICLE', 'DIV', 'LI', 'SECTION'])

/**
 * Is it a list of other reports: elements beside one another that each begin with a link, which is a title because no sentence goes on
 * after it?
 *
 *   <div><a>Storm warning</a><p>Winds of up to ...</p></div>   a teaser
 *   <li><a>Kettle</a> has had no water since Friday.</li>      none: the sentence goes on
 */
export function isTeaserList(element: PageElement, lengths: Lengths): boolean {
  const children = childElements(element).filter(child => lengths.of(child) > 0)
  const teasers = children.filter(child => isTeaser(child, lengths))
  const length = teasers.reduce((sum, teaser) => sum + lengths.of(teaser), 0)
  if (length < lengths.of(element) * MIN_LENGTH_SHARE) return false
  return teasers.length >= MIN_TEASERS && teasers.length >= children.length * MIN_TEASER_SHARE
}

function isTeaser(element: PageElement, lengths: Lengths): boolean {
  const length = lengths.of(element)
  if (length > MAX_TEASER || !HOLDERS.has(element.nodeName.toUpperCase())) return false
  let first: PageElement = element
  for (;;) {
    if (first.nodeName.toUpperCase() === 'A') break
    const inner = firstWithText(first, lengths)
    if (inner === undefined) return false
    first = inner
  }
  const title = lengths.of(first)
  return title >= MIN_TITLE && title >= length * MIN_TITLE_SHARE && (first === element || standsAlone(first))
}

/** The element that an element's text begins in; undefined if it begins with text of its own. */
function firstWithText(element: PageElement, lengths: Lengths): PageElement | undefined {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (lengths.of(child) === 0) continue
    return child.nodeType === NODE.element ? (child as PageElement) : undefined
  }
  return undefined
}

/** Does no text go on right after it? */
function standsAlone(element: PageElement): boolean {
  for (let next = element.nextSibling; next !== null; next = next.nextSibling) {
    if (next.nodeType === NODE.text && /\S/u.test(next.data ?? '')) return false
    if (next.nodeType === NODE.element) return true
  }
  return true
}
