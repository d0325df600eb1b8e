import { type BigIntStats, closeSync, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { CHANGING } from '../app/keep.ts'
import type { Folder, FoundFile } from '../app/ports.ts'
import type { Issue } from '../model/issue.ts'
import { CASE_FOLDER } from './case-folder.ts'

/**
 * A folder of reports on disk. Hidden files and the case's own folder are passed over. A link leads to a file of the folder or is an issue: whoever unpacked what a
 * stranger sent may have links to files of his own there, and what a case holds is given to others.
 */
export function folderAt(root: string): Folder {
  return {
    async list() {
      const files: FoundFile[] = []
      const issues: Issue[] = []
      await walk(resolve(root), '', files, issues)
      files.sort((left, right) => (left.path < right.path ? -1 : 1))
      return { files, issues }
    },
    async read(path) {
      try {
        return readUnchanged(join(root, path)) ?? { issue: { code: CHANGING, path, parameters: {}, level: 'error' } }
      } catch (fault) {
        return { issue: unreadable(path, fault) }
      }
    },
  }
}

const MAX_HELD_BYTES = 2 ** 31 - 1 // Node reads no more of a file at once, and no reader takes as much

class TooLargeToHold extends Error {
  readonly bytes: number
  constructor(bytes: number) {
    super(`${bytes} bytes are too many to hold`)
    this.name = 'TooLargeToHold'
    this.bytes = bytes
  }
}

const ATTEMPTS = 2 // a file that was just being saved is whole at the second look

/** The bytes of a file that nobody writes to meanwhile; undefined if its size or time changed while it was read, twice. */
export function readUnchanged(
  file: string,
  readAll: (handle: number) => Uint8Array = handle => readFileSync(handle),
): Uint8Array | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const handle = openSync(file, 'r')
    try {
      const before = fstatSync(handle, { bigint: true })
      if (before.size > MAX_HELD_BYTES) throw new TooLargeToHold(Number(before.size))
      const bytes = readAll(handle)
      const after = statSync(file, { bigint: true })
      const isSame = before.ino === after.ino && before.mtimeNs === after.mtimeNs && before.size === after.size
      if (isSame && BigInt(bytes.length) === after.size) return bytes
    } finally {
      closeSync(handle)
    }
  }
  return undefined
}

async function walk(root: string, below: string, files: FoundFile[], issues: Issue[]): Promise<void> {
  const folder = join(root, below)
  const entries = await readdir(folder, { withFileTypes: true }).catch(fault =>
    unreadable(below === '' ? '.' : below, fault),
  )
  if (!Array.isArray(entries)) {
    issues.push(entries)
    return
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === CASE_FOLDER) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) await walk(root, path, files, issues)
    else {
      const found = statOf(root, path, entry.isSymbolicLink())
      if ('code' in found) issues.push(found)
      else files.push({ path, bytes: Number(found.size), modified: String(found.mtimeNs) })
    }
  }
}

/** What the system says of a file, or why it is none that can be taken in. */
function statOf(root: string, path: string, isLink: boolean): BigIntStats | Issue {
  const file = join(root, path)
  const issue = (code: string, level: Issue['level']): Issue => ({ code, path, parameters: {}, level })
  try {
    const found = statSync(file, { bigint: true })
    if (isLink && found.isDirectory()) return issue('keep.link-to-folder', 'notice')
    if (!found.isFile()) return issue('keep.no-file', 'notice')
    if (isLink && !realpathSync(file).startsWith(join(realpathSync(root), sep)))
      return issue('keep.link-outside', 'error')
    return found
  } catch (fault) {
    if (reasonOf(fault) !== 'ENOENT') return unreadable(path, fault)
    if (isLink) return issue('keep.link-nowhere', 'error')
    return path.includes(UNDECODED) ? issue('keep.unnamable', 'error') : unreadable(path, fault)
  }
}

const UNDECODED = '\ufffd' // what Node puts for bytes of a name that are no UTF-8; the name leads to no file then

function unreadable(path: string, fault: unknown): Issue {
  if (fault instanceof TooLargeToHold)
    return { code: 'read.too-large', path, parameters: { bytes: fault.bytes, limit: MAX_HELD_BYTES }, level: 'error' }
  return { code: 'read.unreadable', path, parameters: { reason: reasonOf(fault) }, level: 'error' }
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
}

/** The last part of a folder's path, which names the case. */
export function folderName(root: string): string {
  return basename(resolve(root)) || relative(sep, resolve(root)) || 'case'
}
