import type { QuestionFilter } from '../../model/view.ts'
import { dayOf, FILTER_FIELDS, type Field, NO_DAY, type QuestionColumns } from './question-columns.ts'

const OUTSIDE = FILTER_FIELDS.length // the mark of what the words or the days keep out

/** Which questions a filter leaves, and why the others are kept out. */
export interface Selection {
  /** How many are left. */
  readonly total: number
  /** For each question how many conditions it fails: 0 is left. */
  readonly fails: Uint8Array
  /** For each question the last condition that it fails, as a place in FILTER_FIELDS, or OUTSIDE. */
  readonly lastFailed: Uint8Array
}

/** The filter applied. `found` are the questions that hold its words, ascending; absent: it has no words. */
export function select(columns: QuestionColumns, filter: QuestionFilter, found: Uint32Array | undefined): Selection {
  const fails = new Uint8Array(columns.size)
  const lastFailed = new Uint8Array(columns.size)
  for (const [mark, field] of FILTER_FIELDS.entries()) {
    const wanted = filter[field]
    if (wanted !== undefined) failUnlessValued(columns, field, wanted, mark, fails, lastFailed)
  }
  if (found !== undefined) failUnlessFound(found, fails, lastFailed)
  if (filter.from !== undefined || filter.to !== undefined) failUnlessWithin(columns, filter, fails, lastFailed)
  let total = 0
  for (let place = 0; place < columns.size; place++) if (fails[place] === 0) total++
  return { total, fails, lastFailed }
}

/**
 * Does a question count for the values of a field? If it is left, or if that field alone keeps it out: the counts then say what another
 * choice in that field would leave.
 */
export function countsFor(field: Field, { fails, lastFailed }: Selection): (place: number) => boolean {
  const mark = (FILTER_FIELDS as readonly Field[]).indexOf(field)
  return place => fails[place] === 0 || (fails[place] === 1 && lastFailed[place] === mark)
}

/** The places that are left, in an order, from `offset` on. */
export function pageOf({ fails }: Selection, order: Uint32Array, offset: number, limit: number): number[] {
  const places: number[] = []
  let seen = 0
  for (const place of order) {
    if (fails[place] !== 0 || seen++ < offset) continue
    if (places.length >= limit) break
    places.push(place)
  }
  return places
}

function failUnlessValued(
  { fields, size }: QuestionColumns,
  field: Field,
  wanted: string,
  mark: number,
  fails: Uint8Array,
  lastFailed: Uint8Array,
): void {
  const { values, starts, codes } = fields[field]
  const code = values.indexOf(wanted)
  for (let place = 0; place < size; place++) {
    let has = false
    for (let at = starts[place]!; at < starts[place + 1]! && !has; at++) has = codes[at] === code
    if (!has) fail(place, mark, fails, lastFailed)
  }
}

function failUnlessFound(found: Uint32Array, fails: Uint8Array, lastFailed: Uint8Array): void {
  let next = 0
  for (let place = 0; place < fails.length; place++) {
    if (found[next] === place) next++
    else fail(place, OUTSIDE, fails, lastFailed)
  }
}

/** Questions that touch the days asked for stay; those of unknown time do not. */
function failUnlessWithin(
  columns: QuestionColumns,
  filter: QuestionFilter,
  fails: Uint8Array,
  lastFailed: Uint8Array,
): void {
  const first = filter.from === undefined ? Number.NEGATIVE_INFINITY : dayOf(filter.from)
  const last = filter.to === undefined ? Number.POSITIVE_INFINITY : dayOf(filter.to)
  for (let place = 0; place < columns.size; place++) {
    const from = columns.from[place]!
    if (from === NO_DAY || from > last || columns.to[place]! < first) fail(place, OUTSIDE, fails, lastFailed)
  }
}

function fail(place: number, mark: number, fails: Uint8Array, lastFailed: Uint8Array): void {
  fails[place]!++
  lastFailed[place] = mark
}
