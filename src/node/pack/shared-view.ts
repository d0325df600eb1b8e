import { firstPaths } from '../../app/build.ts'
import { decidedCase, undecidedCase } from '../../app/case-file.ts'
import { deriveOne } from '../../app/derive.ts'
import { type LogLine, shownIn } from '../../app/log-line.ts'
import type { Digest } from '../../app/merkle.ts'
import type { Derived, KeptFile, Originals, Progress, Read, Sha256, Store } from '../../app/ports.ts'
import { MARK, type Proof, redacted } from '../../app/redaction.ts'
import { fromHex, SEALED_LOGS, type SealedLog } from '../../app/seal.ts'
import type { Sought } from '../../app/withheld-words.ts'
import type { WantedWords, WithholdingPlan } from '../../app/withhold.ts'
import type { CaseFile } from '../../model/case-file.ts'
import type { SourceDocument } from '../../model/document.ts'
import type { Profile } from '../../model/profile.ts'
import type { Pipeline } from '../../pipeline.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Custody } from '../case-folder.ts'
import { decisionsIn } from '../log/reviews-log.ts'
import { withholdingPlan } from '../log/withholdings-log.ts'
import { closedLogs, type Fate } from './closed-lines.ts'
import { foundInside, spansIn, standIn } from './look-for-words.ts'
import { encodingOf, isWrapping } from './look-inside.ts'

/** A file as others are to see it. */
export interface SharedFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  /** What proves what is left of it, if part of it is withheld. */
  readonly proof?: Proof
  content(): Promise<Uint8Array>
}

/** A case as others are to see it: nothing that is withheld, and nothing that was derived from it. */
export interface SharedView {
  readonly ledger: CaseFile
  readonly files: readonly SharedFile[]
  /** The lines of each log; those that name what is withheld are closed. */
  readonly logs: Readonly<Record<SealedLog, readonly LogLine[]>>
  /** Words that may stand nowhere in what is shared. */
  readonly banned: readonly Sought[]
  /** Files that are left out, and files of which a part is. */
  readonly closed: number
  readonly redacted: number
  /** Files that are shared although nobody could look into them for withheld words. */
  readonly unseen: readonly string[]
}

/** What making a view takes. */
export interface SharingWorld {
  readonly name: string
  readonly store: Store
  readonly originals: Originals
  readonly custody: Custody
  /** What proves those originals that came here with a part withheld, by the hash of what is left. */
  readonly proofs: ReadonlyMap<string, Proof>
  readonly read: Read
  readonly pipeline: Pipeline
  readonly sha256: Sha256
  readonly digest: Digest
  readonly progress: Progress
}

/**
 * What others are to see of a case. The ledger is derived anew from the originals as they are shared, so that no claim, count or copy can
 * tell of what is withheld:
 *
 *   originals --withholdings--> open | left in part | closed --derive--> evidence --compare--> ledger --decisions that are shown--> view
 */
export async function sharedView(world: SharingWorld, profile: Profile, decided: () => CaseFile): Promise<SharedView> {
  const plan = withholdingPlan(world.custody.chains.withheld)
  const logs = linesOf(world.custody)
  const files = world.store.files()
  const content = (sha256: string) => async (): Promise<Uint8Array> => {
    const bytes = await world.originals.get(sha256)
    if (bytes === undefined || world.sha256(bytes) !== sha256) throw new RangeError(`The original ${sha256} is damaged`)
    return bytes
  }
  if (plan.holding.length === 0 && logs.withheld.length === 0) {
    const shared = files.map(file => sharedFile(file, world, content(file.sha256)))
    return { ledger: decided(), files: shared, logs, banned: [], closed: 0, redacted: 0, unseen: [] }
  }
  const fates = await fatesOf(world, plan, logs.log)
  const shared: SharedFile[] = []
  const pathsBefore = new Map<string, string>()
  for (const file of files) {
    const fate = fates.get(file.sha256) ?? { kind: 'open' }
    if (fate.kind === 'closed') continue
    const path = sharedPath(file.path, plan.words, shared.length)
    pathsBefore.set(path, file.path)
    if (fate.kind === 'open') shared.push(sharedFile({ ...file, path }, world, content(file.sha256)))
    else {
      const { bytes, proof } = fate
      shared.push({ path, sha256: proof.sha256, bytes: bytes.length, proof, content: async () => bytes })
    }
  }
  const derived = derivedFor(world.store, shared, pathsBefore, fates)
  const view = memoryStore()
  view.putFiles(shared.map(keptFile), [])
  view.putDerived(derived, [])
  const shownLogs = closedLogs(logs, fates, plan, world.store)
  const reviews = { read: () => decisionsIn(shownLogs.reviews.map(entry => ({ entry, follows: true }))) }
  const undecided = undecidedCase(world.name, view, world.pipeline, profile)
  const all = [...fates.values()]
  return {
    ledger: decidedCase(undecided, reviews, world.pipeline, profile),
    files: shared,
    logs: shownLogs,
    banned: plan.words.filter(({ only }) => only === undefined),
    closed: files.filter(file => fates.get(file.sha256)?.kind === 'closed').length,
    redacted: all.filter(fate => fate.kind === 'redacted').length,
    unseen: files.filter(({ sha256 }) => isUnseen(fates.get(sha256))).map(({ path }) => path),
  }
}

function sharedFile(
  { path, sha256, bytes }: KeptFile,
  { proofs }: SharingWorld,
  content: SharedFile['content'],
): SharedFile {
  const proof = proofs.get(sha256)
  return { path, sha256, bytes, content, ...(proof === undefined ? {} : { proof }) }
}

function isUnseen(fate: Fate | undefined): boolean {
  return fate?.kind === 'open' && fate.isUnseen === true
}

function keptFile({ path, sha256, bytes }: SharedFile): KeptFile {
  return { path, sha256, bytes, modified: '' }
}

function linesOf({ chains }: Custody): Record<SealedLog, LogLine[]> {
  const of = (log: SealedLog): LogLine[] => chains[log].lines().map(({ entry }) => entry ?? {})
  return Object.fromEntries(SEALED_LOGS.map(log => [log, of(log)])) as Record<SealedLog, LogLine[]>
}

/** What becomes of each original that the log names, current or former. */
async function fatesOf(
  world: SharingWorld,
  plan: WithholdingPlan,
  log: readonly LogLine[],
): Promise<Map<string, Fate>> {
  const documents = Map.groupBy(world.store.evidence().documents, document => document.capture.sha256)
  const paths = firstPaths(world.store.files())
  const lineByHash = new Map<string, LogLine>()
  for (const line of log.map(shownIn)) {
    const { sha256 } = line
    if (typeof sha256 === 'string' && !lineByHash.has(sha256)) lineByHash.set(sha256, line)
  }
  for (const hash of paths.keys()) if (!lineByHash.has(hash)) lineByHash.set(hash, {})
  const fates = new Map<string, Fate>()
  for (const [hash, line] of lineByHash) {
    world.progress('Looking for what is withheld', fates.size, lineByHash.size)
    const whole = plan.originals.get(hash)
    const wanted = plan.words.filter(({ only }) => only === undefined || only === hash)
    const bytes = wanted.length === 0 || whole !== undefined ? undefined : await world.originals.get(hash)
    if (whole !== undefined) fates.set(hash, { kind: 'closed', because: whole })
    else if (bytes === undefined) fates.set(hash, { kind: 'open' })
    else fates.set(hash, await fateOf(world, bytes, paths.get(hash), line, documents.get(hash) ?? [], wanted))
  }
  return fates
}

async function fateOf(
  world: SharingWorld,
  bytes: Uint8Array,
  path: string | undefined,
  line: LogLine,
  documents: readonly SourceDocument[],
  wanted: readonly WantedWords[],
): Promise<Fate> {
  const encodings = documents.length > 0 ? documents.map(({ encoding }) => encoding) : [encodingOf(bytes) ?? 'utf-8']
  const spans = isWrapping(bytes) ? [] : spansIn(bytes, encodings, wanted)
  const inside = foundInside(bytes, encodings, wanted, { isRead: documents.length > 0 })
  const standing = wanted.filter(
    one =>
      inside.standing.includes(one) ||
      (spans.length > 0 && spansIn(bytes, encodings, [one]).length > 0) ||
      documents.some(document => tells(document, [one])),
  )
  if (standing.length === 0) return { kind: 'open', isUnseen: inside.isUnseen }
  const because = [...new Set(standing.map(one => one.because))]
  const { passages, key } = line
  const canBeCut = spans.length > 0 && inside.standing.length === 0
  if (!canBeCut || path === undefined || typeof passages !== 'string' || typeof key !== 'string')
    return { kind: 'closed', because }
  const wide = encodings.find(encoding => encoding.startsWith('utf-16'))
  const left = redacted(bytes, spans, markIn(wide), fromHex(key), world.digest)
  const derived = await deriveOne(world, path, world.sha256(left.bytes), left.bytes)
  const isClean = spansIn(left.bytes, encodings, wanted).length === 0
  if (!isClean || derived.documents.some(({ document }) => tells(document, wanted))) return { kind: 'closed', because }
  const proof: Proof = {
    kind: 'hearsay-redaction',
    version: 1,
    sha256: derived.sha256,
    passages,
    pieces: left.pieces,
    because,
  }
  return { kind: 'redacted', because, bytes: left.bytes, proof, derived }
}

function markIn(wide: string | undefined): Uint8Array {
  const mark = Buffer.from(MARK, wide === undefined ? 'latin1' : 'utf16le')
  return wide === 'utf-16be' ? mark.swap16() : mark
}

/** Do words stand in anything that was read of a document? */
function tells(
  { text, title, publisher, url, author, capture }: SourceDocument,
  wanted: readonly WantedWords[],
): boolean {
  return [text, title, publisher, url, author, capture.part].some(
    value => value !== undefined && standIn(value, wanted),
  )
}

/** A path that holds withheld words is not shown either. */
function sharedPath(path: string, wanted: readonly WantedWords[], number: number): string {
  if (
    !standIn(
      path,
      wanted.filter(({ only }) => only === undefined),
    )
  )
    return path
  return `withheld-${number + 1}${/\.[A-Za-z0-9]{1,8}$/u.exec(path)?.[0] ?? ''}`
}

/** What was derived of the originals as they are shared, under the paths that are shown. */
function derivedFor(
  store: Store,
  shared: readonly SharedFile[],
  pathsBefore: ReadonlyMap<string, string>,
  fates: ReadonlyMap<string, Fate>,
): Derived[] {
  const { documents, reports, claims, issues } = store.evidence()
  const documentsByHash = Map.groupBy(documents, document => document.capture.sha256)
  const reportsByDocument = Map.groupBy(reports, report => report.document)
  const claimsByReport = Map.groupBy(claims, claim => claim.report)
  const issuesByPath = Map.groupBy(issues, issue => issue.path)
  const redactions = new Map(
    [...fates.values()].flatMap(fate => (fate.kind === 'redacted' ? [[fate.proof.sha256, fate.derived] as const] : [])),
  )
  return [...firstPaths(shared.map(keptFile))].map(([sha256, path]) => {
    const made = redactions.get(sha256)
    const before = made?.path ?? pathsBefore.get(path) ?? path
    const found = made ?? {
      issues: issuesByPath.get(before) ?? [],
      documents: (documentsByHash.get(sha256) ?? []).map(document => ({
        document,
        issues: [],
        reports: (reportsByDocument.get(document.id) ?? []).map(report => ({
          report,
          claims: claimsByReport.get(report.id) ?? [],
          attributions: [],
        })),
      })),
    }
    return {
      sha256,
      path,
      issues: found.issues.map(issue => ({ ...issue, path })),
      documents: found.documents.map(one => ({
        ...one,
        document: { ...one.document, capture: { ...one.document.capture, path } },
      })),
    }
  })
}
