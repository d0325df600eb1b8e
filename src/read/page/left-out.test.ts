import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyOf, type PageElement, parsePage } from './dom.ts'
import { putBack } from './left-out.ts'
import { piecesOf } from './pieces.ts'
import { visibleText } from './text.ts'
import { lengthsBelow } from './text-lengths.ts'

/** Lines of an article that its finder took out of a page by dropping what bears `data-drop`, once what is the report's was put back. */
function linesAfter(markup: string, title = 'Ferry sinks'): string[] {
  const body = bodyOf(parsePage(`<!doctype html><html><body>${markup}</body></html>`)!) as PageElement
  const lengths = lengthsBelow(body)
  const pieces = piecesOf(body, lengths)
  for (const dropped of [...body.querySelectorAll('[data-drop]')]) dropped.remove()
  putBack(body, pieces, [title], lengths)
  return visibleText(body).split(/\n+/u)
}

const KEPT = ['The ferry left Port Vale at noon.', 'Divers went down before dusk.', 'The company did not answer.']
const [one, two, three] = KEPT.map(text => `<p>${text}</p>`)

for (const [what, dropped, line] of [
  ['a list', '<div data-drop><ul><li>Nine dead</li><li>Four hurt</li></ul></div>', 'Nine dead'],
  ['a table', '<table data-drop><tr><td>dead</td><td>9</td></tr></table>', 'dead\t9'],
  ['a heading', '<h2 data-drop class="subheader">A crowded crossing</h2>', 'A crowded crossing'],
  ['a paragraph', '<p data-drop>Nobody was told.</p>', 'Nobody was told.'],
] as const)
  test(`puts ${what} back where it stood`, () => {
    const at = linesAfter(`<h1 data-drop>Ferry sinks</h1><div>${one}${dropped}${two}${three}</div>`)
    assert.equal(at.indexOf(line), 1)
    assert.deepEqual(
      at.filter(each => KEPT.includes(each)),
      KEPT,
    )
  })

for (const dropped of [
  '<div data-drop class="box"><h3>Get our letter</h3><p>Sign up.</p><p>It is free.</p></div>',
  '<ul data-drop><li><a href="/1">Storm warning for the islands</a></li></ul>',
  '<h2 data-drop>More from Port Vale</h2>',
  '<div data-drop class="promo">Two crowns a week for all of this.</div>',
])
  test(`leaves ${dropped.slice(0, 50)} out`, () =>
    assert.deepEqual(linesAfter(`<div>${one}${dropped}${two}${three}</div>`), KEPT))

test('puts back the lead between the title and the first paragraph, but no byline and no second title', () => {
  const lead = 'Nine people died when a ferry sank off Port Vale on Tuesday.'
  const head = `<div data-drop><h1>Ferry sinks</h1><h2>The harbour master had warned of it for years</h2><p class="lead">${lead}</p><p>By Ada Vale</p></div>`
  assert.deepEqual(linesAfter(`${head}<div>${one}${two}${three}</div>`), [lead, ...KEPT])
})

test('puts back the line below the title where it is no heading, and a second title that its template calls a lead', () => {
  const title = 'A crowded ferry sinks off Port Vale'
  const line = 'The harbour master had warned of it for years'
  const after = (lead: string) =>
    linesAfter(`<div data-drop><h1>Floods: ${title}</h1>${lead}</div><div>${one}${two}${three}</div>`, title)
  assert.deepEqual(after(`<p>${line}</p>`), [line, ...KEPT])
  assert.deepEqual(after(`<h2 class="post-sub-title">${line}</h2>`), [line, ...KEPT])
  assert.deepEqual(after(`<h2>${line}</h2>`), KEPT)
  assert.deepEqual(after('<p>Ada Vale</p>'), KEPT)
})

test('puts a quotation back, and no post that could not be shown', () => {
  const post = '<blockquote data-drop>The ferry is OUT. — Vale Harbour (@vale) March 4, 2031</blockquote>'
  assert.equal(linesAfter(`<div>${one}${post}${two}${three}</div>`).length, KEPT.length + 1)
  const empty = '<blockquote data-drop>View this post on Instagram</blockquote>'
  assert.deepEqual(linesAfter(`<div>${one}${empty}${two}${three}</div>`), KEPT)
})

test('puts back the next part of the page where it is of one kind with what was kept', () => {
  const rest = 'The inquiry, which opens in May, will hear from everybody who was on board that day.'
  const part = (inner: string, kind = 'part') => `<div class="${kind}">${inner}</div>`
  const dropped = part(`<p>${rest}</p>`).replace('<div', '<div data-drop')
  assert.deepEqual(linesAfter(`${part(one! + two!)}${part(three!)}${dropped}`), [...KEPT, rest])
  assert.deepEqual(linesAfter(`${part(one! + two!)}${part(three!)}${dropped.replace('"part"', '"other"')}`), KEPT)
})

test('a lead stands below the title, though the author who stands between is known as well', () => {
  const lead = 'Nobody had told the islands that the ferry was not fit to sail'
  const page = `<div data-drop><h1>Ferry sinks</h1><p>${lead}</p><address>Ferry sinks</address></div><div>${one}${two}${three}</div>`
  assert.equal(linesAfter(page)[0], lead)
})
