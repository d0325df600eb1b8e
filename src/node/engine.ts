import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'

/** Folders of the program whose content decides what is derived: every stage, and what it knows. */
const DERIVING = ['model', 'text', 'lang', 'read', 'segment', 'match', 'extract', 'reconcile', 'pipeline']

/**
 * Fingerprint of the program that derives: a case built by another one is derived anew, from the kept originals. Tests and the rest of
 * the program do not count.
 */
export function engineFingerprint(): string {
  const hash = createHash('sha256').update(codeFingerprint(DERIVING))
  for (const file of readdirSync(join(ROOT, 'data')).sort())
    hash.update(file).update(readFileSync(join(ROOT, 'data', file)))
  return hash.digest('hex')
}

/** Fingerprint of the code of some rooms of the program. */
export function codeFingerprint(rooms: readonly string[]): string {
  const hash = createHash('sha256')
  const code = join(import.meta.dirname, '..')
  const files = readdirSync(code, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /\.(?:ts|js)$/u.test(file) && !/\.(?:test|d)\.ts$/u.test(file))
    .filter(file => rooms.includes(file.split(/[/.]/u)[0] ?? ''))
    .sort()
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(code, file)))
      .update('\0')
  return hash.digest('hex')
}
