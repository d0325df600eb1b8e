/**
 * Folding for comparison: lower case, without diacritics, with straight quotes. One code unit in, at most one out, so that
 * composed and decomposed text fold alike and offsets never need a map: a mark folds to nothing.
 */

/** What a code unit is to the tokenizer. */
export const CLASS = { other: 0, space: 1, line: 2, letter: 3, digit: 4, mark: 5 } as const

const CODES = 0x10000
const PIECE = 1 << 12 // code units that are made a text at once: one by one takes four times as long

/** Curly and straight quotes, and the dashes that stand for a hyphen, are one character to a lexicon. */
const QUOTES: ReadonlyMap<number, number> = new Map([
  [0x2018, 0x27],
  [0x2019, 0x27],
  [0x201b, 0x27],
  [0x2bc, 0x27],
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

/** The code units before and behind the surrogates. */
const PLANES = [
  [0, 0xd800],
  [0xe000, CODES],
] as const

/** What a run of one class looks like in a text that holds every code unit once; a later line wins where two hold one. */
const RUNS: readonly (readonly [RegExp, number])[] = [
  [/(?:\s|\p{Z}|\p{Cc})+/gu, CLASS.space],
  [/[\p{M}\u00ad\u200b-\u200f\ufeff]+/gu, CLASS.mark],
  [/\p{Nd}+/gu, CLASS.digit],
  [/[\n\r\u0085\u2028\u2029]+/gu, CLASS.line],
  [/\p{L}+/gu, CLASS.letter],
]

/** Han, Hangul and surrogates: no case and no diacritics. */
const UNFOLDED = { first: 0x3400, limit: 0xe000 } as const

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

/** Reads one text of all code units, run by run: a look at each by itself would take longer than reading a report. */
function buildClasses(): Uint8Array {
  const classes = new Uint8Array(CODES) // CLASS.other
  for (const [first, limit] of PLANES) {
    const text = textOfCodes(first, limit)
    for (const [run, kind] of RUNS) {
      for (const { index, 0: found } of text.matchAll(run)) {
        classes.fill(kind, first + index, first + index + found.length)
      }
    }
  }
  return classes.fill(CLASS.letter, PLANES[0][1], PLANES[1][0])
}

function textOfCodes(first: number, limit: number): string {
  let text = ''
  for (let from = first; from < limit; from += PIECE) {
    text += String.fromCharCode(...Array.from({ length: Math.min(PIECE, limit - from) }, (_, n) => from + n))
  }
  return text
}

function buildFolds(): Uint16Array {
  const folds = new Uint16Array(CODES)
  for (let code = 0; code < CODES; code++) folds[code] = classOf[code] === CLASS.mark ? 0 : code
  for (let code = 0x41; code <= 0x5a; code++) folds[code] = code + 0x20
  for (let code = 0x80; code < CODES; code++) {
    if (code === UNFOLDED.first) code = UNFOLDED.limit
    if (classOf[code] === CLASS.letter) folds[code] = foldedLetter(code)
  }
  for (const [code, folded] of QUOTES) folds[code] = folded
  return folds
}

function foldedLetter(code: number): number {
  return String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0)
}
