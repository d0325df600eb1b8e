import { NODE, type PageElement, type PageNode } from './dom.ts'
import type { Piece } from './pieces.ts'

/** Puts pieces, the last first, each before the next one in the article, or behind the last. */
export function place(
  article: PageElement,
  pieces: readonly Piece[],
  missing: readonly number[],
  isKept: readonly boolean[],
  inArticle: Set<PageNode>,
): void {
  const isThere = [...isKept]
  const textOf = (at: number, fromEnd: boolean) => {
    const texts = pieces[at]?.texts.filter(node => inArticle.has(node))
    return fromEnd ? texts?.at(-1) : texts?.[0]
  }
  for (const at of [...missing].sort((left, right) => right - left)) {
    const before = at === 0 ? undefined : textOf(isThere.lastIndexOf(true, at - 1), true)
    const behind = textOf(isThere.indexOf(true, at + 1), false)
    const moved = asItStands(pieces[at]!)
    if (behind !== undefined) partWith(article, behind, before).before(moved)
    else if (before !== undefined) partWith(article, before, undefined).after(moved)
    isThere[at] = true
    for (const node of pieces[at]!.texts) inArticle.add(node)
  }
}

/** The largest part of an article that holds one text and not the other. */
function partWith(article: PageElement, text: PageNode, other: PageNode | undefined): PageElement {
  const around = new Set<PageNode>()
  for (let node = other ?? null; node !== null; node = node.parentNode) around.add(node)
  let part: PageNode = text
  while (part.parentNode !== null && part.parentNode !== article && !around.has(part.parentNode)) part = part.parentNode
  return part as PageElement
}

/** What holds the texts of a piece now, and nothing else: the finder makes new elements of some. */
function asItStands({ texts }: Piece): PageElement {
  const own = new Set(texts)
  let part: PageNode = texts[0]!
  while (part.parentNode !== null && holdsOnly(part.parentNode, own)) part = part.parentNode
  return part as PageElement
}

function holdsOnly(root: PageNode, texts: ReadonlySet<PageNode>): boolean {
  if (root.nodeType === NODE.text && /\S/u.test(root.data ?? '') && !texts.has(root)) return false
  for (let child = root.firstChild; child !== null; child = child.nextSibling)
    if (!holdsOnly(child, texts)) return false
  return true
}
