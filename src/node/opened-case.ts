import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Digest } from '../app/merkle.ts'
import type { Log } from '../app/ports.ts'
import { type Proof, proofFrom, redactionFault } from '../app/redaction.ts'
import type { CheckRedacted } from '../app/verify.ts'
import { CASE_RECORD, type PackedCase, packedCaseFrom } from './pack/packed-case.ts'

/** Folder of an opened case that holds what proves what is left of originals. */
const REDACTIONS = 'redactions'

/** What the pack said that a case was opened from; undefined for a case that was built here. */
export function openedFrom(path: string): PackedCase | undefined {
  return packedCaseFrom(parsedFile(join(path, CASE_RECORD)))
}

/** What proves the originals of which a part is withheld, by the hash of what is left; a proof that cannot be read is undefined. */
export function proofsIn(path: string): ReadonlyMap<string, Proof | undefined> {
  const folder = join(path, REDACTIONS)
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder).map(name => [name.replace(/\.json$/u, ''), proofFrom(parsedFile(join(folder, name)))]),
  )
}

/** Those that can be read. */
export function wholeProofs(proofs: ReadonlyMap<string, Proof | undefined>): ReadonlyMap<string, Proof> {
  return new Map([...proofs].flatMap(([sha256, proof]) => (proof === undefined ? [] : [[sha256, proof] as const])))
}

/** How to hold each of them against the log. */
export function redactionChecks(
  proofs: ReadonlyMap<string, Proof | undefined>,
  log: Log,
  digest: Digest,
): ReadonlyMap<string, CheckRedacted> {
  if (proofs.size === 0) return new Map()
  const lines = log.lines()
  return new Map(
    [...proofs].map(([sha256, proof]): [string, CheckRedacted] => [
      sha256,
      (bytes, file) => {
        if (proof === undefined) return 'the proof of what is left of it cannot be read'
        const entry = lines.findLast(line => line['path'] === file && line['action'] !== 'gone')
        const passages = entry?.['passages']
        if (typeof passages !== 'string') return 'the log does not name what is left of it'
        return redactionFault(proof, bytes, passages, digest)
      },
    ]),
  )
}

function parsedFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
