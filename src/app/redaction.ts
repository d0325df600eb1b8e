import type { Span } from '../model/span.ts'
import type { Digest } from './merkle.ts'
import { rootOf } from './merkle.ts'
import { commitment, cutSalts, cutsOf } from './passages.ts'
import { fromHex, toHex } from './seal.ts'

/** A cut of an original as a pack has it: shown with its salt, or closed behind its commitment. */
export type Piece =
  | { readonly kind: 'shown'; readonly salt: string; readonly bytes: number }
  /** `bytes` of what is left stand for it: what stood beside the withheld words in the cut, which nothing proves any more, and a mark. */
  | { readonly kind: 'closed'; readonly commitment: string; readonly bytes: number }

/** What proves that what is left of an original is of the original that the log names. */
export interface Proof {
  readonly kind: 'hearsay-redaction'
  readonly version: 1
  /** SHA-256 of what is left. */
  readonly sha256: string
  /** Root over the commitments of all cuts, as the log has it. */
  readonly passages: string
  readonly pieces: readonly Piece[]
  /** Ids of the withholdings. */
  readonly because: readonly string[]
}

/** What stands where words were. */
export const MARK = '[withheld]'

/** What is left of an original when words are taken out of it, and the pieces that prove it. */
export interface Redacted {
  readonly bytes: Uint8Array
  readonly pieces: readonly Piece[]
}

/**
 * Takes spans out of an original. A cut that a span touches is closed; of what is left of it, the bytes beside the span are kept, since a
 * tag or a comma that is lost could change how the rest is read:
 *
 *   cuts     |The clerk, |Marta Hollis, 12 |Quay Street, saw it.|
 *   spans                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *   left     |The clerk, |[withheld]|, saw it.|
 *   pieces    shown       closed     closed
 */
export function redacted(
  original: Uint8Array,
  spans: readonly Span[],
  mark: Uint8Array,
  key: Uint8Array,
  digest: Digest,
): Redacted {
  const parts: Uint8Array[] = []
  const pieces: Piece[] = []
  let spanAt = 0
  const cuts = cutsOf(original)
  const salts = cutSalts(key, cuts.length, digest)
  for (const [index, { start, end }] of cuts.entries()) {
    const salt = salts[index]!
    const before = parts.length
    let at = start
    while (spanAt < spans.length && spans[spanAt]!.start < end) {
      const span = spans[spanAt]!
      if (span.start >= start) parts.push(original.subarray(at, span.start), mark)
      at = Math.min(end, span.end)
      if (span.end > end) break
      spanAt++
    }
    const isShown = at === start
    parts.push(original.subarray(at, end))
    const bytes = parts.slice(before).reduce((sum, part) => sum + part.length, 0)
    pieces.push(
      isShown
        ? { kind: 'shown', salt: toHex(salt), bytes }
        : { kind: 'closed', commitment: toHex(commitment(salt, original.subarray(start, end), digest)), bytes },
    )
  }
  return { bytes: concatenated(parts), pieces }
}

/** Why what is left of an original is not of the original that the log names; undefined if it is. */
export function redactionFault(proof: Proof, left: Uint8Array, passages: string, digest: Digest): string | undefined {
  const leaves: Uint8Array[] = []
  let at = 0
  for (const piece of proof.pieces) {
    const bytes = left.subarray(at, at + piece.bytes)
    leaves.push(piece.kind === 'shown' ? commitment(fromHex(piece.salt), bytes, digest) : fromHex(piece.commitment))
    at += piece.bytes
  }
  if (at !== left.length) return 'what is left of it has another length than its proof'
  return toHex(rootOf(leaves, digest)) === passages && proof.passages === passages
    ? undefined
    : 'what is left of it is not of the original that the log names'
}

/** A parsed file in, the proof that it holds out, or undefined. */
export function proofFrom(value: unknown): Proof | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { kind, version, sha256, passages, pieces, because } = value as Partial<Record<keyof Proof, unknown>>
  if (kind !== 'hearsay-redaction' || version !== 1 || typeof sha256 !== 'string' || typeof passages !== 'string')
    return undefined
  if (!Array.isArray(because) || !Array.isArray(pieces) || !pieces.every(isPiece)) return undefined
  return value as Proof
}

function isPiece(value: unknown): value is Piece {
  if (typeof value !== 'object' || value === null) return false
  const { kind, salt, commitment, bytes } = value as Readonly<Record<string, unknown>>
  if (!Number.isInteger(bytes) || Number(bytes) < 0) return false
  return kind === 'shown' ? typeof salt === 'string' : kind === 'closed' && typeof commitment === 'string'
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
