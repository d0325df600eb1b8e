import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'

/** A good file for a reader: what it holds reads "A ferry sank." or "Nine people died.", in one way or another. */
export interface Sample {
  readonly reader: string
  readonly path: string
  readonly bytes: Uint8Array
  /** The reader of what it holds, where it is a wrapping. */
  readonly holds?: string
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The page that each web archive among the samples holds. */
export const PAGE =
  '<!doctype html><html lang="en"><head><title>Ferry sinks</title></head><body><nav>Home</nav><article><p>A ferry sank off Port Vale.</p><p>Nine people died.</p></article></body></html>'
const RESPONSE = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`
const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://vale.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${RESPONSE.length}\r\n\r\n${RESPONSE}\r\n\r\n`
const ARC = `filedesc://a.arc 127.0.0.1 20310304140509 text/plain 4\n1 0\n\nhttps://vale.example/1 127.0.0.1 20310304140509 text/html ${RESPONSE.length}\n${RESPONSE}\n`
const LINES = '{"title":"Ferry","text":"A ferry sank."}\n{"text":"Nine people died."}\n'

const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { mtime: '2031-03-04' },
  )

export const DOCX: Uint8Array = zipped({
  '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
  'docProps/core.xml':
    '<?xml version="1.0"?><cp:coreProperties><dc:title>Ferry</dc:title><dc:creator>Ada Vale</dc:creator><dcterms:created>2031-03-04T14:05:09Z</dcterms:created></cp:coreProperties>',
  'word/document.xml':
    '<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t>A ferry </w:t></w:r><w:r><w:t>sank &amp; burned.</w:t></w:r></w:p><w:p><w:del><w:r><w:t>Ten</w:t></w:r></w:del><w:r><w:t>Nine people died.</w:t></w:r></w:p></w:body></w:document>',
})

export const ODT: Uint8Array = zipped({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'meta.xml':
    '<?xml version="1.0"?><office:document-meta><office:meta><dc:title>Ferry</dc:title><meta:creation-date>2031-03-04T14:05:09</meta:creation-date></office:meta></office:document-meta>',
  'content.xml':
    '<?xml version="1.0"?><office:document-content><office:body><office:text><text:h>Ferry</text:h><text:p>A <text:span>ferry</text:span><text:s/>sank &amp;\n  burned.</text:p><text:p>Nine people died.</text:p></office:text></office:body></office:document-content>',
})

const mail = (subject: string, text: string): string =>
  [
    'Message-ID: <1@vale.example>',
    'MIME-Version: 1.0',
    'From: Ada Vale <ada@vale.example>',
    'Date: Tue, 4 Mar 2031 14:05:09 +0300',
    `Subject: ${subject}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    text,
    '',
  ].join('\r\n')

const MBOX = ['A ferry sank.', 'Nine people died.']
  .map(text => `From ada@vale.example Tue Mar  4 14:05:09 2031\r\n${mail('Ferry', text)}\r\n`)
  .join('')

const MHTML = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://vale.example/1',
  'Subject: Ferry sinks',
  'Date: Tue, 4 Mar 2031 14:05:09 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="--b"',
  '',
  '----b',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://vale.example/1',
  '',
  PAGE.replaceAll('=', '=3D'),
  '----b',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '----b--',
  '',
].join('\r\n')

const TELEGRAM = JSON.stringify({
  name: 'Harbour Watch',
  type: 'public_channel',
  id: 1,
  messages: [
    { id: 1, type: 'service', date: '2031-03-04T14:00:00', action: 'create_channel', text: '' },
    {
      id: 2,
      type: 'message',
      date: '2031-03-04T14:05:09',
      date_unixtime: '1930305909',
      from: 'Harbour Watch',
      forwarded_from: 'Quay News',
      text: ['A ', { type: 'bold', text: 'ferry' }, ' sank.'],
    },
  ],
})

/** A TAR of one block a head, as `tar` writes it. */
export function tarred(files: Readonly<Record<string, string>>): Uint8Array {
  const blocks = Object.entries(files).map(([name, content]) => {
    const data = encode(content)
    const block = new Uint8Array(512 + Math.ceil(data.length / 512) * 512)
    const put = (at: number, words: string) => block.set(encode(words), at)
    put(0, name)
    put(100, '0000644\0')
    put(124, `${data.length.toString(8).padStart(11, '0')}\0`)
    put(148, ' '.repeat(8))
    put(156, '0')
    put(257, 'ustar\u000000')
    const sum = block.subarray(0, 512).reduce((total, byte) => total + byte, 0)
    put(148, `${sum.toString(8).padStart(6, '0')}\0 `)
    block.set(data, 512)
    return block
  })
  return Uint8Array.from([...blocks.flatMap(block => [...block]), ...new Uint8Array(1024)])
}

/** A PDF of the paragraphs given, page by page. */
export async function pdfOf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    info: { Title: 'Ferry', CreationDate: new Date(Date.UTC(2031, 2, 4)) },
  })
  const parts: Uint8Array[] = []
  const done = new Promise(resolve => pdf.on('data', (part: Uint8Array) => parts.push(part)).on('end', resolve))
  for (const paragraphs of pages) {
    pdf.addPage()
    for (const paragraph of paragraphs) pdf.font('Times-Roman').fontSize(11).text(paragraph, { paragraphGap: 8 })
  }
  pdf.end()
  await done
  return Uint8Array.from(Buffer.concat(parts))
}

const PDF = await pdfOf([['A ferry sank off Port Vale.', 'Nine people died.']])

/** At least one good file for every reader. A new reader needs a line here. */
export const SAMPLES: readonly Sample[] = [
  { reader: 'html', path: 'page.html', bytes: encode(PAGE) },
  { reader: 'json', path: 'reports.jsonl', bytes: encode(LINES) },
  {
    reader: 'csv',
    path: 'reports.csv',
    bytes: encode('title,text\nFerry,"A ferry sank,\noff Port Vale."\nToll,Nine people died.\n'),
  },
  {
    reader: 'markdown',
    path: 'report.md',
    bytes: encode('---\ntitle: Ferry\ndate: 2031-03-04\n---\n# Ferry\n\nA ferry sank.\n'),
  },
  {
    reader: 'feed',
    path: 'feed.xml',
    bytes: encode(
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Vale News</title><item><title>Ferry</title><description>A ferry sank.</description></item></channel></rss>',
    ),
  },
  { reader: 'text', path: 'report.txt', bytes: encode('A ferry sank.\r\n\r\nNine people died.\n') },
  { reader: 'warc', path: 'pages.warc', bytes: encode(WARC + WARC) },
  { reader: 'warc', path: 'pages.arc', bytes: encode(ARC) },
  {
    reader: 'gzip',
    path: 'pages.warc.gz',
    bytes: Uint8Array.from([...gzipSync(WARC), ...gzipSync(WARC)]),
    holds: 'warc',
  },
  { reader: 'gzip', path: 'reports.jsonl.gz', bytes: Uint8Array.from(gzipSync(LINES)), holds: 'json' },
  { reader: 'pdf', path: 'report.pdf', bytes: PDF },
  { reader: 'docx', path: 'report.docx', bytes: DOCX },
  { reader: 'odt', path: 'report.odt', bytes: ODT },
  { reader: 'eml', path: 'message.eml', bytes: encode(mail('Ferry', 'A ferry sank.')) },
  { reader: 'mbox', path: 'inbox', bytes: encode(MBOX), holds: 'eml' },
  { reader: 'mhtml', path: 'page.mhtml', bytes: encode(MHTML) },
  { reader: 'telegram', path: 'result.json', bytes: encode(TELEGRAM) },
  {
    reader: 'zip',
    path: 'reports.zip',
    bytes: zipped({ 'a/one.txt': 'A ferry sank.', 'two.txt': 'Nine people died.' }),
    holds: 'text',
  },
  {
    reader: 'tar',
    path: 'reports.tar',
    bytes: tarred({ 'a/one.txt': 'A ferry sank.', 'two.txt': 'Nine people died.' }),
    holds: 'text',
  },
  {
    reader: 'wacz',
    path: 'pages.wacz',
    bytes: zipped({
      'datapackage.json': '{"wacz_version":"1.1.1","resources":[{"path":"archive/a.warc.gz"}]}',
      'archive/a.warc.gz': Uint8Array.from(gzipSync(WARC)),
    }),
    holds: 'warc',
  },
]
