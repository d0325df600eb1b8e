import type { Edit, PassageAlignment } from '../../../src/model/alignment.ts'
import type { Span } from '../../../src/model/span.ts'

/** A stretch of one column, drawn in one manner. */
export interface Piece {
  readonly span: Span
  /** As the edit has it; `apart`: the other report has nothing there; `moved`: it is in the other report, in another order. */
  readonly kind: Edit['kind'] | 'apart' | 'moved'
  readonly changed?: NonNullable<Edit['changed']>
}

/** What stands at one height of the two columns. */
export interface Row {
  /** The passage that both sides share here, by its place among the alignments; absent where each has its own words. */
  readonly alignment?: number
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
}

/**
 * Two reports as rows of two columns: shared passages stand side by side, cut wherever a paragraph ends on both sides, and between
 * them stands what only one of the two has. Passages that stand in another order on the other side keep their place in their own
 * column and are marked as moved.
 */
export function rowsOf(left: Span, right: Span, alignments: readonly PassageAlignment[], texts: Texts): readonly Row[] {
  const chain = inOrder(alignments)
  const rows: { alignment?: number; left: Piece[]; right: Piece[] }[] = []
  let at = { left: left.start, right: right.start }
  const apartUntil = (leftEnd: number, rightEnd: number): void => {
    const leftFrom = at.left + closingOf(texts.left.slice(at.left, leftEnd)).length
    const rightFrom = at.right + closingOf(texts.right.slice(at.right, rightEnd)).length
    const above = rows.at(-1)
    if (above !== undefined) {
      const isSame = texts.left.slice(at.left, leftFrom).trim() === texts.right.slice(at.right, rightFrom).trim()
      const kind = isSame ? 'same' : 'apart'
      if (leftFrom > at.left) above.left.push({ span: span(at.left, leftFrom), kind })
      if (rightFrom > at.right) above.right.push({ span: span(at.right, rightFrom), kind })
    }
    const row = {
      left: apartPieces(span(above === undefined ? at.left : leftFrom, leftEnd), 'left', alignments, chain),
      right: apartPieces(span(above === undefined ? at.right : rightFrom, rightEnd), 'right', alignments, chain),
    }
    if (hasWords(row.left, texts.left) || hasWords(row.right, texts.right)) rows.push(row)
  }
  for (const index of chain) {
    const alignment = alignments[index]!
    const [leftAt, rightAt] = [alignment.left.at.span, alignment.right.at.span]
    apartUntil(leftAt.start, rightAt.start)
    rows.push(...paragraphRows(alignment.edits, texts).map(row => ({ alignment: index, ...row })))
    at = { left: leftAt.end, right: rightAt.end }
  }
  apartUntil(left.end, right.end)
  return rows
}

// a full stop and the white space after it: ".\n\n"  ". "  ".\""   not: the quotation mark that opens what comes next
const CLOSING = /^[^\p{L}\p{N}\s]+(?:\s+|$)/u

/** A passage ends at a word. What closes its sentence is drawn with it, not on a line of its own. */
function closingOf(words: string): string {
  return CLOSING.exec(words)?.[0] ?? ''
}

/** The texts of the two documents, into which all spans point. */
export interface Texts {
  readonly left: string
  readonly right: string
}

/**
 * The heaviest choice of alignments that stand in one order on both sides and do not overlap, by their place in the list. Quadratic in
 * their number, which is that of the passages of two reports.
 */
export function inOrder(alignments: readonly PassageAlignment[]): readonly number[] {
  const places = alignments
    .map((_, place) => place)
    .sort((one, other) => spanOf(alignments, one, 'left').start - spanOf(alignments, other, 'left').start)
  const best: { weight: number; before: number | undefined }[] = []
  for (const [index, place] of places.entries()) {
    let before: number | undefined
    for (let earlier = 0; earlier < index; earlier++) {
      const fits = (['left', 'right'] as const).every(
        side => spanOf(alignments, places[earlier]!, side).end <= spanOf(alignments, place, side).start,
      )
      if (fits && (before === undefined || best[earlier]!.weight > best[before]!.weight)) before = earlier
    }
    const { start, end } = spanOf(alignments, place, 'left')
    best.push({ weight: end - start + (before === undefined ? 0 : best[before]!.weight), before })
  }
  let last: number | undefined
  for (const [index, { weight }] of best.entries()) if (last === undefined || weight > best[last]!.weight) last = index
  const chain: number[] = []
  for (; last !== undefined; last = best[last]!.before) chain.unshift(places[last]!)
  return chain
}

function spanOf(alignments: readonly PassageAlignment[], place: number, side: 'left' | 'right'): Span {
  return alignments[place]![side].at.span
}

/** A stretch outside of the chain: what moved is told from what only this side has. */
function apartPieces(
  within: Span,
  side: 'left' | 'right',
  alignments: readonly PassageAlignment[],
  chain: readonly number[],
): Piece[] {
  const moved = alignments
    .filter((_, place) => !chain.includes(place))
    .map(alignment => alignment[side].at.span)
    .sort((one, other) => one.start - other.start)
  const pieces: Piece[] = []
  let at = within.start
  for (const { start, end } of moved) {
    const from = Math.max(start, at)
    const to = Math.min(end, within.end)
    if (to <= from) continue
    if (from > at) pieces.push({ span: { start: at, end: from }, kind: 'apart' })
    pieces.push({ span: { start: from, end: to }, kind: 'moved' })
    at = to
  }
  if (within.end > at) pieces.push({ span: { start: at, end: within.end }, kind: 'apart' })
  return pieces
}

/** The edits of one passage, a row for each paragraph that ends on both sides at one place. */
function paragraphRows(edits: readonly Edit[], texts: Texts): readonly { left: Piece[]; right: Piece[] }[] {
  const rows: { left: Piece[]; right: Piece[] }[] = [{ left: [], right: [] }]
  for (const edit of edits) {
    for (const part of edit.kind === 'same' ? paragraphsOf(edit, texts) : [edit]) {
      const row = rows.at(-1)!
      const manner = { kind: part.kind, ...(part.changed !== undefined && { changed: part.changed }) }
      if (part.left.end > part.left.start) row.left.push({ span: part.left, ...manner })
      if (part.right.end > part.right.start) row.right.push({ span: part.right, ...manner })
      if (endsParagraph(row.left, texts.left) && endsParagraph(row.right, texts.right))
        rows.push({ left: [], right: [] })
    }
  }
  return rows.filter(({ left, right }) => left.length > 0 || right.length > 0)
}

// a word and the white space after it: "said.\n\n"   not: white space alone
const WORDS = /\S+\s*/gu

/** An edit of equal words, cut after each word that ends a paragraph on either side. Left whole where the words do not pair off. */
function paragraphsOf(edit: Edit, texts: Texts): readonly Edit[] {
  const left = [...texts.left.slice(edit.left.start, edit.left.end).matchAll(WORDS)]
  const right = [...texts.right.slice(edit.right.start, edit.right.end).matchAll(WORDS)]
  if (left.length !== right.length) return [edit]
  const parts: Edit[] = []
  let [leftAt, rightAt] = [edit.left.start, edit.right.start]
  const cut = (leftEnd: number, rightEnd: number): void => {
    const [leftSpan, rightSpan] = [span(leftAt, leftEnd), span(rightAt, rightEnd)]
    parts.push({ kind: 'same', left: leftSpan, right: rightSpan })
    leftAt = leftEnd
    rightAt = rightEnd
  }
  for (const [index, { 0: word, index: leftIndex }] of left.slice(0, -1).entries()) {
    const { 0: otherWord, index: rightIndex } = right[index]!
    if (!ENDS_PARAGRAPH.test(word) && !ENDS_PARAGRAPH.test(otherWord)) continue
    cut(edit.left.start + leftIndex + word.length, edit.right.start + rightIndex + otherWord.length)
  }
  cut(edit.left.end, edit.right.end)
  return parts
}

function span(start: number, end: number): Span {
  return { start, end }
}

// "said.\n\n"  "said. \r\n\t\n"   not: "said.\n"
const ENDS_PARAGRAPH = /\n[^\S\n]*\n\s*$/u

function endsParagraph(pieces: readonly Piece[], text: string): boolean {
  const last = pieces.at(-1)
  return last !== undefined && ENDS_PARAGRAPH.test(text.slice(last.span.start, last.span.end))
}

function hasWords(pieces: readonly Piece[], text: string): boolean {
  return pieces.some(({ span: { start, end } }) => text.slice(start, end).trim() !== '')
}
