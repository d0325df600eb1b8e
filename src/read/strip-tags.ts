/** Elements whose content is no text. */
const HIDDEN: readonly string[] = ['script', 'style', 'template', 'noscript', 'head', 'svg']
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
export function stripTags(markup: string): string {
  const pieces: string[] = []
  for (let at = 0; at < markup.length; ) {
    const open = markup.indexOf('<', at)
    const textEnd = open < 0 ? markup.length : open
    if (textEnd > at) pieces.push(unescapeText(markup.slice(at, textEnd).replace(/[ \t\n\r\f]+/gu, ' ')))
    if (open < 0) break
    at = afterMarkup(markup, open, pieces)
  }
  return pieces
    .join('')
    .replace(/ *\n[ \n]*/gu, '\n\n')
    .trim()
}

/** Where the text goes on after the markup at `open`; writes a break where the tag is one of a block. */
function afterMarkup(markup: string, open: number, pieces: string[]): number {
  if (markup.startsWith('<!--', open)) return endOf(markup, '-->', open + 4)
  const close = markup.slice(open, open + MAX_TAG).indexOf('>')
  const name = /^<[!?/]?([a-z][a-z0-9]*)/iu.exec(markup.slice(open, open + 32))?.[1]?.toLowerCase()
  if (close < 0 || name === undefined) {
    pieces.push('<')
    return open + 1
  }
  const after = open + close + 1
  if (!INLINE.has(name)) pieces.push('\n')
  return HIDDEN.includes(name) && markup[open + 1] !== '/' ? endOf(markup, `</${name}`, after) : after
}

/** Index after the next `mark`, or `from` where there is none. */
function endOf(markup: string, mark: string, from: number): number {
  const found = markup.indexOf(mark, from)
  return found < 0 ? from : found + mark.length
}

function unescapeText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
