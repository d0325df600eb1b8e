import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withHeadline } from './headline.ts'

const textWith = (text: string, headline: string): string => withHeadline({ text }, { text: headline }).text

test('a headline is the first paragraph of a text that lacks it', () => {
  assert.equal(textWith('A ferry sank.', ' Nine die off Port Vale '), 'Nine die off Port Vale\n\nA ferry sank.')
  assert.equal(textWith('Nine were ill.', 'Nine die off Port Vale'), 'Nine die off Port Vale\n\nNine were ill.')
})

test('a text that begins with its headline, however spelled, stays as it is', () => {
  for (const text of ['NINE DIE OFF PORT VALE\nA ferry sank.', 'By Ada Roe\n\nNine die “off Port Vale” – it sank.'])
    assert.equal(textWith(text, 'Nine die off Port Vale'), text)
})

test('a name is no headline, and a record without a text gets none', () => {
  assert.equal(textWith('A ferry sank.', 'Item 12'), 'A ferry sank.')
  assert.equal(textWith('', 'Nine die off Port Vale'), '')
})

test('the places of a text move along behind those of its headline', () => {
  const { text, runs } = withHeadline(
    { text: 'It sank.', runs: [{ start: 0, end: 8, from: 40, to: 48 }] },
    { text: ' Nine die here', runs: [{ start: 0, end: 14, from: 2, to: 16 }] },
  )
  assert.equal(text, 'Nine die here\n\nIt sank.')
  assert.deepEqual(runs, [
    { start: 0, end: 13, from: 3, to: 16 },
    { start: 15, end: 23, from: 40, to: 48 },
  ])
})

test('signs of a script without spaces are words enough', () => {
  assert.equal(textWith('一艘渡轮沉没。', '渡轮沉没九人死亡'), '渡轮沉没九人死亡\n\n一艘渡轮沉没。')
  assert.equal(textWith('一艘渡轮沉没。', '渡轮'), '一艘渡轮沉没。')
})
