import type { Anchor } from '../model/anchor.ts'
import { boundsOf } from '../model/bounds.ts'
import { type Claim, LASTING, type Place, turnOf } from '../model/claim.ts'
import { comparedAs, isHarm, MEASURES } from '../model/measure.ts'
import { PROFILES } from '../model/profile.ts'
import type { Bounds } from '../model/quantity.ts'
import { comparisons } from './comparisons.ts'
import { type Days, daysOf } from './days.ts'
import type { Dossier } from './evidence.ts'
import { isDenial } from './figure-signal.ts'
import { NamedColumns } from './named-columns.ts'
import { nameNorm } from './names.ts'
import { Numbering } from './numbering.ts'
import { isCountry } from './places.ts'
import { type Subject, subjectOf } from './subjects.ts'

const MAX_STATED_DAYS = 400 // a stated time longer than that ("since 2011") is the time of a war, no day of an incident

/** Reads the features of all claims; with `room` for more of them. */
export function featuresOf(dossier: Dossier, room = 0): Features {
  const columns = new Features(dossier.claims.length + room)
  for (let report = 0; report < dossier.reports.length; report++) columns.read(dossier, report)
  return columns
}

/** What linking compares of every claim, by position in the dossier: small numbers, worked out once, report by report. A value gets its number when it is first seen. */
export class Features {
  readonly measure: Uint8Array
  /** Days of the turn that the figure is of each of, 0 for one that is no rate. */
  readonly turn: Uint16Array
  /** Number of the subject in `subjects`, -1 if none is stated. */
  readonly subject: Int32Array
  /** Number of the place in `places`, -1 if unknown. */
  readonly place: Int32Array
  /** 1 where the claim names no place and has its report's. */
  readonly placeInherited: Uint8Array
  /** 1 where the claim's own sentence names the place. */
  readonly isPlaceStated: Uint8Array
  /** Days that the claim speaks of, NaN on both sides if not stated; an open side is an infinity. */
  readonly from: Float64Array
  readonly to: Float64Array
  /** 1 where the claim's own words say when. */
  readonly isTimeStated: Uint8Array
  /** HOURS of what says when. */
  readonly hours: Uint8Array
  /** Day of publication of the claim's report, NaN if unknown. */
  readonly published: Float64Array
  /** What the words allow (one record for all that allow the same), whatever the profile: which claims belong together is no matter of house rules. */
  readonly bounds: Bounds[] = []
  /** Number of the last link of the attribution, one per name and report-own voice; -1 if nobody is named. */
  readonly voice: Int32Array
  /** 1 for "12 more" and "12 others died": an increment, not the count. */
  readonly isAddition: Uint8Array
  /** The number in the words of a figure of one, "a 9-year-old girl", which tells one person from another; 0 if there is none. */
  readonly mark: Uint16Array
  /** Whom the figures of one name. */
  readonly named: NamedColumns
  /** 1 for "dozens": a word that says more or less anything above its low end. */
  readonly isVague: Uint8Array
  /** 1 for what a war has cost until now. */
  readonly isLasting: Uint8Array
  /** 1 for what is denied. */
  readonly isDenied: Uint8Array
  /** 1 for what says that there were none, or that it is not so. */
  readonly isDenial: Uint8Array
  readonly #subjects = new Numbering<Subject>()
  readonly #places = new Numbering<Place>()
  readonly #voices = new Numbering<string>()
  readonly #bounds = new Numbering<Bounds>()

  constructor(count: number) {
    this.measure = new Uint8Array(count)
    this.turn = new Uint16Array(count)
    this.subject = new Int32Array(count).fill(-1)
    this.place = new Int32Array(count).fill(-1)
    this.placeInherited = new Uint8Array(count)
    this.isPlaceStated = new Uint8Array(count)
    this.from = new Float64Array(count).fill(Number.NaN)
    this.to = new Float64Array(count).fill(Number.NaN)
    this.isTimeStated = new Uint8Array(count)
    this.hours = new Uint8Array(count)
    this.published = new Float64Array(count)
    this.voice = new Int32Array(count)
    this.isAddition = new Uint8Array(count)
    this.mark = new Uint16Array(count)
    this.named = new NamedColumns(count)
    this.isVague = new Uint8Array(count)
    this.isLasting = new Uint8Array(count)
    this.isDenied = new Uint8Array(count)
    this.isDenial = new Uint8Array(count)
  }

  get subjects(): readonly Subject[] {
    return this.#subjects.values
  }

  get places(): readonly Place[] {
    return this.#places.values
  }

  /** Says that most claims are read by now, and few more come. */
  settle(): void {
    for (const columns of [this.#subjects, this.#places, this.#voices, this.#bounds, this.named]) columns.settle()
  }

  /** Reads the claims of a report. */
  read(dossier: Dossier, report: number): void {
    const home = homePlace(dossier, report)
    const published = dossier.published[report]!
    this.named.read(dossier, report)
    for (let index = dossier.claimsFrom[report]!; index < dossier.claimsFrom[report + 1]!; index++) {
      const claim = dossier.claims[index]!
      this.measure[index] = MEASURES.indexOf(comparedAs(claim.measure))
      this.turn[index] = turnOf(claim) ?? 0
      this.#readPlace(index, claim, home)
      this.#readTime(index, claim, published)
      const whom = claimSubject(claim)
      if (whom !== undefined) this.subject[index] = this.#subjects.of(JSON.stringify(whom), whom)
      const link = claim.attribution.at(-1)
      const name = link === undefined ? `@${claim.report}` : (link.name ?? link.at?.exact)
      this.voice[index] = name === undefined ? -1 : this.#voices.of(nameNorm(name) || name, name)
      this.mark[index] = markOf(claim)
      this.bounds.push(oneOf(this.#bounds, boundsOf(claim.quantity.value, PROFILES.plain)))
      this.isVague[index] = claim.quantity.value.kind === 'vague' ? 1 : 0
      this.isLasting[index] = isLasting(claim) ? 1 : 0
      this.isDenied[index] = claim.stance === 'denied' ? 1 : 0
      this.isDenial[index] = isDenial(claim) ? 1 : 0
      const isOthers = claim.measure === 'killed' && whom?.noun !== undefined && comparisons.others.has(whom.noun)
      const isAdded = claim.hints.some(hint => hint.kind === 'addition') && !isBesideHarmed(dossier, report, index)
      this.isAddition[index] = isOthers || isAdded ? 1 : 0
    }
  }

  #readPlace(index: number, claim: Claim, home: Place | undefined): void {
    const own = placeOf(claim)
    const where = own ?? (isLasting(claim) ? undefined : home)
    if (where !== undefined) this.place[index] = this.#places.of(placeKey(where), where)
    this.isPlaceStated[index] = own !== undefined && claim.place?.basis === 'stated' ? 1 : 0
    this.placeInherited[index] = own === undefined ? 1 : 0
  }

  #readTime(index: number, { time, sentence }: Claim, published: number): void {
    this.published[index] = published
    const days: Days | undefined = daysOf(time?.value)
    if (days === undefined) return
    // What somebody said on a day was before it, as what a report of that day tells.
    if (time?.rule === 'time.said') {
      this.published[index] = days.to
      return
    }
    this.from[index] = days.from
    this.isTimeStated[index] = time?.basis === 'stated' ? 1 : 0
    this.hours[index] = hoursOf(time!, sentence)
    // "since Monday" ends when it was written
    const isOpen = days.to === Infinity && !Number.isNaN(published)
    this.to[index] = isOpen ? Math.max(days.from, published) : days.to
  }
}

/** Bits of the hours of a time that another day may claim. */
export const HOURS = { late: 1, early: 2 } as const

/** "Friday night", "early on Saturday", "an overnight raid on June 4", "at 2 a.m. on June 5": by the words of the time, and those beside it in the claim's own sentence. */
function hoursOf(time: NonNullable<Claim['time']>, { exact, span }: Anchor): number {
  const at = time.basis === 'stated' ? time.at : time.from[0]
  if (at === undefined) return 0
  const start = at.span.start - span.start
  const isInside = start >= 0 && at.span.end <= span.end && exact.startsWith(at.exact, start)
  const told = isInside ? exact.slice(Math.max(0, start - BESIDE), start + at.exact.length + BESIDE) : at.exact
  const words = told.toLowerCase().split(/[\s,]+/u)
  const isLate = words.some(word => comparisons.lateHours.has(word))
  const isEarly = words.some(
    (word, index) =>
      comparisons.earlyHours.has(word) ||
      (comparisons.mornings.has(word.replaceAll('.', '')) && isBeforeDawn(words[index - 1] ?? '')),
  )
  return (isLate ? HOURS.late : 0) | (isEarly ? HOURS.early : 0)
}

const BESIDE = 24 // code units beside a time in which its hour stands: "an overnight attack on"

/** "2", "12:30": an hour of the morning that the day before may claim. */
function isBeforeDawn(hour: string): boolean {
  const [whole = ''] = hour.split(':')
  return DAYBREAK.has(whole)
}

const DAYBREAK: ReadonlySet<string> = new Set(['12', '1', '2', '3', '4', '5'])

/** Does the claim say when, narrowly enough to tell happenings apart? */
export function isDated(features: Features, claim: number): boolean {
  return features.to[claim]! - features.from[claim]! <= MAX_STATED_DAYS
}

const DIGITS = /\d{1,3}/u // a 9-year-old girl   not: 1,500

function markOf({ quantity: { value }, at }: Claim): number {
  if (value.kind !== 'exact' || value.value !== 1) return 0
  const number = Number(DIGITS.exec(at.exact)?.[0] ?? 0)
  return number === 1 ? 0 : number
}

/** Whom a claim is about, with the words that say so. */
export function claimSubject({ subject }: Claim): Subject | undefined {
  return subjectOf(subject?.value, subject?.basis === 'stated' ? subject.at.exact : undefined)
}

/** Where a claim puts it: in what holds the places of a list, since it is told of no one of them. A country that is the actor's own name says who, not where: "US soldiers". */
export function placeOf(claim: Claim): Place | undefined {
  const place = claim.commonPlace ?? claim.place?.value
  if (place === undefined || !isCountry(place)) return place
  const name = nameNorm(place.name)
  const isActor = [claim.subject, claim.agent].some(actor => actor !== undefined && nameNorm(actor.value.name) === name)
  return isActor ? undefined : place
}

/** Is it what a war has cost until now? Such a total is not of the place that its report is about. */
export function isLasting(claim: Claim): boolean {
  return claim.hints.some(({ rule }) => rule === LASTING)
}

/** All that tells places apart: of one name, those of another region or with other coordinates are places of their own. */
function placeKey({ name, country, admin1, lat, lon }: Place): string {
  return `${nameNorm(name)}|${country}|${admin1}|${lat}|${lon}`
}

/** The place that most claims of a report name; the earlier one where two are named as often. */
function homePlace(dossier: Dossier, report: number): Place | undefined {
  const counts = new Map<string, { place: Place; count: number }>()
  for (let index = dossier.claimsFrom[report]!; index < dossier.claimsFrom[report + 1]!; index++) {
    const place = placeOf(dossier.claims[index]!)
    if (place === undefined) continue
    const key = nameNorm(place.name)
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { place, count: 1 })
    else known.count++
  }
  let home: { place: Place; count: number } | undefined
  for (const each of counts.values()) if (home === undefined || each.count > home.count) home = each
  return home?.place
}

/** The one record of equal bounds. */
function oneOf(known: Numbering<Bounds>, bounds: Bounds): Bounds {
  const { low, high, lowExclusive, highExclusive, approximate } = bounds
  return known.values[known.of(`${low} ${high} ${lowExclusive} ${highExclusive} ${approximate}`, bounds)]!
}

/** "40 died. Another 12 are missing": besides the dead, and no more than the count of the missing. */
function isBesideHarmed({ claims, claimsFrom }: Dossier, report: number, index: number): boolean {
  const { measure } = claims[index]!
  if (isHarm(measure)) return false
  let isBeside = false
  for (let before = claimsFrom[report]!; before < index; before++) {
    if (claims[before]!.measure === measure && claims[before]!.quantity.value.kind !== 'vague') return false
    isBeside ||= isHarm(claims[before]!.measure)
  }
  return isBeside
}
