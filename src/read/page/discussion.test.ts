import assert from 'node:assert/strict'
import { test } from 'node:test'
import { removeDiscussions } from './discussion.ts'
import { bodyOf, type PageElement, parsePage } from './dom.ts'
import { visibleText } from './text.ts'
import { lengthsBelow } from './text-lengths.ts'

const REMARK = 'This was bound to happen, and everybody on the island has known it for years, nobody can say otherwise.'
const REPORT = '<h1>Ferry sinks</h1><p>The ferry left Port Vale at noon.</p>'

function leftOf(markup: string): string {
  const body = bodyOf(parsePage(`<!doctype html><html><body>${markup}</body></html>`)!) as PageElement
  removeDiscussions(body, lengthsBelow(body))
  return visibleText(body)
}

for (const discussion of [
  `<ol class="comment-list">${`<li><b>a reader</b><p>${REMARK}</p></li>`.repeat(9)}</ol>`,
  `<section id="talk"><h3>9 Comments</h3>${`<div><b>a reader</b><p>${REMARK}</p></div>`.repeat(9)}</section>`,
  `<h3>Kommentare (9)</h3>${`<div><b>Leserin</b><p>${REMARK}</p></div>`.repeat(9)}`,
  `<div><h2>9 thoughts on “Ferry sinks”</h2><ul>${`<li><article class="comment"><p>${REMARK}</p></article></li>`.repeat(9)}</ul></div>`,
])
  test(`takes out ${discussion.slice(0, 50)}, however long`, () =>
    assert.equal(leftOf(`${REPORT}${discussion}`), 'Ferry sinks\n\nThe ferry left Port Vale at noon.'))

for (const report of [
  `<div class="comments-open"><h1>Ferry sinks</h1>${`<div>${REMARK}</div>`.repeat(9)}</div>`,
  `<div class="comment">${`<p>${REMARK}</p>`.repeat(9)}</div>`,
  `<h2>Comments of the minister</h2>${`<div><b>On Monday</b><p>${REMARK}</p></div>`.repeat(9)}`,
  `<div class="live"><h2>Comments</h2>${`<div><time>14:05</time><h3>Divers go down</h3><p>${REMARK}</p></div>`.repeat(9)}</div>`,
  `<h2>Comment</h2><p>${REMARK}</p><p>${REMARK}</p>`,
])
  test(`leaves ${report.slice(0, 60)}`, () => assert.ok(leftOf(report).includes(REMARK)))
