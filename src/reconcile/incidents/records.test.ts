import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../../test/claims-builder.ts'
import type { Link } from '../../model/claim.ts'
import type { Incident } from '../../model/incident.ts'
import { PROFILES } from '../../model/profile.ts'
import { reconcile } from '../reconcile.ts'

const WHERE = 'at=Orme|on=2031-03-04'

/** The incidents of one report, which also cites some words that give no figure. */
function incidentsIn(text: string, ...cited: readonly string[]): readonly Incident[] {
  const marked = markedCase(`= r1 | Outlet A | 2031-03-05\n${text}`)
  const { text: plain } = marked.documents[0]!
  const links = cited.map((words): Link => {
    const start = plain.indexOf(words)
    const at = { document: 'd-r1', span: { start, end: start + words.length }, exact: words }
    return { at, name: words, type: 'organisation', rule: 'test' }
  })
  const reports = marked.reports.map(report => ({ ...report, cited: links }))
  return reconcile({ ...marked, reports }, PROFILES.plain).incidents
}

test('who gives the dead and who gives the wounded are counted once over all questions', () => {
  const [incident] = incidentsIn(
    `The slide at Orme killed {14|killed people|by=Harbour Office:organisation|${WHERE}} people, the Harbour Office said. Another {31|wounded people|by=Harbour Office:organisation|${WHERE}} people were hurt; Mayor Ada Ravel spoke of {40|wounded people|by=Ada Ravel:person|${WHERE}} hurt people.`,
  )
  assert.deepEqual(
    incident?.origins.origins.map(({ name, claims }) => [name, claims.length]),
    [
      ['Harbour Office', 2],
      ['Ada Ravel', 1],
    ],
  )
  assert.deepEqual([incident?.origins.atLeast, incident?.origins.atMost], [2, 2])
})

test("a part's question names the question of its whole", () => {
  const [incident] = incidentsIn(
    `The slide at Orme killed {14|killed people|id=all|${WHERE}} people, including {six|killed children|of=part-of:all|${WHERE}} children.`,
  )
  const whole = incident?.questions.find(({ partOf }) => partOf === undefined)
  assert.deepEqual(
    incident?.questions.map(({ partOf }) => partOf),
    [undefined, whole?.question].sort(),
  )
})

test('who is cited beside a figure without giving one is a witness, once', () => {
  const [incident] = incidentsIn(
    `The slide at Orme killed {14|killed people|by=Harbour Office:organisation|${WHERE}} people, the Harbour Office said. Kelp Radio reported that a wall fell. The Kelp Radio showed it. Sources said it was loud.`,
    'Harbour Office',
    'Kelp Radio',
    'The Kelp Radio',
    'Sources',
  )
  assert.deepEqual(
    incident?.witnesses.map(({ name, at }) => [name, at.length]),
    [['Kelp Radio', 2]],
  )
})

test('who is cited far from every figure speaks of something else', () => {
  const found = incidentsIn(
    `The slide at Orme killed {14|killed people|${WHERE}} people. ${'The road was long and dry. '.repeat(80)} Kelp Radio praised the cooks.`,
    'Kelp Radio',
  )
  assert.deepEqual(found, [])
})
