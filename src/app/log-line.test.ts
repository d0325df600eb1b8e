import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeLine, isTrue, type LogLine, leafOf, shownIn } from './log-line.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const leaf = (line: LogLine): string => leafOf(line, JSON.stringify(line), hash)
const parsedAgain = (line: object): LogLine => JSON.parse(JSON.stringify(line))

const names = fc.stringMatching(/^[a-z]{1,8}$/u).filter(name => !['at', 'salt', 'before', 'fields'].includes(name))
const lines = fc.record({
  fields: fc.dictionary(names, fc.jsonValue(), { maxKeys: 6 }),
  salt: fc.stringMatching(/^[0-9a-f]{32}$/u),
  before: fc.stringMatching(/^[0-9a-f]{64}$/u),
})

test('a line has the same leaf whatever of it is left out', () => {
  fc.assert(
    fc.property(lines, fc.func(fc.boolean()), ({ fields, salt, before }, isShown) => {
      const line = parsedAgain({ at: '2031-04-01T00:00:00.000Z', ...fields, salt, before })
      const show = new Set(Object.keys(line).filter(name => isShown(name)))
      const closed = parsedAgain(closeLine(line, show, ['w1'], hash))
      assert.equal(leaf(closed), leaf(line))
      assert.ok(isTrue(closed, hash))
      for (const name of Object.keys(fields)) assert.equal(name in shownIn(closed), show.has(name), name)
      const again = parsedAgain(closeLine(closed, new Set(), ['w2'], hash))
      assert.deepEqual([leaf(again), again['shown'], again['because']], [leaf(line), {}, ['w1', 'w2']])
    }),
  )
})

test('a field that is changed, added or taken out changes the leaf, or is seen to be untrue', () => {
  const line = parsedAgain({ at: '2031', path: 'a.txt', bytes: 3, salt: 'ab', before: '00' })
  assert.notEqual(leaf({ ...line, path: 'b.txt' }), leaf(line))
  assert.notEqual(leaf({ ...line, url: 'b' }), leaf(line))
  const closed = closeLine(line, new Set(['path']), ['w1'], hash)
  const [salt] = closed.shown['path']!
  assert.equal(isTrue(parsedAgain({ ...closed, shown: { path: [salt, 'b.txt'] } }), hash), false)
  assert.equal(isTrue(parsedAgain({ ...closed, shown: { by: [salt, 'a.txt'] } }), hash), false)
  assert.notEqual(leaf(parsedAgain({ ...closed, before: '01' })), leaf(line))
})

test('nothing of a field that is left out can be tried out without its salt', () => {
  const line = parsedAgain({ at: '2031', path: 'a.txt', by: 'Ada', salt: 'ab', before: '00' })
  const text = JSON.stringify(closeLine(line, new Set(['by']), ['w1'], hash))
  assert.ok(!text.includes('a.txt') && !text.includes('"ab"'))
  for (const guess of ['a.txt', '"a.txt"', ' "a.txt"', 'ab path']) assert.ok(!text.includes(hash(guess)), guess)
})

test('a line without salt has the leaf of its characters, and cannot be closed', () => {
  const line = { at: '2031', path: 'a.txt', before: '00' }
  assert.equal(leaf(line), hash(`\0${JSON.stringify(line)}`))
  assert.throws(() => closeLine(line, new Set(), [], hash), TypeError)
})
