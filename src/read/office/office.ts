import type { Place } from '../../model/place.ts'
import { unzipped, type ZipEntry, zipDirectory } from '../archive/zip-directory.ts'
import { byteOffsets } from '../byte-offsets.ts'
import { decode } from '../encoding.ts'
import { faultOf } from '../fault.ts'
import type { Content, ReadFault, ReadRecord, Surroundings } from '../reader.ts'
import { known } from '../records.ts'
import { type Run, sourceSpans } from '../trace.ts'
import { childrenOf, parseXml, textOf, type XmlElement } from '../xml.ts'

/** How an office format writes: which parts hold its text, in their order, and how the text of one is read. */
export interface OfficeFormat {
  readonly parts: readonly string[]
  /** The part that says who wrote it, and when. */
  readonly about: string
  readonly textOfPart: (markup: string) => { readonly text: string; readonly runs: readonly Run[] }
}

const PARAGRAPH = '\n\n'

/** An office document, which is a ZIP of XML parts, in; its text, title, author and date out. */
export function readOffice(bytes: Uint8Array, format: OfficeFormat, { options, room }: Surroundings): Content {
  const entries = zipDirectory(bytes) ?? []
  const faults: ReadFault[] = []
  const partOf = (name: string): Uint8Array | undefined => {
    const entry = entries.find(one => one.name === name)
    if (entry === undefined) return undefined
    const { bytes: part, fault } = entry.isEncrypted
      ? { bytes: undefined, fault: undefined }
      : unzipped(bytes, entry, room())
    if (part === undefined) faults.push(faultOf('read.encrypted', {}, { part: name }))
    else if (fault === 'too-large') faults.push(faultOf('read.unpacks-too-large', { limit: room() }, { part: name }))
    else if (fault === 'damaged') faults.push(faultOf('read.damaged-member', { read: part.length }, { part: name }))
    return fault === 'too-large' ? undefined : part
  }
  const texts: { start: number; end: number; text: string; name: string; bytes: Uint8Array; runs: readonly Run[] }[] =
    []
  let length = 0
  for (const name of format.parts) {
    const part = partOf(name)
    const markup = part === undefined ? undefined : decode(part)?.text
    if (part === undefined || markup === undefined) continue
    const { text, runs } = format.textOfPart(markup)
    if (text === '') continue
    const start = length === 0 ? 0 : length + PARAGRAPH.length
    length = start + text.length
    texts.push({ start, end: length, text, name, bytes: part, runs })
  }
  if (texts.length === 0) return { records: [], faults }
  const record: ReadRecord = {
    text: texts.map(one => one.text).join(PARAGRAPH),
    ...factsOf(decode(partOf(format.about) ?? new Uint8Array(0))?.text),
  }
  if (options.traced !== true) return { records: [record], faults }
  const byteAt = texts.map(one => byteOffsets(one.bytes, 'utf-8'))
  const trace = (span: { start: number; end: number }): Place[] =>
    texts.flatMap(({ start, end, name, runs }, index) => {
      const inner = { start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start }
      if (inner.start >= inner.end) return []
      return sourceSpans(runs, inner).map(found => ({
        kind: 'bytes' as const,
        part: name,
        start: byteAt[index]!(found.start),
        end: byteAt[index]!(found.end),
      }))
    })
  return { records: [{ ...record, trace }], faults }
}

/** Is there an entry of this name in a ZIP? */
export function holdsEntry(bytes: Uint8Array, name: string): boolean {
  return zipDirectory(bytes)?.some((entry: ZipEntry) => entry.name === name) ?? false
}

function factsOf(markup: string | undefined): Pick<ReadRecord, 'title' | 'author' | 'language'> {
  const root = markup === undefined ? undefined : parseXml(markup).root
  if (root === undefined) return {}
  const about = childrenOf(root, 'office:meta')[0] ?? root
  const words = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const element: XmlElement | undefined = childrenOf(about, name)[0]
      const value = element === undefined ? '' : textOf(element).trim()
      if (value !== '') return value
    }
    return undefined
  }
  return known({
    title: words('dc:title'),
    author: words('meta:initial-creator', 'dc:creator'),
    language: words('dc:language'),
  })
}
