import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MEASURES } from '../model/measure.ts'
import { actorText, questionOfOne, questionText, severalOf, timeText } from './question-text.ts'

test('a question names the people, the place and the days that it asks after', () => {
  const days = timeText({ from: '2031-03-01', to: '2031-03-04' }, undefined)
  assert.equal(
    questionText('killed', 'dockers', { name: 'Orme' }, days),
    'How many dockers were killed in Orme from 1 to 4 March 2031?',
  )
})

test('what nobody stated is left out', () => {
  assert.equal(questionText('wounded', undefined, undefined, undefined), 'How many people were wounded?')
})

test('every measure asks a question', () => {
  for (const measure of MEASURES)
    assert.match(questionText(measure, undefined, undefined, undefined), /^(How|What) .+\?$/u)
})

test('an actor without words of a claim is named with its people', () => {
  assert.equal(actorText({ name: 'Ostland', role: 'military' }), 'Ostland soldiers')
  assert.equal(actorText({ name: 'Ostland' }), 'people (Ostland)')
  assert.equal(actorText({ name: 'dockers', role: 'civilian' }), 'dockers')
})

test('a period that has words and no days keeps its words', () => {
  assert.equal(timeText({}, 'in the first two weeks'), 'in the first two weeks')
  assert.equal(timeText({ from: '2031-03-01' }, undefined), 'since 1 March 2031')
})

test('what has no end is asked for since it began', () => {
  assert.equal(timeText({ from: '2031-03-01' }, 'March 2031'), 'since March 2031')
  assert.equal(timeText({ from: '2031-03-03' }, 'Since Monday'), 'since Monday')
  assert.equal(
    questionText('killed', undefined, { name: 'Ruvania' }, 'since March 2031', true),
    'How many people were killed in the conflict in Ruvania since March 2031?',
  )
})

test('whole months and years are said as such', () => {
  assert.equal(timeText({ from: '2031-01-01', to: '2031-12-31' }, undefined), 'in 2031')
  assert.equal(timeText({ from: '2032-02-01', to: '2032-02-29' }, undefined), 'in February 2032')
  assert.equal(timeText({ from: '2031-02-27', to: '2031-03-02' }, undefined), 'from 27 February 2031 to 2 March 2031')
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

test('whoever is known by name is asked for by name', () => {
  assert.equal(
    questionOfOne('killed', 'Oda Fenn', { name: 'Orme' }, 'on 4 March 2031'),
    'Was Oda Fenn killed in Orme on 4 March 2031?',
  )
  assert.equal(questionOfOne('sorties', 'Oda Fenn', undefined, undefined), undefined)
})

test('words that a line end parts are asked after like any other', () => {
  assert.equal(severalOf('a docker\nof the port'), 'dockers of the port')
  assert.equal(severalOf('harbour\r\nguard'), 'harbour guards')
})
