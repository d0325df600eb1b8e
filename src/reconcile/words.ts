import { CLASS, classOf } from '../text/fold.ts'
import { FLAG, TOKEN, type Tokens, tokenFrom, tokenize } from '../text/tokens.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import type { Dossier } from './evidence.ts'
import { type ReportNames, reportNames } from './shared-names.ts'

/** Weighed words of a text: hashes ascending, and the weight of each; the weights' squares add up to 1. */
export interface WordVector {
  readonly words: Int32Array
  readonly weights: Float32Array
}

/** Vectors of whole reports and of the sentences of claims, weighed by how few reports have a word. */
export interface WordVectors {
  readonly reports: readonly WordVector[]
  readonly names: ReportNames
  /** By claim. Claims of one sentence share one vector. */
  readonly sentences: readonly WordVector[]
}

const MAX_REPORT_WORDS = 96 // words kept of a report, heaviest first: beyond them the cosine no longer moves by a hundredth
const MIN_LETTERS = 3 // code units: shorter words are grammar in the languages that we read
const NAME_WEIGHT = 1.6 // names tell happenings apart; the rest of a report's words tells of wars in general
const NAME_FLOOR = 0.7 // rarity of a name that all reports of a small folder share: it is still the name of what they are about
const FEW_REPORTS = 12 // reports below which a name that all share says so
const COMMON_SHARE = 0.5 // a word that half of the reports have says nothing of a report, once there are enough of them
const MIN_REPORTS_FOR_COMMON = 8
const EMPTY: WordVector = { words: new Int32Array(0), weights: new Float32Array(0) }

/** Reads the words of all reports once. Numbers are left out: they are what the claims disagree on. */
export function wordVectors(dossier: Dossier): WordVectors {
  const vocabulary = new Vocabulary()
  const tokensByDocument = new Map<string, Tokens>()
  const bags: Map<number, number>[] = []
  const ranges: { tokens: Tokens; first: number; limit: number }[] = []
  const counts = new Map<number, number>()
  const names = new Set<number>()
  let open = ''
  for (const report of dossier.reports) {
    const text = dossier.documentById.get(report.document)?.text ?? ''
    if (open !== report.document) tokensByDocument.delete(open)
    open = report.document
    const tokens = tokensByDocument.get(report.document) ?? tokenize(text, vocabulary)
    tokensByDocument.set(report.document, tokens)
    const first = tokenFrom(tokens, report.span.start)
    const limit = tokenFrom(tokens, report.span.end)
    const bag = bagOf(tokens, first, limit)
    addNames(tokens, first, limit, names)
    for (const word of bag.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
    bags.push(bag)
    ranges.push({ tokens, first, limit })
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
    reports: bags.map(bag => vectorOf(bag, rarity, MAX_REPORT_WORDS)),
    names: reportNames(dossier, report => ranges[report]!),
    sentences: sentenceVectors(dossier, ranges, rarity),
  }
}

/** Cosine of two vectors, 0..1. */
export function cosine(left: WordVector, right: WordVector): number {
  let sum = 0
  let l = 0
  let r = 0
  while (l < left.words.length && r < right.words.length) {
    const difference = left.words[l]! - right.words[r]!
    if (difference === 0) sum += left.weights[l++]! * right.weights[r++]!
    else if (difference < 0) l++
    else r++
  }
  return sum
}

function sentenceVectors(
  dossier: Dossier,
  ranges: readonly { tokens: Tokens; first: number; limit: number }[],
  rarity: (word: number) => number,
): WordVector[] {
  const vectors: WordVector[] = []
  let start = -1
  let report = -1
  let vector = EMPTY
  for (const [index, claim] of dossier.claims.entries()) {
    const at = claim.sentence.span
    if (dossier.reportOf[index] !== report || at.start !== start) {
      report = dossier.reportOf[index]!
      start = at.start
      const { tokens } = ranges[report]!
      vector = vectorOf(bagOf(tokens, tokenFrom(tokens, at.start), tokenFrom(tokens, at.end)), rarity, MAX_REPORT_WORDS)
    }
    vectors.push(vector)
  }
  return vectors
}

function bagOf(tokens: Tokens, first: number, limit: number): Map<number, number> {
  const bag = new Map<number, number>()
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
  return bag
}

/** Adds the words that are written with a capital after another word: names, whatever the language capitalises at the start of a sentence. */
function addNames(tokens: Tokens, first: number, limit: number, names: Set<number>): void {
  for (let i = first + 1; i < limit; i++) {
    if (tokens.flags[i]! & FLAG.capital && tokens.kind[i - 1] === TOKEN.word) names.add(tokens.hash[i]!)
  }
}

function vectorOf(bag: ReadonlyMap<number, number>, rarity: (word: number) => number, most: number): WordVector {
  let entries: [number, number][] = []
  for (const [word, count] of bag) {
    const weight = (1 + Math.log(count)) * rarity(word)
    if (weight > 0) entries.push([word, weight])
  }
  if (entries.length > most) {
    entries = entries.sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, most)
  }
  entries.sort((left, right) => left[0] - right[0])
  let squares = 0
  for (const [, weight] of entries) squares += weight * weight
  const norm = squares === 0 ? 1 : Math.sqrt(squares)
  return {
    words: Int32Array.from(entries, entry => entry[0]),
    weights: Float32Array.from(entries, entry => entry[1] / norm),
  }
}
