import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '../model/claim.ts'
import { type Likeness, likeness, subjectOf } from './subjects.ts'

const between = (left: Actor | undefined, right: Actor | undefined): Likeness =>
  likeness(subjectOf(left), subjectOf(right))
const soldiers: Actor = { name: 'Ostland', role: 'military' }

test('one name and one role are the same people, whatever the words', () => {
  assert.equal(between(soldiers, { name: 'Ostland', role: 'military' }), 'same')
})

test('a nation and its military are alike', () => {
  assert.equal(between(soldiers, { name: 'Ostland' }), 'alike')
})

test('soldiers of no nation may be those of one', () => {
  assert.equal(between(soldiers, { name: 'soldiers', role: 'military' }), 'alike')
})

test('soldiers and civilians, and the soldiers of two nations, are different', () => {
  assert.equal(between(soldiers, { name: 'civilians', role: 'civilian' }), 'different')
  assert.equal(between(soldiers, { name: 'Westmark', role: 'military' }), 'different')
  assert.equal(between({ name: 'fighters' }, { name: 'villagers' }), 'different')
})

test('"people" is wider than anybody, and so is nobody stated', () => {
  assert.equal(between({ name: 'people', role: 'person' }, soldiers), 'wider')
  assert.equal(between(undefined, soldiers), 'wider')
  assert.equal(between(undefined, { name: 'people', role: 'person' }), 'same')
  assert.equal(between(undefined, { name: 'children', role: 'civilian' }), 'part')
})

test('children are a part of whoever else is counted', () => {
  assert.equal(between({ name: 'children', role: 'civilian' }, { name: 'people', role: 'person' }), 'part')
  assert.equal(between({ name: 'children', role: 'civilian' }, { name: 'women', role: 'civilian' }), 'different')
})

test('teachers are a part of the civilians, villagers another word for them', () => {
  assert.equal(between({ name: 'teachers', role: 'civilian' }, { name: 'civilians', role: 'civilian' }), 'part')
  assert.equal(between({ name: 'villagers', role: 'civilian' }, { name: 'civilians', role: 'civilian' }), 'alike')
})

test('words that nothing is known of are unlike, not different', () => {
  assert.equal(between({ name: 'trucks' }, { name: 'tractors' }), 'unlike')
})

test('likeness is symmetric', () => {
  const actor = fc.constantFrom<Actor | undefined>(
    undefined,
    soldiers,
    { name: 'Westmark' },
    { name: 'people', role: 'person' },
    { name: 'children', role: 'civilian' },
    { name: 'teachers', role: 'civilian' },
    { name: 'rebels', role: 'insurgent' },
    { name: 'trucks' },
  )
  fc.assert(fc.property(actor, actor, (left, right) => assert.equal(between(left, right), between(right, left))))
})

test('a person by his name may be no minister', () => {
  assert.equal(between({ name: 'Ivo Brand' }, { name: 'health minister', role: 'civilian' }), 'unlike')
  assert.equal(between({ name: 'Ivo Brand' }, { name: 'people', role: 'person' }), 'wider')
})
