import type { CaseFile } from '../model/case-file.ts'
import type { Profile } from '../model/profile.ts'
import type { Pipeline } from '../pipeline.ts'
import { deriveOne, firstPaths } from './build.ts'
import { evidenceOf } from './evidence.ts'
import type { LogLine } from './log-line.ts'
import type { Digest } from './merkle.ts'
import { passagesRoot } from './passages.ts'
import type { Derived, Log, Originals, Progress, Read, Reviews, Sha256, Store } from './ports.ts'
import { REVIEWS, reviewed } from './review.ts'
import { fromHex, toHex } from './seal.ts'
import { checkAnchors, compareRecords } from './verify-records.ts'

/** One thing that is not as it was written, or not as a rebuild gives it. */
export interface Fault {
  readonly of: 'original' | 'log' | 'ledger' | 'anchor' | 'review' | 'seal' | 'timestamp' | 'pack'
  readonly says: string
}

/** A seal that was checked. */
export interface SealReport {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly fingerprint: string
  /** How many entries of all logs it covers. */
  readonly covers: number
  /** What an authority says of when it was made, and whether the way up to a trusted certificate was checked. */
  readonly timestamp?: { readonly at: string; readonly authority: string; readonly isTrusted: boolean }
}

/** What the logs and the seals of a case show. */
export interface CustodyReport {
  readonly seals: readonly SealReport[]
  /** Entries of all logs that are shown in part, or not at all, since something is withheld. */
  readonly closed: number
  /** Entries of all logs that came after the last seal. */
  readonly unsealed: number
  readonly faults: readonly Fault[]
}

/** What was checked, and the first things that differ. */
export interface Verification extends CustodyReport {
  readonly originals: number
  /** Originals of which only a part is here, since the rest is withheld. */
  readonly redacted: number
  readonly anchors: number
}

/** Holds what is left of an original against the entry of the log that names its file; gives what is wrong with it, or undefined. */
export type CheckRedacted = (bytes: Uint8Array, path: string) => string | undefined

/** What verifying takes. */
export interface VerifyWorld {
  readonly originals: Originals
  readonly store: Store
  readonly log: Log
  readonly reviews: Reviews
  readonly read: Read
  readonly pipeline: Pipeline
  readonly sha256: Sha256
  readonly digest: Digest
  readonly progress: Progress
  readonly custody: () => Promise<CustodyReport>
  /** Those originals of the case of which a part is withheld, by the hash of what is left. */
  readonly redacted: ReadonlyMap<string, CheckRedacted>
  /** Was the case opened from a pack? Then former versions of its files need not be here, and its log may not show everything. */
  readonly isOpened: boolean
}

const MAX_FAULTS = 20 // of one kind: enough to see the pattern

/**
 * Recomputes a case from its originals: every hash, the logs and their seals, every anchor against its slice, and the whole ledger before
 * anybody decided on it, which must come out the same record by record. Decisions are replayed each time that a case is read, so there is
 * nothing kept of them that could differ; the anchors of what follows from them are checked.
 */
export async function verify(world: VerifyWorld, ledger: CaseFile, profile: Profile): Promise<Verification> {
  const faults: Fault[] = []
  const sayOf =
    (of: Fault['of']) =>
    (says: string): void => {
      if (faults.filter(fault => fault.of === of).length < MAX_FAULTS) faults.push({ of, says })
    }
  const { originals, derived } = await checkOriginals(world, sayOf('original'))
  const custody = await world.custody()
  faults.push(...custody.faults)
  checkFiles(world, sayOf('ledger'))
  const rebuilt = evidenceOf(derived)
  compareRecords(ledger, { ...rebuilt, ...world.pipeline.compare(rebuilt, profile) }, sayOf('ledger'))
  const { decisions, issues } = world.reviews.read()
  for (const { code, part, level } of issues) {
    if (level === 'error' && code === 'review.bad-record') sayOf('review')(`${REVIEWS}, ${part}: ${code}`)
  }
  const anchors = checkAnchors(reviewed(ledger, decisions, world.pipeline, profile), sayOf('anchor'))
  return { ...custody, originals, redacted: world.redacted.size, anchors, faults }
}

/** Hashes every original that the log names, current or former, and derives those that count. */
async function checkOriginals(
  world: VerifyWorld,
  say: (says: string) => void,
): Promise<{ originals: number; derived: Derived[] }> {
  const { log, store, originals, progress, isOpened } = world
  const current = firstPaths(store.files())
  const named = namedIn(log.lines())
  for (const [hash, path] of current) if (!named.has(hash)) named.set(hash, { path })
  const inOrder = [...named].sort(([, left], [, right]) => (left.path < right.path ? -1 : 1))
  const derived: Derived[] = []
  for (const [done, [hash, entry]] of inOrder.entries()) {
    progress('Verifying', done, inOrder.length)
    const bytes = await originals.get(hash)
    const path = current.get(hash)
    if (bytes === undefined && path === undefined && isOpened) continue // a pack holds what counts
    const fault = faultOf(world, hash, bytes, entry)
    if (fault !== undefined) say(`${path ?? entry.path}: ${fault}`)
    if (path !== undefined) derived.push(await deriveOne(world, path, hash, bytes))
  }
  progress('Verifying', inOrder.length, inOrder.length)
  return { originals: inOrder.length, derived }
}

interface Named {
  readonly path: string
  readonly passages?: string
  readonly key?: string
}

function faultOf(world: VerifyWorld, hash: string, bytes: Uint8Array | undefined, entry: Named): string | undefined {
  if (bytes === undefined) return `its original ${hash} is missing`
  if (world.sha256(bytes) !== hash) return `its original no longer has the hash ${hash}`
  if (entry.passages !== undefined && entry.key !== undefined) {
    const root = toHex(passagesRoot(bytes, fromHex(entry.key), world.digest))
    if (root !== entry.passages) return 'its passages are not those that the log commits to'
  }
  return world.redacted.get(hash)?.(bytes, entry.path)
}

/** Every original that a log names, with the first entry that does. */
function namedIn(lines: readonly LogLine[]): Map<string, Named> {
  const named = new Map<string, Named>()
  for (const { sha256, path, passages, key } of lines) {
    if (typeof sha256 !== 'string' || named.has(sha256)) continue
    named.set(sha256, {
      path: String(path),
      ...(typeof passages === 'string' && typeof key === 'string' ? { passages, key } : {}),
    })
  }
  return named
}

/** Holds the files of the ledger against those of the log. What the log does not show cannot be compared. */
function checkFiles({ store, log, redacted, isOpened }: VerifyWorld, say: (says: string) => void): void {
  const byLog = new Map(log.files().map(file => [file.path, file.sha256]))
  const kept = new Map(store.files().map(file => [file.path, file.sha256]))
  for (const [path, hash] of byLog) {
    const known = kept.get(path)
    if (known === undefined) say(`${path}: the log has it, the ledger does not; "hearsay build" makes it whole`)
    else if (known !== hash && !redacted.has(known)) say(`${path}: the log has it as ${hash}, the ledger as ${known}`)
  }
  for (const [path, hash] of kept) {
    if (!byLog.has(path) && !redacted.has(hash) && !isOpened) say(`${path}: the ledger has it, the log does not`)
  }
}
