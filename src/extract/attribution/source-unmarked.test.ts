import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The links of a text's last claim, in their words, with what they are called. */
function links(text: string): (string | undefined)[] {
  return claimsIn(text)
    .at(-1)!
    .attribution.map(({ at, type, name }) => `${type} ${name ?? '-'} «${at?.exact}»`)
}

test('in a text that lost its commas, a house keeps what it does', () => {
  assert.deepEqual(links('Twelve guards were killed on Monday a group monitoring the war said.'), [
    'organisation group monitoring the war «a group monitoring the war»',
  ])
  assert.deepEqual(links('The Lesk Observatory which monitors Tarns long war said 12 guards were killed.'), [
    'organisation Lesk Observatory «The Lesk Observatory which monitors Tarns long war»',
  ])
  assert.deepEqual(links('The Lesk Observatory which has a network of guards said 12 guards were killed.'), [
    'organisation Lesk Observatory «The Lesk Observatory which has a network of guards»',
  ])
  assert.deepEqual(links('The raid killed 31 guards in a boat that had stopped the harbour office said.'), [
    'organisation harbour office «the harbour office»',
  ])
})

test('a person’s name ends before his office, and a house’s before its apposition', () => {
  assert.deepEqual(links('Ivo Brand director of the Kelp Watch said 12 guards were killed.'), [
    'person Ivo Brand «Ivo Brand director of the Kelp Watch»',
  ])
  assert.deepEqual(links('Lesk Civil Defence a rescue group said 12 guards were killed.'), [
    'organisation Lesk Civil Defence «Lesk Civil Defence a rescue group»',
  ])
})

test('a title that has run into its text is no part of a source, and a figure ends its name', () => {
  assert.deepEqual(links('Twelve Guards Killed Near Lesk The army said 12 guards were killed.'), [
    'organisation army «The army»',
  ])
  assert.deepEqual(links('According to a source at Lesk Police Command two people were killed.'), [
    'unnamed Lesk Police Command «a source at Lesk Police Command»',
  ])
  assert.deepEqual(links('A grenade according to the source claimed two lives.'), ['unnamed - «the source»'])
})

test('a title with a point is followed by a name, a house of unknown words is named whole, and a pronoun names nobody', () => {
  assert.deepEqual(links('Mr. Orm said 12 guards were killed.'), ['person Orm «Mr. Orm»'])
  assert.deepEqual(links('The Lesk Obzervatory for Civil Rights said 12 guards were killed.'), [
    'organisation Lesk Obzervatory for Civil Rights «The Lesk Obzervatory for Civil Rights»',
  ])
  assert.deepEqual(links('ON MONDAY, ACCORDING TO THEM, 12 GUARDS WERE KILLED IN LESK.'), ['unnamed - «THEM»'])
})

test('a person by two names behind the genitive of his house is a person', () => {
  assert.deepEqual(links("The provincial council's Hamid Noor said 12 guards were killed."), [
    "person Hamid Noor «The provincial council's Hamid Noor»",
  ])
  assert.deepEqual(links("The army's Northern Command said 12 guards were killed."), [
    "organisation Northern Command «The army's Northern Command»",
  ])
})

test('a house by its name, and whoever told it to an outlet, end a sentence that lost its commas', () => {
  assert.deepEqual(links('The raid killed nine people Kelp Radio reported.'), ['outlet Kelp Radio «Kelp Radio»'])
  assert.deepEqual(links('Nine more guards were wounded state news agency KLPA said.'), [
    'outlet KLPA «state news agency KLPA»',
  ])
  assert.deepEqual(links('The strikes killed 12 drivers a security source told Kelp Radio.'), [
    'outlet Kelp Radio «Kelp Radio»',
    'unnamed - «a security source»',
  ])
  assert.deepEqual(links('The raid killed nine people near Kelp Radio reported.'), [])
  assert.deepEqual(links('The raid killed nine people whom he told.'), [])
})

test('an office with a capital is no name, and the one beside it is', () => {
  assert.deepEqual(links('The Governor of Tarn State, Mr Ivo Krampf, said 12 guards were killed.'), [
    'person Ivo Krampf «The Governor of Tarn State, Mr Ivo Krampf»',
  ])
})

test('“he” is whom the sentence before has for its subject, with his office beside his name', () => {
  assert.deepEqual(links('Ivo Krampf, the town mayor, went there. He put the number of wounded at 44.'), [
    'person Ivo Krampf «He»',
  ])
  assert.deepEqual(links('Ivo Krampf, the town mayor, went there. The mayor said 12 guards were killed.'), [
    'person Ivo Krampf «The mayor»',
  ])
  assert.deepEqual(links('Ivo Krampf, a town in the hills, is old. He said 12 guards were killed.'), ['person - «He»'])
})

test('a date in full, a participle with its day and a connective stand before a source that no comma parts from them', () => {
  assert.deepEqual(
    links('Lesk 6 September 2031 KELP reporter in Lesk said 12 guards were killed.').at(-1),
    ['unnamed - «KELP reporter in Lesk»'].at(-1),
  )
  assert.deepEqual(
    links('Speaking to Kelp Radio on Wednesday Lesk governor Ivo Brand said 12 guards were killed.').at(-1),
    ['person Ivo Brand «Lesk governor Ivo Brand»'].at(-1),
  )
  assert.deepEqual(links('Raid Kills Nine in Lesk Meanwhile a rights group said 12 guards were killed.'), [
    'organisation rights group «a rights group»',
  ])
})

test('whoever is cited without a comma is no part of the one who cites him, and a date alleges nothing', () => {
  assert.deepEqual(links('KELP quoting a guard said 12 guards were killed.'), [
    'organisation KELP «KELP»',
    'unnamed - «a guard»',
  ])
  assert.deepEqual(
    links('On Monday, October 16th, 2031, alleged Lesk shelling hit the hall, reportedly killing 12 guards.'),
    ['unnamed - «undefined»'],
  )
})
