import { boundsOf } from '../model/bounds.ts'
import { type Claim, LASTING, type Place } from '../model/claim.ts'
import { MEASURES } from '../model/measure.ts'
import { PROFILES } from '../model/profile.ts'
import type { Bounds } from '../model/quantity.ts'
import { comparisons } from './comparisons.ts'
import { type Days, daysOf } from './days.ts'
import type { Dossier } from './evidence.ts'
import { isDenial } from './figure-signal.ts'
import { nameNorm } from './names.ts'
import { isCountry } from './places.ts'
import { type Subject, subjectOf } from './subjects.ts'

/** What linking compares of every claim, by position in the dossier: small numbers, worked out once. */
export interface Features {
  readonly measure: Uint8Array
  /** Number of the subject in `subjects`, -1 if none is stated. */
  readonly subject: Int32Array
  readonly subjects: readonly Subject[]
  /** Number of the place in `places`, -1 if unknown. */
  readonly place: Int32Array
  readonly places: readonly Place[]
  /** 1 where the claim names no place and has its report's. */
  readonly placeInherited: Uint8Array
  /** 1 where the claim's own sentence names the place. */
  readonly isPlaceStated: Uint8Array
  /** Days that the claim speaks of, NaN on both sides if not stated; an open side is an infinity. */
  readonly from: Float64Array
  readonly to: Float64Array
  /** 1 where the claim's own words say when. */
  readonly isTimeStated: Uint8Array
  /** Day of publication of the claim's report, NaN if unknown. */
  readonly published: Float64Array
  /** What the words allow (one record for all that allow the same), whatever the profile: which claims belong together is no matter of house rules. */
  readonly bounds: readonly Bounds[]
  /** Number of the last link of the attribution, one per name and report-own voice; -1 if nobody is named. */
  readonly voice: Int32Array
  /** 1 for "12 more" and "12 others died": an increment, not the count. */
  readonly isAddition: Uint8Array
  /** The number in the words of a figure of one, "a 9-year-old girl", which tells one person from another; 0 if there is none. */
  readonly mark: Uint16Array
  /** 1 for "dozens": a word that says more or less anything above its low end. */
  readonly isVague: Uint8Array
  /** 1 for what is denied. */
  readonly isDenied: Uint8Array
  /** 1 for what says that there were none, or that it is not so. */
  readonly isDenial: Uint8Array
}

const MAX_STATED_DAYS = 400 // a stated time longer than that ("since 2011") is the time of a war, no day of an incident

/** Reads the features of all claims. */
export function featuresOf(dossier: Dossier): Features {
  const { claims } = dossier
  const subjects = new Numbering<Subject>()
  const places = new Numbering<Place>()
  const voices = new Numbering<string>()
  const homes = homePlaces(dossier)
  const count = claims.length
  const measure = new Uint8Array(count)
  const subject = new Int32Array(count).fill(-1)
  const place = new Int32Array(count).fill(-1)
  const placeInherited = new Uint8Array(count)
  const isPlaceStated = new Uint8Array(count)
  const from = new Float64Array(count).fill(Number.NaN)
  const to = new Float64Array(count).fill(Number.NaN)
  const isTimeStated = new Uint8Array(count)
  const published = new Float64Array(count)
  const voice = new Int32Array(count)
  const isAddition = new Uint8Array(count)
  const isVague = new Uint8Array(count)
  const mark = new Uint16Array(count)
  const isDenied = new Uint8Array(count)
  const denials = new Uint8Array(count)
  const bounds = new Numbering<Bounds>()
  const allowed: Bounds[] = new Array(count)
  for (const [index, claim] of claims.entries()) {
    const report = dossier.reportOf[index]!
    measure[index] = MEASURES.indexOf(claim.measure)
    const whom = claimSubject(claim)
    if (whom !== undefined) subject[index] = subjects.of(JSON.stringify(whom), whom)
    const own = placeOf(claim)
    const where = own ?? (isLasting(claim) ? undefined : homes[report])
    if (where !== undefined) place[index] = places.of(`${nameNorm(where.name)}|${where.country}|${where.admin1}`, where)
    isPlaceStated[index] = own !== undefined && claim.place?.basis === 'stated' ? 1 : 0
    placeInherited[index] = own === undefined ? 1 : 0
    const days: Days | undefined = daysOf(claim.time?.value)
    if (days !== undefined) {
      from[index] = days.from
      isTimeStated[index] = claim.time?.basis === 'stated' ? 1 : 0
      // "since Monday" ends when it was written
      to[index] =
        days.to === Infinity && !Number.isNaN(dossier.published[report]!)
          ? Math.max(days.from, dossier.published[report]!)
          : days.to
    }
    published[index] = dossier.published[report]!
    const link = claim.attribution.at(-1)
    const name = link === undefined ? `@${claim.report}` : (link.name ?? link.at?.exact)
    voice[index] = name === undefined ? -1 : voices.of(nameNorm(name) || name, name)
    mark[index] = markOf(claim)
    allowed[index] = oneOf(bounds, boundsOf(claim.quantity.value, PROFILES.plain))
    isDenied[index] = claim.stance === 'denied' ? 1 : 0
    denials[index] = isDenial(claim) ? 1 : 0
    isVague[index] = claim.quantity.value.kind === 'vague' ? 1 : 0
    const isOthers = claim.measure === 'killed' && whom?.noun !== undefined && comparisons.others.has(whom.noun)
    isAddition[index] = isOthers || claim.hints.some(hint => hint.kind === 'addition') ? 1 : 0
  }
  return {
    measure,
    subject,
    subjects: subjects.values,
    place,
    places: places.values,
    placeInherited,
    isPlaceStated,
    from,
    to,
    isTimeStated,
    published,
    bounds: allowed,
    voice,
    isAddition,
    mark,
    isVague,
    isDenied,
    isDenial: denials,
  }
}

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

/** Where a claim puts it. A country that is the actor's own name says who, not where: "US soldiers". */
export function placeOf(claim: Claim): Place | undefined {
  const place = claim.place?.value
  if (place === undefined || !isCountry(place)) return place
  const name = nameNorm(place.name)
  const isActor = [claim.subject, claim.agent].some(actor => actor !== undefined && nameNorm(actor.value.name) === name)
  return isActor ? undefined : place
}

/** Is it what a war has cost until now? Such a total is not of the place that its report is about. */
export function isLasting(claim: Claim): boolean {
  return claim.hints.some(({ rule }) => rule === LASTING)
}

/** The place that most claims of a report name; the earlier one where two are named as often. */
function homePlaces(dossier: Dossier): (Place | undefined)[] {
  return dossier.reports.map((_, report) => {
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
  })
}

/** The one record of equal bounds. */
function oneOf(known: Numbering<Bounds>, bounds: Bounds): Bounds {
  const { low, high, lowExclusive, highExclusive, approximate } = bounds
  return known.values[known.of(`${low} ${high} ${lowExclusive} ${highExclusive} ${approximate}`, bounds)]!
}

/** Gives equal values one number, in the order in which they are first seen. */
class Numbering<T> {
  readonly values: T[] = []
  readonly #numbers = new Map<string, number>()

  of(key: string, value: T): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.values.length)
    this.values.push(value)
    return this.values.length - 1
  }
}
