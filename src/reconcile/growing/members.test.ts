import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { GrowingMembers } from './members.ts'

test('members that are put in one after the other stand where a list would have them', () => {
  const begun = fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 8 })
  const added = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 100, max: 199 })), { maxLength: 12 })
  fc.assert(
    fc.property(begun, added, (first, later) => {
      const members = new GrowingMembers(Int32Array.from(first))
      const list = [...first]
      for (const [where, claim] of later) {
        const place = where % (list.length + 1)
        members.insert(place, claim)
        list.splice(place, 0, claim)
        assert.equal(members.length, list.length)
        assert.deepEqual(
          list.map((_, at) => members.at(at)),
          list,
        )
      }
    }),
  )
})
