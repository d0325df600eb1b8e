import type { TimeMention } from '../../model/mention.ts'
import { BREAK, type Tokens } from '../../text/tokens.ts'
import { dayOfIso, isoOf } from './calendar.ts'
import { STANDING, type StandingOf } from './standing.ts'

const RECENT_DAYS = 31 // news tells of the last weeks; an older date is background ("involved in the Aug. 8 attack")

const LEAD_TOKENS = 80 // two or three sentences, in which a report says when it happened; a day farther on may be another happening's

/** What the times of a report are read against. */
interface ReportTimes {
  readonly isRecent: (mention: TimeMention) => boolean
  /** Is it a single day before those of news? */
  readonly isOlder: (mention: TimeMention) => boolean
  readonly standingOf: StandingOf
  /** Does a time tell when something was said? */
  readonly isSaid: (mention: TimeMention) => boolean
  /** Is it the day of a harm that the report speaks of as known: "Monday's attack"? */
  readonly isOfKnown: (mention: TimeMention) => boolean
  /** Does it stand in the first words of the report? */
  readonly isInLead: (mention: TimeMention) => boolean
}

/** Tells which times can carry what a report says: resolved, and in the weeks before the day it was written; a single day where that is unknown. */
export function recentTo(day: string | undefined): (mention: TimeMention) => boolean {
  const since = day === undefined ? '' : isoOf(dayOfIso(day) - RECENT_DAYS)
  return ({ time: { from, to } }) =>
    from !== undefined && to !== undefined && (day === undefined ? from === to : to <= day && from >= since)
}

const OLD_DAYS = 1100 // three years, in which most deeds come to court

/** Tells which times are single days before those that news tells of, and not so old that they are history. */
export function olderThan(day: string | undefined): (mention: TimeMention) => boolean {
  if (day === undefined) return () => false
  const since = isoOf(dayOfIso(day) - OLD_DAYS)
  const until = isoOf(dayOfIso(day) - RECENT_DAYS)
  return ({ time: { from, to } }) => from !== undefined && from === to && since <= from && from < until
}

/**
 * The time that holds from the beginning of a report: the first that is resolved, recent and of a happening. One that tells when something
 * was said, or is a noun's ("Sunday's shooting"), gives way to one of the next sentences; where the report tells no time at all, its own day holds.
 */
export function openingTime(
  mentions: readonly TimeMention[],
  { isRecent, isOlder, standingOf, isSaid, isOfKnown, isInLead }: ReportTimes,
): TimeMention | undefined {
  let said: TimeMention | undefined
  let attribute: TimeMention | undefined
  for (const mention of mentions) {
    if (said !== undefined && mention.first - said.first > LEAD_TOKENS) break
    if (!isRecent(mention)) continue
    const standing = standingOf(mention)
    if (standing === STANDING.own && !isSaid(mention)) {
      // What the text tells of another day farther on, when it speaks of "Monday's attack", is not what it is about.
      if (isInLead(mention)) return mention
      const isOwnDay = (one: TimeMention) =>
        isRecent(one) && isDay(one) && standingOf(one) === STANDING.own && !isSaid(one)
      return mentions.find(one => isRecent(one) && isOfKnown(one)) ?? newestNear(mentions, mention, isOwnDay)
    }
    if (standing === STANDING.own) said ??= mention
    else if (standing === STANDING.attribute) attribute ??= mention
  }
  const told = attribute ?? dayBeforeProceedings(mentions, { isRecent, isOlder, standingOf }) ?? said
  if (told !== undefined) return told
  const isTimed = mentions.some(mention => mention.time.to !== undefined && standingOf(mention) !== STANDING.heading)
  return isTimed ? undefined : mentions.find(mention => standingOf(mention) === STANDING.heading)
}

function isDay({ time: { from, to } }: TimeMention): boolean {
  return from !== undefined && from === to
}

/** Of the days told within a few sentences from one on, the newest, since news is of that: "The bridge reopened last Wednesday. It gave way on Sunday." */
function newestNear(
  mentions: readonly TimeMention[],
  first: TimeMention,
  isOwnDay: (mention: TimeMention) => boolean,
): TimeMention {
  if (!isDay(first)) return first
  let newest = first
  for (const mention of mentions) {
    if (mention.first <= first.first) continue
    if (mention.first - first.first > LEAD_TOKENS) break
    if (isOwnDay(mention) && mention.time.from! > newest.time.from!) newest = mention
  }
  return newest
}

/**
 * The month or year that ends the first line of a report, tokens first..limit, which tells of no day: a summary of it.
 *
 *   Casualties by governorate, April 2031        not: May 2031 was quiet, he said.
 */
export function periodOverAll(
  mentions: readonly TimeMention[],
  { tokens, first, limit }: { readonly tokens: Tokens; readonly first: number; readonly limit: number },
): TimeMention | undefined {
  const { flags } = tokens
  const over = mentions[0]
  if (over?.time.to === undefined || over.last + 1 >= limit || (flags[over.last + 1]! & BREAK) === 0) return undefined
  for (let i = first + 1; i <= over.last; i++) if (flags[i]! & BREAK) return undefined
  return mentions.some(({ time: { from, to } }) => to !== undefined && from === to) ? undefined : over
}

/** Where the news is what was done about a deed, in court or by an arrest, the deed has an older day: "was sentenced Friday for the March 3 shooting". */
function dayBeforeProceedings(
  mentions: readonly TimeMention[],
  { isRecent, isOlder, standingOf }: Pick<ReportTimes, 'isRecent' | 'isOlder' | 'standingOf'>,
): TimeMention | undefined {
  const isOfProceedings = mentions.some(mention => isRecent(mention) && standingOf(mention) === STANDING.proceeding)
  if (!isOfProceedings) return undefined
  return mentions.find(mention => isOlder(mention) && standingOf(mention) < STANDING.proceeding)
}

/**
 * Follows a report's sentences in text order and tells under which time each stands: the last day before it in its paragraph that opens
 * a sentence. Such a day frames what follows, however old it is, until the paragraph ends.
 *
 *   On March 3, officers answered a call on Mill Road. They found a man dead.
 *   ^ opens its sentence                              ^ March 3 here, too
 */
export function frameFollower(
  mentions: readonly TimeMention[],
  isFrame: (mention: TimeMention) => boolean,
): (paragraph: number, sentence: number) => TimeMention | undefined {
  let next = 0
  let frame: TimeMention | undefined
  return (paragraph, sentence) => {
    for (; next < mentions.length && mentions[next]!.first < sentence; next++) {
      const mention = mentions[next]!
      const { from, to } = mention.time
      if (mention.first >= paragraph && from !== undefined && from === to && isFrame(mention)) frame = mention
    }
    return frame !== undefined && frame.first >= paragraph ? frame : undefined
  }
}

/** The one of two times that was told later. */
export function laterOf(left: TimeMention | undefined, right: TimeMention | undefined): TimeMention | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return left.first > right.first ? left : right
}
