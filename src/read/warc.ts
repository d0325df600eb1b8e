import { headersAt, latin1, lineAt } from './byte-lines.ts'
import { decode } from './encoding.ts'
import { recordOfPage } from './html.ts'
import { httpResponse } from './http-response.ts'
import { publishedOf } from './published.ts'
import type { ByteReader, Content, Member, ReadFault, ReadRecord } from './reader.ts'
import { known } from './records.ts'
import { allOf, byteTrace } from './trace.ts'

/** One record of a web archive, before it is known what it holds. */
interface ArchiveRecord {
  readonly url: string
  /** Media type of the block: `application/http`, `text/html`. */
  readonly type: string
  readonly block: Uint8Array
  /** Does the block keep what a server answered, or a document? Requests, metadata and the like do not. */
  readonly isAnswer: boolean
  /** When it was taken down, as the archive has it. */
  readonly date: string
  /** Names what was answered; a capture that came to the same answer names it again instead of keeping it. */
  readonly digest?: string
  /** Does it say no more than that the answer was that of an earlier capture? */
  readonly isRevisit?: boolean
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
  read: ({ bytes }, { room, options }) => readWarc(bytes, room(), options.traced === true),
}

function readWarc(bytes: Uint8Array, limit: number, isTraced: boolean): Content {
  const records: ReadRecord[] = []
  const members: Member[] = []
  const faults: ReadFault[] = []
  const answers = new Map<string, { readonly url: string; readonly record: ReadRecord }>()
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
    at = frame.next
    const { url, digest = '', isRevisit, isAnswer } = frame.record
    const captured = publishedOf(frame.record.date)
    const place = { part: { name: 'record', number }, ...(captured === undefined ? {} : { captured }) }
    if (isRevisit) {
      const first = answers.get(digest)
      if (first !== undefined && first.url !== url) records.push({ ...first.record, url, ...place })
      continue
    }
    const answer = isAnswer && ADDRESS.test(url) ? answerOf(frame.record, limit, isTraced) : undefined
    if (answer === undefined) continue
    if ('code' in answer) faults.push({ ...answer, part })
    else if ('bytes' in answer) members.push({ ...answer, number, label: part, facts: { url, ...known({ captured }) } })
    else {
      const record = { ...answer, ...place }
      records.push(record)
      if (digest !== '') answers.set(digest, { url, record })
    }
  }
  // a page that was gone, or unchanged since an earlier capture, is nothing that a user could mend
  if (number > 0 && records.length + faults.length + members.length === 0)
    faults.push({ code: 'read.no-page', parameters: { records: number }, level: 'notice' })
  return { records, faults: faults.slice(0, MAX_FAULTS), ...(members.length > 0 && { members }) }
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
    isRevisit: type === 'revisit',
    date: headers.get('warc-date') ?? '',
    digest: headers.get('warc-payload-digest') ?? '',
  }
  return { record, next: body + length }
}

/** `http://vale.example/a b 127.0.0.1 20310304140509 text/html 1591`: the address may hold spaces, so that it is read from the right. */
const ARC_LINE = /^(\S.*) (\S+) (\d{4,18}) (\S+) (\d+)$/u

function arcFrame(bytes: Uint8Array, start: number): Frame | undefined {
  const { text, next } = lineAt(bytes, start, bytes.length)
  const found = ARC_LINE.exec(text)
  if (found === null || next < 0) return undefined
  const [, url = '', , date = '', type = '', size] = found
  const block = bytes.subarray(next, next + Number(size))
  const isHttp = latin1(block, 0, Math.min(5, block.length)) === 'HTTP/'
  const record = {
    url,
    type: isHttp ? 'application/http' : type.toLowerCase(),
    block,
    isAnswer: !url.startsWith('filedesc:'),
    date: date.replace(/^(\d{8})(\d{6})$/u, '$1T$2Z'),
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

/** A page, text or PDF that was answered with success; a fault if its packing is not known; undefined for all else. */
function answerOf(
  { url, type, block }: ArchiveRecord,
  limit: number,
  isTraced: boolean,
): ReadRecord | Pick<Member, 'path' | 'bytes'> | ReadFault | undefined {
  if (!type.startsWith('application/http')) return bodyOf(url, type, block, isTraced)
  const response = httpResponse(block, limit)
  if (response === undefined || response.status < 200 || response.status > 299) return undefined
  const { body, coding } = response
  const media = response.headers.get('content-type')?.toLowerCase() ?? ''
  if (body !== undefined) return bodyOf(url, media, body, isTraced)
  const isRead = PAGE.test(media) || TEXT.test(media) || PDF.test(media)
  return isRead ? { code: 'read.unknown-packing', parameters: { method: coding }, level: 'error' } : undefined
}

const PAGE = /^(?:text\/html|application\/xhtml)/u
const TEXT = /^text\/(?:plain|markdown)/u
const PDF = /^application\/pdf/u

function bodyOf(
  url: string,
  type: string,
  body: Uint8Array,
  isTraced: boolean,
): ReadRecord | Pick<Member, 'path' | 'bytes'> | undefined {
  if (PDF.test(type)) return { path: 'capture.pdf', bytes: body }
  const isPage = PAGE.test(type)
  if (!isPage && !TEXT.test(type)) return undefined
  const declared = /charset\s*=\s*"?([\w:.-]+)/u.exec(type)?.[1]
  const decoded = decode(body, declared)
  if (decoded === undefined || !/\S/u.test(decoded.text)) return undefined
  const record = isPage ? recordOfPage(decoded.text, { isTraced }) : { text: decoded.text, runs: allOf(decoded.text) }
  if (record.text === '') return undefined
  const { runs, ...rest } = record
  const trace = isTraced && runs !== undefined ? byteTrace(body, decoded.encoding, runs, 'body') : undefined
  return { ...rest, url, encoding: decoded.encoding, ...(trace && { trace }) }
}
