import type { Language } from '../../lang/language.ts'
import type { TimeMention } from '../../model/mention.ts'
import { TOKEN, type Tokens } from '../../text/tokens.ts'
import { dayOfIso } from './calendar.ts'
import { KIND, SHIFT, timeWords, UNIT } from './words.ts'

/** What the words of a time tell of its day, where the day that the report was written may be unknown. */
export interface TimeSign {
  /** First and last day; not numbers where they are unknown. */
  readonly from: number
  readonly to: number
  /** 1..7, 0 where no weekday is named. */
  readonly weekday: number
  /** A date without a weekday: news names the days of the last week by their weekdays. */
  readonly isDate: boolean
  /** Of a night or an early morning, which two days may claim. */
  readonly isNight: boolean
  /** "last month", "in 2014", "since July", "the past two years": longer ago, or longer, than what is news. */
  readonly isPast: boolean
}

/** A language in, a reader of what times tell of their day out. A stretch ("since Monday", "the last 24 hours") tells of none, unless it is a long one. */
export function signReader(language: Language): (mention: TimeMention, tokens: Tokens) => TimeSign | undefined {
  const { kind, value } = timeWords(language)
  return ({ first, last, rule, time: { from, to } }, tokens) => {
    const isStretch = STRETCHES.has(rule)
    let weekday = 0
    let isNight = rule === 'time.overnight'
    let isBack = rule === 'time.ago'
    let isLong = false
    let isMonth = false
    let hasDay = false
    for (let i = first; i <= last; i++) {
      const id = tokens.word[i]!
      const word = kind[id]!
      if (word === KIND.weekday && weekday === 0) weekday = value[id]!
      if (word === KIND.part || (word === KIND.dayPart && value[id] === NIGHT)) isNight = true
      if (word === KIND.shift && BACK.has(value[id]!)) isBack = true
      if ((word === KIND.unit || word === KIND.units) && LONG.has(value[id]!)) isLong = true
      if (word === KIND.month) isMonth = true
      if (tokens.kind[i] === TOKEN.number && tokens.end[i]! - tokens.start[i]! <= DAY_DIGITS) hasDay = true
    }
    if (isStretch) return isLong || (isMonth && !hasDay) ? LONG_STRETCH : undefined
    return {
      from: from === undefined ? Number.NaN : dayOfIso(from),
      to: to === undefined ? Number.NaN : dayOfIso(to),
      weekday,
      isDate: rule === 'time.date' && weekday === 0,
      isNight,
      isPast: PAST.has(rule) || (isBack && isLong),
    }
  }
}

/** "since October", "the past two years", but not "since 5 October": longer than what is news, whenever it began. */
const LONG_STRETCH: TimeSign = {
  from: Number.NaN,
  to: Number.NaN,
  weekday: 0,
  isDate: false,
  isNight: false,
  isPast: true,
}

const DAY_DIGITS = 2

const NIGHT = 1 // value of a part of day that is a night's

const STRETCHES: ReadonlySet<string> = new Set(['time.range', 'time.since', 'time.stretch', 'time.until'])

const PAST: ReadonlySet<string> = new Set(['time.decade', 'time.month', 'time.season', 'time.year'])

const BACK: ReadonlySet<number> = new Set([SHIFT.previous, SHIFT.past])

const LONG: ReadonlySet<number> = new Set([UNIT.week, UNIT.month, UNIT.quarter, UNIT.year, UNIT.decade, UNIT.century])
