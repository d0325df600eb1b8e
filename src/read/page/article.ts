import { removeAboveTitle } from './above-title.ts'
import { removeDiscussions } from './discussion.ts'
import { articleOf, bodyOf, childElements, elementsBelow, type PageElement } from './dom.ts'
import { type PageNames, removeFurniture, reportSpan } from './furniture.ts'
import { removeInlineNames } from './inline-names.ts'
import { putBack } from './left-out.ts'
import { likeness } from './likeness.ts'
import { removeLinksBeside, removePageFurniture } from './page-furniture.ts'
import { HOLDER_SHARE, holderOf, isProse, paragraphsOf } from './paragraphs.ts'
import { piecesOf } from './pieces.ts'
import { withoutRepeats } from './repeats.ts'
import { cutTo, type PageSight } from './sight.ts'
import type { Seen } from './text.ts'
import { type Lengths, lengthsBelow } from './text-lengths.ts'
import { holderOfStated, keepMarked, keepStated, marksOf } from './witness.ts'

const MIN_ARTICLE = 500 // characters; on a shorter find the finder has likely missed
const MIN_STATED = 500 // characters of a text that the page's JSON-LD gives; shorter ones are summaries
const MISSED_SHARE = 0.5 // of all paragraphs of the page: a find of less has missed the report, or is one of its parts
const BETTER = 0.1 // by so much another find must be nearer to the text that the page gives, to be taken instead

/** What an article is chosen by. */
export interface ArticleHints extends PageNames {
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
export function articleText(sight: PageSight, again: () => PageSight | undefined, hints: ArticleHints): Seen {
  const { stated, isLarge } = hints
  const body = withoutDiscussions(sight)
  const paragraphs = paragraphsOf(body)
  const holder = holderOf(body, paragraphs)
  const isHeld = paragraphs.total > 0 && isProse(holder, paragraphs)
  removePageFurniture(body, paragraphs)
  if (isHeld) removeLinksBeside(holder, body, paragraphs.lengths)
  if (isLarge) return paragraphs.total > 0 ? cleaned(sight, holder, hints) : restText(again(), hints)
  const whole = stated !== undefined && stated.length >= MIN_STATED ? stated : undefined
  const found = foundText(sight, body, hints, whole, paragraphs.lengths)
  if (whole !== undefined && likeness(found.text, whole) >= 1 - BETTER) return found
  const isPart = isHeld && found.text.length < paragraphs.total * MISSED_SHARE
  const isMost = paragraphs.total > 0 && found.text.length >= paragraphs.total * HOLDER_SHARE
  if ((found.text.length >= MIN_ARTICLE || isMost) && !isPart && whole === undefined) return found
  const marked = markedText(again(), hints)
  const held = heldText(again(), hints)
  if (whole !== undefined) {
    const others = [held, marked, statedText(again(), whole, hints)]
    const best = others.reduce((most, each) => (likeness(each.text, whole) > likeness(most.text, whole) ? each : most))
    if (likeness(best.text, whole) > likeness(found.text, whole) + BETTER) return best
  }
  if (found.text.length >= MIN_ARTICLE) return isPart && held.text.length > found.text.length ? held : found
  if (marked.text !== '') return marked
  if (isHeld && held.text.length >= MIN_ARTICLE) return held
  const bare = bareText(again(), hints)
  if (bare.text.length >= MIN_ARTICLE) return bare
  const rest = restText(again(), hints)
  return found.text.length * 2 > rest.text.length ? found : rest
}

/** What the article finder has, without what the page says is something else, and with what it dropped of the report put back. */
function foundText(
  sight: PageSight,
  body: PageElement,
  names: PageNames,
  stated: string | undefined,
  lengths: Lengths,
): Seen {
  const pieces = withoutRepeats(piecesOf(body, lengths))
  const marks = marksOf(body, pieces, stated)
  removeInlineNames(body, lengths)
  const article = articleOf(sight.page)?.body
  if (article === undefined) return NOTHING
  if (marks !== undefined) keepMarked(article, marks)
  removeAboveTitle(article, pieces, names.titles)
  putBack(article, pieces, names.titles, lengths)
  if (stated !== undefined) keepStated(article, stated)
  return cleaned(sight, article, names)
}

/** What the article finder has where it knows no names: templates call reports by any, and it drops what bears some. */
function bareText(sight: PageSight | undefined, names: PageNames): Seen {
  if (sight === undefined) return NOTHING
  const body = withoutDiscussions(sight)
  removePageFurniture(body, paragraphsOf(body))
  for (const element of childElements(body).flatMap(elementsBelow))
    for (const name of NAMES) element.removeAttribute(name)
  const article = articleOf(sight.page)?.body
  return article === undefined ? NOTHING : cleaned(sight, article, names)
}

const NAMES = ['class', 'id', 'role'] as const

/** All that is seen but what is told as furniture; or just all, where nothing else is seen. */
function restText(sight: PageSight | undefined, names: PageNames): Seen {
  if (sight === undefined) return NOTHING
  const all = sight.see(bodyOf(sight.page))
  const body = withoutDiscussions(sight)
  removePageFurniture(body, paragraphsOf(body))
  const rest = cleaned(sight, body, names)
  return rest.text === '' ? all : rest
}

function cleaned(sight: PageSight, article: PageElement, names: PageNames): Seen {
  removeFurniture(article, names)
  const seen = sight.see(article)
  return cutTo(seen, reportSpan(seen.text, names.titles))
}

const NOTHING: Seen = { text: '' }

/** What stands in an article and is not its text. */
const ASIDES: ReadonlySet<string> = new Set(['ASIDE', 'FOOTER', 'FORM', 'NAV'])

/** Text of the largest element that the page marks as an article, without what it marks as something else. */
function markedText(sight: PageSight | undefined, names: PageNames): Seen {
  if (sight === undefined) return NOTHING
  const body = withoutDiscussions(sight)
  const lengths = lengthsBelow(body)
  for (const selector of ['[itemprop="articleBody"]', 'article', 'main']) {
    const marked = [...body.querySelectorAll(selector)].filter(element => lengths.of(element) > 0)
    if (marked.length === 0) continue
    const largest = marked.reduce((most, each) => (lengths.of(each) > lengths.of(most) ? each : most))
    for (const element of elementsBelow(largest)) if (ASIDES.has(element.nodeName.toUpperCase())) element.remove()
    return cleaned(sight, largest, names)
  }
  return NOTHING
}

function withoutDiscussions(sight: PageSight): PageElement {
  const body = bodyOf(sight.page) as PageElement
  removeDiscussions(body, lengthsBelow(body))
  return body
}

function heldText(sight: PageSight | undefined, names: PageNames): Seen {
  if (sight === undefined) return NOTHING
  const body = withoutDiscussions(sight)
  const paragraphs = paragraphsOf(body)
  const holder = holderOf(body, paragraphs)
  if (holder !== body) putBack(holder, piecesOf(body, paragraphs.lengths), names.titles, paragraphs.lengths)
  return cleaned(sight, holder, names)
}

/** What stands in the smallest element that holds all that the page states of its report. */
function statedText(sight: PageSight | undefined, stated: string, names: PageNames): Seen {
  if (sight === undefined) return NOTHING
  const body = withoutDiscussions(sight)
  const holder = holderOfStated(body, piecesOf(body, lengthsBelow(body)), stated)
  return holder === undefined ? NOTHING : cleaned(sight, holder, names)
}
