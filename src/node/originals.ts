import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Originals } from '../app/ports.ts'

const AT_ONCE = 16 // files on their way to the disk: a journal takes all that wait for it in one turn. More gain nothing where it was measured

/**
 * The originals of a case, one file each: `ab/abcd...`. What comes is held until its batch is `settled`, before the log names it. Then many
 * are on their way at once: each is written beside its place, forced to the disk and renamed into it, and at last the folders are forced that
 * name them. One after another, every file waited for a turn of the file system's journal of its own.
 */
export function originalsIn(folder: string): Originals {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)
  const held = new Map<string, Uint8Array>()
  return {
    async keep(sha256, bytes) {
      const path = pathOf(sha256)
      if (!held.has(sha256) && !(existsSync(path) && readFileSync(path).equals(bytes))) held.set(sha256, bytes)
    },
    async settled() {
      const paths = [...held.keys()].map(pathOf)
      const shelves = [...new Set(paths.map(path => dirname(path)))]
      for (const shelf of shelves) mkdirSync(shelf, { recursive: true })
      await atOnce([...held], ([sha256, bytes]) => writeOriginal(pathOf(sha256), bytes))
      if (process.platform !== 'win32') await atOnce(shelves.length > 0 ? [...shelves, folder] : [], forceFolder)
      held.clear()
    },
    async get(sha256) {
      const path = pathOf(sha256)
      return held.get(sha256) ?? (existsSync(path) ? readFileSync(path) : undefined)
    },
  }
}

async function writeOriginal(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.part`
  const file = await open(draft, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

/** Forces what a folder lists to the disk. Windows journals names, and cannot open a folder. */
async function forceFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Does a deed for each thing, some at once. All that were begun have ended when it is over; the first fault is thrown then. */
async function atOnce<T>(things: readonly T[], deed: (thing: T) => Promise<void>): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    while (next < things.length) await deed(things[next++]!)
  }
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
  const failed = done.find(one => one.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}
