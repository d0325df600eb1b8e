import type { Claim } from '../model/claim.ts'
import { Comparer } from './comparer.ts'
import type { Dossier } from './evidence.ts'
import type { Features } from './features.ts'
import { figureSignal, isSamePerson } from './figure-signal.ts'
import { isApartInReport, reportSignal } from './report-signal.ts'
import { nameSignal } from './shared-names.ts'
import { timeSignal } from './time-signal.ts'
import { cosine } from './vectors.ts'
import { NEVER, WEIGHTS } from './weights.ts'
import type { WordVectors } from './words.ts'

const STORY_LEVEL = 0.12 // cosine of unrelated reports that share a theatre of war, read off word vectors of a news corpus
const FEW_REPORTS = 12 // reports of a folder that is about one thing
const MAX_CROWD = 60 // times as many, beyond which more reports change nothing
const CIVILIAN = 'civilian' // the role of those whom no army means to kill
const SENTENCE_LEVEL = 0.15 // cosine of unrelated sentences that both count the dead

/** The signals of a pair, in the order in which `weigh` fills them. */
const SIGNALS = [
  'prior',
  'subject',
  'place',
  'time',
  'story',
  'sentence',
  'figure',
  'addition',
  'report',
  'voice',
  'person',
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
    const crowd = Math.log(Math.max(1, Math.min(MAX_CROWD, vectors.measured / FEW_REPORTS)))
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
    if (this.#isOtherCount(left, right)) return NEVER
    const isPerson = features.named.areOne(left, right)
    const place = Math.max(this.#place(left, right), isPerson ? WEIGHTS.personPlaceLeast : NEVER)
    if (place === NEVER) return NEVER
    const signals = this.#signals
    signals.fill(0)
    signals[0] = this.#prior
    signals[2] = place
    const isDenied = features.isDenial[left] === 1 || features.isDenial[right] === 1
    signals[3] = Math.max(timeSignal(features, left, right, isDenied), isPerson ? WEIGHTS.personTimeLeast : NEVER)
    if (signals[3] === NEVER) return NEVER
    signals[1] = this.#subject(left, right)
    if (signals[1] === NEVER) return NEVER
    const isOneReport = this.#dossier.reportOf[left] === this.#dossier.reportOf[right]
    if (isOneReport && (isApartInReport(this.#dossier, features, left, right) || this.#isListed(left, right)))
      return NEVER
    signals[5] = this.#sentence(left, right)
    signals[6] = figureSignal(features, left, right, isDenied)
    signals[7] = features.isAddition[left] === features.isAddition[right] ? 0 : WEIGHTS.additionBesideCount
    if (isOneReport) signals[8] = reportSignal(this.#dossier, features, left, right)
    else {
      signals[4] = this.#story(left, right)
      signals[9] = this.#voice(left, right)
    }
    signals[10] = isPerson ? WEIGHTS.personSame : 0
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

  /** Do they count other things: another measure, by another turn, somebody of another name or age? */
  #isOtherCount(left: number, right: number): boolean {
    const { measure, turn, mark, named } = this.#features
    if (measure[left] !== measure[right] || turn[left] !== turn[right] || named.areTwo(left, right)) return true
    return mark[left] !== mark[right] && mark[left] !== 0 && mark[right] !== 0
  }

  /** What one named source says in two reports. */
  #voice(left: number, right: number): number {
    const { voice, isDenied } = this.#features
    if (voice[left]! < 0 || voice[left] !== voice[right]) return 0
    return isDenied[left] === isDenied[right] ? WEIGHTS.voiceSame : WEIGHTS.voiceDenies
  }

  #subject(left: number, right: number): number {
    switch (this.#comparer.subjects(left, right)) {
      case 'same':
        return this.#sameSubject(left)
      case 'alike':
        return WEIGHTS.subjectAlike
      case 'wider':
        return this.#isNoneOfSome(left) || this.#isNoneOfSome(right) ? WEIGHTS.subjectNone : WEIGHTS.subjectWider
      case 'part':
        return isSamePerson(this.#features, left, right) ? WEIGHTS.subjectWider : WEIGHTS.subjectPart
      case 'unlike':
        return WEIGHTS.subjectUnlike
      case 'different':
        return NEVER
    }
  }

  /** "Two women and two soldiers": one sentence lists people of two sorts; "a clerk among them", "including a child": so do two that pick some of the dead. */
  #isListed(left: number, right: number): boolean {
    const { claims } = this.#dossier
    const isOneSentence = claims[left]!.sentence.span.start === claims[right]!.sentence.span.start
    if (!isOneSentence && !(isPart(claims[left]!) && isPart(claims[right]!))) return false
    const sort = this.#comparer.subjects(left, right)
    return (sort === 'part' || sort === 'unlike') && this.#isOfSort(left) && this.#isOfSort(right)
  }

  /** Does it count people of some sort, not people in general? */
  #isOfSort(claim: number): boolean {
    const subject = this.#features.subjects[this.#features.subject[claim]!]
    return subject !== undefined && !subject.isEveryone
  }

  /** "No soldiers were killed" leaves it open whether others were; that no civilians were is said of whoever else is said to have been. */
  #isNoneOfSome(claim: number): boolean {
    const { bounds, subjects, subject } = this.#features
    return bounds[claim]!.high === 0 && subjects[subject[claim]!]?.role !== CIVILIAN
  }

  #sameSubject(claim: number): number {
    const subject = this.#features.subjects[this.#features.subject[claim]!]
    if (subject === undefined || subject.isEveryone) return WEIGHTS.subjectEveryone
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
        return this.#names(left, right)
      case 'unlocated':
        return WEIGHTS.placeUnlocated
      case 'namesake':
        return WEIGHTS.placeNamesake
      case 'apart':
        return isPlaceStated[left] && isPlaceStated[right] ? NEVER : WEIGHTS.placeApartCarried
    }
  }

  /** Names in common stand in for a place that nobody knows. One report shares all its names with itself, which says nothing. */
  #names(left: number, right: number): number {
    const { reportOf } = this.#dossier
    const { names } = this.#vectors
    return reportOf[left] === reportOf[right] ? 0 : nameSignal(names, reportOf[left]!, reportOf[right]!)
  }

  #story(left: number, right: number): number {
    const { reportOf } = this.#dossier
    const { reports } = this.#vectors
    const near = cosine(reports, reportOf[left]!, reportOf[right]!)
    return clamp(WEIGHTS.story * (near - STORY_LEVEL), this.#storyLeast, WEIGHTS.storyMost)
  }

  #sentence(left: number, right: number): number {
    const { sentences, sentenceOf } = this.#vectors
    const near = cosine(sentences, sentenceOf[left]!, sentenceOf[right]!)
    return clamp(WEIGHTS.sentence * (near - SENTENCE_LEVEL), this.#sentenceLeast, WEIGHTS.sentenceMost)
  }
}

function isPart({ hints }: Claim): boolean {
  return hints.some(({ kind }) => kind === 'part-of')
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
