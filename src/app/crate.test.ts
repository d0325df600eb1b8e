import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostileWords } from '../../test/case-fixture.ts'
import { knownToSchemaOrg } from '../../test/schema-org.ts'
import { type CrateFile, crateMetadata } from './crate.ts'

const NAMES = hostileWords.map(words => words.toWellFormed())

const FILES: readonly CrateFile[] = NAMES.map((name, index) => ({
  path: `originals/${index} ${name.replaceAll('\0', '')}`,
  bytes: 12,
  sha256: 'ab'.repeat(32),
  name,
  type: 'text/plain',
  description: name,
  ...(index % 2 === 0 ? {} : { url: 'https://www.coastwire.example/news?a=1' }),
}))

const crateOf = (text: string): string =>
  crateMetadata(
    {
      name: text,
      description: text,
      published: '2031-03-04T14:05:09Z',
      software: { name: 'hearsay', version: '0.1.0' },
    },
    FILES,
  )

interface Crate {
  readonly '@context': string
  readonly '@graph': readonly Readonly<Record<string, unknown>>[]
}

/** The crate with the two terms that RO-Crate 1.1 has beside those of schema.org: `File` is its `MediaObject`, and `conformsTo` is of Dublin Core. */
function inSchemaOrg(text: string): string {
  const { '@graph': graph } = JSON.parse(text) as Crate
  const entities = graph.map(({ conformsTo: _, '@type': type, ...rest }) => ({
    '@type': type === 'File' ? 'MediaObject' : type,
    ...rest,
  }))
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': entities })
}

test('schema.org knows every type and property of a crate but the two that RO-Crate adds', () => {
  const crates = NAMES.map(name => inSchemaOrg(crateOf(name)))
  assert.equal(knownToSchemaOrg(crates), true)
  for (const [left, right] of [
    ['contentSize', 'sizeOfContent'],
    ['"MediaObject"', '"Dossier"'],
    ['hasPart', 'parts'],
  ] as const)
    assert.equal(knownToSchemaOrg([crates[0]!.replaceAll(left, right)]), false, right)
})

test('ids resolve to the files that they stand for, and every id that is referred to is described', () => {
  const { '@graph': graph } = JSON.parse(crateOf('Saltmere')) as Crate
  const ids = new Set(graph.map(entity => entity['@id']))
  assert.equal(ids.size, graph.length)
  const root = 'file:///crate/'
  const paths = graph
    .filter(entity => entity['@type'] === 'File')
    .map(entity => decodeURIComponent(new URL(String(entity['@id']), root).href.slice(root.length)))
  assert.deepEqual(
    paths,
    FILES.map(file => file.path),
  )
  const referred = [...JSON.stringify(graph).matchAll(/:\{"@id":("(?:[^"\\]|\\.)*")\}/gu)].map(([, id]) =>
    JSON.parse(id!),
  )
  for (const id of referred) assert.ok(ids.has(id) || /^https:\/\/w3id\.org\//u.test(id), id)
})
