import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageIn, saysMore, saysOther, withoutOrigin, wordsIn } from './words.ts'

test('words that set people apart are whole words', () => {
  for (const words of ['Three others', 'another guard', 'the other two']) assert.ok(saysOther(wordsIn(words)), words)
  for (const words of ['three mothers', 'otherwise', 'the guards']) assert.ok(!saysOther(wordsIn(words)), words)
})

test('"two more" adds people, "more than two" bounds them', () => {
  for (const words of ['two more', 'a second man', 'More people']) assert.ok(saysMore(wordsIn(words)), words)
  for (const words of ['more than two', 'two seconds', 'moreover']) assert.ok(!saysMore(wordsIn(words)), words)
})

test('an age is a figure before its unit', () => {
  assert.equal(ageIn('a 34-year-old'), '34')
  assert.equal(ageIn('one of 12 guards, a 6-month-old'), '6')
  for (const words of ['34 people', '34, a year', 'the year 34']) assert.equal(ageIn(words), undefined, words)
})

test('where somebody is from is no part of the name', () => {
  assert.equal(withoutOrigin('Ivo Brand of Avon Street'), 'Ivo Brand')
  assert.equal(withoutOrigin('Ivo Brand, from Tarn'), 'Ivo Brand')
  assert.equal(withoutOrigin('Prince of the North'), 'Prince of the North')
  assert.equal(withoutOrigin('Ivo van Tarn'), 'Ivo van Tarn')
})
