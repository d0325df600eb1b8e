import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { dossierOf } from './evidence.ts'
import { link } from './link.ts'

const BARGE = 'A barge with grain blew up beside the eastern quay of Tessaly, where stevedores were at work.'

/** The words of the claims in which reports meet that tell one story. */
function meetings(text: string): [string, string][] {
  const dossier = dossierOf(markedCase(text))
  return Array.from(link(dossier).stories, ({ left, right }) => [
    dossier.claims[left]!.at.exact,
    dossier.claims[right]!.at.exact,
  ])
}

test('reports of one town and day meet in their dead, whatever the other counts', () => {
  const found = meetings(`
= r1 | Outlet A | 2031-05-02
${BARGE} {Nine|wounded people|at=Tessaly} people were burnt and {four|killed people|at=Tessaly} died.
= r2 | Outlet B | 2031-05-03
${BARGE} {Thirty|missing people|at=Tessaly} people are missed.`)
  assert.deepEqual(found, [['four', 'Thirty']])
})

test('what is of other words, of another day or of many times as many people is another story', () => {
  const first = `= r1 | Outlet A | 2031-05-02\n${BARGE} {Four|killed people|at=Tessaly|on=2031-05-01} people died.`
  const told = (second: string, date = '2031-05-03') => meetings(`${first}\n= r2 | Outlet B | ${date}\n${second}`)
  assert.deepEqual(told(`${BARGE} {Nine|wounded people|at=Tessaly|on=2031-05-01} were burnt.`), [['Four', 'Nine']])
  assert.deepEqual(told('Weavers leapt from the mill. {Nine|wounded people|at=Tessaly|on=2031-05-01} were burnt.'), [])
  assert.deepEqual(told(`${BARGE} {Nine|wounded people|at=Tessaly|on=2031-05-03} were burnt.`), [])
  assert.deepEqual(told(`${BARGE} {40|killed people|at=Tessaly|on=2031-05-01} died.`), [])
})

test('a report of two towns meets another in what it tells of their town', () => {
  const found = meetings(`
= r1 | Outlet A | 2031-05-02
${BARGE} {Four|killed people|at=Tessaly} people died. In Orme a slide killed {three|killed people|at=Orme}.
= r2 | Outlet B | 2031-05-02
Beside the eastern quay of Tessaly, where stevedores were at work, grain blew up. In Orme {six|wounded people|at=Orme} were hurt.`)
  assert.deepEqual(found, [['three', 'six']])
})

test('two names of one place join reports that have both', () => {
  const told = (where: string, also: string) =>
    meetings(`
= r1 | Outlet A | 2031-05-02
${BARGE} {Four|killed people|at=Tessaly} people died in Quayside.
= r2 | Outlet B | 2031-05-02
${BARGE.replace('Tessaly', also)} {Nine|wounded people|at=${where}} were burnt.`)
  assert.deepEqual(told('Quayside', 'Tessaly'), [['Four', 'Nine']])
  assert.deepEqual(told('Quayside', 'the port'), [])
})

test('a name that both count joins reports of a killing and of its trial, unless one only looks back at it', () => {
  const told = (more: string) =>
    meetings(`
= r1 | Outlet A | 2031-05-02
${BARGE} {Ivo Brand|killed|at=Tessaly|on=2031-05-01} died.
= r2 | Outlet B | 2033-07-11
${BARGE} A judge in Keld heard on Monday how {Ivo Brand|killed|at=Keld|on=2033-07-11${more}} died.`)
  assert.deepEqual(told(''), [['Ivo Brand', 'Ivo Brand']])
  assert.deepEqual(told('|of=background'), [])
})
