import type { Issue } from '../model/issue.ts'
import type { Profile } from '../model/profile.ts'
import type { Pipeline } from '../pipeline.ts'
import type {
  Derived,
  Folder,
  FoundFile,
  KeptFile,
  Log,
  LogEntry,
  Originals,
  Progress,
  Read,
  Sha256,
  Store,
} from './ports.ts'

/** What a build works on and with. */
export interface BuildWorld {
  readonly folder: Folder
  readonly originals: Originals
  readonly store: Store
  readonly log: Log
  readonly read: Read
  readonly pipeline: Pipeline
  readonly sha256: Sha256
  readonly progress: Progress
  /** Fingerprint of the program: when it changes, everything is derived anew from the kept originals. */
  readonly engine: string
}

/** What a build did. */
export interface BuildSummary {
  readonly files: number
  readonly added: number
  readonly changed: number
  readonly gone: number
  readonly derived: number
  /** Files of this run that could not be had at all; faults inside files are issues of the case. */
  readonly issues: readonly Issue[]
}

const FILES_PER_TRANSACTION = 200 // a kill costs at most this much reading again; larger batches gain nothing measurable
const BYTES_PER_TRANSACTION = 32_000_000 // what a batch may hold in memory

/**
 * Brings a case up to date with its folder. Only files whose size or time changed are read; what was derived from unchanged originals
 * stays. Each step is one transaction that leaves the store whole, so a run that was killed is simply continued:
 *
 *   folder --keep--> originals, files --derive--> documents, reports, claims --compare--> families, questions
 */
export async function build(world: BuildWorld, profile: Profile): Promise<BuildSummary> {
  const { store, engine } = world
  if (store.engine() !== engine) store.beginEngine(engine)
  const kept = await keep(world)
  const derived = await derive(world)
  if (store.comparison(profile.name) === undefined) {
    world.progress('Comparing', 0, 1)
    store.putComparison(profile.name, world.pipeline.compare(store.evidence(), profile))
    world.progress('Comparing', 1, 1)
  }
  return { ...kept, derived }
}

/** Takes in what is new or changed in the folder, and lets go of what has gone from it; originals stay kept. */
async function keep(world: BuildWorld): Promise<Omit<BuildSummary, 'derived'>> {
  const { folder, originals, store, log, sha256, progress } = world
  const { files, issues } = await folder.list()
  const faults = [...issues]
  const known = new Map(store.files().map(file => [file.path, file]))
  const due = files.filter(file => !isSame(file, known.get(file.path)))
  const present = new Set(files.map(file => file.path))
  const gone = [...known.values()].filter(file => !present.has(file.path))
  let added = 0
  let batch: KeptFile[] = []
  let entries: LogEntry[] = gone.map(({ path, sha256, bytes }) => ({ action: 'gone', path, sha256, bytes }))
  let removals = gone.map(file => file.path)

  const flush = async (): Promise<void> => {
    if (batch.length + removals.length === 0) return
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
      if (known.has(file.path)) removals.push(file.path)
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

/** Reads every kept original that has not been read under its path, and forgets what no file holds any more. */
async function derive(world: BuildWorld): Promise<number> {
  const { store, originals, progress } = world
  const pathByHash = firstPaths(store.files())
  const derived = store.derivedPaths()
  const obsolete = [...derived.keys()].filter(hash => !pathByHash.has(hash))
  if (obsolete.length > 0) store.putDerived([], obsolete)
  const due = [...pathByHash].filter(([hash, path]) => derived.get(hash) !== path)
  let batch: Derived[] = []
  let held = 0
  for (const [done, [hash, path]] of due.entries()) {
    progress('Reading', done, due.length)
    const bytes = await originals.get(hash)
    batch.push(await deriveOne(world, path, hash, bytes))
    held += bytes?.length ?? 0
    if (batch.length >= FILES_PER_TRANSACTION || held >= BYTES_PER_TRANSACTION) {
      store.putDerived(batch, [])
      batch = []
      held = 0
    }
  }
  if (batch.length > 0) store.putDerived(batch, [])
  progress('Reading', due.length, due.length)
  return due.length
}

/** What the pipeline makes of one original. A damaged original is an issue of the case. */
export async function deriveOne(
  world: Pick<BuildWorld, 'read' | 'pipeline' | 'sha256'>,
  path: string,
  sha256: string,
  bytes: Uint8Array | undefined,
): Promise<Derived> {
  if (bytes === undefined || world.sha256(bytes) !== sha256) {
    const code = bytes === undefined ? 'keep.missing-original' : 'keep.damaged-original'
    return { sha256, path, documents: [], issues: [{ code, path, parameters: { sha256 }, level: 'error' }] }
  }
  const { documents, issues } = await world.read({ path, bytes, sha256 })
  return {
    sha256,
    path,
    issues,
    documents: documents.map(document => world.pipeline.readDocument(document, { whole: false })),
  }
}

/** The same bytes under several paths are one original, known by the first of its paths. */
export function firstPaths(files: readonly KeptFile[]): Map<string, string> {
  const pathByHash = new Map<string, string>()
  for (const { path, sha256 } of [...files].sort((left, right) => (left.path < right.path ? -1 : 1))) {
    if (!pathByHash.has(sha256)) pathByHash.set(sha256, path)
  }
  return pathByHash
}
