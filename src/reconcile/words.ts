import { CLASS, classOf } from '../text/fold.ts'
import { tokenize } from '../text/tokenize.ts'
import { FLAG, TOKEN, type Tokens, tokenFrom } from '../text/tokens.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import type { Dossier } from './evidence.ts'
import { appendNames, NameColumns, namesIn, type ReportNames, spokenFor } from './shared-names.ts'
import { append, Bags, type Vectors } from './vectors.ts'
import { yardstickOf } from './yardstick.ts'

/** Vectors of whole reports and of the sentences of claims, weighed by how few reports have a word. */
export interface WordVectors {
  readonly reports: Vectors
  readonly names: ReportNames
  readonly sentences: Vectors
  /** Number of the sentence of each claim in `sentences`; claims of one sentence share one. */
  readonly sentenceOf: Int32Array
  /** How many reports say how rare a word is. */
  readonly measured: number
}

const MAX_REPORT_WORDS = 96 // words kept of a report, heaviest first: beyond them the cosine no longer moves by a hundredth
const MIN_LETTERS = 3 // code units: shorter words are grammar in the languages that we read
const NAME_WEIGHT = 1.6 // names tell happenings apart; the rest of a report's words tells of wars in general
const NAME_FLOOR = 0.7 // rarity of a name that all reports of a small folder share: it is still the name of what they are about
const FEW_REPORTS = 12 // reports below which a name that all share says so
const COMMON_SHARE = 0.5 // a word that half of the reports have says nothing of a report, once there are enough of them
const MIN_REPORTS_FOR_COMMON = 8

/** Reads the words of all reports once, a text at a time. Numbers are left out: they are what the claims disagree on. */
export function wordVectors(dossier: Dossier): WordVectors {
  return new CaseWords(dossier).vectors
}

/** The words of a case: how rare they are among the reports that it is measured by, and the vectors that follow. `room`: for what share more of reports. */
export class CaseWords {
  readonly vectors: WordVectors
  readonly #counts = new Map<number, number>()
  readonly #capitals = new Set<number>()
  readonly #named = new NameColumns()
  readonly #measured: number
  readonly #texts = new Texts()
  #sentences: number

  constructor(dossier: Dossier, { isMeasure } = yardstickOf(dossier), room = 0) {
    const reports = new Bags()
    const sentences = new Bags()
    const sentenceOf = new Int32Array(Math.ceil(dossier.claims.length * (1 + room)))
    this.#measured = isMeasure.reduce((sum, is) => sum + is, 0)
    for (let report = 0; report < dossier.reports.length; report++) {
      const words = this.#texts.wordsOf(dossier, report)
      const isCounted = isMeasure[report] === 1
      if (isCounted) this.#count(words)
      reports.add(words.bag)
      this.#named.add(words.names, { isMeasure: isCounted })
      for (const bag of this.#texts.sentencesOf(dossier, report, sentences.length, sentenceOf)) sentences.add(bag)
    }
    this.#sentences = sentences.length
    this.vectors = {
      reports: reports.weighed(this.#rarity, MAX_REPORT_WORDS, room),
      names: this.#named.telling(room),
      sentences: sentences.weighed(this.#rarity, MAX_REPORT_WORDS, room),
      sentenceOf,
      measured: this.#measured,
    }
  }

  /** Adds the words of a report that was added to the dossier; false where there is no room for it. */
  add(dossier: Dossier, report: number): boolean {
    const { vectors } = this
    const { bag, names } = this.#texts.wordsOf(dossier, report)
    const telling = [...names].filter(name => this.#named.isTelling(name))
    if (!append(vectors.reports, report, this.#weighed(bag)) || !appendNames(vectors.names, report, telling))
      return false
    if (dossier.claimsFrom[report + 1]! > vectors.sentenceOf.length) return false
    for (const sentence of this.#texts.sentencesOf(dossier, report, this.#sentences, vectors.sentenceOf)) {
      if (!append(vectors.sentences, this.#sentences++, this.#weighed(sentence))) return false
    }
    return true
  }

  #count({ bag, capitals }: Words): void {
    for (const word of bag.keys()) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
    if (this.#measured < FEW_REPORTS) for (const word of capitals()) this.#capitals.add(word)
  }

  #weighed(bag: ReadonlyMap<number, number>): Vectors {
    const bags = new Bags()
    bags.add(bag)
    return bags.weighed(this.#rarity, MAX_REPORT_WORDS)
  }

  readonly #rarity = (word: number): number => {
    const total = this.#measured
    const count = this.#counts.get(word) ?? 0
    if (total >= MIN_REPORTS_FOR_COMMON && count > total * COMMON_SHARE) return 0
    const floor = total < FEW_REPORTS && this.#capitals.has(word) ? NAME_FLOOR : 0
    return Math.max(Math.log((total + 1) / (count + 0.5)), floor)
  }
}

/** The words of one report. The bag is filled anew for the next. */
interface Words {
  readonly bag: ReadonlyMap<number, number>
  readonly names: ReadonlySet<number>
  /** Words that are written with a capital after another word. */
  readonly capitals: () => ReadonlySet<number>
}

/** Reads texts, and keeps the last one: reports of one document come one after the other. */
class Texts {
  readonly #vocabulary = new Vocabulary()
  readonly #bag = new Map<number, number>()
  #open: { readonly document: string; readonly tokens: Tokens } | undefined

  wordsOf(dossier: Dossier, number: number): Words {
    const report = dossier.reports[number]!
    const tokens = this.#tokensOf(dossier, report.document)
    const first = tokenFrom(tokens, report.span.start)
    const limit = tokenFrom(tokens, report.span.end)
    fill(this.#bag, tokens, first, limit)
    return {
      bag: this.#bag,
      names: namesIn({ tokens, first, limit }, spokenFor(dossier, number)),
      capitals: () => capitalsIn(tokens, first, limit),
    }
  }

  /** The bags of the sentences of a report's claims, the first of them number `first`; writes the number of each claim's own. */
  *sentencesOf(
    dossier: Dossier,
    report: number,
    first: number,
    sentenceOf: Int32Array,
  ): Generator<ReadonlyMap<number, number>> {
    const tokens = this.#tokensOf(dossier, dossier.reports[report]!.document)
    let next = first
    let start = -1
    for (let index = dossier.claimsFrom[report]!; index < dossier.claimsFrom[report + 1]!; index++) {
      const at = dossier.claims[index]!.sentence.span
      if (at.start !== start) {
        start = at.start
        fill(this.#bag, tokens, tokenFrom(tokens, at.start), tokenFrom(tokens, at.end))
        next++
        yield this.#bag
      }
      sentenceOf[index] = next - 1
    }
  }

  #tokensOf(dossier: Dossier, document: string): Tokens {
    if (this.#open?.document !== document) {
      const text = dossier.documentById.get(document)?.text ?? ''
      this.#open = { document, tokens: tokenize(text, this.#vocabulary) }
    }
    return this.#open.tokens
  }
}

/** The words of a token range, each with how often it is there. */
function fill(bag: Map<number, number>, tokens: Tokens, first: number, limit: number): void {
  bag.clear()
  for (let i = first; i < limit; i++) {
    const kind = tokens.kind[i]!
    if (kind !== TOKEN.word && kind !== TOKEN.mixed) continue
    if (
      tokens.end[i]! - tokens.start[i]! < MIN_LETTERS &&
      classOf[tokens.text.charCodeAt(tokens.start[i]!)] === CLASS.letter
    ) {
      continue
    }
    const weight = tokens.flags[i]! & FLAG.capital && i > first ? NAME_WEIGHT : 1
    const word = tokens.hash[i]!
    bag.set(word, (bag.get(word) ?? 0) + weight)
  }
}

/** The words that are written with a capital after another word: names, whatever the language capitalises at the start of a sentence. */
function capitalsIn(tokens: Tokens, first: number, limit: number): ReadonlySet<number> {
  const names = new Set<number>()
  for (let i = first + 1; i < limit; i++) {
    if (tokens.flags[i]! & FLAG.capital && tokens.kind[i - 1] === TOKEN.word) names.add(tokens.hash[i]!)
  }
  return names
}
