/** A hash function: bytes in, digest out. SHA-256 wherever Hearsay keeps a tree. */
export type Digest = (bytes: Uint8Array) => Uint8Array

/** Hashes of a tree's leaves, in the order in which the entries came. */
export type Leaves = readonly Uint8Array[]

/**
 * The Merkle tree of RFC 6962, section 2.1, as RFC 9162 keeps it: https://www.rfc-editor.org/rfc/rfc9162#section-2.1
 *
 *   MTH({})     = HASH()
 *   MTH({d0})   = HASH(0x00 || d0)
 *   MTH(D[n])   = HASH(0x01 || MTH(D[0:k]) || MTH(D[k:n]))      k: the largest power of two smaller than n
 *
 * Leaves and nodes begin with different bytes, so that no node can be passed off as an entry.
 */
const LEAF = 0x00
const NODE = 0x01

/** The hash of an entry as a leaf of the tree. */
export function leafHash(entry: Uint8Array, digest: Digest): Uint8Array {
  return digest(joined(Uint8Array.of(LEAF), entry))
}

/** The root over leaves: what is signed. Made in one pass, with at most one whole subtree of each size waiting for its sister. */
export function rootOf(leaves: Leaves, digest: Digest): Uint8Array {
  if (leaves.length === 0) return digest(new Uint8Array())
  const waiting: { root: Uint8Array; size: number }[] = []
  for (const leaf of leaves) {
    let [root, size] = [leaf, 1]
    while (waiting.at(-1)?.size === size) {
      root = nodeHash(waiting.pop()!.root, root, digest)
      size *= 2
    }
    waiting.push({ root, size })
  }
  return waiting.map(one => one.root).reduceRight((right, left) => nodeHash(left, right, digest))
}

/** PROOF(m, D[n]): shows that the tree of the first `size` leaves grew into this one. Throws RangeError unless 0 < size <= n. */
export function consistencyProof(leaves: Leaves, size: number, digest: Digest): Uint8Array[] {
  if (!Number.isInteger(size) || size <= 0 || size > leaves.length) {
    throw new RangeError(`There is no earlier tree of ${size} in one of ${leaves.length}`)
  }
  return subproof(leaves, size, true, digest)
}

/** SUBPROOF(m, D[n], b): `isKnown` is b, whether the verifier has the root of these leaves already. */
function subproof(leaves: Leaves, size: number, isKnown: boolean, digest: Digest): Uint8Array[] {
  if (size === leaves.length) return isKnown ? [] : [rootOf(leaves, digest)]
  const cut = largestPowerBelow(leaves.length)
  const [left, right] = [leaves.slice(0, cut), leaves.slice(cut)]
  return size <= cut
    ? [...subproof(left, size, isKnown, digest), rootOf(right, digest)]
    : [...subproof(right, size - cut, false, digest), rootOf(left, digest)]
}

/** A tree's size and root. */
export interface TreeHead {
  readonly size: number
  readonly root: Uint8Array
}

/** Did the earlier tree grow into the later one, nothing of it changed or taken out? RFC 9162, 2.1.4.2. */
export function isConsistent(
  earlier: TreeHead,
  later: TreeHead,
  proof: readonly Uint8Array[],
  digest: Digest,
): boolean {
  if (earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && areEqual(earlier.root, later.root)
  if (earlier.size === 0) return proof.length === 0
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : [...proof]
  let [first, second] = [earlier.size - 1, later.size - 1]
  while (first % 2 === 1) [first, second] = [half(first), half(second)]
  const start = path.shift()
  if (start === undefined) return false
  let [old, grown] = [start, start]
  for (const hash of path) {
    if (second === 0) return false
    if (first % 2 === 1 || first === second) {
      old = nodeHash(hash, old, digest)
      grown = nodeHash(hash, grown, digest)
      while (first % 2 === 0 && first !== 0) [first, second] = [half(first), half(second)]
    } else grown = nodeHash(grown, hash, digest)
    first = half(first)
    second = half(second)
  }
  return second === 0 && areEqual(old, earlier.root) && areEqual(grown, later.root)
}

function nodeHash(left: Uint8Array, right: Uint8Array, digest: Digest): Uint8Array {
  return digest(joined(Uint8Array.of(NODE), left, right))
}

function largestPowerBelow(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

function isPowerOfTwo(size: number): boolean {
  return Number.isInteger(Math.log2(size))
}

/** One step up the tree; bit shifts would end at 2^31 leaves. */
function half(place: number): number {
  return Math.floor(place / 2)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, place) => byte === right[place])
}
