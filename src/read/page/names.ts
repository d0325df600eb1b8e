import type { PageElement } from './dom.ts'

const MAX_NAMES = 600 // characters; utility classes alone take as many, and tell nothing

/** Attributes that name an element; those for tests and programs do so where classes are made by a machine. */
const NAMING = ['class', 'id', 'data-component', 'data-testid'] as const

/** The words that name an element: `class="RelatedLinks story__read-more"` gives related, links, story, read, more. */
export function nameWords(element: PageElement): string[] {
  let names = ''
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute)
    if (value !== null) names += `${value} `
  }
  if (names.length > MAX_NAMES || names === '') return []
  return names
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '')
}

/** What elements of one kind have in common: the tag, and the class. */
export function kindOf(element: PageElement): string {
  return `${element.nodeName} ${element.getAttribute('class') ?? ''}`
}

/** A text for comparing: letters and digits in lower case. */
export function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
