import type { Pipeline } from '../pipeline.ts'
import type { Derive, Derived, Originals, Read, Sha256 } from './ports.ts'

/** What deriving an original takes. */
export interface DeriveWorld {
  readonly read: Read
  readonly pipeline: Pick<Pipeline, 'readDocument'>
  readonly sha256: Sha256
}

/** What the pipeline makes of one original. A damaged original is an issue of the case. */
export async function deriveOne(
  world: DeriveWorld,
  path: string,
  sha256: string,
  bytes: Uint8Array | undefined,
): Promise<Derived> {
  if (bytes === undefined || world.sha256(bytes) !== sha256) {
    const code = bytes === undefined ? 'keep.missing-original' : 'keep.damaged-original'
    return { sha256, path, documents: [], issues: [{ code, path, parameters: { sha256 }, level: 'error' }] }
  }
  const { documents, issues } = await world.read({ path, bytes, sha256 })
  return {
    sha256,
    path,
    issues,
    documents: documents.map(document => world.pipeline.readDocument(document, { whole: false })),
  }
}

/** Originals are derived here, one after another. */
export function deriveInTurn(world: DeriveWorld & { readonly originals: Originals }): Derive {
  return async function* (due) {
    for (const { path, sha256 } of due) yield deriveOne(world, path, sha256, await world.originals.get(sha256))
  }
}
