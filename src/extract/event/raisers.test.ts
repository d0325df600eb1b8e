import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Figure and last hint of each claim. */
function told(text: string) {
  return claimsIn(text).map(({ at, hints }) => [at.exact, hints.at(-1)?.kind])
}

const RAISED: readonly (readonly [text: string, raiser: string, toll: string])[] = [
  ['The toll rose to four after a woman died in hospital.', 'a woman', 'four'],
  ['The number of people killed in Orme climbed to nine when a child was found dead.', 'a child', 'nine'],
  ['Another 12 people were killed on Sunday, bringing the toll to 45.', '12', '45'],
  ['Two guards died of their wounds, taking the number of those killed to nine.', 'Two', 'nine'],
  ['Two men died and brought the death toll to five.', 'Two', 'five'],
  ['Two men died, bringing to five the death toll of the fire.', 'Two', 'five'],
  ['Two men died, bringing to five the number of dead.', 'Two', 'five'],
]
for (const [text, raiser, toll] of RAISED) {
  test(`whoever raised a toll is a part of it: ${text}`, () => {
    const hints = new Map(told(text).map(([figure, hint]) => [figure, hint]))
    assert.deepEqual([hints.size, hints.get(raiser), hints.get(toll)], [2, 'part-of', undefined])
  })
}

test('what a toll was is no whole of whoever raised it', () => {
  assert.deepEqual(told('The toll rose to 17 from 14 after three of those burnt died.'), [
    ['17', 'update'],
    ['14', 'previous'],
    ['three', 'part-of'],
  ])
})

test('a toll of a stretch is beside those who raised it, whose day is their own', () => {
  for (const stretch of ['the toll since March to 120', 'to 120 the number of people killed in Orme this year'])
    assert.deepEqual(told(`Five people were killed on Sunday, bringing ${stretch}.`), [
      ['Five', undefined],
      ['120', 'background'],
    ])
})

test('what another source counts, or what happened elsewhere, raises no toll', () => {
  assert.deepEqual(told('The toll rose to seven, while the Horn reported that six people were killed.'), [
    ['seven', undefined],
    ['six', undefined],
  ])
  assert.deepEqual(told('Two men died in Keld. The toll in Orme rose to seven.'), [
    ['Two', undefined],
    ['seven', undefined],
  ])
})

test('what was added to a toll stays an addition', () => {
  const [more] = claimsIn('12 more people were killed, bringing the toll to 45.')
  assert.deepEqual(
    more!.hints.map(({ kind }) => kind),
    ['addition', 'part-of'],
  )
})

test('a number of dead is raised by what a clause goes on with', () => {
  for (const raising of ['bringing the number of dead', 'which brought the number of dead'])
    assert.deepEqual(told(`Three people died on Friday, ${raising} to 34.`), [
      ['Three', 'part-of'],
      ['34', undefined],
    ])
  assert.deepEqual(told('Three people died on Friday in a town which counts 34 dead.'), [
    ['Three', undefined],
    ['34', undefined],
  ])
})
