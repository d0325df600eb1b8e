import { createHash } from 'node:crypto'
import { type BagFile, manifest, PAYLOAD, TAG_MANIFEST, tagFiles } from '../../app/bag.ts'
import { CRATE_METADATA, type CrateFile, crateMetadata } from '../../app/crate.ts'
import { SEALED_LOGS } from '../../app/seal.ts'
import type { Profile } from '../../model/profile.ts'
import { exporters } from '../../publish/exporters.ts'
import { VERSION } from '../version.ts'
import { lastTime, toldOf, withoutPlace } from './log-facts.ts'
import { standIn } from './look-for-words.ts'
import { CASE_RECORD, type PackedCase, type PackedFile } from './packed-case.ts'
import type { SharedFile, SharedView } from './shared-view.ts'
import { waczOf } from './wacz.ts'
import type { ZipWriter } from './zip-write.ts'

/** What is packed beside the view. */
export interface Packing {
  readonly view: SharedView
  readonly profile: Profile
  /** The seals, as their files hold them. */
  readonly seals: readonly object[]
  /** Fingerprint of the program that derives. */
  readonly engine: string
  readonly fields: unknown
  readonly names: string | undefined
  /** Are the places where files lay on this machine left out? */
  readonly hidesPlaces: boolean
  readonly progress: (step: string, done: number, of: number) => void
}

/** What a pack holds. */
export interface Packed {
  readonly files: number
  readonly bytes: number
  readonly captures: number
}

/** Withheld words stand in what was to be packed, where nothing can take them out. */
export class WordsLeft extends Error {
  constructor(path: string) {
    super(`withheld words stand in ${path} of the pack, where they cannot be taken out`)
    this.name = 'WordsLeft'
  }
}

/** Formats that a pack carries beside the case itself. */
const CARRIED: ReadonlySet<string> = new Set(['jsonl', 'html', 'csv'])

/** What is being packed, and what stands in the pack so far. */
interface Bag {
  readonly zip: ZipWriter
  readonly packing: Packing
  /** Parts by path, as the manifest names them. */
  readonly payload: BagFile[]
  /** Parts as the crate tells of them. */
  readonly told: CrateFile[]
  bytes: number
}

/** Adds all that a pack holds, part after part, and ends it. */
export async function writeParts(zip: ZipWriter, packing: Packing): Promise<Packed> {
  const bag: Bag = { zip, packing, payload: [], told: [], bytes: 0 }
  const { files, captures } = await addOriginals(bag)
  addLogs(bag)
  addReadings(bag)
  addRecord(bag, files)
  const about = {
    name: packing.view.ledger.name,
    description: `What reports say, who says so, and on whose word: a case of Hearsay with ${files.length} files. Open index.html to read it.`,
    published: lastTime(packing),
    software: { name: 'Hearsay', version: VERSION },
  }
  addText(bag, CRATE_METADATA, 'What this crate holds', 'application/ld+json', crateMetadata(about, bag.told))
  addTags(bag, about)
  zip.end()
  packing.progress('Packing', files.length, files.length)
  return { files: files.length, bytes: bag.bytes, captures }
}

function add(bag: Bag, about: Omit<CrateFile, 'bytes' | 'sha256'>, bytes: Uint8Array): void {
  const sha256 = hashOf(bytes)
  bag.payload.push({ path: PAYLOAD + about.path, bytes: bytes.length, sha256 })
  if (about.path !== CRATE_METADATA) bag.told.push({ ...about, bytes: bytes.length, sha256 })
  bag.zip.add(PAYLOAD + about.path, bytes)
  bag.bytes += bytes.length
}

function addText(bag: Bag, path: string, name: string, type: string, text: string): void {
  refuseWords(path, text, bag.packing.view)
  add(bag, { path, name, type }, Buffer.from(text))
}

/** The originals, each content once: captures of the web as WACZ, others as they came; with the proofs of those of which a part is withheld. */
async function addOriginals(bag: Bag): Promise<{ readonly files: readonly PackedFile[]; readonly captures: number }> {
  const { view, progress } = bag.packing
  const files: PackedFile[] = []
  const placed = new Map<string, string>()
  let captures = 0
  for (const [done, one] of view.files.entries()) {
    progress('Packing', done, view.files.length)
    const { path, sha256, bytes } = one
    const added = placed.has(sha256) ? undefined : await addOriginal(bag, one)
    if (added !== undefined) placed.set(sha256, added)
    if (added?.startsWith(CAPTURES) === true) captures++
    files.push({ path, sha256, bytes, at: placed.get(sha256)! })
  }
  return { files, captures }
}

const CAPTURES = 'captures/'

/** Where it stands in the pack. */
async function addOriginal(bag: Bag, one: SharedFile): Promise<string> {
  const bytes = await one.content()
  const wacz = one.proof === undefined ? waczOf(bytes, one.sha256) : undefined
  const told = toldOf(one, bag.packing.view.logs.log)
  const path = wacz === undefined ? `originals/${one.sha256}${extensionOf(one.path)}` : `${CAPTURES}${one.sha256}.wacz`
  add(bag, { path, ...told, type: wacz === undefined ? typeOf(one.path) : 'application/wacz' }, wacz ?? bytes)
  if (one.proof !== undefined) {
    const proof = json(one.proof)
    addText(bag, `redactions/${one.sha256}.json`, 'What proves what is left of an original', 'application/json', proof)
  }
  return path
}

/** The logs, as far as they are shown, and the seals over them. */
function addLogs(bag: Bag): void {
  const { view, seals, hidesPlaces } = bag.packing
  for (const log of SEALED_LOGS) {
    const lines = view.logs[log].map(line => (hidesPlaces && log === 'log' ? withoutPlace(line) : line))
    const text = lines.map(line => `${JSON.stringify(line)}\n`).join('')
    if (lines.length > 0) addText(bag, `${log}.jsonl`, LOGS[log], 'application/x-ndjson', text)
  }
  for (const [index, seal] of seals.entries())
    addText(
      bag,
      `seals/${String(index + 1).padStart(4, '0')}.json`,
      `Seal ${index + 1}`,
      'application/json',
      json(seal),
    )
}

/** The ledger in the formats that a pack carries. */
function addReadings(bag: Bag): void {
  const { view, profile } = bag.packing
  for (const { name, extension, summary, export: parts } of exporters) {
    if (!CARRIED.has(name)) continue
    const path = name === 'html' ? 'index.html' : `ledger.${extension}`
    const bytes: Buffer[] = []
    for (const part of parts(view.ledger, profile)) {
      refuseWords(path, part, view)
      bytes.push(Buffer.from(part)) // the whole may be longer than a string can be
    }
    add(bag, { path, name: summary, type: TYPES[extension] ?? 'text/plain' }, Buffer.concat(bytes))
  }
}

/** What makes the case again from the originals. */
function addRecord(bag: Bag, files: readonly PackedFile[]): void {
  const { view, profile, engine, fields, names } = bag.packing
  const record: PackedCase = {
    kind: 'hearsay-pack',
    version: 1,
    name: view.ledger.name,
    profile: profile.name,
    tool: `hearsay ${VERSION}`,
    engine,
    ...(fields === undefined ? {} : { fields }),
    ...(names === undefined ? {} : { names }),
    files,
  }
  refuseWords(CASE_RECORD, names ?? '', view)
  addText(bag, CASE_RECORD, 'What the case is called, and its files', 'application/json', json(record))
}

/** The tag files of BagIt, with the manifest of what is packed. */
function addTags(
  { zip, payload }: Bag,
  { published, description }: { readonly published: string; readonly description: string },
): void {
  const tags = tagFiles(payload, { day: published.slice(0, 10), software: `Hearsay ${VERSION}`, description })
  const tagged: BagFile[] = []
  for (const [path, text] of Object.entries(tags)) {
    const bytes = Buffer.from(text)
    tagged.push({ path, bytes: bytes.length, sha256: hashOf(bytes) })
    zip.add(path, bytes)
  }
  zip.add(TAG_MANIFEST, Buffer.from(manifest(tagged)))
}

const LOGS = {
  log: 'What was added, by whom, when, from where',
  reviews: 'What reviewers decided',
  withheld: 'What is withheld, and why',
} as const

/** The last guard: what was derived or written here may not hold withheld words. */
function refuseWords(path: string, text: string, { banned }: SharedView): void {
  if (banned.length > 0 && text.split('\n').some(line => standIn(line, banned))) throw new WordsLeft(path)
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  txt: 'text/plain',
  md: 'text/markdown',
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  csv: 'text/csv',
  xml: 'application/xml',
  pdf: 'application/pdf',
  warc: 'application/warc',
  gz: 'application/gzip',
  zip: 'application/zip',
  eml: 'message/rfc822',
}

function typeOf(path: string): string {
  return TYPES[extensionOf(path).slice(1)] ?? 'application/octet-stream'
}

// report.TXT has .txt   not: .htaccess, a/b
function extensionOf(path: string): string {
  return /[^/](\.[A-Za-z0-9]{1,8})$/u.exec(path)?.[1]?.toLowerCase() ?? ''
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
