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

/** Calls `weigh` for each candidate pair, left below right; a pair may come more than once. */
export function eachCandidate(
  dossier: Dossier,
  features: Features,
  vectors: WordVectors,
  weigh: (left: number, right: number) => void,
): void {
  const days = dayOfEach(features)
  const blocks = blocksOf(dossier, features, vectors)
  for (const block of blocks.values()) {
    if (block.length < 2) continue
    block.sort((left, right) => days[left]! - days[right]! || left - right)
    const reach = block.length <= WHOLE_BLOCK ? block.length : WINDOW
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length && j <= i + reach; j++) {
        const one = block[i]!
        const other = block[j]!
        if (one < other) weigh(one, other)
        else weigh(other, one)
      }
    }
  }
}

/** Claims by key; keys are numbers: `(kind, measure, value)`. */
function blocksOf(dossier: Dossier, features: Features, vectors: WordVectors): Map<number, number[]> {
  const blocks = new Map<number, number[]>()
  const regions = features.places.map(regionOf)
  const regionNumbers = new Map<string, number>()
  const storyWords = storyWordsOf(vectors)
  const add = (kind: number, measure: number, value: number, claim: number) => {
    const key = (value * MEASURES + measure) * KINDS + kind
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, [claim])
    else if (block.at(-1) !== claim) block.push(claim)
  }
  for (let claim = 0; claim < dossier.claims.length; claim++) {
    const measure = features.measure[claim]!
    const place = features.place[claim]!
    const report = dossier.reportOf[claim]!
    if (place >= 0) {
      add(KEY.place, measure, place, claim)
      const region = regions[place]!
      if (!regionNumbers.has(region)) regionNumbers.set(region, regionNumbers.size)
      add(KEY.region, measure, regionNumbers.get(region)!, claim)
    }
    if (features.subject[claim]! >= 0) add(KEY.subject, measure, features.subject[claim]!, claim)
    const { low, high } = features.bounds[claim]!
    const figure = low ?? high
    if (figure !== undefined) add(KEY.figure, measure, Math.min(1e9, Math.round(figure)), claim)
    for (const word of storyWords[report]!) add(KEY.story, measure, word, claim)
    add(KEY.report, measure, report, claim)
    if (place < 0 && Number.isNaN(features.published[claim]!)) add(KEY.undated, measure, 0, claim)
  }
  return blocks
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

function regionOf(place: Place): string {
  return `${place.country ?? ''}|${nameNorm(place.admin1 ?? place.name)}`
}

/** The day that orders a claim within its block: stated, or published; undated claims come first. */
function dayOfEach(features: Features): Float64Array {
  return features.published.map((published, claim) => {
    const from = features.from[claim]!
    const to = features.to[claim]!
    if (Number.isFinite(to)) return to
    if (Number.isFinite(from)) return from
    return Number.isNaN(published) ? 0 : published
  })
}
