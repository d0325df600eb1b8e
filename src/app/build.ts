import type { Profile } from '../model/profile.ts'
import type { Pipeline } from '../pipeline.ts'
import { BYTES_PER_TRANSACTION, FILES_PER_TRANSACTION, type KeepWorld, type KeptSummary, keep } from './keep.ts'
import type { Derived, KeptFile, Read } from './ports.ts'

/** What a build works on and with. */
export interface BuildWorld extends KeepWorld {
  readonly read: Read
  readonly pipeline: Pipeline
  /** Fingerprint of the program: when it changes, everything is derived anew from the kept originals. */
  readonly engine: string
}

/** What a build did. */
export interface BuildSummary extends KeptSummary {
  readonly derived: number
}

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
