import { removeDiscussions } from './discussion.ts'
import { articleOf, bodyOf, childElements, type PageElement } from './dom.ts'
import { isFurniture, removeFurniture, removeLinksBeside, removePageFurniture, reportSpan } from './furniture.ts'
import { putBack } from './left-out.ts'
import { cutTo, type PageSight } from './page-sight.ts'
import type { Seen } from './page-text.ts'
import { piecesOf } from './pieces.ts'
import { isTeaserList } from './teasers.ts'
import { type Lengths, lengthsBelow } from './text-lengths.ts'

const MIN_ARTICLE = 500 // characters; on a shorter find the finder has likely missed
const MIN_STATED = 500 // characters of a text that the page's JSON-LD gives; shorter ones are summaries
const MIN_PARAGRAPH = 80 // characters; what stands around a report is shorter
const MISSED_SHARE = 0.5 // of all paragraphs of the page: a find of less has missed the report, or is one of its parts
const HOLDER_SHARE = 0.7 // of all paragraphs: the smallest element with so many holds the report
const MAX_LINK_SHARE = 0.15 // of a report's characters stand in links; of a list of teasers, a quarter and more
const MIN_PROSE_SHARE = 0.6 // of a report's characters stand in paragraphs; the rest are headings, lists and captions
const BETTER = 0.1 // by so much another find must be nearer to the text that the page gives, to be taken instead
const GRAM = 4 // words in a row that are compared

/** What an article is chosen by. */
export interface ArticleHints {
  /** What the page calls itself; it is no part of the text. */
  readonly titles: readonly string[]
  /** The text that the page's JSON-LD gives of its article, for programs. */
  readonly stated?: string
  /** Has it more elements than the article finder can take? */
  readonly isLarge?: boolean
}

/**
 * A page, and a function that gives it `again` once its tree was changed, in; its article's text out: what the article finder has, unless
 * it has missed. It has where it found a small part of the page's paragraphs, or where what the page itself gives its article as, for
 * programs, is much more like something else. All visible text where there is no article.
 */
export function articleText(
  sight: PageSight,
  again: () => PageSight | undefined,
  { titles, stated, isLarge }: ArticleHints,
): Seen {
  const body = bodyOf(sight.page) as PageElement
  removeDiscussions(body, lengthsBelow(body))
  const paragraphs = paragraphsOf(body)
  const holder = holderOf(body, paragraphs)
  const isHeld = paragraphs.total > 0 && isProse(holder, paragraphs)
  removePageFurniture(body, paragraphs)
  if (isHeld) removeLinksBeside(holder, body, paragraphs.lengths)
  if (isLarge) return paragraphs.total > 0 ? cleaned(sight, holder, titles) : allText(again())
  const found = foundText(sight, body, titles, paragraphs.lengths)
  const isPart = isHeld && found.text.length < paragraphs.total * MISSED_SHARE
  const isUnlike = stated !== undefined && stated.length >= MIN_STATED && likeness(found.text, stated) < 1 - BETTER
  const isWhole = paragraphs.total > 0 && found.text.length >= paragraphs.total * HOLDER_SHARE
  if ((found.text.length >= MIN_ARTICLE || isWhole) && !isPart && !isUnlike) return found
  const marked = markedText(again())
  const held = heldText(again(), titles)
  if (isUnlike) {
    const [one, other] = [likeness(held.text, stated), likeness(marked.text, stated)]
    if (Math.max(one, other) > likeness(found.text, stated) + BETTER) return other > one ? marked : held
  }
  if (found.text.length >= MIN_ARTICLE) return isPart && held.text.length > found.text.length ? held : found
  if (marked.text !== '') return marked
  if (isHeld && held.text.length >= MIN_ARTICLE) return held
  const all = allText(again())
  return found.text.length * 2 > all.text.length ? found : all
}

/** What the article finder has, with what it dropped of the report put back. */
function foundText(sight: PageSight, body: PageElement, titles: readonly string[], lengths: Lengths): Seen {
  const pieces = piecesOf(body, lengths)
  const article = articleOf(sight.page)?.body
  if (article !== undefined) putBack(article, pieces, titles, lengths)
  return cleaned(sight, article, titles)
}

function allText(sight: PageSight | undefined): Seen {
  return sight === undefined ? NOTHING : sight.see(bodyOf(sight.page))
}

function cleaned(sight: PageSight, article: PageElement | undefined, titles: readonly string[]): Seen {
  if (article === undefined) return NOTHING
  removeFurniture(article, titles)
  const seen = sight.see(article)
  return cutTo(seen, reportSpan(seen.text, titles))
}

const NOTHING: Seen = { text: '' }

/** What stands in an article and is not its text. */
const ASIDES: ReadonlySet<string> = new Set(['ASIDE', 'FOOTER', 'FORM', 'NAV'])

/** Text of the largest element that the page marks as an article, without what it marks as something else. */
function markedText(sight: PageSight | undefined): Seen {
  let most = NOTHING
  if (sight === undefined) return most
  const body = bodyOf(sight.page) as PageElement
  removeDiscussions(body, lengthsBelow(body))
  for (const selector of ['[itemprop="articleBody"]', 'article', 'main']) {
    for (const element of sight.page.querySelectorAll(selector)) {
      const seen = sight.see(element, ASIDES)
      if (seen.text.length > most.text.length) most = seen
    }
    if (most.text !== '') return most
  }
  return most
}

function heldText(sight: PageSight | undefined, titles: readonly string[]): Seen {
  if (sight === undefined) return NOTHING
  const body = bodyOf(sight.page) as PageElement
  removeDiscussions(body, lengthsBelow(body))
  return cleaned(sight, holderOf(body, paragraphsOf(body)), titles)
}

/** The paragraphs of a page: how many characters they have in all, and below each element; what its template calls furniture does not count. */
interface Paragraphs {
  readonly total: number
  readonly below: ReadonlyMap<PageElement, number>
  readonly lengths: Lengths
}

function paragraphsOf(body: PageElement): Paragraphs {
  const lengths = lengthsBelow(body)
  const below = new Map<PageElement, number>()
  const walk = (element: PageElement): number => {
    if (element !== body && (isFurniture(element, lengths, lengths.of(body)) || isTeaserList(element, lengths)))
      return 0
    let sum = 0
    if (element.nodeName.toUpperCase() === 'P') {
      const length = lengths.of(element)
      if (length >= MIN_PARAGRAPH && lengths.linked(element) < length / 2) sum = length
    } else for (const child of childElements(element)) sum += walk(child)
    below.set(element, sum)
    return sum
  }
  return { total: walk(body), below, lengths }
}

/** The smallest element that holds most of the paragraphs. */
function holderOf(body: PageElement, { total, below }: Paragraphs): PageElement {
  let holder = body
  for (let next: PageElement | undefined = body; next !== undefined; ) {
    holder = next
    next = childElements(holder).find(child => (below.get(child) ?? 0) >= total * HOLDER_SHARE)
  }
  return holder
}

/** Is what stands in an element mostly paragraphs, and not links with a summary each, as on a front page? */
function isProse(element: PageElement, { below, lengths }: Paragraphs): boolean {
  const length = lengths.of(element)
  return lengths.linked(element) <= length * MAX_LINK_SHARE && (below.get(element) ?? 0) >= length * MIN_PROSE_SHARE
}

/** How alike two texts are: the harmonic mean of the shares of word runs that each has in common with the other. */
function likeness(left: string, right: string): number {
  const [inLeft, inRight] = [gramsOf(left), gramsOf(right)]
  let common = 0
  for (const gram of inLeft) if (inRight.has(gram)) common++
  return inLeft.size + inRight.size === 0 ? 0 : (2 * common) / (inLeft.size + inRight.size)
}

function gramsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const grams = new Set<string>()
  for (let i = 0; i + GRAM <= words.length; i++) grams.add(words.slice(i, i + GRAM).join(' '))
  return grams
}
