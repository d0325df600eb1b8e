import { DISCUSSION_HEADINGS, DISCUSSION_LEADS, DISCUSSION_NAMES } from './discussion-words.ts'
import { childElements, holds, NODE, type PageElement, type PageNode } from './dom.ts'
import { nameWords, normal } from './names.ts'
import type { Lengths } from './text-lengths.ts'

const MIN_ENTRIES = 2 // alike beside one another
const ENTRIES_SHARE = 0.5 // of a discussion's characters stand in its entries; the rest is a heading, a form and rules of conduct
const MAX_LABEL = 80 // characters of who writes, and when
const MAX_HEADING = 120 // characters; it may have the report's title in it

/** Elements that hold one entry each. Paragraphs do not: those beside one another are a report's. */
const ENTRY_TAGS: ReadonlySet<string> = new Set(['ARTICLE', 'DD', 'DIV', 'LI', 'SECTION', 'TABLE', 'TR'])
const HEADING = /^H[1-6]$/u
const HEADINGS: ReadonlySet<string> = new Set(['H1', 'H2', 'H3'])

/**
 * Takes out of a page what readers say of the report, however long: entries that are alike, each of which begins with who writes or bears
 * the name of a comment, below a heading or in a box that says so. Entries with headings of their own are left, as those of a report that
 * is continued through the day. Changes the tree.
 */
export function removeDiscussions(element: PageElement, lengths: Lengths): void {
  const children = childElements(element)
  for (const [index, child] of children.entries()) {
    if (child.parentNode === null) continue
    if (headsDiscussion(child, lengths)) {
      const entries = entriesAmong(children.slice(index + 1), lengths)
      if (entries.length >= MIN_ENTRIES) for (const one of [child, ...entries]) one.remove()
    } else if (lengths.of(child) <= MAX_HEADING) continue
    else if (isDiscussion(child, lengths)) child.remove()
    else removeDiscussions(child, lengths)
  }
}

function isDiscussion(element: PageElement, lengths: Lengths): boolean {
  const isNamed = nameWords(element).some(word => DISCUSSION_NAMES.has(word))
  if (!isNamed && !beginsWithHeading(element, lengths)) return false
  if (holdsReport(element)) return false
  const length = lengths.of(element)
  for (let holder: PageElement | undefined = element; holder !== undefined; holder = largestChild(holder, lengths)) {
    const entries = entriesAmong(childElements(holder), lengths)
    const inEntries = entries.reduce((sum, entry) => sum + lengths.of(entry), 0)
    if (entries.length >= MIN_ENTRIES && inEntries >= length * ENTRIES_SHARE) return true
    if (lengths.of(holder) < length * ENTRIES_SHARE) return false
  }
  return false
}

/** Is it marked as what the page is about? Entries may be articles of their own, and so the tag says nothing. */
function holdsReport(element: PageElement): boolean {
  if (element.nodeName.toUpperCase() === 'MAIN') return true
  return element.querySelector('h1, main, [itemprop="articleBody"]') !== null
}

/** The elements that are entries of a discussion, the most that are of one kind. */
function entriesAmong(elements: readonly PageElement[], lengths: Lengths): PageElement[] {
  const byTag = new Map<string, PageElement[]>()
  for (const element of elements) {
    const tag = element.nodeName.toUpperCase()
    if (!ENTRY_TAGS.has(tag) || !isEntry(element, lengths)) continue
    byTag.set(tag, [...(byTag.get(tag) ?? []), element])
  }
  return [...byTag.values()].reduce((most, each) => (each.length > most.length ? each : most), [])
}

function isEntry(element: PageElement, lengths: Lengths): boolean {
  if (lengths.of(element) === 0) return false
  if (namesEntry(element)) return true
  return !holds(element, HEADINGS) && (beginsWithLabel(element, lengths) || endsWithLabel(element, lengths))
}

function namesEntry(element: PageElement): boolean {
  const inner = childElements(element)[0]
  return [element, ...(inner === undefined ? [] : [inner])].some(one =>
    nameWords(one).some(word => DISCUSSION_NAMES.has(word)),
  )
}

/** Does an element's text begin with a short one in an element of its own, and go on with a longer one? */
function beginsWithLabel(element: PageElement, lengths: Lengths): boolean {
  let holder: PageNode = element
  for (;;) {
    const first = firstWithText(holder, lengths)
    if (first === undefined || first.nodeType !== NODE.element) return false
    const rest = lengths.of(element) - lengths.of(first)
    if (lengths.of(first) <= MAX_LABEL && rest > lengths.of(first)) return true
    holder = first
  }
}

/** Does it end with one, after a longer one in an element of its own? */
function endsWithLabel(element: PageElement, lengths: Lengths): boolean {
  const children = childElements(element).filter(child => lengths.of(child) > 0)
  const last = children.at(-1)
  if (last === undefined || children.length < 2 || lengths.of(last) > MAX_LABEL) return false
  return lengths.of(element) - lengths.of(last) > lengths.of(last)
}

function firstWithText(holder: PageNode, lengths: Lengths): PageNode | undefined {
  for (let child = holder.firstChild; child !== null; child = child.nextSibling) if (lengths.of(child) > 0) return child
  return undefined
}

function largestChild(element: PageElement, lengths: Lengths): PageElement | undefined {
  let largest: PageElement | undefined
  for (const child of childElements(element))
    if (largest === undefined || lengths.of(child) > lengths.of(largest)) largest = child
  return largest
}

/** Is the first text of an element the heading of a discussion? */
function beginsWithHeading(element: PageElement, lengths: Lengths): boolean {
  for (let holder: PageNode = element; ; ) {
    const first = firstWithText(holder, lengths)
    if (first === undefined || first.nodeType !== NODE.element) return false
    if (headsDiscussion(first as PageElement, lengths)) return true
    holder = first
  }
}

/** "34 Comments"   "Kommentare (7)"   "6 thoughts on “Ferry sinks”"   not: "Comments of the minister" */
function headsDiscussion(element: PageElement, lengths: Lengths): boolean {
  const length = lengths.of(element)
  if (length === 0 || length > MAX_HEADING) return false
  const text = normal(element.textContent.replace(/\p{N}+/gu, ' '))
  if (DISCUSSION_HEADINGS.has(text)) return true
  return HEADING.test(element.nodeName.toUpperCase()) && DISCUSSION_LEADS.some(lead => text.startsWith(`${lead} `))
}
