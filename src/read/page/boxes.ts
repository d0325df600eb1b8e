import { childElements, holds, type PageElement } from './dom.ts'
import { CAPTION_NAMES, FURNITURE_NAMES, FURNITURE_PAIRS, LABEL_NAMES } from './furniture-words.ts'
import { HEADING, linesIn } from './lines.ts'
import { nameWords } from './names.ts'
import { isPicture } from './pictures.ts'
import type { Lengths } from './text-lengths.ts'

const MAX_FURNITURE_SHARE = 0.3 // of the text around it: what holds more is the report, whatever its template calls it
const MAX_LABEL = 400 // characters of a byline, a caption or a list of tags
const LINK_LIST_SHARE = 0.75 // of a list's characters
const MIN_PARAGRAPH = 80 // characters: a report's sentences run longer than what stands around it

/** Elements that never hold a report's words on a news page. */
const FURNITURE_TAGS: ReadonlySet<string> = new Set(['ASIDE', 'BUTTON', 'FIGCAPTION', 'FOOTER', 'FORM', 'MENU', 'NAV'])

/** Is it a box, a bar or a label of the template? */
export function isFurniture(element: PageElement, lengths: Lengths, whole: number): boolean {
  const length = lengths.of(element)
  if (length === 0 || length > whole * MAX_FURNITURE_SHARE) return false
  const name = element.nodeName.toUpperCase()
  if (FURNITURE_TAGS.has(name)) return !namesQuoted(element)
  const isList = name === 'UL' || name === 'OL'
  if (isPicture(element, lengths)) return true
  if (isList && childElements(element).length > 1 && lengths.linked(element) > length * LINK_LIST_SHARE) return true
  const words = nameWords(element)
  if (length <= MAX_LABEL && words.some(word => CAPTION_NAMES.has(word))) return true
  if (name === 'P' && length >= MIN_PARAGRAPH) return false // a paragraph may bear the name of what is done to it: `paywall`, `share`
  const isNamed =
    words.some(word => FURNITURE_NAMES.has(word)) ||
    words.some((word, index) => FURNITURE_PAIRS.has(`${words[index - 1]} ${word}`))
  if (isNamed) return words.some(word => SPOKEN_NAMES.has(word)) || !isBareProse(element, lengths)
  if (length > MAX_LABEL) return false
  return words.some(word => LABEL_NAMES.has(word)) || LABEL_PROPERTIES.has(element.getAttribute('itemprop') ?? '')
}

/**
 * Does an element hold paragraphs, and nothing else: no heading, no form, and no links but in them? It is a part of the report then, which
 * the template shows once a reader asks for more, has signed in, or has scrolled.
 */
function isBareProse(element: PageElement, lengths: Lengths): boolean {
  const paragraphs = [...element.querySelectorAll('p')].filter(paragraph => lengths.of(paragraph) >= MIN_PARAGRAPH)
  if (paragraphs.length < MIN_PROSE || holds(element, NO_PROSE)) return false
  const length = paragraphs.reduce((sum, paragraph) => sum + lengths.of(paragraph), 0)
  return length >= lengths.of(element) * MIN_PROSE_SHARE && lengths.linked(element) < length * MAX_PROSE_LINKS
}

const MIN_PROSE = 2 // paragraphs; one may be a call
const MIN_PROSE_SHARE = 0.8 // of a box's characters
const MAX_PROSE_LINKS = 0.1 // of them; of a box that leads to other reports, more
/** What stands in boxes that ask something of readers, or lead to other reports. */
const NO_PROSE: ReadonlySet<string> = new Set(['BUTTON', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'INPUT', 'UL'])
/** Words of class names of boxes that hold paragraphs, and none of the report's. */
const SPOKEN_NAMES: ReadonlySet<string> = new Set([
  'advert',
  'advertisement',
  'advertising',
  'author',
  'authors',
  'bio',
  'comment',
  'comments',
  'cookie',
  'cta',
  'disclaimer',
  'disqus',
  'donate',
  'donation',
  'gdpr',
  'newsletter',
  'newsletters',
  'promo',
  'promobox',
  'respond',
  'sidebar',
  'sponsor',
  'sponsored',
])

/** Is it below a quotation that is shown as a figure, and so says whose it is? */
function namesQuoted(element: PageElement): boolean {
  if (element.nodeName.toUpperCase() !== 'FIGCAPTION' || element.parentNode === null) return false
  return childElements(element.parentNode).some(beside => beside.nodeName.toUpperCase() === 'BLOCKQUOTE')
}

/** Is it one link around several lines: the title of another report, and its summary? */
export function isCard(element: PageElement, lengths: Lengths): boolean {
  if (element.nodeName.toUpperCase() !== 'A' || lengths.of(element) > MAX_LABEL) return false
  return linesIn(element).length > 1 || childElements(element).some(child => HEADING.test(child.nodeName))
}

/** What schema.org calls the labels of a report. */
const LABEL_PROPERTIES: ReadonlySet<string> = new Set([
  'author',
  'caption',
  'dateModified',
  'datePublished',
  'keywords',
])
