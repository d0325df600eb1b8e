import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorOf, isNobody, speakersIn, withoutDescription } from './speakers.ts'

test('whoever wrote a post is the one who says it', () => {
  assert.equal(authorOf('a Facebook post from Ada Brenn'), 'Ada Brenn')
  assert.equal(authorOf('A tweet by user @brenn'), '@brenn')
  assert.equal(authorOf('a video posted on Sunday by Kelp Radio'), undefined)
})

test('a name with a preposition is no post of somebody', () => {
  assert.equal(authorOf('Friends of Orme'), undefined)
  assert.equal(authorOf('the head of Orme Hospital'), undefined)
})

test('a video, media reports and sources are nobody', () => {
  for (const name of ['a video', 'media reports', 'other sources', 'Twitter']) assert.ok(isNobody(name), name)
  for (const name of ['Kelp Radio', 'hospital sources', 'Port News']) assert.ok(!isNobody(name), name)
})

test('names that speak together are told apart', () => {
  assert.deepEqual(speakersIn('Kelp Radio and the Tarn Monitor'), ['Kelp Radio', 'Tarn Monitor'])
  assert.deepEqual(speakersIn('Kelp Radio, Orme Today and KMHR'), ['Kelp Radio', 'Orme Today', 'KMHR'])
})

test('one name with a conjunction in it stays one', () => {
  for (const name of [
    'Ministry of Health and Population',
    'Brenn and Sons',
    'Office for Harbours and Dykes',
    'doctors and nurses',
    'Harbour Office, Orme',
  ])
    assert.deepEqual(speakersIn(name), [name])
})

test('what describes a name behind it is no part of it', () => {
  assert.equal(withoutDescription('the Tarn Observatory a Lesk-based monitoring group'), 'the Tarn Observatory')
  assert.equal(withoutDescription('Tarn Observatory monitor'), 'Tarn Observatory')
  assert.equal(withoutDescription('Tarn Observatory monitoring group'), 'Tarn Observatory')
  assert.equal(withoutDescription('Tarn Observatory for Rights based in Westmark'), 'Tarn Observatory for Rights')
})

test('a name that only has a small word or a monitor in it is whole', () => {
  for (const name of [
    'Westmark monitoring group',
    'Westmark monitor',
    'a Westmark monitor',
    'Friends of a Free Orme',
    'Once A Week',
    'Orme Today',
  ])
    assert.equal(withoutDescription(name), name)
})
