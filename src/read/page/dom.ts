import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker' // the same in one file instead of two hundred, which every start would have to find

/** The part of the DOM that the page rules use; the core has no DOM types. This file alone names the two libraries behind it. */
export interface PageNode {
  /** 1 for an element, 3 for text, 8 for a comment, 9 for a document. */
  readonly nodeType: number
  readonly nodeName: string
  readonly data?: string
  readonly parentNode: PageNode | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
}

export interface PageElement extends PageNode {
  readonly textContent: string
  getAttribute(name: string): string | null
  removeAttribute(name: string): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
  before(node: PageNode): void
  after(node: PageNode): void
}

export interface Page extends PageElement {
  /** What stands at the top. The library's document type knows no sibling, so that nobody comes from it to the rest. */
  readonly childNodes: Iterable<PageNode>
  readonly documentElement: PageElement | null
}

/** What Readability makes of a page. */
export interface Article {
  readonly body: PageElement
  readonly title?: string
  readonly byline?: string
  readonly siteName?: string
}

export const NODE = { element: 1, text: 3 } as const

/** Markup in, its tree out; undefined if the parser gives up. The parser keeps its own stack, so that depth does not overflow it. */
export function parsePage(markup: string): Page | undefined {
  try {
    return (parseHTML(markup) as unknown as { document: Page }).document
  } catch {
    return undefined
  }
}

/** The element that holds what is seen. Looked up by name, because the library's own `body` throws on a page without an html element. */
export function bodyOf(page: Page): PageNode {
  return page.querySelector('body') ?? page.documentElement ?? page
}

/** The tree of a page, changed by it, in; the article in it out, undefined where it finds none. */
export function articleOf(page: Page): Article | undefined {
  try {
    const reader = new Readability(page as never, {
      serializer: (node: unknown) => node as PageElement,
      charThreshold: 1, // its second tries begin with a new tree, whose words nobody could find again
      keepClasses: true,
    })
    const article = reader.parse() as {
      content?: PageElement
      title?: string
      byline?: string
      siteName?: string
    } | null
    if (!article?.content) return undefined
    return {
      body: article.content,
      ...(article.title && { title: article.title }),
      ...(article.byline && { byline: article.byline }),
      ...(article.siteName && { siteName: article.siteName }),
    }
  } catch {
    return undefined
  }
}

/** The elements right below one. */
export function childElements(element: PageNode): PageElement[] {
  const elements: PageElement[] = []
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === NODE.element) elements.push(child as PageElement)
  return elements
}

/** Does an element hold one of some names? */
export function holds(element: PageElement, names: ReadonlySet<string>): boolean {
  return childElements(element).some(child => names.has(child.nodeName.toUpperCase()) || holds(child, names))
}

/** An element and all below it, in the order of the document. */
export function elementsBelow(root: PageElement): PageElement[] {
  const elements = [root]
  const walk = (element: PageElement): void => {
    for (const child of childElements(element)) {
      elements.push(child)
      walk(child)
    }
  }
  walk(root)
  return elements
}

/** The deepest nesting of a page's tree, walked without recursion. */
export function depthOf(page: Page): number {
  return Math.max(0, ...[...page.childNodes].map(depthBelow))
}

function depthBelow(root: PageNode): number {
  let depth = 1
  let deepest = 1
  for (let node = root; ; ) {
    if (node.firstChild !== null) {
      node = node.firstChild
      deepest = Math.max(deepest, ++depth)
      continue
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode!
      depth--
    }
    if (node === root) return deepest
    node = node.nextSibling!
  }
}

/** All nodes of a page in the order of the document, walked without recursion. */
export function* nodesOf(page: Page): Generator<PageNode> {
  for (const root of page.childNodes) {
    for (let node = root; ; ) {
      yield node
      if (node.firstChild !== null) {
        node = node.firstChild
        continue
      }
      while (node !== root && node.nextSibling === null) node = node.parentNode!
      if (node === root) break
      node = node.nextSibling!
    }
  }
}
