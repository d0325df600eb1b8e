import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import type { Sameness } from '../model/alignment.ts'
import { dossierOf } from './evidence.ts'
import { featuresOf } from './features.ts'
import { testimonies } from './link.ts'
import { Linker } from './linking.ts'
import { wordVectors } from './words.ts'

/** Whether two leads with these figures, aligned as `kind`, are one testimony; `words` is how long the passages are, in code units. */
function isOne(left: string, right: string, kind: Sameness, words = 60): boolean {
  const lead = (outlet: string, figure: string) =>
    `= ${outlet} | Outlet ${outlet} | 2031-03-04\nA blast in Orme killed {${figure}|killed people|at=Orme|on=2031-03-04} people.`
  const dossier = dossierOf(markedCase(`${lead('r0', left)}\n\n${lead('r1', right)}`))
  const features = featuresOf(dossier)
  const evidence = dossier.claims.map(({ at }) => ({ ...at, exact: 'w'.repeat(words) }))
  const copy = { left: 0, right: 1, kind, similarity: 0.6, evidence }
  return testimonies([copy], features, new Linker(dossier, features, wordVectors(dossier))).length === 1
}

test('leads that are written alike of any blast are no copies where their figures differ', () => {
  assert.equal(isOne('17', '20', 'rewrite'), false)
  assert.equal(isOne('17', '17', 'rewrite'), true)
})

test('a figure that changed in a long passage, or in a cut copy, has changed in copying', () => {
  assert.equal(isOne('17', '71', 'rewrite', 300), true)
  assert.equal(isOne('17', '71', 'cut-copy'), true)
})
