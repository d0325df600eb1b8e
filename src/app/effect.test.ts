import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { extremesOf } from '../model/extremes.ts'
import type { Bounds } from '../model/quantity.ts'
import { spreadText } from '../publish/wording.ts'

const anyBounds: fc.Arbitrary<Bounds> = fc
  .record({
    ends: fc.tuple(fc.option(fc.nat(9), { nil: undefined }), fc.option(fc.nat(9), { nil: undefined })),
    lowExclusive: fc.boolean(),
  })
  .map(({ ends: [one, other], lowExclusive }) => {
    const rest = { lowExclusive, highExclusive: false, approximate: false }
    if (one === undefined || other === undefined)
      return { ...rest, ...(one !== undefined && { low: one }), ...(other !== undefined && { high: other }) }
    return { ...rest, low: Math.min(one, other), high: Math.max(one, other) }
  })

test('the few answers that an effect keeps span what all do', () => {
  fc.assert(
    fc.property(fc.array(anyBounds, { maxLength: 6 }), answers => {
      const extremes = extremesOf(answers)
      assert.equal(spreadText(Object.values(extremes ?? {})), spreadText(answers))
    }),
    { numRuns: 1000 },
  )
})
