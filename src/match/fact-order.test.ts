import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inputOf } from '../../test/rewrites.ts'
import { type FactOrder, factOrderOf } from './fact-order.ts'
import { ReportText } from './report-text.ts'
import { shelfOf } from './shelf.ts'

function factOrder(left: string, right: string): FactOrder {
  const shelf = shelfOf([left, right].map((text, n) => inputOf({ id: `r${n}`, kind: '', text })))
  return factOrderOf(new ReportText(shelf, 0), new ReportText(shelf, 1), [])
}

test('facts keep their order, in words or in digits, at the begin of a sentence or within it', () => {
  const left = 'In Varda thirteen men fell on Monday. They had come from Kolno with two hundred others.'
  const right = 'Varda lost 13 of its men on Monday; 200 more were there, Kolno people.'
  const order = factOrder(left, right)
  assert.equal(order.leftFacts, 5)
  assert.equal(order.rightFacts, 5)
  assert.equal(order.kept, 4) // Kolno and 200 changed places
})

test('"one" and "two" are no facts', () => {
  assert.equal(factOrder('There two of them and one of us fled.', 'But 2 of us and 1 of them fled.').kept, 0)
})

test('a fact told again is one fact', () => {
  const order = factOrder('It was in Varda, and Varda it stayed.', 'For Varda, in Varda.')
  assert.equal(order.left.length, 2)
  assert.equal(order.kept, 1)
})
