/** Code units of marks that rules look for, as `markAt` gives them: a look at one is quicker than at the character of a string. */
export const MARK = {
  exclamation: 0x21,
  doubleQuote: 0x22,
  quote: 0x27,
  opening: 0x28, // (
  closing: 0x29, // )
  plus: 0x2b,
  comma: 0x2c,
  hyphen: 0x2d,
  point: 0x2e,
  colon: 0x3a,
  semicolon: 0x3b,
  question: 0x3f,
  openingSquare: 0x5b,
  closingSquare: 0x5d,
  openingCurly: 0x7b,
  bar: 0x7c,
  closingCurly: 0x7d,
  openingGuillemet: 0xab,
  closingGuillemet: 0xbb,
  figureDash: 0x2012,
  enDash: 0x2013,
  emDash: 0x2014,
  curlyQuote: 0x2019,
  openingCurlyQuotes: 0x201c,
  closingCurlyQuotes: 0x201d,
  lowQuotes: 0x201e,
} as const
