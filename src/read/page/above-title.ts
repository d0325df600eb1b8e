import type { PageElement } from './dom.ts'
import { normal } from './names.ts'
import { type Piece, textsBelow, wordsOf } from './pieces.ts'

const MAX_ABOVE_SHARE = 0.15 // of the characters found: where more stands above a title, the title is another's
const MIN_TITLE = 12 // characters; shorter ones are names of sections

/**
 * Takes out of an article what stands above its title on the page, and is little: notes on cookies, news of the hour. A lead or a name of
 * a column that stands there goes with them. Changes the tree.
 */
export function removeAboveTitle(article: PageElement, pieces: readonly Piece[], titles: readonly string[]): void {
  const known = titles.map(normal).filter(title => title.length >= MIN_TITLE)
  const title = pieces.findIndex(piece => piece.kind === 'heading' && known.includes(normal(wordsOf(piece))))
  if (title < 1) return
  const inArticle = new Set(textsBelow(article))
  const kept = pieces
    .map((piece, at) => ({ piece, at }))
    .filter(({ piece }) => piece.texts.some(node => inArticle.has(node)))
  const above = kept.filter(({ at }) => at < title).map(({ piece }) => piece)
  if (above.length === 0 || lengthOf(above) > lengthOf(kept.map(({ piece }) => piece)) * MAX_ABOVE_SHARE) return
  for (const piece of above) for (const node of piece.texts) (node as PageElement).remove()
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + wordsOf(piece).length, 0)
}
