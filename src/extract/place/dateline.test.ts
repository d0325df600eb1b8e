import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf, packs } from '../../lang/languages.ts'
import { layoutOf } from '../../segment/layout.ts'
import { datelineDate } from './dateline.ts'

const language = languageOf(packs[0]!)

function dateOf(text: string): string | undefined {
  const layout = layoutOf(text, language)
  return datelineDate(layout, 0, layout.tokens.count, language)
}

test('reads the date in the brackets of a dateline', () => {
  assert.equal(dateOf('NORTHPORT, Freeland (Nov. 20, 2011)\nTwo bridges fell on Nov. 18.'), '2011-11-20')
})

test('reads the date before the dash of a dateline, with an agency between', () => {
  assert.equal(dateOf('EASTVILLE, 3 JAN 90 -- [TEXT] TWO BRIDGES FELL TODAY.'), '1990-01-03')
  assert.equal(dateOf('EASTVILLE, 3 JAN 90 (NORD-SUD) -- TWO BRIDGES FELL TODAY.'), '1990-01-03')
})

test('takes the year from the number of the release', () => {
  assert.equal(
    dateOf('2011-11-S-034\nFor Immediate Release\n\nNORTHPORT, Freeland (Nov. 20) - Two bridges fell.'),
    '2011-11-20',
  )
  assert.equal(
    dateOf('June 20: Two Held in the North\nNorthern Command\n2010-06-CA-074\n\nTwo men were held.'),
    '2010-06-20',
  )
})

test('reads the date of a title or byline', () => {
  assert.equal(
    dateOf('Morning update, Feb. 8, 2011\n\nTwo bridges fell in Oskel on Feb. 6, 2011, the army said.'),
    '2011-02-08',
  )
})

test('does not take the date of an event for that of the report', () => {
  assert.equal(
    dateOf('Two bridges fell in Oskel on Nov. 20, 2011, the army of the province said in a statement.'),
    undefined,
  )
  assert.equal(dateOf('NORTHPORT, Freeland - Two bridges fell yesterday in Oskel.'), undefined)
})

test('gives none for a date without a year', () => {
  assert.equal(dateOf('NORTHPORT, Freeland (Feb. 23)\nTwo bridges fell today.'), undefined)
})

test('a weekday in the head is not the date', () => {
  assert.equal(dateOf('2010-07-CA-046\nFor Immediate Release\n\nWednesday afternoon, two men were held.'), undefined)
})
