import type { Span } from '../model/span.ts'
import { childElements, elementsBelow, holds, type PageElement } from './dom.ts'
import { CAPTION_NAMES, FURNITURE_NAMES, FURNITURE_PAIRS, LABEL_NAMES } from './furniture-words.ts'
import { LEAD_AWAY, LINE_LABELS, SITE_SENTENCES } from './lead-away.ts'
import { nameWords, normal } from './names.ts'
import { isTeaserList } from './teasers.ts'
import { type Lengths, lengthsBelow } from './text-lengths.ts'

const MAX_FURNITURE_SHARE = 0.3 // of the text around it: what holds more is the report, whatever its template calls it
const MAX_LABEL = 400 // characters of a byline, a caption or a list of tags
const MAX_LEAD_AWAY = 160 // characters of a line that leads to another report; sentences of a report that begin so are longer
const MAX_LINK_LINE = 200 // characters of a line that is nothing but a link: the title of another report
const LINK_SHARE = 0.85 // of a line's characters; the rest is a number, a time or a mark
const LINK_LIST_SHARE = 0.75 // of a list's characters
const MIN_PARAGRAPH = 80 // characters: a report's sentences run longer than what stands around it
const MAX_LEADING_LABEL = 110 // characters of a date or a byline before the first paragraph

/** Elements that never hold a report's words on a news page. */
const FURNITURE_TAGS: ReadonlySet<string> = new Set(['ASIDE', 'BUTTON', 'FIGCAPTION', 'FOOTER', 'FORM', 'MENU', 'NAV'])

/** Elements that are a line or a paragraph if they hold no other of them. */
const LINES: ReadonlySet<string> = new Set([
  'ARTICLE',
  'BLOCKQUOTE',
  'CENTER',
  'DD',
  'DIV',
  'DT',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'LI',
  'MAIN',
  'P',
  'PRE',
  'SECTION',
  'TD',
  'TIME',
])

/**
 * Takes out of an article what is no part of the report: captions, bylines, boxes of related reports, bars to share it, calls to subscribe,
 * lines that lead away, and its title. Only what is small beside the text around it is taken, since templates call things by any name.
 * Changes the tree.
 */
export function removeFurniture(article: PageElement, titles: readonly string[]): void {
  const lengths = lengthsBelow(article)
  const whole = lengths.of(article)
  for (const element of elementsBelow(article)) {
    if (element === article) continue
    if (isFurniture(element, lengths, whole) || isTeaserList(element, lengths) || isCard(element, lengths))
      element.remove()
  }
  const known = knownTitles(titles)
  const lines = linesIn(article)
  const first = lines.findIndex(line => isParagraph(line, lengths))
  for (const [index, line] of lines.entries()) {
    const text = textOf(line)
    const isTitle = index <= first + 1 && known.has(normal(text))
    if (
      isTitle ||
      leadsAway(text, lengths.linked(line) > 0) ||
      (isLinkLine(line, text, lengths) && !headsParagraph(line, lengths)) ||
      (index < first && (isLabel(text) || isTime(line, text)))
    )
      line.remove()
  }
}

const MAX_PARAGRAPH_SHARE = 0.15 // of a page's paragraphs: what holds more may be the report

/**
 * Takes furniture, and what holds no text, out of a whole page, where it is not known yet what the article is: only what holds few of the
 * page's paragraphs. The article finder takes such boxes apart, so that they cannot be told afterwards.
 */
export function removePageFurniture(
  body: PageElement,
  {
    total,
    below,
    lengths,
  }: { readonly total: number; readonly below: ReadonlyMap<PageElement, number>; readonly lengths: Lengths },
): void {
  const whole = lengths.of(body)
  const prune = (element: PageElement): void => {
    for (const child of childElements(element)) {
      const name = child.nodeName.toUpperCase()
      const isReport = REPORT_TAGS.has(name)
      if (lengths.of(child) === 0 && !isReport && !SHOWN_EMPTY.has(name)) child.remove()
      else if (isTeaserList(child, lengths)) child.remove()
      else if ((below.get(child) ?? 0) === 0 && !isReport && isLinkBox(child, lengths)) child.remove()
      else if (
        !isReport &&
        (below.get(child) ?? 0) <= total * MAX_PARAGRAPH_SHARE &&
        isFurniture(child, lengths, whole)
      )
        child.remove()
      else prune(child)
    }
  }
  prune(body)
}

/** Is it a box of links, with no more text than a heading? */
function isLinkBox(element: PageElement, lengths: Lengths): boolean {
  const name = element.nodeName.toUpperCase()
  if (name !== 'DIV' && name !== 'SECTION') return false
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
      const isReport = REPORT_TAGS.has(beside.nodeName.toUpperCase())
      if (beside !== inner && !isReport && lengths.linked(beside) > lengths.of(beside) * BESIDE_LINK_SHARE)
        beside.remove()
    }
  }
}

const BESIDE_LINK_SHARE = 0.2 // of the characters; of a report's own lines beside its paragraphs, fewer stand in links

/** Elements that count without a text. */
const SHOWN_EMPTY: ReadonlySet<string> = new Set(['BR', 'HR', 'IMG', 'PICTURE'])

/** Elements by which a page marks what it is about. */
const REPORT_TAGS: ReadonlySet<string> = new Set(['ARTICLE', 'H1', 'MAIN'])

/**
 * The part of an article's text that is the report: lines at its beginning that are its title, a byline or a date, and lines at its end that lead
 * away, are left out. For pages whose lines are no elements of their own.
 */
export function reportSpan(text: string, titles: readonly string[]): Span {
  const known = knownTitles(titles)
  let start = 0
  for (;;) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end).trim()
    if (end < 0 || !(line === '' || known.has(normal(line)) || isLabel(line) || leadsAway(line, false))) break
    start = end + 1
  }
  let end = text.length
  for (;;) {
    const before = text.lastIndexOf('\n', end - 1)
    const line = text.slice(before + 1, end).trim()
    if (before <= start || !(line === '' || leadsAway(line, true))) break
    end = before
  }
  return { start, end }
}

/** Is it a box, a bar or a label of the template? */
export function isFurniture(element: PageElement, lengths: Lengths, whole: number): boolean {
  const length = lengths.of(element)
  if (length === 0 || length > whole * MAX_FURNITURE_SHARE) return false
  const name = element.nodeName.toUpperCase()
  if (FURNITURE_TAGS.has(name)) return true
  const isList = name === 'UL' || name === 'OL'
  if (isList && childElements(element).length > 1 && lengths.linked(element) > length * LINK_LIST_SHARE) return true
  const words = nameWords(element)
  if (length <= MAX_LABEL && words.some(word => CAPTION_NAMES.has(word))) return true
  if (name === 'P' && length >= MIN_PARAGRAPH) return false // a paragraph may bear the name of what is done to it: `paywall`, `share`
  if (words.some(word => FURNITURE_NAMES.has(word))) return true
  if (words.some((word, index) => FURNITURE_PAIRS.has(`${words[index - 1]} ${word}`))) return true
  if (length > MAX_LABEL) return false
  return words.some(word => LABEL_NAMES.has(word)) || LABEL_PROPERTIES.has(element.getAttribute('itemprop') ?? '')
}

/** Is it one link around several lines: the title of another report, and its summary? */
function isCard(element: PageElement, lengths: Lengths): boolean {
  if (element.nodeName.toUpperCase() !== 'A' || lengths.of(element) > MAX_LABEL) return false
  return linesIn(element).length > 1
}

/** What schema.org calls the labels of a report. */
const LABEL_PROPERTIES: ReadonlySet<string> = new Set([
  'author',
  'caption',
  'dateModified',
  'datePublished',
  'keywords',
])

/** Elements that are one line or paragraph each, in order: they hold words, and no other line. */
export function linesIn(article: PageElement): PageElement[] {
  const lines: PageElement[] = []
  const walk = (element: PageElement): boolean => {
    let holdsLine = false
    for (const child of childElements(element)) if (walk(child)) holdsLine = true
    if (holdsLine || !LINES.has(element.nodeName.toUpperCase())) return holdsLine
    lines.push(element)
    return true
  }
  walk(article)
  return lines
}

function isParagraph(element: PageElement, lengths: Lengths): boolean {
  const length = lengths.of(element)
  return length >= MIN_PARAGRAPH && lengths.linked(element) < length / 2 && /[.!?…。]/u.test(element.textContent)
}

/** Does a line lead away from the report? A longer one that is a sentence and holds no link is taken for the report's own. */
export function leadsAway(text: string, hasLink: boolean): boolean {
  const words = text.toLowerCase().replace(/^[^\p{L}(【]+/u, '')
  if (text.length <= MAX_SITE_SENTENCE && beginsWith(words, SITE_SENTENCES)) return true
  if (text.length > MAX_LEAD_AWAY) return false
  if (text.startsWith('©') || (text.length <= MAX_BARE_LEAD && LINE_LABELS.has(normal(text)))) return true
  if (!hasLink && text.length > MAX_BARE_LEAD && /[.!?…]["”’]?$/u.test(text)) return false
  return beginsWith(words, LEAD_AWAY)
}

function beginsWith(words: string, leads: readonly string[]): boolean {
  return leads.some(
    lead => words.startsWith(lead) && !(/\p{L}$/u.test(lead) && /^\p{L}/u.test(words.slice(lead.length))),
  )
}

const MAX_SITE_SENTENCE = 400 // characters
const MAX_BARE_LEAD = 45 // characters: "Subscribe to our free newsletter." is shorter, "You can also take the ferry that leaves at noon." is longer

/** A line that is nothing but a link and no sentence: the title of another report. */
function isLinkLine(element: PageElement, text: string, lengths: Lengths): boolean {
  if (text === '' || text.length > MAX_LINK_LINE || /[.!?…”"]$/u.test(text)) return false
  return lengths.linked(element) >= text.length * LINK_SHARE
}

/** Is it a heading with a paragraph of the report below it, and not the title of another report? Those have their summaries in boxes. */
function headsParagraph(line: PageElement, lengths: Lengths): boolean {
  if (!/^H[2-6]$/u.test(line.nodeName.toUpperCase()) || line.parentNode === null) return false
  const beside = childElements(line.parentNode)
  const next = beside.slice(beside.indexOf(line) + 1).filter(element => lengths.of(element) > 0)
  return (
    next.slice(0, 2).some(one => isProse(one, lengths)) &&
    beside.filter(one => isProse(one, lengths)).length >= MIN_BESIDE
  )
}

const MIN_BESIDE = 3 // paragraphs in one box make it the report's

function isProse(element: PageElement, lengths: Lengths): boolean {
  return element.nodeName.toUpperCase() === 'P' && isParagraph(element, lengths)
}

// Staff Writer   Islands correspondent   not: The correspondent was hurt.
const OFFICE = /^(?:\p{L}+ ){0,3}(?:correspondent|editor|reporter|writer)s?$/iu
// By Ada Vale   BY ADA VALE AND BEN TARN   not: By noon, nine people had died.
const BYLINE = /^(?:By|BY|by)\s+\p{Lu}[\p{L}.'’-]*(?:[\s,&|]+(?:and\s+)?\p{Lu}[\p{L}.'’-]*){0,8}$/u
// Published 4 March 2031, 14:05   March 4, 2031   5 min read   not: In 2031 nine people died there.
const DATE_LINE =
  /^(?:(?:first\s+)?(?:published|posted|updated|created|last\s+(?:updated|modified))\b.*|\d+\s+min(?:ute)?s?\s+read|.{0,50}\b\d{4}\b.{0,60}|\d{1,2}:\d{2}.{0,20})$/iu

/** A byline or a date, as they stand before the first paragraph. */
export function isLabel(text: string): boolean {
  const isSentence = /[.!?…]["”’]?$/u.test(text) && !/\b[ap]\.m\.$/iu.test(text)
  if (text.length > MAX_LEADING_LABEL || isSentence) return false
  return BYLINE.test(text) || DATE_LINE.test(text) || OFFICE.test(text)
}

/** Is a short line the time that the page marks as one? */
function isTime(line: PageElement, text: string): boolean {
  return (
    text.length <= MAX_LEADING_LABEL && (line.nodeName.toUpperCase() === 'TIME' || line.querySelector('time') !== null)
  )
}

/** The words below an element, with white space run together. */
export function textOf(element: PageElement): string {
  return element.textContent.replace(/\s+/gu, ' ').trim()
}

/**
 * What a page calls itself, and the parts of it that could be the report's title by themselves: "Ferry sinks | The Vale Courier" has two.
 */
export function knownTitles(titles: readonly string[]): ReadonlySet<string> {
  const parts = titles.flatMap(title => [title, ...title.split(/\s[-–—|·]\s|:\s/u)])
  return new Set(parts.map(normal).filter(title => title !== ''))
}
