import type { Language } from '../lang/language.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'
import { isLower, type LineHabit } from './sentence-lines.ts'
import { isBracketed, itemSign } from './sentence-lists.ts'
import { afterClosers, afterOpeners, isSpaced, MARK, markOf } from './sentence-marks.ts'

/** The sentence lexicon as tables: what each word is before a stop, and after one. */
export interface StopTables {
  /** BEFORE of each word id. */
  readonly before: Uint8Array
  /** Bits of AFTER of each word id. */
  readonly after: Uint8Array
  /** BEFORE of two letters with two stops: 26 * first + second. */
  readonly dotted: Uint8Array
}

const BEFORE = { word: 0, title: 1, numbered: 2, shortened: 3, region: 4, inner: 5, clock: 6, exclaimed: 7 } as const
const AFTER = { starter: 1, particle: 2, afterClock: 4, saying: 8 } as const

const LETTERS = 26
const MIN_GLUED = 2 // letters; "end.Next" lacks its space, "U.S" and "p.m" do not
const SAYING_REACH = 3 // tokens after "!" or "?" within which a verb of saying makes the name before it the speaker

/** The tables of a language, made once. */
export function stopTables(language: Language): StopTables {
  const { vocabulary, pack } = language
  const lexicon = pack.sentences
  const before = new Uint8Array(vocabulary.size)
  const after = new Uint8Array(vocabulary.size)
  const dotted = new Uint8Array(LETTERS * LETTERS)
  const write = (words: readonly string[], value: number): void => {
    for (const word of words) before[vocabulary.idOf(word)] = value
  }
  const add = (words: readonly string[], bit: number): void => {
    for (const word of words) after[vocabulary.idOf(word)]! |= bit
  }
  write(lexicon.shortened, BEFORE.shortened)
  write(lexicon.numbered, BEFORE.numbered)
  write(lexicon.regions, BEFORE.region)
  write(lexicon.titles, BEFORE.title)
  write(lexicon.exclaimed, BEFORE.exclaimed)
  add(lexicon.starters, AFTER.starter)
  add(lexicon.particles, AFTER.particle)
  add(lexicon.afterClock, AFTER.afterClock)
  add(lexicon.sayings, AFTER.saying)
  before[0] = 0
  after[0] = 0
  for (const letters of lexicon.dottedInner) dotted[pairOf(letters.charCodeAt(0), letters.charCodeAt(1))] = BEFORE.inner
  for (const letters of lexicon.dottedClock) dotted[pairOf(letters.charCodeAt(0), letters.charCodeAt(1))] = BEFORE.clock
  return { before, after, dotted }
}

/**
 * The token at which a new sentence begins after the stop at `stop`; -1 if the sentence goes on.
 *
 *   ... said Gen. Ruiz." The road ...
 *               -     ^  ^            the stop of "Gen." goes on; that of "Ruiz" takes its quote with it and gives "The"
 */
export function sentenceAfter(
  tokens: Tokens,
  stop: number,
  limit: number,
  tables: StopTables,
  habit: LineHabit,
): number {
  const mark = markOf(tokens, stop)
  let next = stop + 1
  while (next < limit && !isSpaced(tokens, next) && isStopMark(tokens, next)) next++
  if (stop > 0 && isOmission(tokens, stop, next)) return -1
  const closed = afterClosers(tokens, next, limit)
  if (closed >= limit) return -1
  if (!isSpaced(tokens, closed)) return closed === next && isGlued(tokens, stop, next, limit) ? closed : -1
  const core = afterOpeners(tokens, closed, limit)
  if (core >= limit) return -1
  if (!mayBegin(tokens, core, limit, tables, habit)) return -1
  const isLoud = mark === MARK.loud
  if (isLoud) {
    if (tables.before[tokens.word[stop - 1] ?? 0] === BEFORE.exclaimed)
      return isStarter(tokens, core, tables) ? closed : -1
    return closed > next && isSpeaker(tokens, core, limit, tables) ? -1 : closed
  }
  if (stop === 0 || next > stop + 1 || tokens.end[stop]! - tokens.start[stop]! > 1 || isSpaced(tokens, stop))
    return closed
  return goesOn(tokens, stop, closed, core, tables) ? -1 : closed
}

/** Is the token a stop: a point or a run of them, "!", "?", an ellipsis? */
export function isStopMark(tokens: Tokens, index: number): boolean {
  const mark = markOf(tokens, index)
  return mark === MARK.stop || mark === MARK.loud
}

/** Is the stop part of an omission in brackets, "[...]"? */
function isOmission(tokens: Tokens, stop: number, next: number): boolean {
  return markOf(tokens, stop - 1) === MARK.open && next < tokens.count && markOf(tokens, next) === MARK.close
}

/** Is the space missing between two sentences ("It fell.Then")? Not in addresses, file names and initials. */
function isGlued(tokens: Tokens, stop: number, next: number, limit: number): boolean {
  if (next !== stop + 1 || stop === 0 || tokens.kind[next] !== TOKEN.word || isSpaced(tokens, stop)) return false
  const { start, end, kind } = tokens
  if (!isTitleCase(tokens, next) || end[next]! - start[next]! < MIN_GLUED) return false
  if (kind[stop - 1] === TOKEN.mark || kind[stop - 1] === TOKEN.mixed) return false
  if (kind[stop - 1] === TOKEN.word && end[stop - 1]! - start[stop - 1]! < MIN_GLUED) return false
  if (stop > 1 && !isSpaced(tokens, stop - 1) && !isGluedBefore(tokens, stop - 2)) return false
  if (next + 1 >= limit || isSpaced(tokens, next + 1)) return true
  if (tokens.kind[next + 1] !== TOKEN.mark) return false
  const code = tokens.text.charCodeAt(start[next + 1]!)
  return code === 0x2c || (code === 0x2e && (next + 2 >= limit || isSpaced(tokens, next + 2)))
}

/** Is only the first letter a capital? */
function isTitleCase(tokens: Tokens, index: number): boolean {
  return (tokens.flags[index]! & (FLAG.capital | FLAG.caps)) === FLAG.capital
}

/** Is the word before a missing space itself glued to an opener, a stop or a number's sign, and not part of an address? */
function isGluedBefore(tokens: Tokens, index: number): boolean {
  const mark = markOf(tokens, index)
  return mark === MARK.open || mark === MARK.straight || (mark === MARK.stop && isSentenceWord(tokens, index - 1))
}

function isSentenceWord(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.kind[index] === TOKEN.word && isSpaced(tokens, index)
}

/** Can a sentence begin with this word, number or list sign? */
function mayBegin(tokens: Tokens, core: number, limit: number, tables: StopTables, habit: LineHabit): boolean {
  const kind = tokens.kind[core]
  if (kind === TOKEN.mark) return beginsWithMark(tokens, core)
  if (kind === TOKEN.number) return true
  if (habit.lower || !isLower(tokens, core)) return true
  if (isBracketed(itemSign(tokens, core, limit))) return true
  return beginsName(tokens, core, limit, tables) || (itemSign(tokens, core, limit) & 63) === 1
}

function beginsWithMark(tokens: Tokens, core: number): boolean {
  if (markOf(tokens, core) === MARK.bullet) return true
  const code = tokens.text.charCodeAt(tokens.start[core]!)
  return (
    code === 0x24 || code === 0x23 || code === 0x40 || code === 0x25 || code === 0x3c || code >= 0x80 || isDash(code)
  )
}

function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2a || code === 0x5f
}

/** Does a name begin with a small word: "al-Karim", "de Ruiz"? */
function beginsName(tokens: Tokens, core: number, limit: number, tables: StopTables): boolean {
  if (!(tables.after[tokens.word[core]!]! & AFTER.particle) || core + 1 >= limit) return false
  const isHyphened = !isSpaced(tokens, core + 1) && tokens.text.charCodeAt(tokens.start[core + 1]!) === 0x2d
  if (!isHyphened) return false
  return (
    core + 2 < limit &&
    !isSpaced(tokens, core + 2) &&
    tokens.kind[core + 2] === TOKEN.word &&
    !isLower(tokens, core + 2)
  )
}

function isStarter(tokens: Tokens, core: number, tables: StopTables): boolean {
  return (tables.after[tokens.word[core]!]! & AFTER.starter) !== 0
}

/** Is this the speaker after a quotation: "Who did it?" Ruiz asked. */
function isSpeaker(tokens: Tokens, core: number, limit: number, tables: StopTables): boolean {
  for (let i = core + 1; i < limit && i <= core + SAYING_REACH; i++) {
    if (tokens.kind[i] === TOKEN.mark) return false
    if (tables.after[tokens.word[i]!]! & AFTER.saying) return true
  }
  return false
}

/** Does the sentence go on after a single point, since what stands before it is an abbreviation, an initial or a number's sign? */
function goesOn(tokens: Tokens, stop: number, closed: number, core: number, tables: StopTables): boolean {
  const word = stop - 1
  const { kind, start, end } = tokens
  const isNumber = kind[core] === TOKEN.number
  if (kind[word] === TOKEN.mark) return isNumber && tokens.text.charCodeAt(start[word]!) === 0xb0
  if (kind[word] !== TOKEN.word) return false
  const starts = isStarter(tokens, core, tables)
  if (end[word]! - start[word]! === 1) return goesOnAfterLetter(tokens, stop, closed, core, tables)
  switch (tables.before[tokens.word[word]!]) {
    case BEFORE.title:
      return true
    case BEFORE.numbered:
      return isNumber
    case BEFORE.shortened:
      return isNumber || (!starts && core === closed)
    case BEFORE.region:
      if (isLower(tokens, word)) return false
      return !starts && core === closed && !(word > 0 && tokens.text.charCodeAt(start[word - 1]!) === 0x2c)
    default:
      return false
  }
}

/** After one letter and a point: an initial, the end of "U.S." or "p.m.", a letter that ends a sentence ("you and I."). */
function goesOnAfterLetter(tokens: Tokens, stop: number, closed: number, core: number, tables: StopTables): boolean {
  const word = stop - 1
  const starts = isStarter(tokens, core, tables)
  const isDotted =
    word >= 2 &&
    !isSpaced(tokens, word) &&
    !isSpaced(tokens, word - 1) &&
    tokens.kind[word - 2] === TOKEN.word &&
    tokens.text.charCodeAt(tokens.start[word - 1]!) === 0x2e
  if (isDotted) {
    const { text, start, end } = tokens
    const isPair = end[word - 2]! - start[word - 2]! === 1
    const what = isPair ? tables.dotted[pairOf(text.charCodeAt(start[word - 2]!), text.charCodeAt(start[word]!))] : 0
    if (what === BEFORE.inner) return true
    if (what === BEFORE.clock) return (tables.after[tokens.word[core]!]! & AFTER.afterClock) !== 0
    return !starts && core === closed
  }
  if (isLower(tokens, word))
    return tables.before[tokens.word[word]!] === BEFORE.numbered && tokens.kind[core] === TOKEN.number
  if (starts || core !== closed) return false
  if (tokens.kind[core] !== TOKEN.word) return false
  return word === 0 || tokens.text.charCodeAt(tokens.start[word]!) !== 0x49 || !isLower(tokens, word - 1)
}

/** The place of two letters in a table; 0 ("aa") for what are no letters. */
function pairOf(first: number, second: number): number {
  const left = (first | 0x20) - 0x61
  const right = (second | 0x20) - 0x61
  return left >= 0 && left < LETTERS && right >= 0 && right < LETTERS ? left * LETTERS + right : 0
}
