import { BlockKeys } from './block-keys.ts'
import { type Blocks, blocksOf, eachCandidate } from './candidates.ts'
import { cluster, type Grouping } from './clusters.ts'
import { type ClaimCopy, copiedClaims } from './copies.ts'
import type { Dossier } from './evidence.ts'
import { type Features, featuresOf } from './features.ts'
import { Linker } from './linking.ts'
import { same } from './range.ts'
import { isOtherDay } from './report-signal.ts'
import { Stories } from './stories.ts'
import { StoryIndex } from './story-index.ts'
import { isOtherStretch } from './time-signal.ts'
import { WeighedPairs } from './weighed-pairs.ts'
import { LINK_AT, MAYBE_AT } from './weights.ts'
import { type WordVectors, wordVectors } from './words.ts'
import { yardstickOf } from './yardstick.ts'

/** What linking leaves for the steps after it. */
export interface Linked {
  readonly features: Features
  readonly copies: readonly ClaimCopy[]
  readonly grouping: Grouping
  /** Pairs that could be the same but were not joined, strongest first. */
  readonly maybes: WeighedPairs
  /** Claims that stand for what two reports are about which tell one story. */
  readonly stories: WeighedPairs
  readonly linker: Linker
}

/** Claims in, groups of claims that answer one question out. */
export function link(dossier: Dossier): Linked {
  const features = featuresOf(dossier)
  const vectors = wordVectors(dossier)
  const keys = new BlockKeys(dossier.reports.length, features, vectors, SHARED)
  const index = StoryIndex.measuredBy(yardstickOf(dossier).isMeasure, vectors.reports)
  return linkedBy(dossier, features, vectors, { keys, index }).linked
}

/** The same, with features, words, keys and an index that are at hand; and the blocks that brought the claims together. */
export function linkedBy(
  dossier: Dossier,
  features: Features,
  vectors: WordVectors,
  { keys, index }: { readonly keys: BlockKeys; readonly index: StoryIndex },
): { readonly linked: Linked; readonly blocks: Blocks } {
  const blocks = blocksOf(dossier, features, keys)
  const linker = new Linker(dossier, features, vectors)
  const copies = testimonies(copiedClaims(dossier), features, linker)
  const edges = new WeighedPairs()
  const maybes = new WeighedPairs()
  eachCandidate(blocks, (left, right) => {
    const weight = linker.weigh(left, right)
    if (weight >= LINK_AT) edges.add(left, right, weight)
    else if (weight >= MAYBE_AT) maybes.add(left, right, weight)
  })
  const { reportOf } = dossier
  const grouping = cluster(
    dossier.claims.length,
    copies,
    edges,
    (left, right) => linker.weigh(left, right),
    (left, right) => reportOf[left] === reportOf[right],
  )
  const { groupOf } = grouping
  const isApart = (left: number, right: number): boolean => groupOf[left] !== groupOf[right]
  const apart = new WeighedPairs().addFrom(maybes, isApart).addFrom(edges, isApart)
  const stories = new Stories(dossier, features, vectors.reports, index).pairs()
  return { linked: { features, copies, grouping, maybes: apart.strongestFirst(), stories, linker }, blocks }
}

const SHARED = 2 // reports that a word must have to bring any together
const STOCK_AT = -3 // log-odds below which a shared passage is a stock phrase ("was pronounced dead at the scene"), not a copy
const CHANGED_AT = -1 // and below which one with another figure is a form that is filled in again
const SMALL = 10 // a figure that many forms share
const SAME_WORDS = 0.95 // share of words from which a passage is the same whatever day was read off it; a form that is filled in again changes more
const LONG_PASSAGE = 240 // code units, some forty words: nobody says that much twice in the same words

/** Those copies that are one testimony. */
export function testimonies(copies: readonly ClaimCopy[], features: Features, linker: Linker): ClaimCopy[] {
  return copies.filter(copy => isTestimony(copy, features, linker))
}

/** A form of words that is used again, of another place or day, is no copy of the testimony; a whole copy with the same figure is, whatever was misread in it. */
function isTestimony(copy: ClaimCopy, features: Features, linker: Linker): boolean {
  const { left, right, kind, evidence, similarity } = copy
  const isSmall = (features.bounds[left]!.low ?? 0) < SMALL
  if (isSmall && similarity < SAME_WORDS && isOtherDay(features, left, right)) return false
  if (isOtherStretch(features, left, right)) return false
  const isLong = evidence.every(({ exact }) => exact.length >= LONG_PASSAGE)
  const isWhole = kind === 'whole-copy' || kind === 'cut-copy' || (kind === 'passage' && isLong)
  const isChanged = !same(features.bounds[left]!, features.bounds[right]!)
  if (isWhole && !isChanged) return true
  // "A fire in Orme killed at least 17 dockers": leads are written alike of any fire.
  if (isChanged && kind === 'rewrite' && !isLong) return false
  return linker.weigh(left, right) > (isChanged ? CHANGED_AT : STOCK_AT)
}
