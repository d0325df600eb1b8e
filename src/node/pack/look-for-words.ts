import { findSpelled } from '../../app/spellings.ts'
import type { Sought } from '../../app/withheld-words.ts'
import type { Span } from '../../model/span.ts'
import { layersOf } from './look-inside.ts'
import { unitsOfBytes } from './spelled-bytes.ts'

/** How much of a file is looked through at once, in bytes: every character of it is a record meanwhile, and a file may have half a gigabyte. */
const WINDOW = 2 ** 20
/** How much of a window the next one looks through again: words that stand on twice as little, tags and signs between them, are found wherever they stand. */
const OVERLAP = 2 ** 17

/**
 * Where words stand in the bytes of a file, under each of the encodings that its documents had.
 *
 *   [        window 1        ]
 *                      [  a  |  b       window 2        ]     a: told by window 1, since window 2 does not know what stands before it
 */
export function spansIn(bytes: Uint8Array, encodings: Iterable<string>, wanted: readonly Sought[]): Span[] {
  const tried = [...encodings]
  const spans: Span[] = []
  for (let start = 0; ; start += WINDOW - OVERLAP) {
    const known = start === 0 ? 0 : OVERLAP / 2
    for (const span of spansInWindow(bytes.subarray(start, start + WINDOW), tried, wanted))
      if (span.start >= known) spans.push({ start: start + span.start, end: start + span.end })
    if (start + WINDOW >= bytes.length) return disjoint(spans)
  }
}

function spansInWindow(bytes: Uint8Array, encodings: readonly string[], wanted: readonly Sought[]): Span[] {
  const due = wanted.filter(sought => mayHold(bytes, sought)).map(({ letters }) => letters)
  if (due.length === 0) return []
  const spans: Span[] = []
  for (const encoding of new Set(['utf-8', ...encodings])) {
    const units = unitsOfBytes(bytes, encoding)
    if (units !== undefined) spans.push(...findSpelled(units, due))
  }
  return spans
}

/** Do any of the words stand in a text, however it escapes its characters? */
export function standIn(text: string, wanted: readonly Sought[]): boolean {
  return spansIn(Buffer.from(text), [], wanted).length > 0
}

/** What was found of words in what stands packed in a file. */
export interface FoundInside<T extends Sought> {
  /** Those of the words that stand somewhere in there. */
  readonly standing: readonly T[]
  /** Is something in there that nobody can look into, and of which nothing was read either? */
  readonly isUnseen: boolean
}

/** Looks for words in all that stands packed in a file. `isRead`: was anything read of it, so that what is drawn in it is known by its text? */
export function foundInside<T extends Sought>(
  bytes: Uint8Array,
  encodings: Iterable<string>,
  wanted: readonly T[],
  { isRead }: { readonly isRead: boolean },
): FoundInside<T> {
  const due = new Set(wanted)
  const tried = [...encodings]
  let isUnseen = false
  for (const layer of layersOf(bytes)) {
    if (typeof layer === 'string') isUnseen ||= layer === 'locked' || !isRead
    else for (const one of due) if (spansIn(layer, tried, [one]).length > 0) due.delete(one)
  }
  return { standing: wanted.filter(one => !due.has(one)), isUnseen }
}

/**
 * A quick look before the careful one: each of the plain words must stand in the bytes, if everything that is no letter is left out. Words
 * without a plain one are looked for carefully everywhere.
 */
function mayHold(bytes: Uint8Array, { plain }: Sought): boolean {
  if (plain.length === 0) return true
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').toLowerCase()
  if (plain.every(word => text.includes(word)) || ESCAPED_LETTERS.test(text)) return true
  const letters = text.replaceAll(/[^a-z0-9]+/gu, '')
  const untagged = text.replaceAll(/<[^>]*>|[^a-z0-9]+/gu, '')
  return plain.every(word => letters.includes(word) || untagged.includes(word))
}

// \u0061 &#97; &#x61; %61 =61: letters that are written as codes though they need not be
const ESCAPED_LETTERS = /\\u00[467]|&#(?:x[467][0-9a-f]|6[5-9]|[789]\d|1[01]\d|12[0-2]);|%[467][0-9a-f]|=[467][0-9a-f]/u

function disjoint(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((left, right) => left.start - right.start || left.end - right.end)) {
    const last = out.at(-1)
    if (last === undefined || span.start > last.end) out.push(span)
    else if (span.end > last.end) out[out.length - 1] = { start: last.start, end: span.end }
  }
  return out
}
