import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Span } from '../model/span.ts'
import type { Digest } from './merkle.ts'
import { cutsOf, passagesRoot } from './passages.ts'
import { type Proof, proofFrom, redacted, redactionFault } from './redaction.ts'
import { toHex } from './seal.ts'

const digest: Digest = bytes => new Uint8Array(createHash('sha256').update(bytes).digest())
const mark = Buffer.from('[withheld]')
const key = randomBytes(16)

const prose = fc
  .array(fc.constantFrom('police', 'said', 'Tarn', 'on Monday,', '\n', '<p>', 'x'.repeat(250)), { maxLength: 200 })
  .map(words => Buffer.from(words.join(' ')))

/** Disjoint spans of a text, in order. */
const spansOf = (length: number, marks: readonly number[]): Span[] => {
  const at = [...new Set(marks.map(number => number % (length + 1)))].sort((left, right) => left - right)
  return Array.from({ length: Math.floor(at.length / 2) }, (_, n) => ({ start: at[2 * n]!, end: at[2 * n + 1]! }))
}

const proofOf = (original: Uint8Array, spans: readonly Span[]): { proof: Proof; left: Uint8Array; root: string } => {
  const { bytes, pieces } = redacted(original, spans, mark, key, digest)
  const root = toHex(passagesRoot(original, key, digest))
  const sha256 = toHex(digest(bytes))
  return {
    proof: { kind: 'hearsay-redaction', version: 1, sha256, passages: root, pieces, because: [] },
    left: bytes,
    root,
  }
}

test('cuts cover the bytes without a gap, and are short', () => {
  fc.assert(
    fc.property(prose, bytes => {
      const cuts = cutsOf(bytes)
      let at = 0
      for (const { start, end } of cuts) {
        assert.equal(start, at)
        assert.ok(end > start && end - start <= 256)
        at = end
      }
      assert.equal(at, bytes.length)
    }),
  )
})

test('what is left has a mark for every span and all bytes beside them, and is proved to be of the original', () => {
  fc.assert(
    fc.property(prose, fc.array(fc.nat(), { maxLength: 8 }), (original, marks) => {
      const spans = spansOf(original.length, marks)
      const { proof, left, root } = proofOf(original, spans)
      let expected = ''
      let at = 0
      for (const { start, end } of spans) {
        expected += `${original.subarray(at, start).toString()}${mark}`
        at = end
      }
      assert.equal(Buffer.from(left).toString(), expected + original.subarray(at).toString())
      assert.deepEqual(proofFrom(JSON.parse(JSON.stringify(proof))), proof)
      assert.equal(redactionFault(proof, left, root, digest), undefined)
      const shown = proof.pieces.filter(piece => piece.kind === 'shown').length
      assert.ok(
        shown >= cutsOf(original).length - spans.reduce((sum, { start, end }) => sum + 2 + (end - start) / 96, 0),
      )
    }),
  )
})

test('a change of what is shown does not pass, nor does the proof of another original', () => {
  fc.assert(
    fc.property(prose, fc.array(fc.nat(), { maxLength: 6 }), fc.nat(), (original, marks, where) => {
      const { proof, left, root } = proofOf(original, spansOf(original.length, marks))
      let at = 0
      for (const piece of proof.pieces) {
        if (piece.kind === 'shown') {
          const place = at + (where % piece.bytes)
          assert.notEqual(redactionFault(proof, left.with(place, left[place]! ^ 1), root, digest), undefined)
          break
        }
        at += piece.bytes
      }
      assert.notEqual(redactionFault(proof, Buffer.concat([left, Buffer.of(1)]), root, digest), undefined)
      assert.notEqual(redactionFault(proof, left, '0'.repeat(64), digest), undefined)
    }),
  )
})

test('a closed cut cannot be tried out: the hash of its words is nowhere in the proof', () => {
  const original = Buffer.from(`Said the clerk. ${'x '.repeat(60)}`)
  const { proof } = proofOf(original, [{ start: 0, end: 14 }])
  const text = JSON.stringify(proof)
  for (const { start, end } of cutsOf(original)) {
    const cut = original.subarray(start, end)
    for (const guess of [cut, Buffer.concat([Buffer.of(0), cut])]) assert.ok(!text.includes(toHex(digest(guess))))
  }
  assert.ok(!text.includes(key.toString('hex')))
})

test('what is no proof is none', () => {
  for (const junk of [
    undefined,
    null,
    1,
    {},
    { kind: 'hearsay-redaction', version: 1, sha256: '', passages: '', because: [], pieces: [{}] },
  ])
    assert.equal(proofFrom(junk), undefined)
})
