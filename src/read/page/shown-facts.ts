import { AUTHOR_NAMES, namesIn } from './authors.ts'
import { dateIn } from './date-in-words.ts'
import { bodyOf, elementsBelow, type Page, type PageElement } from './dom.ts'
import { nameWords } from './names.ts'
import { publishedOf } from './published.ts'
import { visibleText } from './text.ts'
import { titleAmong } from './title-heading.ts'

const MAX_WORDS = 120 // characters of lines that say who wrote a report, and when
const MAX_MARKUP = 600 // the same with white space and what nobody sees
const NEAR_BELOW = 80 // elements below a title that its byline and its day stand among
const NEAR_ABOVE = 25 // elements above it, where they stand on some pages
const FAR_BELOW = 600 // elements; on some pages they stand below the text

/** Words of class names and ids of what tells when a report came out. */
const DATE_NAMES: ReadonlySet<string> = new Set([
  'created',
  'data',
  'date',
  'dateline',
  'datestamp',
  'datetime',
  'datum',
  'day',
  'fecha',
  'info',
  'meta',
  'posted',
  'pubdate',
  'publicacion',
  'publication',
  'published',
  'publishdate',
  'pubtime',
  'stamp',
  'tarih',
  'time',
  'timestamp',
])

/** What the head of a report shows of it. */
export interface ShownFacts {
  readonly author?: string
  readonly published?: string
}

/**
 * Who wrote a report, and when, as the page shows it beside the title: below it if it stands there, else above it, else further down, where
 * other reports may have theirs. Nothing where no heading is the title.
 */
export function shownFacts(page: Page, titles: readonly string[], language: string | undefined): ShownFacts {
  const elements = elementsBelow(bodyOf(page) as PageElement)
  const at = titleAmong(elements, titles)
  if (at < 0) return {}
  const places = [
    elements.slice(at + 1, at + NEAR_BELOW),
    elements.slice(Math.max(0, at - NEAR_ABOVE), at).reverse(),
    elements.slice(at + NEAR_BELOW, at + FAR_BELOW),
  ]
  const author = firstOf(places.slice(0, 2), authorIn)
  const published = firstOf(places, element => dayOf(element, language))
  return { ...(author !== undefined && { author }), ...(published !== undefined && { published }) }
}

function firstOf(places: readonly (readonly PageElement[])[], of: (element: PageElement) => string | undefined) {
  for (const place of places)
    for (const element of place) {
      const found = of(element)
      if (found !== undefined) return found
    }
  return undefined
}

function authorIn(element: PageElement): string | undefined {
  const isNamed =
    element.getAttribute('itemprop') === 'author' ||
    element.getAttribute('rel') === 'author' ||
    nameWords(element).some(word => AUTHOR_NAMES.has(word))
  if (!isNamed) return undefined
  for (const line of linesOf(element)) {
    const names = namesIn(line)
    if (names.length > 0) return names.join(', ')
  }
  return undefined
}

function dayOf(element: PageElement, language: string | undefined): string | undefined {
  const isTime = element.nodeName.toUpperCase() === 'TIME'
  if (isTime || element.getAttribute('itemprop') === 'datePublished') {
    const marked = publishedOf(element.getAttribute('datetime') ?? element.getAttribute('content') ?? '')
    if (marked !== undefined) return marked
  } else if (!nameWords(element).some(word => DATE_NAMES.has(word))) return undefined
  const lines = linesOf(element)
  return lines.length === 0
    ? undefined
    : (dateIn(lines.join(' '), language) ?? publishedOf(element.getAttribute('title') ?? ''))
}

/** The lines of an element that has few words; none of another. */
function linesOf(element: PageElement): string[] {
  if (element.textContent.length > MAX_MARKUP) return []
  const text = visibleText(element)
  return text.length > MAX_WORDS ? [] : text.split(/\s*\n\s*/u).filter(line => line !== '')
}
