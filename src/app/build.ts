import type { Profile } from '../model/profile.ts'
import type { Question } from '../model/question.ts'
import type { Comparison, Pipeline } from '../pipeline.ts'
import { BYTES_PER_TRANSACTION, FILES_PER_TRANSACTION, type KeepWorld, type KeptSummary, keep } from './keep.ts'
import type { Derive, Derived, DueOriginal, KeptFile } from './ports.ts'

export { deriveOne } from './derive.ts'

/** What a build works on and with. */
export interface BuildWorld extends KeepWorld {
  readonly derive: Derive
  readonly pipeline: Pipeline
  /** Fingerprint of the program: when it changes, everything is derived anew from the kept originals. */
  readonly engine: string
}

/** Whoever is told of a build while it runs. */
export interface Onlooker {
  /** Told that what was derived is about to change, while the questions that it answers can still be had, if they were compared and are not more than `most`. */
  begins?(questions: (most: number) => readonly Question[] | undefined): void
  /** Told of originals that were read and are new to the case, before it is compared. */
  added(derived: readonly Derived[]): void
  /** Told that something else is other than it was: originals that went, or are read under another path. */
  changed(): void
  /** Told of what everything was compared to. */
  compared(comparison: Comparison): void
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
export async function build(world: BuildWorld, profile: Profile, onlooker?: Onlooker): Promise<BuildSummary> {
  const { store, engine } = world
  if (store.engine() !== engine) store.beginEngine(engine)
  const kept = await keep(world)
  const derived = await derive(world, profile, onlooker)
  if (!store.isCompared(profile.name)) {
    world.progress('Comparing', 0, 1)
    const comparison = world.pipeline.compare(store.evidence(), profile)
    store.putComparison(profile.name, comparison)
    onlooker?.compared(comparison)
    world.progress('Comparing', 1, 1)
  }
  return { ...kept, derived }
}

/** Reads every kept original that has not been read under its path, and forgets what no file holds any more. */
async function derive(world: BuildWorld, profile: Profile, onlooker: Onlooker | undefined): Promise<number> {
  const { store, progress } = world
  const all = originalsOf(store.files())
  const hashes = new Set(all.map(({ sha256 }) => sha256))
  const derived = store.derivedPaths()
  const obsolete = [...derived.keys()].filter(sha256 => !hashes.has(sha256))
  const due = all.filter(isDue(derived))
  if (obsolete.length > 0 || due.length > 0) onlooker?.begins?.(most => store.questions(profile.name, most))
  if (obsolete.length > 0) store.putDerived([], obsolete)
  if (obsolete.length > 0 || due.some(({ sha256 }) => derived.has(sha256))) onlooker?.changed()
  let batch: Derived[] = []
  let held = 0
  let done = 0
  const put = (): void => {
    store.putDerived(batch, [])
    onlooker?.added(batch)
    batch = []
    held = 0
  }
  progress('Reading', 0, due.length)
  for await (const one of world.derive(due)) {
    batch.push(one)
    held += due[done]!.bytes
    progress('Reading', ++done, due.length)
    if (batch.length >= FILES_PER_TRANSACTION || held >= BYTES_PER_TRANSACTION) put()
  }
  if (batch.length > 0) put()
  progress('Reading', due.length, due.length)
  return due.length
}

/** How many kept originals wait to be read, since a build did not come to its end. */
export function unread(store: Pick<BuildWorld['store'], 'files' | 'derivedPaths'>): number {
  return originalsOf(store.files()).filter(isDue(store.derivedPaths())).length
}

function isDue(derived: ReadonlyMap<string, string>): (original: DueOriginal) => boolean {
  return ({ sha256, path }) => derived.get(sha256) !== path
}

/** The originals that files hold, each once, by the first path that holds it. */
function originalsOf(files: readonly KeptFile[]): DueOriginal[] {
  const bytesByHash = new Map(files.map(file => [file.sha256, file.bytes]))
  return [...firstPaths(files)].map(([sha256, path]) => ({ path, sha256, bytes: bytesByHash.get(sha256) ?? 0 }))
}

/** The same bytes under several paths are one original, known by the first of its paths in their order, whatever the order given. */
export function firstPaths(files: readonly KeptFile[]): Map<string, string> {
  const pathByHash = new Map<string, string>()
  for (const { path, sha256 } of files) {
    const known = pathByHash.get(sha256)
    if (known === undefined || path < known) pathByHash.set(sha256, path)
  }
  return pathByHash
}
