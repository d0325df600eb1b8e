import { type Digest, leafHash, rootOf } from './merkle.ts'

/** A run of an original's bytes that can be withheld from a pack by itself: half-open, in bytes. */
export interface Cut {
  readonly start: number
  readonly end: number
}

const MIN_BYTES = 96 // a finer cut costs a hash for every few words of a case
const MAX_BYTES = 256 // what stands beside withheld words, and loses its proof with them, is at most so long

/** Ends a cut, once it is long enough: white space, and what ends a tag, a cell or a sentence. */
const ENDS = new Set([...' \t\r\n>",.;'].map(sign => sign.charCodeAt(0)))

/** Cuts bytes into runs that end between words where they can. Depends on the bytes alone, so that anybody who has them cuts alike. */
export function cutsOf(bytes: Uint8Array): Cut[] {
  const cuts: Cut[] = []
  let start = 0
  for (let at = 0; at < bytes.length; at++) {
    const length = at + 1 - start
    if (length < MIN_BYTES || (length < MAX_BYTES && !ENDS.has(bytes[at]!))) continue
    cuts.push({ start, end: at + 1 })
    start = at + 1
  }
  if (start < bytes.length) cuts.push({ start, end: bytes.length })
  return cuts
}

/** The salts of cuts, in their order: whoever is shown one learns nothing of the others. A digest is long enough for two. */
export function cutSalts(key: Uint8Array, count: number, digest: Digest): Uint8Array[] {
  const block = new Uint8Array(key.length + 4)
  block.set(key)
  const view = new DataView(block.buffer)
  const salts: Uint8Array[] = []
  for (let pair = 0; salts.length < count; pair++) {
    view.setUint32(key.length, pair)
    const made = digest(block)
    salts.push(made.subarray(0, SALT_BYTES), made.subarray(SALT_BYTES, 2 * SALT_BYTES))
  }
  return salts.slice(0, count)
}

export const SALT_BYTES = 16 // 128 bits cannot be tried out

/** What stands for a cut in the tree of its original: the leaf hash of its salt and its bytes. Without the salt, short words cannot be tried out. */
export function commitment(salt: Uint8Array, bytes: Uint8Array, digest: Digest): Uint8Array {
  const block = new Uint8Array(salt.length + bytes.length)
  block.set(salt)
  block.set(bytes, salt.length)
  return leafHash(block, digest)
}

/** The root over the commitments of all cuts of an original, under a key that is drawn for it. */
export function passagesRoot(bytes: Uint8Array, key: Uint8Array, digest: Digest): Uint8Array {
  const cuts = cutsOf(bytes)
  const salts = cutSalts(key, cuts.length, digest)
  const leaves = cuts.map(({ start, end }, index) => commitment(salts[index]!, bytes.subarray(start, end), digest))
  return rootOf(leaves, digest)
}
