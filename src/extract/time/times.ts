import type { Language } from '../../lang/language.ts'
import type { TimeRange } from '../../model/claim.ts'
import type { TimeMention } from '../../model/mention.ts'
import type { Writable } from '../../model/writable.ts'
import { TOKEN, type Tokens } from '../../text/tokens.ts'
import { dayOfIso, isoOf } from './calendar.ts'
import { isApostrophe } from './numbers.ts'
import type { Period } from './periods.ts'
import { timeAt } from './ranges.ts'
import { type Found, hintAt, kindAt, type Scene } from './scene.ts'
import { simpleAt } from './simple.ts'
import { HINT, KIND, timeWords, UNIT } from './words.ts'

/** Reads the times of a run of tokens, in text order and without overlaps. */
export type TimeReader = (
  tokens: Tokens,
  first: number,
  limit: number,
  asOf: string | undefined,
) => readonly TimeMention[]

/** Goes on reading the times of a run, up to token `end`, and gives all that have been read. What was spoken of is kept from one call to the next. */
export type TimesUpTo = (end: number) => readonly TimeMention[]

/** A reader of the times of whole runs. */
export function timeReader(language: Language): TimeReader {
  const begin = timesFrom(language)
  return (tokens, first, limit, asOf) => begin(tokens, first, limit, asOf)(limit)
}

/**
 * A reader of dates and periods, as far into a run of tokens as somebody asks. Relative times are resolved against `asOf`, an ISO date, and look back unless their clause looks
 * forward; a time whose days cannot be known is reported without them.
 */
export function timesFrom(
  language: Language,
): (tokens: Tokens, first: number, limit: number, asOf: string | undefined) => TimesUpTo {
  const words = timeWords(language)
  return (tokens, first, limit, asOf) => {
    const scene: Scene = {
      tokens,
      words,
      first,
      limit,
      asOf: asOf === undefined ? Number.NaN : dayOfIso(asOf),
      day: Number.NaN,
      quarter: undefined,
      spoken: undefined,
      end: first,
      depth: 0,
      read: simpleAt,
    }
    const mentions: TimeMention[] = []
    let i = first
    return end => {
      for (; i < end; i++) {
        if (words.dull[tokens.word[i]!] === 1 && tokens.kind[i] === TOKEN.word) continue
        if (!mayBegin(scene, i)) continue
        const time = timeAt(scene, i)
        if (time === undefined || time.last < i) continue
        remember(scene, time)
        mentions.push(mentionOf(tokens, time))
        i = time.last
      }
      return mentions
    }
  }
}

/** Can a time begin at a token that is no dull word? */
function mayBegin(scene: Scene, index: number): boolean {
  const { tokens, words } = scene
  const tokenKind = tokens.kind[index]
  if (tokenKind === TOKEN.mark) return isApostrophe(scene, index) && tokens.kind[index + 1] === TOKEN.mixed
  const kind = words.kind[tokens.word[index]!]!
  if (kind === KIND.none) return true
  const next = index + 1
  if (kind === KIND.article)
    return (
      next < scene.limit &&
      (kindAt(scene, next) !== KIND.none || tokens.kind[next] !== TOKEN.word || hintAt(scene, next) !== 0)
    )
  if (kind === KIND.link && words.dull[tokens.word[index]!] === 0)
    return (
      next < scene.limit &&
      (kindAt(scene, next) !== KIND.none || tokens.kind[next] !== TOKEN.word || (hintAt(scene, next) & HINT.than) !== 0)
    )
  return words.dull[tokens.word[index]!] === 0
}

/** Keeps what was spoken of, for "the same day", "two days later", "the quarter". */
function remember(scene: Scene, time: Found): void {
  const { period } = time
  if (Number.isNaN(period.from) || Number.isNaN(period.to)) return
  if (period.unit === UNIT.day) scene.day = period.from
  else if (period.unit === UNIT.quarter && time.rule === 'time.fiscal' && !(period.from > scene.asOf))
    rememberQuarter(scene, period)
  scene.spoken = period
}

/** The quarter under discussion is the latest named: a comparison with the year before does not replace it. */
function rememberQuarter(scene: Scene, period: Period): void {
  if (scene.quarter === undefined || period.from >= scene.quarter.from) scene.quarter = period
}

function mentionOf(tokens: Tokens, time: Found): TimeMention {
  const span = { start: tokens.start[time.first]!, end: tokens.end[time.last]! }
  const mention = {
    kind: 'time',
    first: time.first,
    last: time.last,
    span,
    rule: time.rule,
    time: rangeOf(time.period),
  } as const
  if (time.inner === undefined) return mention
  const outer = { ...mention, inner: time.inner.map(inner => mentionOf(tokens, inner)) }
  return time.isTakenUp ? { ...outer, isTakenUp: true } : outer
}

function rangeOf(period: Period): TimeRange {
  const range: Writable<TimeRange> = {}
  if (!Number.isNaN(period.from)) range.from = isoOf(period.from)
  if (!Number.isNaN(period.to)) range.to = isoOf(period.to)
  return range
}
