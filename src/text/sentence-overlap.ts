import type { Span } from '../model/span.ts'
import { alignable, type Comparison, compare } from './comparison.ts'
import { WORD, type Words } from './words.ts'

/**
 * Sentences of one text that say what a place of the other says, in whatever words and order: neighbouring sentences of the shorter text
 * whose rare words stand together in a sentence of the longer one, or in two that follow each other.
 *
 *   shorter  In 1848 Varga built a bridge. It was the first at Kolno.
 *   longer   The first of Kolno's bridges was built by an engineer named Varga in 1848.
 *                                              shared: 1848 Varga built bridg | first Kolno
 */
export interface SentenceOverlap {
  /** Words of the sentences. */
  readonly left: Span
  readonly right: Span
  /** How many sentences of the shorter text these are. */
  readonly sentences: number
  /** Bits of the shared words less the cost of the others. */
  readonly score: number
}

/** How much of a text is told again in another. */
export interface Retelling {
  /** Best first; they share no word on either side. */
  readonly overlaps: readonly SentenceOverlap[]
  /** What all of them say for a common origin. */
  readonly bits: number
  /** The same as a share of what all words of the shorter text would say if each had its counterpart, 0..1. */
  readonly share: number
}

/** For each word of two texts, 1 if it does not count. */
export interface Aside {
  readonly left: Uint8Array
  readonly right: Uint8Array
}

const MIN_SHARED_BITS = 3 // words of four letters and more; shorter ones stand in every sentence
const FACT_BITS = 2 // a name or figure: two reporters of one event share them without sharing a word of prose
const REPEAT_COST = 1.5 // bits for each doubling of how often a text has the word: what it returns to is its topic, and whoever writes of that has it too
const TOPIC_WORDS = 800 // words of a text up to which repeats are counted as they are
const UNSHARED_COST = 0.4 // share of the bits of the words that the other text does not have there
const SENTENCE_COST = 7 // bits: of all places in the longer text the best was chosen
const SECOND_BITS = 6 // two words: a second sentence that brings less does not belong to the place
const MAX_WORDS = 150 // of a sentence; what runs on longer without a stop is a table or a list
const MAX_PASSAGE_WORDS = 200 // of neighbouring sentences that are shown as one passage
const MAX_CELLS = 4_000_000 // pairs of sentences that are compared, 32 MB; two books of two thousand sentences each

const NOTHING: Retelling = { overlaps: [], bits: 0, share: 0 }

/** What a stem can say at most for a common origin, in bits. */
export type MostBits = (stem: number) => number

export function retellingOf(comparison: Comparison, aside: Aside, mostBits: MostBits): Retelling {
  const { left, right } = comparison.sides
  if (left.count <= right.count) return retold(comparison, aside, mostBits)
  const turnedAside = { left: aside.right, right: aside.left }
  const { overlaps, bits, share } = retold(compare(alignable(right), left), turnedAside, mostBits)
  const turned = overlaps.map(overlap => ({ ...overlap, left: overlap.right, right: overlap.left }))
  return { overlaps: turned, bits, share }
}

/** The left text is the shorter one. */
function retold(comparison: Comparison, aside: Aside, mostBits: MostBits): Retelling {
  const { left, right } = comparison.sides
  const rows = sentencesOf(left)
  const columns = sentencesOf(right)
  if (rows.length * columns.length > MAX_CELLS) return NOTHING
  const table = sharedBits(comparison, aside, mostBits, rows.length, columns.length)
  const places: Place[] = []
  for (let row = 0; row < rows.length; row++) {
    if (lengthOf(rows[row]!) > MAX_WORDS) continue
    const before = places.at(-1)
    const after = before?.row === row - 1 ? bestPlace(table, row, columns, before.from, before.to + 1, 0) : undefined
    const anywhere = bestPlace(table, row, columns, 0, columns.length, SENTENCE_COST)
    const place = after && after.score >= (anywhere?.score ?? 0) ? after : anywhere
    if (place) places.push(place)
  }
  const overlaps = apart(chained(places, rows, columns))
  const bits = overlaps.reduce((sum, overlap) => sum + overlap.score, 0)
  const all = table.load.reduce((sum, load) => sum + load, 0)
  return { overlaps, bits, share: bits / Math.max(1, all) }
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

/** A sentence of the left text, by its number, and the sentences `from .. to` of the right one that hold most of it. */
interface Place {
  readonly row: number
  readonly from: number
  readonly to: number
  readonly score: number
}

/**
 * Bits that sentences share, each stem once.
 *
 *   one[row, column]   of a left sentence with a right one
 *   two[row, column]   with this right one and the next
 *   load[row]          of the left sentence if all were shared
 */
interface SharedBits {
  readonly columns: number
  readonly one: Float32Array
  readonly two: Float32Array
  readonly load: Float64Array
}

function sharedBits(
  comparison: Comparison,
  aside: Aside,
  mostBits: MostBits,
  rows: number,
  columns: number,
): SharedBits {
  const { sides, stems, head, next, count } = comparison
  const { left, right } = sides
  const one = new Float32Array(rows * columns)
  const two = new Float32Array(rows * columns)
  const load = new Float64Array(rows)
  const leftLength = lengthFactor(left)
  const rightLength = lengthFactor(right)
  for (let stem = 0; stem < stems.size; stem++) {
    const first = stems.head[stem]!
    const weight = left.weight[first]!
    if (weight < MIN_SHARED_BITS) continue
    const most = left.kind[first] === WORD.plain ? weight : FACT_BITS
    const times = Math.max(1, stems.count[stem]! / leftLength, count[stem]! / rightLength)
    const bits = Math.min(most, mostBits(left.stem[first]!), weight - REPEAT_COST * Math.log2(times))
    if (bits <= 0) continue
    for (let i = first, row = -1; i >= 0; i = stems.next[i]!) {
      if (aside.left[i] || left.sentence[i]! === row) continue
      row = left.sentence[i]!
      load[row]! += bits
      for (let j = head[stem]!, column = -2; j >= 0; j = next[j]!) {
        if (aside.right[j] || right.sentence[j]! === column) continue
        const last = column
        column = right.sentence[j]!
        one[row * columns + column]! += bits
        two[row * columns + column]! += bits
        if (column > 0 && last !== column - 1) two[row * columns + column - 1]! += bits
      }
    }
  }
  return { columns, one, two, load }
}

/** How many times as often as a text of TOPIC_WORDS a longer one has a word that is no topic of it: texts grow by new topics, too. */
function lengthFactor(words: Words): number {
  return Math.sqrt(Math.max(1, words.count / TOPIC_WORDS))
}

/** Where the right text has most of a left sentence; undefined where nowhere is enough. */
function bestPlace(
  { columns, one, two, load }: SharedBits,
  row: number,
  spans: readonly Span[],
  first: number,
  limit: number,
  cost: number,
): Place | undefined {
  let best = 0
  let from = -1
  let to = -1
  for (let column = first; column < Math.min(limit, columns); column++) {
    if (lengthOf(spans[column]!) > MAX_WORDS) continue
    const alone = one[row * columns + column]!
    if (alone > best) {
      best = alone
      from = column
      to = column + 1
    }
    const both = two[row * columns + column]! - SECOND_BITS
    if (both <= best || column + 1 === columns || lengthOf(spans[column + 1]!) > MAX_WORDS) continue
    if (both < Math.max(alone, one[row * columns + column + 1]!)) continue
    best = both
    from = column
    to = column + 2
  }
  if (from < 0) return undefined
  const shared = to - from === 1 ? best : best + SECOND_BITS
  const score = shared - UNSHARED_COST * (load[row]! - shared) - cost
  return score > 0 ? { row, from, to, score } : undefined
}

/** Places as passages; left sentences that follow each other and whose places do so, too, are one. */
function chained(places: readonly Place[], rows: readonly Span[], columns: readonly Span[]): SentenceOverlap[] {
  const passages: SentenceOverlap[] = []
  let before: Place | undefined
  for (const place of places) {
    const left = rows[place.row]!
    const right = { start: columns[place.from]!.start, end: columns[place.to - 1]!.end }
    const last = passages.at(-1)
    if (last && before && place.row === before.row + 1 && place.from >= before.from && place.from <= before.to) {
      const joined = {
        left: { start: last.left.start, end: left.end },
        right: { start: last.right.start, end: Math.max(last.right.end, right.end) },
        sentences: last.sentences + 1,
        score: last.score + place.score,
      }
      if (Math.max(lengthOf(joined.left), lengthOf(joined.right)) <= MAX_PASSAGE_WORDS) {
        passages[passages.length - 1] = joined
        before = place
        continue
      }
    }
    passages.push({ left, right, sentences: 1, score: place.score })
    before = place
  }
  return passages
}

/** Best first, without those that have right words which a better one has. */
function apart(passages: readonly SentenceOverlap[]): SentenceOverlap[] {
  const taken: SentenceOverlap[] = []
  for (const passage of passages.toSorted((x, y) => y.score - x.score || x.left.start - y.left.start)) {
    const { start, end } = passage.right
    if (taken.every(({ right }) => right.end <= start || end <= right.start)) taken.push(passage)
  }
  return taken
}

function lengthOf(range: Span): number {
  return range.end - range.start
}
