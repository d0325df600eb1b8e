import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linksOf } from './links.ts'

const shown = (...given: Parameters<typeof linksOf>) =>
  linksOf(...given)?.map(({ kind, question }) => `${kind} ${question}`)

test('a question names the three that it is likeliest the same as, each once', () => {
  assert.deepEqual(shown([], [], ['b', 'b', 'a', 'd', 'a', 'c']), [
    'could-be-same b',
    'could-be-same a',
    'could-be-same d',
  ])
})

test('a part is not named again as what could be the same', () => {
  const part = { kind: 'part-of', question: 'whole', rule: 'test' } as const
  assert.deepEqual(shown([part], ['kin'], ['whole', 'a']), ['part-of whole', 'kin kin', 'could-be-same a'])
})

test('a question that belongs with no other has no links', () => {
  assert.equal(linksOf([], [], []), undefined)
})
