import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOfPage } from './html.ts'

const REPORT = [
  'Nine people died when a ferry sank off Port Vale on Tuesday, the harbour master said, in the worst accident for a generation.',
  'The ferry left the north quay at noon with forty-one passengers, six more than its papers allow, according to the company.',
  'Divers recovered the last of the bodies before dusk, and four survivors were taken to the district hospital in Arlo.',
  'Passengers said that the boat had been fuller than usual, because the crossing of the morning had been cancelled.',
  'The company said that it would answer the questions of the inquiry, and that it could not say how many tickets were sold.',
]
const OTHER =
  'The council, which met on Monday, wants two more of them, and a second road over the hills, before the winter comes.'

const linesOf = (body: string, head = ''): string[] =>
  articleOfPage(`<!doctype html><html><head>${head}</head><body><div>${body}</div></body></html>`).text.split(/\n+/u)
const boxes = (lines: readonly string[]) => lines.map(line => `<div>${line}</div>`).join('')
const linked = (articleBody: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`

test('a box beside the one that holds the text that a page states is no part of the report', () => {
  const page = `<div>${boxes(REPORT)}</div><div>${boxes(Array.from({ length: 30 }, () => OTHER))}</div>`
  assert.deepEqual(linesOf(page, linked(REPORT.join(' '))), REPORT)
  assert.ok(linesOf(page).includes(OTHER))
})

test('a paragraph that a page does not state with the others is no part of the report', () => {
  const page = boxes([...REPORT.slice(0, 3), OTHER, ...REPORT.slice(3)])
  assert.deepEqual(linesOf(page, linked(REPORT.join(' '))), REPORT)
})

test('a page that states the beginning of its report does not lose the rest', () => {
  const page = boxes([...REPORT, OTHER, OTHER, OTHER, OTHER, OTHER])
  assert.deepEqual(linesOf(page, linked(REPORT.join(' '))).slice(0, 6), [...REPORT, OTHER])
})

test('what a page marks as its body is the report where the finder took more', () => {
  const page = `<div itemprop="articleBody">${boxes(REPORT)}</div><div>${boxes([OTHER, OTHER])}</div>`
  assert.deepEqual(linesOf(page), REPORT)
})

test('a report in a box of a misleading name is found', () => {
  const menu = `<ul>${'<li><a href="/s">Sport</a></li>'.repeat(20)}</ul>`
  assert.deepEqual(linesOf(`${menu}<div class="sidebar-menu">${boxes(REPORT)}</div>`), REPORT)
})
