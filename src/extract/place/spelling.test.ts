import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gazetteerOf, PLACE_KIND } from '../../model/gazetteer.ts'
import { skeletonOf, spellingIndex } from './spelling.ts'

test('transcriptions of one name have one skeleton', () => {
  for (const [left, right] of [
    ['Deir ez-Zor', 'Dayr az Zawr'],
    ['Qalat', 'Kalat'],
    ['Khowst', 'Khost'],
    ['Uruzgan', 'Oruzgan'],
    ['Al-Mayadin', 'Mayadeen'],
  ] as const) {
    assert.equal(skeletonOf(left), skeletonOf(right), `${left}, ${right}`)
  }
})

test('other names have other skeletons', () => {
  for (const [left, right] of [
    ['Kabul', 'Kunar'],
    ['Andar', 'Nadir'],
    ['Wardak', 'Urdak'],
  ] as const) {
    assert.notEqual(skeletonOf(left), skeletonOf(right), `${left}, ${right}`)
  }
})

const spellings = spellingIndex(
  gazetteerOf(
    [
      'region\tNorwell\tTM\tNorwell\t\t\t',
      'region\tSouwell\tTM\tSouwell\t\t\t',
      'district\tTarin Dasht\tTM\tNorwell\t\t\t',
      'district\tTarin Dasht\tTM\tSouwell\t\t\t',
      'region\tElsewhere\tEE\tElsewhere\t\t\t',
    ].join('\n'),
  ),
)

test('a spelling is looked up in the region of its company', () => {
  assert.equal(spellings.find('Torin Bask', PLACE_KIND.district, 0), undefined)
  assert.equal(spellings.find('Tareen Dasht', PLACE_KIND.district, 0), 2)
  assert.equal(spellings.find('Tareen Dasht', PLACE_KIND.district, 1), 3)
})

test('a spelling is not looked up abroad, nor among places of another kind', () => {
  assert.equal(spellings.find('Tareen Dasht', PLACE_KIND.district, 4), undefined)
  assert.equal(spellings.find('Tareen Dasht', PLACE_KIND.city, 0), undefined)
})
