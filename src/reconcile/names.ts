import { fold } from '../text/fold.ts'
import { comparisons } from './comparisons.ts'

// letters and digits of any script; everything else parts words
const WORD = /[\p{L}\p{N}]+/gu

const normByName = new Map<string, string>()
const MAX_KEPT = 50_000 // names; a case names far fewer, and a longer list is forgotten rather than kept

/** A name for comparing: folded words with single spaces, a leading article left out. */
export function nameNorm(name: string): string {
  const known = normByName.get(name)
  if (known !== undefined) return known
  if (normByName.size >= MAX_KEPT) normByName.clear()
  const norm = wordsOfName(name).join(' ')
  normByName.set(name, norm)
  return norm
}

/** The folded words of a name in one spelling, without a leading article. */
export function wordsOfName(name: string): string[] {
  const words = (fold(name).match(WORD) ?? []).map(word => comparisons.spellingByWord.get(word) ?? word)
  return words.length > 1 && comparisons.articles.has(words[0]!) ? words.slice(1) : words
}

/** A word cut to its stem well enough to compare descriptions: "sources" and "source", "militants" and "militant". */
export function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
