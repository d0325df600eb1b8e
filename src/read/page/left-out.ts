import type { PageElement } from './dom.ts'
import { LABEL_NAMES, LEAD_NAMES } from './furniture-words.ts'
import { isLabel, leadsAway } from './line-words.ts'
import { knownTitles } from './lines.ts'
import { kindOf, nameWords, normal } from './names.ts'
import { type Piece, textsBelow, wordsOf } from './pieces.ts'
import { place } from './placing.ts'
import type { Lengths } from './text-lengths.ts'

const MAX_LINK_SHARE = 0.3 // of a piece's characters stand in links; of what leads away, more
const MIN_NAMED_LEAD = 20 // characters of one that its template calls so
const MIN_LEAD = 40 // characters of a lead's sentence: what else stands below a title is shorter
const MAX_LEAD = 800 // characters of all that is put back before the first paragraph
const MIN_ITEM = 25 // characters of an item in the middle of a list that sums up the report; names and dates are shorter
const MIN_PROSE = 80 // characters of a paragraph

/**
 * Puts back what the article finder has dropped of a report: its lead; headings, lists and tables between its paragraphs; and parts of the
 * page that are of one kind with those that it took. What stood in one box with other things, or is mostly links, stays out. Changes the tree.
 */
export function putBack(
  article: PageElement,
  pieces: readonly Piece[],
  titles: readonly string[],
  lengths: Lengths,
): void {
  const inArticle = new Set(textsBelow(article))
  const isKept = pieces.map(piece => piece.texts.some(node => inArticle.has(node)))
  const first = isKept.indexOf(true)
  const last = isKept.lastIndexOf(true)
  if (first < 0) return
  const held = new Set(pieces.flatMap((piece, at) => (isKept[at] ? [...piece.path, piece.element] : [])))
  const known = knownTitles(titles)
  const groups = groupsOf(pieces, isKept, held)
  const kinds = new Set([...held].map(kindOf))
  const leads = leadsOf(
    groups.filter(group => group.at < first),
    pieces,
    first,
    known,
    lengths,
  )
  const inside = groups.filter(
    group => group.at > first && group.at < last && belongs(group, kinds, isKept, known, lengths),
  )
  const after: Group[] = []
  for (const group of groups.filter(each => each.at > last)) {
    if (group.at !== last + 1 + after.reduce((sum, each) => sum + each.pieces.length, 0)) break
    if (!continues(group, kinds, known, lengths)) break
    after.push(group)
  }
  const missing = [...leads, ...inside, ...after].flatMap(group => group.pieces.map((_, index) => group.at + index))
  place(article, pieces, missing, isKept, inArticle)
}

/** Pieces that the finder dropped with the box they stood in, and the index of the first. */
interface Group {
  readonly at: number
  readonly box: PageElement
  readonly pieces: readonly Piece[]
}

/** The dropped pieces by the largest box around each that holds nothing of what was kept. */
function groupsOf(pieces: readonly Piece[], isKept: readonly boolean[], held: ReadonlySet<PageElement>): Group[] {
  const groups: { at: number; box: PageElement; pieces: Piece[] }[] = []
  for (const [at, piece] of pieces.entries()) {
    if (isKept[at]) continue
    const box = [...piece.path, piece.element].find(element => !held.has(element))!
    const open = groups.at(-1)
    if (open?.box === box) open.pieces.push(piece)
    else groups.push({ at, box, pieces: [piece] })
  }
  return groups
}

/** What stands between the title and the first paragraph that was kept, and says something. */
function leadsOf(
  groups: readonly Group[],
  pieces: readonly Piece[],
  first: number,
  known: ReadonlySet<string>,
  lengths: Lengths,
): Group[] {
  const above = pieces.slice(0, first + 1)
  const headed = above.findLastIndex(piece => piece.kind === 'heading' && isKnown(piece, known))
  const title = headed >= 0 ? headed : above.findLastIndex(piece => isKnown(piece, known)) // an author is known, too
  if (title < 0) return []
  const leads = groups.flatMap(group =>
    group.pieces
      .map((piece, index) => ({ at: group.at + index, box: piece.element, pieces: [piece] }))
      .filter(({ at }) => at > title && isLead(pieces[at]!, lengths, at === title + 1)),
  )
  const length = leads.reduce((sum, { pieces: [piece] }) => sum + lengths.of(piece!.element), 0)
  return length <= MAX_LEAD ? leads : []
}

/** Is a piece the report's title, or a heading that ends with it? `Floods at Arlo: Ferry sinks` */
function isKnown(piece: Piece, known: ReadonlySet<string>): boolean {
  const words = normal(wordsOf(piece))
  if (known.has(words) || piece.kind !== 'heading') return known.has(words)
  for (const title of known) if (title.length >= MIN_ITEM && words.endsWith(` ${title}`)) return true
  return false
}

function isLead(piece: Piece, lengths: Lengths, isBelowTitle: boolean): boolean {
  const words = wordsOf(piece)
  if (isLinked(piece.element, lengths) || isLabel(words) || leadsAway(words, false)) return false
  const names = [piece.element, piece.path.at(-1)!].flatMap(nameWords)
  if (names.some(name => LABEL_NAMES.has(name))) return false
  if (words.length >= MIN_NAMED_LEAD && namesLead(names)) return true
  if (piece.kind === 'heading') return false // a second title is none
  if (isBelowTitle && piece.kind === 'text' && words.length >= MIN_LEAD) return true
  if (piece.kind === 'list') return words.length >= MIN_ITEM * 2 && words.length / piece.texts.length >= MIN_ITEM
  return piece.kind === 'text' && words.length >= MIN_LEAD && isSentence(words)
}

const SECOND: ReadonlySet<string> = new Set(['second', 'sub'])

function namesLead(names: readonly string[]): boolean {
  return names.some((name, index) => LEAD_NAMES.has(name) || (name === 'title' && SECOND.has(names[index - 1] ?? '')))
}

/** Is a group in the middle of what was kept a part of the report? */
function belongs(
  { at, box, pieces }: Group,
  kinds: ReadonlySet<string>,
  isKept: readonly boolean[],
  known: ReadonlySet<string>,
  lengths: Lengths,
): boolean {
  if (!says(pieces, known) || isLinked(box, lengths)) return false
  const isAlike = isAlikeIn(kinds, box)
  if (pieces.length > 1)
    return isAlike || (pieces.length === 2 && pieces[0]!.kind === 'heading' && pieces[1]!.kind === 'list')
  const piece = pieces[0]!
  if (piece.kind === 'heading') return isKept[at + 1] === true
  if (piece.kind !== 'text' || isQuotation(piece)) return true
  return isSentence(wordsOf(piece)) && (isAlike || piece.element.nodeName.toUpperCase() === 'P')
}

/** Does a group right behind what was kept go on with the report? */
function continues(
  { box, pieces }: Group,
  kinds: ReadonlySet<string>,
  known: ReadonlySet<string>,
  lengths: Lengths,
): boolean {
  if (!says(pieces, known) || isLinked(box, lengths)) return false
  const isAlike = isAlikeIn(kinds, box)
  const isProse = pieces.some(
    piece => piece.kind === 'text' && isSentence(wordsOf(piece)) && wordsOf(piece).length >= MIN_PROSE,
  )
  return (isAlike && isProse) || (pieces.length === 1 && (pieces[0]!.kind === 'list' || pieces[0]!.kind === 'table'))
}

/** Is a box of one kind with what was kept? Without a class it is of none. */
function isAlikeIn(kinds: ReadonlySet<string>, box: PageElement): boolean {
  return (box.getAttribute('class') ?? '') !== '' && kinds.has(kindOf(box))
}

function says(pieces: readonly Piece[], known: ReadonlySet<string>): boolean {
  return pieces.every(piece => {
    const words = wordsOf(piece)
    const isLine = isLabel(words) && !isQuotation(piece) // a post that is shown ends with its day
    return !leadsAway(words, false) && !isLine && !known.has(normal(words))
  })
}

function isQuotation({ element }: Piece): boolean {
  return element.nodeName.toUpperCase() === 'BLOCKQUOTE'
}

function isLinked(element: PageElement, lengths: Lengths): boolean {
  return lengths.linked(element) > lengths.of(element) * MAX_LINK_SHARE
}

function isSentence(words: string): boolean {
  return /[.!?…。؟]\s?["”’»)]?$/u.test(words)
}
