import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import type { SourceDocument } from '../../src/model/document.ts'
import type { Place } from '../../src/model/place.ts'
import { read } from '../../src/node/read.ts'
import { textOfMarkup } from '../../src/read/page/html.ts'
import type { ReadOptions } from '../../src/read/reader.ts'
import type { Trace } from '../../src/read/trace.ts'
import { encode, PAGE, SAMPLES } from './reader-samples.ts'

// Every reader tells of every character where in the original it stands: in bytes of the file or of a part of it, in characters of a part that
// was stored in a coding of its own, or in a box on a page. What stands there spells the character, in the way of the format.

interface Awkward {
  readonly path: string
  readonly bytes: Uint8Array
  readonly texts: readonly string[]
  /** Characters that the reader puts between two values: they stand nowhere. */
  readonly made?: string
}

/** Files in which the words are spelled otherwise than they read. */
const AWKWARD: readonly Awkward[] = [
  {
    path: 'escapes.jsonl',
    bytes: encode(
      '{"text":"A \\"ferry\\" \\u00e9 \\ud83d\\ude00\\nsank \\\\ 😀 é","text2":"x"}\n\n  {"title":" Nine d\\u0069ed here","body":["One","two \\/ three"]}\n',
    ),
    texts: ['A "ferry" é 😀\nsank \\ 😀 é', 'Nine died here\n\nOne, two / three'],
    made: ',',
  },
  {
    path: 'list.json',
    bytes: encode(
      '\ufeff{"n":[1,{"a":[]}],"articles" : [{"source":{"name":"Vale"},"text":{"name":"\\tNine died"}},{"t\\u0065xt":"Four"}]}',
    ),
    texts: ['\tNine died', 'Four'],
  },
  { path: 'one.json', bytes: encode('{"text":"first","text":"la\\u0073t","id":-1.50e2}'), texts: ['last'] },
  {
    path: 'strings.json',
    bytes: encode('["A ferry sank.", {"text": 12.50}, "x"]'),
    texts: ['A ferry sank.', '12.5', 'x'],
  },
  {
    path: 'feed.json',
    bytes: encode(
      '{"version":"https://jsonfeed.org/version/1.1","title":"Vale","items":[{"id":"1","content_html":"<p>A &eacute; <b>fer</b>ry<\\/p>\\n<p>sank &amp;amp; \\u003cb>burned\\u003c/b></p>"},{"id":"2","title":"Ferry \\u0026 boat sink","summary":"Nine \\u0026 two"},{"id":"3","content_text":"<b>"}]}',
    ),
    texts: ['A é ferry\n\nsank &amp; burned', 'Ferry & boat sink\n\nNine & two', '<b>'],
  },
  {
    path: 'cells.csv',
    bytes: encode(
      'title;text\r\n\r\nFerry;"A ""ferry"", sank;\r\noff ""Vale"""\r\n" ""Old"" ferry; sunk";Nine died\r\n;"""x"""\r\n',
    ),
    texts: ['A "ferry", sank;\r\noff "Vale"', '"Old" ferry; sunk\n\nNine died', '"x"'],
  },
  {
    path: 'cells.tsv',
    bytes: Uint8Array.from([
      ...encode('text\turl\n'),
      0xe9,
      0x74,
      0xe9,
      0x20,
      0x66,
      0x65,
      0x72,
      0x72,
      0x79,
      ...encode('\tx\nNine\ty\n'),
    ]),
    texts: ['été ferry', 'Nine'],
  },
  {
    path: 'feed.rss',
    bytes: encode(
      '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Vale</title><item><title>A &amp; B</title><description>\u0001 &lt;p&gt;A &amp;eacute; &lt;b&gt;fer&lt;/b&gt;ry&lt;/p&gt; sank &amp;amp; burned </description></item><item><title>Ferry &amp;amp; boat sink</title><description><![CDATA[ <p>Nine &amp; two\u0002</p> <p>died é</p>]]></description></item><item><title>Only &amp;amp; this</title></item></channel></rss>',
    ),
    texts: ['A é ferry\n\nsank & burned', 'Ferry & boat sink\n\nNine & two\n\ndied é', 'Only & this'],
  },
  {
    path: 'feed.atom',
    bytes: encode(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://vale.example/"><title>Vale</title><entry><title>t</title><content type="xhtml"><div><p>A &lt;ferry&gt;</p><p title="x">sank &amp; <i>burned</i></p></div></content></entry><entry><title> A ferry &amp;amp; boat </title><content type="text">Nine &#233; &#x1F600;</content></entry></feed>',
    ),
    texts: ['A <ferry>\n\nsank & burned', 'A ferry & boat\n\nNine é 😀'],
  },
  {
    path: 'result.json',
    bytes: encode(
      '{"chats":{"list":[{"name":"a"},{"name":"Harbour","messages":[0,{"id":1,"type":"message","date":"2031-03-04T14:05:09","text":["A ",{"type":"bold","text":"fer\\"ry"},7," s\\u0061nk"]},{"id":2,"type":"message","date":"2031-03-04T14:05:09","text":"\\u041dine"}]}]}}',
    ),
    texts: ['A fer"ry sank', 'Нine'],
  },
  {
    path: 'deep.html',
    bytes: encode(`<html><body>${'<div>'.repeat(3000)}A&nbsp;fe<b>rry</b>  sank &amp; <p>bur&eacute;ned &lt;`),
    texts: ['A ferry sank &\n\nbur&eacute;ned <'],
  },
  {
    path: 'rootless.html',
    bytes: encode(
      '<!doctype html><title>Nine &amp; two d&iacute;ed here</title><h1>Nine &amp; two d&iacute;ed here</h1><p>A ferry sank <b>é',
    ),
    texts: ['Nine & two díed here\n\nA ferry sank é'],
  },
  {
    path: 'quoted.eml',
    bytes: encode(
      'Message-ID: <1@vale.example>\r\nMIME-Version: 1.0\r\nFrom: Ada <ada@vale.example>\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>A ferry =C3=A9 s=\r\nank &amp; burned</p>',
    ),
    texts: ['A ferry é sank & burned'],
  },
]

for (const { path, bytes, made = '' } of [...SAMPLES.map(sample => ({ ...sample, made: '' })), ...AWKWARD])
  test(`${path}: every character is found again in the original`, async () => {
    const plain = await readBytes(path, bytes)
    const { documents, traces } = await readBytes(path, bytes, { traced: true })
    assert.deepEqual(documents, plain.documents, 'asking for places changes a document')
    assert.ok(documents.length > 0)
    for (const document of documents) {
      const trace = traces.get(document.id) ?? assert.fail(`${document.id} has no places`)
      await holdsEvery(document, trace, bytes, made)
    }
  })

for (const { path, bytes, texts } of AWKWARD)
  test(`${path}: its texts are what it spells`, async () => {
    const { documents } = await readBytes(path, bytes)
    assert.deepEqual(
      documents.map(document => document.text),
      texts,
    )
  })

test('JSON of any spelling is found again, character by character', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', '"', '\\', '/', '\n', '😀', '\ud83d', ' ', ','),
    minLength: 1,
    maxLength: 20,
  })
  await fc.assert(
    fc.asyncProperty(text, fc.boolean(), async (words, isEscaped) => {
      const spelled = isEscaped
        ? `"${Array.from({ length: words.length }, (_, at) => `\\u${words.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
        : JSON.stringify(words)
      const bytes = encode(`{"x": [{"text": 1}], "text": ${spelled}}\n{"text": "Nine"}\n`)
      const { documents, traces } = await readBytes('a.jsonl', bytes, { traced: true })
      for (const document of documents) await holdsEvery(document, traces.get(document.id)!, bytes)
    }),
  )
})

/** Holds each character of a text, and each word, to what stands at its places. */
async function holdsEvery(document: SourceDocument, trace: Trace, bytes: Uint8Array, made = ''): Promise<void> {
  const { id, text, reader } = document
  for (const { 0: words, index } of text.matchAll(/\p{L}+(?: \p{L}+)?|[^\s\p{L}]/gu)) {
    for (const [start, end] of [[index, index + words.length] as const, ...charsOf(words, index)]) {
      const wanted = text.slice(start, end)
      if (wanted === ' ' || made.includes(wanted)) continue
      const places = trace({ start, end })
      assert.ok(places.length > 0, `${id}: ${JSON.stringify(wanted)} stands nowhere`)
      if (places.every(place => place.kind === 'box')) holdsBoxes(places)
      else {
        const found = (await Promise.all(places.map(place => standingAt(place, document, bytes)))).join('')
        assert.ok(spells(reader, found, wanted), `${id}: ${JSON.stringify([found, wanted, places])}`)
      }
    }
  }
}

function holdsBoxes(places: readonly Place[]): void {
  for (const place of places)
    assert.ok(place.kind === 'box' && place.page === 1 && place.left < place.right && place.top < place.bottom)
}

/** How each format may spell a character that is not written as it is. */
const SPELLINGS: Readonly<Record<string, readonly ((found: string) => string)[]>> = {
  csv: [found => found.replaceAll('""', '"')],
  feed: [textOfMarkup, found => textOfMarkup(textOfMarkup(found))],
  json: [fromJson, found => textOfMarkup(fromJson(found))],
  telegram: [fromJson],
}

function spells(reader: string, found: string, wanted: string): boolean {
  const spellings = [(same: string) => same, ...(SPELLINGS[reader] ?? [textOfMarkup])]
  if (spellings.some(spelling => spelling(found).replace(/\s+/gu, ' ') === wanted)) return true
  return reader === 'json' && /^-?\d[\d.e+-]*$/iu.test(found) && String(Number(found)).includes(wanted)
}

function fromJson(found: string): string {
  try {
    return JSON.parse(`"${found}"`)
  } catch {
    return found
  }
}

/** The characters at a place, as they are spelled there. */
async function standingAt(place: Place, { encoding, capture }: SourceDocument, bytes: Uint8Array): Promise<string> {
  assert.ok(place.kind !== 'box')
  if (place.kind === 'characters') return (await mailPart(place.part, bytes)).slice(place.start, place.end)
  const part = partOf(capture.path, bytes, place.part)
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(part.subarray(place.start, place.end))
}

/** The bytes that a place counts in. */
function partOf(path: string, bytes: Uint8Array, part: string | undefined): Uint8Array {
  if (part?.endsWith('body')) return encode(PAGE)
  if (path.endsWith('.gz')) return gunzipSync(bytes)
  if (part === undefined) return bytes
  if (path.endsWith('.tar')) return bytes.subarray(part === 'two.txt' ? 1536 : 512)
  return unzipSync(bytes)[part] ?? bytes
}

/** A part of a message, or of a message of a mailbox, as another program decodes it. */
async function mailPart(part: string | undefined, bytes: Uint8Array): Promise<string> {
  const [, number] = /^message (\d+)/u.exec(part ?? '') ?? []
  const text = Buffer.from(bytes).toString('latin1')
  const message = number === undefined ? text : text.split(/^From .*\r\n/mu)[Number(number)]!
  const mail = await PostalMime.parse(Buffer.from(message, 'latin1'))
  return (part?.endsWith('text/html') ? mail.html : mail.text) ?? ''
}

function readBytes(path: string, bytes: Uint8Array, options?: ReadOptions) {
  return read({ path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }, options)
}

function* charsOf(words: string, index: number): Generator<readonly [number, number]> {
  let start = index
  for (const char of words) {
    yield [start, start + char.length]
    start += char.length
  }
}
