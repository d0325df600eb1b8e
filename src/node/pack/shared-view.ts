import { firstPaths } from '../../app/build.ts'
import { decidedCase, undecidedCase } from '../../app/case-file.ts'
import type { LogLine } from '../../app/log-line.ts'
import type { Derived, KeptFile, Store } from '../../app/ports.ts'
import type { Proof } from '../../app/redaction.ts'
import { SEALED_LOGS, type SealedLog } from '../../app/seal.ts'
import type { Sought } from '../../app/withheld-words.ts'
import type { WantedWords } from '../../app/withhold.ts'
import type { CaseFile } from '../../model/case-file.ts'
import type { Profile } from '../../model/profile.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Custody } from '../case-folder.ts'
import { decisionsIn } from '../log/reviews-log.ts'
import { withholdingPlan } from '../log/withholdings-log.ts'
import { closedLogs, type Fate } from './closed-lines.ts'
import { type FateWorld, fatesOf } from './fates.ts'
import { standIn } from './look-for-words.ts'

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
export interface SharingWorld extends FateWorld {
  readonly name: string
  readonly custody: Custody
  /** What proves those originals that came here with a part withheld, by the hash of what is left. */
  readonly proofs: ReadonlyMap<string, Proof>
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
