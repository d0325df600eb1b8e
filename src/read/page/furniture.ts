import type { Span } from '../../model/span.ts'
import { isCard, isFurniture } from './boxes.ts'
import { isClosingNote } from './closing.ts'
import { childElements, elementsBelow, type PageElement } from './dom.ts'
import { BYLINE, DATED, isLabel, isSentence, leadsAway, MAX_LEADING_LABEL } from './line-words.ts'
import {
  HEADING,
  headsParagraph,
  isDay,
  isKicker,
  isKnown,
  isLinkLine,
  isParagraph,
  isPointer,
  isTime,
  isTimeBox,
  isTrailer,
  knownTitles,
  linesIn,
  textOf,
} from './lines.ts'
import { isCaptionLine } from './pictures.ts'
import { isTeaserList } from './teasers.ts'
import { type Lengths, lengthsBelow } from './text-lengths.ts'

/**
 * Takes out of an article what is no part of the report: captions, bylines, boxes of related reports, bars to share it, calls to subscribe,
 * lines that lead away, and its title. Only what is small beside the text around it is taken, since templates call things by any name.
 * Changes the tree.
 */
export function removeFurniture(article: PageElement, { titles, authors }: PageNames): void {
  const lengths = lengthsBelow(article)
  removeBoxes(article, lengths)
  removeLines(article, titles, lengths)
  removeClosing(article, authors, lengths)
}

/** Boxes of furniture anywhere, and boxes with a time above the first paragraph. */
function removeBoxes(article: PageElement, lengths: Lengths): void {
  const whole = lengths.of(article)
  const top = linesIn(article).find(line => isParagraph(line, lengths))
  let isBelow = false
  for (const element of elementsBelow(article)) {
    if (element === article) continue
    if (element === top) isBelow = true
    if (isFurniture(element, lengths, whole) || isTeaserList(element, lengths) || isCard(element, lengths))
      element.remove()
    else if (!isBelow && isTimeBox(element, lengths)) element.remove()
  }
}

/** Lines that are none of the report's, each with the small box that it heads where it leads away. */
function removeLines(article: PageElement, titles: readonly string[], lengths: Lengths): void {
  const whole = lengths.of(article)
  const known = knownTitles(titles)
  const lines = linesIn(article)
  const first = lines.findIndex(line => isParagraph(line, lengths))
  for (const [index, line] of lines.entries()) {
    const text = textOf(line)
    const isTitle = index <= first + 1 && isKnown(text, known)
    const isAbove = index < first && (isLabel(text) || isTime(line, text) || isKicker(line, text))
    const isDated = index <= first + LABELS_BEHIND && isDateLine(line, text)
    if (leadsAway(text, lengths.linked(line) > 0)) headedBox(line, article, lengths, whole).remove()
    else if (isTitle || isAbove || isDated || isAside(line, text, lengths)) line.remove()
  }
}

function isDateLine(line: PageElement, text: string): boolean {
  return !HEADING.test(line.nodeName) && (DATED.test(text) || isDay(line, text))
}

/** Is it a link, a pointer or a caption, wherever it stands? */
function isAside(line: PageElement, text: string, lengths: Lengths): boolean {
  if (isLinkLine(line, text, lengths) && !headsParagraph(line, lengths)) return true
  return isPointer(line, text, lengths) || isCaptionLine(line, text)
}

/** Lines at the end that close the report or head nothing, and notes on its authors. */
function removeClosing(article: PageElement, authors: ReadonlySet<string>, lengths: Lengths): void {
  for (const line of linesIn(article).reverse()) {
    const text = textOf(line)
    const isClosing =
      HEADING.test(line.nodeName) || isTrailer(line, text) || isClosingNote(text, lengths.linked(line) > 0, authors)
    if (text !== '' && !isClosing) break
    line.remove()
  }
}

/** What a page calls itself, and who wrote its report. */
export interface PageNames {
  readonly titles: readonly string[]
  readonly authors: ReadonlySet<string>
}

const LABELS_BEHIND = 3 // lines behind a lead that stands above the date
const MAX_BOX_SHARE = 0.25 // of the article: what holds more under a heading is the report

/** What goes with a line that leads away: all that it heads, if that is a small box with one paragraph at most; else the line. */
function headedBox(line: PageElement, article: PageElement, lengths: Lengths, whole: number): PageElement {
  if (!HEADING.test(line.nodeName)) return line
  let box = line
  for (let outer = line.parentNode as PageElement; outer !== article; outer = outer.parentNode as PageElement) {
    const begins = childElements(outer).find(child => lengths.of(child) > 0)
    if (begins !== box || lengths.of(outer) > whole * MAX_BOX_SHARE) break
    if (linesIn(outer).filter(inner => isParagraph(inner, lengths)).length > 1) break
    box = outer
  }
  return box
}

/**
 * The part of an article's text that is the report: lines at its beginning that are its title, a byline or a date, and lines at its end that lead
 * away, are left out. For pages whose lines are no elements of their own.
 */
export function reportSpan(text: string, titles: readonly string[]): Span {
  const known = knownTitles(titles)
  let start = labelsEnd(text)
  for (;;) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end).trim()
    if (end < 0 || !(line === '' || isKnown(line, known) || isLabel(line) || leadsAway(line, false))) break
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

/** Where a text goes on after its byline, if all that stands before is short lines without a stop: its title. */
function labelsEnd(text: string): number {
  let end = 0
  for (let start = 0, lines = 0; lines < MAX_HEAD_LINES; ) {
    const at = text.indexOf('\n', start)
    const line = text.slice(start, at).trim()
    if (at < 0 || line.length > MAX_LEADING_LABEL || isSentence(line)) break
    if (line !== '') lines++
    start = at + 1
    if (BYLINE.test(line)) end = start
  }
  return end
}

const MAX_HEAD_LINES = 6 // a title, a second one, who wrote it, his office, the day and where
