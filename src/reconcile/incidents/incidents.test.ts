import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../../test/claims-builder.ts'
import { PROFILES } from '../../model/profile.ts'
import { reconcile } from '../reconcile.ts'

const WHERE = 'at=Orme|on=2031-03-04'

/** The incident of each question, by the words of its first claim; numbered as they come. */
function incidents(text: string): Record<string, number | undefined> {
  const marked = markedCase(`= r1 | Outlet A | 2031-03-05\n${text}`)
  const { questions } = reconcile(marked, PROFILES.plain)
  const ids = [...new Set(questions.flatMap(({ incident }) => incident ?? []))]
  const wordsOf = (id: string) => marked.claims.find(claim => claim.id === id)!.at.exact
  return Object.fromEntries(
    questions.map(({ claims, incident }) => [
      wordsOf(claims[0]!),
      incident === undefined ? undefined : ids.indexOf(incident),
    ]),
  )
}

test('killed, wounded and the children among them are one incident', () => {
  const found = incidents(
    `The slide at Orme killed {14|killed people|id=all|${WHERE}} people, including {six|killed children|of=part-of:all|${WHERE}} children. Another {31|wounded people|${WHERE}} people were hurt.`,
  )
  assert.deepEqual(found, { '14': 0, six: 0, '31': 0 })
})

test('what happened elsewhere is an incident of its own', () => {
  const found = incidents(
    `The slide at Orme killed {14|killed people|${WHERE}} people. In Keld {31|wounded people|at=Keld|on=2031-03-04} people were hurt by a storm.`,
  )
  assert.deepEqual(found, { '14': undefined, '31': undefined })
})

test('figures of one place and day are one incident, however far apart the report gives them', () => {
  const far = `${'The road was long and dry. '.repeat(20)}`
  const found = incidents(
    `The slide at Orme killed {14|killed people|${WHERE}} people. ${far}At Orme {31|wounded people|${WHERE}} people were hurt.`,
  )
  assert.deepEqual(found, { '14': 0, '31': 0 })
})

test('what a report looks back at is no part of the incident', () => {
  const far = `${'The road was long and dry. '.repeat(20)}`
  const found = incidents(
    `The slide at Orme killed {14|killed people|${WHERE}} people. ${far}At Orme {31|wounded people|of=background|${WHERE}} people were hurt.`,
  )
  assert.deepEqual(found, { '14': undefined, '31': undefined })
})

test('who is shot on one day and dies on another by one name is of one incident, somebody else is not', () => {
  const marked = markedCase(
    '= r1 | Outlet A | 2031-03-09\n{Ivo Brand|wounded|id=w|at=Orme|on=2031-03-01} was shot. A week on {Ivo Brand|killed|id=k|at=Keld|on=2031-03-08} died, and at Lesk {Ada Keller|killed|id=o|at=Lesk|on=2031-03-08} drowned.',
  )
  const incidentOf = new Map(
    reconcile(marked, PROFILES.plain).questions.flatMap(({ claims, incident }) => claims.map(id => [id, incident])),
  )
  assert.ok(incidentOf.get('w') !== undefined)
  assert.equal(incidentOf.get('k'), incidentOf.get('w'))
  assert.notEqual(incidentOf.get('o'), incidentOf.get('w'))
})

test('losses and dead of the same soldiers in the same place are kin', () => {
  const marked = markedCase(
    '= r1 | Outlet A | 2031-03-05\nAt Orme {16|killed soldiers|as=Ostland/military|at=Orme} Ostland soldiers fell.\n= r2 | Outlet B | 2031-03-05\nThe losses of Ostland at Orme exceeded {100|losses soldiers|as=Ostland/military|at=Orme} soldiers.',
  )
  const { questions } = reconcile(marked, PROFILES.plain)
  assert.deepEqual(
    questions.map(({ links }) => links?.map(({ kind }) => kind)),
    [['kin'], ['kin']],
  )
})
