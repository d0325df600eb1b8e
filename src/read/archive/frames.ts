import { headersAt, latin1, lineAt } from '../byte-lines.ts'

/** One record of a web archive, before it is known what it holds. */
export interface ArchiveRecord {
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

/** What stands at a place of an archive: a record, or bytes that are none. */
export type Framed =
  | {
      readonly kind: 'record'
      readonly record: ArchiveRecord
      /** How many bytes its head promises and the archive lacks. */
      readonly missing: number
    }
  | { readonly kind: 'damage'; readonly at: number }

/** Is it a web archive, WARC or ARC? */
export function isArchive(bytes: Uint8Array): boolean {
  return /^(?:WARC\/\d|filedesc:\/\/)/u.test(latin1(bytes, 0, Math.min(bytes.length, 16)))
}

/**
 * The records of a web archive in their order; what is damaged is passed over, up to where the next head stands.
 * WARC: https://iipc.github.io/warc-specifications/ ARC: https://archive.org/web/researcher/ArcFileFormat.php
 */
export function* framesOf(bytes: Uint8Array): Generator<Framed> {
  const frameAt = latin1(bytes, 0, 4) === 'WARC' ? warcFrame : arcFrame
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] === 0x0d || bytes[at] === 0x0a) {
      at++
      continue
    }
    const frame = frameAt(bytes, at)
    if (frame === undefined) {
      yield { kind: 'damage', at }
      at = resynchronised(bytes, at)
    } else {
      yield { kind: 'record', record: frame.record, missing: Math.max(0, frame.next - bytes.length) }
      at = frame.next
    }
  }
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
