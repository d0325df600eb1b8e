import { shownName } from '../../text/shown.ts'
import { roomFor } from '../limits.ts'
import { isHidden, leadsOutside } from '../member-name.ts'
import type { ByteReader, Member, ReadFault } from '../reader.ts'
import { isZip, unzipped, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** A ZIP: each file in it is read as a file of its own. Stands after the formats that are ZIPs of a known order, as office documents are. */
export const zip: ByteReader = {
  takes: 'bytes',
  name: 'zip',
  holdsMany: true,
  accepts: ({ bytes }) => isZip(bytes),
  read: ({ bytes }, { room }) => {
    const entries = zipDirectory(bytes)
    if (entries === undefined) return { records: [], faults: [zipFault('read.damaged-zip')] }
    const other = OTHER_OFFICE.find(({ entry }) => entries.some(({ name }) => name === entry))
    if (other !== undefined) return { records: [], faults: [zipFault(other.code)] }
    if (entries.length === 0) return { records: [], faults: [zipFault('read.empty-archive')] }
    return { records: [], faults: [], members: membersOf(bytes, entries, room) }
  },
}

/** Office documents whose parts would make no sense as reports, by an entry that each of them has. */
const OTHER_OFFICE = [
  { entry: 'xl/workbook.xml', code: 'read.spreadsheet' },
  { entry: 'xl/workbook.bin', code: 'read.spreadsheet' },
  { entry: 'ppt/presentation.xml', code: 'read.slides' },
] as const

/** The files of a ZIP, unpacked as they are asked for; what cannot be had stands as a fault in its place. */
export function* membersOf(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  room: () => number,
): Generator<Member | ReadFault> {
  for (const [index, entry] of entries.entries()) {
    const { name } = entry
    if (name.endsWith('/') || isHidden(name)) continue
    const part = shownName(name)
    if (leadsOutside(name)) yield zipFault('read.unsafe-name', part)
    else if (entry.isEncrypted) yield zipFault('read.encrypted', part)
    else if (entry.method !== 0 && entry.method !== 8)
      yield zipFault('read.unknown-packing', part, { method: entry.method })
    else {
      const limit = roomFor(name, room())
      const { bytes: unpacked, fault } = unzipped(bytes, entry, limit)
      if (fault === 'too-large') yield zipFault('read.unpacks-too-large', part, { limit })
      else {
        if (fault === 'damaged') yield zipFault('read.damaged-member', part, { read: unpacked.length })
        if (unpacked.length > 0 || fault === undefined)
          yield { path: name, bytes: unpacked, number: index + 1, label: part }
      }
    }
  }
}

function zipFault(code: string, part?: string, parameters: ReadFault['parameters'] = {}): ReadFault {
  return { code, ...(part === undefined ? {} : { part }), parameters, level: 'error' }
}
