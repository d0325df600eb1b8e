import type { Span } from '../model/span.ts'
import type { Comparison } from './comparison.ts'
import { WORD, type Words } from './words.ts'

/**
 * Two sentences that share so many words, in any order, that one looks rewritten from the other.
 *
 *   left    In 1848 the engineer Varga built the first bridge at Kolno.
 *   right   The first of Kolno's bridges was built by an engineer named Varga in 1848.
 *                                             shared: 1848 engin Varga built first bridg Kolno
 */
export interface SentenceOverlap {
  /** Words of the sentence. */
  readonly left: Span
  readonly right: Span
  /** Number of the sentence. */
  readonly leftSentence: number
  readonly rightSentence: number
  /** Bits of the shared words less the cost of the others. */
  readonly score: number
}

const MIN_SHARED_BITS = 3 // words of four letters and more; shorter ones stand in every sentence
const FACT_BITS = 2 // a name or figure: two reporters of one event share them without sharing a word of prose
const UNSHARED_COST = 1.4 // bits a compared word that the other sentence does not have, mean of both sides
const MAX_WORDS = 150 // of a sentence; what runs on longer without a stop is a table or a list
const MAX_CELLS = 4_000_000 // pairs of sentences that are compared, 40 MB; two books of two thousand sentences each
const TOPIC_WORDS = 400 // as for runs: words over which the topic's own words are reckoned

/** Pairs of sentences worth `minScore` bits at least, best first, each sentence in one pair only. */
export function sentenceOverlaps(comparison: Comparison, minScore: number): SentenceOverlap[] {
  const leftSpans = sentencesOf(comparison.left)
  const rightSpans = sentencesOf(comparison.right)
  if (leftSpans.length * rightSpans.length > MAX_CELLS) return []
  const { score, shared } = sharedBits(comparison, leftSpans.length, rightSpans.length)
  const leftLoads = leftSpans.map(at => loadOf(comparison.left, at))
  const rightLoads = rightSpans.map(at => loadOf(comparison.right, at))
  const found: SentenceOverlap[] = []
  for (let i = 0; i < leftSpans.length; i++) {
    for (let j = 0; j < rightSpans.length; j++) {
      const cell = i * rightSpans.length + j
      if (score[cell]! < minScore || Math.max(lengthOf(leftSpans[i]!), lengthOf(rightSpans[j]!)) > MAX_WORDS) continue
      const unshared = (leftLoads[i]! + rightLoads[j]!) / 2 - shared[cell]!
      const worth = score[cell]! - UNSHARED_COST * unshared
      if (worth < minScore) continue
      found.push({ left: leftSpans[i]!, right: rightSpans[j]!, leftSentence: i, rightSentence: j, score: worth })
    }
  }
  found.sort((x, y) => y.score - x.score || x.leftSentence - y.leftSentence || x.rightSentence - y.rightSentence)
  const takenLeft = new Uint8Array(leftSpans.length)
  const takenRight = new Uint8Array(rightSpans.length)
  return found.filter(({ leftSentence, rightSentence }) => {
    if (takenLeft[leftSentence] || takenRight[rightSentence]) return false
    takenLeft[leftSentence] = 1
    takenRight[rightSentence] = 1
    return true
  })
}

/** The words of each sentence, by its number. */
export function sentencesOf(words: Words): Span[] {
  const spans: Span[] = []
  for (let start = 0, end = 0; start < words.count; start = end) {
    while (end < words.count && words.sentence[end] === words.sentence[start]) end++
    spans.push({ start, end })
  }
  return spans
}

/** For each pair of sentences, the bits and the number of the stems that both hold, each stem once. */
function sharedBits({ left, right, stems, head, next, count }: Comparison, rows: number, columns: number) {
  const score = new Float64Array(rows * columns)
  const shared = new Uint16Array(rows * columns)
  const size = Math.max(TOPIC_WORDS, left.count, right.count)
  for (let stem = 0; stem < stems.size; stem++) {
    const first = stems.head[stem]!
    if (count[stem] === 0 || left.weight[first]! < MIN_SHARED_BITS) continue
    const weight = left.kind[first] === WORD.plain ? left.weight[first]! : FACT_BITS
    const rarity = Math.log2(size / Math.max(stems.count[stem]!, count[stem]!))
    const bits = Math.min(weight, rarity)
    for (let i = first, row = -1; i >= 0; i = stems.next[i]!) {
      if (left.sentence[i] === row) continue
      row = left.sentence[i]!
      for (let j = head[stem]!, column = -1; j >= 0; j = next[j]!) {
        if (right.sentence[j] === column) continue
        column = right.sentence[j]!
        score[row * columns + column]! += bits
        shared[row * columns + column]!++
      }
    }
  }
  return { score, shared }
}

function lengthOf(range: Span): number {
  return range.end - range.start
}

/** How many words of a sentence are long enough to be compared. */
function loadOf(words: Words, at: Span): number {
  let load = 0
  for (let i = at.start; i < at.end; i++) if (words.weight[i]! >= MIN_SHARED_BITS) load++
  return load
}
