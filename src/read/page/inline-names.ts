import { childElements, type PageElement } from './dom.ts'
import { FURNITURE_NAMES, LABEL_NAMES } from './furniture-words.ts'
import { nameWords } from './names.ts'
import type { Lengths } from './text-lengths.ts'

const MIN_PARAGRAPH = 80 // characters: a shorter one may be a byline with its parts
const WORDS: ReadonlySet<string> = new Set(['ABBR', 'B', 'EM', 'FONT', 'I', 'SPAN', 'STRONG'])

/**
 * Takes the names off words in the middle of paragraphs, but those of labels. The article finder takes what bears some names out of a report:
 * a dateline, or a place in a release that a machine has marked.
 *
 *   <p><span class="dateline">PORT VALE</span> - Nine people died when ...
 */
export function removeInlineNames(body: PageElement, lengths: Lengths): void {
  for (const paragraph of body.querySelectorAll('p')) if (lengths.of(paragraph) >= MIN_PARAGRAPH) strip(paragraph)
}

function strip(element: PageElement): void {
  for (const child of childElements(element)) {
    if (WORDS.has(child.nodeName.toUpperCase()) && !nameWords(child).some(isLabel)) {
      child.removeAttribute('class')
      child.removeAttribute('id')
    }
    strip(child)
  }
}

function isLabel(word: string): boolean {
  return word === 'author' || LABEL_NAMES.has(word) || FURNITURE_NAMES.has(word)
}
