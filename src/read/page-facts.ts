import type { Page, PageElement } from './dom.ts'
import { publishedOf } from './published.ts'
import { known } from './records.ts'

/** What a page says of itself beside its text. */
export interface PageFacts {
  readonly title?: string
  readonly publisher?: string
  readonly published?: string
  readonly url?: string
  readonly author?: string
  readonly language?: string
  /** Everything that the page calls itself. */
  readonly titles: readonly string[]
  /** The text of its article, as it is given for programs. */
  readonly stated?: string
}

type Linked = Readonly<Record<string, unknown>>

/** Types of https://schema.org/CreativeWork that are reports. */
const REPORT_TYPE = /(?:Article|Posting|Report)$/u
const MAX_LINKED_DEPTH = 8 // JSON-LD nests a page, its graph and its parts; deeper is no statement about this page

const TITLE_METAS = ['og:title', 'twitter:title', 'dc.title', 'title', 'headline']
const PUBLISHER_METAS = ['og:site_name', 'dc.publisher', 'publisher', 'application-name']
const PUBLISHED_METAS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'timestamp',
]
const URL_METAS = ['og:url', 'twitter:url']
const AUTHOR_METAS = ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author']

/** A page in, what its JSON-LD, then its meta tags, then its visible parts say of it out. */
export function pageFacts(page: Page): PageFacts {
  const linked = linkedReport(page)
  const metas = metasOf(page)
  const meta = (names: readonly string[]) => names.map(name => metas.get(name)).find(value => value !== undefined)
  const told = known({
    title: tidy(wordsOf(linked?.['headline']) ?? meta(TITLE_METAS) ?? textOf(page, 'title') ?? textOf(page, 'h1')),
    publisher: tidy(nameOf(linked?.['publisher']) ?? meta(PUBLISHER_METAS)),
    published: firstDate([
      wordsOf(linked?.['datePublished']),
      ...PUBLISHED_METAS.map(name => metas.get(name)),
      ...markedDates(page),
    ]),
    url: firstAddress([
      page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
      meta(URL_METAS),
      wordsOf(linked?.['url']),
      wordsOf(linked?.['mainEntityOfPage']),
    ]),
    author: tidy(nameOf(linked?.['author']) ?? firstName(AUTHOR_METAS.map(name => metas.get(name)))),
    language: tidy(page.documentElement?.getAttribute('lang') ?? wordsOf(linked?.['inLanguage'])),
    stated: wordsOf(linked?.['articleBody']),
  })
  const titles = [told.title, ...TITLE_METAS.map(name => metas.get(name)), ...headings(page)]
  return { ...told, titles: titles.filter(title => title !== undefined) }
}

/** The first node of the page's JSON-LD that is a report. */
function linkedReport(page: Page): Linked | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = reportIn(parse(script.textContent), 0)
    if (found !== undefined) return found
  }
  return undefined
}

function reportIn(node: unknown, depth: number): Linked | undefined {
  if (typeof node !== 'object' || node === null || depth > MAX_LINKED_DEPTH) return undefined
  if (Array.isArray(node)) {
    for (const item of node) {
      const found = reportIn(item, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  const linked = node as Linked
  const types = [linked['@type']].flat()
  if (types.some(type => typeof type === 'string' && REPORT_TYPE.test(type))) return linked
  return reportIn(linked['@graph'], depth + 1) ?? reportIn(linked['mainEntity'], depth + 1)
}

function parse(words: string): unknown {
  try {
    return JSON.parse(words.replace(/^\s*<!(?:--|\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, ''))
  } catch {
    return undefined
  }
}

/** Contents of the meta tags by name, in lower case; of two tags of one name the first counts. */
function metasOf(page: Page): Map<string, string> {
  const metas = new Map<string, string>()
  for (const element of page.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop'))
      ?.trim()
      .toLowerCase()
    const content = element.getAttribute('content')?.trim()
    if (name && content && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

function* markedDates(page: Page): Generator<string | null> {
  for (const selector of ['[itemprop="datePublished"]', 'time[pubdate]', 'article time[datetime]', 'time[datetime]']) {
    const element: PageElement | null = page.querySelector(selector)
    if (element !== null)
      yield element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent
  }
}

function firstDate(candidates: readonly (string | null | undefined)[]): string | undefined {
  for (const words of candidates) {
    const date = publishedOf(words ?? '')
    if (date !== undefined) return date
  }
  return undefined
}

function firstAddress(candidates: readonly (string | null | undefined)[]): string | undefined {
  return candidates.find(address => /^https?:\/\/\S+$/iu.test(address ?? '')) ?? undefined
}

/** Pages give an author's address in place of the name; an address is no name. */
function firstName(candidates: readonly (string | undefined)[]): string | undefined {
  return candidates.find(name => name !== undefined && !/^https?:/iu.test(name))
}

function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .map(one => (typeof one === 'object' && one !== null ? wordsOf((one as Linked)['name']) : wordsOf(one)))
  const found = names.filter(name => name !== undefined && name !== '')
  return found.length === 0 ? undefined : found.join(', ')
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && '@id' in value && typeof value['@id'] === 'string')
    return value['@id']
  return undefined
}

function* headings(page: Page): Generator<string> {
  for (const heading of page.querySelectorAll('h1')) yield heading.textContent
}

function textOf(page: Page, selector: string): string | undefined {
  return page.querySelector(selector)?.textContent
}

function tidy(words: string | undefined): string | undefined {
  return words?.replace(/\s+/gu, ' ').trim()
}
