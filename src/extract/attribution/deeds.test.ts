import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Who says the only claim of a text, from the outermost on, and how it stands. */
function told(text: string): string {
  const { attribution, stance } = claimsIn(text)[0]!
  return [stance, ...attribution.flatMap(({ at }) => at?.exact ?? [])].join(' | ')
}

test('who accuses somebody of a deed, boasts of it or confesses to it is its source', () => {
  assert.equal(told('The mayor accused the militia of killing 15 men.'), 'reported | The mayor')
  assert.equal(told('The militia boasted of killing 15 men.'), 'reported | The militia')
  assert.equal(told('Police said a guard had confessed to killing 15 men.'), 'reported | Police | a guard')
  assert.equal(told('Two clerks described seeing guards shoot dead 15 men.'), 'reported | Two clerks')
})

test('who accuses somebody in the passive stands before the deed', () => {
  assert.equal(told('The militia was accused by the mayor of killing 15 men.'), 'reported | the mayor')
  assert.equal(told('The militia was accused of killing 15 men.'), 'asserted')
})

test('who condemns a deed or blames somebody for it takes it for known', () => {
  assert.equal(told('The mayor blamed the militia for the blast, which killed 15 men.'), 'asserted')
  assert.equal(told('The mayor condemned the killing of 15 men.'), 'asserted')
  assert.equal(told('The mayor described the raid that killed 15 men as an outrage.'), 'asserted')
})

test('who owns up to a deed is no source of what a relative clause tells of it', () => {
  assert.equal(told('The militia claimed the bomb attack that killed 15 men.'), 'asserted')
  assert.equal(told('The militia also claims an October 2 attack in Lesk that hit a mill, killing 15 men.'), 'asserted')
  assert.equal(told('Police said the militia claimed a raid that killed 15 men.'), 'reported | Police')
  assert.equal(told('The militia claimed the attack killed 15 men.'), 'reported | The militia')
  assert.equal(told('The militia claimed that the attack killed 15 men.'), 'reported | The militia')
  assert.equal(told('The militia claimed killing 15 men.'), 'reported | The militia')
})

test('who rejects a claim denies what it says', () => {
  assert.equal(told('The ministry rejected claims that 15 men had been killed.'), 'denied | The ministry')
  assert.equal(told('The ministry dismissed reports that 15 men were killed.'), 'denied | The ministry')
})

test('a source between a subject and its verb tells both', () => {
  assert.equal(told('Fifteen men, according to the mayor, were killed in the raid.'), 'reported | the mayor')
  assert.equal(
    told('Figures released by the ministry show that 15 men were killed.'),
    'reported | Figures released by the ministry',
  )
})

test('dashes part a subject from its verb as commas do', () => {
  assert.equal(told('Fifteen men - according to the mayor - died in the raid.'), 'reported | the mayor')
  assert.equal(told('On Friday, according to the mayor, 15 men died in the raid.'), 'reported | the mayor')
})

test('whom a house that is cited cites in passing is the inner link', () => {
  assert.equal(
    told('According to Kelp Radio, which cited the mayor, 15 men were killed.'),
    'reported | Kelp Radio, which cited the mayor | the mayor',
  )
})

test('a relative clause in the past is a part of the source', () => {
  assert.equal(
    told('A guard who asked not to be named said 15 men were killed.'),
    'reported | A guard who asked not to be named',
  )
  assert.equal(told('A woman who drove the bus said 15 men were killed.'), 'reported | A woman who drove the bus')
  assert.equal(told('Fifteen men were killed, clerks who officials in the town said were armed.'), 'asserted')
})

test('a few quoted words behind an article are a name, and what was said is none', () => {
  assert.equal(told('The so-called “river army” said it killed 15 men.'), 'reported | The so-called “river army”')
  assert.equal(told('In a “quiet zone” agreed on in May, 15 men were killed.'), 'asserted')
  assert.equal(told('“Fifteen men were killed,” the mayor said.'), 'reported | the mayor')
})

test('a pronoun or an office stands for the person whom the sentence before has told of', () => {
  const name = (text: string) => claimsIn(text)[0]!.attribution[0]!.name
  assert.equal(name('Police chief Ada Roe spoke to the crowd. She said 15 men were killed.'), 'Ada Roe')
  assert.equal(name('Governor Ivo Krampf arrived at dawn. The governor said 15 men were killed.'), 'Ivo Krampf')
  assert.equal(name('Governor Ivo Krampf arrived at dawn. The mayor said 15 men were killed.'), undefined)
  assert.equal(name('The Kelp Bridge was shut at dawn. She said 15 men were killed.'), undefined)
})
