import { type BlockKeys, dayOfClaim, isAlone } from '../block-keys.ts'
import { type Blocks, reachOf } from '../candidates.ts'
import type { Features } from '../features.ts'
import { GrowingLookup } from '../lookup.ts'
import type { GrowingDossier } from './dossier.ts'
import { GrowingMembers } from './members.ts'

const NOBODY = new Int32Array(0)

/** Blocks to which claims are added; what they began with stays in the columns that it was made in. */
export class GrowingBlocks {
  readonly #dossier: GrowingDossier
  readonly #features: Features
  readonly #keys: BlockKeys
  readonly #made: Blocks
  readonly #numberByKey: GrowingLookup<number, number>
  /** How many blocks have a number. */
  #count: number
  readonly #changed = new Map<number, GrowingMembers>()
  /** The blocks of claims that were added. */
  readonly #added = new Map<number, number[]>()

  constructor(dossier: GrowingDossier, features: Features, keys: BlockKeys, made: Blocks) {
    this.#dossier = dossier
    this.#features = features
    this.#keys = keys
    this.#made = made
    this.#numberByKey = new GrowingLookup(made.numberByKey)
    this.#count = made.blockFrom.length - 1
  }

  /** Every claim that a claim is compared with. */
  candidatesOf(claim: number): Set<number> {
    const candidates = new Set<number>()
    for (const block of this.#blocksOf(claim)) {
      const members = this.#membersOf(block)
      const at = this.#placeOf(members, claim)
      if (at === members.length || members.at(at) !== claim) continue
      const reach = reachOf(members.length)
      const last = Math.min(members.length - 1, at + reach)
      for (let other = Math.max(0, at - reach); other <= last; other++)
        if (other !== at) candidates.add(members.at(other))
    }
    return candidates
  }

  /** Adds the claims of a report; `lose` is told of pairs that it drives apart, which may be candidates elsewhere. */
  add(report: number, lose: (left: number, right: number) => void): void {
    const { claimsFrom } = this.#dossier
    for (const word of this.#keys.countWords(report)) this.#dissolve(word, lose)
    const words = this.#keys.wordsOf(report)
    const limit = claimsFrom[report + 1]!
    for (let claim = claimsFrom[report]!; claim < limit; claim++) {
      const single = isAlone(this.#features, claim, claimsFrom[report]!, limit)
      const blocks = this.#keys.keysOf(claim, report, words, { isAlone: single }).map(key => this.#numberOf(key))
      for (const block of blocks) this.#insert(block, claim, lose)
      this.#added.set(claim, blocks)
    }
  }

  #numberOf(key: number): number {
    const known = this.#numberByKey.get(key)
    if (known !== undefined) return known
    this.#numberByKey.set(key, this.#count)
    return this.#count++
  }

  #blocksOf(claim: number): ArrayLike<number> & Iterable<number> {
    const { blocks, entriesFrom } = this.#made
    return this.#added.get(claim) ?? blocks.subarray(entriesFrom[claim], entriesFrom[claim + 1])
  }

  #membersOf(block: number): GrowingMembers {
    const changed = this.#changed.get(block)
    if (changed !== undefined) return changed
    const { members, blockFrom } = this.#made
    const isMade = block + 1 < blockFrom.length
    return new GrowingMembers(isMade ? members.subarray(blockFrom[block], blockFrom[block + 1]) : NOBODY)
  }

  /** A word that too many reports share brings nobody together any more. */
  #dissolve(word: number, lose: (left: number, right: number) => void): void {
    for (const key of this.#keys.keysOfWord(word)) {
      const block = this.#numberByKey.get(key)
      if (block === undefined) continue
      const members = this.#membersOf(block)
      const reach = reachOf(members.length)
      for (let left = 0; left < members.length; left++) {
        const last = Math.min(members.length - 1, left + reach)
        for (let right = left + 1; right <= last; right++) lose(members.at(left), members.at(right))
      }
      this.#changed.set(block, new GrowingMembers(NOBODY))
    }
  }

  /**
   * Puts a claim in its place. In a large block, those that stood at the edge of each other's window on both sides of it no longer meet:
   *
   *   window of 2    a b c d e   +x between b and c   ->   a b x c d e      a-c and b-d are lost
   */
  #insert(block: number, claim: number, lose: (left: number, right: number) => void): void {
    const members = this.#membersOf(block)
    const size = members.length
    const place = this.#placeOf(members, claim)
    const before = reachOf(size)
    const after = reachOf(size + 1)
    if (after <= size) {
      const isCut = before > after
      for (let left = isCut ? 0 : Math.max(0, place - before); left < (isCut ? size : place); left++) {
        for (let right = left + 1; right < size && right <= left + before; right++) {
          const distance = right - left + (left < place && place <= right ? 1 : 0)
          if (distance > after) lose(members.at(left), members.at(right))
        }
      }
    }
    members.insert(place, claim)
    this.#changed.set(block, members)
  }

  /** Where a claim stands among members, or would. */
  #placeOf(members: GrowingMembers, claim: number): number {
    const day = dayOfClaim(this.#features, claim)
    let low = 0
    let high = members.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = members.at(middle)
      const isBefore = dayOfClaim(this.#features, other) - day || this.#dossier.inOrder(other, claim)
      if (isBefore < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
