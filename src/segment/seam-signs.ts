import { CLASS, classOf } from '../text/fold.ts'
import { phraseAt } from '../text/phrases.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'
import { type SeamWords, WORD } from './seam-classes.ts'
import { datelineAt, dateStampAt } from './seam-dateline.ts'
import { MARK, type WordHistory } from './seam-words.ts'

/** Everything that may speak for or against a report beginning at a paragraph. Each sign is a number, 0 where it is absent. */
export const SIGNS = [
  'dateline', // the paragraph begins with a dateline
  'stamp', // the paragraph begins with a day, month and year that stand alone
  'tag', // it begins with a monitor's heading in square brackets
  'flush', // it is not indented, and nearly all paragraphs are
  'gap', // more blank lines before it than there usually are
  'rule', // a line of marks before it
  'headline', // one short line without a stop
  'titled', // share of capitalised words in such a line
  'heads', // a dateline, stamp or byline follows such a line
  'byline', // it begins with "By" and a name
  'closed', // the paragraph before ends as reports end
  'credited', // the paragraph before begins as credits begin
  'unstopped', // the paragraph before ends without a stop, as a headline does
  'rhetorical', // the paragraph before ends with "!" or "?"
  'continues', // its first word leans on what stands before
  'quoted', // it begins with a quotation
  'pronoun', // pronouns of its first sentence, 0 to 1
  'weekday', // a weekday stands in its first sentence
  'short', // names of one word that stood in full before, in its lead
  'full', // names in full whose last word stood alone before, in its lead
  'fresh', // names in full that were never there, in its lead
  'near', // share of its words that the text just before has
  'ever', // share of its words that anything before has
  'dip', // how far fewer words link across it than across the paragraphs around it, 0 to 1
  'nameDip', // the same of names alone
  'retells', // from here on, and not before, the text runs as an earlier part ran
  'announces', // its first sentence says that an unnamed source told an outlet of something
  'names', // share of its names that anything before has
  'repeated', // share of its lead that ran so before
  'indefinite', // it begins with "a", "an" or a number
  'brief', // it is a paragraph of few words
  'bulk', // it and the paragraph before it are very long
  'long', // words of its first sentence over the usual
] as const

export type Sign = (typeof SIGNS)[number]

const BRIEF = 15 // tokens: a shorter paragraph is a heading, a caption or an aside
const BULK = 120 // tokens: longer paragraphs seldom follow one another in one article; those of twice the length are reports of their own
const LEAD = 60 // tokens: where a report names who, what and where
const AHEAD = 100 // tokens of the text after a paragraph's start whose words are looked for before it
const NEAR = 300 // tokens before it that count as just before
const MAX_HEADLINE = 24 // tokens of one line
const AROUND = 150 // tokens on each side of a paragraph's start that its links are compared with
const STEP = 5 // tokens between two of these places
const SMOOTHING = 2 // links that are taken for granted, so that a few words make no dip
const RETOLD_LEAD = 0.2 // of a lead's runs of words stand further back: less is stock phrases
const RETOLD_AFTER = 0.2 // of the runs after it
const RETOLD_BEFORE = 0.03 // of the runs before it; more, and the retelling began earlier
const RETOLD_WINDOW = 300 // tokens on each side
const STOPPED_SHARE = 0.8 // of the lines end with a stop where lines are paragraphs; of wrapped lines a tenth do
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

/** Index of each sign in a row. */
export const INDEX = Object.fromEntries(SIGNS.map((sign, index) => [sign, index])) as Readonly<Record<Sign, number>>

type Set = (sign: Sign, value: number) => void

function headSigns(tokens: Tokens, first: number, limit: number, words: SeamWords, allCaps: boolean, set: Set): void {
  const { text, start, flags } = tokens
  const bits = bitsOf(tokens, first, words)
  const head = text[start[first]!]!
  if (datelineAt(tokens, first, limit, words, allCaps) !== undefined) set('dateline', 1)
  if (!allCaps && dateStampAt(tokens, first, limit, words) >= 0) set('stamp', 1)
  if (head === '[' && first + 1 < limit && isTag(tokens, first + 1, limit, words)) set('tag', 1)
  if (
    bits & WORD.byline &&
    flags[first]! & FLAG.capital &&
    limit - first < 16 &&
    first + 1 < limit &&
    flags[first + 1]! & FLAG.capital
  )
    set('byline', 1)
  if (bits & WORD.continuer) set('continues', 1)
  if (QUOTES.includes(head)) set('quoted', 1)
  if (
    tokens.kind[first] === TOKEN.number ||
    (bits & WORD.function && tokens.end[first]! - start[first]! <= 2 && (head === 'A' || head === 'a'))
  )
    set('indefinite', 1)
  if (limit - first < BRIEF) set('brief', 1)
  if (
    head !== '[' &&
    limit - first >= 3 &&
    limit - first <= MAX_HEADLINE &&
    isOneLine(tokens, first, limit) &&
    !STOPS.includes(text[tokens.end[limit - 1]! - 1]!)
  ) {
    set('headline', 1)
    set('titled', capitalShare(tokens, first, limit))
  }
}

function endSigns(tokens: Tokens, first: number, limit: number, words: SeamWords, set: Set): void {
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

function sentenceSigns(tokens: Tokens, first: number, limit: number, words: SeamWords, set: Set): void {
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

function leadSigns(first: number, limit: number, { marks, previous }: WordHistory, set: Set): void {
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

/** Where a text begins to run as an earlier part of it ran: a bundle's reports copy one another, an article does not copy itself. */
function retellSigns(tokens: Tokens, paragraphs: Uint32Array, { marks }: WordHistory, rows: Float64Array): void {
  const sums = new Uint32Array(tokens.count + 1)
  for (let i = 0; i < tokens.count; i++) sums[i + 1] = sums[i]! + ((marks[i]! & MARK.repeated) !== 0 ? 1 : 0)
  const share = (from: number, to: number) => (sums[to]! - sums[from]!) / Math.max(1, to - from)
  for (let p = 1; p + 1 < paragraphs.length; p++) {
    const first = paragraphs[p]!
    const lead = share(first, Math.min(tokens.count, first + LEAD))
    if (lead < RETOLD_LEAD || share(Math.max(0, first - RETOLD_WINDOW), first) > RETOLD_BEFORE) continue
    if (share(first, Math.min(tokens.count, first + RETOLD_WINDOW)) >= RETOLD_AFTER)
      rows[p * SIGNS.length + INDEX.retells] = 1
  }
}

function cohesionSigns(tokens: Tokens, first: number, { marks, previous }: WordHistory, set: Set): void {
  const limit = Math.min(tokens.count, first + AHEAD)
  let types = 0
  let near = 0
  let ever = 0
  for (let i = first; i < limit; i++) {
    if ((marks[i]! & MARK.content) === 0 || previous[i]! >= first) continue
    types++
    if (previous[i]! >= 0) ever++
    if (previous[i]! >= first - NEAR && previous[i]! >= 0) near++
  }
  set('near', near / Math.max(1, types))
  set('ever', ever / Math.max(1, types))
}

/**
 * How far fewer words link across each paragraph's start than across the places around it. A link is a word that comes back within
 * NEAR tokens: links make the tissue of a text, and a seam is where it is thin (Morris and Hirst's lexical chains,
 * https://aclanthology.org/J91-1002/, cut to neighbouring occurrences; compared as in Hearst's TextTiling).
 *
 *   storm ... storm ... coast | harvest ... prices ... harvest
 *     1    1    1   0    0    0    0   1      1     1          <- links that are open
 */
function dipSigns(
  paragraphs: Uint32Array,
  { marks, previous }: WordHistory,
  bit: number,
  rows: Float64Array,
  sign: number,
): void {
  const count = previous.length
  const open = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) {
    const before = previous[i]!
    if ((marks[i]! & bit) === 0 || before < 0 || i - before > NEAR) continue
    open[before + 1]! += 1
    open[i + 1]! -= 1
  }
  for (let i = 1; i <= count; i++) open[i]! += open[i - 1]!
  for (let p = 1; p + 1 < paragraphs.length; p++) {
    const first = paragraphs[p]!
    const here = open[first]!
    let left = here
    let right = here
    for (let i = Math.max(0, first - AROUND); i < first; i += STEP) left = Math.max(left, open[i]!)
    for (let i = Math.min(count, first + AROUND); i > first; i -= STEP) right = Math.max(right, open[i]!)
    rows[p * SIGNS.length + sign] = Math.max(0, 1 - (2 * here + SMOOTHING) / (left + right + SMOOTHING))
  }
}

/** `A military source told the Meridian the details of`, not `A source told the Meridian that` or `Ruiz told the Meridian about`. */
function announces(tokens: Tokens, first: number, limit: number, words: SeamWords): boolean {
  const head = tokens.text.slice(tokens.start[first], tokens.end[first])
  if (head !== 'A' && head !== 'An') return false
  for (let i = first + 1; i < Math.min(limit, first + MAX_SOURCE); i++) {
    if ((bitsOf(tokens, i, words) & WORD.telling) === 0) continue
    let at = i + 1
    while (at < limit && (at === i + 1 || (tokens.flags[at]! & FLAG.capital) !== 0)) at++
    return at > i + 1 && at < limit && phraseAt(words.announced, tokens, at, limit) !== undefined
  }
  return false
}

const MAX_SOURCE = 10 // tokens of an unnamed source: "A senior source in the interior ministry"

const QUOTES = '"“‘«\''
const STOPS = '.!?:;,"”’…)\'*'

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

/** Spaces between the start of the line and `at`. */
function indentOf(text: string, at: number): number {
  let i = at
  while (i > 0 && classOf[text.charCodeAt(i - 1)] === CLASS.space) i--
  return i === 0 || classOf[text.charCodeAt(i - 1)] === CLASS.line ? at - i : 0
}

function linesBetween(text: string, from: number, to: number): number {
  let lines = 0
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x0a) lines++
  return lines
}

/** Does the text part its paragraphs by single line ends? Then nearly every line ends with a stop, and a blank line means more. */
function hasLineParagraphs({ text, start, end, flags, count }: Tokens): boolean {
  let lines = 0
  let stopped = 0
  let blank = 0
  for (let i = 1; i < count; i++) {
    if (flags[i]! & FLAG.paragraph) blank++
    else if (flags[i]! & FLAG.line) {
      lines++
      if (STOPS.includes(text[end[i - 1]! - 1]!) && flags[i]! & FLAG.capital) stopped++
      else if (STOPS.includes(text[end[i - 1]! - 1]!) && QUOTES.includes(text[start[i]!]!)) stopped++
    }
  }
  return lines > blank * 2 && stopped > lines * STOPPED_SHARE
}

function mostCommon(values: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let i = 1; i < values.length; i++) counts[values[i]!]!++
  let best = 0
  for (let value = 1; value < 256; value++) if (counts[value]! > counts[best]!) best = value
  return best
}
