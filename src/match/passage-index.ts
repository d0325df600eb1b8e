import { CommonWords } from './common-words.ts'
import { comparePair } from './comparing.ts'
import { pileSettings } from './feature-bits.ts'
import { FeatureIndex } from './feature-index.ts'
import { type Features, featuresOf } from './features.ts'
import { type Frequencies, marksFor } from './frequencies.ts'
import type { MatchInput } from './match-input.ts'
import type { PairFound } from './pair-rows.ts'
import { pileOf } from './pile.ts'
import { ReportText } from './report-text.ts'
import { type MatchSettings, settingsIn } from './settings.ts'
import { shelfOf } from './shelf.ts'

/** What a late report shares with one that was there. */
export interface LatePair {
  readonly left: MatchInput
  readonly right: MatchInput
  readonly pair: PairFound
}

/** Reports among which copies of one more are sought, without matching all of them again. */
export class PassageIndex {
  readonly #settings: MatchSettings
  readonly #index = new FeatureIndex<string>()
  readonly #common = new CommonWords()
  readonly #inputs: MatchInput[] = []

  constructor(settings: MatchSettings) {
    this.#settings = settings
  }

  /** How many reports it holds. */
  get size(): number {
    return this.#inputs.length
  }

  /** Adds a report. */
  add(input: MatchInput): void {
    const { words } = new ReportText(shelfOf([input]), 0)
    this.#index.add({ id: input.report.id, features: featuresOf(words) })
    this.#common.add(words)
    this.#inputs.push(input)
  }

  /**
   * What a report that is not among those added shares with each of them: as if all had been matched at once, but that which words are
   * common is told from all of them, where a large pile is sampled.
   */
  matchesOf(input: MatchInput): LatePair[] {
    const { id } = input.report
    const { words } = new ReportText(shelfOf([input]), 0)
    const features = featuresOf(words)
    const stems = new Set(words.stem)
    const candidates = this.#index.candidatesOf({ id, features }, this.#settings.candidateBits)
    const frequencies = this.#frequenciesWith(features)
    return candidates.flatMap(({ report, sharesWording }) => {
      const other = this.#inputs[report]!
      const [left, right] = id < other.report.id ? [input, other] : [other, input]
      const shelf = shelfOf([left, right])
      const text = new ReportText(shelf, 0)
      const pile = pileOf(frequencies, text, stem => this.#common.mostBits(stem, stems))
      const settings = { ...settingsIn(this.#settings, this.size + 1), withEdits: true, reports: this.size + 1 }
      const pair = comparePair(text, new ReportText(shelf, 1), pile, sharesWording, settings)
      return pair === undefined ? [] : [{ left, right, pair }]
    })
  }

  /** How many hold a feature when the late report is counted with them. */
  #frequenciesWith({ count, value }: Features): Frequencies {
    const own = new Set(value.subarray(0, count))
    const { commonReports } = pileSettings(this.#settings.candidateBits, this.size + 1)
    return { marksOf: each => marksFor(this.#index.frequencyOf(each) + (own.has(each) ? 1 : 0), commonReports) }
  }
}
