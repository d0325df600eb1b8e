import { childElements, holds, type PageElement } from './dom.ts'
import { isSentence, MAX_LEADING_LABEL } from './line-words.ts'
import { normal } from './names.ts'
import type { Lengths } from './text-lengths.ts'

const MAX_LINK_LINE = 200 // characters of a line that is nothing but a link: the title of another report
const LINK_SHARE = 0.85 // of a line's characters; the rest is a number, a time or a mark
const MIN_PARAGRAPH = 80 // characters: a report's sentences run longer than what stands around it
const MAX_POINTER = 160 // characters of a label and the link it points at
export const HEADING = /^h[1-6]$/iu

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

/** Elements that are one line or paragraph each, in order: they hold words, and no other line. */
export function linesIn(article: PageElement): PageElement[] {
  const lines: PageElement[] = []
  const walk = (element: PageElement): boolean => {
    let holdsLine = false
    for (const child of childElements(element)) if (walk(child)) holdsLine = true
    if (holdsLine || !LINES.has(element.nodeName.toUpperCase()) || isWord(element)) return holdsLine
    lines.push(element)
    return true
  }
  walk(article)
  return lines
}

/** Is it a time that a paragraph tells? */
function isWord(element: PageElement): boolean {
  return element.nodeName.toUpperCase() === 'TIME' && element.parentNode?.nodeName.toUpperCase() === 'P'
}

/** Is it a sentence of some length, and no list of links? */
export function isParagraph(element: PageElement, lengths: Lengths): boolean {
  const length = lengths.of(element)
  return length >= MIN_PARAGRAPH && lengths.linked(element) < length / 2 && /[.!?…。]/u.test(element.textContent)
}

/** A line that is nothing but a link and no sentence: the title of another report. */
export function isLinkLine(element: PageElement, text: string, lengths: Lengths): boolean {
  const isRow =
    lengths.linked(element) >= text.length * LINK_SHARE && [...element.querySelectorAll('a')].length > MIN_LINKS
  if (isRow) return true
  if (text === '' || text.length > MAX_LINK_LINE || /[.!?…”"]$/u.test(text)) return false
  return lengths.linked(element) >= text.length * LINK_SHARE
}

const MIN_LINKS = 3 // fewer may be what a line of the report leads to

/** Is it a heading with a paragraph of the report below it, and not the title of another report? Those have their summaries in boxes. */
export function headsParagraph(line: PageElement, lengths: Lengths): boolean {
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

/** Is a line a label and the link that it points at, to its end? `Exclusive: <a>What the ferry cost</a>`   not: `He read <a>the list</a>.` */
export function isPointer(line: PageElement, text: string, lengths: Lengths): boolean {
  if (line.nodeName.toUpperCase() !== 'P' || text.length > MAX_POINTER || /[.!?…]["”’]?$/u.test(text)) return false
  const linked = lengths.linked(line)
  if (linked < text.length * POINTED_SHARE) return false
  return POINTER.test(text.slice(0, text.length - linked + 1))
}

const POINTED_SHARE = 0.4 // of such a line's characters stand in its link
// Exclusive: What   ALSO READ | What   not: He told the Courier that
const POINTER = /^[^:|.,]{2,40}\s?[:|]/u

/** Is a short line the time that the page marks as one? */
export function isTime(line: PageElement, text: string): boolean {
  return (
    text.length <= MAX_LEADING_LABEL &&
    (line.nodeName.toUpperCase() === 'TIME' || (line.querySelector('time') !== null && !isSentence(text)))
  )
}

/** Is a short line the day that the page marks as one? An hour may be that of an entry in a report that is continued. */
export function isDay(line: PageElement, text: string): boolean {
  return isTime(line, text) && /\b\d{4}\b/u.test(text)
}

/** Is an element a short one of several parts, of which one is the time, and no sentence? `<div><time>5 May</time> | Source: Courier</div>` */
export function isTimeBox(element: PageElement, lengths: Lengths): boolean {
  const name = element.nodeName.toUpperCase()
  if ((name !== 'DIV' && name !== 'P') || lengths.of(element) > MAX_LEADING_LABEL) return false
  const text = textOf(element)
  return text !== '' && !isSentence(text) && childElements(element).some(holdsTime)
}

function holdsTime(element: PageElement): boolean {
  return element.nodeName.toUpperCase() === 'TIME' || childElements(element).some(holdsTime)
}

/** Is a line one word or two above a report, under which the site has it? `EXCLUSIVE`   `Auto News`   not: an entry of a list, or a heading */
export function isKicker(line: PageElement, text: string): boolean {
  return isBare(text) && BARE_LINES.has(line.nodeName.toUpperCase()) && !holds(line, BOLD)
}

/** Is a line one word or two below a report, and heads what is no more there? `Highlights`   not: `REUTERS`, which is a credit */
export function isTrailer(line: PageElement, text: string): boolean {
  return isKicker(line, text) && text !== text.toUpperCase()
}

function isBare(text: string): boolean {
  return (
    text.length <= MAX_BARE &&
    /^\p{L}[\p{L}\p{M} ]*$|^\p{L}$|^\d{1,2}$/u.test(text) &&
    text.split(' ').length <= MAX_BARE_WORDS
  )
}

const MAX_BARE = 24 // characters
const MAX_BARE_WORDS = 2
const BARE_LINES: ReadonlySet<string> = new Set(['DIV', 'DT', 'P', 'SECTION'])
const BOLD: ReadonlySet<string> = new Set(['B', 'STRONG']) // what is set so is a heading

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

/** Is a line one of the page's titles? `Dear Ada,` is none, though a column may be called so. */
export function isKnown(line: string, known: ReadonlySet<string>): boolean {
  return known.has(normal(line)) && !line.endsWith(',')
}
