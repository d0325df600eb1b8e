import type { Language } from '../../lang/language.ts'
import type { TimeUnit } from '../../lang/time-lexicon.ts'
import { type PhraseTrie, phraseTrie, wordsOf } from '../../text/phrases.ts'

/** What a word is to the grammar of times: one kind a word, with a value. */
export const KIND = {
  none: 0,
  month: 1, // 1..12
  weekday: 2, // 1..7
  dayWord: 3, // days from the day of writing
  unit: 4, // UNIT
  units: 5, // UNIT, in the plural
  dayPart: 6, // 1 if it is a night part
  season: 7, // 1..4
  ordinal: 8,
  number: 9,
  tens: 10,
  scale: 11,
  decade: 12,
  article: 13, // ARTICLE
  shift: 14, // SHIFT
  part: 15, // PART
  link: 16, // LINK
  fiscal: 17,
  now: 18,
  quarter: 19, // 1..4, "Q1"
  holiday: 20,
  overnight: 21,
} as const

export const UNIT = {
  minute: 1,
  hour: 2,
  day: 3,
  workday: 4,
  week: 5,
  workweek: 6,
  weekend: 7,
  fortnight: 8,
  month: 9,
  period: 10,
  quarter: 11,
  half: 12,
  year: 13,
  decade: 14,
  century: 15,
} as const satisfies Record<TimeUnit, number>

export const ARTICLE = { indefinite: 1, definite: 2, possessive: 3 } as const
export const SHIFT = {
  previous: 1,
  past: 2,
  next: 3,
  following: 4,
  current: 5,
  same: 6,
  latest: 7,
  final: 8,
  preceding: 9,
  recent: 10,
} as const
export const PART = { early: 1, middle: 2, late: 3 } as const
export const LINK = {
  ago: 1,
  earlier: 2,
  later: 3,
  before: 4,
  after: 5,
  since: 6,
  until: 7,
  from: 8,
  to: 9,
  between: 10,
  and: 11,
  of: 12,
  in: 13,
  on: 14,
  by: 15,
} as const

/** What Easter Sunday is in the values of holidays; days before and after it count on from there, below every month * 100 + day. */
export const EASTER = 50
/** Above every month * 100 + day: values of holidays that a weekday's turn in its month gives. */
export const MOVABLE = 10_000
/** The turn of the last such weekday of a month. */
export const LAST = 5

/** What a word tells about a time near it, in bits. */
export const HINT = {
  doubtful: 1,
  evidence: 2,
  naming: 4,
  habitual: 8,
  counting: 16,
  counted: 32,
  forward: 64,
  planning: 128,
  backward: 256,
  pending: 512,
  opening: 1024,
  clipped: 2048,
  partNouns: 4096,
  whole: 8192,
  working: 16384,
  than: 32768,
  perfect: 65536,
  ending: 131072,
  stretchNouns: 262144,
  several: 524288,
  memorial: 1048576,
  takingUp: 2097152,
} as const

/** The time lexicon as tables over word ids. */
export interface TimeWords {
  readonly kind: Uint8Array
  readonly value: Int16Array
  readonly hint: Uint32Array
  /** 1 for each word that no time begins with, whatever stands beside it: one look settles nine tokens of ten. */
  readonly dull: Uint8Array
  /** Names of holidays; the value is month * 100 + day, below that EASTER and the days from Easter Sunday on, or from MOVABLE on, month * 100 + weekday * 10 + turn. */
  readonly holidays: PhraseTrie
  /** The month of a name, 0 if it is none: for names glued to digits, which are no words of the vocabulary. */
  readonly monthOf: (name: string) => number
  /** The last letters of past tenses, as the lexicon lists them. */
  readonly pastEndings: readonly string[]
}

const wordsByLanguage = new WeakMap<Language, TimeWords>()

/** The tables of a language, made once: datelines are read with them too. */
export function timeWords(language: Language): TimeWords {
  const known = wordsByLanguage.get(language)
  if (known !== undefined) return known
  const words = tablesOf(language)
  wordsByLanguage.set(language, words)
  return words
}

function tablesOf(language: Language): TimeWords {
  const { vocabulary, pack } = language
  const lexicon = pack.times
  const phrases: [string, number][] = Object.entries(lexicon.holidays)
  for (const [name, days] of Object.entries(lexicon.easter)) phrases.push([name, EASTER + days])
  for (const [name, { month, weekday, turn }] of Object.entries(lexicon.movableHolidays)) {
    phrases.push([name, MOVABLE + month * 100 + weekday * 10 + (turn === 'last' ? LAST : turn)])
  }
  const holidays = phraseTrie(phrases, vocabulary)
  const kind = new Uint8Array(vocabulary.size)
  const value = new Int16Array(vocabulary.size)
  const hint = new Uint32Array(vocabulary.size)
  const write = (word: string, of: number, worth: number): void => {
    const id = vocabulary.idOf(word)
    kind[id] = of
    value[id] = worth
  }
  const table = (words: Readonly<Record<string, number>>, of: number): void => {
    for (const [word, worth] of Object.entries(words)) write(word, of, worth)
  }
  const list = (words: readonly string[], of: number, worth: number): void => {
    for (const word of words) write(word, of, worth)
  }
  const mark = (words: readonly string[], bit: number): void => {
    for (const word of words) hint[vocabulary.idOf(word)]! |= bit
  }
  for (const [phrase] of phrases) kind[wordsOf(phrase, vocabulary)[0]!] = KIND.holiday
  table(lexicon.months, KIND.month)
  table(lexicon.weekdays, KIND.weekday)
  table(lexicon.dayWords, KIND.dayWord)
  for (const [word, unit] of Object.entries(lexicon.units)) write(word, KIND.unit, UNIT[unit])
  for (const [word, unit] of Object.entries(lexicon.unitPlurals)) write(word, KIND.units, UNIT[unit])
  list(lexicon.dayParts, KIND.dayPart, 0)
  list(lexicon.nightParts, KIND.dayPart, 1)
  list(lexicon.overnight, KIND.overnight, 0)
  table(lexicon.seasons, KIND.season)
  table(lexicon.ordinals, KIND.ordinal)
  table(lexicon.numbers, KIND.number)
  table(lexicon.tens, KIND.tens)
  table(lexicon.scales, KIND.scale)
  table(lexicon.decades, KIND.decade)
  list(lexicon.indefinite, KIND.article, ARTICLE.indefinite)
  list(lexicon.definite, KIND.article, ARTICLE.definite)
  list(lexicon.possessive, KIND.article, ARTICLE.possessive)
  for (const name of [
    'final',
    'previous',
    'past',
    'next',
    'following',
    'current',
    'same',
    'latest',
    'preceding',
    'recent',
  ] as const) {
    list(lexicon[name], KIND.shift, SHIFT[name])
  }
  list(lexicon.early, KIND.part, PART.early)
  list(lexicon.middle, KIND.part, PART.middle)
  list(lexicon.late, KIND.part, PART.late)
  for (const name of Object.keys(LINK) as (keyof typeof LINK)[]) list(lexicon[name], KIND.link, LINK[name])
  list(lexicon.fiscal, KIND.fiscal, 0)
  list(lexicon.now, KIND.now, 0)
  table(lexicon.quarters, KIND.quarter)
  for (const name of Object.keys(HINT) as (keyof typeof HINT)[]) mark(lexicon[name], HINT[name])
  kind[0] = KIND.none
  hint[0] = 0
  const monthOf = (name: string): number => {
    const id = vocabulary.idOf(name)
    return kind[id] === KIND.month ? value[id]! : 0
  }
  const dull = new Uint8Array(vocabulary.size)
  for (let id = 0; id < dull.length; id++) if (isDull(kind[id]!, value[id]!, hint[id]!)) dull[id] = 1
  return { kind, value, hint, dull, holidays, monthOf, pastEndings: lexicon.pastEndings }
}

const DULL_KINDS: ReadonlySet<number> = new Set([KIND.units, KIND.dayPart, KIND.now, KIND.scale])
const DULL_LINKS: ReadonlySet<number> = new Set([LINK.and, LINK.of, LINK.on, LINK.by, LINK.to, LINK.ago])

function isDull(kind: number, value: number, hint: number): boolean {
  if (kind === KIND.none) return (hint & HINT.opening) === 0
  return DULL_KINDS.has(kind) || (kind === KIND.link && DULL_LINKS.has(value))
}
