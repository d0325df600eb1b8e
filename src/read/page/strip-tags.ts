import { type Traced, trimmedTrace } from '../trace.ts'
import { type TracedText, tracedText } from '../traced-text.ts'

/** Elements whose content is no text, with what ends them. Without it, all that follows is theirs, as a browser has it. */
const HIDDEN: Readonly<Record<string, RegExp>> = {
  script: /<\/script[^>]{0,99}>?/giu,
  style: /<\/style[^>]{0,99}>?/giu,
  template: /<\/template[^>]{0,99}>?/giu,
  title: /<\/title[^>]{0,99}>?/giu,
}
const COMMENT_END = /-->/gu
/** Elements that do not break a line. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
])
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
}

const MAX_TAG = 1 << 16 // characters; a `<` without a `>` in that distance is text

/** Markup in, the text between its tags out, in one pass without a tree: for pages that are too deep or too large to parse. */
export function stripTags(markup: string): Traced {
  const traced = tracedText()
  let close = -1
  for (let at = 0; at < markup.length; ) {
    const open = markup.indexOf('<', at)
    const textEnd = open < 0 ? markup.length : open
    if (textEnd > at) writeText(markup.slice(at, textEnd), at, traced)
    if (open < 0) break
    if (close < open) close = markup.indexOf('>', open) // looked for again only once passed, so that all searches together are linear
    if (close < 0) close = markup.length
    at = afterMarkup(markup, open, close, traced)
  }
  return trimmedTrace(traced.done())
}

// A ferry sank   &amp;   white space of any length   &   not: two spaces in one piece
const PIECE = /[^ \t\n\r\f&]+(?: [^ \t\n\r\f&]+)*|[ \t\n\r\f]+|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|&/giu

const SPACE = /^[ \t\n\r\f]/u

/** Writes a text without a tag in it: white space run together, entities as what they stand for. */
function writeText(text: string, start: number, traced: TracedText): void {
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const words = piece.startsWith('&') ? unescapeText(piece) : piece
    if (piece.startsWith('&') ? words === ' ' : SPACE.test(piece)) traced.part(' ')
    else if (words === '\n') traced.part('\n\n')
    else traced.write(words, start + index, start + index + piece.length)
  }
}

/** Where the text goes on after the markup at `open`, whose `>` stands at `close`; asks for a break where the tag is one of a block. */
function afterMarkup(markup: string, open: number, close: number, traced: TracedText): number {
  if (markup.startsWith('<!--', open)) return endOf(markup, COMMENT_END, open + 4)
  const name = /^<[!?/]?([a-z][a-z0-9]*)/iu.exec(markup.slice(open, open + 32))?.[1]?.toLowerCase()
  if (name === undefined || close - open > MAX_TAG) {
    traced.write('<', open, open + 1)
    return open + 1
  }
  if (!INLINE.has(name)) traced.part('\n\n')
  const end = markup[open + 1] === '/' ? undefined : HIDDEN[name]
  return end === undefined ? close + 1 : endOf(markup, end, close + 1)
}

/** Index after the next `end`, the end of the markup where there is none. */
function endOf(markup: string, end: RegExp, from: number): number {
  end.lastIndex = from
  return end.test(markup) ? end.lastIndex : markup.length
}

/** What an entity stands for; one that is not known stands for itself. */
function unescapeText(entity: string): string {
  const [, decimal, hex, name] = /^&(?:#(\d+)|#x([\da-f]+)|([a-z]+));$/iu.exec(entity) ?? []
  if (name !== undefined) return ENTITIES[name] ?? entity
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}
