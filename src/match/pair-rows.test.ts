import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DIRECTION_RULES } from './direction.ts'
import { type PairFound, PairRows, pairsIn } from './pair-rows.ts'

const number = fc.nat(10_000_000)
const span = fc.record({ start: number, end: number })
const edit = fc.record(
  {
    kind: fc.constantFrom('same', 'changed', 'added', 'left-out'),
    left: span,
    right: span,
    changed: fc.constantFrom('figure', 'name', 'date'),
  },
  { requiredKeys: ['kind', 'left', 'right'] },
)
const passage = fc.record({
  kind: fc.constantFrom(
    'whole-copy',
    'cut-copy',
    'passage',
    'rewrite',
    'translation',
    'shared-quotation',
    'boilerplate',
  ),
  left: span,
  right: span,
  similarity: fc.double({ min: 0, max: 1, noNaN: true }),
  edits: fc.array(edit, { maxLength: 3 }),
})
const direction = fc.record({
  rule: fc.constantFrom(...DIRECTION_RULES),
  isLeftCopy: fc.boolean(),
  evidence: fc.array(span, { maxLength: 2 }),
})
const pair = fc.record(
  { left: number, right: number, passages: fc.array(passage, { maxLength: 4 }), isKin: fc.boolean(), direction },
  { requiredKeys: ['left', 'right', 'passages', 'isKin'] },
)

test('pairs come out of their rows as they went in', () => {
  fc.assert(
    fc.property(fc.array(pair), pairs => {
      const rows = new PairRows()
      for (const each of pairs) rows.push(each as PairFound)
      assert.deepEqual([...pairsIn(rows.taken())], plain(pairs))
    }),
  )
})

/** Without the prototypes that the generator leaves away. */
function plain(pairs: unknown): unknown {
  return structuredClone(pairs)
}
