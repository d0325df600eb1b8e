import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { passagesRoot, SALT_BYTES } from '../app/passages.ts'
import type { Acquire } from '../app/ports.ts'
import { firstCapture } from './fetch/warc-records.ts'
import { sealPorts } from './log/seal-keys.ts'
import { VERSION } from './version.ts'

const LARGEST_CUT = 64 * 1024 * 1024 // no reader takes a larger file, so that nobody can name a passage of it

/** How the files of a folder come into its case: by whom, from where, with which program, and under which commitments. */
export function acquireFrom(folder: string, by: string): Acquire {
  return (path, bytes) => ({
    by,
    from: join(folder, path),
    ...firstCapture(bytes),
    tool: `hearsay ${VERSION}`,
    ...passagesOf(bytes),
  })
}

/** Who works on a case: HEARSAY_BY, or the name of the account. */
export function accountName(): string {
  const named = process.env['HEARSAY_BY']?.trim()
  if (named) return named
  try {
    return userInfo().username
  } catch {
    return 'unknown' // an account without a name, as containers have
  }
}

/** Packed and binary files hold no words that could be found in their bytes: they are withheld whole, or not at all. */
function passagesOf(bytes: Uint8Array): { passages: string; key: string } | undefined {
  if (bytes.length === 0 || bytes.length > LARGEST_CUT || isPacked(bytes)) return undefined
  const key = randomBytes(SALT_BYTES)
  const root = passagesRoot(bytes, key, sealPorts.digest)
  return { passages: Buffer.from(root).toString('hex'), key: key.toString('hex') }
}

/** gzip, ZIP, PDF. */
function isPacked(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.length)).toString('latin1')
  return head.startsWith('\u001f\u008b') || head.startsWith('PK') || head.startsWith('%PDF')
}
