import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place } from '../../model/claim.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { leadMention } from './lead.ts'
import { PLACE_RULE } from './rule.ts'

function mention(rule: string, place: Place, first: number): PlaceMention {
  return { kind: 'place', first, last: first, span: { start: first * 10, end: first * 10 + 5 }, place, rule }
}

const filed = mention(PLACE_RULE.dateline, { name: 'Orme', country: 'AA', admin1: 'Orme' }, 0)
const abroad = mention(PLACE_RULE.located, { name: 'Ruvania', country: 'BB' }, 9)
const atHome = mention(PLACE_RULE.located, { name: 'Tarnia', country: 'AA' }, 9)

test('a report from abroad is about the country that it tells of, and not where it was filed', () => {
  assert.equal(leadMention([filed, abroad])?.place.name, 'Ruvania')
})

test('a report that names its own country alone is about where it was filed', () => {
  assert.equal(leadMention([filed, atHome])?.place.name, 'Orme')
})
