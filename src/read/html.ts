import { articleOf, depthOf, type Page, parsePage } from './dom.ts'
import { pageFacts } from './page-facts.ts'
import { visibleText } from './page-text.ts'
import type { Reader, ReadRecord } from './reader.ts'
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
const MAX_DEPTH = 500 // nested elements; the article finder recurses, and pages of the field have under 60
const MAX_MARKUP = 8 * 1024 * 1024 // characters; a tree takes some 20 times its markup
const MIN_ARTICLE_SHARE = 0.02 // of the visible text: less is a caption that was taken for the article

// <!DOCTYPE html>   <html lang="en">   <!-- saved --><HTML>   not: <rss version="2.0"> a < b
const BEGINS_LIKE_HTML =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu

/** HTML: the article of the page, and what the page says of itself. All visible text where no article can be told. */
export const html: Reader = {
  name: 'html',
  accepts: file =>
    !TEXT_EXTENSIONS.has(file.extension) &&
    (EXTENSIONS.has(file.extension) ? /<\w/u.test(file.text) : BEGINS_LIKE_HTML.test(file.text.slice(0, 4096))),
  read: file => {
    const record = recordOfPage(file.text)
    return record.text === ''
      ? { records: [], faults: [{ code: 'read.no-text', parameters: {}, level: 'error' }] }
      : { records: [record], faults: [] }
  },
}

/** A page's markup in, its text and facts out. Nesting without end and pages beyond all size lose their facts, not their text. */
export function recordOfPage(markup: string): ReadRecord {
  if (markup.length > MAX_MARKUP || openTags(markup) > MAX_OPEN_TAGS) return { text: stripTags(markup) }
  const page = parsePage(markup)
  if (depthOf(page) > MAX_DEPTH) return { text: stripTags(markup) }
  const facts = pageFacts(page)
  const all = visibleText(page.body ?? page)
  const text = articleText(page, all)
  return { text, ...facts }
}

/** A fragment's markup in, its text out: what feeds and records hold between their tags. */
export function textOfMarkup(markup: string): string {
  if (!/[<&]/u.test(markup)) return markup
  if (markup.length > MAX_MARKUP || openTags(markup) > MAX_OPEN_TAGS) return stripTags(markup)
  const page = parsePage(`<!doctype html><html><body>${markup}</body></html>`)
  return depthOf(page) > MAX_DEPTH ? stripTags(markup) : visibleText(page.body ?? page)
}

function articleText(page: Page, all: string): string {
  const article = articleOf(page)
  const text = article === undefined ? '' : visibleText(article.body)
  return text.length > all.length * MIN_ARTICLE_SHARE ? text : all
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
  // <div   </P   not: < div <!-- <?xml
  for (const [, slash, name] of markup.matchAll(/<(\/?)([a-z][\w:-]{0,40})/giu)) {
    const key = name!.toLowerCase()
    if (SELF_CLOSING.has(key)) continue
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

/** Elements that need no closing tag. */
const SELF_CLOSING: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'dd',
  'dt',
  'embed',
  'hr',
  'img',
  'input',
  'li',
  'link',
  'meta',
  'option',
  'p',
  'path',
  'source',
  'td',
  'th',
  'tr',
  'track',
  'wbr',
])
