import { fold } from '../../text/fold.ts'

const MAX_WORDS = 12 // of one search; what is typed by hand has fewer

// Saltmere   12   d   not: , or '
const WORD = /[\p{L}\p{N}\p{Co}]+/gu

/** The words of a text, folded, as search compares them: "Médecins d'ici" gives medecins, d, ici. */
export function wordsIn(text: string): string[] {
  return fold(text).match(WORD) ?? []
}

/** The words that a reader searches for, without repetitions. */
export function searchWords(query: string | undefined): readonly string[] {
  return [...new Set(wordsIn(query ?? ''))].slice(0, MAX_WORDS)
}

/** Does a text hold a word that begins with each of these? */
export function holdsWords(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const own = wordsIn(text)
  return words.every(word => own.some(one => one.startsWith(word)))
}
