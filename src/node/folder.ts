import { type BigIntStats, closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { CHANGING } from '../app/keep.ts'
import type { Folder, FoundFile } from '../app/ports.ts'
import type { Issue } from '../model/issue.ts'
import { CASE_FOLDER } from './case-folder.ts'

/** A folder of reports on disk. Hidden files, symbolic links to folders and the case's own folder are passed over. */
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
    else if (entry.isFile() || entry.isSymbolicLink()) {
      const found = statOf(join(folder, entry.name), path)
      if ('code' in found) issues.push(found)
      else if (found.isFile()) files.push({ path, bytes: Number(found.size), modified: String(found.mtimeNs) })
    }
  }
}

function statOf(file: string, path: string): BigIntStats | Issue {
  try {
    return statSync(file, { bigint: true })
  } catch (fault) {
    return unreadable(path, fault)
  }
}

function unreadable(path: string, fault: unknown): Issue {
  if (fault instanceof TooLargeToHold)
    return { code: 'read.too-large', path, parameters: { bytes: fault.bytes, limit: MAX_HELD_BYTES }, level: 'error' }
  const reason = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
  return { code: 'read.unreadable', path, parameters: { reason }, level: 'error' }
}

/** The last part of a folder's path, which names the case. */
export function folderName(root: string): string {
  return basename(resolve(root)) || relative(sep, resolve(root)) || 'case'
}
