import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The words that the last claim of a text takes its subject from, with `~` before them where they are carried. */
function subjectIn(text: string): string | undefined {
  const subject = claimsIn(text).at(-1)?.subject
  if (subject === undefined) return undefined
  return subject.basis === 'stated' ? subject.at.exact : `~${subject.from[0]?.exact}`
}

test('leaves figure and article out of the subject', () => {
  assert.equal(subjectIn('The 20 northern soldiers were killed.'), 'northern soldiers')
})

test('leaves a figure before "others" out of the subject', () => {
  assert.equal(subjectIn('A number of others were hurt.'), 'others')
})

test('is not whoever tells of it, where a comma was lost', () => {
  assert.equal(subjectIn('Shells killed two guards and wounded dozens more a monitoring group said.'), undefined)
  assert.equal(subjectIn('Two guards who were wounded said so.'), 'guards')
})

test('keeps what "of" and "from" add to the subject', () => {
  assert.equal(subjectIn('Two members of the river guard were killed.'), 'members of the river guard')
})

test('leaves out what somebody died from', () => {
  assert.equal(subjectIn('Gas led to the death of two women from suffocation.'), 'women')
  assert.equal(subjectIn('The raid led to the death of two women from Lesk.'), 'women from Lesk')
  assert.equal(subjectIn('The raid led to the death of two guards from rebel groups.'), 'guards from rebel groups')
})

test('keeps the name beside a noun', () => {
  assert.equal(subjectIn('She told of the raid in which her mother, Asma Wick, was killed.'), 'mother, Asma Wick')
  assert.equal(subjectIn('His wife, his son Jan Wick, and a guard were killed.'), 'guard')
  assert.equal(subjectIn('His wife, Ana Brand, was killed.'), 'wife, Ana Brand')
})

test('carries the noun to a bare figure of the same sentence', () => {
  assert.equal(subjectIn('Twenty soldiers were killed and 30 wounded.'), '~soldiers')
})

test('is whose toll it is, and no other word about it', () => {
  assert.equal(subjectIn('The civilian toll rose to 51.'), 'civilian')
  assert.equal(subjectIn('The Orme flood toll rose to 51.'), undefined)
  for (const kind of ['overall', 'official', 'provisional', 'total', 'confirmed'])
    assert.equal(subjectIn(`The ${kind} toll rose to 51.`), undefined, kind)
})

test('leaves open whom a bare figure counts where those before it are of several sorts', () => {
  assert.equal(subjectIn('Twenty soldiers and a driver were killed and 30 wounded.'), undefined)
  assert.equal(subjectIn('Twenty soldiers, including a captain, were killed and 30 wounded.'), '~soldiers')
})

test('carries those whose losses were spoken of to a later toll', () => {
  assert.equal(subjectIn('Losses among the river guard are growing. The death toll has passed 30.'), '~river guard')
})

test('carries no noun to a bare figure of a later sentence', () => {
  assert.equal(subjectIn('Twenty soldiers were sent north. A bomb left 14 dead.'), undefined)
})

test('means the last single person by a pronoun', () => {
  assert.equal(subjectIn('Ivo Brand left home at six. He was shot dead.'), '~Ivo Brand')
})

test('means nobody by a pronoun who is a place, a site or a lone word in capitals', () => {
  assert.equal(subjectIn('Ivo Wick was taken to Belmor, where he died.'), '~Ivo Wick')
  assert.equal(subjectIn('Ivo Wick was taken to Keld Medical Center, where he died.'), '~Ivo Wick')
  assert.equal(subjectIn('IVO WICK WAS ABOUT TO LEAVE WHEN HE WAS SHOT DEAD.'), '~IVO WICK')
})

test('means by a pronoun before its verb whom no preposition governs', () => {
  assert.equal(subjectIn('Ana Wick was waiting for a clerk when she was shot dead.'), '~Ana Wick')
  assert.equal(subjectIn('The body of Ivo Wick was brought home after he was shot dead.'), '~Ivo Wick')
  assert.equal(subjectIn('They stole the rifle of a guard and killed him.'), '~guard')
})

test('does not mean whoever did it by a pronoun', () => {
  assert.equal(subjectIn('Ana Brand opened the door and a guard killed her.'), '~Ana Brand')
})

test('is whoever does it to himself', () => {
  assert.equal(subjectIn('A guard accidentally shot himself in the leg.'), '~guard')
  assert.equal(subjectIn('A guard was in hospital after he shot himself.'), '~guard')
  assert.equal(subjectIn('The clerk shot his wife, then turned the gun on himself.'), '~clerk')
  assert.equal(subjectIn('LESK (Dusk) - A guard is recovering after shooting himself.'), '~guard')
})

test('is not a pronoun, nor whomever else the sentence names, where "himself" is told of', () => {
  assert.equal(subjectIn('A clerk shot his wife. He killed Ana Brand before shooting himself.'), '~clerk')
  assert.equal(subjectIn('He turned the gun on himself.'), 'himself')
})

test('those who die are none of the things that were counted before them', () => {
  assert.equal(subjectIn('The quake destroyed 40 houses and killed 12.'), undefined)
  assert.equal(subjectIn('The quake hurt 40 guards and killed 12.'), '~guards')
})

test('a pronoun for those who lost somebody gives way to the words for whom they lost', () => {
  assert.equal(subjectIn('The minister said that it lost 41 soldiers.'), 'soldiers')
  assert.equal(subjectIn('We have lost nine people.'), 'people')
  assert.equal(subjectIn('The Tarn Front lost 41 fighters.'), 'Tarn Front')
})
