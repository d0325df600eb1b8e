import { type BlockKeys, dayOfClaim, isAlone } from './block-keys.ts'
import type { Dossier } from './evidence.ts'
import type { Features } from './features.ts'

/** Which pairs are worth weighing, so that the work grows with the claims and not with their square. */
const WHOLE_BLOCK = 48 // claims; blocks up to that size are compared pair by pair
const WINDOW = 32 // neighbours in time that a claim of a larger block is compared with
const FIRST_KEYS = 8 // blocks of a claim for which there is room at first

/**
 * Claims in their blocks, in the order of their days: those of block `b` are `members[i]` for `blockFrom[b] <= i < blockFrom[b + 1]`. A claim stands in block
 * `blocks[e]`, at `members[places[e]]`, for `entriesFrom[claim] <= e < entriesFrom[claim + 1]`.
 */
export interface Blocks {
  readonly members: Int32Array
  readonly blockFrom: Uint32Array
  readonly entriesFrom: Uint32Array
  readonly blocks: Int32Array
  readonly places: Uint32Array
  /** All claims in the order of their days. */
  readonly claims: Int32Array
  readonly numberByKey: Map<number, number>
}

/** How far from a claim of a block of that size its candidates stand. */
export function reachOf(size: number): number {
  return size <= WHOLE_BLOCK ? size : WINDOW
}

/** Calls `weigh` once for each candidate pair, left below right. */
export function eachCandidate(
  { members, blockFrom, entriesFrom, blocks, places, claims }: Blocks,
  weigh: (left: number, right: number) => void,
): void {
  const met = new Int32Array(claims.length).fill(-1)
  for (const claim of claims) {
    for (let entry = entriesFrom[claim]!; entry < entriesFrom[claim + 1]!; entry++) {
      const block = blocks[entry]!
      const limit = blockFrom[block + 1]!
      const last = Math.min(limit - 1, places[entry]! + reachOf(limit - blockFrom[block]!))
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

/** Puts claims into blocks by their keys. */
export function blocksOf(dossier: Dossier, features: Features, keys: BlockKeys): Blocks {
  const { entriesFrom, blocks, sizes, numberByKey } = entriesOf(dossier, features, keys)
  const blockFrom = new Uint32Array(sizes.length + 1)
  for (const [block, size] of sizes.entries()) blockFrom[block + 1] = blockFrom[block]! + size
  const days = Float64Array.from({ length: dossier.claims.length }, (_, claim) => dayOfClaim(features, claim))
  const claims = Int32Array.from(days, (_, claim) => claim).sort(
    (left, right) => days[left]! - days[right]! || left - right,
  )
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
  return { members, blockFrom, entriesFrom, blocks, places, claims, numberByKey }
}

/** The blocks of each claim, numbered in the order in which they are first met, and their sizes. */
function entriesOf({ claims, claimsFrom, reports }: Dossier, features: Features, keys: BlockKeys) {
  const numberByKey = new Map<number, number>()
  const sizes: number[] = []
  const entriesFrom = new Uint32Array(claims.length + 1)
  let blocks = new Int32Array(claims.length * FIRST_KEYS)
  let length = 0
  for (let report = 0; report < reports.length; report++) {
    const words = keys.wordsOf(report)
    const limit = claimsFrom[report + 1]!
    for (let claim = claimsFrom[report]!; claim < limit; claim++) {
      const single = isAlone(features, claim, claimsFrom[report]!, limit)
      for (const key of keys.keysOf(claim, report, words, { isAlone: single })) {
        const block = numberByKey.get(key) ?? sizes.push(0) - 1
        if (sizes[block]!++ === 0) numberByKey.set(key, block)
        if (length === blocks.length) blocks = doubled(blocks)
        blocks[length++] = block
      }
      entriesFrom[claim + 1] = length
    }
  }
  return { entriesFrom, blocks: blocks.subarray(0, length), sizes, numberByKey }
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const room = new Int32Array(Math.max(FIRST_KEYS, column.length * 2))
  room.set(column)
  return room
}
