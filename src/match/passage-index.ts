import type { Edit, PassageAlignment, Sameness } from '../model/alignment.ts'
import { anchor } from '../model/anchor.ts'
import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { editsOf, wordEditsOf } from '../text/edits.ts'
import { inCircles, lastUses } from './circles.ts'
import { descentOf } from './direction.ts'
import type { Link } from './families.ts'
import { leastBits } from './feature-bits.ts'
import { FeatureIndex } from './feature-index.ts'
import { pairOf } from './pairs.ts'
import { type Pile, pileOf } from './pile.ts'
import { joined } from './posting-lists.ts'
import {
  type IndexedText,
  indexed,
  type MatchInput,
  passingFeaturesOf,
  type ReportText,
  reportText,
} from './report-text.ts'
import { samenessesOf } from './sameness.ts'
import type { MatchSettings } from './settings.ts'
import { similarityOf } from './similarity.ts'
import { slipOf } from './slips.ts'

/** The passages that two reports share. */
export interface SharedPassages {
  readonly alignments: readonly PassageAlignment[]
  /** If they make the two reports one family: the passages that one of them copied, and which it was where that is known. */
  readonly link?: Link
}

const SMALL_PILE = 1024 // reports; in a larger pile, texts that share anchors alone are aligned only if one may be the other's rewrite
const KEPT_WORDS = 1 << 23 // words of the reports that are kept at hand, 200 MB; those of the others are read again

/** Reports among which copies are sought: a report can be added, or asked about, at any time. */
export class PassageIndex {
  readonly #settings: MatchSettings
  readonly #index = new FeatureIndex()
  readonly #inputs: MatchInput[] = []
  readonly #kept = new Map<number, ReportText>()
  #keptWords = 0

  constructor(settings: MatchSettings) {
    this.#settings = settings
  }

  /** How many reports it holds. */
  get size(): number {
    return this.#inputs.length
  }

  /** Adds a report. */
  add(input: MatchInput): void {
    this.#index.add(passingFeaturesOf(input))
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

  /** What any two of the reports share, one circle of reports after the other. Reports must have been added in the order of their ids. */
  *matches(): Generator<SharedPassages> {
    const least = leastBits(this.#settings.candidateBits, this.size)
    const pairs = joined(this.#index.lists(), 0, this.size, least)
    const order = inCircles(pairs, this.size)
    const lastUse = lastUses(pairs, order, this.size)
    let left: IndexedText | undefined
    let pile: Pile | undefined
    for (let at = 0; at < order.length; at++) {
      const n = order[at]!
      const text = this.#textOf(pairs.left[n]!)
      if (left?.input !== text.input) {
        left = indexed(text)
        pile = pileOf(this.#index, left)
      }
      const shared = this.#compare(left, this.#textOf(pairs.right[n]!), pile!, pairs.sharesWording[n] === 1)
      if (lastUse[pairs.left[n]!] === at) this.#forget(pairs.left[n]!)
      if (lastUse[pairs.right[n]!] === at) this.#forget(pairs.right[n]!)
      if (shared) yield shared
    }
  }

  #compare(left: IndexedText, right: ReportText, pile: Pile, sharesWording: boolean): SharedPassages | undefined {
    const pair = pairOf(left, right, sharesWording || this.size <= SMALL_PILE, pile, this.#settings)
    if (pair === undefined) return undefined
    const kinds = samenessesOf(left, right, pair.copied)
    const copied = pair.copied.map((each, n) => passageOf(left, right, each, kinds[n]!))
    const quoted = pair.quoted.map(each => passageOf(left, right, each, 'shared-quotation'))
    const furniture = pair.furniture.map(each => passageOf(left, right, each, 'boilerplate'))
    const alignments = [...copied, ...quoted, ...furniture]
    if (!pair.isKin) return { alignments }
    const descent = descentOf(left, right, copied)
    return { alignments, link: { passages: copied, ...(descent ? { descent } : {}) } }
  }

  #textOf(number: number): ReportText {
    const known = this.#kept.get(number)
    if (known) return known
    if (this.#keptWords > KEPT_WORDS) {
      this.#kept.clear()
      this.#keptWords = 0
    }
    const text = reportText(this.#inputs[number]!)
    this.#kept.set(number, text)
    this.#keptWords += text.words.count
    return text
  }

  #forget(number: number): void {
    this.#keptWords -= this.#kept.get(number)?.words.count ?? 0
    this.#kept.delete(number)
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
