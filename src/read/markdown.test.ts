import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markdown } from './markdown.ts'
import { allOf } from './trace.ts'

const readMarkdown = (text: string) => markdown.read({ path: 'a.md', extension: 'md', text }, {}).records[0]

test('keeps the characters, and takes title, date and outlet from the front matter', () => {
  const text =
    '---\r\ntitle: "Ferry: nine dead"\r\nDate: 4 March 2031\r\nauthor:\r\nsource: Vale Post\r\ntags:\r\n- sea\r\n---\r\nA *ferry* sank.\r\n'
  const body = 'A *ferry* sank.\r\n'
  const title = 'Ferry: nine dead'
  assert.deepEqual(readMarkdown(text), {
    text: `${title}\n\n${body}`,
    title,
    published: '2031-03-04',
    publisher: 'Vale Post',
    runs: [
      { start: 0, end: title.length, from: text.indexOf(title), to: text.indexOf(title) + title.length },
      {
        start: title.length + 2,
        end: title.length + 2 + body.length,
        from: text.indexOf(body),
        to: text.length,
      },
    ],
  })
})

test('a text that begins with the title of its front matter has it once', () => {
  assert.equal(
    readMarkdown("---\ntitle: 'Nine die off Vale'\n---\n# Nine die off Vale\n")?.text,
    '# Nine die off Vale\n',
  )
  assert.equal(readMarkdown('---\ndate: 2031-03-04\n---\nA ferry sank.\n')?.text, 'A ferry sank.\n')
})

test('does not take rules in the middle of a text, or a front matter without end, for front matter', () => {
  for (const text of ['A ferry.\n---\ntitle: B\n---\n', '---\ntitle: B\nA ferry.\n']) {
    assert.deepEqual(readMarkdown(text), { text, runs: allOf(text) })
  }
})
