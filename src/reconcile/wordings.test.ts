import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { PROFILES } from '../model/profile.ts'
import type { Wording } from '../model/wording.ts'
import { reconcile } from './reconcile.ts'

const WHERE = 'at=Orme|on=2031-03-04'

/** The wordings of some reports, each of an outlet of its own. */
function wordings(...reports: readonly string[]): readonly Wording[] {
  const source = reports.map((text, at) => `= r${at} | Outlet ${'ABCDEF'[at]} | 2031-03-05\n${text}`).join('\n')
  return reconcile(markedCase(source), PROFILES.plain).wordings
}

/** "outlet: words count, words count" of a record; marks after the count. */
const shown = (wording: Wording | undefined): string[] | undefined =>
  wording?.outlets.map(
    ({ outlet, uses }) =>
      `${outlet}: ${uses
        .map(
          use =>
            `${use.words} ${use.count}${'!'.repeat(use.scareQuoted)}${'~'.repeat(use.distanced)}${'"'.repeat(use.quoted)}`,
        )
        .join(', ')}`,
  )

const fell = (figure: string, subject: string, more = '') =>
  `In the fight at Orme on Tuesday {${figure}|killed ${subject}|${WHERE}${more}} ${subject} were killed near the old mill.`

test('the people of one question are shown under the names that each outlet gives them', () => {
  const [people] = wordings(fell('12', 'militants'), fell('12', 'terrorists'))
  assert.equal(people?.kind, 'people')
  assert.deepEqual(shown(people), ['Outlet A: militants 1', 'Outlet B: terrorists 1'])
})

test('outlets that use the same words have nothing to show', () => {
  assert.deepEqual(wordings(fell('12', 'militants'), fell('12', 'militants')), [])
})

test('what only one outlet tells has nothing beside it', () => {
  assert.deepEqual(
    wordings(`${fell('12', 'militants')} Later {12|killed terrorists|${WHERE}} terrorists were counted.`),
    [],
  )
})

test('a happening is shown under the names that each outlet gives it', () => {
  const found = wordings(
    `The liberation of Orme cost {12|killed people|${WHERE}} people killed on Tuesday.`,
    `The occupation of Orme cost {12|killed people|${WHERE}} people killed on Tuesday.`,
  )
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['event'],
  )
  assert.deepEqual(shown(found[0]), ['Outlet A: liberation 1', 'Outlet B: occupation 1'])
})

test('scare quotes are told from quotations', () => {
  const found = wordings(
    `The “liberation” of Orme cost {12|killed people|${WHERE}} people killed on Tuesday.`,
    `"The occupation of Orme cost {12|killed people|${WHERE}} people killed on Tuesday," the mayor said.`,
    `What the front calls the ‘liberation’ of Orme cost {12|killed people|${WHERE}} people killed.`,
    `The so-called liberation of Orme cost {12|killed people|${WHERE}} people killed on Tuesday.`,
  )
  assert.deepEqual(shown(found[0]), [
    'Outlet A: liberation 1!',
    'Outlet B: occupation 1"',
    'Outlet C: liberation 1"',
    'Outlet D: liberation 1~',
  ])
})

test('every example is a sentence that holds the words', () => {
  for (const { outlets } of wordings(fell('12', 'militants'), fell('12', 'terrorists'))) {
    for (const { uses } of outlets) {
      for (const { words, examples } of uses) for (const { exact } of examples) assert.ok(exact.includes(words))
    }
  }
})

test('a word of a name is no name for a happening', () => {
  const found = wordings(
    `The liberation of Orme cost {12|killed people|${WHERE}} people killed on Tuesday, the Ostland Occupation Office said.`,
    `The fall of Orme cost {12|killed people|${WHERE}} people killed on Tuesday.`,
  )
  const words = found.find(({ kind }) => kind === 'event')?.outlets[0]?.uses.map(use => use.words)
  assert.deepEqual(words, ['liberation'])
})
