const MAX_MARKUP = 8 * 1024 * 1024 // characters; a tree takes some 20 times its markup
const MAX_OPEN_TAGS = 2000 // more tags that were opened and never closed make the parser slow; pages of the field have under 100
const MAX_LOOSE_TAGS = 50_000 // paragraphs, items and cells that were never closed: a page of that many may nest them one in another
const MAX_MARKS = 100_000 // opening and closing tags, and `<` that are none: each becomes a node of the tree. Pages of the field have under 10,000
const MANY_MARKS = 25_000 // the article finder takes more than a second for these
const MAX_ATTRIBUTES = 1000 // of one tag; the tree looks for each among those before it

/** How much a markup asks of a parser: `usual`, `large` if only what is linear in its length should be done with it, `endless` if no tree should be made. */
export function markupSize(markup: string): 'usual' | 'large' | 'endless' {
  if (markup.length > MAX_MARKUP) return 'endless'
  const marks = marksIn(markup)
  if (marks > MAX_MARKS || openTags(markup) > MAX_OPEN_TAGS) return 'endless'
  return marks > MANY_MARKS ? 'large' : 'usual'
}

/** How many `<` a markup has; endless if a tag has more attributes than a page can mean. */
function marksIn(markup: string): number {
  let marks = 0
  for (let at = markup.indexOf('<'); at >= 0; ) {
    marks++
    const next = markup.indexOf('<', at + 1)
    const end = next < 0 ? markup.length : next
    if (end - at > MAX_ATTRIBUTES * 3 && attributesIn(markup, at, end) > MAX_ATTRIBUTES) return Number.POSITIVE_INFINITY
    at = next
  }
  return marks
}

/** How many words with white space before them a tag has, up to its `>`; what stands in quotation marks is one with its name. */
function attributesIn(markup: string, start: number, limit: number): number {
  let count = 0
  for (let at = start; at < limit; at++) {
    const char = markup.charCodeAt(at)
    if (char === 0x3e) break
    if (char === 0x22 || char === 0x27) {
      const close = markup.indexOf(markup[at]!, at + 1)
      if (close < 0 || close > limit) break
      at = close
    } else if (char <= 0x20 && markup.charCodeAt(at + 1) > 0x20 && ++count > MAX_ATTRIBUTES) break
  }
  return count
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
