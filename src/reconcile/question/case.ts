// JESUIT PRIESTS   FMLN REBEL   not: Ostland soldiers, a UN guard
const SHOUTED = /^(?=.*\p{Lu}{2})[^\p{Ll}]+$/u
// REBEL, LEADERS   not: FMLN, U.S., DR.
const LONG_WORD = /(?<![\p{L}.])\p{Lu}[\p{Lu}'’]{4,}(?!\.\p{L})/gu
// BRAND, LUIS, DR.   not: U.S., OF
const NAME_WORD = /(?<![\p{L}.])(\p{Lu})([\p{Lu}'’]+)(?!\.\p{L})/gu

/** Words of a report as a sentence has them: on one line, and nouns that the report wrote in capitals small; short words in capitals may be initials and stay. */
export function nounsInLine(words: string): string {
  const line = inLine(words)
  return SHOUTED.test(line) ? line.replace(LONG_WORD, word => word.toLowerCase()) : line
}

/** A name on one line, each word with one capital: "IVO BRAND" is Ivo Brand. */
export function nameInLine(words: string): string {
  const line = inLine(words)
  return SHOUTED.test(line)
    ? line.replace(NAME_WORD, (_, first: string, rest: string) => first + rest.toLowerCase())
    : line
}

/** Did a report write these words in capitals? */
export function isShouted(words: string): boolean {
  return SHOUTED.test(words)
}

/** Words on one line. */
export function inLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}
