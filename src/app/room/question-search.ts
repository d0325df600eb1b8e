import { NO_QUESTION } from './answer-tables.ts'
import { marksOf, type WordIndex } from './word-index.ts'

/** What questions are searched by. */
export interface SearchTables {
  readonly claimWords: WordIndex
  readonly questionWords: WordIndex
  readonly questionOfClaim: Uint32Array
}

/**
 * Places of the questions in which all words stand together, in the question's own text or in one of its claims, ascending; undefined if
 * nothing is searched for.
 */
export function questionsWith(
  { claimWords, questionWords, questionOfClaim }: SearchTables,
  words: readonly string[],
): Uint32Array | undefined {
  if (words.length === 0) return undefined
  const hits = marksOf(questionWords, words)
  const claims = marksOf(claimWords, words)
  for (let claim = 0; claim < claims.length; claim++) {
    const place = questionOfClaim[claim]!
    if (claims[claim] === words.length && place !== NO_QUESTION) hits[place] = words.length
  }
  const places = new Uint32Array(hits.length)
  let count = 0
  for (let place = 0; place < hits.length; place++) if (hits[place] === words.length) places[count++] = place
  return places.subarray(0, count)
}
