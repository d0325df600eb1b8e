import { type Features, HOURS, isDated } from './features.ts'
import { areOfDisaster, isTelling, sameBounds } from './figure-signal.ts'
import { NEVER, WEIGHTS } from './weights.ts'

const INCIDENT_DAYS = 3 // a stated time no longer than that is the time of one incident
const MONTH = 30 // days: beyond it, another happening of the same kind in the same place is the rule
const SEASON = 180 // days between two reports that give no time
const WEEK = 7 // days: what came out later than that tells of another day, unless it says otherwise
const LOOSE_BEGINNING = 0.1 // of a stretch: by so much "since 2031" and "since March 2031" may differ and mean one beginning
const NEWS_DAYS = 3 // a report without a date of its own tells of the days before it
const TOLL_DAYS = 14 // for that long the toll of a disaster is news, however often it was told

/** What the times of two claims (one of a war until now is of no day), or else the days their reports came out, say for or against their being one. */
export function timeSignal(features: Features, left: number, right: number, isDenied: boolean): number {
  const leftDated = isDated(features, left)
  const rightDated = isDated(features, right)
  const isWar = features.isLasting[left] === 1
  if (isWar !== (features.isLasting[right] === 1)) {
    if (isWar ? rightDated : leftDated) return NEVER
  } else if (isWar && sameBounds(features, left, right)) return WEIGHTS.timeOfWar
  if (leftDated && rightDated) return bothDated(features, left, right, isDenied)
  if (leftDated) return oneDated(features, left, right)
  if (rightDated) return oneDated(features, right, left)
  return byPublication(features.published[left]!, features.published[right]!)
}

function bothDated(features: Features, left: number, right: number, isDenied: boolean): number {
  const gap = Math.max(0, features.from[left]! - features.to[right]!, features.from[right]! - features.to[left]!)
  if (gap > 0 && isReportDay(features, left)) return fitting(features, right, left)
  if (gap > 0 && isReportDay(features, right)) return fitting(features, left, right)
  if (gap > 1 && gap <= WEEK && areOfDisaster(features, left, right)) return WEIGHTS.timeDayOff
  if (gap > NEWS_DAYS) return NEVER
  if (gap > 0 && isDenied) return isForetold(features, left, right) ? WEIGHTS.timeFewDaysOff : WEIGHTS.timeOfDenial
  if (gap > 1) return WEIGHTS.timeFewDaysOff
  if (gap === 1 && isOfOneNight(features, left, right)) return WEIGHTS.timeOfNight
  if (gap === 1) return isTelling(features, left, right) ? WEIGHTS.timeDayOff : WEIGHTS.timeDayOffApart
  if (isOtherStretch(features, left, right)) return NEVER
  const isShort = lengthOf(features, left) <= INCIDENT_DAYS && lengthOf(features, right) <= INCIDENT_DAYS
  const ends =
    Math.abs(features.from[left]! - features.from[right]!) + Math.abs(features.to[left]! - features.to[right]!)
  if (ends > 0 && Number.isFinite(ends) && !sameBounds(features, left, right)) return WEIGHTS.timeNested
  if (!isShort) return WEIGHTS.timeOverlap
  return features.isTimeStated[left] && features.isTimeStated[right] ? WEIGHTS.timeSameStated : WEIGHTS.timeSame
}

/** "Friday night" and "Saturday": the hours around midnight are told as of either day. */
function isOfOneNight({ from, hours }: Features, left: number, right: number): boolean {
  const [first, second] = from[left]! < from[right]! ? [left, right] : [right, left]
  return (hours[first]! & HOURS.late) !== 0 || (hours[second]! & HOURS.early) !== 0
}

/** Is one denied on a day before the other happened? */
function isForetold(features: Features, left: number, right: number): boolean {
  const [denial, claim] = features.isDenial[left] ? [left, right] : [right, left]
  return features.isDenial[claim] === 0 && features.to[denial]! < features.from[claim]!
}

/** "More than 300 since April" and "200 in the last two weeks": two counts over stretches of their own, unless the figure is the same. */
export function isOtherStretch(features: Features, left: number, right: number): boolean {
  if (!features.isTimeStated[left] || !features.isTimeStated[right] || sameBounds(features, left, right)) return false
  const longest = Math.max(lengthOf(features, left), lengthOf(features, right))
  if (longest <= INCIDENT_DAYS || !Number.isFinite(longest)) return false
  return Math.abs(features.from[left]! - features.from[right]!) > longest * LOOSE_BEGINNING
}

/** A day beside one that may be its report's only: it fits if the figure is the same, else it is off like any other; of a day that was yet to come the report does not tell. */
function fitting(features: Features, dated: number, carried: number): number {
  const signal = oneDated(features, dated, carried)
  if (sameBounds(features, dated, carried) || areOfDisaster(features, dated, carried)) return signal
  const isToCome = features.isTimeStated[dated] === 1 && features.from[dated]! > features.published[carried]!
  return Math.min(signal, isToCome ? WEIGHTS.timeFewDaysOff : WEIGHTS.timeDayOff)
}

/** Is the day that a claim has only the day of its report, carried down from the dateline? */
function isReportDay(features: Features, claim: number): boolean {
  const day = features.published[claim]!
  return !features.isTimeStated[claim] && features.from[claim] === day && features.to[claim] === day
}

function lengthOf(features: Features, claim: number): number {
  return features.to[claim]! - features.from[claim]!
}

function oneDated(features: Features, dated: number, undated: number): number {
  const published = features.published[undated]!
  if (Number.isNaN(published)) return 0
  const isDisaster = areOfDisaster(features, dated, undated)
  const early = published - (isDisaster ? TOLL_DAYS : NEWS_DAYS) - features.to[dated]!
  const late = features.from[dated]! - published
  if (early <= 0 && late <= 0) return published - features.to[dated]! <= 1 ? WEIGHTS.timeFitsClosely : WEIGHTS.timeFits
  // The day of a later report that gives none of its own is no day of the disaster.
  if (late === 1 || (late > 1 && late <= WEEK && isDisaster && !features.isTimeStated[dated])) return WEIGHTS.timeDayOff
  if (late > 1) return NEVER
  if (early > MONTH) return WEIGHTS.timeFarOff
  return early > WEEK ? WEIGHTS.timeFewDaysOff : WEIGHTS.timeMisfit
}

function byPublication(left: number, right: number): number {
  const gap = Math.abs(left - right)
  if (Number.isNaN(gap)) return 0
  if (gap <= 1) return WEIGHTS.publishedSameDay
  if (gap <= 3) return WEIGHTS.publishedFewDays
  if (gap <= 7) return WEIGHTS.publishedSameWeek
  if (gap <= MONTH) return WEIGHTS.publishedSameMonth
  return gap <= SEASON ? WEIGHTS.publishedFarApart : WEIGHTS.timeFarOff
}
