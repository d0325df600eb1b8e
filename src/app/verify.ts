import type { Anchor } from '../model/anchor.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { Profile } from '../model/profile.ts'
import type { Pipeline } from '../pipeline.ts'
import { deriveOne, firstPaths } from './build.ts'
import { evidenceOf } from './evidence.ts'
import { logFaultText } from './log-fault.ts'
import type { Derived, Log, Originals, Progress, Read, Reviews, Sha256, Store } from './ports.ts'
import { REVIEWS, reviewed } from './review.ts'

/** What was checked, and the first things that differ. */
export interface Verification {
  readonly originals: number
  readonly anchors: number
  readonly faults: readonly string[]
}

const MAX_FAULTS = 20 // enough to see the pattern

/**
 * Recomputes a case from its originals: every hash, every anchor against its slice, both logs, and the whole ledger before anybody decided
 * on it, which must come out the same record by record. Decisions are replayed each time that a case is read, so there is nothing kept of
 * them that could differ; the anchors of what follows from them are checked.
 */
export async function verify(
  world: {
    originals: Originals
    store: Store
    log: Log
    reviews: Reviews
    read: Read
    pipeline: Pipeline
    sha256: Sha256
    progress: Progress
  },
  ledger: CaseFile,
  profile: Profile,
): Promise<Verification> {
  const faults: string[] = []
  const say = (fault: string): void => {
    if (faults.length < MAX_FAULTS) faults.push(fault)
  }
  const pathByHash = [...firstPaths(world.store.files())].sort((left, right) => (left[1] < right[1] ? -1 : 1))
  const derived: Derived[] = []
  for (const [done, [hash, path]] of pathByHash.entries()) {
    world.progress('Verifying', done, pathByHash.length)
    const one = await deriveOne(world, path, hash, await world.originals.get(hash))
    derived.push(one)
    for (const { code } of one.issues) {
      if (code === 'keep.missing-original') say(`${path}: its original ${hash} is missing`)
      if (code === 'keep.damaged-original') say(`${path}: its original no longer has the hash ${hash}`)
    }
  }
  const rebuilt = evidenceOf(derived)
  compare('document', ledger.documents, rebuilt.documents, say)
  compare('report', ledger.reports, rebuilt.reports, say)
  compare('claim', ledger.claims, rebuilt.claims, say)
  const again = world.pipeline.compare(rebuilt, profile)
  compare('alignment', ledger.alignments, again.alignments, say)
  compare('family', ledger.families, again.families, say)
  compare('question', ledger.questions, again.questions, say)
  compare('sum', ledger.arithmetic, again.arithmetic, say)
  compare('incident', ledger.incidents ?? [], again.incidents, say)
  for (const fault of world.log.faults()) say(logFaultText('log.jsonl', fault))
  const { decisions, issues } = world.reviews.read()
  for (const { code, part } of issues) say(`${REVIEWS}, ${part}: ${code}`)
  const anchors = checkAnchors(reviewed(ledger, decisions, world.pipeline, profile), say)
  world.progress('Verifying', pathByHash.length, pathByHash.length)
  return { originals: pathByHash.length, anchors, faults }
}

function compare(noun: string, kept: readonly object[], again: readonly object[], say: (fault: string) => void): void {
  if (kept.length !== again.length) say(`the ledger has ${kept.length} of ${noun}, a rebuild gives ${again.length}`)
  for (let i = 0; i < Math.min(kept.length, again.length); i++) {
    if (JSON.stringify(kept[i]) !== JSON.stringify(again[i])) {
      say(`${noun} ${i + 1} differs from a rebuild: ${JSON.stringify(kept[i]).slice(0, 160)}`)
      return
    }
  }
}

/** Walks every record for anchors, and holds each against its document. */
function checkAnchors(ledger: CaseFile, say: (fault: string) => void): number {
  const textById = new Map(ledger.documents.map(document => [document.id, document.text]))
  let count = 0
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (isAnchor(value)) {
      count++
      const text = textById.get(value.document)
      if (text?.slice(value.span.start, value.span.end) !== value.exact) {
        say(`${value.document} ${value.span.start}..${value.span.end} does not read ${JSON.stringify(value.exact)}`)
      }
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk)
  }
  const { reports, claims, alignments, families, questions, arithmetic, incidents } = ledger
  for (const list of [reports, claims, alignments, families, questions, arithmetic, incidents]) walk(list)
  return count
}

function isAnchor(value: unknown): value is Anchor {
  return value !== null && typeof value === 'object' && 'exact' in value && 'span' in value && 'document' in value
}
