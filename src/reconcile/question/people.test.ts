import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { actorText, askedAfter, isUnknownName, oneAskedAfter, severalOf } from './people.ts'

test('an actor without words of a claim is named with its people', () => {
  assert.equal(actorText({ name: 'Ostland', role: 'military' }), 'Ostland soldiers')
  assert.equal(actorText({ name: 'Ostland' }), 'people (Ostland)')
  assert.equal(actorText({ name: 'dockers', role: 'civilian' }), 'dockers')
})

test('who is one in the reports is asked for as several', () => {
  const several = ['a child', 'the senior official', 'One policewoman', 'a member of the guard', 'a German', 'a deputy']
  assert.deepEqual(several.map(severalOf), [
    'children',
    'senior officials',
    'policewomen',
    'members of the guard',
    'Germans',
    'deputies',
  ])
})

test('words that a line end parts are asked after like any other', () => {
  assert.equal(severalOf('a docker\nof the port'), 'dockers of the port')
  assert.equal(severalOf('harbour\r\nguard'), 'harbour guards')
  assert.deepEqual(askedAfter('dockers\nof the port', false), { words: 'dockers of the port' })
  assert.equal(oneAskedAfter('a docker\nof the port'), 'a docker of the port')
})

test('what is several already stays as it is', () => {
  for (const words of ['soldiers', 'men', 'children', 'houses', 'police', 'activists from the port'])
    assert.equal(severalOf(words), words)
  assert.deepEqual(['bus', 'boss', 'gas carrier'].map(severalOf), ['buses', 'bosses', 'gas carriers'])
})

test('who is called by a noun and a name is asked after by the name', () => {
  assert.deepEqual(['police officer Ivo Brand', 'his sons Omar', 'a member of Veles'].map(oneAskedAfter), [
    'Ivo Brand',
    'Omar',
    'a member of Veles',
  ])
  assert.deepEqual(['an unidentified woman', 'a unit commander'].map(oneAskedAfter), [
    'an unidentified woman',
    'a unit commander',
  ])
})

test('a noun for one person is asked after as several, whatever was counted', () => {
  assert.deepEqual(askedAfter('girl', false), { words: 'girls' })
  assert.deepEqual(askedAfter('Ostland civilian', false), { words: 'Ostland civilians' })
})

test('a body of people keeps its number', () => {
  assert.deepEqual(askedAfter('the northern militia', false), { words: 'northern militia', isBody: true })
  assert.deepEqual(askedAfter('coalition of the north', false), { words: 'coalition of the north', isBody: true })
  for (const words of ['Ostland forces', 'police', 'troops', 'dockers'])
    assert.deepEqual(askedAfter(words, false), { words })
})

test('who is one in all claims is asked after as one', () => {
  const asked = [
    'the boy',
    'Guard',
    'his older brother',
    'officer',
    'mother, 29-year-old Ana Brand',
    'a member of the guard',
    'Brand',
    'IVO BRAND',
    'HARBOUR GUARD',
  ]
  assert.deepEqual(asked.map(oneAskedAfter), [
    'a boy',
    'a guard',
    'an older brother',
    'an officer',
    'a mother',
    'a member of the guard',
    'Brand',
    'Ivo Brand',
    'a harbour guard',
  ])
})

test('words that name no kind of people ask after nobody else', () => {
  for (const words of ['he', 'the dead', 'burnt']) {
    assert.equal(oneAskedAfter(words), undefined)
    assert.equal(askedAfter(words, false), undefined)
  }
})

test('whatever the words are, whom they ask after is told on one line', () => {
  const pieces = fc.constantFrom(
    'the',
    'dockers',
    'IVO',
    'Brand',
    ',',
    '\n',
    '\r\n',
    ' of ',
    '34',
    '-',
    '.',
    'ed',
    's',
    "'s",
    '\u2028',
    '😀',
    '',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), fc.boolean(), (parts, isOfOne) => {
      for (const words of [parts.join(''), parts.join(' ')]) {
        const asked = [askedAfter(words, isOfOne)?.words, oneAskedAfter(words), severalOf(words)]
        for (const told of asked) assert.doesNotMatch(told ?? '', /[\n\r\u2028]/u)
      }
    }),
  )
})

test('a name that runs over a line is one', () => {
  assert.equal(isUnknownName('Ivo\nBrand', { name: 'brand' }), true)
  assert.equal(isUnknownName('harbour\nguards', { name: 'guards' }), false)
})
