/** A file of a crate, as its metadata tell of it. */
export interface CrateFile {
  /** Relative to the crate. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** What people call it. */
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly description?: string
  /** Address that it was captured from. */
  readonly url?: string
}

export interface CrateAbout {
  readonly name: string
  readonly description: string
  /** ISO time. */
  readonly published: string
  readonly software: { readonly name: string; readonly version: string }
}

export const CRATE_METADATA = 'ro-crate-metadata.json'

/** The metadata of a research object crate, version 1.1: https://www.researchobject.org/ro-crate/specification/1.1/ */
export function crateMetadata(about: CrateAbout, files: readonly CrateFile[]): string {
  const { name, description, published, software } = about
  const graph = [
    {
      '@id': CRATE_METADATA,
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name,
      description,
      datePublished: published,
      license: { '@id': '#rights' },
      hasPart: files.map(file => ({ '@id': idOf(file) })),
      mentions: { '@id': '#packing' },
    },
    ...files.map(entityOf),
    {
      '@id': '#rights',
      '@type': 'CreativeWork',
      name: 'Rights in the reports',
      description:
        'The reports belong to those who published them. They are kept here as evidence of what was published.',
    },
    {
      '@id': '#packing',
      '@type': 'CreateAction',
      name: 'Packing',
      endTime: published,
      instrument: { '@id': '#hearsay' },
      result: { '@id': './' },
    },
    { '@id': '#hearsay', '@type': 'SoftwareApplication', name: software.name, version: software.version },
  ]
  return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.1/context', '@graph': graph }, null, 1)}\n`
}

function entityOf(file: CrateFile): object {
  const { bytes, sha256, name, type, description, url } = file
  return {
    '@id': idOf(file),
    '@type': 'File',
    name,
    encodingFormat: type,
    contentSize: String(bytes),
    identifier: `sha256:${sha256}`,
    ...(description === undefined ? {} : { description }),
    ...(url === undefined ? {} : { url }),
  }
}

/** An id is a reference that is relative to the crate. */
function idOf({ path }: CrateFile): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
