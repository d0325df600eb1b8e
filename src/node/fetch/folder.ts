import { createHash } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from '../durable.ts'
import type { Exchange } from './exchange.ts'

const HASH_DIGITS = 8 // of the address's hash: tells captures of one host and moment apart
const LONGEST_HOST = 80 // characters of the host's name that the file is called by; file systems take 255 in all

// .20310409T120304567Z-coastwire.example-1f3a9c2e.warc.gz.4711.part   not: notes.part
const PART = /^\.\d{8}T\d{9}Z-.*\.warc\.gz\.\d+\.part$/u

/** What a capture's file is called: when, whose page, and a hash of which. `20310409T120304567Z-coastwire.example-1f3a9c2e.warc.gz` */
export function captureName({ url, at }: Pick<Exchange, 'url' | 'at'>): string {
  const stamp = at.toISOString().replace(/[-:.]/gu, '')
  const host = new URL(url).hostname.replace(/[^a-z\d.-]+/gu, '-').slice(0, LONGEST_HOST)
  const hash = createHash('sha256').update(url).digest('hex').slice(0, HASH_DIGITS)
  return `${stamp}-${host}-${hash}.warc.gz`
}

/**
 * Writes a file whole or not at all: into a hidden part beside its place, to the disk, and then under its name, which must be free.
 * A killed run leaves a part at most, which no build reads and the next run removes.
 */
export function keepCapture(folder: string, name: string, bytes: Uint8Array): void {
  const place = join(folder, name)
  if (existsSync(place)) throw new RangeError(`There is a capture ${place} already`)
  const part = join(folder, `.${name}.${process.pid}.part`)
  try {
    writeFileSync(part, bytes, { flush: true })
    renameSync(part, place)
  } catch (fault) {
    rmSync(part, { force: true })
    throw fault
  }
  syncFolder(folder)
}

/** Removes the parts that killed runs left. */
export function removeParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/\.(\d+)\.part$/u.exec(name)?.[1])
    if (PART.test(name) && !isRunning(pid)) rmSync(join(folder, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}
