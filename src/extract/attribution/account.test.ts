import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The links of a text's last claim, in their words. */
function links(text: string): (string | undefined)[] {
  return claimsIn(text)
    .at(-1)!
    .attribution.map(({ at }) => at?.exact)
}

test('an account that opens or ends a sentence is its owner’s', () => {
  assert.deepEqual(links('By the army’s count, 17 guards were killed.'), ['the army'])
  assert.deepEqual(links('In the mayor’s telling, 17 guards were killed.'), ['the mayor'])
  assert.deepEqual(links('Seventeen guards were killed, by the ministry’s own count.'), ['the ministry'])
  assert.deepEqual(links('By his own account, Brand killed 17 guards.'), ['his'])
})

test('an account is whose "of" names it, whatever its noun', () => {
  assert.deepEqual(links('On the data of the ministry, 17 guards were killed.'), ['the ministry'])
  assert.deepEqual(links('By words of the commander, 17 guards were killed.'), ['the commander'])
})

test('an account amid a clause, and one that is not of the whole, tell nothing', () => {
  assert.deepEqual(links('The guards stood by the mayor’s account after 17 guards were killed.'), [])
  assert.deepEqual(links('In his letters, 17 guards were killed.'), [])
})
