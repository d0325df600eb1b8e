import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report, SourceDocument } from '../model/document.ts'
import { storiesOf } from './stories.ts'

const TEXTS: readonly (readonly [id: string, published: string, text: string])[] = [
  ['a1', '2031-05-02', 'A grain barge blew up beside the eastern quay of Tessaly on Friday, the Port Authority said.'],
  ['a2', '2031-05-03', 'Port Authority divers searched the eastern quay of Tessaly, where a barge with grain blew up.'],
  ['b1', '2031-05-02', 'Weavers jumped from the burning textile mill in Dunmire, whose doors were locked.'],
  ['b2', '2031-05-02', 'Locked doors kept weavers in the Dunmire textile mill that burnt down.'],
  ['c1', '2031-05-02', 'The council of Lomund raised the price of water for gardeners.'],
]

function stories(texts: typeof TEXTS): (readonly string[])[] {
  const documents = texts.map(
    ([id, , text]): SourceDocument => ({
      id,
      capture: { path: id, sha256: id, bytes: text.length },
      reader: 'text',
      encoding: 'utf-8',
      text,
    }),
  )
  const reports = texts.map(
    ([id, published, text]): Report => ({
      id,
      document: id,
      span: { start: 0, end: text.length },
      published,
      language: 'en',
    }),
  )
  return storiesOf(reports, documents)
}

test('reports of one happening come together, whatever the order', () => {
  const expected = [['a1', 'a2'], ['b1', 'b2'], ['c1']]
  assert.deepEqual(stories(TEXTS), expected)
  assert.deepEqual(stories(TEXTS.toReversed()), expected)
})

test('what is enough for one day is not enough for another season', () => {
  const again = 'Weavers in Lomund left their looms, and the mill of Dunmire took down its locked doors.'
  const told = (published: string) => stories([...TEXTS, ['b3', published, again]]).find(group => group.includes('b3'))
  assert.deepEqual(told('2031-05-02'), ['b1', 'b2', 'b3'])
  assert.deepEqual(told('2033-11-20'), ['b3'])
})
