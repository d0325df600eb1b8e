import type { SourceDocument } from '../model/document.ts'
import type { DocumentReader } from '../read-documents.ts'
import type { Derive, Derived, Originals, Read, Sha256 } from './ports.ts'
import { readTogether } from './read-together.ts'

/** What deriving an original takes. */
export interface DeriveWorld {
  readonly read: Read
  readonly pipeline: Pick<DocumentReader, 'readDocuments'>
  readonly sha256: Sha256
}

/** An original by its path and hash; without `bytes` if it is missing. */
export interface OriginalGiven {
  readonly path: string
  readonly sha256: string
  readonly bytes: Uint8Array | undefined
}

/** What the pipeline makes of one original. A damaged original is an issue of the case. */
export async function deriveOne(
  world: DeriveWorld,
  path: string,
  sha256: string,
  bytes: Uint8Array | undefined,
): Promise<Derived> {
  return (await deriveTogether(world, [{ path, sha256, bytes }]))[0]!
}

/** The same of several, whose texts are read together. */
export async function deriveTogether(
  world: DeriveWorld,
  originals: Iterable<OriginalGiven> | AsyncIterable<OriginalGiven>,
): Promise<Derived[]> {
  const files: DocumentsRead[] = []
  for await (const original of originals) files.push(await documentsOf(world, original))
  const read = readTogether(world.pipeline, files, { whole: false })
  return files.map(({ sha256, path, issues }, n) => ({ sha256, path, issues, documents: read[n]! }))
}

/** An original that was read, but not for its claims. */
interface DocumentsRead extends Omit<Derived, 'documents'> {
  readonly documents: readonly SourceDocument[]
}

async function documentsOf(world: DeriveWorld, { path, sha256, bytes }: OriginalGiven): Promise<DocumentsRead> {
  if (bytes === undefined || world.sha256(bytes) !== sha256) {
    const code = bytes === undefined ? 'keep.missing-original' : 'keep.damaged-original'
    return { sha256, path, documents: [], issues: [{ code, path, parameters: { sha256 }, level: 'error' }] }
  }
  return { sha256, path, ...(await world.read({ path, bytes, sha256 })) }
}

/** Originals are derived here, one after another. */
export function deriveInTurn(world: DeriveWorld & { readonly originals: Originals }): Derive {
  return async function* (due) {
    for (const { path, sha256 } of due) yield deriveOne(world, path, sha256, await world.originals.get(sha256))
  }
}
