import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marked } from '../../../test/marked.ts'
import { type Marked, segmentsOf } from './segments.ts'

/** The marks of a tagged text by name, and the segments as "words[names]". */
function drawn(source: string, within?: { start: number; end: number }): string[] {
  const { text, spans } = marked(source)
  const marks = [...spans].flatMap(([mark, each]) => each.map(span => ({ span, mark })))
  return segmentsOf(within ?? { start: 0, end: text.length }, marks).map(
    ({ span, marks: held }) => `${text.slice(span.start, span.end)}[${held.join(' ')}]`,
  )
}

test('cuts a text where a mark begins and where it ends', () => {
  assert.deepEqual(drawn('At Tarn <claim>nine</claim> died'), ['At Tarn []', 'nine[claim]', ' died[]'])
})

test('keeps the wider mark outside of the narrower one', () => {
  assert.deepEqual(drawn('<passage>At Tarn <claim>nine</claim></passage> died'), [
    'At Tarn [passage]',
    'nine[passage claim]',
    ' died[]',
  ])
})

test('cuts marks that overlap without nesting', () => {
  const text = 'abcdef'
  const marks = [
    { span: { start: 0, end: 4 }, mark: 'left' },
    { span: { start: 2, end: 6 }, mark: 'right' },
  ]
  const words = segmentsOf({ start: 0, end: 6 }, marks).map(({ span, marks: held }) => [
    text.slice(span.start, span.end),
    held.join(' '),
  ])
  assert.deepEqual(words, [
    ['ab', 'left'],
    ['cd', 'left right'],
    ['ef', 'right'],
  ])
})

test('leaves out what stands beyond the stretch, and cuts what reaches into it', () => {
  assert.deepEqual(drawn('<far>ab</far><near>cdef</near>gh', { start: 4, end: 8 }), ['ef[near]', 'gh[]'])
})

test('an unmarked text is one segment, an empty one none', () => {
  assert.deepEqual(drawn('At Tarn'), ['At Tarn[]'])
  assert.deepEqual(drawn(''), [])
})

test('an empty mark is drawn nowhere', () => {
  assert.deepEqual(segmentsOf({ start: 0, end: 3 }, [{ span: { start: 1, end: 1 }, mark: 'nothing' }]), [
    { span: { start: 0, end: 3 }, marks: [] },
  ])
})

const markings = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 }).map(pairs =>
  pairs.map(
    ([one, other], mark): Marked<number> => ({
      span: { start: Math.min(one, other), end: Math.max(one, other) },
      mark,
    }),
  ),
)

test('segments cover the stretch without a gap, and hold at each character what a naive look finds', () => {
  fc.assert(
    fc.property(markings, fc.nat(20), fc.nat(30), (marks, start, length) => {
      const within = { start, end: start + length }
      const segments = segmentsOf(within, marks)
      let at = start
      for (const { span, marks: held } of segments) {
        assert.equal(span.start, at)
        assert.ok(span.end > span.start)
        for (let place = span.start; place < span.end; place++) {
          const naive = marks.filter(one => one.span.start <= place && place < one.span.end).map(one => one.mark)
          assert.deepEqual(held.toSorted(), naive.toSorted())
        }
        at = span.end
      }
      assert.equal(at, within.end)
    }),
  )
})
