import { gzipSync } from 'node:zlib'

/** A good file for a reader: what it holds reads "A ferry sank." or "Nine people died.", in one way or another. */
export interface Sample {
  readonly reader: string
  readonly path: string
  readonly bytes: Uint8Array
  /** The reader of what it holds, where it is a wrapping. */
  readonly holds?: string
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const PAGE =
  '<!doctype html><html lang="en"><head><title>Ferry sinks</title></head><body><nav>Home</nav><article><p>A ferry sank off Port Vale.</p><p>Nine people died.</p></article></body></html>'
const RESPONSE = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`
const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://vale.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${RESPONSE.length}\r\n\r\n${RESPONSE}\r\n\r\n`
const ARC = `filedesc://a.arc 127.0.0.1 20310304140509 text/plain 4\n1 0\n\nhttps://vale.example/1 127.0.0.1 20310304140509 text/html ${RESPONSE.length}\n${RESPONSE}\n`
const LINES = '{"title":"Ferry","text":"A ferry sank."}\n{"text":"Nine people died."}\n'

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
]
