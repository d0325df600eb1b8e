import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { personsIn } from './persons.ts'

/** The first and last names read off marked words, one claim after the other. */
function read(...marks: readonly string[]): (string | undefined)[] {
  const text = marks.map(mark => `A stray round hit {${mark}}.`).join(' ')
  return personsIn(markedCase(`= r1 | Outlet | 2031-05-02\n${text}`).claims).map(
    person => person && `${person.first} ${person.last}`,
  )
}

test('a person is read by first and last name, whatever stands around them', () => {
  for (const words of ['Ivo Brand', '14-year-old Ivo T. Brand', 'Pvt. Ivo Brand', 'Captain Ivo Brand', 'Ivo Brand Jr.'])
    assert.deepEqual(read(`${words}|killed`), ['ivo brand'], words)
})

test('one name alone, a figure and a headline tell of nobody', () => {
  for (const words of ['Brand', 'Captain Brand', 'At least two', 'Two Hurt In Fire At Old Mill'])
    assert.deepEqual(read(`${words}|killed`), [undefined], words)
})

test('who is named in full once goes on by his last or first name, unless two bear it', () => {
  const short = 'a 14-year-old|killed|as=brand'
  assert.deepEqual(read('Ivo Brand|killed', short), ['ivo brand', 'ivo brand'])
  assert.deepEqual(read('Ivo Brand|killed', 'Ada Brand|killed', short), ['ivo brand', 'ada brand', undefined])
  assert.deepEqual(read('Ivo Brand|killed', 'two|killed|as=brand'), ['ivo brand', undefined])
  assert.deepEqual(read('Ivo Brand|killed', 'a 14-year-old|killed|as=Ivo'), ['ivo brand', 'ivo brand'])
})
