import { isFurniture } from './boxes.ts'
import { childElements, holds, type PageElement } from './dom.ts'
import { isTeaserList } from './teasers.ts'
import { type Lengths, lengthsBelow } from './text-lengths.ts'

const MIN_PARAGRAPH = 80 // characters; what stands around a report is shorter
export const HOLDER_SHARE = 0.7 // of all paragraphs: the smallest element with so many holds the report
const MAX_LINK_SHARE = 0.15 // of a report's characters stand in links; of a list of teasers, a quarter and more
const MIN_PROSE_SHARE = 0.6 // of a report's characters stand in paragraphs; the rest are headings, lists and captions

/** The paragraphs of a page: how many characters they have in all, and below each element; what its template calls furniture does not count. */
export interface Paragraphs {
  readonly total: number
  readonly below: ReadonlyMap<PageElement, number>
  readonly lengths: Lengths
}

export function paragraphsOf(body: PageElement): Paragraphs {
  const lengths = lengthsBelow(body)
  const below = new Map<PageElement, number>()
  const walk = (element: PageElement): number => {
    if (element !== body && (isFurniture(element, lengths, lengths.of(body)) || isTeaserList(element, lengths)))
      return 0
    let sum = 0
    if (isParagraph(element, lengths)) {
      const length = lengths.of(element)
      if (length >= MIN_PARAGRAPH && lengths.linked(element) < length / 2) sum = length
    } else for (const child of childElements(element)) sum += walk(child)
    below.set(element, sum)
    return sum
  }
  return { total: walk(body), below, lengths }
}

const PARAGRAPHS: ReadonlySet<string> = new Set(['DIV', 'P', 'SECTION', 'TD'])
/** What a box that is a paragraph does not hold. */
const BOXES: ReadonlySet<string> = new Set([
  'ARTICLE',
  'DIV',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'LI',
  'P',
  'SECTION',
  'TABLE',
])

/** Is it a paragraph, or a box that is one, since it holds no other box? */
function isParagraph(element: PageElement, lengths: Lengths): boolean {
  const name = element.nodeName.toUpperCase()
  if (name === 'P' || !PARAGRAPHS.has(name)) return name === 'P'
  return lengths.of(element) >= MIN_PARAGRAPH && !holds(element, BOXES)
}

/** The smallest element that holds most of the paragraphs. */
export function holderOf(body: PageElement, { total, below }: Paragraphs): PageElement {
  let holder = body
  if (total === 0) return holder
  for (let next: PageElement | undefined = body; next !== undefined; ) {
    holder = next
    next = childElements(holder).find(child => (below.get(child) ?? 0) >= total * HOLDER_SHARE)
  }
  return holder
}

/** Is what stands in an element mostly paragraphs, and not links with a summary each, as on a front page? */
export function isProse(element: PageElement, { below, lengths }: Paragraphs): boolean {
  const length = lengths.of(element)
  return lengths.linked(element) <= length * MAX_LINK_SHARE && (below.get(element) ?? 0) >= length * MIN_PROSE_SHARE
}
