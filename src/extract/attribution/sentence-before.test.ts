import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Who says the first claim of a text, from the outermost on. */
function told(text: string): string {
  return claimsIn(text)[0]!
    .attribution.map(({ at }) => at?.exact ?? '?')
    .join(' | ')
}

test('a sentence of an outlet and its verb signs the sentence before', () => {
  assert.equal(told('Six guards were killed near Tarn. Kelp news agency reports.'), 'Kelp news agency')
  assert.equal(told('Six guards were killed near Tarn, Kelp news agency reports.'), 'Kelp news agency')
  assert.equal(told('Six guards were killed near Tarn. The weekly police report.'), '')
  assert.equal(told('Six guards were killed near Tarn. Kelp Post offices closed.'), '')
})

test('“this was reported by” is said of the sentence before', () => {
  assert.equal(told('Six guards were killed near Tarn. This was reported by the Tarn police.'), 'the Tarn police')
  assert.equal(told('Six guards were killed near Tarn. This was followed by a raid.'), '')
})

test('“as it became known to” names whom a report has come from', () => {
  assert.equal(told('As it became known to Kelp Post, six guards were killed.'), 'Kelp Post')
})

test('a source that ends its sentence has said what stands before, whatever the verb', () => {
  assert.equal(told('The death toll stands at 63, according to the harbour office.'), 'the harbour office')
  assert.equal(told('The raid according to the mayor killed six guards.'), '')
})

test('a claim to have done a deed is of whoever owns it, and ends before the verb that doubts it', () => {
  assert.equal(told("There was no confirmation of the rebels' claim to have killed 50 guards."), 'the rebels')
  assert.equal(told("The ministry's claim that six men were killed was disputed by the guards."), 'The ministry')
})

test('a headline is told by whoever ends it behind a verb of saying, also in capitals', () => {
  assert.equal(told('Raid kills 12 in Tarn, says Red Crescent'), 'Red Crescent')
  assert.equal(told('RAID KILLS 12 IN TARN, SAYS RED CRESCENT'), 'RED CRESCENT')
  assert.equal(told('Strike kills 12, says pilot was drunk'), '')
})

test('several who tell, or their documents, end a sentence with a verb that is a noun elsewhere', () => {
  assert.equal(told('Twelve guards were killed, authorities report.'), 'authorities')
  assert.equal(
    told('The raid killed 12, the latest figures from the ministry of health show.'),
    'the latest figures from the ministry of health',
  )
  assert.equal(told('Two men were killed in the raid on the Tarn harbour, reports Lesk Post.'), 'Lesk Post')
})
