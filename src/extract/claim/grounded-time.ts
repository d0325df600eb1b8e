import type { Anchor } from '../../model/anchor.ts'
import type { Claim, ClaimRelationHint, TimeRange } from '../../model/claim.ts'
import type { Grounded } from '../../model/grounded.ts'
import { isHarm } from '../../model/measure.ts'
import type { AttributionMention, TimeMention } from '../../model/mention.ts'
import type { EventDraft } from '../event/event.ts'
import type { StandingOf } from '../time/standing.ts'
import type { Lasting } from './lasting.ts'
import { isBeside, isDayOfSaying, sayingsOf, timeNear } from './time-of-event.ts'

/** What tells when an event of a sentence was. */
export interface TimeGrounds {
  /** Those of the sentence. */
  readonly times: readonly TimeMention[]
  /** Of another sentence: it holds on until another is named. */
  readonly carriedTime: TimeMention | undefined
  /** The day the report was written, undefined if nothing tells. */
  readonly day: string | undefined
  readonly standingOf: StandingOf
  readonly attributions: readonly AttributionMention[]
  /** The sentence looks back at another happening. */
  readonly background: ClaimRelationHint | undefined
  /** The figure is what a war has cost until now. */
  readonly lasting: Lasting | undefined
  /** A verb of something else stands between the figure and the event: "[two clerks] were seized on Monday and freed". */
  readonly isSplit: boolean
  /** The token up to which a time behind the event is its own; -1 if none is. */
  readonly ownLimit: number
  readonly stance: Claim['stance']
}

/** When what a draft tells was, as far as its sentence or those before it say; `telling`: the tokens, both inclusive, that its time stands near. */
export function groundedTime(
  draft: EventDraft,
  given: TimeGrounds,
  telling: readonly [number, number],
  at: (first: number, last: number) => Anchor,
): Grounded<TimeRange> | undefined {
  const { background, carriedTime, lasting } = given
  if (lasting !== undefined) {
    const { since } = lasting
    return since === undefined ? undefined : stated(since.time, at(since.first, since.last), 'time.since')
  }
  const times = draft.isFactual && given.stance !== 'hypothetical' ? notAhead(given) : given.times
  const sayings = given.attributions.flatMap(sayingsOf)
  // a toll of before that stands beside none of now is of the days that its report tells of
  if (draft.role === 'previous' && draft.rule !== 'measure.toll-reaches') {
    const then = times.find(
      ({ first, span }) => isRightBehind(first, draft) && !sayings.some(cue => isBeside(cue, span)),
    )
    return then === undefined ? undefined : stated(then.time, at(then.first, then.last), 'time.sentence')
  }
  // "From 61 in 2029 to 48 in 2030": a day behind a toll would be that of the telling.
  const stretch =
    draft.role === 'update'
      ? times.find(
          ({ first, span, time }) =>
            isRightBehind(first, draft) && lasts(time) && !sayings.some(cue => isBeside(cue, span)),
        )
      : undefined
  if (stretch !== undefined) return stated(stretch.time, at(stretch.first, stretch.last), 'time.sentence')
  const near = timeNear(...telling, {
    mentions: mentionsFor(draft, given, times),
    standingOf: given.standingOf,
    sayings,
    trigger: draft.triggerFirst,
    isHarm: isHarm(draft.measure),
  })
  const isTold = carriedTime !== undefined && background === undefined
  const isSaid = near !== undefined && sayings.some(cue => isBeside(cue, near.span))
  if (near !== undefined && !(isTold && isSaid && endsBefore(carriedTime.time, near.time))) {
    const words = at(near.first, near.last)
    // "said on Friday that two had died": the day of the saying is all that is known.
    return isDayOfSaying(near, given.attributions)
      ? { value: near.time, basis: 'inferred', from: [words], rule: 'time.said' }
      : stated(near.time, words, 'time.sentence')
  }
  if (!isTold) return undefined
  const isOfTelling = isRunning(draft) && given.times.some(({ first }) => first === carriedTime.first)
  return {
    value: carriedTime.time,
    basis: 'inferred',
    from: [at(carriedTime.first, carriedTime.last)],
    rule: isOfTelling ? 'time.said' : 'time.carried',
  }
}

/** The times of the sentence that may be the draft's. */
function mentionsFor(
  draft: EventDraft,
  { ownLimit }: TimeGrounds,
  times: readonly TimeMention[],
): readonly TimeMention[] {
  const { first: figure, triggerFirst, triggerLast } = draft
  if (isRunning(draft)) return times.filter(({ first }) => first > triggerFirst && first < figure)
  const own = times.filter(({ first }) => first > triggerLast && first < ownLimit)
  return own.length > 0 ? own : times
}

/** "Up from nine on Monday": does a time that begins at token `time` follow the figure? */
function isRightBehind(time: number, { last }: EventDraft): boolean {
  return time > last && time <= last + FORMER_REACH
}
const FORMER_REACH = 3 // tokens behind a former figure within which its time begins: "from 33 deaths on Monday"

/** Is it longer than a day? */
function lasts({ from, to }: TimeRange): boolean {
  return from !== undefined && to !== undefined && from < to
}

/** Had what was told before come to its end when the other time began? */
function endsBefore(told: TimeRange, { from }: TimeRange): boolean {
  return from !== undefined && told.to !== undefined && told.to < from
}

/**
 * Is it a toll whose verb says how far it has run? When it was put there is no time of those who died.
 *
 *   On Monday the toll of Friday's blast rose to 19.
 *      ^ of the telling       ^ of the blast
 */
function isRunning({ rule }: EventDraft): boolean {
  return rule === 'measure.toll-reaches' || rule === 'measure.toll-was' || rule === 'measure.number-of'
}

/** The times of a sentence without those that begin after the report was written: what is told as done was not done then. */
function notAhead({ times, day }: TimeGrounds): readonly TimeMention[] {
  return day === undefined ? times : times.filter(({ time }) => time.from === undefined || time.from <= day)
}

export function stated<T>(value: T, at: Anchor, rule: string): Grounded<T> {
  return { value, basis: 'stated', at, rule }
}
