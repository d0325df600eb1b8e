import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { consistencyProof, type Digest, isConsistent, leafHash, rootOf } from './merkle.ts'

const digest: Digest = bytes => new Uint8Array(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const leavesOf = (entries: readonly Uint8Array[]): Uint8Array[] => entries.map(entry => leafHash(entry, digest))

/** The definition of RFC 6962, word by word, over entries. */
function naiveRoot(entries: readonly Uint8Array[]): Buffer {
  const sha = (...parts: readonly Uint8Array[]): Buffer => {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return hash.digest()
  }
  if (entries.length === 0) return sha()
  if (entries.length === 1) return sha(Buffer.of(0), entries[0]!)
  let cut = 1
  while (cut * 2 < entries.length) cut *= 2
  return sha(Buffer.of(1), naiveRoot(entries.slice(0, cut)), naiveRoot(entries.slice(cut)))
}

const trees = fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 40 })
const grownTrees = fc.array(fc.uint8Array({ maxLength: 12 }), { minLength: 1, maxLength: 40 })

/** Inputs and roots of the tree tests of Google's certificate-transparency, the reference of RFC 6962 (merkletree/merkle_tree_test.cc). */
const PUBLISHED_INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const PUBLISHED_ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test('gives the roots that were published for RFC 6962', () => {
  const leaves = leavesOf(PUBLISHED_INPUTS.map(input => Buffer.from(input, 'hex')))
  assert.equal(hex(rootOf([], digest)), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  for (const [place, root] of PUBLISHED_ROOTS.entries())
    assert.equal(hex(rootOf(leaves.slice(0, place + 1), digest)), root)
})

test('gives the proof that was published for RFC 6962', () => {
  const leaves = leavesOf(PUBLISHED_INPUTS.map(input => Buffer.from(input, 'hex')))
  assert.deepEqual(consistencyProof(leaves, 6, digest).map(hex), [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
})

test('the root is that of the definition', () => {
  fc.assert(fc.property(trees, entries => hex(rootOf(leavesOf(entries), digest)) === hex(naiveRoot(entries))))
})

test('a tree is proved to have grown out of each of its beginnings, and out of nothing else', () => {
  fc.assert(
    fc.property(grownTrees, fc.nat(), fc.nat(), (entries, pick, where) => {
      const leaves = leavesOf(entries)
      const size = 1 + (pick % leaves.length)
      const later = { size: leaves.length, root: rootOf(leaves, digest) }
      const earlier = { size, root: rootOf(leaves.slice(0, size), digest) }
      const proof = consistencyProof(leaves, size, digest)
      assert.ok(isConsistent(earlier, later, proof, digest))
      const changed = leaves.with(where % size, leafHash(Buffer.from('changed since'), digest))
      const other = { size: changed.length, root: rootOf(changed, digest) }
      assert.equal(isConsistent(earlier, other, consistencyProof(changed, size, digest), digest), false)
    }),
  )
})

test('a tree has grown out of no tree that is empty, larger, or of half a leaf', () => {
  const leaves = leavesOf([Buffer.of(1), Buffer.of(2)])
  for (const size of [0, 3, 1.5]) assert.throws(() => consistencyProof(leaves, size, digest), RangeError)
})
