import { articleText } from './article.ts'
import { bodyOf, depthOf, parsePage } from './dom.ts'
import { markupSize } from './markup-size.ts'
import { pageFacts } from './page-facts.ts'
import { visibleText } from './page-text.ts'
import { prologOf } from './prolog.ts'
import type { ReadRecord, TextReader } from './reader.ts'
import { stripTags } from './strip-tags.ts'

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
  read: file => ({ records: [recordOfPage(file.text)].filter(record => record.text !== ''), faults: [] }),
}

/** `<!DOCTYPE html>`, `<!-- saved --><HTML>`, not `<rss>` or `a < b`. */
function beginsLikePage(text: string): boolean {
  const { element, doctype } = prologOf(text)
  return doctype === 'html' || element === 'html' || element === 'head' || element === 'body'
}

/** A page's markup in, its text and facts out. Nesting without end and pages beyond all size lose their facts, not their text. */
export function recordOfPage(markup: string): ReadRecord {
  const size = markupSize(markup)
  if (size === 'endless') return { text: stripTags(markup) }
  const page = parsePage(markup)
  if (page === undefined || depthOf(page) > MAX_DEPTH) return { text: stripTags(markup) }
  const { stated, titles, ...facts } = pageFacts(page)
  return {
    text: articleText(page, () => parsePage(markup), {
      titles,
      isLarge: size === 'large',
      ...(stated && { stated }),
    }),
    ...facts,
  }
}

/** A fragment's markup in, its text out: what feeds and records hold between their tags. */
export function textOfMarkup(markup: string): string {
  if (!/[<&]/u.test(markup)) return markup
  if (markupSize(markup) === 'endless') return stripTags(markup)
  const page = parsePage(`<!doctype html><html><body>${markup}</body></html>`)
  return page === undefined || depthOf(page) > MAX_DEPTH ? stripTags(markup) : visibleText(bodyOf(page))
}
