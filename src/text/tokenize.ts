import { passingCodes } from './codes.ts'
import { CLASS, classOf, foldOf } from './fold.ts'
import { cleared, copied, grown, type TokenPage, tokenPage } from './token-page.ts'
import { FLAG, TOKEN, type Tokens } from './tokens.ts'
import { HASH_BASIS, HASH_PRIME, type Vocabulary } from './vocabulary.ts'

const CODE = {
  quote: 0x27,
  point: 0x2e,
  comma: 0x2c,
  hyphen: 0x2d,
  star: 0x2a,
  low: 0x5f,
  equals: 0x3d,
  upperZ: 0x5a,
} as const

/** Reads a text into tokens in one pass. Linear in the text, and no object per token. On a `page`, they last until it is cleared. */
export function tokenize(text: string, vocabulary: Vocabulary, page?: TokenPage): Tokens {
  if (page === undefined) return copied(scratch, text, scan(text, vocabulary, cleared(scratch)))
  const from = page.used
  const to = scan(text, vocabulary, page)
  const { start, end, kind, flags, hash, word } = page.columns
  return {
    text,
    count: to - from,
    start: start.subarray(from, to),
    end: end.subarray(from, to),
    kind: kind.subarray(from, to),
    flags: flags.subarray(from, to),
    hash: hash.subarray(from, to),
    word: word.subarray(from, to),
  }
}

/** The same for a reader who is done before any other text is read: columns may be longer than `count`, and are then written over. */
export function passingTokens(text: string, vocabulary: Vocabulary): Tokens {
  const count = scan(text, vocabulary, cleared(scratch))
  const { start, end, kind, flags, hash, word } = scratch.columns
  return { text, count, start, end, kind, flags, hash, word }
}

/** Reads a text onto a page, behind what stands there, and returns how many tokens do then. */
function scan(text: string, vocabulary: Vocabulary, page: TokenPage): number {
  const { length } = text
  const codes = passingCodes(text)
  let { capacity, start, end, kind, flags, hash, word } = page.columns
  let count = page.used
  let before: number = FLAG.paragraph
  let lines = 0

  for (let i = 0; i < length; ) {
    const code = codes[i]!
    const kindOfCode = classOf[code]!
    if (kindOfCode === CLASS.space || kindOfCode === CLASS.mark) {
      if (kindOfCode === CLASS.space) before |= FLAG.space
      i++
      continue
    }
    if (kindOfCode === CLASS.line) {
      if (!(code === 0x0a && i > 0 && codes[i - 1] === 0x0d)) lines++
      before |= lines > 1 ? FLAG.space | FLAG.line | FLAG.paragraph : FLAG.space | FLAG.line
      i++
      continue
    }
    if (count === capacity) {
      page.columns = grown(page.columns)
      ;({ capacity, start, end, kind, flags, hash, word } = page.columns)
    }
    const from = i
    let value = HASH_BASIS
    let type: number = TOKEN.mark
    let written = 0
    for (let letter = plain[code]!; letter !== 0; letter = plain[codes[++i]!]!)
      value = Math.imul(value ^ letter, HASH_PRIME)
    if (i > from && endsPlain[codes[i]!] === 1) {
      type = TOKEN.word
      if (code <= CODE.upperZ)
        written = i - from > 1 && areCapitals(codes, from + 1, i) ? FLAG.capital | FLAG.caps : FLAG.capital
    } else if (kindOfCode === CLASS.letter || kindOfCode === CLASS.digit || isClitic(codes, i, before)) {
      i = from
      value = HASH_BASIS
      let letters = 0
      let upper = 0
      let digits = 0
      for (; i < length; i++) {
        const next = codes[i]!
        const folded = foldOf[next]!
        const nextClass = classOf[next]!
        if (nextClass === CLASS.letter) {
          letters++
          if (folded !== next && isUpper(next)) {
            upper++
            if (letters === 1) written |= FLAG.capital
          }
        } else if (nextClass === CLASS.digit) digits++
        else if (nextClass === CLASS.mark) continue
        else if (i > from && (nextClass !== CLASS.other || !joins(codes, i, folded, digits > 0 && letters === 0))) break
        value = Math.imul(value ^ folded, HASH_PRIME)
      }
      if (upper > 1 && upper === letters) written |= FLAG.caps
      type = digits === 0 ? TOKEN.word : letters === 0 ? TOKEN.number : TOKEN.mixed
    } else {
      i = endOfRun(codes, i, code)
      value = Math.imul(value ^ foldOf[code]!, HASH_PRIME)
      for (let more = from + 1; more < i; more++) value = Math.imul(value ^ code, HASH_PRIME)
    }
    start[count] = from
    end[count] = i
    kind[count] = type
    flags[count] = before | written
    hash[count] = value
    const id = vocabulary.findCodes(value, codes, from, i)
    word[count] = written & FLAG.caps && id !== 0 && standsOut(codes, length, from, i) ? vocabulary.inCapitals(id) : id
    count++
    before = 0
    lines = 0
  }
  page.used = count
  return count
}

/** What each plain letter, A to Z, folds to; 0 for every other code unit. */
const plain = new Uint8Array(foldOf.length)

/** 1 for each plain code unit that ends a word of plain letters, whatever stands behind it: no letter, digit or apostrophe. */
const endsPlain = new Uint8Array(foldOf.length)
for (let code = 0; code < 0x80; code++) {
  if (classOf[code] === CLASS.letter) plain[code] = foldOf[code]!
  else if (classOf[code] !== CLASS.digit && code !== CODE.quote) endsPlain[code] = 1
}

/** Are all these plain letters capitals? */
function areCapitals(codes: Uint16Array, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (codes[i]! > CODE.upperZ) return false
  return true
}

/** Does a word in capitals stand beside one that is not: "12 IS fighters", and not "THE TOWN IS QUIET"? The one behind it tells, or else the one before. */
function standsOut(codes: Uint16Array, length: number, from: number, end: number): boolean {
  for (let i = end; i < length && i < end + MAX_GAP; i++)
    if (classOf[codes[i]!] === CLASS.letter) return isLower(codes, i) || isLower(codes, i + 1)
  for (let i = from - 1; i >= 0 && i >= from - MAX_GAP; i--)
    if (classOf[codes[i]!] === CLASS.letter) return isLower(codes, i)
  return false
}

const MAX_GAP = 4 // characters between two words that are looked at side by side, at most: "(IS) "

function isLower(codes: Uint16Array, index: number): boolean {
  const code = codes[index]!
  return classOf[code] === CLASS.letter && !isUpper(code)
}

/** Where a text is read before its tokens are copied out. */
const scratch: TokenPage = tokenPage()

/** Does an apostrophe, comma or point at `i` stay inside the token? */
function joins(codes: Uint16Array, i: number, folded: number, isNumber: boolean): boolean {
  const next = classOf[codes[i + 1]!]!
  if (folded === CODE.quote) return next === CLASS.letter && !isNumber && cliticEnd(codes, i) < 0
  if (folded === CODE.comma || folded === CODE.point) return isNumber && next === CLASS.digit
  return false
}

/** Is there a clitic at `i`, joined to the word before it? */
function isClitic(codes: Uint16Array, i: number, before: number): boolean {
  return before === 0 && foldOf[codes[i]!] === CODE.quote && cliticEnd(codes, i) > 0
}

/** Where the clitic that begins with the apostrophe at `i` ends; -1 if it is none: 's 're 've 'll 'd 'm */
function cliticEnd(codes: Uint16Array, i: number): number {
  const one = foldOf[codes[i + 1]!]!
  const two = codes[i + 2]!
  if (classOf[two] !== CLASS.letter) return one === 0x73 || one === 0x64 || one === 0x6d ? i + 2 : -1
  const after = codes[i + 3]!
  if (classOf[after] === CLASS.letter) return -1
  const second = foldOf[two]!
  const isPair =
    (one === 0x72 && second === 0x65) || (one === 0x76 && second === 0x65) || (one === 0x6c && second === 0x6c)
  return isPair ? i + 3 : -1
}

function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const char = String.fromCharCode(code)
  return char !== char.toLowerCase()
}

function endOfRun(codes: Uint16Array, from: number, code: number): number {
  const runs =
    code === CODE.point || code === CODE.hyphen || code === CODE.star || code === CODE.low || code === CODE.equals
  let i = from + 1
  if (runs) while (codes[i] === code) i++
  return i
}
