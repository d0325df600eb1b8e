import { consistencyProof, type Digest, isConsistent, rootOf } from './merkle.ts'

/** The logs of a case that a seal covers, in the order in which they are told. */
export const SEALED_LOGS = ['log', 'reviews', 'withheld'] as const

export type SealedLog = (typeof SEALED_LOGS)[number]

/** The leaves of each log, in lower-case hexadecimal. */
export type LeavesByLog = Readonly<Record<SealedLog, readonly string[]>>

/** A log as far as a seal covers it. */
export interface SealedTree {
  /** How many entries. */
  readonly size: number
  /** Root of the Merkle tree over them. */
  readonly root: string
}

/** What a seal says: by this time, the logs of this case held these entries and no others. */
export interface Statement {
  readonly kind: 'hearsay-seal'
  readonly version: 1
  readonly case: string
  readonly at: string
  /** The program that sealed: `hearsay 0.1.0`. */
  readonly tool: string
  /** Who sealed. */
  readonly by: string
  readonly logs: Readonly<Record<SealedLog, SealedTree>>
  /** SHA-256 of the signature before; absent in the first. */
  readonly previous?: string
}

/**
 * A signed statement. What is signed are the UTF-8 bytes of the statement as JSON without white space, its fields in the order in which they
 * stand; the signature is Ed25519 (RFC 8032).
 */
export interface Seal {
  readonly statement: Statement
  /** The key's public half: SubjectPublicKeyInfo in DER, base64. */
  readonly publicKey: string
  /** SHA-256 of that DER: what people compare by telephone. */
  readonly fingerprint: string
  readonly signature: string
  /** For each log, the proof that it grew out of what the seal before covered (RFC 9162), so that two seals can be compared without the case. */
  readonly growth: Readonly<Record<SealedLog, readonly string[]>>
  /** A time-stamp over the signature (RFC 3161), and whom it was asked of. */
  readonly timestamp?: { readonly url: string; readonly response: string }
}

/** Signs with a key. */
export interface Signer {
  readonly publicKey: string
  readonly fingerprint: string
  sign(text: string): string
}

/** What checking needs of the machine. */
export interface SealPorts {
  readonly digest: Digest
  /** Does the signature of a text come from the key? */
  isSigned(text: string, signature: string, publicKey: string): boolean
  fingerprintOf(publicKey: string): string
  /** SHA-256 of a signature, as the next statement names it. */
  nameOf(signature: string): string
}

/** Seals logs as they are now, after the seals that the case has. */
export function sealed(
  about: Pick<Statement, 'case' | 'at' | 'tool' | 'by'>,
  leaves: LeavesByLog,
  before: Seal | undefined,
  signer: Signer,
  ports: Pick<SealPorts, 'digest' | 'nameOf'>,
): Seal {
  const statement: Statement = {
    kind: 'hearsay-seal',
    version: 1,
    ...about,
    logs: byLog(log => ({ size: leaves[log].length, root: rootHex(leaves[log], ports.digest) })),
    ...(before === undefined ? {} : { previous: ports.nameOf(before.signature) }),
  }
  const { publicKey, fingerprint } = signer
  const signature = signer.sign(JSON.stringify(statement))
  return {
    statement,
    publicKey,
    fingerprint,
    signature,
    growth: byLog(log => growthOf(log, leaves, before, ports.digest)),
  }
}

function growthOf(log: SealedLog, leaves: LeavesByLog, before: Seal | undefined, digest: Digest): string[] {
  const size = before?.statement.logs[log].size ?? 0
  if (size === 0 || size === leaves[log].length) return []
  return consistencyProof(leaves[log].map(fromHex), size, digest).map(toHex)
}

/** Why a seal does not hold. */
export interface SealFault {
  /** Which seal, from 1. */
  readonly seal: number
  readonly log?: SealedLog
  readonly code: 'fingerprint' | 'signature' | 'previous' | 'shrunk' | 'growth' | 'missing-entries' | 'other-entries'
}

/**
 * Holds every seal against its signature, against the seal before, and against the logs. `leaves` may be left out: then the seals alone
 * are compared with one another.
 */
export function sealFaults(seals: readonly Seal[], leaves: LeavesByLog | undefined, ports: SealPorts): SealFault[] {
  return seals.flatMap((seal, index) => {
    const number = index + 1
    const before = seals[index - 1]
    const { statement, publicKey, fingerprint, signature } = seal
    const faults: SealFault[] = []
    if (ports.fingerprintOf(publicKey) !== fingerprint) faults.push({ seal: number, code: 'fingerprint' })
    if (!ports.isSigned(JSON.stringify(statement), signature, publicKey))
      faults.push({ seal: number, code: 'signature' })
    if (statement.previous !== (before && ports.nameOf(before.signature)))
      faults.push({ seal: number, code: 'previous' })
    for (const log of SEALED_LOGS) {
      const code =
        growthFault(before?.statement.logs[log], statement.logs[log], seal.growth[log], ports.digest) ??
        (leaves && entriesFault(statement.logs[log], leaves[log], ports.digest))
      if (code !== undefined) faults.push({ seal: number, log, code })
    }
    return faults
  })
}

function growthFault(
  before: SealedTree | undefined,
  now: SealedTree,
  proof: readonly string[],
  digest: Digest,
): SealFault['code'] | undefined {
  if (before === undefined || before.size === 0) return undefined
  if (before.size > now.size) return 'shrunk'
  const head = ({ size, root }: SealedTree) => ({ size, root: fromHex(root) })
  return isConsistent(head(before), head(now), proof.map(fromHex), digest) ? undefined : 'growth'
}

function entriesFault(tree: SealedTree, leaves: readonly string[], digest: Digest): SealFault['code'] | undefined {
  if (tree.size > leaves.length) return 'missing-entries'
  return rootHex(leaves.slice(0, tree.size), digest) === tree.root ? undefined : 'other-entries'
}

/** Entries of each log that came after a seal. */
export function unsealed(seal: Seal | undefined, leaves: LeavesByLog): number {
  return SEALED_LOGS.reduce((sum, log) => sum + leaves[log].length - (seal?.statement.logs[log].size ?? 0), 0)
}

/** A parsed file in; the seal that it holds out, or undefined if it holds none. */
export function sealFrom(value: unknown): Seal | undefined {
  if (!isRecord(value) || !isRecord(value['statement']) || !isRecord(value['growth'])) return undefined
  const { statement, growth, timestamp } = value
  const isText = (field: string): boolean => typeof value[field] === 'string'
  if (!['publicKey', 'fingerprint', 'signature'].every(isText)) return undefined
  if (statement['kind'] !== 'hearsay-seal' || statement['version'] !== 1 || !isRecord(statement['logs']))
    return undefined
  for (const log of SEALED_LOGS) {
    const tree = statement['logs'][log]
    if (!isRecord(tree) || !Number.isInteger(tree['size']) || typeof tree['root'] !== 'string') return undefined
    if (!Array.isArray(growth[log])) return undefined
  }
  if (timestamp !== undefined && (!isRecord(timestamp) || typeof timestamp['response'] !== 'string')) return undefined
  return value as unknown as Seal
}

function byLog<T>(of: (log: SealedLog) => T): Record<SealedLog, T> {
  return { log: of('log'), reviews: of('reviews'), withheld: of('withheld') }
}

function rootHex(leaves: readonly string[], digest: Digest): string {
  return toHex(rootOf(leaves.map(fromHex), digest))
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
