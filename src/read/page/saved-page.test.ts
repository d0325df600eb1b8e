import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mhtml } from '../mail/mhtml.ts'
import { articleOfPage, html } from './html.ts'

const PAGE =
  '<!doctype html><html lang="en"><head><title>Ferry sinks</title></head><body><article><p>A ferry sank off Port Vale.</p></article></body></html>'

test('what a browser saved in one file is the page, without its frames, with its address and the time', async () => {
  const bytes = new TextEncoder().encode(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://vale.example/1',
      'Date: Tue, 4 Mar 2031 14:05:09 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      PAGE,
      '--b',
      'Content-Type: text/html',
      '',
      '<html><body><p>An advertisement in a frame.</p></body></html>',
      '--b--',
    ].join('\r\n'),
  )
  const { records } = await mhtml.read({ path: 'a.mht', extension: 'mht', bytes }, { options: {}, room: () => 1e6 })
  assert.deepEqual(records, [
    {
      text: 'A ferry sank off Port Vale.',
      title: 'Ferry sinks',
      url: 'https://vale.example/1',
      language: 'en',
      captured: '2031-03-04T14:05:09-00:00',
    },
  ])
})

test('a page that SingleFile saved has the address and the time that its comment notes', () => {
  const comment =
    '<!--\n Page saved with SingleFile \n url: https://vale.example/1 \n saved date: Tue Mar 04 2031 14:05:09 GMT+0300 (Vale time)\n-->'
  const { url, captured, text } = articleOfPage(PAGE.replace('<head>', `${comment}<head>`))
  assert.deepEqual(
    [text, url, captured],
    ['A ferry sank off Port Vale.', 'https://vale.example/1', '2031-03-04T14:05:09+03:00'],
  )
})

test('pictures that a saved page carries do not count for its size, and places are those in the whole file', () => {
  const picture = `<img src="data:image/png;base64,${'iVBORw0KGgo='.repeat(900_000)}">`
  const text = PAGE.replace('<p>', `${picture}<p>Nine &amp; four died. `)
  const [record] = html.read({ path: 'a.html', extension: 'html', text }, { traced: true }).records
  assert.equal(record!.text, 'Nine & four died. A ferry sank off Port Vale.')
  const runs = record!.runs!
  const at = runs.find(run => record!.text.slice(run.start, run.end) === 'ferry')!
  assert.equal(text.slice(at.from, at.to), 'ferry')
  const and = runs.find(run => record!.text.slice(run.start, run.end) === '&')!
  assert.equal(text.slice(and.from, and.to), '&amp;')
})
