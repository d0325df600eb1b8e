import type { TimeRange } from '../../model/claim.ts'
import type { AttributionMention, TimeMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { dayOfIso } from '../time/calendar.ts'
import { STANDING, type StandingOf } from '../time/standing.ts'

/** What a time may be of besides the event that is asked for. */
export interface EventTimes {
  /** The times of the event's sentence. */
  readonly mentions: readonly TimeMention[]
  readonly standingOf: StandingOf
  /** The cues of those who say it, and their sources. */
  readonly sayings: readonly Span[]
  /** The token that tells of the event: a time may be an attribute of it ("the May 2 shooting"). */
  readonly trigger: number
  /** The event is harm, so that what is done about it comes afterwards; an arrest is itself what is done. */
  readonly isHarm: boolean
}

/**
 * When something happened that tokens first..last tell of (both inclusive): of the times of its sentence the nearest that is neither the
 * report's own day nor what it is measured by ("the worst since") nor that of what was done about it, nor, while there is another, that of the saying or of a noun.
 *
 *   Police confirmed today the arrest of two men on Friday.      A raid over the May 2 attack killed two men on Friday.
 *          ^ cue     ^ of the saying              ^ of the arrest                ^ of the attack               ^ of the raid
 */
export function timeNear(first: number, last: number, times: EventTimes): TimeMention | undefined {
  let best: TimeMention | undefined
  let least = Number.POSITIVE_INFINITY
  for (const mention of times.mentions) {
    const standing = times.standingOf(mention)
    if (standing >= STANDING.heading || (standing === STANDING.proceeding && times.isHarm)) continue
    const gap = mention.first > last ? mention.first - last : mention.last < first ? first - mention.last : 0
    const isOfOther = standing === STANDING.attribute && gap > 0 && !isBefore(times.trigger, mention)
    const isAside = isOfOther || times.sayings.some(cue => isBeside(cue, mention.span))
    const distance = gap + (isAside ? ASIDE : 0)
    if (distance <= least) {
      least = distance
      best = mention
    }
  }
  return best?.isTakenUp && best.last < first ? best.inner?.[0] : best
}

/** Is the time an attribute of the word that tells of the event: "Sunday's fatal [shooting]"? */
function isBefore(trigger: number, { last }: TimeMention): boolean {
  return trigger > last && trigger <= last + NOUN_REACH
}

const LONG_DAYS = 60 // a stretch beyond that is one of a campaign or a war, none of what was told just before

/** Is it a stretch of months, which ends on the day its report was written if it has no end of its own? */
export function isLong({ from, to }: TimeRange, written: string | undefined): boolean {
  const end = to ?? written
  return from !== undefined && end !== undefined && dayOfIso(end) - dayOfIso(from) > LONG_DAYS
}

const ASIDE = 100 // tokens that the time of a saying or of a noun is held off by: farther than a sentence is long
const NOUN_REACH = 3 // tokens behind an attribute within which its noun stands: "Sunday's fatal shooting"
const BESIDE = 4 // code units between a cue and its time: a space, "on"

/** Where times stand that tell when something was said: beside its cue, and behind a source that follows that, "according to a report released [on Friday]". */
export function sayingsOf({ cue, source }: AttributionMention): readonly Span[] {
  if (cue === undefined) return []
  return source !== undefined && source.start >= cue.end ? [cue, source] : [cue]
}

/**
 * The words of a saying that its day may stand before: its cue, with whoever speaks, unless what is told comes first; undefined without a cue.
 *
 *   On Tuesday, [the governor said] 12 had died.      Two died on Tuesday, the governor [said] on Wednesday.
 */
function clauseOf({ content, cue, source }: AttributionMention): Span | undefined {
  if (cue === undefined || source === undefined || content.start < cue.end || source.start > cue.start) return cue
  return cue.start - source.end <= BESIDE ? { start: source.start, end: cue.end } : cue
}

/** Is it one day, on which somebody spoke? It may open the sentence before whoever does. */
export function isDayOfSaying(mention: TimeMention, attributions: readonly AttributionMention[]): boolean {
  const { from, to } = mention.time
  if (from === undefined || from !== to) return false
  return attributions.some(attribution => {
    if (!SPOKEN.has(attribution.rule)) return false
    return [clauseOf(attribution), ...sayingsOf(attribution)].some(
      words => words !== undefined && isBeside(words, mention.span),
    )
  })
}

/** Rules by which a verb tells that somebody spoke; a day beside "according to" is that of what is told. */
const SPOKEN: ReadonlySet<string> = new Set([
  'attribution.inverted',
  'attribution.said',
  'attribution.told',
  'attribution.told-outlet',
  'attribution.trailing',
])

/** Does a time stand beside the cue of a saying, and so tell when it was said? */
export function isBeside(cue: Span, time: Span): boolean {
  return Math.abs(time.start - cue.end) <= BESIDE || Math.abs(cue.start - time.end) <= BESIDE
}
