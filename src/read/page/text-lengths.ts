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
    if (node.nodeType === NODE.text) {
      lengths.set(node, lengthOf(node.data ?? ''))
      return
    }
    if (UNREAD.has(node.nodeName.toUpperCase())) {
      lengths.set(node, 0)
      return
    }
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

/** Characters of a text with white space run together; none of one that is nothing else. */
function lengthOf(data: string): number {
  let length = 0
  let isBlank = true
  let isAfterSpace = false
  for (let at = 0; at < data.length; at++) {
    const isSpace = isSpaceAt(data, at)
    if (!isSpace) isBlank = false
    if (!isSpace || !isAfterSpace) length++
    isAfterSpace = isSpace
  }
  return isBlank ? 0 : length
}

/** What `\s` means: most characters are told by their code. */
function isSpaceAt(data: string, at: number): boolean {
  const code = data.charCodeAt(at)
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return code >= 0xa0 && (code === 0xa0 || code >= 0x1680) && /\s/u.test(data[at]!)
}

/** Elements whose text is no words. */
const UNREAD: ReadonlySet<string> = new Set(['NOSCRIPT', 'SCRIPT', 'STYLE', 'SVG', 'TEMPLATE', 'TEXTAREA'])
