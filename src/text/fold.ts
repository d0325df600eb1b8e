/**
 * Folding for comparison: lower case, without diacritics, with straight quotes. One code unit in, at most one out, so that
 * composed and decomposed text fold alike and offsets never need a map: a mark folds to nothing.
 */

/** What a code unit is to the tokenizer. */
export const CLASS = { other: 0, space: 1, line: 2, letter: 3, digit: 4, mark: 5 } as const

const CODES = 0x10000

/** Curly and straight quotes, and the dashes that stand for a hyphen, are one character to a lexicon. */
const QUOTES: ReadonlyMap<number, number> = new Map([
  [0x2018, 0x27],
  [0x2019, 0x27],
  [0x201b, 0x27],
  [0x2bc, 0x27],
  [0x60, 0x27],
  [0xb4, 0x27],
  [0x201c, 0x22],
  [0x201d, 0x22],
  [0x201e, 0x22],
  [0x201f, 0x22],
  [0xab, 0x22],
  [0xbb, 0x22],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
])

/** Class of each UTF-16 code unit; surrogates count as letters, so that pairs stay together. */
export const classOf: Uint8Array = buildClasses()

/** Folded code unit of each code unit; 0 for marks, which fold to nothing. */
export const foldOf: Uint16Array = buildFolds()

/** The folded text: what lexicons are written in and hashes are made of. */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const code = foldOf[text.charCodeAt(i)]!
    if (code !== 0) folded += String.fromCharCode(code)
  }
  return folded
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(CODES)
  for (let code = 0; code < CODES; code++) classes[code] = classify(code)
  return classes
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return CLASS.letter
  const char = String.fromCharCode(code)
  if (char === '\n' || char === '\r' || code === 0x2028 || code === 0x2029 || code === 0x85) return CLASS.line
  if (/\p{L}/u.test(char)) return CLASS.letter
  if (code >= 0x80 && !/\p{M}|\p{N}|\p{Z}|\p{C}/u.test(char)) return CLASS.other
  if (/\p{Nd}/u.test(char)) return CLASS.digit
  if (/\p{M}/u.test(char) || code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return CLASS.mark
  if (/\s|\p{Z}|\p{Cc}/u.test(char)) return CLASS.space
  return CLASS.other
}

function buildFolds(): Uint16Array {
  const folds = new Uint16Array(CODES)
  for (let code = 0; code < CODES; code++) folds[code] = foldCode(code)
  return folds
}

function foldCode(code: number): number {
  if (classOf[code] === CLASS.mark) return 0
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
  const quote = QUOTES.get(code)
  if (quote !== undefined) return quote
  if (classOf[code] !== CLASS.letter || (code >= 0x3400 && code <= 0xd7ff)) return code
  return String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0)
}
