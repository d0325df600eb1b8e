import type { Page, PageElement } from './dom.ts'
import { nameWords } from './names.ts'

const MAX_NAMES = 120 // characters of a byline; a longer text is about somebody
const BYLINES =
  '[rel~="author"],[itemprop="author"],[class*="author"],[class*="Author"],[class*="byline"],[class*="Byline"]'
/** Words of class names and ids of bylines. */
export const AUTHOR_NAMES: ReadonlySet<string> = new Set([
  'author',
  'authors',
  'auteur',
  'auteurs',
  'autor',
  'autore',
  'autores',
  'byl',
  'byline',
  'bylines',
])

// Ada Vale   J. B. Fenn-Arlo   not: Ada, Staff Writer, the Vale Courier
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u
// Staff Writer   Islands Correspondent   not: Ada Vale
const OFFICE = /\b(?:author|contributor|correspondent|desk|editor|journalist|news|press|reporter|staff|writer)s?\b/iu
// By Ada Vale and Ben Tarn   Von Ada Vale   Par Ada Vale
const BEFORE_NAMES = /^(?:(?:text|words|story|written|posted)\s+)?(?:by|von|par|por|di|door|av|af)[\s:]+/iu
const BETWEEN_NAMES = /\s*[,|&·/]\s*|\s+(?:and|und|et|y|e|en|og|och)\s+/u

/** The names of those who wrote a report, as its page gives them in bylines and, for programs, in `told`. */
export function authorsOf(page: Page, told: string | undefined): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (words: string) => {
    for (const name of namesIn(words)) names.add(name)
  }
  if (told !== undefined) add(told)
  for (const element of page.querySelectorAll(BYLINES)) {
    const words = element.textContent.replace(/\s+/gu, ' ').trim()
    if (words !== '' && words.length <= MAX_NAMES && isByline(element)) add(words)
  }
  return names
}

/** The names in a byline. `By Ada Vale and Ben Tarn, Staff Writers` has two. */
export function namesIn(words: string): string[] {
  return words
    .replace(BEFORE_NAMES, '')
    .split(BETWEEN_NAMES)
    .filter(name => NAME.test(name) && !OFFICE.test(name))
}

function isByline(element: PageElement): boolean {
  if (element.getAttribute('rel') !== null || element.getAttribute('itemprop') !== null) return true
  return nameWords(element).some(word => AUTHOR_NAMES.has(word))
}
