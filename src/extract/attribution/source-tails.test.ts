import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The links of each claim of a text, in their words, outermost first. */
function links(text: string): string[] {
  return claimsIn(text).map(({ attribution }) => attribution.map(({ at }) => at?.exact ?? '-').join(' < '))
}

test('in a text that lost its commas, a source trails with whom it told, or with what says how', () => {
  const raid = 'Nine guards were killed in a raid on Lesk'
  assert.deepEqual(links(`${raid} the Lesk Observatory said in a revised toll.`), ['the Lesk Observatory'])
  assert.deepEqual(links(`${raid} a security source told reporters.`), ['a security source'])
  assert.deepEqual(links(`${raid} local officials told ORM on condition of anonymity.`), ['local officials'])
})

test('a pronoun, a subordinate clause and a verb behind the phrase are no trailing source', () => {
  assert.deepEqual(links('Nine guards were killed in what he told reporters.'), [''])
  assert.deepEqual(links('Nine guards were killed after medics responded with force.'), [''])
  assert.deepEqual(links('Nine guards were killed in Lesk the mayor said in Orm was far.'), [''])
})

test('a clause without a finite verb that comes behind a source is no part of it, and is told by it', () => {
  assert.deepEqual(links('Nine guards died according to the Lesk Council with Norland shells suspected.'), [
    'the Lesk Council',
  ])
  assert.deepEqual(links('Nine guards were killed, according to the mayor, with 15 others hurt.'), [
    'the mayor',
    'the mayor',
  ])
  assert.deepEqual(links('Nine guards were killed, police said on Monday, with 15 others hurt.'), ['police', 'police'])
  assert.deepEqual(links('Nine guards were killed, according to an official with the Lesk relief agency.'), [
    'an official with the Lesk relief agency',
  ])
})

test('whoever is cited between commas stands behind the one who cites him, whatever the verb', () => {
  assert.deepEqual(links('State media, quoting a guard, put the toll at 12 dead.'), ['State media < a guard'])
  assert.deepEqual(links('Kelp Radio reports, citing a doctor, that 12 guards were killed.'), ['Kelp Radio < a doctor'])
  assert.deepEqual(links('Kelp Radio reports, a popular column, had 12 readers.'), [])
})

test('the outlet that quotes a source stands behind its verb too', () => {
  assert.deepEqual(links('Nine guards were killed, the governor said, quoted by state television.'), [
    'state television < the governor',
  ])
  assert.deepEqual(links('Nine guards were killed, the office said in a note posted on its website late on Monday.'), [
    'the office',
  ])
})

test('whoever has told what a source is made of is the source', () => {
  assert.deepEqual(links('At least 60 guards were killed, according to what residents told us.'), ['residents'])
  assert.deepEqual(links('According to what medics told Kelp Radio, 60 guards were killed.'), ['medics'])
  assert.deepEqual(links('Residents whom our source met speak of 40 guards killed.'), ['Residents whom our source met'])
})

test('a report that somebody rejects as something is denied by him', () => {
  const [claim] = claimsIn('The ministry rejected as false the report that 14 guards had been killed.')
  assert.equal(claim!.stance, 'denied')
  assert.equal(claim!.attribution[0]!.at?.exact, 'The ministry')
})

test('an unknown place before a colon says nothing where the sentence names its own source', () => {
  assert.deepEqual(links('TARN: Nine guards were killed in a crash, police said.'), ['police'])
  assert.deepEqual(links('Lesk: Army confirms 9 guards killed in ambush'), ['Army'])
  assert.deepEqual(links('Brand: The raid killed 9 guards in Lesk'), ['Brand'])
  assert.deepEqual(links('BRAND: He said 9 guards were killed in an ambush.'), ['BRAND < He'])
})

test('in a text that lost its commas, two sources trail, and what was told goes on behind them', () => {
  const raid = 'Raids on Lesk on Monday killed at least 16 guards'
  assert.deepEqual(links(`${raid} including many nurses a monitor and medics said.`), [
    'a monitor and medics',
    'a monitor and medics',
  ])
  assert.deepEqual(links(`${raid} a monitor said bringing to 52 the count of dead in Lesk.`), [
    'a monitor',
    'a monitor',
  ])
  assert.deepEqual(links(`${raid} opposition activists said as violence went on.`), ['opposition activists'])
  assert.deepEqual(links(`${raid} the head of the monitor said.`), ['the head of the monitor'])
  assert.deepEqual(links(`${raid} it said.`), ['it'])
})

test('a house by its name or noun trails behind a name that is none of it', () => {
  assert.deepEqual(links('Nine guards died in raids near Deir Lesk SANA news agency reported on Monday.'), [
    'SANA news agency',
  ])
  assert.deepEqual(links('The raid killed 18 guards Lebanese TV channel Al-Kelp reported.'), [
    'Lebanese TV channel Al-Kelp',
  ])
  assert.deepEqual(links('Shells hurt nine guards in the north of the city KELP said.'), ['KELP'])
  assert.deepEqual(links('Raids killed 40 guards Norlands defence ministry said.'), ['Norlands defence ministry'])
})

test('a source trails behind its verb, in a text that lost its commas, where no other verb follows', () => {
  const raid = 'Nine guards died in the raids'
  assert.deepEqual(links(`${raid} said the Watch a Tarn-based monitor with friends in Lesk.`), [
    'the Watch a Tarn-based monitor with friends in Lesk',
  ])
  assert.deepEqual(links(`${raid} said the source adding that a bridge fell.`), ['the source'])
  assert.deepEqual(links('Nine guards died near Lesk the army was quoted as saying by local media.'), [
    'local media < the army',
  ])
  assert.deepEqual(links('After nine guards died, the mayor said the army was to blame.'), [''])
})

test('a trailing source keeps the noun that a preposition ties it to, and an outlet quotes it where commas are lost', () => {
  const raid = 'Nine guards died in raids on Monday killing 12 others'
  assert.deepEqual(links('Nine guards died in raids on Lesk a source in the local militia said.'), [
    'a source in the local militia',
  ])
  assert.deepEqual(links('Nine guards died in raids on Lesk activists in the town reported.'), [
    'activists in the town',
  ])
  assert.deepEqual(links('Nine guards died in the raids RIA news agency quoted Norlands Defence Ministry as saying.'), [
    'RIA news agency < Norlands Defence Ministry',
  ])
  assert.deepEqual(links('Nine guards died on Thursday state news agency SANA reported.'), ['state news agency SANA'])
  assert.deepEqual(links(`${raid} the aid group that backs it said.`), ['', ''])
})

test('a clause behind a verb says nothing, and whoever asked not to be named does', () => {
  assert.deepEqual(links('Two guards who asked not to be named said shells killed 12 nurses.'), [
    'Two guards who asked not to be named',
  ])
  assert.deepEqual(links('Kelp Radio, citing the mayor, reports 19 dead in Lesk.'), ['Kelp Radio < the mayor'])
  assert.deepEqual(links('According to Kelp news agency gunmen attacked a bus and killed 11 guards.'), [
    'Kelp news agency',
  ])
  assert.deepEqual(links('Gunmen attacked a bus near Deir Lesk killing four guards SANA reported on Sunday.'), ['SANA'])
})

test('what a participle tells that is no cue stays with what is said', () => {
  assert.deepEqual(links('Police said a man fired a gun, hitting nine guards in the hall.'), ['Police'])
  assert.deepEqual(links('Police said a man fired a gun, shooting nine guards.'), ['Police'])
})
