import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feed } from './feed.ts'
import { json } from './json.ts'

const readFeed = (text: string) => feed.read({ path: 'a.xml', extension: 'xml', text }, {})

test('reads each item of an RSS feed', () => {
  const { records, faults } = readFeed(`<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
  <title>Vale Post</title><language>en</language>
  <item><title>Ferry sinks</title><link> https://vale.example/1 </link><description>Nine died.</description>
    <content:encoded><![CDATA[<p>A ferry sank.</p><p>Nine people died.</p>]]></content:encoded>
    <pubDate>Tue, 04 Mar 2031 14:05:09 GMT</pubDate><dc:creator>O. Fenn</dc:creator></item>
  <item><title>Wheat &amp; mills</title><guid>https://vale.example/2</guid></item>
</channel></rss>`)
  assert.deepEqual(faults, [])
  assert.deepEqual(records, [
    {
      text: 'A ferry sank.\n\nNine people died.',
      title: 'Ferry sinks',
      publisher: 'Vale Post',
      published: '2031-03-04T14:05:09Z',
      url: 'https://vale.example/1',
      author: 'O. Fenn',
      language: 'en',
      part: { name: 'item', number: 1 },
    },
    {
      text: 'Wheat & mills',
      title: 'Wheat & mills',
      publisher: 'Vale Post',
      url: 'https://vale.example/2',
      language: 'en',
      part: { name: 'item', number: 2 },
    },
  ])
})

test('reads entries of an Atom feed, XHTML and relative addresses too', () => {
  const { records } =
    readFeed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://vale.example/news/"><title>Vale Post</title>
  <entry><title>Ferry sinks</title><link rel="self" href="x"/><link href="1.html"/><updated>2031-03-05</updated><published>2031-03-04</published>
  <author><name>O. Fenn</name></author>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>ferry</b> sank.</p><p>Nine died.</p></div></content></entry></feed>`)
  assert.equal(records[0]?.text, 'A ferry sank.\n\nNine died.')
  assert.equal(records[0]?.url, 'https://vale.example/news/1.html')
  assert.equal(records[0]?.published, '2031-03-04')
  assert.equal(records[0]?.author, 'O. Fenn')
})

test('reads items of RDF, which stand beside the channel', () => {
  const { records } = readFeed(
    '<rdf:RDF><channel><title>Vale Post</title></channel><item rdf:about="https://vale.example/1"><title>Ferry</title></item></rdf:RDF>',
  )
  assert.equal(records[0]?.publisher, 'Vale Post')
  assert.equal(records[0]?.url, 'https://vale.example/1')
})

test('reads what it can of a damaged feed, and says so', () => {
  const { records, faults } = readFeed('<rss><channel><item><title>Ferry</title></item><item><title>Toll')
  assert.deepEqual(
    records.map(record => record.title),
    ['Ferry', 'Toll'],
  )
  assert.equal(faults[0]?.code, 'read.damaged-xml')
})

test('does not expand entities that a feed declares', () => {
  const { records } = readFeed(
    '<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY f SYSTEM "file:///etc/hosts">]><rss><channel><item><title>x &a; &f;</title></item></channel></rss>',
  )
  assert.equal(records[0]?.title, 'x &a; &f;')
})

test('survives elements nested without end', () => {
  const { records } = readFeed(
    `<rss><channel><item><title>Ferry</title>${'<a>'.repeat(50_000)}deep</item></channel></rss>`,
  )
  assert.equal(records[0]?.title, 'Ferry')
})

test('accepts feeds by their first element, and no other XML', () => {
  const accepts = (text: string) => feed.accepts({ path: 'a', extension: 'xml', text })
  assert.ok(accepts('<?xml version="1.0"?>\n<!-- feed -->\n<rss version="2.0">'))
  assert.ok(accepts('<rdf:RDF xmlns:rdf="x">'))
  assert.ok(!accepts('<?xml version="1.0"?><html>'))
  assert.ok(!accepts('An <rss> element begins a feed.'))
})

test('reads a JSON Feed item by item', () => {
  const text =
    '{"version":"https://jsonfeed.org/version/1.1","title":"Vale Post","items":[{"id":"1","url":"https://vale.example/1","content_html":"<p>A ferry sank.</p><p>Nine died.</p>","date_published":"2031-03-04T10:00:00Z"},{"id":"2","content_text":"Wheat fell."}]}'
  const { records } = json.read({ path: 'a.json', extension: 'json', text }, {})
  assert.deepEqual(
    records.map(record => [record.text, record.publisher, record.part?.number]),
    [
      ['A ferry sank.\n\nNine died.', 'Vale Post', 1],
      ['Wheat fell.', 'Vale Post', 2],
    ],
  )
})
