import { faultOf } from '../fault.ts'
import { holdsMany, roomFor } from '../limits.ts'
import type { ByteReader, Member } from '../reader.ts'
import { gunzip } from './inflate.ts'

/** A file that was packed with gzip: it holds one file, and is its wrapping. */
export const gzip: ByteReader = {
  takes: 'bytes',
  name: 'gzip',
  accepts: ({ bytes }) => isGzip(bytes),
  read: ({ path, bytes: packed }, { room }) => {
    const inner = path.replace(/\.gz$/iu, '').replace(/\.tgz$/iu, '.tar')
    const limit = roomFor(inner, room())
    const { bytes, fault } = gunzip(packed, limit)
    const members: Member[] = [{ path: inner, bytes }]
    if (fault === undefined) return { records: [], faults: [], members }
    if (fault === 'too-large' && !holdsMany(inner))
      return { records: [], faults: [faultOf('read.unpacks-too-large', { limit })] }
    const isCut = fault === 'too-large'
    const faults = [isCut ? faultOf('read.cut-short', { limit }) : faultOf('read.damaged-gzip', { read: bytes.length })]
    return { records: [], faults, ...(bytes.length > 0 && { members }) }
  },
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}
