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

/** Words for a time on one line: those in capitals small, but for the first letter of months and days of the week. */
export function timeInLine(words: string): string {
  const line = inLine(words)
  return SHOUTED.test(line)
    ? line.toLowerCase().replace(CALENDAR, word => word[0]!.toUpperCase() + word.slice(1))
    : line
}

// august   friday   not: may be
const CALENDAR =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gu

function inLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}
