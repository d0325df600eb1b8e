import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from '../durable.ts'
import { type Packed, type Packing, writeParts } from './pack-parts.ts'
import { zipWriter } from './zip-write.ts'

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

const LARGEST_WRITE = 2 ** 30 // the system takes less than 2 GB at a time

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(handle, bytes, at, Math.min(bytes.length - at, LARGEST_WRITE))
  }
}
