import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BAG_DECLARATION, bagFaults, MANIFEST, PAYLOAD, TAG_MANIFEST } from '../../app/bag.ts'
import type { KeptFile, Progress } from '../../app/ports.ts'
import { SEALED_LOGS } from '../../app/seal.ts'
import { CASE_FOLDER, openCase } from '../case-folder.ts'
import { makeFolder, syncFolder, writeWhole } from '../durable.ts'
import { chainedLog } from '../log/chained-log.ts'
import { writeHead } from '../log/log-head.ts'
import { originalsIn } from '../originals.ts'
import { CASE_RECORD, type PackedCase, packedCaseFrom } from './packed-case.ts'
import { warcPathIn } from './wacz.ts'
import { openZip, ZipDamaged, type ZipFile, zipIn } from './zip-read.ts'

/** What is wrong with a pack: nothing of it was unpacked. */
export class PackRefused extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'PackRefused'
    this.faults = faults
  }
}

/** What an opened pack holds. */
export interface Opened {
  readonly packed: PackedCase
  /** SHA-256 of the ledger as the pack has it, JSON Lines. */
  readonly ledger: string
}

/**
 * Checks a pack and unpacks it into a folder of its own: the reports under their paths, and the case in `.hearsay`, as `hearsay build` would
 * keep it. The folder appears at one blow, or not at all. Throws PackRefused for what is no whole and harmless pack.
 */
export async function unpack(file: string, folder: string, progress: Progress): Promise<Opened> {
  const zip = openedZip(file)
  const draft = `${folder}.part`
  try {
    refuseUnsafe(zip.paths)
    refuseFaults(checkBag(zip, progress))
    const packed = packedCaseFrom(parsed(zip, PAYLOAD + CASE_RECORD))
    if (packed === undefined) throw new PackRefused([`${CASE_RECORD} is missing, or not of this version`])
    refuseFaults(
      packed.files.flatMap(({ path }) =>
        isSafeReport(path) ? [] : [`${JSON.stringify(path)} is no path that a file may be put at`],
      ),
    )
    rmSync(draft, { recursive: true, force: true })
    makeFolder(join(draft, CASE_FOLDER))
    await writeCase(zip, packed, draft, progress)
    if (existsSync(folder)) rmSync(folder, { recursive: true }) // the caller has seen to it that it is empty
    renameSync(draft, folder)
    syncFolder(dirname(folder))
    const ledger = `${PAYLOAD}ledger.jsonl`
    return { packed, ledger: zip.has(ledger) ? hashOf(zip.read(ledger)) : '' }
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true })
    throw fault instanceof ZipDamaged ? new PackRefused([fault.message]) : fault
  } finally {
    zip.close()
  }
}

/** May a pack be opened into it? */
export function isFree(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found === undefined || (found.isDirectory() && readdirSync(folder).length === 0)
}

function openedZip(file: string): ZipFile {
  try {
    return openZip(file)
  } catch (fault) {
    throw fault instanceof ZipDamaged ? new PackRefused([fault.message]) : fault
  }
}

/** Hashes every part of a bag and holds it against the manifests. */
function checkBag(zip: ZipFile, progress: Progress): string[] {
  const hashes = new Map<string, string>()
  for (const [done, path] of zip.paths.entries()) {
    progress('Checking', done, zip.paths.length)
    hashes.set(path, hashOf(zip.read(path)))
  }
  progress('Checking', zip.paths.length, zip.paths.length)
  const tag = (path: string): string | undefined => (zip.has(path) ? textOf(zip, path) : undefined)
  const [declaration, manifest, tagManifest] = [tag(BAG_DECLARATION), tag(MANIFEST), tag(TAG_MANIFEST)]
  return bagFaults(hashes, {
    ...(declaration === undefined ? {} : { declaration }),
    ...(manifest === undefined ? {} : { manifest }),
    ...(tagManifest === undefined ? {} : { tagManifest }),
  })
}

async function writeCase(zip: ZipFile, packed: PackedCase, folder: string, progress: Progress): Promise<void> {
  const home = join(folder, CASE_FOLDER)
  const originals = originalsIn(join(home, 'originals'))
  makeFolder(join(home, 'originals'))
  const files: KeptFile[] = []
  for (const [done, { path, sha256, at }] of packed.files.entries()) {
    progress('Opening', done, packed.files.length)
    const bytes = originalAt(zip, at)
    if (hashOf(bytes) !== sha256) throw new PackRefused([`${at} is not the original ${sha256}`])
    await originals.keep(sha256, bytes)
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
    files.push({ path, sha256, bytes: bytes.length, modified: String(statSync(target, { bigint: true }).mtimeNs) })
  }
  await originals.settled()
  for (const path of zip.paths) {
    // data/log.jsonl   data/seals/0001.json   data/redactions/ab12.json   not: data/ledger.jsonl
    const kept = /^data\/((?:log|reviews|withheld)\.jsonl|case\.json|(?:seals|redactions)\/[\w-]+\.json)$/u.exec(
      path,
    )?.[1]
    if (kept === undefined) continue
    makeFolder(dirname(join(home, kept)))
    writeWhole(join(home, kept), zip.read(path))
  }
  if (packed.fields !== undefined) writeWhole(join(home, 'fields.json'), `${JSON.stringify(packed.fields, null, 2)}\n`)
  if (packed.names !== undefined) writeWhole(join(home, 'names.tsv'), packed.names)
  for (const log of SEALED_LOGS) {
    const file = join(home, `${log}.jsonl`)
    if (!existsSync(file)) continue
    const lines = chainedLog(file, () => '').lines()
    const bytes = statSync(file).size
    writeHead(file, { lines: lines.length, bytes, last: lines.at(-1)?.leaf ?? '' })
  }
  const onDisk = openCase(home, packed.name, () => '')
  onDisk.store.putFiles(files, [])
  onDisk.close()
}

/** The bytes of an original; a capture stands in its WACZ. */
function originalAt(zip: ZipFile, at: string): Uint8Array {
  const path = PAYLOAD + at
  if (!zip.has(path)) throw new PackRefused([`${at} is missing`])
  const bytes = zip.read(path)
  if (!at.startsWith('captures/')) return bytes
  const inner = zipIn(bytes)
  const warc = warcPathIn(inner.paths)
  if (warc === undefined) throw new PackRefused([`${at} holds no web archive`])
  return inner.read(warc)
}

function refuseUnsafe(paths: readonly string[]): void {
  refuseFaults(
    paths.flatMap(path => (isSafePart(path) ? [] : [`${JSON.stringify(path)} is no path that a pack may have`])),
  )
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new PackRefused(faults)
}

/** Relative, of plain parts: nothing that leads out of the folder. */
function isSafePart(path: string): boolean {
  return path.split('/').every(part => part !== '' && part !== '.' && part !== '..') && !/[\\\0]|^[A-Za-z]:/u.test(path)
}

/** As a part, and none that a build would pass over: hidden files are no reports, and `.hearsay` is the case itself. */
function isSafeReport(path: string): boolean {
  return isSafePart(path) && path.split('/').every(part => !part.startsWith('.'))
}

function parsed(zip: ZipFile, path: string): unknown {
  try {
    return JSON.parse(textOf(zip, path))
  } catch {
    return undefined
  }
}

function textOf(zip: ZipFile, path: string): string {
  return zip.has(path) ? Buffer.from(zip.read(path)).toString('utf8') : ''
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
