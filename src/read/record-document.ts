import type { SourceDocument } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import type { RawFile, ReadInput, ReadRecord } from './reader.ts'
import { byteTrace, type Trace } from './trace.ts'

const ID_DIGITS = 16 // 64 bits of the file's hash: two of a million files share them once in 37 million cases

/** The way from the outermost file to one that it holds: what each is called there, and which one it is. */
export type Trail = readonly { readonly label: string; readonly number: number }[]

/** The document that a record makes: its id, of the file's hash and the numbers on the way to it, and where it was taken from. */
export function documentOf(
  { part, captured, runs: _runs, trace: _trace, ...record }: ReadRecord,
  input: ReadInput,
  trail: Trail,
  reader: string,
  encoding: string,
): SourceDocument {
  const numbers = [...trail.map(step => step.number), ...(part === undefined ? [] : [part.number])]
  const label = partOf(trail, part && labelOf(part))
  return {
    id: [input.sha256.slice(0, ID_DIGITS), ...numbers].join('.'),
    capture: {
      path: input.path,
      sha256: input.sha256,
      bytes: input.bytes.length,
      ...(label === undefined ? {} : { part: label }),
      ...(captured === undefined ? {} : { at: captured }),
    },
    reader,
    encoding,
    ...record,
  }
}

/** `reports.zip` holds `a.csv`, whose line 7 is `a.csv, line 7`. */
export function partOf(trail: Trail, part: string | undefined): string | undefined {
  const labels = [...trail.map(step => step.label), ...(part === undefined ? [] : [part])]
  return labels.length === 0 ? undefined : labels.join(', ')
}

export function labelOf({ name, number, label }: NonNullable<ReadRecord['part']>): string {
  return label ?? `${name} ${number}`
}

/**
 * Where a record's text stands. Characters of the file are told by its bytes, whichever of its records they are in; of a file in a file, by the
 * bytes of the inner one. What a reader tells by itself is told of a part of the record.
 */
export function traceOf(
  { trace, runs }: ReadRecord,
  file: RawFile,
  { encoding, capture }: SourceDocument,
  trail: Trail,
): Trace | undefined {
  if (trace !== undefined) return span => trace(span).map(place => within(place, capture.part))
  return runs && byteTrace(file.bytes, encoding, runs, partOf(trail, undefined))
}

/** A place in a part of a part. */
function within(place: Place, outer: string | undefined): Place {
  return outer === undefined ? place : { ...place, part: place.part === undefined ? outer : `${outer}, ${place.part}` }
}
