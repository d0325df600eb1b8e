import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOfPage } from './html.ts'

const REPORT = '<p>The ferry left Port Vale at noon with more people aboard than its papers allow, he said.</p>'.repeat(
  4,
)
const OTHER =
  '<div class="card"><h3>Storm warning for the islands</h3><span class="byline">By Cem Arlo</span><time datetime="2031-01-01">1 Jan</time></div>'
const factsOf = (body: string, head = '') => {
  const { author, published, publisher, title } = articleOfPage(
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

test('a day that a long paragraph mentions is not when the report came out', () => {
  const lead = '<h1>Ferry sinks at Arlo</h1><p class="date">On 4 March 2031 the ferry was inspected'
  assert.equal(factsOf(`${lead}.</p>${REPORT}`).published, '2031-03-04')
  assert.equal(factsOf(`${lead}${', and passed with no fault found'.repeat(4)}.</p>${REPORT}`).published, undefined)
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

test('who is named by the id of another node is named as that node says', () => {
  const linked = `<script type="application/ld+json">{"@graph":[
    {"@type":"NewsArticle","headline":"Ferry sinks at Arlo","author":[{"@id":"#ada"},{"@id":"#nobody"}],"publisher":{"@id":"#house"}},
    {"@type":"WebSite","publisher":{"@id":"#house","@type":"Organization","name":"Vale &amp; Arlo Post"}}]}</script>
    <script type="application/ld+json">{"@id":"#ada","@type":"Person","name":"Ada Vale"}</script>`
  assert.deepEqual(factsOf(REPORT, linked), {
    author: 'Ada Vale',
    published: undefined,
    publisher: 'Vale & Arlo Post',
    title: 'Ferry sinks at Arlo',
  })
})

test('a report is of the day that it is filed under, where the page tells no finer one', () => {
  const filed = '<link rel="canonical" href="https://vale.example/news/2031/03/04/ferry">'
  const dated = (date: string) => `${filed}<meta name="date" content="${date}">`
  assert.equal(factsOf(REPORT, filed).published, '2031-03-04')
  assert.equal(factsOf(REPORT, dated('4/3/2031')).published, '2031-03-04')
  assert.equal(factsOf(REPORT, dated('2031-03-05')).published, '2031-03-05')
  assert.equal(factsOf(REPORT, dated('2030')).published, '2030')
  const serial = '<link rel="canonical" href="https://vale.example/news/2031/33/44/ferry">'
  assert.equal(factsOf(REPORT, serial).published, undefined)
})

test('the region of a page tells in which order its English writes days', () => {
  const shown = '<h1>Ferry sinks at Arlo</h1><span class="date">04/03/2031</span>'
  const of = (locale: string) => factsOf(shown + REPORT, `<meta property="og:locale" content="${locale}">`).published
  assert.deepEqual(['en_GB', 'en_US', 'fr_FR'].map(of), ['2031-03-04', '2031-04-03', '2031'])
})
