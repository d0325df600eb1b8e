import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type BuildSummary, build, type Onlooker, unread } from '../app/build.ts'
import { caseFile, decidedCase, undecidedCase } from '../app/case-file.ts'
import { deriveInTurn } from '../app/derive.ts'
import { LiveCase } from '../app/live-case.ts'
import { placesOf } from '../app/places.ts'
import type { Progress } from '../app/ports.ts'
import { sourceRecords } from '../app/review.ts'
import { type Verification, verify } from '../app/verify.ts'
import type { Anchor } from '../model/anchor.ts'
import type { CaseFile } from '../model/case-file.ts'
import { type CaseNames, caseNamesOf } from '../model/case-names.ts'
import type { SourceDocument } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import type { Profile } from '../model/profile.ts'
import type { Decision, Ruled } from '../model/review.ts'
import type { SourceRecord } from '../model/source-record.ts'
import { type Pipeline, pipelineFrom } from '../pipeline.ts'
import type { ReadInput, Reading } from '../read/reader.ts'
import { accountName, acquireFrom } from './acquire.ts'
import { caseFields, type FieldNames } from './case-fields.ts'
import { CASE_FOLDER, type CaseOnDisk, type Custody, casePath, openCase } from './case-folder.ts'
import { caseNameTable, nameFaultText } from './case-names.ts'
import { codeFingerprint, engineFingerprint } from './engine.ts'
import { folderAt, folderName } from './folder.ts'
import { loadGazetteerWith } from './gazetteer.ts'
import { keptTelling } from './kept-telling.ts'
import { sealPorts } from './log/seal-keys.ts'
import { checkCustody } from './log/sealing.ts'
import { openedFrom, proofsIn, redactionChecks, wholeProofs } from './opened-case.ts'
import { type SharedView, sharedView } from './pack/shared-view.ts'
import { read } from './read.ts'
import { deriveInWorkers } from './workers/reading.ts'

/** Rooms of the program whose content decides what is told of a case. */
const TELLING = ['app', 'publish', 'store']

/** An open case with everything that works on it: the object graph of the program. */
export interface Desk {
  readonly name: string
  readonly path: string
  /** The logs that a seal covers, and the seals. */
  readonly custody: Custody
  /** What was found wrong when the case was opened, and what was done about it. */
  readonly notices: readonly string[]
  /** Was the case last built by this very program? If not, a rebuild may give other records. */
  isCurrent(): boolean
  /** How many originals the last build left unread, since it did not come to its end. */
  unread(): number
  build(profile: Profile, onlooker?: Onlooker): Promise<BuildSummary>
  caseFile(profile: Profile): CaseFile
  /** What the evidence says by itself; passages are matched once for all profiles. */
  undecided(profile: Profile): CaseFile
  /** An undecided case as its reviewers decided. */
  decided(undecided: CaseFile, profile: Profile): CaseFile
  /** The undecided case as it can be held in memory; undefined where it is too large. */
  hold(undecided: CaseFile, profile: Profile): LiveCase | undefined
  /** Everything that the evidence and the decisions of the case depend on: the same stamps, the same case files. */
  stamps(): { readonly evidence: string; readonly decisions: string }
  /** What is told of the case as it stands, made once for each state of it; `about` is what else the telling depends on. Plain JSON. */
  told<T>(about: readonly unknown[], tell: () => T): T
  /** The log of reviews. */
  decisions(): readonly Decision[]
  /** Recomputes everything; `trusted` are the certificates (PEM) of authorities whose time-stamps count. */
  verify(profile: Profile, trusted?: readonly string[]): Promise<Verification>
  /** The case as others are to see it, without what is withheld. */
  share(profile: Profile): Promise<SharedView>
  /** Fingerprint of the program, of what the fields of records are called, and of the case's names. */
  readonly engine: string
  readonly fields: FieldNames | undefined
  /** The table of names that the case has of its own. */
  readonly names: string | undefined
  /** Adds to the log of reviews; the next case file follows. */
  decide(decisions: readonly Ruled[]): Promise<void>
  /** Who is cited in a case. */
  sources(ledger: CaseFile): readonly SourceRecord[]
  /** Where the words of an anchor stand in the original. */
  places(document: SourceDocument, at: Anchor): Promise<readonly Place[]>
  /** The bytes of a kept original. */
  original(sha256: string): Promise<Uint8Array | undefined>
  close(): void
}

/** Opens the case of a folder of reports; `keptIn` puts the case's own folder elsewhere. The caller closes it. */
export function openDesk(
  folder: string,
  keptIn: string | undefined,
  progress: Progress,
  given?: FieldNames,
  by: string = accountName(),
  givenNames?: string,
): Desk {
  const reports = resolve(folder.endsWith(CASE_FOLDER) ? dirname(resolve(folder)) : folder)
  const onDisk: CaseOnDisk = openCase(resolve(keptIn ?? casePath(reports)), folderName(reports), () =>
    new Date().toISOString(),
  )
  const nameTable = caseNameTable(onDisk.path, givenNames)
  const { names, faults } = caseNamesOf(nameTable ?? '')
  const pipeline = pipelineWith(nameTable ?? '', names)
  const fields = caseFields(onDisk.path, given)
  const packed = openedFrom(onDisk.path)
  const proofs = proofsIn(onDisk.path)
  const name = packed?.name ?? onDisk.name
  const readHere = (input: ReadInput): Promise<Reading> => read(input, fields === undefined ? {} : { fields })
  const world = {
    folder: folderAt(reports),
    originals: onDisk.originals,
    store: onDisk.store,
    log: onDisk.log,
    reviews: onDisk.reviews,
    read: readHere,
    pipeline,
    sha256,
    derive: deriveInWorkers(
      join(onDisk.path, 'originals'),
      { fields, names: nameTable },
      deriveInTurn({ originals: onDisk.originals, read: readHere, pipeline, sha256 }),
    ),
    digest: sealPorts.digest,
    acquire: acquireFrom(reports, by),
    progress,
    engine: engineFingerprint() + (fields === undefined ? '' : JSON.stringify(fields)) + (nameTable ?? ''),
  }
  const stamps = (): ReturnType<Desk['stamps']> => ({
    evidence: stampOf(
      onDisk.store.engine(),
      [...onDisk.store.derivedPaths()],
      onDisk.store.files().map(file => [file.path, file.sha256]),
    ),
    decisions: stampOf(onDisk.reviews.read()),
  })
  return {
    name,
    path: onDisk.path,
    notices: [...onDisk.notices, ...faults.map(nameFaultText)],
    custody: onDisk.custody,
    isCurrent: () => onDisk.store.engine() === world.engine,
    unread: () => unread(onDisk.store),
    build: (profile, onlooker) => build(world, profile, onlooker),
    caseFile: profile => caseFile(name, onDisk.store, onDisk.reviews, pipeline, profile),
    undecided: profile => undecidedCase(name, onDisk.store, pipeline, profile),
    decided: (undecided, profile) => decidedCase(undecided, onDisk.reviews, pipeline, profile),
    hold: (undecided, profile) => LiveCase.of(undecided, pipeline, profile),
    stamps,
    told: (about, tell) => keptTelling(onDisk.path, stampOf(codeFingerprint(TELLING), stamps(), about), stampOf, tell),
    decisions: () => onDisk.reviews.read().decisions,
    verify(profile, trusted) {
      const custody = () => checkCustody(onDisk.custody, trusted)
      const redacted = redactionChecks(proofs, onDisk.log, world.digest)
      const checked = { ...world, custody, redacted, isOpened: packed !== undefined }
      return verify(checked, undecidedCase(name, onDisk.store, pipeline, profile), profile)
    },
    share: profile =>
      sharedView({ ...world, name, custody: onDisk.custody, proofs: wholeProofs(proofs) }, profile, () =>
        caseFile(name, onDisk.store, onDisk.reviews, pipeline, profile),
      ),
    engine: world.engine,
    fields,
    names: nameTable,
    decide: decisions => onDisk.reviews.append(decisions),
    sources: ledger => sourceRecords(ledger, pipeline),
    places: (document, at) =>
      placesOf(
        { originals: onDisk.originals, readTraced: input => read(input, { traced: true, ...(fields && { fields }) }) },
        document,
        at,
      ),
    original: sha256 => onDisk.originals.get(sha256),
    close: () => onDisk.close(),
  }
}

let latest: { readonly table: string; readonly pipeline: Pipeline } | undefined

/** The stages with the names of a case. Those of the latest are kept: building the language takes most of a second, and a room builds again and again. */
function pipelineWith(table: string, names: CaseNames): Pipeline {
  if (latest?.table !== table) latest = { table, pipeline: pipelineFrom(() => loadGazetteerWith(names), names.actors) }
  return latest.pipeline
}

/** Is this a folder that can hold reports? */
export function isThere(folder: string): boolean {
  return existsSync(resolve(folder))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function stampOf(...facts: readonly unknown[]): string {
  return sha256(new TextEncoder().encode(JSON.stringify(facts)))
}
