import type { PageElement } from './dom.ts'
import { normal } from './names.ts'

const MIN_TITLE = { latin: 12, other: 6 } // characters; shorter headings are names of sections

/** Which of a page's elements is the heading that begins what the page calls itself, or else stands in it, and is not the name of its `house`; -1 if none is. */
export function titleAmong(elements: readonly PageElement[], titles: readonly string[], house = ''): number {
  const known = titles.map(normal)
  const name = normal(house)
  const isTitle = (element: PageElement, of: (title: string, words: string) => boolean) => {
    if (!/^H[1-4]$/u.test(element.nodeName.toUpperCase())) return false
    const words = normal(element.textContent)
    const least = /\p{Script=Latin}/u.test(words) ? MIN_TITLE.latin : MIN_TITLE.other
    return words.length >= least && words !== name && known.some(title => of(title, words))
  }
  const at = elements.findIndex(element => isTitle(element, (title, words) => title.startsWith(words)))
  return at >= 0 ? at : elements.findIndex(element => isTitle(element, (title, words) => title.includes(` ${words}`)))
}
