import { CLASS, classOf } from '../text/fold.ts'
import { FLAG, TOKEN, type Tokens, tokenFrom, tokenize } from '../text/tokens.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import type { Dossier } from './evidence.ts'
import { NameColumns, namesIn, type ReportNames, spokenFor } from './shared-names.ts'
import { Bags, type Vectors } from './vectors.ts'

/** Vectors of whole reports and of the sentences of claims, weighed by how few reports have a word. */
export interface WordVectors {
  readonly reports: Vectors
  readonly names: ReportNames
  readonly sentences: Vectors
  /** Number of the sentence of each claim in `sentences`; claims of one sentence share one. */
  readonly sentenceOf: Int32Array
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
  const vocabulary = new Vocabulary()
  const reports = new Bags()
  const sentences = new Bags()
  const sentenceOf = new Int32Array(dossier.claims.length)
  const counts = new Map<number, number>()
  const names = new Set<number>()
  const named = new NameColumns()
  const bag = new Map<number, number>()
  let open: { document: string; tokens: Tokens } | undefined
  for (const [number, report] of dossier.reports.entries()) {
    if (open?.document !== report.document) {
      const text = dossier.documentById.get(report.document)?.text ?? ''
      open = { document: report.document, tokens: tokenize(text, vocabulary) }
    }
    const { tokens } = open
    const first = tokenFrom(tokens, report.span.start)
    const limit = tokenFrom(tokens, report.span.end)
    fill(bag, tokens, first, limit)
    addNames(tokens, first, limit, names)
    for (const word of bag.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
    reports.add(bag)
    named.add(namesIn({ tokens, first, limit }, spokenFor(dossier, number)))
    addSentences(dossier, number, tokens, bag, sentences, sentenceOf)
  }
  const total = dossier.reports.length
  const nameFloor = total < FEW_REPORTS ? NAME_FLOOR : 0
  const rarity = (word: number) => {
    const count = counts.get(word) ?? 0
    return total >= MIN_REPORTS_FOR_COMMON && count > total * COMMON_SHARE
      ? 0
      : Math.max(Math.log((total + 1) / (count + 0.5)), names.has(word) ? nameFloor : 0)
  }
  return {
    reports: reports.weighed(rarity, MAX_REPORT_WORDS),
    names: named.telling(),
    sentences: sentences.weighed(rarity, MAX_REPORT_WORDS),
    sentenceOf,
  }
}

function addSentences(
  dossier: Dossier,
  report: number,
  tokens: Tokens,
  bag: Map<number, number>,
  sentences: Bags,
  sentenceOf: Int32Array,
): void {
  let start = -1
  for (let index = dossier.claimsFrom[report]!; index < dossier.claimsFrom[report + 1]!; index++) {
    const at = dossier.claims[index]!.sentence.span
    if (at.start !== start) {
      start = at.start
      fill(bag, tokens, tokenFrom(tokens, at.start), tokenFrom(tokens, at.end))
      sentences.add(bag)
    }
    sentenceOf[index] = sentences.length - 1
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

/** Adds the words that are written with a capital after another word: names, whatever the language capitalises at the start of a sentence. */
function addNames(tokens: Tokens, first: number, limit: number, names: Set<number>): void {
  for (let i = first + 1; i < limit; i++) {
    if (tokens.flags[i]! & FLAG.capital && tokens.kind[i - 1] === TOKEN.word) names.add(tokens.hash[i]!)
  }
}
