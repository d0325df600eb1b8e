import { known } from '../records.ts'
import { type Page, type PageElement, parsePage } from './dom.ts'
import { linkedReport, nameOf, wordsOf } from './linked-report.ts'
import { normal } from './names.ts'
import { publishedOf } from './published.ts'
import { shownFacts } from './shown-facts.ts'
import { siteIn, withoutSite } from './site-name.ts'

/** What a page says of itself beside its text. */
export interface PageFacts {
  readonly title?: string
  readonly publisher?: string
  readonly published?: string
  readonly url?: string
  readonly author?: string
  readonly language?: string
  /** Everything that the page calls itself for programs and in the window's bar. */
  readonly called: readonly string[]
  /** The same, and its main headings. */
  readonly titles: readonly string[]
  /** The text of its article, as it is given for programs. */
  readonly stated?: string
}

const TITLE_METAS = ['og:title', 'twitter:title', 'dc.title', 'title', 'headline']
const PUBLISHER_METAS = [
  'og:site_name',
  'dc.publisher',
  'dc.publisher.corporatename',
  'publisher',
  'application-name',
  'apple-mobile-web-app-title',
]
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
  'publication-date',
  'publication_date',
  'publish_date',
  'published_at',
  'date.issued',
  'date_published',
  'dc.date.created',
  'dcsext.articlefirstpublished',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'article_date_original',
]
const URL_METAS = ['og:url', 'twitter:url']
const AUTHOR_METAS = [
  'author',
  'article:author',
  'dc.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dcsext.author',
  'cxenseparse:author',
]

/** A page in, what its JSON-LD, then its meta tags, then its visible parts say of it out. */
export function pageFacts(page: Page): PageFacts {
  const linked = linkedReport(page)
  const metas = metasOf(page)
  const meta = (names: readonly string[]) => names.map(name => metas.get(name)).find(value => value !== undefined)
  const called = tidy(textOf(page, 'title')) ?? ''
  const headline = tidy(wordsOf(linked?.['headline']) ?? meta(TITLE_METAS))
  const heads = [...headings(page)].map(heading => tidy(heading)!)
  const publisher =
    tidy(nameOf(linked?.['publisher']) ?? meta(PUBLISHER_METAS)) ?? siteIn(called, [headline ?? '', ...heads])
  const language = tidy(page.documentElement?.getAttribute('lang') ?? wordsOf(linked?.['inLanguage']))
  const names = [headline, called, ...TITLE_METAS.map(name => metas.get(name))]
  const titles = [...names, ...heads]
  const author = tidy(nameOf(linked?.['author']) ?? firstName(AUTHOR_METAS.map(name => metas.get(name))))?.replace(
    BY,
    '',
  )
  const published = firstDate([
    wordsOf(linked?.['datePublished']),
    ...PUBLISHED_METAS.map(name => metas.get(name)),
    wordsOf(linked?.['dateCreated']),
  ])
  const shown = author && published ? {} : shownFacts(page, titles.filter(isTold), regional(language, metas))
  const title = headline ?? (called || heads[0])
  const url = firstAddress([
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    meta(URL_METAS),
    wordsOf(linked?.['url']),
    wordsOf(linked?.['mainEntityOfPage']),
  ])
  const told = known({
    title: title === undefined ? undefined : withoutSite(title, publisher),
    publisher,
    published: finest([published ?? shown.published ?? firstDate([...markedDates(page)]), dayOfAddress(url)]),
    url,
    author: author ?? withoutOutlet(shown.author, publisher),
    language,
    stated: wordsOf(linked?.['articleBody']),
  })
  return { ...told, called: names.filter(isTold), titles: [told.title, ...titles].filter(isTold) }
}

/** `Ada Vale, Vale Courier` is Ada Vale of the Courier. */
function withoutOutlet(author: string | undefined, publisher: string | undefined): string | undefined {
  const site = normal(publisher ?? '')
  return author
    ?.split(', ')
    .filter(name => normal(name) !== site)
    .join(', ')
}

function isTold(words: string | undefined): words is string {
  return words !== undefined && words !== ''
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

// https://vale.example/news/2031/03/04/ferry   not: /2031/3344/ferry
const DAY_IN_PATH = /^[^?#]*\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|$)/u

/** The day that many houses file a report under. */
function dayOfAddress(url: string | undefined): string | undefined {
  const [, year, month, day] = DAY_IN_PATH.exec(url ?? '') ?? []
  return year && month && day ? publishedOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : undefined
}

/** The first date, or a later one that tells more of the same time: of 2031 and 2031-03-04 the second. */
function finest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.reduce((best, date) => (best === undefined || date?.startsWith(best) === true ? date : best))
}

/** A language with the region that the page names beside it, since English writes days in two orders: `en` and `en_GB` give en-GB. */
function regional(language: string | undefined, metas: ReadonlyMap<string, string>): string | undefined {
  const locale = metas.get('og:locale')?.replace('_', '-')
  return language !== undefined && locale?.toLowerCase().startsWith(`${language.toLowerCase()}-`) ? locale : language
}

function firstAddress(candidates: readonly (string | null | undefined)[]): string | undefined {
  return candidates.find(address => /^https?:\/\/\S+$/iu.test(address ?? '')) ?? undefined
}

// By Ada Vale   not: Byron Vale
const BY = /^by\s+/iu

/** Pages give an author's address in place of the name; an address is no name. */
function firstName(candidates: readonly (string | undefined)[]): string | undefined {
  return candidates.find(name => name !== undefined && !/^https?:/iu.test(name))
}

function* headings(page: Page): Generator<string> {
  for (const heading of page.querySelectorAll('h1')) yield heading.textContent
}

function textOf(page: Page, selector: string): string | undefined {
  return page.querySelector(selector)?.textContent
}

// Cut &amp; run   Vale&#39;s   not: Cut & run
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/giu

/** On one line, and without the entities that are left where a page escaped what it states for programs as it does what it shows. */
function tidy(words: string | undefined): string | undefined {
  return words
    ?.replace(ENTITY, entity => parsePage(`<p>${entity}</p>`)?.querySelector('p')?.textContent ?? entity)
    .replace(/\s+/gu, ' ')
    .trim()
}
