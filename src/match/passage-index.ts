import type { Edit, PassageAlignment, Sameness } from '../model/alignment.ts'
import { anchor } from '../model/anchor.ts'
import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { editsOf, wordEditsOf } from '../text/edits.ts'
import { FeatureIndex } from './feature-index.ts'
import { featuresOf } from './features.ts'
import { pairOf } from './pairs.ts'
import { type Pile, pileOf } from './pile.ts'
import { type IndexedText, indexed, type MatchInput, type ReportText, reportText } from './report-text.ts'
import { samenessesOf } from './sameness.ts'
import type { MatchSettings } from './settings.ts'
import { similarityOf } from './similarity.ts'
import { slipOf } from './slips.ts'

/** The passages that two reports share. */
export interface SharedPassages {
  readonly alignments: readonly PassageAlignment[]
  /** Do they make the two reports one family? */
  readonly isKin: boolean
}

const SMALL_PILE = 1024 // reports; in a larger pile, texts that share anchors alone are aligned only if one may be the other's rewrite
const KEPT_TEXTS = 4096 // reports whose words are kept at hand, some 50 MB; those of the others are made again from the tokens

/** Reports among which copies are sought: a report can be added, or asked about, at any time. */
export class PassageIndex {
  readonly #settings: MatchSettings
  readonly #index = new FeatureIndex()
  readonly #inputs: MatchInput[] = []
  readonly #kept = new Map<number, ReportText>()

  constructor(settings: MatchSettings) {
    this.#settings = settings
  }

  /** How many reports it holds. */
  get size(): number {
    return this.#inputs.length
  }

  /** Adds a report. */
  add(input: MatchInput): void {
    this.#index.add(featuresOf(reportText(input).words))
    this.#inputs.push(input)
  }

  /** What a report, which need not be among those added, shares with each of them. */
  matchesOf(input: MatchInput): SharedPassages[] {
    const text = indexed(reportText(input))
    const candidates = this.#index.candidatesOf(text.features, this.size, this.#settings.candidateBits)
    return candidates.flatMap(({ report, sharesWording }) => {
      const other = this.#textOf(report)
      const { id } = other.input.report
      if (id === input.report.id) return []
      const [left, right] = input.report.id < id ? [text, other] : [indexed(other), text]
      return this.#compare(left, right, pileOf(this.#index, left), sharesWording) ?? []
    })
  }

  /** What any two of the reports share. Reports must have been added in the order of their ids. */
  *matches(): Generator<SharedPassages> {
    for (const [number, candidates] of this.#index.join(this.#settings.candidateBits)) {
      const left = indexed(this.#textOf(number))
      const pile = pileOf(this.#index, left)
      for (const { report, sharesWording } of candidates) {
        const shared = this.#compare(left, this.#textOf(report), pile, sharesWording)
        if (shared) yield shared
      }
    }
  }

  #compare(left: IndexedText, right: ReportText, pile: Pile, sharesWording: boolean): SharedPassages | undefined {
    const pair = pairOf(left, right, sharesWording || this.size <= SMALL_PILE, pile, this.#settings)
    if (pair === undefined) return undefined
    const kinds = samenessesOf(left, right, pair.copied)
    const alignments = [
      ...pair.copied.map((each, n) => passageOf(left, right, each, kinds[n]!)),
      ...pair.quoted.map(each => passageOf(left, right, each, 'shared-quotation')),
      ...pair.furniture.map(each => passageOf(left, right, each, 'boilerplate')),
    ]
    return { alignments, isKin: pair.isKin }
  }

  #textOf(number: number): ReportText {
    const known = this.#kept.get(number)
    if (known) return known
    if (this.#kept.size === KEPT_TEXTS) this.#kept.clear()
    const text = reportText(this.#inputs[number]!)
    this.#kept.set(number, text)
    return text
  }
}

function passageOf(left: ReportText, right: ReportText, alignment: WordAlignment, kind: Sameness): PassageAlignment {
  const wordEdits = wordEditsOf(alignment, left.words, right.words)
  const edits = editsOf(wordEdits, left.words, right.words).map((edit, n): Edit => {
    const changed = slipOf(wordEdits[n]!, left, right)
    return changed ? { ...edit, changed } : edit
  })
  return {
    left: sideOf(left, { start: edits[0]!.left.start, end: edits.at(-1)!.left.end }),
    right: sideOf(right, { start: edits[0]!.right.start, end: edits.at(-1)!.right.end }),
    similarity: similarityOf(alignment),
    kind,
    edits,
  }
}

function sideOf({ input }: ReportText, at: Span): PassageAlignment['left'] {
  return { report: input.report.id, at: anchor(input.document.id, input.document.text, at) }
}
