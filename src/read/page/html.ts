import { withHeadline } from '../headline.ts'
import { prologOf } from '../prolog.ts'
import type { ReadRecord, TextReader } from '../reader.ts'
import { known } from '../records.ts'
import { allOf, type Run } from '../trace.ts'
import { articleText } from './article.ts'
import { authorsOf } from './authors.ts'
import { uncover } from './covered.ts'
import { bodyOf, depthOf } from './dom.ts'
import { withoutEmbedded } from './embedded.ts'
import { pageFacts } from './facts.ts'
import { markupSize } from './markup-size.ts'
import { headlineOf } from './page-headline.ts'
import { publishedOf } from './published.ts'
import { sightOf } from './sight.ts'
import { stripTags } from './strip-tags.ts'
import type { Seen } from './text.ts'

const EXTENSIONS: ReadonlySet<string> = new Set(['html', 'htm', 'xhtml', 'shtml'])
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set([
  'txt',
  'text',
  'md',
  'markdown',
  'csv',
  'tsv',
  'json',
  'jsonl',
  'ndjson',
])
const MAX_DEPTH = 500 // nested elements; the article finder recurses, and pages of the field have under 60

/** HTML: the article of the page, and what the page says of itself. All visible text where no article can be told. */
export const html: TextReader = {
  takes: 'text',
  name: 'html',
  accepts: file =>
    !TEXT_EXTENSIONS.has(file.extension) &&
    (EXTENSIONS.has(file.extension) ? /<\w/u.test(file.text) : beginsLikePage(file.text)),
  read: (file, options) => ({
    records: [recordOfPage(file.text, { isTraced: options.traced === true })].filter(record => record.text !== ''),
    faults: [],
  }),
}

/** `<!DOCTYPE html>`, `<!-- saved --><HTML>`, not `<rss>` or `a < b`. */
function beginsLikePage(text: string): boolean {
  const { element, doctype } = prologOf(text)
  return doctype === 'html' || element === 'html' || element === 'head' || element === 'body'
}

/** A page's markup in, its text with its headline before it and its facts out. */
export function recordOfPage(markup: string, { isTraced }: { readonly isTraced: boolean }): ReadRecord {
  const { headline, ...record } = articleOfPage(markup, { isTraced })
  return headline === undefined ? record : withHeadline(record, headline)
}

/** A page's markup in, its article, its headline and its facts out. Nesting without end and pages beyond all size lose their facts, not their text. */
export function articleOfPage(
  whole: string,
  { isTraced }: { readonly isTraced: boolean } = { isTraced: false },
): ReadRecord & { readonly headline?: Seen } {
  const { markup: bare, wholeOffset } = withoutEmbedded(whole)
  const before = ROOT.test(bare) ? '' : BEFORE
  const markup = before === '' ? bare : `${before}${bare}${BEHIND}`
  const place = (at: number) => wholeOffset(Math.min(Math.max(at - before.length, 0), bare.length))
  const inWhole = (runs: readonly Run[]) => runs.map(run => ({ ...run, from: place(run.from), to: place(run.to) }))
  const stripped = (): ReadRecord => {
    const { text, runs } = stripTags(markup)
    return { text, ...(isTraced && { runs: inWhole(runs) }) }
  }
  const size = markupSize(markup)
  if (size === 'endless') return stripped()
  const sight = sightOf(markup, { isTraced })
  if (sight === undefined || depthOf(sight.page) > MAX_DEPTH) return stripped()
  const { stated, called, titles, ...facts } = pageFacts(sight.page)
  const headline = headlineOf(sight, { ...facts, called })
  const authors = authorsOf(sight.page, facts.author)
  const labels = [...titles, ...(facts.author === undefined ? [] : [facts.author]), ...authors]
  const hints = { titles: labels, authors, isLarge: size === 'large', ...(stated && { stated }) }
  const again = () => {
    const next = sightOf(markup, { isTraced })
    if (next !== undefined && stated !== undefined) uncover(next.page, stated)
    return next
  }
  if (stated !== undefined) uncover(sight.page, stated)
  const { text, runs } = articleText(sight, again, hints)
  const told = runs ?? (isTraced ? somewhereIn(text, markup) : undefined)
  const placed = ({ text, runs }: Seen): Seen => ({ text, ...(runs && { runs: inWhole(runs) }) })
  const article = placed({ text, ...(told && { runs: told }) })
  const record = { ...article, ...savedFacts(bare), ...facts }
  return headline === undefined ? record : { ...record, title: headline.text, headline: placed(headline) }
}

// Page saved with SingleFile  url: https://vale.example/1  saved date: Tue Mar 04 2031 14:05:09 GMT+0000   not: saved from memory
const SAVED =
  /^\s*Page saved with SingleFile\s+url:\s*(\S+)\s+saved date:\s*\w{3} (\w{3} \d{2} \d{4} \d{2}:\d{2}:\d{2} GMT[+-]\d{4})/u

/** What SingleFile notes in a comment of a page that it saves. */
function savedFacts(markup: string): Pick<ReadRecord, 'url' | 'captured'> {
  const comment = markup.slice(0, MAX_SAVED).split('<!--', 2)[1]
  const [, url, date] = SAVED.exec(comment ?? '') ?? []
  return known({ url, captured: publishedOf((date ?? '').replace(/^(\w{3}) (\d{2}) (\d{4}) /u, '$2 $1 $3 ')) })
}

const MAX_SAVED = 2000 // characters before and in the comment

/** A fragment's markup in, its text out: what feeds and records hold between their tags. */
export function textOfMarkup(markup: string): string {
  return seenInMarkup(markup, { isTraced: false }).text
}

const BEFORE = '<!doctype html><html><body>'
const BEHIND = '</body></html>'
// <html lang="en">   <BODY>   not: <title>, which may begin a page as well, and which the parser would take for all of it
const ROOT = /<(?:html|body)[\s>]/iu

/** The same, with the places of its words in the fragment if they are asked for. */
export function seenInMarkup(markup: string, { isTraced }: { readonly isTraced: boolean }): Seen {
  if (!/[<&]/u.test(markup)) return { text: markup, ...(isTraced && { runs: allOf(markup) }) }
  if (markupSize(markup) === 'endless') return stripTags(markup)
  const sight = sightOf(`${BEFORE}${markup}${BEHIND}`, { isTraced })
  if (sight === undefined || depthOf(sight.page) > MAX_DEPTH) return stripTags(markup)
  const { text, runs } = sight.see(bodyOf(sight.page))
  if (runs === undefined) return { text, ...(isTraced && { runs: somewhereIn(text, markup) }) }
  return { text, runs: runs.map(run => ({ ...run, from: run.from - BEFORE.length, to: run.to - BEFORE.length })) }
}

/** The run of a text of which no more is known than the markup that it was made of: markup so damaged that its tree and its texts do not agree. */
function somewhereIn(text: string, markup: string): Run[] {
  return [{ start: 0, end: text.length, from: 0, to: markup.length }]
}
