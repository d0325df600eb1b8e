import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The links of a text's last claim, in their words, and how it stands. */
function told(text: string): string {
  const { attribution, stance } = claimsIn(text).at(-1)!
  return `${attribution.map(({ at }) => at?.exact ?? '?').join(' < ')} ${stance}`
}

test('whoever carries, receives or makes a report is who tells it, with whomever he has it from', () => {
  assert.equal(told('Kelp Radio carried a report that eight rebels were killed.'), 'Kelp Radio reported')
  assert.equal(told('The mayor made an allegation that soldiers killed two men.'), 'The mayor hedged')
  assert.equal(
    told('The mission has received several reports from survivors that 18 guards were killed.'),
    'The mission < survivors reported',
  )
})

test('a denied report, and a statement with a verb of its own, have nobody who passes them on', () => {
  assert.equal(told('The army received no reports that the men killed 12 guards.'), ' hedged')
  assert.equal(told('Police released a statement that said 12 guards were killed.'), 'that reported')
})

test('a claim is made by whoever stands right before its noun', () => {
  assert.equal(told('A rebel claim that 60 guards were killed was ignored.'), 'rebel reported')
  assert.equal(told('An army assertion that 60 guards were killed was ignored.'), 'army reported')
  assert.equal(told('An official report that 60 guards were killed was ignored.'), '? reported')
})

test('what spreads is said by nobody who is named, and what is reported confirms nothing', () => {
  assert.equal(told('Fears are growing that 15 sailors have drowned.'), '? hedged')
  assert.equal(told('Reports emerged that 15 sailors have drowned.'), '? reported')
  assert.equal(told('Nobody waited for confirmation of reports that nine guards were killed.'), '? reported')
})

test('people who fear or claim so many say so, and many details are no speech', () => {
  assert.equal(told('Officials fear up to 70 guards have died.'), 'Officials hedged')
  assert.equal(told('Residents claim at least 70 guards were killed.'), 'Residents reported')
  assert.equal(told('Some details about 70 guards who were killed are known.'), ' asserted')
})

test('a plural at the head of its phrase says what its verb tells, whatever stands between', () => {
  assert.equal(told('Sources in the brigade report that 12 guards were killed.'), 'Sources in the brigade reported')
  assert.equal(told('Residents of the village claim that 12 guards were killed.'), 'Residents of the village reported')
  assert.equal(
    told('The mayor told residents of the village claim forms were lost and 12 guards were killed.'),
    'The mayor reported',
  )
})

test('what comes of a court is told by the court, or by whoever told it that', () => {
  assert.equal(told('The clerk, the court heard, shot dead two guards.'), 'the court reported')
  assert.equal(told('The clerk shot dead two guards, the inquest heard.'), 'the inquest reported')
  assert.equal(told('When the bell rang, residents heard, and two guards died.'), ' asserted')
  assert.equal(
    told('Brand told the inquiry that Lint had told him that two guards were killed.'),
    'Brand < Lint reported',
  )
})
