import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../../test/claims-builder.ts'
import { textOf } from './words.ts'

/** The question after the many whom some words stand for, by the name that they resolve to. */
function asked(words: string, name: string): string {
  const [claim] = markedCase('= r1 | Outlet A | 2031-03-05\n{22|killed} died.').claims
  const at = { ...claim!.at, exact: words }
  return textOf(
    'killed',
    [{ ...claim!, subject: { value: { name }, basis: 'stated', at, rule: 'test' } }],
    undefined,
    '',
  )
}

test('a name that nobody knows is made no noun for several', () => {
  assert.match(asked('Oskerra', 'oskerra'), /^How many people \(Oskerra\) were killed/u)
  assert.match(asked('Dockers', 'dockers'), /^How many dockers were killed/u)
  assert.match(asked('Guard', 'guard'), /^How many guards were killed/u)
})

test('a pronoun asks after nobody in particular, and what it refers to is left out', () => {
  for (const pronoun of ['it', 'We', 'us', 'they'])
    assert.match(asked(pronoun, pronoun.toLowerCase()), /^How many people were/u)
  assert.match(asked('men of their company', 'men'), /^How many men were killed/u)
  assert.match(asked('men of the company', 'men'), /^How many men of the company were killed/u)
})
