import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digitsOf } from './digits.ts'

const read = (digits: string) => digitsOf(digits, 0, digits.length)

test('commas group thousands and a point opens decimals', () => {
  assert.equal(read('1,500'), 1500)
  assert.equal(read('12,345,678.9'), 12345678.9)
  assert.equal(read('1.500'), 1.5)
  assert.equal(read('12,34,567'), 1234567)
})

test('a comma that groups nothing opens decimals', () => {
  assert.equal(read('5,00'), 5)
  assert.equal(read('1.111,11'), 1111.11)
})

test('digits of other scripts have the same values', () => {
  assert.equal(read('١٢٣'), 123)
})

test('addresses, dates and lists are no number', () => {
  assert.equal(read('10.20.30.40'), undefined)
  assert.equal(read('18.05.2017'), undefined)
  assert.equal(read('22,24,26'), undefined)
})

test('a whole number written with its groups reads as itself', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10 ** 12 }), n => {
      assert.equal(read(String(n)), n)
      assert.equal(read(n.toLocaleString('en-US')), n)
    }),
  )
})
