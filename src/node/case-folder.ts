import { existsSync, renameSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { logFaultText } from '../app/log-fault.ts'
import type { Log, Originals, Reviews, Store } from '../app/ports.ts'
import type { SealedLog } from '../app/seal.ts'
import { sqliteStore } from '../store/sqlite.ts'
import { type ChainedLog, chainedLog } from './chained-log.ts'
import { makeFolder } from './durable.ts'
import { filesLog } from './files-log.ts'
import { originalsIn } from './originals.ts'
import { reviewsAt } from './reviews-log.ts'
import { type Seals, sealsIn } from './seals.ts'

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
 *   ledger.sqlite          everything derived; can be deleted, the next build makes it again
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

/** Opens a case, made if there is none. Throws when another process holds it for writing longer than we wait. */
export function openCase(path: string, name: string, now: () => string): CaseOnDisk {
  makeFolder(join(path, 'originals'))
  const lock = takeLock(join(path, 'lock.sqlite'))
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
      store.close()
      lock.close()
    },
  }
}

/** Is there a case in this folder? */
export function hasCase(folder: string): boolean {
  return existsSync(join(casePath(resolve(folder)), 'ledger.sqlite'))
}

const LOCK_WAIT_MS = 10_000 // a build of a few hundred reports ends sooner

/** Held by an open exclusive transaction, so that no stale lock can outlive its process. */
function takeLock(file: string): DatabaseSync {
  const lock = new DatabaseSync(file)
  try {
    lock.exec(`PRAGMA busy_timeout = ${LOCK_WAIT_MS}; BEGIN EXCLUSIVE;`)
  } catch {
    lock.close()
    throw new CaseInUse(file)
  }
  return lock
}

/** Another process is writing to the case. */
export class CaseInUse extends Error {
  constructor(file: string) {
    super(`another hearsay process is working on this case (it holds ${file}); wait for it to end, then try again`)
    this.name = 'CaseInUse'
  }
}

/** A ledger that is no database any more is set aside and made again from the originals. */
function openStore(file: string, notices: string[]): Store {
  try {
    return sqliteStore(file)
  } catch {
    setAside(file)
    notices.push(`the ledger was damaged: it is set aside as ${file}.damaged; "hearsay build" makes it again`)
    return sqliteStore(file)
  }
}

function setAside(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, `${file}${suffix}.damaged`)
  }
}
