import { phraseAt } from '../text/phrases.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'
import { hasLineParagraphs, indentOf, linesBetween, mostCommon, QUOTES, STOPS } from './paragraph-shape.ts'
import { type SeamWords, WORD } from './seam-classes.ts'
import { cohesionSigns, dipSigns, retellSigns } from './seam-cohesion.ts'
import { datelineAt } from './seam-dateline.ts'
import { INDEX, LEAD, type SetSign, SIGNS, type Sign } from './seam-sign.ts'
import { dateStampAt } from './seam-stamp.ts'
import { MARK, type WordHistory } from './seam-words.ts'

const BRIEF = 15 // tokens: a shorter paragraph is a heading, a caption or an aside
const BULK = 120 // tokens: longer paragraphs seldom follow one another in one article; those of twice the length are reports of their own
const MIN_HEADLINE = 3 // tokens of one line
const MAX_HEADLINE = 24
const MAX_BYLINE = 16 // tokens; one of so many is none
const MAX_HEAD = 60 // tokens of a press release's head
const INDENTED_SHARE = 0.7 // of the paragraphs: above it, one that is not indented begins something

/** A text's paragraphs with what each is like; rows of SIGNS.length numbers, one a paragraph. */
export function signsOf(
  tokens: Tokens,
  paragraphs: Uint32Array,
  sentences: Uint32Array,
  history: WordHistory,
  words: SeamWords,
  allCaps: boolean,
): Float64Array {
  const count = paragraphs.length - 1
  const rows = new Float64Array(count * SIGNS.length)
  const isIndented = new Uint8Array(count)
  const gaps = new Uint8Array(count)
  let indented = 0
  for (let p = 0; p < count; p++) {
    const first = paragraphs[p]!
    isIndented[p] = indentOf(tokens.text, tokens.start[first]!) > 0 ? 1 : 0
    indented += isIndented[p]!
    gaps[p] = p === 0 ? 0 : Math.min(255, linesBetween(tokens.text, tokens.end[first - 1]!, tokens.start[first]!))
  }
  const usualGap = hasLineParagraphs(tokens) ? 1 : mostCommon(gaps)
  const isIndentMeant = count > 2 && indented > count * INDENTED_SHARE
  let sentence = 0
  for (let p = 0; p < count; p++) {
    const first = paragraphs[p]!
    const limit = paragraphs[p + 1]!
    while (sentences[sentence + 1]! <= first) sentence++
    const row = rows.subarray(p * SIGNS.length, (p + 1) * SIGNS.length)
    const set = (sign: Sign, value: number) => {
      row[INDEX[sign]] = value
    }
    if (isIndentMeant && isIndented[p] === 0 && limit - first >= BRIEF) set('flush', 1)
    if (p > 0)
      set('bulk', Math.max(0, Math.min(1, (Math.min(limit - first, first - paragraphs[p - 1]!) - BULK) / BULK)))
    if (gaps[p]! > usualGap) set('gap', 1)
    headSigns(tokens, first, limit, words, allCaps, set)
    if (p > 0) endSigns(tokens, paragraphs[p - 1]!, first, words, set)
    sentenceSigns(tokens, first, Math.min(limit, sentences[sentence + 1]!), words, set)
    leadSigns(first, Math.min(limit, first + LEAD), history, set)
    cohesionSigns(tokens, first, history, set)
  }
  dipSigns(paragraphs, history, MARK.content, rows, INDEX.dip)
  dipSigns(paragraphs, history, MARK.name, rows, INDEX.nameDip)
  retellSigns(tokens, paragraphs, history, rows)
  headSignsOverDatelines(tokens, paragraphs, rows)
  return rows
}

/** A headline, or a press release's head of some lines without a stop, over a dateline or byline. */
function headSignsOverDatelines({ text, start }: Tokens, paragraphs: Uint32Array, rows: Float64Array): void {
  for (let p = paragraphs.length - 3; p >= 0; p--) {
    const row = p * SIGNS.length
    const next = row + SIGNS.length
    const first = start[paragraphs[p]!]!
    const isHead = paragraphs[p + 1]! - paragraphs[p]! <= MAX_HEAD && rows[next + INDEX.unstopped] === 1
    const isLed =
      rows[next + INDEX.dateline] || rows[next + INDEX.stamp] || rows[next + INDEX.byline] || rows[next + INDEX.heads]
    if (isHead && isLed && rows[row + INDEX.dateline] === 0 && text[first] !== '[' && indentOf(text, first) === 0)
      rows[row + INDEX.heads] = 1
  }
}

function headSigns(
  tokens: Tokens,
  first: number,
  limit: number,
  words: SeamWords,
  allCaps: boolean,
  set: SetSign,
): void {
  const { text, start } = tokens
  const bits = bitsOf(tokens, first, words)
  const head = text[start[first]!]!
  if (datelineAt(tokens, first, limit, words, allCaps) !== undefined) set('dateline', 1)
  if (!allCaps && dateStampAt(tokens, first, limit, words) >= 0) set('stamp', 1)
  if (head === '[' && first + 1 < limit && isTag(tokens, first + 1, limit, words)) set('tag', 1)
  if (bits & WORD.byline && isByline(tokens, first, limit)) set('byline', 1)
  if (bits & WORD.continuer) set('continues', 1)
  if (QUOTES.includes(head)) set('quoted', 1)
  if (tokens.kind[first] === TOKEN.number || bits & WORD.indefinite) set('indefinite', 1)
  if (limit - first < BRIEF) set('brief', 1)
  if (head !== '[' && isHeadline(tokens, first, limit)) {
    set('headline', 1)
    set('titled', capitalShare(tokens, first, limit))
  }
}

/** "By" and a name, and little else. */
function isByline({ flags }: Tokens, first: number, limit: number): boolean {
  const isShort = limit - first < MAX_BYLINE && first + 1 < limit
  return isShort && (flags[first]! & flags[first + 1]! & FLAG.capital) !== 0
}

/** One line without a stop. */
function isHeadline(tokens: Tokens, first: number, limit: number): boolean {
  const length = limit - first
  if (length < MIN_HEADLINE || length > MAX_HEADLINE || !isOneLine(tokens, first, limit)) return false
  return !STOPS.includes(tokens.text[tokens.end[limit - 1]! - 1]!)
}

function endSigns(tokens: Tokens, first: number, limit: number, words: SeamWords, set: SetSign): void {
  const { text, end } = tokens
  const last = text[end[limit - 1]! - 1]!
  if (!STOPS.includes(last)) set('unstopped', 1)
  if (last === '!' || last === '?') set('rhetorical', 1)
  if (first + 1 < limit && phraseAt(words.closingStarts, tokens, first, limit) !== undefined && limit - first < 40)
    set('credited', 1)
  for (let i = Math.max(first, limit - 6); i < limit; i++) {
    const match = phraseAt(words.closers, tokens, i, limit)
    if (match !== undefined && isOnlyMarks(tokens, match.last + 1, limit)) set('closed', 1)
  }
  if (isOnlyMarks(tokens, first, limit) && tokens.end[limit - 1]! - tokens.start[first]! >= 3) set('rule', 1)
}

function sentenceSigns(tokens: Tokens, first: number, limit: number, words: SeamWords, set: SetSign): void {
  let pronouns = 0
  for (let i = first; i < limit; i++) {
    const bits = bitsOf(tokens, i, words)
    if (bits === 0) continue
    if (bits & WORD.pronoun) pronouns++
    if (bits & WORD.weekday) set('weekday', 1)
  }
  if (announces(tokens, first, limit, words)) set('announces', 1)
  set('pronoun', Math.min(1, pronouns / 3))
  set('long', Math.min(1, (limit - first) / 40))
}

function leadSigns(first: number, limit: number, { marks, previous }: WordHistory, set: SetSign): void {
  let short = 0
  let full = 0
  let fresh = 0
  let repeated = 0
  let names = 0
  let known = 0
  for (let i = first; i < limit; i++) {
    const bits = marks[i]!
    if (bits & MARK.repeated) repeated++
    if ((bits & MARK.name) === 0) continue
    names++
    if (previous[i]! >= 0 && previous[i]! < first) known++
    if (bits & MARK.short) short++
    if (bits & MARK.fullAgain) full++
    if (bits & MARK.newName) fresh++
  }
  set('short', Math.min(1, short / 3))
  set('full', Math.min(1, full / 2))
  set('fresh', Math.min(1, fresh / 3))
  set('names', names === 0 ? 0.5 : known / names)
  set('repeated', repeated / Math.max(1, limit - first))
}

/** `A military source told the Meridian the details of`, not `A source told the Meridian that` or `Ruiz told the Meridian about`. */
function announces(tokens: Tokens, first: number, limit: number, words: SeamWords): boolean {
  if (!(bitsOf(tokens, first, words) & WORD.indefinite) || !(tokens.flags[first]! & FLAG.capital)) return false
  for (let i = first + 1; i < Math.min(limit, first + MAX_SOURCE); i++) {
    if ((bitsOf(tokens, i, words) & WORD.telling) === 0) continue
    let at = i + 1
    while (at < limit && (at === i + 1 || (tokens.flags[at]! & FLAG.capital) !== 0)) at++
    return at > i + 1 && at < limit && phraseAt(words.announced, tokens, at, limit) !== undefined
  }
  return false
}

const MAX_SOURCE = 10 // tokens of an unnamed source: "A senior source in the interior ministry"

function bitsOf(tokens: Tokens, i: number, words: SeamWords): number {
  return words.classes[tokens.word[i]!]!
}

function isTag(tokens: Tokens, first: number, limit: number, words: SeamWords): boolean {
  const match = phraseAt(words.tags, tokens, first, limit)
  return match !== undefined && match.last + 1 < limit && ']:,'.includes(tokens.text[tokens.start[match.last + 1]!]!)
}

function isOneLine(tokens: Tokens, first: number, limit: number): boolean {
  for (let i = first + 1; i < limit; i++) if (tokens.flags[i]! & FLAG.line) return false
  return true
}

function capitalShare(tokens: Tokens, first: number, limit: number): number {
  let words = 0
  let capitals = 0
  for (let i = first; i < limit; i++) {
    if (tokens.kind[i] !== TOKEN.word) continue
    words++
    if (tokens.flags[i]! & FLAG.capital) capitals++
  }
  return capitals / Math.max(1, words)
}

function isOnlyMarks(tokens: Tokens, first: number, limit: number): boolean {
  for (let i = first; i < limit; i++) if (tokens.kind[i] !== TOKEN.mark) return false
  return true
}
