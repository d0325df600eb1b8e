import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Originals } from '../app/ports.ts'
import { syncFolder } from './durable.ts'

/**
 * The originals of a case, one file each: `ab/abcd...`. An original is written beside its place and renamed into it. Forcing each to the
 * disk when it comes would make a build wait for every one of them, so that is done for a batch, before the log names it: 0.2 ms a file on
 * the file system it was measured on, where 0.04 ms is spent on writing it. Synchronous calls, since for small files the way through the
 * thread pool costs more than the work.
 */
export function originalsIn(folder: string): Originals {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)
  const fresh = new Set<string>()
  return {
    async keep(sha256, bytes) {
      const path = pathOf(sha256)
      if (existsSync(path) && readFileSync(path).equals(bytes)) return
      mkdirSync(dirname(path), { recursive: true })
      const draft = `${path}.part`
      writeFileSync(draft, bytes)
      renameSync(draft, path)
      fresh.add(path)
    },
    async settled() {
      for (const path of fresh) syncFile(path)
      const shelves = new Set([...fresh].map(path => dirname(path)))
      for (const shelf of shelves) syncFolder(shelf)
      if (shelves.size > 0) syncFolder(folder)
      fresh.clear()
    },
    async get(sha256) {
      const path = pathOf(sha256)
      return existsSync(path) ? readFileSync(path) : undefined
    },
  }
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
