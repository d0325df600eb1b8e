/** What a token is made of. */
export const TOKEN = { word: 0, number: 1, mixed: 2, mark: 3 } as const

/** What stands before a token, and how it is written; bits of `Tokens.flags`. */
export const FLAG = {
  /** White space before it. */
  space: 1,
  /** A line break before it. */
  line: 2,
  /** A blank line before it, or the start of the text. */
  paragraph: 4,
  /** Its first letter is upper case. */
  capital: 8,
  /** All its letters are upper case, and there are two at least. */
  caps: 16,
} as const

/** Bits of FLAG where a new line begins. */
export const BREAK = FLAG.line | FLAG.paragraph

/**
 * The tokens of a text, one typed array a field, in text order. Nothing is dropped but white space.
 *
 *   At least 1,500 of Ostrava's M1A1s -- "two-thirds" ...
 *   ^  ^     ^     ^  ^      ^ ^      ^  ^^  ^^      ^^
 *   w  w     n     w  w      w mixed  m  mw  mw      mm      a clitic ('s 're 've 'll 'd 'm) is its own word, "don't" is one
 *
 * Digits with inner commas or points are one number; letters and digits run together are mixed ("101st", "5pm", "M1A1"); a mark is
 * one character, or a run of the same one of . - * _ =. A hyphen is always its own token: look at FLAG.space to see whether it joins.
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  /** Offset of the first code unit. */
  readonly start: Uint32Array
  /** Offset after the last code unit. */
  readonly end: Uint32Array
  /** One of TOKEN. */
  readonly kind: Uint8Array
  /** Bits of FLAG. */
  readonly flags: Uint8Array
  /** Hash of the folded word, for comparing words that no lexicon has. */
  readonly hash: Int32Array
  /** Id in the vocabulary, 0 if no lexicon has it. */
  readonly word: Uint32Array
}

/** The words of a token, as written. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.start[index], tokens.end[index])
}

/** The first code unit of a token that is a mark; 0 for words and numbers, and past the end. */
export function markAt(tokens: Tokens, index: number): number {
  return tokens.kind[index] === TOKEN.mark ? tokens.text.charCodeAt(tokens.start[index]!) : 0
}

/** The first token that begins at or after an offset; `tokens.count` if none does. */
export function tokenFrom(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.start[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

const TAB = 0x09
const TAB_BLANKS = 8

/** Blanks between a token and the one before it on its line, a tab for eight: columns of a table stand apart. */
export function blanksBefore({ flags, start, end, text }: Tokens, at: number): number {
  if (at === 0 || (flags[at]! & (FLAG.line | FLAG.paragraph)) !== 0 || (flags[at]! & FLAG.space) === 0) return 0
  return text.charCodeAt(end[at - 1]!) === TAB ? TAB_BLANKS : start[at]! - end[at - 1]!
}
