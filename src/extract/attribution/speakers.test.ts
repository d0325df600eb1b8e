import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The links of a text's first claim, in their words, with what they are called. */
function links(text: string): (string | undefined)[] {
  return claimsIn(text)[0]!.attribution.map(({ at }) => at?.exact)
}

test('the speaker of a line stands behind a time or a label, an office in small letters with him', () => {
  assert.deepEqual(links('14:05 Mayor Ilse Brandt: 8 guards killed, search goes on'), ['Mayor Ilse Brandt'])
  assert.deepEqual(links('09:40 | Rescue chief: at least 12 dead in fire'), ['Rescue chief'])
  assert.deepEqual(links('BREAKING Health ministry: 12 guards killed in fire'), ['Health ministry'])
  assert.deepEqual(links('Head of the Lesk council: 4 guards died after the raid.'), ['Head of the Lesk council'])
})

test('a time, a label and whoever is told of are no speakers', () => {
  assert.deepEqual(links('8:10 AM: Four guards were killed in Lesk.'), [])
  assert.deepEqual(links('LATEST: Four guards killed in Lesk'), [])
  assert.deepEqual(links('Innocent victim: Four guards killed in Lesk'), [])
})

test('a headline ends with its source, an office before a name among them, also where it tells of a toll', () => {
  assert.deepEqual(links('Raid on Lesk: 3 dead, 11 wounded — governor Brandt'), ['governor Brandt'])
  assert.deepEqual(links('Toll in Lesk blast climbs to 35: health officials'), ['health officials'])
  assert.deepEqual(links('Bomb kills 3 guards in Lesk: police'), ['police'])
  assert.deepEqual(links('Two guards died, his family said.'), ['his family'])
  assert.deepEqual(links('The ministry regrets to confirm the death of two guards.'), ['The ministry'])
})

test('an outlet that has quoted somebody stands before him, or in what it has looked at', () => {
  assert.deepEqual(links('Quoted by Kelp Radio, deputy minister Sava Orm said six guards had been killed.'), [
    'Kelp Radio',
    'deputy minister Sava Orm',
  ])
  assert.deepEqual(links('Photos analysed by the Lesk Herald show that six guards were killed.'), [
    'Lesk Herald',
    'Photos analysed by the Lesk Herald',
  ])
})

test('who may not brief reporters has told them nothing', () => {
  const text = 'A guard, who spoke unnamed as he was not allowed to brief reporters, said seven guards were killed.'
  assert.ok(!links(text).includes('he'))
})

test('what a name is called beside it tells a house from a person', () => {
  const typeOf = (text: string) => claimsIn(text)[0]!.attribution[0]!.type
  assert.equal(typeOf('Aid Now, a charity which feeds guards, said 12 guards were killed.'), 'organisation')
  assert.equal(typeOf('Ann Orm, a charity worker, said 12 guards were killed.'), 'person')
  assert.equal(typeOf('Ann Orm, the charity’s clerk, said 12 guards were killed.'), 'person')
  assert.equal(typeOf('Ann Orm, the ministry of trade spokeswoman, said 12 guards were killed.'), 'person')
  assert.equal(typeOf('Ann Orm, the head of a charity, said 12 guards were killed.'), 'person')
})

test('the town that a line begins with in capitals is where it was filed, and no speaker', () => {
  assert.deepEqual(links('LESK: A bomb killed 12 guards at a market on Monday.'), [])
  assert.deepEqual(links('LESK: A bomb killed 12 guards at a market on Monday, a clinic said, the worst in years.'), [
    'a clinic',
  ])
  assert.deepEqual(links('Belmor: Four guards were killed at a market.'), [])
  assert.deepEqual(links('POLICE: A bomb killed 12 guards at a market on Monday.'), ['POLICE'])
  assert.deepEqual(links('Ruvania: Four guards were killed at a market.'), ['Ruvania'])
})
