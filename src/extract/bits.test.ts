import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WORD as CUE_WORD, KIND } from './attribution/cue-words.ts'
import { PERSON } from './event/chunks.ts'
import { FORM } from './event/measure-triggers.ts'
import { OPENS } from './event/words.ts'
import { EVIDENCE } from './place/evidence.ts'
import { WORD as PLACE_WORD } from './place/words.ts'
import { HINT } from './time/words.ts'
import { HURT, MORE, WORD } from './words/actor-classes.ts'
import { PARTICLE } from './words/particles.ts'

const TABLES = { WORD, MORE, HURT, CUE_WORD, KIND, PERSON, OPENS, FORM, PARTICLE, EVIDENCE, PLACE_WORD, HINT }

for (const [name, bits] of Object.entries(TABLES)) {
  test(`${name}: every name has one bit, and no two have the same`, () => {
    const values = Object.values(bits).map(bit => bit >>> 0)
    assert.ok(values.every(bit => bit !== 0 && (bit & (bit - 1)) === 0))
    assert.equal(new Set(values).size, values.length)
  })
}
