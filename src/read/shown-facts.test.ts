import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordOfPage } from './html.ts'

const REPORT = '<p>The ferry left Port Vale at noon with more people aboard than its papers allow, he said.</p>'.repeat(
  4,
)
const OTHER =
  '<div class="card"><h3>Storm warning for the islands</h3><span class="byline">By Cem Arlo</span><time datetime="2031-01-01">1 Jan</time></div>'
const factsOf = (body: string, head = '') => {
  const { author, published, publisher, title } = recordOfPage(
    `<!doctype html><html lang="en"><head><title>Ferry sinks at Arlo | Vale Courier</title>${head}</head><body>${body}</body></html>`,
  )
  return { author, published, publisher, title }
}
const HOUSE = { publisher: 'Vale Courier', title: 'Ferry sinks at Arlo' }

test('who wrote a report, and when, is what the page shows below its title', () => {
  const head =
    '<h1>Ferry sinks at Arlo</h1><div class="byline">By <a>Ada Vale</a> and Ben Tarn, Staff Writers</div><span class="datestamp">March 4, 2031</span>'
  assert.deepEqual(factsOf(OTHER + head + REPORT + OTHER), {
    ...HOUSE,
    author: 'Ada Vale, Ben Tarn',
    published: '2031-03-04',
  })
})

test('it may stand above the title, or below the report', () => {
  const above = '<p class="post-date">4 March 2031</p><h1>Ferry sinks at Arlo</h1>'
  assert.equal(factsOf(above + REPORT.repeat(30) + OTHER).published, '2031-03-04')
  const below = '<h1>Ferry sinks at Arlo</h1>'
  assert.equal(factsOf(`${below}${REPORT}<p class="date-pub">Created: 2031-03-04</p>`).published, '2031-03-04')
})

test('what the page says of it for programs goes before', () => {
  const head = '<meta name="author" content="Dara Moss"><meta property="article:published_time" content="2031-03-05">'
  const body =
    '<h1>Ferry sinks at Arlo</h1><div class="byline">By Ada Vale</div><time datetime="2031-03-04">4 March</time>'
  assert.deepEqual(factsOf(body + REPORT, head), { ...HOUSE, author: 'Dara Moss', published: '2031-03-05' })
})

test('other reports, outlets and offices are no authors', () => {
  const body =
    '<h1>Ferry sinks at Arlo</h1><div class="author">Vale Courier</div><div class="author-title">Islands Reporter</div>'
  assert.equal(factsOf(body + REPORT).author, undefined)
  assert.equal(factsOf(`<h1>Islands</h1>${OTHER}`).author, undefined)
})

test('a string of JSON-LD may have line ends in it', () => {
  const linked =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sinks\nat Arlo","datePublished":"2031-03-04"}</script>'
  assert.equal(factsOf(REPORT, linked).published, '2031-03-04')
})
