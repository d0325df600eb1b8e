import { createHash } from 'node:crypto'
import { isWarcFile, type WarcRecord, warcRecords } from '../fetch/warc-records.ts'
import { VERSION } from '../version.ts'
import { zipWriter } from './zip-write.ts'

/** Folder of a WACZ that holds the web archive itself. */
const ARCHIVE = 'archive/'

/**
 * A web archive as WACZ 1.1.1, for replay: https://specs.webrecorder.net/wacz/1.1.1/ The bytes of the WARC stand in it as they were
 * captured. Undefined if the bytes are no WARC, or are packed as a whole, so that no record could be found in them.
 */
export function waczOf(warc: Uint8Array, name: string): Uint8Array | undefined {
  if (!isWarcFile(warc)) return undefined
  const file = `${name}.warc${warc[0] === 0x1f ? '.gz' : ''}`
  const captures = capturesIn(warc)
  if (captures === undefined || captures.length === 0) return undefined
  const index = captures.map(capture => cdxjLine(capture, file)).sort()
  const pages = captures.filter(({ mime }) => /^(?:text\/html|application\/xhtml)/u.test(mime))
  const files: [string, Uint8Array][] = [
    [`${ARCHIVE}${file}`, warc],
    ['indexes/index.cdxj', Buffer.from(index.join(''))],
    ['pages/pages.jsonl', Buffer.from(pageLines(pages.length > 0 ? pages : captures))],
  ]
  const descriptor = Buffer.from(`${JSON.stringify(datapackage(files, captures), null, 2)}\n`)
  const digest = Buffer.from(
    `${JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256(descriptor)}` }, null, 2)}\n`,
  )
  const parts: Uint8Array[] = []
  const zip = zipWriter(bytes => parts.push(bytes))
  for (const [path, bytes] of [
    ['datapackage.json', descriptor] as const,
    ['datapackage-digest.json', digest] as const,
    ...files,
  ])
    zip.add(path, bytes)
  zip.end()
  return Buffer.concat(parts)
}

/** Name of the web archive in a WACZ that `waczOf` made. */
export function warcPathIn(paths: readonly string[]): string | undefined {
  return paths.find(path => path.startsWith(ARCHIVE))
}

/** One answer of a server, as an index names it. */
interface Indexed {
  readonly url: string
  /** As the archive has it: `2031-03-04T14:05:09Z`. */
  readonly date: string
  readonly status: string
  readonly mime: string
  readonly digest: string
  readonly offset: number
  readonly length: number
}

/** Undefined if the records do not fill the file: it is damaged, or packed as a whole. */
function capturesIn(warc: Uint8Array): Indexed[] | undefined {
  const captures: Indexed[] = []
  let end = 0
  for (const record of warcRecords(warc)) {
    end = record.next
    if (!record.isWhole) return undefined
    const type = record.headers.get('warc-type')
    if (type === 'response' || type === 'revisit' || type === 'resource') captures.push(indexed(record, type))
  }
  return end === warc.length ? captures : undefined
}

function indexed({ headers, block, offset, length }: WarcRecord, type: string): Indexed {
  const head = Buffer.from(block.subarray(0, 16_384)).toString('latin1')
  const status = /^HTTP\/[\d.]+ (\d{3})/u.exec(head)?.[1] ?? '200'
  const declared = type === 'resource' ? headers.get('content-type') : /^content-type:\s*([^;\r\n]+)/imu.exec(head)?.[1]
  const body = block.subarray(Math.max(0, Buffer.from(block).indexOf('\r\n\r\n') + 4))
  return {
    url: (headers.get('warc-target-uri') ?? '').replace(/^<|>$/gu, ''),
    date: headers.get('warc-date') ?? '',
    status,
    mime: type === 'revisit' ? 'warc/revisit' : (declared?.trim().toLowerCase() ?? 'application/octet-stream'),
    digest: headers.get('warc-payload-digest') ?? `sha256:${sha256(body)}`,
    offset,
    length,
  }
}

/** `example,saltmere)/news 20310304140509 {"url": ...}`: https://specs.webrecorder.net/cdxj/0.1.0/ */
function cdxjLine({ url, date, status, mime, digest, offset, length }: Indexed, filename: string): string {
  const fields = { url, digest, mime, filename, offset: String(offset), length: String(length), status }
  return `${searchable(url)} ${date.replaceAll(/\D/gu, '').slice(0, 14)} ${JSON.stringify(fields)}\n`
}

/** An address turned about, so that those of one host stand together in the index: `https://www.saltmere.example/News?b&a` has `example,saltmere)/news?a&b`. */
export function searchable(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, port, pathname, search, protocol } = new URL(url)
  const host = hostname
    .replace(/^www\d*\./u, '')
    .split('.')
    .reverse()
    .join(',')
  const isUsual = port === '' || (protocol === 'http:' && port === '80') || (protocol === 'https:' && port === '443')
  const query = search === '' ? '' : `?${search.slice(1).split('&').sort().join('&')}`
  return `${host}${isUsual ? '' : `:${port}`})${`${pathname}${query}`.toLowerCase()}`
}

function pageLines(pages: readonly Indexed[]): string {
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' }
  const lines = pages.map(({ url, date }) => ({
    id: sha256(Buffer.from(`${url} ${date}`)).slice(0, 16),
    url,
    ts: date,
    title: url,
  }))
  return [head, ...lines].map(line => `${JSON.stringify(line)}\n`).join('')
}

function datapackage(files: readonly (readonly [string, Uint8Array])[], captures: readonly Indexed[]): object {
  const [first] = captures
  return {
    profile: 'data-package',
    resources: files.map(([path, bytes]) => ({
      name: path.slice(path.lastIndexOf('/') + 1).toLowerCase(),
      path,
      hash: `sha256:${sha256(bytes)}`,
      bytes: bytes.length,
    })),
    wacz_version: '1.1.1',
    software: `hearsay ${VERSION}`,
    created: first!.date,
    title: first!.url,
    mainPageUrl: first!.url,
    mainPageDate: first!.date,
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
