import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOfPage, html, recordOfPage, textOfMarkup } from './html.ts'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const SENTENCE =
  'The ferry left Port Vale at noon with more people aboard than its papers allow, the harbour master said. '

test('gives the article without the menu and the footer', () => {
  const article = `<article><h1>Ferry sinks</h1>${`<p>${SENTENCE}</p>`.repeat(12)}</article>`
  const { text } = articleOfPage(
    page(`<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>${article}<footer>Contact us</footer>`),
  )
  assert.equal(text.split('\n\n').filter(paragraph => paragraph === SENTENCE.trim()).length, 12)
  assert.doesNotMatch(text, /Home|Sport|Contact/u)
})

test('gives a short article that the page marks as one', () => {
  const { text } = articleOfPage(
    page('<nav>Home</nav><article><p>A ferry sank.</p><p>Nine died.</p><aside>Read more</aside></article>'),
  )
  assert.equal(text, 'A ferry sank.\n\nNine died.')
})

test('reads a page that names neither its html nor its body', () => {
  for (const begin of ['<title>Ferry</title>', '<!doctype html><meta charset=utf-8><title>Ferry</title>'])
    assert.equal(articleOfPage(`${begin}<p>A ferry sank.<p>Nine died.`).text, 'A ferry sank.\n\nNine died.')
})

test('gives all visible text where there is no article', () => {
  assert.equal(
    articleOfPage(page('<div>A ferry sank.</div><script>let x</script><div hidden>no</div>Nine died.')).text,
    'A ferry sank.\n\nNine died.',
  )
})

test('parts paragraphs by a blank line, lines by a line end and cells by a tab', () => {
  const markup =
    '<p>A <b>ferry</b>\n   sank.<br>At noon.</p><ul><li>one</li><li>two</li></ul><table><tr><td>dead</td><td>9</td></tr><tr><td>hurt</td><td>4</td></tr></table>'
  assert.equal(textOfMarkup(markup), 'A ferry sank.\nAt noon.\n\none\n\ntwo\n\ndead\t9\nhurt\t4')
})

test('reads entities and keeps text that runs from right to left', () => {
  assert.equal(
    textOfMarkup('<p>Nine &amp; four &ndash; caf&eacute; &#x2014; قتل عشرة</p>'),
    'Nine & four – café — قتل عشرة',
  )
})

test('leaves text without markup as it is', () => {
  assert.equal(textOfMarkup('5 > 3,\n  so it was'), '5 > 3,\n  so it was')
})

test('believes JSON-LD before meta tags, and meta tags before what is seen', () => {
  const linked =
    '{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"No"},{"@type":["NewsArticle"],"headline":"Ferry sinks","datePublished":"2031-03-04T10:00:00+01:00","author":[{"name":"O. Fenn"},{"name":"T. Ruiz"}],"publisher":{"name":"Vale Post"}}]}'
  const head = `<title>Vale Post - Ferry</title><meta property="og:title" content="Ferry!"><meta property="og:site_name" content="VP"><link rel="canonical" href="https://vale.example/1"><script type="application/ld+json">${linked}</script>`
  const { text: _, ...facts } = articleOfPage(page('<p>A ferry sank.</p>', head))
  assert.deepEqual(facts, {
    title: 'Ferry sinks',
    publisher: 'Vale Post',
    published: '2031-03-04T10:00:00+01:00',
    url: 'https://vale.example/1',
    author: 'O. Fenn, T. Ruiz',
    language: 'en',
  })
})

test('takes facts from meta tags and marked dates where there is no JSON-LD', () => {
  const head =
    '<title>Ferry</title><meta name="author" content="https://vale.example/fenn"><meta property="og:site_name" content="Vale Post"><script type="application/ld+json">{broken</script>'
  const { text: _, ...facts } = articleOfPage(
    page('<p>A ferry sank.</p><time datetime="2031-03-04">yesterday</time>', head),
  )
  assert.deepEqual(facts, { title: 'Ferry', publisher: 'Vale Post', published: '2031-03-04', language: 'en' })
})

test('does not take a relative address for the canonical one', () => {
  assert.equal(articleOfPage(page('<p>A</p>', '<link rel="canonical" href="/1">')).url, undefined)
})

test('accepts a page by its beginning or its extension, but not a feed or a text', () => {
  const accepts = (text: string, extension: string) => html.accepts({ path: 'a', extension, text })
  assert.ok(accepts('  <!DOCTYPE html><p>A', ''))
  assert.ok(accepts('<!-- saved --><HTML>', 'page'))
  assert.ok(accepts('<p>A ferry', 'htm'))
  assert.ok(!accepts('A ferry sank.', 'html'))
  assert.ok(!accepts('<rss version="2.0">', 'xml'))
  assert.ok(!accepts('<!DOCTYPE html><p>A', 'txt'))
})

test('reads what stands after tags without end, and hides what a browser hides', () => {
  assert.equal(articleOfPage(`<body>${'<td><p>'.repeat(60_000)}deep`).text, 'deep')
  assert.equal(
    articleOfPage(`<body>${'<div>'.repeat(3000)}A<SCRIPT>x</Script>B<!-- c --> &lt; 5<script>`).text,
    'A\n\nB < 5',
  )
})

const headlineOf = (body: string, head: string): string | undefined =>
  articleOfPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).headline?.text

test('the headline is the heading that says what the page calls itself, as its reader sees it', () => {
  const text = '<p>A ferry sank.</p>'
  const bar = '<title>Nine die off Port Vale | Vale Post</title>'
  assert.equal(headlineOf(`<h1>Nine die  off “Port Vale”</h1>${text}`, bar), 'Nine die off “Port Vale”')
  assert.equal(
    headlineOf(`<h1>The Vale Evening Post</h1><h2>Nine die off Port Vale</h2>${text}`, bar),
    'Nine die off Port Vale',
  )
  const meta =
    '<meta property="og:site_name" content="The Vale Evening Post"><title>The Vale Evening Post: Nine die</title>'
  assert.equal(headlineOf(`<h1>The Vale Evening Post</h1>${text}`, meta), 'The Vale Evening Post: Nine die')
})

test('without such a heading it is the title in the bar of the window, and none that nobody sees', () => {
  const [bar, text] = ['<title>Nine die off Port Vale | Vale Post</title>', '<p>A ferry sank.</p>']
  assert.equal(headlineOf(`<h1>Wetter und Verkehr heute</h1>${text}`, bar), 'Nine die off Port Vale | Vale Post')
  const named = `${bar}<meta property="og:site_name" content="Vale Post">`
  assert.equal(headlineOf(`<h1 hidden>Nine die off Port Vale</h1>${text}`, named), 'Nine die off Port Vale')
  assert.equal(headlineOf(text, '<meta property="og:title" content="Nine die off Port Vale">'), undefined)
  assert.equal(headlineOf(text, '<title>Vale Post</title>'), undefined)
})

test('a page is read with its headline before its article', () => {
  const page = `<title>Nine die off Port Vale</title><body><h1>Nine die off Port Vale</h1><p>A ferry sank.</p>`
  const { text, runs } = recordOfPage(page, { isTraced: true })
  assert.equal(text, 'Nine die off Port Vale\n\nA ferry sank.')
  assert.deepEqual(runs?.[0], { start: 0, end: 4, from: page.lastIndexOf('Nine'), to: page.lastIndexOf('Nine') + 4 })
})
