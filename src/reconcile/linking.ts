import type { Claim } from '../model/claim.ts'
import type { Bounds } from '../model/quantity.ts'
import type { Dossier } from './evidence.ts'
import { Comparer, type Features, isDated } from './features.ts'
import { highest, logGap, lowest, meet } from './range.ts'
import { cosine, type WordVectors } from './words.ts'

/**
 * Do two claims answer one question? All signals and what each is worth, in one place: natural log-odds that add up, so that +1 makes "the same"
 * about 2.7 times as likely. They were set by hand from reading linked claims, and are held by test/corpus.
 */
export const WEIGHTS = {
  /** Before anything is known, two claims of one measure are seldom the same. */
  prior: -2.4,
  /** Per unit of the natural log of the number of reports: the more reports, the more happenings. */
  priorPerReports: -0.24,
  /** Somebody in particular, and the same part of them: "US military". */
  subjectNamed: 2.8,
  subjectSame: 2,
  /** Both say "people", or the like. */
  subjectEveryone: 1.5,
  subjectAlike: 1.3,
  /** One of them says "people", or nothing. */
  subjectWider: 0.6,
  /** "Children" beside "people": a part, unless the figure is the same. */
  subjectPart: -2.5,
  /** Two nouns that no list has: "trucks" beside "tractors". */
  subjectUnlike: -1.5,
  placeSame: 2,
  placeNear: 0.8,
  placeWithin: 0.4,
  placeNamesake: -0.3,
  /** Apart, but one of the two is not the claim's own: its report's, or carried over from a sentence before. */
  placeApartCarried: -3.5,
  /** At least one side has its report's place, not its own. */
  placeInheritedShare: 0.6,
  /** Both are of the same days, to the day or nearly, as far as their reports show. */
  timeSame: 1.8,
  /** Both name the same days themselves. */
  timeSameStated: 2.4,
  /** The times stated overlap, but are longer than an incident. */
  timeOverlap: 0.5,
  /** One stated time is a part of the other: the toll of a day beside that of three. */
  timeNested: -1,
  /** One says when, and it fits the other's day of publication. */
  timeFits: 0.6,
  timeDayOff: -0.6,
  /** A day apart, and another figure: the news of the next day. */
  timeDayOffApart: -1.8,
  timeFewDaysOff: -4,
  /** One says when, and it does not fit the other's publication. */
  timeMisfit: -2,
  publishedSameDay: 0.9,
  publishedFewDays: 0.3,
  publishedSameWeek: -0.6,
  publishedSameMonth: -2.2,
  publishedFarApart: -3.5,
  /** Per unit of cosine above the level that unrelated reports of one war reach. */
  story: 12,
  storyMost: 2.2,
  /** Per unit of the natural log of the number of reports: in a folder of a few, unlike words say little. */
  storyLeast: -0.25,
  sentence: 5,
  sentenceMost: 2.6,
  /** Per unit of the natural log of the number of reports, as above. */
  sentenceLeast: -0.1,
  /** The same telling figure, neither small nor round. */
  figureTelling: 1.4,
  figureSame: 0.8,
  figureMeets: 0.3,
  /** One is "a man", the other several: somebody in particular beside a count. */
  figureOne: -1.5,
  /** Per unit of the natural log of the factor between the figures. */
  figureApart: -1.4,
  figureLeast: -5,
  /** "12 more" beside a count. */
  additionBesideCount: -2.5,
  /** Both rest on the same named source. */
  voiceSame: 0.7,
  /** One report says it twice. */
  sameReport: 0.4,
  /** One report gives two figures on the words of two sources: more often they are of two happenings. */
  sameReportApart: -1,
} as const

export const LINK_AT = 0.7 // log-odds from which two claims are put in one question
export const MAYBE_AT = -0.5 // log-odds from which two questions could be the same
export const NEVER = -1e9 // a contradiction that no other signal outweighs

const STORY_LEVEL = 0.12 // cosine of unrelated reports that share a theatre of war, read off word vectors of a news corpus
const FEW_REPORTS = 4 // reports of a folder that is about one thing
const MAX_CROWD = 100 // times as many, beyond which more reports change nothing
const SENTENCE_LEVEL = 0.15 // cosine of unrelated sentences that both count the dead
const INCIDENT_DAYS = 3 // a stated time no longer than that is the time of one incident
const NEWS_DAYS = 3 // a report without a date of its own tells of the days before it
const SIDE_BY_SIDE = 400 // code units, two or three sentences: "the ministry says 4; the lawyers have 31 names"
const FAR_FIGURES = Math.log(2) // a factor of two
const VAGUE_STRETCH = Math.log(5) // "dozens" of a hundred
const FREE_STRETCH = Math.log(1.6) // "more than 20" is said of 30 without a thought
const FEW_PERSONS = 2 // that a report may call by age or sex, or not
const TELLING = 10 // figures below it repeat by chance

/** The signals of a pair, in the order in which `signalsOf` fills them. */
export const SIGNALS = [
  'prior',
  'subject',
  'place',
  'time',
  'story',
  'sentence',
  'figure',
  'addition',
  'report',
] as const

/** Weighs pairs of claims. One instance a run; `weigh` makes no objects. */
export class Linker {
  readonly #dossier: Dossier
  readonly #features: Features
  readonly #vectors: WordVectors
  readonly #comparer: Comparer
  readonly #signals = new Float64Array(SIGNALS.length)

  /** What unlike reports count for at most, by the size of the case. */
  readonly #storyLeast: number
  readonly #sentenceLeast: number
  readonly #prior: number

  constructor(dossier: Dossier, features: Features, vectors: WordVectors) {
    const crowd = Math.log(Math.max(1, Math.min(MAX_CROWD, dossier.reports.length / FEW_REPORTS)))
    this.#storyLeast = WEIGHTS.storyLeast * crowd
    this.#sentenceLeast = WEIGHTS.sentenceLeast * crowd
    this.#prior = WEIGHTS.prior + WEIGHTS.priorPerReports * crowd
    this.#dossier = dossier
    this.#features = features
    this.#vectors = vectors
    this.#comparer = new Comparer(features)
  }

  /** Log-odds that two claims (positions in the dossier) answer one question; NEVER where something rules it out. */
  weigh(left: number, right: number): number {
    const features = this.#features
    const signals = this.#signals
    if (features.measure[left] !== features.measure[right]) return NEVER
    signals.fill(0)
    signals[0] = this.#prior
    signals[1] = this.#subject(left, right)
    if (signals[1] === NEVER) return NEVER
    signals[2] = this.#place(left, right)
    if (signals[2] === NEVER) return NEVER
    signals[3] = this.#time(left, right)
    if (signals[3] === NEVER) return NEVER
    const isOneReport = this.#dossier.reportOf[left] === this.#dossier.reportOf[right]
    if (isOneReport && this.#isApartInReport(left, right)) return NEVER
    signals[4] = isOneReport ? 0 : this.#story(left, right)
    signals[5] = this.#sentence(left, right)
    signals[6] = this.#figure(left, right)
    signals[7] = features.isAddition[left] === features.isAddition[right] ? 0 : WEIGHTS.additionBesideCount
    signals[8] = isOneReport ? this.#report(left, right) : 0
    const voice = features.voice[left]!
    signals[9] = voice >= 0 && voice === features.voice[right] && !isOneReport ? WEIGHTS.voiceSame : 0
    let sum = 0
    for (let i = 0; i < signals.length; i++) sum += signals[i]!
    return sum
  }

  /** The signals of a pair by name, those that say nothing left out: the ground that is shown with a question. */
  groundOf(left: number, right: number): { weight: number; signals: Record<string, number> } {
    const weight = this.weigh(left, right)
    const signals: Record<string, number> = {}
    for (const [index, name] of SIGNALS.entries()) {
      const value = this.#signals[index]!
      if (value !== 0) signals[name] = Math.round(value * 100) / 100
    }
    return { weight: Math.round(weight * 100) / 100, signals }
  }

  #subject(left: number, right: number): number {
    switch (this.#comparer.subjects(left, right)) {
      case 'same':
        return this.#sameSubject(left)
      case 'alike':
        return WEIGHTS.subjectAlike
      case 'wider':
        return WEIGHTS.subjectWider
      case 'part':
        return isSamePerson(this.#features, left, right) ? WEIGHTS.subjectWider : WEIGHTS.subjectPart
      case 'unlike':
        return WEIGHTS.subjectUnlike
      case 'different':
        return NEVER
    }
  }

  #sameSubject(claim: number): number {
    const subject = this.#features.subjects[this.#features.subject[claim]!]!
    if (subject.isEveryone) return WEIGHTS.subjectEveryone
    return subject.name === undefined ? WEIGHTS.subjectSame : WEIGHTS.subjectNamed
  }

  #place(left: number, right: number): number {
    const { placeInherited, isPlaceStated } = this.#features
    const share = placeInherited[left] || placeInherited[right] ? WEIGHTS.placeInheritedShare : 1
    switch (this.#comparer.places(left, right)) {
      case 'same':
        return WEIGHTS.placeSame * share
      case 'near':
        return WEIGHTS.placeNear * share
      case 'within':
        return WEIGHTS.placeWithin * share
      case 'unknown':
        return 0
      case 'namesake':
        return WEIGHTS.placeNamesake
      case 'apart':
        return isPlaceStated[left] && isPlaceStated[right] ? NEVER : WEIGHTS.placeApartCarried
    }
  }

  #time(left: number, right: number): number {
    const features = this.#features
    const leftDated = isDated(features, left)
    const rightDated = isDated(features, right)
    if (leftDated && rightDated) return bothDated(features, left, right)
    if (leftDated) return oneDated(features, left, right)
    if (rightDated) return oneDated(features, right, left)
    return byPublication(features.published[left]!, features.published[right]!)
  }

  #story(left: number, right: number): number {
    const { reportOf } = this.#dossier
    const { reports } = this.#vectors
    const near = cosine(reports[reportOf[left]!]!, reports[reportOf[right]!]!)
    return clamp(WEIGHTS.story * (near - STORY_LEVEL), this.#storyLeast, WEIGHTS.storyMost)
  }

  #sentence(left: number, right: number): number {
    const near = cosine(this.#vectors.sentences[left]!, this.#vectors.sentences[right]!)
    return clamp(WEIGHTS.sentence * (near - SENTENCE_LEVEL), this.#sentenceLeast, WEIGHTS.sentenceMost)
  }

  #figure(left: number, right: number): number {
    const l = this.#features.bounds[left]!
    const r = this.#features.bounds[right]!
    const isVague = this.#features.isVague[left] === 1 || this.#features.isVague[right] === 1
    if (isVague && meet(l, r)) return WEIGHTS.figureApart * stretchBeyond(this.#features, left, right)
    if (l.low === r.low && l.high === r.high && l.low !== undefined) {
      return l.low >= TELLING && l.low % TELLING !== 0 ? WEIGHTS.figureTelling : WEIGHTS.figureSame
    }
    if (meet(l, r)) return WEIGHTS.figureMeets + WEIGHTS.figureApart * stretchBeyond(this.#features, left, right)
    if (isDenial(this.#dossier.claims[left]!) || isDenial(this.#dossier.claims[right]!)) return 0
    const factor = Math.log((Math.max(lowest(l), lowest(r)) + 1) / (Math.max(0, Math.min(highest(l), highest(r))) + 1))
    const one = l.high === 1 || r.high === 1 ? WEIGHTS.figureOne : 0
    return Math.max(WEIGHTS.figureLeast, WEIGHTS.figureApart * factor + one)
  }

  #report(left: number, right: number): number {
    const leftClaim = this.#dossier.claims[left]!
    const rightClaim = this.#dossier.claims[right]!
    const isToll = isTollOf(leftClaim, rightClaim) || isTollOf(rightClaim, leftClaim)
    if (isToll || isDenial(leftClaim) || isDenial(rightClaim)) return WEIGHTS.sameReport
    return isSaidAgain(this.#features, left, right) ? WEIGHTS.sameReport : WEIGHTS.sameReportApart
  }

  /** Within one report, one voice does not answer one question with two figures, and one sentence not twice, unless it says so. */
  #isApartInReport(left: number, right: number): boolean {
    const features = this.#features
    const leftClaim = this.#dossier.claims[left]!
    const rightClaim = this.#dossier.claims[right]!
    if (isTollOf(leftClaim, rightClaim) || isTollOf(rightClaim, leftClaim)) return false
    if (isPartOf(leftClaim, rightClaim) || isPartOf(rightClaim, leftClaim)) return true
    if (leftClaim.stance === 'denied' || rightClaim.stance === 'denied') return false
    if (features.isAddition[left] || features.isAddition[right]) return true
    if (features.voice[left] !== features.voice[right]) return isElsewhere(features, leftClaim, rightClaim, left, right)
    if (!isSaidAgain(features, left, right)) return true
    return (
      leftClaim.sentence.span.start === rightClaim.sentence.span.start &&
      !isRestated(leftClaim) &&
      !isRestated(rightClaim)
    )
  }
}

/** Is there a hint that one is the other's earlier or later state, or says it again? */
function isTollOf(claim: Claim, other: Claim): boolean {
  return claim.hints.some(
    hint => (hint.kind === 'update' || hint.kind === 'previous' || hint.kind === 'restatement') && hint.of === other.id,
  )
}

function isPartOf(claim: Claim, other: Claim): boolean {
  return claim.hints.some(hint => hint.kind === 'part-of' && hint.of === other.id)
}

function isRestated(claim: Claim): boolean {
  return claim.hints.some(hint => hint.kind === 'restatement')
}

/** Says that there were none, or that it is not so. */
function isDenial(claim: Claim): boolean {
  return claim.stance === 'denied' || claim.quantity.value.kind === 'none'
}

/** One "man" and one "person" are the same person; fifteen children and fifteen people seldom are. */
function isSamePerson(features: Features, left: number, right: number): boolean {
  const l = features.bounds[left]!
  const r = features.bounds[right]!
  return l.low !== undefined && l.low <= FEW_PERSONS && l.low === r.low && l.high === r.high
}

/** Two sources are set against each other side by side; figures far apart in a report and far apart in size are of two happenings. */
function isElsewhere(features: Features, leftClaim: Claim, rightClaim: Claim, left: number, right: number): boolean {
  const step =
    Math.max(leftClaim.at.span.start, rightClaim.at.span.start) -
    Math.min(leftClaim.at.span.end, rightClaim.at.span.end)
  return step > SIDE_BY_SIDE && logGap(features.bounds[left]!, features.bounds[right]!) > FAR_FIGURES
}

/** May one figure be the other, said again in a rounder way? */
function isSaidAgain(features: Features, left: number, right: number): boolean {
  return meet(features.bounds[left]!, features.bounds[right]!) && stretchBeyond(features, left, right) === 0
}

/** How far apart two figures are that meet only because one is open, beyond what such words are said of without a thought. */
function stretchBeyond(features: Features, left: number, right: number): number {
  const free = features.isVague[left] || features.isVague[right] ? VAGUE_STRETCH : FREE_STRETCH
  return Math.max(0, stretch(features.bounds[left]!, features.bounds[right]!) - free)
}

/** Natural log of the factor between two bounds that meet only because one is open: "more than 20" and 4,000 meet on paper. */
function stretch(left: Bounds, right: Bounds): number {
  const l = left.low ?? left.high
  const r = right.low ?? right.high
  const isOpen =
    left.low === undefined || left.high === undefined || right.low === undefined || right.high === undefined
  return !isOpen || l === undefined || r === undefined ? 0 : Math.abs(Math.log((l + 1) / (r + 1)))
}

function bothDated(features: Features, left: number, right: number): number {
  const gap = Math.max(0, features.from[left]! - features.to[right]!, features.from[right]! - features.to[left]!)
  if (gap > NEWS_DAYS) return NEVER
  if (gap > 1) return WEIGHTS.timeFewDaysOff
  if (gap === 1) return sameBounds(features, left, right) ? WEIGHTS.timeDayOff : WEIGHTS.timeDayOffApart
  const isShort = lengthOf(features, left) <= INCIDENT_DAYS && lengthOf(features, right) <= INCIDENT_DAYS
  const ends =
    Math.abs(features.from[left]! - features.from[right]!) + Math.abs(features.to[left]! - features.to[right]!)
  if (ends > 0 && Number.isFinite(ends) && !sameBounds(features, left, right)) return WEIGHTS.timeNested
  if (!isShort) return WEIGHTS.timeOverlap
  return features.isTimeStated[left] && features.isTimeStated[right] ? WEIGHTS.timeSameStated : WEIGHTS.timeSame
}

function lengthOf(features: Features, claim: number): number {
  return features.to[claim]! - features.from[claim]!
}

function sameBounds(features: Features, left: number, right: number): boolean {
  const l = features.bounds[left]!
  const r = features.bounds[right]!
  return l.low === r.low && l.high === r.high
}

function oneDated(features: Features, dated: number, undated: number): number {
  const published = features.published[undated]!
  if (Number.isNaN(published)) return 0
  const early = published - NEWS_DAYS - features.to[dated]!
  const late = features.from[dated]! - published
  if (early <= 0 && late <= 0) return WEIGHTS.timeFits
  return late > 1 ? NEVER : early > 30 ? WEIGHTS.publishedFarApart : WEIGHTS.timeMisfit
}

function byPublication(left: number, right: number): number {
  const gap = Math.abs(left - right)
  if (Number.isNaN(gap)) return 0
  if (gap <= 1) return WEIGHTS.publishedSameDay
  if (gap <= 3) return WEIGHTS.publishedFewDays
  if (gap <= 7) return WEIGHTS.publishedSameWeek
  return gap <= 30 ? WEIGHTS.publishedSameMonth : WEIGHTS.publishedFarApart
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
