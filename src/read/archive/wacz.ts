import { decode } from '../encoding.ts'
import { faultOf } from '../fault.ts'
import { holdsEntry } from '../office/office.ts'
import type { ByteReader } from '../reader.ts'
import { membersOf } from './zip.ts'
import { isZip, unzipped, zipDirectory } from './zip-directory.ts'

const MANIFEST = 'datapackage.json'
const MAX_MANIFEST = 1 << 24 // bytes

/**
 * A collection of web archives: a ZIP of WARC files with an index and a manifest. Its archives are read, and what the manifest lists and the
 * ZIP lacks is told. https://specs.webrecorder.net/wacz/1.1.1/
 */
export const wacz: ByteReader = {
  takes: 'bytes',
  name: 'wacz',
  holdsMany: true,
  accepts: ({ bytes, extension }) => isZip(bytes) && (extension === 'wacz' || isWacz(bytes)),
  read: ({ bytes }, { room }) => {
    const entries = zipDirectory(bytes)
    if (entries === undefined) return { records: [], faults: [faultOf('read.damaged-zip')] }
    const names = new Set(entries.map(entry => entry.name))
    const faults = listedIn(bytes)
      .filter(path => !names.has(path))
      .map(path => faultOf('read.missing-member', {}, { part: path }))
    // archive/data.warc.gz   not: indexes/index.cdx.gz pages/pages.jsonl
    const archives = entries.filter(({ name }) => /^archive\/.*\.w?arc(?:\.gz)?$/iu.test(name))
    return { records: [], faults, members: membersOf(bytes, archives, room) }
  },
}

function isWacz(bytes: Uint8Array): boolean {
  return holdsEntry(bytes, MANIFEST) && /"wacz_version"/u.test(manifestOf(bytes))
}

function manifestOf(bytes: Uint8Array): string {
  const entry = zipDirectory(bytes)?.find(({ name }) => name === MANIFEST)
  return entry === undefined ? '' : (decode(unzipped(bytes, entry, MAX_MANIFEST).bytes)?.text ?? '')
}

/** Paths of the resources that the manifest lists. */
function listedIn(bytes: Uint8Array): string[] {
  try {
    const { resources } = JSON.parse(manifestOf(bytes)) as { resources?: unknown }
    if (!Array.isArray(resources)) return []
    return resources.flatMap(resource => (typeof resource?.path === 'string' ? [resource.path] : []))
  } catch {
    return []
  }
}
