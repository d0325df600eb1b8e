import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isScareQuoted, quotationsIn } from './quotes.ts'

const inside = (text: string): string[] =>
  quotationsIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

test('marks of every sort open and close', () => {
  assert.deepEqual(inside('“one” "two" «three» ‘four’ \'five\''), ['one', 'two', 'three', 'four', 'five'])
})

test('an apostrophe is no mark', () => {
  assert.deepEqual(inside("the dockers' boats, it's late"), [])
  assert.deepEqual(inside('the ‘dockers’ it’s said’'), ['dockers'])
})

test('a mark that nothing closes opens nothing', () => assert.deepEqual(inside('the "front said 12'), []))

test('quotations lie inside the range, in order, apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', '“', '”', "'", '‘', '’', ',') }), text => {
      let at = 0
      for (const { start, end } of quotationsIn(text, { start: 0, end: text.length })) {
        assert.ok(at < start && start <= end && end < text.length)
        at = end
      }
    }),
  )
})

/** Is the first quotation of a text a scare quote, where "calls" is the one verb of naming? */
const isScare = (text: string): boolean => {
  const [quotation] = quotationsIn(text, { start: 0, end: text.length })
  return isScareQuoted(text, quotation!, before => /\bcalls\b/u.test(before))
}

test('a name alone between marks is held at a distance', () => {
  assert.ok(isScare('The "liberation" of Orme cost 12 lives.'))
  assert.ok(isScare('Two of the “freedom fighters” were killed.'))
})

test('whoever is led in to speak is quoted', () => {
  for (const text of [
    'He said, "traitors".',
    'The banner: "Traitors"',
    '"They ran," he said.',
    'The front calls them "bandits" and goes on.',
    'The "men who came over the hill at dawn" were killed.',
  ])
    assert.ok(!isScare(text), text)
})
