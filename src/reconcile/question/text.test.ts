import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MEASURES, type Measure } from '../../model/measure.ts'
import { questionOfOne, questionText } from './text.ts'
import { timeText } from './time.ts'

test('a question names the people, the place and the days that it asks after', () => {
  const days = timeText({ from: '2031-03-01', to: '2031-03-04' }, undefined)
  assert.equal(
    questionText('killed', { words: 'dockers' }, { name: 'Orme' }, days),
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

test('a period that has words and no days keeps its words', () => {
  assert.equal(timeText({}, 'in the first two weeks'), 'in the first two weeks')
  assert.equal(timeText({}, 'The past few days'), 'in the past few days')
  assert.equal(timeText({ from: '2031-03-01' }, undefined), 'since 1 March 2031')
})

test('what has no end is asked for since it began', () => {
  assert.equal(timeText({ from: '2031-03-01' }, 'March 2031'), 'since March 2031')
  assert.equal(timeText({ from: '2031-03-03' }, 'Since Monday'), 'since Monday')
  assert.equal(
    questionText('killed', undefined, { name: 'Ruvania' }, 'since March 2031', { isLasting: true }),
    'How many people were killed in the conflict in Ruvania since March 2031?',
  )
})

test('whole months and years are said as such', () => {
  assert.equal(timeText({ from: '2031-01-01', to: '2031-12-31' }, undefined), 'in 2031')
  assert.equal(timeText({ from: '2032-02-01', to: '2032-02-29' }, undefined), 'in February 2032')
  assert.equal(timeText({ from: '2031-02-27', to: '2031-03-02' }, undefined), 'from 27 February 2031 to 2 March 2031')
})

test('whoever is known by name is asked for by name', () => {
  assert.equal(
    questionOfOne('killed', 'Oda Fenn', { name: 'Orme' }, 'on 4 March 2031'),
    'Was Oda Fenn killed in Orme on 4 March 2031?',
  )
  assert.equal(questionOfOne('sorties', 'Oda Fenn', undefined, undefined), undefined)
})

test('a body of people is asked after as such', () => {
  const militia = { words: 'northern militia', isBody: true }
  const asked = (measure: Measure) => questionText(measure, militia, undefined, undefined)
  assert.equal(asked('killed'), 'How many of the northern militia were killed?')
  assert.equal(asked('losses'), 'What were the losses of the northern militia?')
  assert.equal(asked('strikes'), 'How many strikes were made by the northern militia?')
  assert.equal(asked('money'), 'How much money (northern militia)?')
})

test('deeds are not asked to have been done by deeds', () => {
  assert.equal(questionText('attacks', { words: 'armed attacks' }, undefined, undefined), 'How many attacks were made?')
  assert.equal(
    questionText('attacks', { words: 'rebels' }, undefined, undefined),
    'How many attacks were made by rebels?',
  )
})

test('days without their year, months and years have their preposition, and capitals are small', () => {
  const inWords = (words: string) => timeText({}, words)
  assert.equal(inWords('April 5'), 'on April 5')
  assert.equal(inWords('Friday'), 'on Friday')
  assert.equal(inWords('21\nAUGUST'), 'on 21 August')
  assert.equal(inWords('March'), 'in March')
  assert.equal(inWords('2031'), 'in 2031')
  assert.equal(inWords('THE PAST FEW\nDAYS'), 'in the past few days')
  assert.equal(inWords('Last week'), 'last week')
  assert.equal(inWords('last two weeks'), 'in the last two weeks')
  assert.equal(inWords('Today'), 'today')
  assert.equal(inWords('50 MINUTES LATER'), '50 minutes later')
  assert.equal(timeText({ from: '2031-08-21' }, 'SINCE 21 AUGUST'), 'since 21 August')
})

test('deeds that have a word of their own are asked after by it', () => {
  const asked = (words: string) => questionText('attacks', { words, isDeed: true }, { name: 'Orme' }, undefined)
  assert.equal(asked('night raids'), 'How many night raids were there in Orme?')
  assert.equal(asked('armed attacks'), 'How many attacks were made in Orme?')
})
