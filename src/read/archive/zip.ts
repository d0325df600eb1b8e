import { shownName } from '../../text/shown.ts'
import { faultOf } from '../fault.ts'
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
    if (entries === undefined) return { records: [], faults: [faultOf('read.damaged-zip')] }
    const other = OTHER_OFFICE.find(({ entry }) => entries.some(({ name }) => name === entry))
    if (other !== undefined) return { records: [], faults: [faultOf(other.code)] }
    if (entries.length === 0) return { records: [], faults: [faultOf('read.empty-archive')] }
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
    if (leadsOutside(name)) yield faultOf('read.unsafe-name', {}, { part: shownName(name) })
    else yield* memberOf(bytes, entry, { number: index + 1, limit: roomFor(name, room()) })
  }
}

/** One file of a ZIP, and what is wrong with it. */
function* memberOf(
  bytes: Uint8Array,
  entry: ZipEntry,
  { number, limit }: { readonly number: number; readonly limit: number },
): Generator<Member | ReadFault> {
  const part = shownName(entry.name)
  if (entry.isEncrypted) return yield faultOf('read.encrypted', {}, { part })
  if (entry.method !== STORED && entry.method !== DEFLATED)
    return yield faultOf('read.unknown-packing', { method: entry.method }, { part })
  const { bytes: unpacked, fault } = unzipped(bytes, entry, limit)
  if (fault === 'too-large') return yield faultOf('read.unpacks-too-large', { limit }, { part })
  if (fault === 'damaged') yield faultOf('read.damaged-member', { read: unpacked.length }, { part })
  if (unpacked.length > 0 || fault === undefined) yield { path: entry.name, bytes: unpacked, number, label: part }
}

const STORED = 0 // methods, as the format numbers them
const DEFLATED = 8
