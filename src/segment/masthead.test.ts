import assert from 'node:assert/strict'
import { test } from 'node:test'
import { english } from '../lang/en/pack.ts'
import { languageOf } from '../lang/languages.ts'
import { segment } from './segment.ts'

const language = languageOf(english)
const DOCUMENT = { id: 'd0', capture: { path: 'a.txt', sha256: '', bytes: 0 }, reader: 'text', encoding: 'utf-8' }

/** What the head of a text says, as "title | house | day"; a dash where it says nothing. */
function headOf(text: string): string {
  const {
    title = '-',
    publisher = '-',
    published = '-',
  } = segment({ ...DOCUMENT, text }, language, { whole: true }).reports[0]!
  return `${title} | ${publisher} | ${published}`
}

test('a masthead tells the house and the day', () => {
  assert.equal(headOf('Orme Monitor\nFriday 14 March 2031, 18:40\n\nTen people died.'), '- | Orme Monitor | 2031-03-14')
  assert.equal(headOf('Orme News [16.03.2031 09:12]\nTen people died.'), '- | Orme News | 2031-03-16')
  assert.equal(headOf('Orme News | 2031-03-16 | 09:12 GMT\n\nTen people died.'), '- | Orme News | 2031-03-16')
  assert.equal(
    headOf('Ministry of Health, interim government\n15 March 2031\n\nTen people died.'),
    '- | Ministry of Health | 2031-03-15',
  )
  assert.equal(
    headOf("Free Dockers' Union of Orme - statement, 3 June 2031\n\nTen people died."),
    "- | Free Dockers' Union of Orme | 2031-06-03",
  )
  assert.equal(
    headOf('Office for Relief\nOrme: Flash Update No. 3\n16 March 2031\n\nTen people died.'),
    '- | Office for Relief | 2031-03-16',
  )
})

test('the headline stands under the masthead, or before its day', () => {
  assert.equal(
    headOf('The Keld Herald, 15 March 2031\n\nBakery burns, 17 dead\n\nTen people died.'),
    'Bakery burns, 17 dead | The Keld Herald | 2031-03-15',
  )
  assert.equal(headOf('Rebels attack army, 15 March 2031\n\nTen people died.'), 'Rebels attack army | - | 2031-03-15')
  assert.equal(headOf('Mill burns at Keld\n15 March 2031, 6:05 pm\n\nTen died.'), 'Mill burns at Keld | - | 2031-03-15')
})

test('a date within a sentence or a headline, or with nothing under it, is no masthead', () => {
  assert.equal(headOf('Deaths since 15 March 2031\n\nTen people died.'), 'Deaths since 15 March 2031 | - | -')
  assert.equal(headOf('Ten people died in Orme on Friday,\n15 March 2031\nand two were hurt.'), '- | - | -')
  assert.equal(headOf('The Keld Herald, 15 March 2031'), '- | - | -')
  assert.equal(headOf('Orme News [3/4/2031]\nTen people died.').endsWith('| -'), true, 'either of two days')
})
