import { childElements, type PageElement, type PageNode } from './dom.ts'
import { gramsOf } from './likeness.ts'
import { linesIn, textOf } from './lines.ts'
import { normal } from './names.ts'
import { type Piece, textsBelow, wordsOf } from './pieces.ts'

const MIN_MARKED = 500 // characters; a page may mark a summary as its body
const FOUND_SHARE = 0.6 // of what is marked was found: the finder and the mark speak of the same
const MIN_LINE = 25 // characters: shorter ones stand in a long text by chance
const LIKE_SHARE = 0.5 // of a line's word runs are stated: it is the same line in other words
const MAX_OUTSIDE = { stated: Number.POSITIVE_INFINITY, name: 3, tag: 1 } // times what is marked: where more was found beside it, the mark may be of a part
const MAX_LEAD = 800 // characters before what is marked, which may be the lead
const STATED_SHARE = 0.9 // of what the page states stands on it: it is stated whole
const ON_PAGE_SHARE = 0.6 // of what was found is stated: the page states its text, and no summary

/** What a page says is the text of its report, and how: a tag alone is used for other things too. */
export interface Marks {
  readonly texts: ReadonlySet<PageNode>
  readonly by: 'stated' | 'name' | 'tag'
}

/** The marks of a page, as it stands before the article finder takes it apart. */
export function marksOf(body: PageElement, pieces: readonly Piece[], stated: string | undefined): Marks | undefined {
  const holder = stated === undefined ? undefined : holderOfStated(body, pieces, stated)
  if (holder !== undefined) return { texts: new Set(textsBelow(holder)), by: 'stated' }
  const bodies = [...body.querySelectorAll('[itemprop="articleBody"]')]
  const articles = bodies.length > 0 ? [] : outermost([...body.querySelectorAll('article')])
  const marked = bodies.length > 0 ? bodies : articles.length === 1 ? articles : []
  if (marked.length === 0) return undefined
  return { texts: new Set(marked.flatMap(textsBelow)), by: bodies.length === 0 ? 'tag' : 'name' }
}

/** The smallest element that holds all of the text that the page's JSON-LD gives, if it is given whole. */
export function holderOfStated(body: PageElement, pieces: readonly Piece[], stated: string): PageElement | undefined {
  const whole = normal(stated)
  const held = pieces
    .map(piece => ({ piece, words: normal(wordsOf(piece)) }))
    .filter(({ words }) => words.length >= MIN_LINE && whole.includes(words))
  if (held.reduce((sum, { words }) => sum + words.length, 0) < whole.length * STATED_SHARE) return undefined
  const [path, ...others] = held.map(({ piece }) => piece.path)
  const depth = path?.findLastIndex((element, at) => others.every(other => other[at] === element))
  const holder = depth === undefined ? undefined : path![depth]
  return holder === body ? undefined : holder
}

function outermost(elements: readonly PageElement[]): PageElement[] {
  const all = new Set<PageNode>(elements)
  const isInner = (element: PageElement) => {
    for (let node = element.parentNode; node !== null; node = node.parentNode) if (all.has(node)) return true
    return false
  }
  return elements.filter(element => !isInner(element))
}

/** Takes out of an article what the page does not mark as its report, where the finder found most of what it does. Changes the tree. */
export function keepMarked(article: PageElement, { texts, by }: Marks): void {
  const found = textsBelow(article)
  const inside = lengthOf(found.filter(node => texts.has(node)))
  const outside = lengthOf(found.filter(node => !texts.has(node)))
  if (inside < MIN_MARKED || inside < lengthOf([...texts]) * FOUND_SHARE) return
  if (outside > inside * MAX_OUTSIDE[by]) return
  const before = found.slice(
    0,
    found.findIndex(node => texts.has(node)),
  )
  const kept = new Set(lengthOf(before) <= MAX_LEAD ? [...before, ...texts] : texts)
  const around = new Set<PageNode>()
  for (const text of found)
    if (kept.has(text))
      for (let node = text; node !== article && !around.has(node); node = node.parentNode!) around.add(node)
  const prune = (element: PageElement): void => {
    for (const child of childElements(element))
      if (around.has(child)) prune(child)
      else if (child.nodeName.toUpperCase() !== 'BR') child.remove() // it parts words that stay
  }
  prune(article)
}

function lengthOf(texts: readonly PageNode[]): number {
  return texts.reduce((sum, node) => sum + (node.data ?? '').length, 0)
}

/** Of the word runs of a line, how many are among others. */
function shareIn(grams: ReadonlySet<string>, words: string): number {
  const own = [...gramsOf(words)]
  return own.length === 0 ? 1 : own.filter(gram => grams.has(gram)).length / own.length
}

/** Lines that a text for programs may leave out, though they are the report's. */
const UNSTATED: ReadonlySet<string> = new Set([
  'BLOCKQUOTE',
  'DD',
  'DT',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'PRE',
  'TD',
])

/**
 * Takes out of an article the paragraphs that are not in the text that the page's JSON-LD gives of it, where that text is whole. What
 * stands before the first that is in it may be a lead. Changes the tree.
 */
export function keepStated(article: PageElement, stated: string): void {
  const whole = normal(stated)
  const lines = linesIn(article).map(element => ({ element, words: normal(textOf(element)) }))
  const grams = gramsOf(whole)
  const isStated = lines.map(
    ({ words }) => words.length < MIN_LINE || whole.includes(words) || shareIn(grams, words) >= LIKE_SHARE,
  )
  const sum = (of: typeof lines) => of.reduce((total, { words }) => total + words.length, 0)
  const both = sum(lines.filter((_, at) => isStated[at]))
  if (both < whole.length * STATED_SHARE || both < sum(lines) * ON_PAGE_SHARE) return
  const first = isStated.indexOf(true)
  for (const [at, { element }] of lines.entries())
    if (at > first && !isStated[at] && !UNSTATED.has(element.nodeName.toUpperCase())) element.remove()
}
