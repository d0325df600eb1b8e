import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultModel, type Entity, Model } from '@opensanctions/followthemoney'
import { caseWith, everyQuantity, hostileWords } from '../../test/case-fixture.ts'
import { richCase } from '../../test/rich-case.ts'
import type { CaseFile } from '../model/case-file.ts'
import { PROFILES } from '../model/profile.ts'
import { followTheMoney } from './follow-the-money.ts'

const model = new Model(defaultModel)

const entitiesOf = (ledger: CaseFile): Entity[] =>
  [...followTheMoney.export(ledger, PROFILES.plain)].map(line => model.getEntity(JSON.parse(line)))

/** What the model holds of an entity: known properties, those that are required, ids that lead somewhere of the right schema, codes that exist. */
function assertValid(entities: readonly Entity[]): void {
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  assert.equal(byId.size, entities.length, 'ids are unique')
  for (const entity of entities) {
    assert.match(entity.id, /^[\w.-]{1,200}$/u)
    assert.equal(entity.schema.abstract, false)
    for (const name of entity.schema.required)
      assert.ok(entity.hasProperty(name), `${entity.schema.name} without ${name}`)
    for (const property of entity.getProperties()) {
      for (const value of entity.getProperty(property)) {
        assert.ok(typeof value === 'string' && value !== '', property.qname)
        assert.ok(value.isWellFormed() && value.length <= property.type.maxLength, property.qname)
        if (property.type.values.size > 0) assert.ok(property.type.values.has(value), `${property.qname}: ${value}`)
        if (property.type.isEntity) {
          const target = byId.get(value)
          assert.ok(target?.schema.isA(property.getRange()), `${property.qname} leads to ${target?.schema.name}`)
        }
      }
    }
  }
}

test('every entity is valid by the model, whatever the words', () => {
  for (const words of ['at least 12', 'x'.repeat(70_000), ...hostileWords])
    for (const ledger of [caseWith(everyQuantity, words), richCase(words)]) assertValid(entitiesOf(ledger))
})

test('reports, parties, events, statements and mentions are there, each with its proof', () => {
  const entities = entitiesOf(richCase('Coastwire'))
  const count = (schema: string): number => entities.filter(entity => entity.schema.name === schema).length
  assert.deepEqual(['Article', 'Event', 'Note', 'Organization'].map(count), [1, 1, everyQuantity.length, 2])
  assert.ok(count('Mention') >= everyQuantity.length * 2)
  const event = entities.find(entity => entity.schema.name === 'Event')!
  assert.equal(event.getFirst('startDate'), '2031-03-04')
  assert.equal(event.getFirst('country'), 'gb')
  assert.equal(entities.find(({ id }) => id === event.getFirst('involved'))?.getFirst('name'), 'Northern League')
  for (const entity of entities.filter(({ schema }) => schema.name === 'Note' || schema.name === 'Event'))
    assert.ok(entity.hasProperty('proof'))
})

test('who is not named is no entity', () => {
  const plain = caseWith(everyQuantity, 'twelve')
  const claims = plain.claims.map(claim => ({
    ...claim,
    attribution: claim.attribution.map(link => ({ ...link, type: 'unnamed' as const })),
  }))
  assert.deepEqual([...new Set(entitiesOf({ ...plain, claims }).map(entity => entity.schema.name))].sort(), [
    'Article',
    'Event',
    'Note',
  ])
})
