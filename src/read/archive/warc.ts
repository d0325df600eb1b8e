import { decode } from '../encoding.ts'
import { faultOf } from '../fault.ts'
import { MAX_FILE_BYTES } from '../limits.ts'
import { recordOfPage } from '../page/html.ts'
import { publishedOf } from '../page/published.ts'
import type { ByteReader, Content, Member, ReadFault, ReadRecord } from '../reader.ts'
import { known } from '../records.ts'
import { allOf, byteTrace } from '../trace.ts'
import { type Unpackers, unpackedBody } from './content-coding.ts'
import { type ArchiveRecord, framesOf, isArchive } from './frames.ts'
import { type HttpResponse, httpResponse } from './http-response.ts'

// https://vale.example/1   not: metadata://gnu.org/wget.log dns:vale.example
const ADDRESS = /^(?:https?|ftp|file):/iu

const MAX_FAULTS = 100 // told of one file

/** Web archives: one document for each page that a server answered with. What is damaged is told, and passed over. */
export const warc: ByteReader = {
  takes: 'bytes',
  name: 'warc',
  holdsMany: true,
  accepts: ({ bytes }) => isArchive(bytes),
  read: ({ bytes }, { room, options }) =>
    readWarc(bytes, {
      limit: room(),
      room: room(),
      isTraced: options.traced === true,
      unpackers: options.unpackers ?? {},
    }),
}

/** What is known while an archive is read. */
interface Unpacking {
  /** How many bytes its packed bodies may come to, all together, and how many they still may; none once it was told that they come to more. */
  readonly limit: number
  room: number | undefined
  readonly isTraced: boolean
  readonly unpackers: Unpackers
}

function readWarc(bytes: Uint8Array, unpacking: Unpacking): Content {
  const found: Found = { records: [], members: [], faults: [], answers: new Map() }
  let number = 0
  for (const frame of framesOf(bytes)) {
    number++
    const part = `record ${number}`
    if (frame.kind === 'damage') {
      found.faults.push(faultOf('read.bad-record', { byte: frame.at }, { part }))
      continue
    }
    const { record, missing } = frame
    if (missing > 0) found.faults.push(faultOf('read.cut-record', { missing }, { part }))
    if (record.isRevisit) takeRevisit(record, number, found)
    else if (record.isAnswer && ADDRESS.test(record.url)) takeAnswer(record, number, found, unpacking)
  }
  const { records, members, faults } = found
  // a page that was gone, or unchanged since an earlier capture, is nothing that a user could mend
  if (number > 0 && records.length + faults.length + members.length === 0)
    faults.push({ code: 'read.no-page', parameters: { records: number }, level: 'notice' })
  return { records, faults: faults.slice(0, MAX_FAULTS), ...(members.length > 0 && { members }) }
}

/** What an archive was found to hold so far. */
interface Found {
  readonly records: ReadRecord[]
  readonly members: Member[]
  readonly faults: ReadFault[]
  /** By what names them: a later capture that came to the same answer keeps only the name. */
  readonly answers: Map<string, { readonly url: string; readonly record: ReadRecord }>
}

function takeRevisit({ url, date, digest = '' }: ArchiveRecord, number: number, { records, answers }: Found): void {
  const first = answers.get(digest)
  if (first !== undefined && first.url !== url) records.push({ ...first.record, url, ...placeOf(number, date) })
}

function takeAnswer(
  found: ArchiveRecord,
  number: number,
  { records, members, faults, answers }: Found,
  unpacking: Unpacking,
): void {
  const { url, date, digest = '' } = found
  const part = `record ${number}`
  const answer = answerOf(found, unpacking)
  if (answer.fault !== undefined) faults.push({ ...answer.fault, part })
  if (answer.file !== undefined)
    members.push({ ...answer.file, number, label: part, facts: { url, ...known({ captured: publishedOf(date) }) } })
  if (answer.record === undefined) return
  const record = { ...answer.record, ...placeOf(number, date) }
  records.push(record)
  if (digest !== '') answers.set(digest, { url, record })
}

function placeOf(number: number, date: string): Pick<ReadRecord, 'part' | 'captured'> {
  return { part: { name: 'record', number }, ...known({ captured: publishedOf(date) }) }
}

/** What an answer holds: a page or a text, or a file that another reader takes; and what is wrong with it. */
interface Answer {
  readonly record?: ReadRecord
  readonly file?: Pick<Member, 'path' | 'bytes'>
  readonly fault?: ReadFault
}

const NOTHING: Answer = {}

const PAGE = /^(?:text\/html|application\/xhtml)/u
const TEXT = /^text\/(?:plain|markdown)/u
const PDF = /^application\/pdf/u

/** A page, text or PDF that was answered with success, and nothing of all else. */
function answerOf({ url, type, block }: ArchiveRecord, unpacking: Unpacking): Answer {
  if (!type.startsWith('application/http')) return contentOf(url, type, block, unpacking)
  const response = httpResponse(block)
  if (response === undefined || response.status < 200 || response.status > 299) return NOTHING
  const media = response.headers.get('content-type')?.toLowerCase() ?? ''
  if (!PAGE.test(media) && !TEXT.test(media) && !PDF.test(media)) return NOTHING
  return bodyOf(url, media, response, unpacking)
}

/** What a body holds once it is unpacked: within the limit of one file, and of all that the archive holds. */
function bodyOf(url: string, media: string, { sent, codings }: HttpResponse, unpacking: Unpacking): Answer {
  if (codings.length > 0 && unpacking.room === undefined) return NOTHING
  const limit = Math.min(unpacking.room ?? 0, MAX_FILE_BYTES)
  const body = unpackedBody(sent, codings, limit, unpacking.unpackers)
  if (body.kind === 'unknown') return { fault: faultOf('read.unknown-packing', { method: body.coding }) }
  const { bytes, isPacked, fault } = body
  if (fault === 'too-large' && limit < MAX_FILE_BYTES) {
    unpacking.room = undefined
    return { fault: faultOf('read.cut-short', { limit: unpacking.limit }) }
  }
  if (isPacked && unpacking.room !== undefined) unpacking.room -= fault === 'too-large' ? limit : bytes.length
  if (fault === 'too-large') return { fault: faultOf('read.unpacks-too-large', { limit }) }
  const content = contentOf(url, media, bytes, unpacking)
  return fault === undefined ? content : { ...content, fault: faultOf('read.damaged-member', { read: bytes.length }) }
}

function contentOf(url: string, type: string, body: Uint8Array, { isTraced }: Unpacking): Answer {
  if (PDF.test(type)) return { file: { path: 'capture.pdf', bytes: body } }
  const isPage = PAGE.test(type)
  if (!isPage && !TEXT.test(type)) return NOTHING
  const declared = /charset\s*=\s*"?([\w:.-]+)/u.exec(type)?.[1]
  const decoded = decode(body, declared)
  if (decoded === undefined || !/\S/u.test(decoded.text)) return NOTHING
  const record = isPage ? recordOfPage(decoded.text, { isTraced }) : { text: decoded.text, runs: allOf(decoded.text) }
  if (record.text === '') return NOTHING
  const { runs, ...rest } = record
  const trace = isTraced && runs !== undefined ? byteTrace(body, decoded.encoding, runs, 'body') : undefined
  return { record: { ...rest, url, encoding: decoded.encoding, ...(trace && { trace }) } }
}
