import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mediaTypeOf } from './media-types.ts'

test('pictures and PDF are served as they are, text as plain text, and nothing that could run as what it is', () => {
  assert.equal(mediaTypeOf('a/REPORT.PDF', 'pdf'), 'application/pdf')
  assert.equal(mediaTypeOf('a.png', 'text'), 'image/png')
  for (const [path, reader] of [
    ['page.html', 'html'],
    ['feed.xml', 'feed'],
    ['drawing.svg', 'text'],
    ['letter.eml', 'eml'],
    ['no-ending', 'text'],
  ] as const) {
    assert.equal(mediaTypeOf(path, reader), 'text/plain', path)
  }
})

test('what a browser cannot show is not served', () => {
  for (const [path, reader] of [
    ['a.docx', 'docx'],
    ['pack.zip', 'html'],
    ['a.txt.gz', 'text'],
    ['crawl.warc', 'html'],
  ] as const) {
    assert.equal(mediaTypeOf(path, reader), undefined, path)
  }
})
