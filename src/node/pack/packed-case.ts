/** A file of a packed case. */
export interface PackedFile {
  /** Relative to the folder of reports. */
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  /** Where its bytes lie, relative to the crate. */
  readonly at: string
}

/** What a pack says of the case that it holds. */
export interface PackedCase {
  readonly kind: 'hearsay-pack'
  readonly version: 1
  readonly name: string
  readonly profile: string
  readonly tool: string
  /** Fingerprint of the program that derived the ledger. */
  readonly engine: string
  readonly fields?: unknown
  /** The table of the case's own names. */
  readonly names?: string
  readonly files: readonly PackedFile[]
}

/** The file of a crate that holds it; an opened case keeps it under the same name. */
export const CASE_RECORD = 'case.json'

/** A parsed file in, the case that it tells of out, or undefined. */
export function packedCaseFrom(value: unknown): PackedCase | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { kind, version, name, profile, tool, engine, files } = value as Partial<Record<keyof PackedCase, unknown>>
  if (kind !== 'hearsay-pack' || version !== 1 || !Array.isArray(files) || !files.every(isPackedFile)) return undefined
  return [name, profile, tool, engine].every(text => typeof text === 'string') ? (value as PackedCase) : undefined
}

function isPackedFile(value: unknown): value is PackedFile {
  if (typeof value !== 'object' || value === null) return false
  const { path, sha256, bytes, at } = value as Readonly<Record<string, unknown>>
  if (typeof path !== 'string' || typeof at !== 'string' || !Number.isInteger(bytes)) return false
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/u.test(sha256)
}
