import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../../src/model/claim.ts'
import { correctionOf, draftOf } from './correction.ts'

const claim = {
  measure: 'killed',
  quantity: { value: { kind: 'at-least', min: 14 } },
  subject: { value: { name: 'people', role: 'person' } },
  place: { value: { name: 'Saltmere' } },
  stance: 'reported',
} as unknown as Claim

test('fields that nobody touched correct nothing', () => {
  assert.deepEqual(correctionOf(draftOf(claim), claim), {})
})

test('a figure of another kind takes the numbers that this kind needs', () => {
  const draft = { ...draftOf(claim), kind: 'exact' as const, value: '1,400' }
  assert.deepEqual(correctionOf(draft, claim), { quantity: { kind: 'exact', value: 1400 } })
})

test('no figure is no correction', () => {
  assert.equal(correctionOf({ ...draftOf(claim), min: '' }, claim), undefined)
  assert.equal(correctionOf({ ...draftOf(claim), min: 'many' }, claim), undefined)
})

test('an emptied field is not stated, a filled one has the name', () => {
  const draft = { ...draftOf(claim), place: '', agent: ' Northern League ', from: '2031-03-04' }
  assert.deepEqual(correctionOf(draft, claim), {
    place: null,
    agent: { name: 'Northern League' },
    time: { from: '2031-03-04' },
  })
})

test('a vague figure stays as it was read unless another is typed', () => {
  const vague = { ...claim, quantity: { value: { kind: 'vague', word: 'dozens' } } } as unknown as Claim
  assert.deepEqual(correctionOf({ ...draftOf(vague), stance: 'hedged' }, vague), { stance: 'hedged' })
})
