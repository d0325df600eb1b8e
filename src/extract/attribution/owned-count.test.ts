import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Who says the first claim of a text, from the outermost on, and how it stands. */
function told(text: string): string {
  const { attribution, stance } = claimsIn(text)[0]!
  return [stance, ...attribution.map(({ at }) => at?.exact ?? '?')].join(' | ')
}

test('a count is of whoever stands before it in the genitive', () => {
  assert.equal(told("Ann Bly's latest count is 33 killed."), 'reported | Ann Bly')
  assert.equal(told("The clinic's tally of 33 dead is the highest so far."), 'reported | The clinic')
  assert.equal(told('The guards gave no names. Their estimate stands at 33 dead.'), 'reported | Their')
})

test('who disputes somebody’s count denies it, and the other one is its source', () => {
  assert.equal(told("The army disputes the rebels' figure of 33 dead."), 'denied | the rebels')
  assert.equal(told('The army rejects the figure of 33 dead given by the rebels.'), 'denied | the rebels')
})

test('whoever raises a count of their own has it from nobody else', () => {
  assert.equal(told('The brigade raised its count of those drowned to 33 people.'), 'reported | The brigade')
  assert.equal(told('Divers put the dead of the ferry in Orme at 33 people.'), 'reported | Divers')
  assert.equal(told('The union knows of 33 people killed.'), 'reported | The union')
})

test('a count that is nobody’s, or a year’s, has no source', () => {
  assert.equal(told('The official figure is 33 killed.'), 'asserted')
  assert.equal(told("This year's count of 33 dead is the highest."), 'asserted')
})

test('whoever counts or mentions the dead is their source, and a thing that is given is none', () => {
  assert.equal(told('The drivers had counted 33 bodies.'), 'reported | The drivers')
  assert.equal(told('The rebels, for their part, spoke of 33 guards killed.'), 'reported | The rebels')
  assert.equal(told('The office has documented the killing of 33 guards.'), 'reported | The office')
  assert.equal(told('The garrison admitted to nine dead in the raid.'), 'reported | The garrison')
  assert.equal(told('Nine guards were killed and the rest admitted to a clinic.'), 'asserted')
})

test('a count behind whom it is confirmed to is told by whoever confirms it', () => {
  assert.equal(told('A guard confirmed to Kelp Radio the death of nine men.'), 'reported | Kelp Radio | A guard')
  assert.equal(told('A guard confirmed to a clerk the death of nine men.'), 'reported | A guard')
})

test('the owner of a count or a claim begins behind the verb of whoever disputes it', () => {
  assert.equal(told("Tarn's army disputed the rebels' figure of 33 killed."), 'denied | the rebels')
  assert.equal(told("Nothing confirms the militia's claim to have killed 33 guards."), 'hedged | the militia')
})

test('a register that lists the dead is a source', () => {
  assert.equal(told('The register kept by the parish lists 33 killed.'), 'reported | The register kept by the parish')
  assert.equal(
    told('Clinic records seen by Kelp Radio list 33 wounded.'),
    'reported | Kelp Radio | Clinic records seen by Kelp Radio',
  )
  assert.equal(told('The rebels confessed to the killing of two guards.'), 'reported | The rebels')
})
