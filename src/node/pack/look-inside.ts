import { unpackedBody } from '../../read/archive/content-coding.ts'
import { framesOf, isArchive } from '../../read/archive/frames.ts'
import { httpResponse } from '../../read/archive/http-response.ts'
import { gunzip, type Unpacked } from '../../read/archive/inflate.ts'
import { isZip, unzipped, zipDirectory } from '../../read/archive/zip-directory.ts'
import { signatureOf } from '../../read/binary.ts'
import { decode } from '../../read/encoding.ts'
import { MAX_NESTING, MAX_UNPACKED_BYTES } from '../../read/limits.ts'
import { unpackers } from '../unpackers.ts'

/** What stands in a file in another form than its own bytes: bytes that were unpacked, or that something is there which nobody can look into. */
export type Layer =
  | Uint8Array
  /** Encrypted, damaged, too large, or packed in a way that is not known. */
  | 'locked'
  /** A page, a picture, a sound: its words are not in its bytes. */
  | 'drawn'

/** How much has been unpacked so far, in bytes. */
interface Spent {
  bytes: number
}

/**
 * Everything that stands packed in a file: what a gzip or ZIP holds, the bodies of a web archive that are packed or in chunks, and so on
 * inwards. What stands as it is in the bytes around it is not given again.
 */
export function* layersOf(bytes: Uint8Array, depth = 0, spent: Spent = { bytes: 0 }): Generator<Layer> {
  if (depth > MAX_NESTING) {
    if (isWrapping(bytes)) yield 'locked'
    return
  }
  const room = (): number => Math.max(0, MAX_UNPACKED_BYTES - spent.bytes)
  for (const layer of layersRightIn(bytes, room)) {
    yield layer
    if (typeof layer === 'string') continue
    spent.bytes += layer.length
    yield* layersOf(layer, depth + 1, spent)
  }
}

/** Are the words of a file elsewhere than in its own bytes: packed as a whole, or drawn? */
export function isWrapping(bytes: Uint8Array): boolean {
  return isGzip(bytes) || isZip(bytes) || isDrawn(bytes)
}

function* layersRightIn(bytes: Uint8Array, room: () => number): Generator<Layer> {
  if (isGzip(bytes)) yield* layersIn(gunzip(bytes, room()))
  else if (isZip(bytes)) yield* entriesOf(bytes, room)
  else if (isArchive(bytes)) yield* bodiesOf(bytes, room)
  else if (LOCKED.has(signatureOf(bytes)?.code ?? '')) yield 'locked'
  else if (isDrawn(bytes) || encodingOf(bytes) === undefined) yield 'drawn'
}

/** What files are told to be that hold others, or texts, in a way that is not known here. */
const LOCKED: ReadonlySet<string> = new Set(['read.other-packing', 'read.old-office'])

const SAMPLE_BYTES = 1 << 16 // enough to tell text from what is none

/** The encoding of a file that is text, told by how it begins; undefined if it is none. */
export function encodingOf(bytes: Uint8Array): string | undefined {
  return bytes.length === 0 ? 'utf-8' : decode(bytes.subarray(0, SAMPLE_BYTES))?.encoding
}

function* layersIn({ bytes, fault }: Unpacked): Generator<Layer> {
  yield bytes
  if (fault !== undefined) yield 'locked'
}

function* entriesOf(bytes: Uint8Array, room: () => number): Generator<Layer> {
  const entries = zipDirectory(bytes)
  if (entries === undefined) yield 'locked'
  for (const entry of entries ?? []) {
    if (entry.isEncrypted) yield 'locked'
    else yield* layersIn(unzipped(bytes, entry, room()))
  }
}

/** Bodies whose words do not stand in the archive's own bytes. */
function* bodiesOf(bytes: Uint8Array, room: () => number): Generator<Layer> {
  for (const frame of framesOf(bytes)) {
    if (frame.kind === 'damage' || !frame.record.type.startsWith('application/http')) continue
    const response = httpResponse(frame.record.block)
    if (response === undefined) continue
    const body = unpackedBody(response.sent, response.codings, room(), unpackers)
    if (body.kind === 'unknown') yield 'locked'
    else if (body.isPacked || response.isChunked || isWrapping(body.bytes)) yield* layersIn(body)
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function isDrawn(bytes: Uint8Array): boolean {
  const signature = signatureOf(bytes)
  return signature?.name === 'pdf' || signature?.code === 'read.picture'
}
