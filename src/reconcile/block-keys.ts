import type { Place } from '../model/claim.ts'
import type { Features } from './features.ts'
import { nameNorm } from './names.ts'
import { heaviest, type Vectors } from './vectors.ts'
import type { WordVectors } from './words.ts'

const MAX_STORY_REPORTS = 60 // reports that share a word before it stops being telling

/** Kinds of key. Claims that share a key of one kind and one measure form a block. */
const KEY = { place: 0, region: 1, subject: 2, figure: 3, story: 4, report: 5, undated: 6, person: 7 } as const
const KINDS = 8
const MEASURES = 64

/** What brings claims together: the keys of a claim, each a number that stands for `(kind, measure, value)`. */
export class BlockKeys {
  readonly #features: Features
  readonly #vectors: Vectors
  readonly #regions = new Map<string, number>()
  /** Number of the region of each place that was asked for. */
  readonly #regionOf: number[] = []
  /** How many reports have a word among their heaviest. */
  readonly #reportsByWord = new Map<number, number>()
  readonly #leastReports: number

  /** `leastReports`: of how many a word is a key; one alone brings nothing together, but another may come. */
  constructor(reports: number, features: Features, { reports: vectors }: WordVectors, leastReports: number) {
    this.#features = features
    this.#vectors = vectors
    this.#leastReports = leastReports
    for (let report = 0; report < reports; report++)
      for (const word of heaviest(this.#vectors, report)) this.#count(word)
  }

  /** The keys of the claims of a report, whatever their place in it: its words. */
  wordsOf(report: number): number[] {
    return heaviest(this.#vectors, report).filter(word => {
      const reports = this.#reportsByWord.get(word)!
      return reports >= this.#leastReports && reports <= MAX_STORY_REPORTS
    })
  }

  /** Counts the words of a report that comes in; gives those that tell nothing from now on. */
  countWords(report: number): number[] {
    return heaviest(this.#vectors, report).filter(word => this.#count(word) === MAX_STORY_REPORTS + 1)
  }

  /** All keys that a word can have. */
  *keysOfWord(word: number): Generator<number> {
    for (let measure = 0; measure < MEASURES; measure++) yield keyOf(KEY.story, measure, word)
  }

  /** `isAlone`: no other claim of its report has its measure. */
  keysOf(
    claim: number,
    report: number,
    words: readonly number[],
    { isAlone }: { readonly isAlone: boolean },
  ): number[] {
    const features = this.#features
    const measure = features.measure[claim]!
    const keys: number[] = []
    const place = features.place[claim]!
    if (place >= 0) keys.push(keyOf(KEY.place, measure, place), keyOf(KEY.region, measure, this.#region(place)))
    if (features.subject[claim]! >= 0) keys.push(keyOf(KEY.subject, measure, features.subject[claim]!))
    if (features.named.person[claim]! >= 0) keys.push(keyOf(KEY.person, measure, features.named.person[claim]!))
    const { low, high } = features.bounds[claim]!
    const figure = low ?? high
    if (figure !== undefined) keys.push(keyOf(KEY.figure, measure, Math.min(1e9, Math.round(figure))))
    for (const word of words) keys.push(keyOf(KEY.story, measure, word))
    if (!isAlone) keys.push(keyOf(KEY.report, measure, report))
    if (place < 0 && Number.isNaN(features.published[claim]!)) keys.push(keyOf(KEY.undated, measure, 0))
    return keys
  }

  #count(word: number): number {
    const reports = (this.#reportsByWord.get(word) ?? 0) + 1
    this.#reportsByWord.set(word, reports)
    return reports
  }

  #region(place: number): number {
    this.#regionOf[place] ??= this.#regionNumber(this.#features.places[place]!)
    return this.#regionOf[place]
  }

  #regionNumber({ country, admin1, name }: Place): number {
    const region = `${country ?? ''}|${nameNorm(admin1 ?? name)}`
    const number = this.#regions.get(region) ?? this.#regions.size
    this.#regions.set(region, number)
    return number
  }
}

function keyOf(kind: number, measure: number, value: number): number {
  return (value * MEASURES + measure) * KINDS + kind
}

/** The day that orders a claim within its blocks: stated, or published; undated claims come first. */
export function dayOfClaim({ from, to, published }: Features, claim: number): number {
  if (Number.isFinite(to[claim])) return to[claim]!
  if (Number.isFinite(from[claim])) return from[claim]!
  return Number.isNaN(published[claim]!) ? 0 : published[claim]!
}

/** Is a claim the only one of its measure among those of its report? */
export function isAlone({ measure }: Features, claim: number, first: number, limit: number): boolean {
  for (let other = first; other < limit; other++) {
    if (other !== claim && measure[other] === measure[claim]) return false
  }
  return true
}
