import assert from 'node:assert/strict'
import { test } from 'node:test'
import { json } from './json.ts'
import type { ReadOptions } from './reader.ts'

const readJson = (text: string, options: ReadOptions = {}, extension = 'jsonl') =>
  json.read({ path: `a.${extension}`, extension, text }, options)

test('reads each line of JSON Lines as one report, and names the line', () => {
  const { records } = readJson('{"text":"A"}\n\n{"text":"B"}\r\n')
  assert.deepEqual(records, [
    { text: 'A', part: { name: 'line', number: 1 } },
    { text: 'B', part: { name: 'line', number: 3 } },
  ])
})

test('tells a broken line and reads the others', () => {
  const lines = [
    '{"text":"1"}',
    '{"text":"2"}',
    '{"text":"3"}',
    '{"text":"4"}',
    '{"text":"5"}',
    '{"text":"6"}',
    '{"text":"7"',
    '{"text":"8"}',
  ]
  const { records, faults } = readJson(lines.join('\n'))
  assert.deepEqual(
    records.map(record => record.text),
    ['1', '2', '3', '4', '5', '6', '8'],
  )
  assert.deepEqual(faults, [{ code: 'read.bad-json', part: 'line 7', parameters: { line: 7 }, level: 'error' }])
})

test('tells a record without a text', () => {
  const { records, faults } = readJson('{"text":"A"}\n{"title":"B"}')
  assert.equal(records.length, 1)
  assert.deepEqual(faults, [{ code: 'read.no-text-field', part: 'line 2', parameters: {}, level: 'error' }])
})

test('tells no more than a hundred broken lines one by one', () => {
  const { faults } = readJson(`{"text":"A"}\n${'{"text"\n'.repeat(250)}`)
  assert.equal(faults.length, 101)
  assert.deepEqual(faults.at(-1)?.parameters, { more: 150 })
})

test('knows fields by their usual names', () => {
  const record = {
    Headline: 'Ferry sinks',
    Body: 'A ferry sank.',
    'Published At': '2031-03-04T10:00:00Z',
    source: { id: 7, name: 'Vale Post' },
    link: 'https://vale.example/1',
    authors: ['O. Fenn', 'T. Ruiz'],
  }
  assert.deepEqual(readJson(JSON.stringify(record)).records[0], {
    text: 'A ferry sank.',
    title: 'Ferry sinks',
    published: '2031-03-04T10:00:00Z',
    publisher: 'Vale Post',
    url: 'https://vale.example/1',
    author: 'O. Fenn, T. Ruiz',
  })
})

test('takes fields by the names that the options give, and those alone', () => {
  const fields = { text: 'lead_text', title: ['kop', 'head'] }
  const { records } = readJson('{"lead_text":"A","text":"B","head":"C"}', { fields })
  assert.equal(records[0]?.text, 'A')
  assert.equal(records[0]?.title, 'C')
})

test('reads arrays, lists under a name, bare strings and one record', () => {
  const texts = (text: string) => readJson(text, {}, 'json').records.map(record => record.text)
  assert.deepEqual(texts('[{"text":"A"},"B"]'), ['A', 'B'])
  assert.deepEqual(texts('{"count":2,"articles":[{"body":"A"},{"body":"B"}]}'), ['A', 'B'])
  assert.deepEqual(texts('{\n  "text": "A"\n}'), ['A'])
})

test('lets one date of a file decide which of two numbers is the day', () => {
  const { records } = readJson('{"text":"A","date":"04/05/2031"}\n{"text":"B","date":"25/05/2031"}')
  assert.equal(records[0]?.published, '2031-05-04')
})

test('keeps line separators inside strings and lone surrogates', () => {
  assert.equal(readJson('{"text":"A\u2028B"}\n{"text":"C\\ud800"}').records[1]?.text, 'C\ud800')
})

test('accepts JSON by what it looks like, but not a text in brackets', () => {
  const accepts = (text: string, extension: string) => json.accepts({ path: 'a', extension, text })
  assert.ok(accepts('{"text":"A"}', ''))
  assert.ok(accepts('[\n  {"text":"A"}]', 'dat'))
  assert.ok(!accepts('[Vale Post] A ferry sank.', ''))
  assert.ok(!accepts('{sic} A ferry sank.', ''))
  assert.ok(!accepts('{"text":"A"}', 'txt'))
})
