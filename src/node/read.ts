import { read as readBytes } from '../read/read.ts'
import type { ReadInput, Reading, ReadOptions } from '../read/reader.ts'
import { unpackers } from './unpackers.ts'

/** A file in, its documents and its faults out, with all that this machine can unpack. Never throws on what the file holds; same bytes, same ids. */
export function read(input: ReadInput, options: ReadOptions = {}): Promise<Reading> {
  return readBytes(input, { unpackers, ...options })
}
