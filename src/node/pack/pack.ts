import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { type BagFile, manifest, PAYLOAD, TAG_MANIFEST, tagFiles } from '../../app/bag.ts'
import { CRATE_METADATA, type CrateFile, crateMetadata } from '../../app/crate.ts'
import { closeLine, isClosed, type LogLine, shownIn } from '../../app/log-line.ts'
import { SEALED_LOGS } from '../../app/seal.ts'
import type { Profile } from '../../model/profile.ts'
import { exporters } from '../../publish/exporters.ts'
import { syncFolder } from '../durable.ts'
import { hashText } from '../log/chained-log.ts'
import { VERSION } from '../version.ts'
import { standIn } from './look-for-words.ts'
import { CASE_RECORD, type PackedCase, type PackedFile } from './packed-case.ts'
import type { SharedFile, SharedView } from './shared-view.ts'
import { waczOf } from './wacz.ts'
import { type ZipWriter, zipWriter } from './zip-write.ts'

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
const CARRIED = ['jsonl', 'html', 'csv'] as const

/** Writes a case as one file, at one blow: a bag (BagIt 1.0) whose payload is a research object crate (RO-Crate 1.1). The same case gives the same bytes. */
export async function writePack(file: string, packing: Packing): Promise<Packed> {
  const draft = `${file}.part`
  const handle = openSync(draft, 'w')
  try {
    const packed = await writeParts(
      zipWriter(bytes => writeAll(handle, bytes)),
      packing,
    )
    fsyncSync(handle)
    closeSync(handle)
    renameSync(draft, file)
    syncFolder(dirname(file))
    return packed
  } catch (fault) {
    rmSync(draft, { force: true })
    throw fault
  }
}

async function writeParts(zip: ZipWriter, packing: Packing): Promise<Packed> {
  const { view, profile, progress } = packing
  const payload: BagFile[] = []
  const told: CrateFile[] = []
  let total = 0
  const add = (about: Omit<CrateFile, 'bytes' | 'sha256'>, bytes: Uint8Array): void => {
    const sha256 = hashOf(bytes)
    payload.push({ path: PAYLOAD + about.path, bytes: bytes.length, sha256 })
    if (about.path !== CRATE_METADATA) told.push({ ...about, bytes: bytes.length, sha256 })
    zip.add(PAYLOAD + about.path, bytes)
    total += bytes.length
  }
  const addText = (path: string, name: string, type: string, text: string): void => {
    refuseWords(path, text, view)
    add({ path, name, type }, Buffer.from(text))
  }

  const published = lastTime(packing)
  const files: PackedFile[] = []
  let captures = 0
  const placed = new Map<string, string>()
  for (const [done, one] of view.files.entries()) {
    progress('Packing', done, view.files.length)
    let path = placed.get(one.sha256)
    if (path === undefined) {
      const bytes = await one.content()
      const wacz = one.proof === undefined ? waczOf(bytes, one.sha256) : undefined
      path = wacz === undefined ? `originals/${one.sha256}${extensionOf(one.path)}` : `captures/${one.sha256}.wacz`
      if (wacz !== undefined) captures++
      add(
        { path, ...toldOf(one, view.logs.log), type: wacz === undefined ? typeOf(one.path) : 'application/wacz' },
        wacz ?? bytes,
      )
      if (one.proof !== undefined)
        addText(
          `redactions/${one.sha256}.json`,
          'What proves what is left of an original',
          'application/json',
          json(one.proof),
        )
      placed.set(one.sha256, path)
    }
    files.push({ path: one.path, sha256: one.sha256, bytes: one.bytes, at: path })
  }
  for (const log of SEALED_LOGS) {
    const lines = view.logs[log].map(line => (packing.hidesPlaces && log === 'log' ? withoutPlace(line) : line))
    if (lines.length > 0)
      addText(
        `${log}.jsonl`,
        LOGS[log],
        'application/x-ndjson',
        lines.map(line => `${JSON.stringify(line)}\n`).join(''),
      )
  }
  for (const [index, seal] of packing.seals.entries())
    addText(`seals/${String(index + 1).padStart(4, '0')}.json`, `Seal ${index + 1}`, 'application/json', json(seal))
  for (const { name, extension, summary, export: parts } of exporters.filter(one =>
    CARRIED.some(carried => carried === one.name),
  )) {
    const path = name === 'html' ? 'index.html' : `ledger.${extension}`
    const bytes: Buffer[] = []
    for (const part of parts(view.ledger, profile)) {
      refuseWords(path, part, view)
      bytes.push(Buffer.from(part)) // the whole may be longer than a string can be
    }
    add({ path, name: summary, type: TYPES[extension] ?? 'text/plain' }, Buffer.concat(bytes))
  }
  const { engine, fields, names } = packing
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
  addText(CASE_RECORD, 'What the case is called, and its files', 'application/json', json(record))
  const about = {
    name: view.ledger.name,
    description: `What reports say, who says so, and on whose word: a case of Hearsay with ${files.length} files. Open index.html to read it.`,
    published,
    software: { name: 'Hearsay', version: VERSION },
  }
  addText(CRATE_METADATA, 'What this crate holds', 'application/ld+json', crateMetadata(about, told))
  const tags = tagFiles(payload, {
    day: published.slice(0, 10),
    software: `Hearsay ${VERSION}`,
    description: about.description,
  })
  const tagged: BagFile[] = []
  for (const [path, text] of Object.entries(tags)) {
    const bytes = Buffer.from(text)
    tagged.push({ path, bytes: bytes.length, sha256: hashOf(bytes) })
    zip.add(path, bytes)
  }
  zip.add(TAG_MANIFEST, Buffer.from(manifest(tagged)))
  zip.end()
  progress('Packing', view.files.length, view.files.length)
  return { files: files.length, bytes: total, captures }
}

const LOGS = {
  log: 'What was added, by whom, when, from where',
  reviews: 'What reviewers decided',
  withheld: 'What is withheld, and why',
} as const

/** When the case was last added to or sealed: a pack has no time of its own, so that packing again gives the same bytes. */
function lastTime({ view, seals }: Packing): string {
  const times = [
    ...SEALED_LOGS.flatMap(log => view.logs[log].map(line => String(line['at'] ?? ''))),
    ...seals.map(seal => String((seal as { statement?: { at?: unknown } }).statement?.at ?? '')),
  ]
  return times.reduce((last, time) => (time > last ? time : last), '') || '1970-01-01T00:00:00.000Z'
}

function withoutPlace(line: LogLine): LogLine {
  const shown = shownIn(line)
  if (!('from' in shown) || (!isClosed(line) && line['salt'] === undefined)) return line
  const show = new Set(Object.keys(shown).filter(name => name !== 'from'))
  return closeLine(line, show, isClosed(line) ? line.because : [], hashText) as unknown as LogLine
}

/** What the log shows of how a file came into the case. */
function toldOf(file: SharedFile, log: readonly LogLine[]): { name: string; description?: string; url?: string } {
  const entry = log.map(shownIn).findLast(line => line['path'] === file.path && line['action'] !== 'gone')
  const { by, at, url } = entry ?? {}
  const description = [
    ...(typeof by === 'string' && typeof at === 'string' ? [`Added by ${by}, ${at}.`] : []),
    ...(file.proof === undefined ? [] : ['A part of it is withheld.']),
  ].join(' ')
  return {
    name: file.path,
    ...(description === '' ? {} : { description }),
    ...(typeof url === 'string' ? { url } : {}),
  }
}

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

const LARGEST_WRITE = 2 ** 30 // the system takes less than 2 GB at a time

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(handle, bytes, at, Math.min(bytes.length - at, LARGEST_WRITE))
  }
}
