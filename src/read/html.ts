import { articleText } from './article.ts'
import { bodyOf, depthOf, parsePage } from './dom.ts'
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
const MAX_OPEN_TAGS = 2000 // more tags that were opened and never closed make the parser slow; pages of the field have under 100
const MAX_LOOSE_TAGS = 50_000 // paragraphs, items and cells that were never closed: a page of that many may nest them one in another
const MAX_DEPTH = 500 // nested elements; the article finder recurses, and pages of the field have under 60
const MAX_MARKUP = 8 * 1024 * 1024 // characters; a tree takes some 20 times its markup

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
  if (markup.length > MAX_MARKUP || openTags(markup) > MAX_OPEN_TAGS) return { text: stripTags(markup) }
  const page = parsePage(markup)
  if (page === undefined || depthOf(page) > MAX_DEPTH) return { text: stripTags(markup) }
  const { stated, titles, ...facts } = pageFacts(page)
  return { text: articleText(page, () => parsePage(markup), { titles, ...(stated && { stated }) }), ...facts }
}

/** A fragment's markup in, its text out: what feeds and records hold between their tags. */
export function textOfMarkup(markup: string): string {
  if (!/[<&]/u.test(markup)) return markup
  if (markup.length > MAX_MARKUP || openTags(markup) > MAX_OPEN_TAGS) return stripTags(markup)
  const page = parsePage(`<!doctype html><html><body>${markup}</body></html>`)
  return page === undefined || depthOf(page) > MAX_DEPTH ? stripTags(markup) : visibleText(bodyOf(page))
}

/**
 * An upper bound of how deep markup nests, in one pass: tags opened more often than closed, name by name, at the worst place.
 *
 *   <div><b></div><i>     div 1, b 1 -> div 0, b 1 -> i 1: at most 2 open at once
 */
function openTags(markup: string): number {
  const openByName = new Map<string, number>()
  let open = 0
  let most = 0
  let loose = 0
  // <div   </P   not: < div <!-- <?xml
  for (const [, slash, name] of markup.matchAll(/<(\/?)([a-z][\w:-]{0,40})/giu)) {
    const key = name!.toLowerCase()
    if (EMPTY.has(key)) continue
    if (SELF_CLOSING.has(key)) {
      loose += slash === '' ? 1 : loose > 0 ? -1 : 0
      if (loose > MAX_LOOSE_TAGS) return Number.POSITIVE_INFINITY
      continue
    }
    const count = openByName.get(key) ?? 0
    if (slash === '') {
      openByName.set(key, count + 1)
      most = Math.max(most, ++open)
    } else if (count > 0) {
      openByName.set(key, count - 1)
      open--
    }
  }
  return most
}

/** Elements that have nothing in them. */
const EMPTY: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'path',
  'source',
  'track',
  'wbr',
])

/** Elements that the next one closes, and that nest only where a page means to. */
const SELF_CLOSING: ReadonlySet<string> = new Set(['dd', 'dt', 'li', 'option', 'p', 'td', 'th', 'tr'])
