import { holdsMany, roomFor } from '../limits.ts'
import type { ByteReader, Member, ReadFault } from '../reader.ts'
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
    const issue = (code: string, parameters: ReadFault['parameters']): ReadFault => ({
      code,
      parameters,
      level: 'error',
    })
    if (fault === 'too-large' && !holdsMany(inner))
      return { records: [], faults: [issue('read.unpacks-too-large', { limit })] }
    const damage =
      fault === undefined
        ? []
        : [
            fault === 'too-large'
              ? issue('read.cut-short', { limit })
              : issue('read.damaged-gzip', { read: bytes.length }),
          ]
    if (bytes.length === 0 && fault !== undefined) return { records: [], faults: damage }
    const member: Member = { path: inner, bytes }
    return { records: [], faults: damage, members: [member] }
  },
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}
