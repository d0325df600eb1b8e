import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { type Day, dayOf, monthLength } from './calendar.ts'
import { type Period, partOf } from './periods.ts'
import { HINT, KIND, LINK, SHIFT, type TimeWords } from './words.ts'

/** What the rules read from: the tokens, the tables, the day of writing, and what was spoken of before. */
export interface Scene {
  readonly tokens: Tokens
  readonly words: TimeWords
  readonly first: number
  readonly limit: number
  /** The day of writing; NaN if unknown. */
  readonly asOf: Day
  /** The last day that was spoken of; NaN if none was. */
  day: Day
  /** The last quarter, or other fiscal period, that was spoken of. */
  quarter: Period | undefined
  /** The last period of any kind that was spoken of. */
  spoken: Period | undefined
  /** The last token of what a reader of numbers or years took; set by those that return a bare number. */
  end: number
  /** How many times deep in one another the reading is. */
  depth: number
  /** Reads the simple time that begins at a token: set by the composing module, so that its parts can read times within times. */
  readonly read: (scene: Scene, index: number) => Found | undefined
}

/** A time found: its tokens, both inclusive, and its days. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly period: Period
  readonly rule: string
  /** Times named inside it: the ends of a range, the year of "the end of 1990". */
  readonly inner?: readonly Found[]
  /** What is told behind it was in the first of these: "since May 2031, when two had died". */
  readonly isTakenUp?: true
}

export function found(first: number, last: number, period: Period, rule: string): Found {
  return { first, last, period, rule }
}

/** The kind of the word at a token, KIND.none beyond the end. */
export function kindAt(scene: Scene, index: number): number {
  return index < scene.limit ? scene.words.kind[scene.tokens.word[index]!]! : KIND.none
}

export function valueAt(scene: Scene, index: number): number {
  return scene.words.value[scene.tokens.word[index]!]!
}

/** Is there a word of the kind and the value at the token? */
export function isWord(scene: Scene, index: number, kind: number, value: number): boolean {
  return kindAt(scene, index) === kind && valueAt(scene, index) === value
}

export function isLink(scene: Scene, index: number, link: number): boolean {
  return isWord(scene, index, KIND.link, link)
}

export function hintAt(scene: Scene, index: number): number {
  return index >= scene.first && index < scene.limit ? scene.words.hint[scene.tokens.word[index]!]! : 0
}

/** The single character of a mark, 0 for anything else. */
export function markAt(scene: Scene, index: number): number {
  if (index < scene.first || index >= scene.limit || scene.tokens.kind[index] !== TOKEN.mark) return 0
  return scene.tokens.end[index]! - scene.tokens.start[index]! === 1
    ? scene.tokens.text.charCodeAt(scene.tokens.start[index]!)
    : 0
}

export const CODE = {
  comma: 0x2c,
  point: 0x2e,
  hyphen: 0x2d,
  slash: 0x2f,
  open: 0x28,
  close: 0x29,
  dash: 0x2013,
  tilde: 0x7e,
} as const

/** Does the token follow without white space? */
export function isJoined(scene: Scene, index: number): boolean {
  return index < scene.limit && (scene.tokens.flags[index]! & FLAG.space) === 0
}

export function lengthAt(scene: Scene, index: number): number {
  return scene.tokens.end[index]! - scene.tokens.start[index]!
}

/** The whole number that the digits of a token write; -1 if it is no plain number ("1,500", "2.5", "M1"). */
export function digitsAt(scene: Scene, index: number): number {
  if (index >= scene.limit || scene.tokens.kind[index] !== TOKEN.number) return -1
  return digitsIn(scene, scene.tokens.start[index]!, scene.tokens.end[index]!)
}

/** The whole number in a slice of the text; -1 if a code unit is no digit. */
export function digitsIn(scene: Scene, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = scene.tokens.text.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return end > start ? value : -1
}

/** The number of "8th", "1st", "22nd"; -1 for other tokens. */
export function suffixedAt(scene: Scene, index: number): number {
  if (index >= scene.limit || scene.tokens.kind[index] !== TOKEN.mixed) return -1
  const { text, start, end } = scene.tokens
  const at = end[index]! - 2
  if (at <= start[index]!) return -1
  const first = text.charCodeAt(at) | 0x20
  const second = text.charCodeAt(at + 1) | 0x20
  const isOrdinal =
    (first === 0x74 && second === 0x68) ||
    (first === 0x73 && second === 0x74) ||
    (first === 0x6e && second === 0x64) ||
    (first === 0x72 && second === 0x64)
  return isOrdinal ? digitsIn(scene, start[index]!, at) : -1
}

/** Does a sentence, or a clause after ";" or ":", begin at the token? */
function isClauseEdge(scene: Scene, index: number): boolean {
  if (scene.tokens.flags[index]! & FLAG.paragraph) return true
  const mark = markAt(scene, index)
  return mark === 0x3b || mark === 0x21 || mark === 0x3f || (mark === CODE.point && endsSentence(scene, index))
}

const MIN_LAST_WORD = 4 // letters; shorter words before a point are often abbreviations ("Gen.", "No.", "U.S.")

function endsSentence(scene: Scene, point: number): boolean {
  const next = point + 1
  if (next >= scene.limit) return true
  if (!(scene.tokens.flags[next]! & FLAG.space)) return false
  if (point > scene.first && kindAt(scene, point - 1) === KIND.month) return false
  return (
    point <= scene.first || lengthAt(scene, point - 1) >= MIN_LAST_WORD || scene.tokens.kind[point - 1] === TOKEN.number
  )
}

const REACH_BACK = 16 // tokens; a modal further off governs another clause
const REACH_ON = 14

/** Which way the clause around tokens `first..last` looks: 1 forward, -1 back, 0 if nothing tells. */
export function outlook(scene: Scene, first: number, last: number): number {
  for (let i = first - 1; i >= scene.first && i >= first - REACH_BACK; i--) {
    if (isClauseEdge(scene, i)) {
      if (markAt(scene, i) === 0) {
        const at = outlookOf(scene, i, first)
        if (at !== 0) return at
      }
      break
    }
    const way = outlookOf(scene, i, first)
    if (way !== 0) return way
  }
  for (let i = last + 1; i < scene.limit && i <= last + REACH_ON; i++) {
    if (isClauseEdge(scene, i)) break
    const way = outlookOf(scene, i, -1)
    if (way !== 0) return way
  }
  return 0
}

function outlookOf(scene: Scene, index: number, first: number): number {
  const hint = hintAt(scene, index)
  if (hint & HINT.forward) return 1
  if (hint & (HINT.planning | HINT.pending)) {
    const next = index + 1
    const isPending = (hint & HINT.pending) !== 0 && (next === first || next + 1 === first)
    const isPlanned = (hint & HINT.planning) !== 0 && isLink(scene, next, LINK.to)
    if (!isPending && !isPlanned) return 0
    return isBefore(scene, index, HINT.perfect, PLAN_REACH) ? -1 : 1 // "had been due Friday"
  }
  if (!isBackward(scene, index)) return 0
  return isBefore(scene, index, HINT.forward, VERB_REACH) ? 1 : -1 // "will have left", "will be opened"
}

/** Is the token a verb of the past? */
export function isBackward(scene: Scene, index: number): boolean {
  if (hintAt(scene, index) & HINT.backward) return true
  return scene.tokens.kind[index] === TOKEN.word && isPastTense(scene, index)
}

const VERB_REACH = 2 // tokens before a verb in which its auxiliaries stand
const PLAN_REACH = 4 // the same before a plan: "had been due to expire"

function isBefore(scene: Scene, index: number, hint: number, reach: number): boolean {
  for (let i = index - 1; i >= scene.first && i >= index - reach; i--) if (hintAt(scene, i) & hint) return true
  return false
}

const MIN_PAST_TENSE = 5 // letters; "need", "feed" and "bed" are no past tenses

function isPastTense(scene: Scene, index: number): boolean {
  if (lengthAt(scene, index) < MIN_PAST_TENSE) return false
  const { text, end } = scene.tokens
  for (const ending of scene.words.pastEndings) {
    const at = end[index]! - ending.length
    let i = 0
    while (i < ending.length && (text.charCodeAt(at + i) | 0x20) === ending.charCodeAt(i)) i++
    if (i === ending.length) return true
  }
  return false
}

/** The day against which dates without a year are read. */
export function baseOf(scene: Scene): Day {
  if (!Number.isNaN(scene.asOf)) return scene.asOf
  return scene.spoken === undefined ? Number.NaN : Number.isNaN(scene.spoken.to) ? scene.spoken.from : scene.spoken.to
}

const NEAR = 75 // days; a date whose one turn is so near and whose other
const FAR = 270 // is so far needs no year and no tense to be the near one
const TIME_ZONES = 1 // day; a report may carry a day that has begun only in its own zone

/** The year in which a month, or a day of it, is meant; NaN without a day of writing. `day` is 0 for the month. */
export function yearNear(scene: Scene, month: number, day: number, way: number): number {
  const base = baseOf(scene)
  if (Number.isNaN(base)) return Number.NaN
  for (let year = yearAround(base) - 1; ; year++) {
    const next = nextOf(year + 1, month, day)
    const first = day === 0 ? dayOf(next, month, 1) : dayOf(next, month, day)
    if (first <= base + (day === 0 ? 0 : TIME_ZONES)) continue
    const past = lastOf(next - 1, month, day)
    const pastLast = day === 0 ? dayOf(past, month, monthLength(past, month)) : dayOf(past, month, day)
    if (pastLast >= base) return past
    if (first - base <= NEAR && base - pastLast >= FAR) return next
    return way > 0 && !(base - pastLast <= NEAR && first - base >= FAR) ? next : past
  }
}

/** The first year from `year` on that has the day: 29 February waits for a leap year. */
function nextOf(year: number, month: number, day: number): number {
  let at = year
  while (day > monthLength(at, month) && at < year + 9) at++
  return at
}

function lastOf(year: number, month: number, day: number): number {
  let at = year
  while (day > monthLength(at, month) && at > year - 9) at--
  return at
}

const DAYS_PER_YEAR = 365.2425

/** A year not after that of the day, and at most one before it. */
function yearAround(day: Day): number {
  return 1970 + Math.floor(day / DAYS_PER_YEAR) - 1
}

/** How many units on from now a shift goes. */
export function stepOf(shift: number): number {
  if (shift === SHIFT.previous || shift === SHIFT.past || shift === SHIFT.preceding) return -1
  return shift === SHIFT.next || shift === SHIFT.following ? 1 : 0
}

/** The day that was spoken of last, or the first day of the period that was. */
export function spokenDay(scene: Scene): Day {
  return scene.spoken === undefined ? Number.NaN : scene.spoken.from
}

export function widen(read: Found | undefined, first: number): Found | undefined {
  return read === undefined ? undefined : { ...read, first }
}

/** Takes a part of the day behind a day into its words: "Tuesday night", "yesterday in the afternoon". */
export function withDayPart(scene: Scene, day: Found): Found {
  return kindAt(scene, day.last + 1) === KIND.dayPart ? { ...day, last: day.last + 1 } : day
}

/** An early, middle or late part of the time that begins at `index`. */
export function partAhead(first: number, part: number, whole: Found | undefined): Found | undefined {
  if (whole === undefined) return undefined
  return { first, last: whole.last, period: partOf(whole.period, part), rule: 'time.part', inner: [whole] }
}
