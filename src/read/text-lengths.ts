import { NODE, type PageNode } from './dom.ts'

/** How much text stands below each node of a tree, and how much of it in links, in characters with white space run together. */
export interface Lengths {
  of(node: PageNode): number
  linked(node: PageNode): number
}

/** Counts once, from the leaves up; what is added or taken out of the tree later does not count. */
export function lengthsBelow(root: PageNode): Lengths {
  const lengths = new Map<PageNode, number>()
  const links = new Map<PageNode, number>()
  const walk = (node: PageNode): void => {
    let length = 0
    let linked = 0
    if (node.nodeType === NODE.text) length = (node.data ?? '').replace(/\s+/gu, ' ').length
    if (UNREAD.has(node.nodeName.toUpperCase())) {
      lengths.set(node, 0)
      return
    }
    if (length === 1 && !/\S/u.test(node.data ?? '')) length = 0
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      walk(child)
      length += lengths.get(child) ?? 0
      linked += links.get(child) ?? 0
    }
    lengths.set(node, length)
    links.set(node, node.nodeName.toUpperCase() === 'A' ? length : linked)
  }
  walk(root)
  return { of: node => lengths.get(node) ?? 0, linked: node => links.get(node) ?? 0 }
}

/** Elements whose text is no words. */
const UNREAD: ReadonlySet<string> = new Set(['NOSCRIPT', 'SCRIPT', 'STYLE', 'SVG', 'TEMPLATE', 'TEXTAREA'])
