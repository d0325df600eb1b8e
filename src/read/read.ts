import type { SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import { contentOf } from './content-of.ts'
import { faultOf } from './fault.ts'
import { MAX_NESTING, MAX_TEXT_LENGTH, MAX_UNPACKED_BYTES } from './limits.ts'
import type { Member, RawFile, ReadFault, ReadInput, Reading, ReadOptions, ReadRecord, Surroundings } from './reader.ts'
import { documentOf, labelOf, partOf, type Trail, traceOf } from './record-document.ts'
import type { Trace } from './trace.ts'

const MAX_MEMBER_FAULTS = 100 // told of the members of one file

/** What is found while the outermost file and all that it holds are read. */
interface Run {
  readonly input: ReadInput
  readonly surroundings: Surroundings
  readonly documents: SourceDocument[]
  readonly issues: Issue[]
  readonly traces: Map<string, Trace>
  /** Bytes that may still be unpacked. */
  room: number
  /** Documents, and issues that say why there is none. */
  found: number
}

/** A file and how it was come upon: what holds it, and what that says of it. */
interface Place {
  readonly file: RawFile
  readonly trail: Trail
  /** Files that it lies in. */
  readonly depth: number
  readonly facts: Member['facts']
}

/** A file in, its documents and its faults out. Never throws on what the file holds; same bytes, same ids. */
export async function read(input: ReadInput, options: ReadOptions = {}): Promise<Reading> {
  const run: Run = {
    input,
    surroundings: { options, room: () => run.room },
    documents: [],
    issues: [],
    traces: new Map(),
    room: options.maxUnpackedBytes ?? MAX_UNPACKED_BYTES,
    found: 0,
  }
  await readFile(run, { file: fileOf(input), trail: [], depth: 0, facts: undefined })
  const { documents, issues, traces } = run
  return { documents, issues, traces }
}

/** Reads a file and whatever it holds; where nothing came of it, that is said. */
async function readFile(run: Run, place: Place): Promise<void> {
  const before = run.found
  const { content, reader, encoding = 'utf-8' } = await contentOf(place.file, run.surroundings)
  for (const record of content.records) keep(run, place, record, reader, encoding)
  for (const one of content.faults) say(run, place, one)
  let untold = -MAX_MEMBER_FAULTS
  for (const member of content.members ?? []) {
    if (!('code' in member)) await readMember(run, place, member)
    else if (++untold <= 0) say(run, place, member)
  }
  if (untold > 0) say(run, place, faultOf('read.more-faults', { more: untold }))
  if (run.found === before) say(run, place, faultOf('read.no-text', {}))
}

async function readMember(run: Run, { trail, depth, facts }: Place, member: Member): Promise<void> {
  run.room -= member.bytes.length
  const { number, label = member.path } = member
  if (depth >= MAX_NESTING) {
    say(run, { trail }, faultOf('read.too-deep', { limit: MAX_NESTING }, { part: label }))
    return
  }
  await readFile(run, {
    file: fileOf(member),
    trail: number === undefined ? trail : [...trail, { label, number }],
    depth: depth + 1,
    facts: { ...facts, ...member.facts },
  })
}

/** Makes a document of a record, unless its text is too long. */
function keep(run: Run, place: Place, record: ReadRecord, reader: string, encoding: string): void {
  const characters = record.text.length
  if (characters > MAX_TEXT_LENGTH) {
    const part = record.part === undefined ? {} : { part: labelOf(record.part) }
    say(run, place, faultOf('read.too-long', { characters, limit: MAX_TEXT_LENGTH }, part))
    return
  }
  const { file, trail, facts } = place
  const document = documentOf({ ...facts, ...record }, run.input, trail, reader, encoding)
  run.documents.push(document)
  run.found++
  if (run.surroundings.options.traced !== true) return
  const trace = traceOf(record, file, document, trail)
  if (trace !== undefined) run.traces.set(document.id, trace)
}

function say(run: Run, { trail }: Pick<Place, 'trail'>, one: ReadFault): void {
  const part = partOf(trail, one.part)
  run.issues.push({ ...one, path: run.input.path, ...(part === undefined ? {} : { part }) })
  if (tellsWhy(one)) run.found++
}

/** Does it say why there is no document? */
function tellsWhy({ level, code }: ReadFault): boolean {
  return level === 'error' || code === 'read.no-page'
}

function fileOf({ path, bytes }: Pick<RawFile, 'path' | 'bytes'>): RawFile {
  return { path, extension: extensionOf(path), bytes }
}

/** `a/b.c/report.TXT` has `txt`; `a.b/report` has none. */
function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const point = name.lastIndexOf('.')
  return point <= 0 ? '' : name.slice(point + 1).toLowerCase()
}
