import { CLASS, classOf, foldOf } from './fold.ts'
import { classAt, foldAt, pointAt, widthAt } from './utf8.ts'
import { HASH_BASIS, HASH_PRIME } from './vocabulary.ts'

export const STEM_LETTERS = 5 // "explo", "troop", "milit": long enough to part most words, short enough to lose most endings

const FOLDED = 0x7f
export const LETTER = 0x80
export const DIGIT = 0x100
export const CAPITAL = 0x200

const APOSTROPHE = 0x27
const COMMA = 0x2c
const POINT = 0x2e

/**
 * What each byte is to a word: what it folds to, and LETTER, with CAPITAL or without, or DIGIT; 0 for what is neither by itself. So one
 * look at each byte reads a word of plain letters, as most are.
 */
export const WORD_BYTE: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return 0
  if (classOf[byte] === CLASS.letter) return LETTER | foldOf[byte]! | (foldOf[byte] === byte ? 0 : CAPITAL)
  return classOf[byte] === CLASS.digit ? DIGIT | foldOf[byte]! : 0
})

/** What each plain letter folds to; 0 for every other byte. */
export const LETTER_BYTE: Uint8Array = Uint8Array.from(WORD_BYTE, what => ((what & LETTER) === 0 ? 0 : what & FOLDED))

/** At which bytes a word of plain letters may go on that they do not: 1 for digits, the apostrophe and letters of several bytes. */
export const MAY_GO_ON: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || byte === APOSTROPHE || (WORD_BYTE[byte]! & DIGIT) !== 0 ? 1 : 0,
)

/** Does a word begin with the character at byte `i`, which is no plain letter or digit? `isApart`: behind white space. */
export function beginsLong(bytes: Uint8Array, i: number, limit: number, isApart: boolean): boolean {
  const kind = classAt(bytes, i)
  if (kind === CLASS.letter || kind === CLASS.digit) return true
  return !isApart && foldAt(bytes, i) === APOSTROPHE && isClitic(bytes, i + widthAt(bytes, i), limit)
}

/** The word that `longWord` read last. */
export interface LongWord {
  /** Where it ends, in bytes. */
  end: number
  /** How many bytes it has beyond its code units. */
  extra: number
  hash: number
  stem: number
  /** LETTER, DIGIT, or both. */
  seen: number
}

const word: LongWord = { end: 0, extra: 0, hash: 0, stem: 0, seen: 0 }

/** Reads any word that begins at byte `from`: with digits or marks inside it, letters of several bytes, or a clitic. */
export function longWord(bytes: Uint8Array, from: number, limit: number): LongWord {
  let i = from
  let hash = BASIS
  let begin = 0 // the hash of the first letters
  let hashed = 0
  let seen = 0
  let extra = 0
  while (i < limit) {
    const plain = wordByte[bytes[i]!]!
    if (plain !== 0) {
      hash = Math.imul(hash ^ (plain & FOLDED), PRIME)
      if (++hashed === STEM_LETTERS) begin = hash
      seen |= plain & SEEN
      i++
      continue
    }
    if (i > from && mayJoin[bytes[i]!] === 0) break
    const kind = classAt(bytes, i)
    if (kind === CLASS.letter) seen |= LETTER
    else if (kind === CLASS.digit) seen |= DIGIT
    else if (kind !== CLASS.mark && i > from && !joins(bytes, i, limit, seen === DIGIT)) break
    const point = pointAt(bytes, i)
    const width = widthAt(bytes, i)
    i += width
    extra += width - 1
    if (kind === CLASS.mark) continue
    if (point < 0x10000) {
      hash = Math.imul(hash ^ foldOf[point]!, PRIME)
      if (++hashed === STEM_LETTERS) begin = hash
      continue
    }
    extra-- // it takes two code units
    for (const unit of [0xd800 + ((point - 0x10000) >> 10), 0xdc00 + (point & 0x3ff)]) {
      hash = Math.imul(hash ^ unit, PRIME)
      if (++hashed === STEM_LETTERS) begin = hash
    }
  }
  word.end = i
  word.extra = extra
  word.hash = hash
  word.stem = (seen & DIGIT) === 0 && hashed > STEM_LETTERS ? begin : hash
  word.seen = seen
  return word
}

// What another module exports is looked up each time, what stands here is a constant to the loop.
const BASIS = HASH_BASIS | 0
const PRIME = HASH_PRIME
const wordByte = WORD_BYTE
const SEEN = LETTER | DIGIT
/** 1 for the bytes that may stand inside a word without being a letter or a digit by themselves. */
const mayJoin = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || byte === APOSTROPHE || byte === COMMA || byte === POINT ? 1 : 0,
)

/** Does an apostrophe, comma or point at byte `i` stay inside the word? */
function joins(bytes: Uint8Array, i: number, limit: number, isNumber: boolean): boolean {
  const after = i + widthAt(bytes, i)
  if (after >= limit) return false
  const folded = foldAt(bytes, i)
  if (folded === APOSTROPHE)
    return !isNumber && classAt(bytes, after) === CLASS.letter && !isClitic(bytes, after, limit)
  return (folded === COMMA || folded === POINT) && isNumber && classAt(bytes, after) === CLASS.digit
}

/** Does a clitic begin at byte `i`, which follows an apostrophe? 's 're 've 'll 'd 'm */
function isClitic(bytes: Uint8Array, i: number, limit: number): boolean {
  if (i >= limit) return false
  const letter = foldAt(bytes, i)
  const second = i + widthAt(bytes, i)
  if (second >= limit || classAt(bytes, second) !== CLASS.letter) {
    return letter === 0x73 || letter === 0x64 || letter === 0x6d
  }
  const third = second + widthAt(bytes, second)
  if (third < limit && classAt(bytes, third) === CLASS.letter) return false
  const next = foldAt(bytes, second)
  return (letter === 0x72 && next === 0x65) || (letter === 0x76 && next === 0x65) || (letter === 0x6c && next === 0x6c)
}
