import { decode } from './encoding.ts'
import { withHeadline } from './headline.ts'
import { seenInMarkup } from './page/html.ts'
import { publishedOf } from './page/published.ts'
import type { Seen } from './page/text.ts'
import { prologOf } from './prolog.ts'
import type { ReadFault, ReadRecord, TextReader } from './reader.ts'
import { known } from './records.ts'
import { evenRun, type Run, type Traced, through, trimmedTrace } from './trace.ts'
import { childrenOf, hasElements, innerMarkup, parseXml, textOf, tracedTextOf, type XmlElement } from './xml.ts'

/** The platform's base64 decoder, which the core's types do not have. Old Atom feeds may hold such values. */
declare const atob: (base64: string) => string

/** The platform's resolver of addresses. https://url.spec.whatwg.org/#api */
declare const URL: { parse(address: string, base?: string): { readonly href: string } | null }

const ROOTS: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf:rdf', 'rdf', 'atom:feed'])

// Characters that XML 1.0 forbids: controls but for tab and line ends. https://www.w3.org/TR/xml/#charsets
const ILLEGAL = /[^\P{Cc}\t\n\r\u0080-\u009f]/gu

const TITLES = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title']
const TEXTS = [
  'content:encoded',
  'content',
  'atom:content',
  'description',
  'dc:description',
  'summary',
  'atom:summary',
  'itunes:summary',
  'fullitem',
  'abstract',
]
const DATES = [
  'pubdate',
  'published',
  'atom:published',
  'dcterms:issued',
  'issued',
  'dcterms:created',
  'created',
  'dc:date',
  'updated',
  'atom:updated',
  'modified',
  'dcterms:modified',
]
const AUTHORS = ['dc:creator', 'author', 'atom:author', 'itunes:author']

/** RSS, RDF and Atom: one document for each item. */
export const feed: TextReader = {
  takes: 'text',
  name: 'feed',
  accepts: file => ROOTS.has(prologOf(file.text).element ?? ''),
  read: (file, { traced = false }) => {
    const legal = withoutIllegal(file.text)
    const { root, damaged } = parseXml(legal.text)
    if (root === undefined) return { records: [], faults: [] }
    const channel = childrenOf(root, 'channel')[0] ?? root
    const items = [
      ...(channel === root ? [] : childrenOf(channel, 'item')),
      ...childrenOf(root, 'item', 'entry', 'atom:entry'),
    ]
    const around = [root, channel]
    const shared = known({
      publisher: valueIn(channel, TITLES),
      language: valueIn(channel, ['language', 'dc:language']) ?? channel.attributes['xml:lang'],
    })
    const records = items.map((item, index) => ({
      ...recordOf(item, around, traced ? legal.runs : undefined),
      ...shared,
      part: { name: 'item', number: index + 1 },
    }))
    const faults: ReadFault[] =
      damaged === 0 ? [] : [{ code: 'read.damaged-xml', parameters: { count: damaged }, level: 'notice' }]
    return { records, faults }
  },
}

/** A text without the characters that XML forbids, and where the others stand. */
function withoutIllegal(text: string): Traced {
  const runs: Run[] = []
  let from = 0
  let length = 0
  for (const { index } of text.matchAll(ILLEGAL)) {
    if (index > from) runs.push(evenRun(length, from, index - from))
    length += index - from
    from = index + 1
  }
  runs.push(evenRun(length, from, text.length - from))
  return { text: from === 0 ? text : text.replace(ILLEGAL, ''), runs }
}

/** An item in, its record out, with the places of its text if it is told where the feed's characters stand. */
function recordOf(item: XmlElement, parents: readonly XmlElement[], inFile?: readonly Run[]): ReadRecord {
  const around = [...parents, item]
  const title = valueIn(item, TITLES, around)
  const isTraced = inFile !== undefined
  const placed = ({ text, runs }: Seen): Seen =>
    inFile === undefined || runs === undefined ? { text } : { text, runs: through(runs, inFile) }
  const words = placed(textOfItem(item, isTraced))
  const headline = placed(textOfTitle(item, isTraced))
  return {
    ...(words.text === '' ? headline : withHeadline(words, headline)),
    ...known({ title, published: firstDate(item), url: resolved(linkOf(item), around), author: authorOf(item) }),
  }
}

/** The item's text in full, or its summary: the longest of what it gives. */
function textOfItem(item: XmlElement, isTraced: boolean): Seen {
  let longest: Seen = { text: '' }
  for (const element of childrenOf(item, ...TEXTS)) {
    const seen = trimmedSeen(seenInConstruct(constructOf(element), isTraced))
    if (seen.text.length > longest.text.length) longest = seen
  }
  return longest
}

function textOfTitle(item: XmlElement, isTraced: boolean): Seen {
  for (const name of TITLES) {
    for (const element of childrenOf(item, name)) {
      const construct = trimmedTrace(constructOf(element))
      if (construct.text !== '') return seenInConstruct(construct, isTraced)
    }
  }
  return { text: '' }
}

/** The text of markup that stands in the feed, and where. */
function seenInConstruct(markup: Traced, isTraced: boolean): Seen {
  const { text, runs } = seenInMarkup(markup.text, { isTraced })
  return { text, ...(isTraced && runs !== undefined && { runs: through(runs, markup.runs) }) }
}

function trimmedSeen({ text, runs }: Seen): Seen {
  return runs === undefined ? { text: text.trim() } : trimmedTrace({ text, runs })
}

function valueIn(parent: XmlElement, names: readonly string[], around: readonly XmlElement[] = []): string | undefined {
  for (const name of names) {
    for (const element of childrenOf(parent, name)) {
      const value = withAddresses(constructOf(element).text.trim(), [...around, element])
      if (value !== '') return value
    }
  }
  return undefined
}

/** A text construct as markup or plain text: XHTML as it stands in its wrapping div, base64 decoded. https://www.rfc-editor.org/rfc/rfc4287#section-3.1 */
function constructOf(element: XmlElement): Traced {
  const { type = '', mode = '' } = element.attributes
  if (mode === 'base64' || type === 'application/octet-stream') return fromBase64(tracedTextOf(element))
  if (!hasElements(element)) return tracedTextOf(element)
  const wrapper = childrenOf(element, 'div', 'xhtml:div')[0]
  return innerMarkup(wrapper !== undefined && type.includes('xhtml') ? wrapper : element)
}

/** What base64 stands for; its characters come from all of it. */
function fromBase64({ text, runs }: Traced): Traced {
  try {
    const decoded = decode(Uint8Array.from(atob(text), char => char.charCodeAt(0)))?.text
    if (decoded === undefined || runs.length === 0) return { text, runs }
    return { text: decoded, runs: [{ start: 0, end: decoded.length, from: runs[0]!.from, to: runs.at(-1)!.to }] }
  } catch {
    return { text, runs }
  }
}

function firstDate(item: XmlElement): string | undefined {
  for (const name of DATES) {
    for (const element of childrenOf(item, name)) {
      const date = publishedOf(textOf(element))
      if (date !== undefined) return date
    }
  }
  return undefined
}

/** The page that the item stands for: Atom's first alternate link, RSS's last link (as feed readers take it), else a guid that is an address. */
function linkOf(item: XmlElement): string | undefined {
  const isAlternate = ({ attributes }: XmlElement) => (attributes['rel'] ?? 'alternate') === 'alternate'
  const addresses = childrenOf(item, 'link', 'atom:link')
    .filter(isAlternate)
    .map(link => textOf(link).trim() || (link.attributes['href']?.trim() ?? ''))
    .filter(address => address !== '')
  if (addresses.length > 0) return item.name === 'item' ? addresses.at(-1) : addresses[0]
  const guid = childrenOf(item, 'guid')[0]
  const address = guid === undefined ? '' : textOf(guid).trim()
  return guid?.attributes['isPermaLink'] !== 'false' && /^https?:\/\//iu.test(address)
    ? address
    : item.attributes['rdf:about']
}

/** The address, made absolute by the bases that the elements around it give, outermost first. */
function resolved(address: string | undefined, around: readonly XmlElement[]): string | undefined {
  if (address === undefined) return undefined
  let base: string | undefined
  for (const element of around) {
    const own = element.attributes['xml:base']
    if (own !== undefined) base = URL.parse(own, base)?.href ?? base
  }
  return base === undefined ? address : (URL.parse(address, base)?.href ?? address)
}

// href="1.html"   src="a.png"   not: href=1.html
const ADDRESS = /\b(href|src)="([^"]*)"/gu

/** Markup with its addresses made absolute. */
function withAddresses(markup: string, around: readonly XmlElement[]): string {
  if (!around.some(element => element.attributes['xml:base'] !== undefined)) return markup
  return markup.replace(
    ADDRESS,
    (_, name: string, address: string) => `${name}="${resolved(address, around) ?? address}"`,
  )
}

function authorOf(item: XmlElement): string | undefined {
  for (const element of childrenOf(item, ...AUTHORS)) {
    const name = childrenOf(element, 'name', 'atom:name')[0] ?? element
    const words = textOf(name).trim()
    if (words !== '') return words
  }
  return undefined
}
