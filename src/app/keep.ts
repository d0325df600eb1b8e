import type { Issue } from '../model/issue.ts'
import type {
  Acquire,
  Folder,
  FoundFile,
  KeptFile,
  Log,
  LogEntry,
  Originals,
  Progress,
  Sha256,
  Store,
} from './ports.ts'

/** What keeping works on and with. */
export interface KeepWorld {
  readonly folder: Folder
  readonly originals: Originals
  readonly store: Store
  readonly log: Log
  readonly sha256: Sha256
  readonly acquire: Acquire
  readonly progress: Progress
}

/** What was taken in. */
export interface KeptSummary {
  readonly files: number
  readonly added: number
  readonly changed: number
  readonly gone: number
  /** Files of this run that could not be had at all; faults inside files are issues of the case. */
  readonly issues: readonly Issue[]
}

export const FILES_PER_TRANSACTION = 200 // a kill costs at most this much reading again; larger batches gain nothing measurable
export const BYTES_PER_TRANSACTION = 32_000_000 // what a batch may hold in memory

/** A file that changed while it was read: what the case had of it stays until it can be read whole. */
export const CHANGING = 'read.changing'

/**
 * Takes in what is new or changed in the folder, and lets go of what has gone from it; originals stay kept. First the disk has the bytes,
 * then the log names them, then the ledger: a run that is cut off leaves nothing named that is not there.
 */
export async function keep(world: KeepWorld): Promise<KeptSummary> {
  const { folder, originals, store, log, sha256, acquire, progress } = world
  const { files, issues } = await folder.list()
  const faults = [...issues]
  const known = new Map(knownFiles(world).map(file => [file.path, file]))
  const due = files.filter(file => !isSame(file, known.get(file.path)))
  const present = new Set(files.map(file => file.path))
  const gone = [...known.values()].filter(file => !present.has(file.path))
  let added = 0
  let batch: KeptFile[] = []
  let entries: LogEntry[] = gone.map(({ path, sha256, bytes }) => ({ action: 'gone', path, sha256, bytes }))
  let removals = gone.map(file => file.path)

  const flush = async (): Promise<void> => {
    if (batch.length + removals.length === 0) return
    await originals.settled()
    await log.append(entries)
    store.putFiles(batch, removals)
    batch = []
    entries = []
    removals = []
  }

  let held = 0
  for (const [done, file] of due.entries()) {
    progress('Keeping', done, due.length)
    const bytes = await folder.read(file.path)
    if ('issue' in bytes) {
      faults.push(bytes.issue)
      const lost = known.get(file.path)
      if (lost !== undefined && bytes.issue.code !== CHANGING) {
        removals.push(file.path)
        entries.push({ action: 'gone', path: lost.path, sha256: lost.sha256, bytes: lost.bytes })
      }
      continue
    }
    const hash = sha256(bytes)
    await originals.keep(hash, bytes)
    const before = known.get(file.path)
    if (before === undefined) added++
    if (before?.sha256 !== hash) {
      entries.push({
        action: before === undefined ? 'added' : 'changed',
        path: file.path,
        sha256: hash,
        bytes: bytes.length,
        acquired: acquire(file.path, bytes),
      })
    }
    batch.push({ ...file, bytes: bytes.length, sha256: hash })
    held += bytes.length
    if (batch.length >= FILES_PER_TRANSACTION || held >= BYTES_PER_TRANSACTION) {
      await flush()
      held = 0
    }
  }
  await flush()
  progress('Keeping', due.length, due.length)
  const read = due.length - (faults.length - issues.length)
  return { files: files.length, added, changed: read - added, gone: gone.length, issues: faults }
}

function isSame(found: FoundFile, kept: KeptFile | undefined): boolean {
  return kept !== undefined && kept.bytes === found.bytes && kept.modified === found.modified
}

/** The files that the case had, by its ledger; a ledger that was lost is filled from the log, so that nothing is logged twice. */
function knownFiles({ store, log }: KeepWorld): readonly KeptFile[] {
  const files = store.files()
  return files.length > 0 ? files : log.files()
}
