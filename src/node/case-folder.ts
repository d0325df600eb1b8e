import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { logFaultText } from '../app/log-fault.ts'
import type { Log, Originals, Reviews, Store } from '../app/ports.ts'
import type { SealedLog } from '../app/seal.ts'
import { isLedgerDamage } from '../store/ledger-damage.ts'
import { sqliteStore } from '../store/sqlite.ts'
import { makeFolder } from './durable.ts'
import { type ChainedLog, chainedLog } from './log/chained-log.ts'
import { filesLog } from './log/files-log.ts'
import { reviewsAt } from './log/reviews-log.ts'
import { type Seals, sealsIn } from './log/seals.ts'
import { originalsIn } from './originals.ts'

/** Name of the folder that a case keeps its things in, beside the reports. */
export const CASE_FOLDER = '.hearsay'

/**
 * A case on disk:
 *
 *   originals/ab/abcd...   the bytes of every file ever added, by SHA-256, never rewritten
 *   log.jsonl              what was added, changed or went, by whom, when, from where; each entry holds the hash of the one before
 *   reviews.jsonl          what reviewers decided, chained in the same way; nothing can make it again
 *   withheld.jsonl         what is withheld from packs, chained in the same way
 *   seals/0001.json        signed roots of the logs, as "hearsay seal" makes them
 *   *.head.json            where each log ended when it was last added to
 *   fields.json            what the fields of records are called, if somebody said so
 *   names.tsv              actors and places by names of the case's own, if somebody gave them
 *   ledger.sqlite          everything derived; can be deleted, the next build makes it again
 *   lock.json              who holds it
 *   lock.sqlite            held by the process that writes; the system lets go of it when that process ends, however it ends
 */
export interface CaseOnDisk {
  readonly path: string
  readonly name: string
  readonly originals: Originals
  readonly log: Log
  readonly reviews: Reviews
  readonly store: Store
  readonly custody: Custody
  /** What was found wrong when the case was opened, and what was done about it. */
  readonly notices: readonly string[]
  close(): void
}

/** What a seal covers, and the seals. */
export interface Custody {
  readonly chains: Readonly<Record<SealedLog, ChainedLog>>
  readonly seals: Seals
}

/** The case's folder for a folder of reports, or for the case's folder itself. */
export function casePath(folder: string): string {
  return basename(folder) === CASE_FOLDER ? folder : join(folder, CASE_FOLDER)
}

const LOCK_WAIT_MS = 10_000 // a build of a few hundred reports ends sooner

/** Opens a case, made if there is none. Throws when another process holds it for writing longer than we wait. */
export function openCase(path: string, name: string, now: () => string, waitMs: number = LOCK_WAIT_MS): CaseOnDisk {
  makeFolder(join(path, 'originals'))
  const lock = takeLock(join(path, 'lock.sqlite'), now, waitMs)
  try {
    return openHeld(path, name, now, lock)
  } catch (fault) {
    lock.close()
    throw fault
  }
}

function openHeld(path: string, name: string, now: () => string, lock: DatabaseSync): CaseOnDisk {
  let isClosed = false
  const notices: string[] = []
  const store = openStore(join(path, 'ledger.sqlite'), notices)
  const log = filesLog(join(path, 'log.jsonl'), now)
  const reviews = reviewsAt(join(path, 'reviews.jsonl'), now)
  const end = log.chain.endFault()
  if (end !== undefined) notices.push(logFaultText('log.jsonl', end))
  return {
    path,
    name,
    store,
    originals: originalsIn(join(path, 'originals')),
    log,
    custody: {
      chains: { log: log.chain, reviews: reviews.chain, withheld: chainedLog(join(path, 'withheld.jsonl'), now) },
      seals: sealsIn(join(path, 'seals')),
    },
    notices,
    reviews,
    close() {
      if (isClosed) return
      isClosed = true
      store.close()
      lock.close()
    },
  }
}

/** Is there a case in this folder? */
export function hasCase(folder: string): boolean {
  return ['ledger.sqlite', 'log.jsonl'].some(name => existsSync(join(casePath(resolve(folder)), name)))
}

/** Held by an open exclusive transaction, so that no stale lock can outlive its process. */
function takeLock(file: string, now: () => string, waitMs: number): DatabaseSync {
  const lock = new DatabaseSync(file)
  const note = join(dirname(file), HOLDER)
  try {
    lock.exec(`PRAGMA busy_timeout = ${waitMs}; BEGIN EXCLUSIVE;`)
  } catch (fault) {
    lock.close()
    if (!isBusy(fault)) throw fault
    throw new CaseInUse(holderIn(note))
  }
  writeFileSync(note, JSON.stringify({ pid: process.pid, host: hostname(), since: now() }))
  return lock
}

/** Tells who holds the lock; it counts only while the lock is held. */
const HOLDER = 'lock.json'

const BUSY = 5 // SQLITE_BUSY: https://www.sqlite.org/rescode.html

function isBusy(fault: unknown): boolean {
  return fault instanceof Error && 'errcode' in fault && Number(fault.errcode) === BUSY
}

function holderIn(note: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(note, 'utf8'))
    return `process ${pid} on ${host}, since ${since}`
  } catch {
    return 'it has not said which'
  }
}

/** Another process is writing to the case. */
export class CaseInUse extends Error {
  constructor(holder: string) {
    super(`another hearsay process is working on this case (${holder}); wait for it to end, then try again`)
    this.name = 'CaseInUse'
  }
}

/** A ledger that is no database any more is set aside and made again from the originals. */
function openStore(file: string, notices: string[]): Store {
  try {
    return sqliteStore(file)
  } catch (fault) {
    if (!isLedgerDamage(fault)) throw fault
    setAside(file)
    notices.push(`the ledger was damaged: it is set aside as ${file}.damaged; "hearsay build" makes it again`)
    return sqliteStore(file)
  }
}

/** Sets the ledger of a case aside, which no process has open: the next build makes it again. Gives where it is now. */
export function setLedgerAside(path: string): string {
  setAside(join(path, 'ledger.sqlite'))
  return join(path, 'ledger.sqlite.damaged')
}

function setAside(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, `${file}${suffix}.damaged`)
  }
}
