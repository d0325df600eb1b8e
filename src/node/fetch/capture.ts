import type { Exchange } from './exchange.ts'
import { recordName, type WarcRecord, warcFields } from './warc-writer.ts'

/** The capture that first had a payload: what a revisit record points to. */
export interface EarlierCapture {
  readonly url: string
  /** SHA-256 of the payload, in lower-case hexadecimal. */
  readonly payload: string
  /** UUID of the response record. */
  readonly record: string
  /** When it was captured, as WARC-Date has it. */
  readonly at: string
  /** Name of the file that has it. */
  readonly file: string
}

/** Who captures, as the archive says it. */
export interface Capturer {
  readonly software: string
  readonly agent: string
  /** A UUID that nothing else has. */
  id(): string
}

/** A capture as records, and those of its answers that later ones can point to. */
export interface Capture {
  readonly records: readonly WarcRecord[]
  readonly kept: readonly EarlierCapture[]
  /** Did the page itself have the payload of an earlier capture? */
  readonly unchangedSince?: string
}

const REVISIT_PROFILE = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest'

/**
 * The answers on the way to one page as records: warcinfo, then a response and its request for each. Where the same address gave the same
 * page before, the record is a revisit that keeps the head and points to the earlier one.
 */
export function captureOf(
  exchanges: readonly Exchange[],
  fileName: string,
  capturer: Capturer,
  earlierOf: (url: string, payload: string) => EarlierCapture | undefined,
): Capture {
  const first = exchanges[0]
  if (first === undefined) throw new RangeError('A capture needs an exchange')
  const info = infoRecord(first.at, fileName, capturer)
  const records: WarcRecord[] = [info]
  const kept: EarlierCapture[] = []
  let unchangedSince: string | undefined
  for (const exchange of exchanges) {
    const isPage = exchange.truncated === undefined && exchange.status >= 200 && exchange.status < 300
    const earlier = isPage ? earlierOf(exchange.url, exchange.payload) : undefined
    const answer =
      earlier === undefined ? responseOf(exchange, capturer, info) : revisitOf(exchange, earlier, capturer, info)
    records.push(answer, requestOf(exchange, answer, capturer, info))
    unchangedSince = earlier?.at
    if (isPage && earlier === undefined) {
      const { url, payload, at } = exchange
      kept.push({ url, payload, record: answer.id, at: at.toISOString(), file: fileName })
    }
  }
  return { records, kept, ...(unchangedSince === undefined ? {} : { unchangedSince }) }
}

function infoRecord(at: Date, fileName: string, { software, agent, id }: Capturer): WarcRecord {
  return {
    type: 'warcinfo',
    id: id(),
    at,
    contentType: 'application/warc-fields',
    block: warcFields({
      software,
      format: 'WARC File Format 1.1',
      conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      robots: 'classic',
      'http-header-user-agent': agent,
    }),
    fields: { 'WARC-Filename': fileName },
  }
}

function responseOf(exchange: Exchange, capturer: Capturer, info: WarcRecord): WarcRecord {
  const { response, payload, truncated } = exchange
  return httpRecord('response', response, exchange, capturer, info, {
    'WARC-Payload-Digest': truncated === undefined ? `sha256:${payload}` : undefined,
    'WARC-Truncated': truncated,
  })
}

function revisitOf(exchange: Exchange, earlier: EarlierCapture, capturer: Capturer, info: WarcRecord): WarcRecord {
  const { response, headBytes, payload } = exchange
  return httpRecord('revisit', response.subarray(0, headBytes), exchange, capturer, info, {
    'WARC-Profile': REVISIT_PROFILE,
    'WARC-Refers-To': recordName(earlier.record),
    'WARC-Refers-To-Target-URI': earlier.url,
    'WARC-Refers-To-Date': earlier.at,
    'WARC-Payload-Digest': `sha256:${payload}`,
    'WARC-Truncated': 'length',
  })
}

function requestOf(exchange: Exchange, answer: WarcRecord, capturer: Capturer, info: WarcRecord): WarcRecord {
  return httpRecord('request', exchange.request, exchange, capturer, info, {
    'WARC-Concurrent-To': recordName(answer.id),
  })
}

/** One side of an exchange. */
function httpRecord(
  type: 'request' | 'response' | 'revisit',
  block: Uint8Array,
  { url, address, at }: Exchange,
  { id }: Capturer,
  info: WarcRecord,
  fields: WarcRecord['fields'],
): WarcRecord {
  const shared = { 'WARC-Target-URI': url, 'WARC-IP-Address': address, 'WARC-Warcinfo-ID': recordName(info.id) }
  const contentType = `application/http;msgtype=${type === 'request' ? 'request' : 'response'}`
  return { type, id: id(), at, contentType, block, fields: { ...shared, ...fields } }
}
