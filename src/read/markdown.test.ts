import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markdown } from './markdown.ts'
import { allOf } from './trace.ts'

const readMarkdown = (text: string) => markdown.read({ path: 'a.md', extension: 'md', text }, {}).records[0]

test('keeps the characters, and takes title, date and outlet from the front matter', () => {
  const text =
    '---\ntitle: "Ferry: nine dead"\nDate: 4 March 2031\nsource: Vale Post\ntags:\n- sea\n---\nA *ferry* sank.\n'
  assert.deepEqual(readMarkdown(text), {
    text,
    title: 'Ferry: nine dead',
    published: '2031-03-04',
    publisher: 'Vale Post',
    body: { start: text.indexOf('A *ferry'), end: text.length },
    runs: allOf(text),
  })
})

test('does not take rules in the middle of a text, or a front matter without end, for front matter', () => {
  for (const text of ['A ferry.\n---\ntitle: B\n---\n', '---\ntitle: B\nA ferry.\n']) {
    assert.deepEqual(readMarkdown(text), { text, runs: allOf(text) })
  }
})
