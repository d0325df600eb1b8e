import { headersAt, latin1, lineAt } from './byte-lines.ts'
import { decode } from './encoding.ts'
import { recordOfPage } from './html.ts'
import { httpResponse } from './http-response.ts'
import type { ByteReader, Content, ReadFault, ReadRecord } from './reader.ts'

/** One record of a web archive, before it is known what it holds. */
interface ArchiveRecord {
  readonly url: string
  /** Media type of the block: `application/http`, `text/html`. */
  readonly type: string
  readonly block: Uint8Array
  /** Does the block keep what a server answered, or a document? Requests, metadata and the like do not. */
  readonly isAnswer: boolean
}

interface Frame {
  readonly record: ArchiveRecord
  /** Where the next record begins. */
  readonly next: number
}

// https://vale.example/1   not: metadata://gnu.org/wget.log dns:vale.example
const ADDRESS = /^(?:https?|ftp|file):/iu

const MAX_FAULTS = 100 // told of one file

/**
 * Web archives: one document for each page that a server answered with. What is damaged is told, and passed over.
 * WARC: https://iipc.github.io/warc-specifications/ ARC: https://archive.org/web/researcher/ArcFileFormat.php
 */
export const warc: ByteReader = {
  takes: 'bytes',
  name: 'warc',
  holdsMany: true,
  accepts: ({ bytes }) => /^(?:WARC\/\d|filedesc:\/\/)/u.test(latin1(bytes, 0, Math.min(bytes.length, 16))),
  read: ({ bytes }, { room }) => readWarc(bytes, room()),
}

function readWarc(bytes: Uint8Array, limit: number): Content {
  const records: ReadRecord[] = []
  const faults: ReadFault[] = []
  const frameAt = latin1(bytes, 0, 4) === 'WARC' ? warcFrame : arcFrame
  let number = 0
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] === 0x0d || bytes[at] === 0x0a) {
      at++
      continue
    }
    number++
    const frame = frameAt(bytes, at)
    const part = `record ${number}`
    if (frame === undefined) {
      faults.push({ code: 'read.bad-record', part, parameters: { byte: at }, level: 'error' })
      at = resynchronised(bytes, at)
      continue
    }
    if (frame.next > bytes.length)
      faults.push({ code: 'read.cut-record', part, parameters: { missing: frame.next - bytes.length }, level: 'error' })
    const document =
      frame.record.isAnswer && ADDRESS.test(frame.record.url) ? documentOf(frame.record, limit) : undefined
    if (document !== undefined) records.push({ ...document, part: { name: 'record', number } })
    at = frame.next
  }
  // a page that was gone, or unchanged since an earlier capture, is nothing that a user could mend
  if (number > 0 && records.length + faults.length === 0)
    faults.push({ code: 'read.no-page', parameters: { records: number }, level: 'notice' })
  return { records, faults: faults.slice(0, MAX_FAULTS) }
}

function warcFrame(bytes: Uint8Array, start: number): Frame | undefined {
  const version = lineAt(bytes, start, bytes.length)
  if (!/^WARC\/\d/u.test(version.text) || version.next < 0) return undefined
  const head = headersAt(bytes, version.next, bytes.length)
  const length = Number(head?.headers.get('content-length'))
  if (head === undefined || !Number.isInteger(length) || length < 0) return undefined
  const { headers, body } = head
  const type = headers.get('warc-type')?.toLowerCase() ?? ''
  const record = {
    url: (headers.get('warc-target-uri') ?? '').replace(/^<|>$/gu, ''),
    type: headers.get('content-type')?.toLowerCase() ?? '',
    block: bytes.subarray(body, body + length),
    isAnswer: type === 'response' || type === 'resource' || type === 'conversion',
  }
  return { record, next: body + length }
}

/** `http://vale.example/a b 127.0.0.1 20310304140509 text/html 1591`: the address may hold spaces, so that it is read from the right. */
const ARC_LINE = /^(\S.*) (\S+) (\d{4,18}) (\S+) (\d+)$/u

function arcFrame(bytes: Uint8Array, start: number): Frame | undefined {
  const { text, next } = lineAt(bytes, start, bytes.length)
  const found = ARC_LINE.exec(text)
  if (found === null || next < 0) return undefined
  const [, url = '', , , type = '', size] = found
  const block = bytes.subarray(next, next + Number(size))
  const isHttp = latin1(block, 0, Math.min(5, block.length)) === 'HTTP/'
  const record = {
    url,
    type: isHttp ? 'application/http' : type.toLowerCase(),
    block,
    isAnswer: !url.startsWith('filedesc:'),
  }
  return { record, next: next + Number(size) }
}

/** Where the next line begins that looks like the head of a record; the end if there is none. */
function resynchronised(bytes: Uint8Array, start: number): number {
  for (let at = lineAt(bytes, start, bytes.length).next; at >= 0 && at < bytes.length; ) {
    const { text, next } = lineAt(bytes, at, bytes.length)
    if (/^WARC\/\d/u.test(text) || ARC_LINE.test(text)) return at
    at = next
  }
  return bytes.length
}

/** A page or text that was answered with success; undefined for all else. */
function documentOf({ url, type, block }: ArchiveRecord, limit: number): ReadRecord | undefined {
  if (!type.startsWith('application/http')) return textOf(url, type, block)
  const response = httpResponse(block, limit)
  if (response === undefined || response.status < 200 || response.status > 299) return undefined
  return textOf(url, response.headers.get('content-type')?.toLowerCase() ?? '', response.body)
}

function textOf(url: string, type: string, body: Uint8Array): ReadRecord | undefined {
  const isPage = /^(?:text\/html|application\/xhtml)/u.test(type)
  if (!isPage && !/^text\/(?:plain|markdown)/u.test(type)) return undefined
  const declared = /charset\s*=\s*"?([\w:.-]+)/u.exec(type)?.[1]
  const decoded = decode(body, declared)
  if (decoded === undefined || !/\S/u.test(decoded.text)) return undefined
  const record = isPage ? recordOfPage(decoded.text) : { text: decoded.text }
  return record.text === '' ? undefined : { ...record, url, encoding: decoded.encoding }
}
