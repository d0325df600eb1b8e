import type { Layout } from '../../text/layout.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { ANY_SOURCE, type CueWords, FORM, PAST, POSSESSIVE, WORD } from './cue-words.ts'
import type { Quotations } from './quotations.ts'

/** What the attribution rules read of one report: its tokens, their word classes, its quotations. */
export interface Reading {
  readonly layout: Layout
  readonly tokens: Tokens
  readonly words: CueWords
  readonly quotations: Quotations
  /** First token of the report. */
  readonly first: number
  /** After its last token. */
  readonly limit: number
}

/** A token range, both ends inside. */
export interface Phrase {
  readonly first: number
  readonly last: number
}

/** Char codes of the marks that bound phrases; 0 is no mark. */
export const CHAR = {
  comma: 0x2c,
  period: 0x2e,
  colon: 0x3a,
  semicolon: 0x3b,
  question: 0x3f,
  exclamation: 0x21,
  open: 0x28,
  close: 0x29,
  less: 0x3c,
  greater: 0x3e,
  hyphen: 0x2d,
  slash: 0x2f,
  ampersand: 0x26,
  apostrophe: 0x27,
  curlyApostrophe: 0x2019,
  enDash: 0x2013,
  emDash: 0x2014,
  bar: 0x2015,
  ellipsis: 0x2026,
  dollar: 0x24,
  percent: 0x25,
  at: 0x40,
  hash: 0x23,
} as const

/** Classes of the word at a token. */
export function classesAt(reading: Reading, index: number): number {
  return reading.words.classes[reading.tokens.word[index]!]!
}

/** Is the word at a token of one of these classes? */
export function isOf(reading: Reading, index: number, classes: number): boolean {
  return (reading.words.classes[reading.tokens.word[index]!]! & classes) !== 0
}

/** What the word at a token speaks for, and the bits beside: bits of `CueWords.types`. */
export function typesAt(reading: Reading, index: number): number {
  return reading.words.types[reading.tokens.word[index]!]!
}

/** Has the word at a token one of these bits of `CueWords.types`? */
export function hasType(reading: Reading, index: number, types: number): boolean {
  return (typesAt(reading, index) & types) !== 0
}

/** Is it a word for a source? */
export function isSourceWord(reading: Reading, index: number): boolean {
  return hasType(reading, index, ANY_SOURCE)
}

/** "his", "their". */
export function isPossessive(reading: Reading, index: number): boolean {
  return hasType(reading, index, POSSESSIVE)
}

/** What the cues govern that the word at a token begins: bits of KIND. */
export function kindsAt(reading: Reading, index: number): number {
  return reading.words.kinds[reading.tokens.word[index]!]!
}

/** Which of a cue verb's forms the word at a token can be: bits of FORM. */
export function formsAt(reading: Reading, index: number): number {
  return reading.words.forms[reading.tokens.word[index]!]!
}

/** Char code of a mark, 0 where the token is a word. */
export function markOf(reading: Reading, index: number): number {
  return reading.tokens.kind[index] === TOKEN.mark ? reading.tokens.text.charCodeAt(reading.tokens.start[index]!) : 0
}

/** The quotation that a token stands in, plus one; 0 if none. */
export function quotationAt(reading: Reading, index: number): number {
  return reading.quotations.at[index - reading.first]!
}

/** Is the first letter of a token upper case? */
export function isCapital(reading: Reading, index: number): boolean {
  return (reading.tokens.flags[index]! & FLAG.capital) !== 0
}

/** A dash that parts: long, doubled, or short with space on both sides. A hyphen inside a word is none. */
export function isDash(reading: Reading, index: number): boolean {
  const mark = markOf(reading, index)
  if (mark === CHAR.emDash || mark === CHAR.enDash || mark === CHAR.bar) return true
  if (mark !== CHAR.hyphen) return false
  const { tokens } = reading
  if (tokens.end[index]! - tokens.start[index]! > 1) return true
  return (
    (tokens.flags[index]! & FLAG.space) !== 0 &&
    index + 1 < tokens.count &&
    (tokens.flags[index + 1]! & FLAG.space) !== 0
  )
}

/** Is the word at a token surely a finite verb: an auxiliary, or a form that can be nothing else? */
export function isFiniteVerb(reading: Reading, index: number): boolean {
  const classes = classesAt(reading, index)
  if ((classes & (WORD.auxiliary | WORD.finite)) !== 0) return !isNameThere(reading, index)
  if (index === reading.first || (classes & WORD.cue) === 0 || (classes & WORD.nounLike) !== 0) return false
  if (isCapital(reading, index)) return false
  const forms = formsAt(reading, index)
  if (forms & FORM.base && isOf(reading, index - 1, WORD.to)) return false
  return (forms & (FORM.base | FORM.third | FORM.past)) !== 0 && (forms & FORM.participle) === 0
}

/** Could the word at a token be a past tense: a known verb, or one in -ed? */
export function isPast(reading: Reading, index: number): boolean {
  if (isFiniteVerb(reading, index)) return true
  if (index > reading.first && markOf(reading, index - 1) === CHAR.hyphen) return false
  const word = reading.tokens.word[index]!
  if (word !== 0 && (reading.words.forms[word]! & FORM.past) !== 0)
    return (classesAt(reading, index) & WORD.nounLike) === 0
  if (word !== 0 && (reading.words.types[word]! & PAST) !== 0) return true
  return endsIn(reading, index, 'ed') && !isCapital(reading, index)
}

/** Does the word at a token end so, in lower case, with a stem before it? */
export function endsIn(reading: Reading, index: number, ending: string): boolean {
  const { tokens } = reading
  const end = tokens.end[index]!
  return (
    tokens.kind[index] === TOKEN.word &&
    end - tokens.start[index]! > ending.length + 1 &&
    tokens.text.startsWith(ending, end - ending.length)
  )
}

/** A form in -ing, as far as its ending tells: "killing", also "including". */
export function isGerund(reading: Reading, index: number): boolean {
  return endsIn(reading, index, 'ing')
}

/** An adverb of the lexicon, or a word in -ly that is none for a source: "the [family] said". */
export function isAdverb(reading: Reading, index: number): boolean {
  if (isOf(reading, index, WORD.adverb)) return true
  return endsIn(reading, index, 'ly') && !isCapital(reading, index) && typesAt(reading, index) === 0
}

/** Does a token end a sentence, as far as its mark tells? */
export function isStop(reading: Reading, index: number): boolean {
  const mark = markOf(reading, index)
  return mark === CHAR.period || mark === CHAR.question || mark === CHAR.exclamation || mark === CHAR.ellipsis
}

/** "in [May]", "by [Will]": with a capital behind a preposition in small letters, a verb's word is a name. */
export function isNameThere(reading: Reading, index: number): boolean {
  return (
    index > reading.first &&
    isCapital(reading, index) &&
    !isCapital(reading, index - 1) &&
    isOf(reading, index - 1, WORD.preposition)
  )
}

/** "Ivo [Long]": with a capital behind another, where small letters are written, an adverb's word is a name. */
export function endsName(reading: Reading, index: number): boolean {
  const isWritten = isCapital(reading, index) && (reading.tokens.flags[index]! & FLAG.caps) === 0
  return isWritten && index > reading.first && isCapital(reading, index - 1) && !isOf(reading, index, WORD.time)
}

/** A word of no closed class. */
export function isNoun(reading: Reading, index: number): boolean {
  return (
    index < reading.limit &&
    markOf(reading, index) === 0 &&
    classesAt(reading, index) === 0 &&
    !isCapital(reading, index)
  )
}
