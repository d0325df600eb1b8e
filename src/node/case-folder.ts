import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Log, Originals, Reviews, Store } from '../app/ports.ts'
import { sqliteStore } from '../store/sqlite.ts'
import { chainedLog } from './chained-log.ts'
import { reviewsAt } from './reviews-log.ts'

/** Name of the folder that a case keeps its things in, beside the reports. */
export const CASE_FOLDER = '.hearsay'

/**
 * A case on disk:
 *
 *   originals/ab/abcd...   the bytes of every file ever added, by SHA-256, never rewritten
 *   log.jsonl              what was added, changed or went, when; each entry holds the hash of the one before
 *   reviews.jsonl          what reviewers decided, chained in the same way; nothing can make it again
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
  close(): void
}

/** The case's folder for a folder of reports, or for the case's folder itself. */
export function casePath(folder: string): string {
  return basename(folder) === CASE_FOLDER ? folder : join(folder, CASE_FOLDER)
}

/** Opens a case, made if there is none. Throws when another process holds it for writing longer than we wait. */
export function openCase(path: string, name: string, now: () => string): CaseOnDisk {
  mkdirSync(join(path, 'originals'), { recursive: true })
  const lock = takeLock(join(path, 'lock.sqlite'))
  const store = openStore(join(path, 'ledger.sqlite'))
  return {
    path,
    name,
    store,
    originals: originalsIn(join(path, 'originals')),
    log: chainedLog(join(path, 'log.jsonl'), now, { durable: false }),
    reviews: reviewsAt(join(path, 'reviews.jsonl'), now),
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
function openStore(file: string): Store {
  try {
    return sqliteStore(file)
  } catch {
    setAside(file)
    return sqliteStore(file)
  }
}

function setAside(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, `${file}${suffix}.damaged`)
  }
}

/** Synchronous calls: a build takes file after file anyway, and for small files the way through the thread pool costs more than the work. */
function originalsIn(folder: string): Originals {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)
  return {
    async keep(sha256, bytes) {
      const path = pathOf(sha256)
      if (statSync(path, { throwIfNoEntry: false })?.size === bytes.length) return
      mkdirSync(join(folder, sha256.slice(0, 2)), { recursive: true })
      const draft = `${path}.part`
      writeFileSync(draft, bytes)
      renameSync(draft, path)
    },
    async get(sha256) {
      const path = pathOf(sha256)
      return existsSync(path) ? readFileSync(path) : undefined
    },
  }
}
