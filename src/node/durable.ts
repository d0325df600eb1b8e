import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Forces what a folder lists to the disk: without it, a new file may be gone after a power cut though its bytes were written. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return // its file systems journal names, and cannot open a folder
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a file at one blow: after it, whatever happens, the file is there whole, or as it was before. */
export function writeWhole(file: string, content: string | Uint8Array, mode = 0o666): void {
  const draft = `${file}.part`
  const handle = openSync(draft, 'w', mode)
  try {
    writeAll(handle, typeof content === 'string' ? Buffer.from(content) : content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
  syncFolder(dirname(file))
}

/** Adds to the end of a file, and waits until the disk has it. */
export function appendDurably(file: string, text: string): void {
  const isNew = !existsSync(file)
  const handle = openSync(file, 'a')
  try {
    writeAll(handle, Buffer.from(text))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  if (isNew) syncFolder(dirname(file))
}

/** Makes a folder and those above it, each named durably in the one above. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { recursive: true })
  syncFolder(dirname(folder))
}

/** A disk may take less than it was given. */
function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}
