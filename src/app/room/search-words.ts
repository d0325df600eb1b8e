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
