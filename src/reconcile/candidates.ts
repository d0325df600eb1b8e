import type { Place } from '../model/claim.ts'
import type { Dossier } from './evidence.ts'
import type { Features } from './features.ts'
import { nameNorm } from './names.ts'
import { heaviest } from './vectors.ts'
import type { WordVectors } from './words.ts'

/** Which pairs are worth weighing, so that the work grows with the claims and not with their square. */
const WHOLE_BLOCK = 48 // claims; blocks up to that size are compared pair by pair
const WINDOW = 32 // neighbours in time that a claim of a larger block is compared with
const STORY_WORDS = 10 // heaviest words of a report that bring it together with others
const MAX_STORY_REPORTS = 60 // reports that share a word before it stops being telling

/** Kinds of key. Claims that share a key of one kind and one measure form a block. */
const KEY = { place: 0, region: 1, subject: 2, figure: 3, story: 4, report: 5, undated: 6 } as const
const KINDS = 8
const MEASURES = 64

/** Calls `weigh` once for each candidate pair, left below right. */
export function eachCandidate(
  dossier: Dossier,
  features: Features,
  vectors: WordVectors,
  weigh: (left: number, right: number) => void,
): void {
  const { members, blockFrom, entriesFrom, blocks, places, claims } = blocksOf(dossier, features, vectors)
  const met = new Int32Array(dossier.claims.length).fill(-1)
  for (const claim of claims) {
    for (let entry = entriesFrom[claim]!; entry < entriesFrom[claim + 1]!; entry++) {
      const block = blocks[entry]!
      const limit = blockFrom[block + 1]!
      const reach = limit - blockFrom[block]! <= WHOLE_BLOCK ? WHOLE_BLOCK : WINDOW
      const last = Math.min(limit - 1, places[entry]! + reach)
      for (let at = places[entry]! + 1; at <= last; at++) {
        const other = members[at]!
        // a pair stands in one order in every block, so that whoever comes first has met the other in all of them
        if (met[other] === claim) continue
        met[other] = claim
        if (claim < other) weigh(claim, other)
        else weigh(other, claim)
      }
    }
  }
}

/**
 * Claims in their blocks, in the order of their days: those of block `b` are `members[i]` for `blockFrom[b] <= i < blockFrom[b + 1]`. A claim stands in block
 * `blocks[e]`, at `members[places[e]]`, for `entriesFrom[claim] <= e < entriesFrom[claim + 1]`.
 */
interface Blocks {
  readonly members: Int32Array
  readonly blockFrom: Uint32Array
  readonly entriesFrom: Uint32Array
  readonly blocks: Int32Array
  readonly places: Uint32Array
  /** All claims in the order of their days. */
  readonly claims: Int32Array
}

function blocksOf(dossier: Dossier, features: Features, vectors: WordVectors): Blocks {
  const count = dossier.claims.length
  const { entriesFrom, blocks, sizes } = entriesOf(dossier, features, vectors)
  const blockFrom = new Uint32Array(sizes.length + 1)
  for (const [block, size] of sizes.entries()) blockFrom[block + 1] = blockFrom[block]! + size
  const claims = byDay(features, count)
  const members = new Int32Array(blocks.length)
  const places = new Uint32Array(blocks.length)
  const next = blockFrom.slice()
  for (const claim of claims) {
    for (let entry = entriesFrom[claim]!; entry < entriesFrom[claim + 1]!; entry++) {
      const place = next[blocks[entry]!]!++
      members[place] = claim
      places[entry] = place
    }
  }
  return { members, blockFrom, entriesFrom, blocks, places, claims }
}

/** The blocks of each claim, numbered in the order in which they are first met, and their sizes. */
function entriesOf(dossier: Dossier, features: Features, vectors: WordVectors) {
  const { claims, reportOf } = dossier
  const numbers = new Map<number, number>()
  const sizes: number[] = []
  const entriesFrom = new Uint32Array(claims.length + 1)
  const keysOf = keyReader(features, vectors)
  let blocks = new Int32Array(claims.length * KINDS)
  let length = 0
  for (let claim = 0; claim < claims.length; claim++) {
    for (const key of keysOf(claim, reportOf[claim]!)) {
      let block = numbers.get(key)
      if (block === undefined) {
        block = sizes.length
        numbers.set(key, block)
        sizes.push(0)
      }
      sizes[block]!++
      if (length === blocks.length) blocks = doubled(blocks)
      blocks[length++] = block
    }
    entriesFrom[claim + 1] = length
  }
  return { entriesFrom, blocks: blocks.subarray(0, length), sizes }
}

/** Reads the keys of a claim, each a number that stands for `(kind, measure, value)`. */
function keyReader(features: Features, vectors: WordVectors): (claim: number, report: number) => number[] {
  const regions = regionNumbers(features.places)
  const storyWords = storyWordsOf(vectors)
  return (claim, report) => {
    const measure = features.measure[claim]!
    const keyOf = (kind: number, value: number): number => (value * MEASURES + measure) * KINDS + kind
    const keys: number[] = []
    const place = features.place[claim]!
    if (place >= 0) keys.push(keyOf(KEY.place, place), keyOf(KEY.region, regions[place]!))
    if (features.subject[claim]! >= 0) keys.push(keyOf(KEY.subject, features.subject[claim]!))
    const { low, high } = features.bounds[claim]!
    const figure = low ?? high
    if (figure !== undefined) keys.push(keyOf(KEY.figure, Math.min(1e9, Math.round(figure))))
    for (const word of storyWords[report]!) keys.push(keyOf(KEY.story, word))
    keys.push(keyOf(KEY.report, report))
    if (place < 0 && Number.isNaN(features.published[claim]!)) keys.push(keyOf(KEY.undated, 0))
    return keys
  }
}

/** One number for the places of a region. */
function regionNumbers(places: readonly Place[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(places, place => {
    const region = `${place.country ?? ''}|${nameNorm(place.admin1 ?? place.name)}`
    if (!numbers.has(region)) numbers.set(region, numbers.size)
    return numbers.get(region)!
  })
}

/** The heaviest words of each report that some but not too many others have, as unsigned numbers. */
function storyWordsOf(vectors: WordVectors): number[][] {
  const count = vectors.reports.from.length - 1
  const all = Array.from({ length: count }, (_, report) =>
    heaviest(vectors.reports, report, STORY_WORDS).map(word => word >>> 0),
  )
  const counts = new Map<number, number>()
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return all.map(words => words.filter(word => counts.get(word)! > 1 && counts.get(word)! <= MAX_STORY_REPORTS))
}

/** Claims by the day that orders them within their blocks: stated, or published; undated claims come first. */
function byDay({ from, to, published }: Features, count: number): Int32Array {
  const days = Float64Array.from({ length: count }, (_, claim) => {
    if (Number.isFinite(to[claim])) return to[claim]!
    if (Number.isFinite(from[claim])) return from[claim]!
    return Number.isNaN(published[claim]!) ? 0 : published[claim]!
  })
  return Int32Array.from({ length: count }, (_, claim) => claim).sort(
    (left, right) => days[left]! - days[right]! || left - right,
  )
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const room = new Int32Array(Math.max(KINDS, column.length * 2))
  room.set(column)
  return room
}
