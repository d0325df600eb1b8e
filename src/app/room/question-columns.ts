import { QUESTION_ORDERS, type QuestionFilter, type QuestionOrder } from '../../model/view.ts'

/**
 * Values of one field over all questions, as numbers: question n has `codes[starts[n]]` up to `codes[starts[n + 1]]`, each a place in
 * `values`. Counting a hundred thousand questions by a field then takes a millisecond.
 */
export interface FieldColumn {
  readonly values: readonly string[]
  readonly starts: Uint32Array
  readonly codes: Uint32Array
}

/** The fields that a filter names one value of. */
export const FILTER_FIELDS = [
  'measure',
  'actor',
  'place',
  'country',
  'source',
  'publisher',
  'incident',
  'sign',
  'review',
] as const satisfies readonly (keyof QuestionFilter)[]

/** The fields that questions are filtered and counted by, and `spot`: the places of the map. */
export const FIELDS = [...FILTER_FIELDS, 'spot'] as const

export type Field = (typeof FIELDS)[number]

/** A day that is not known. */
export const NO_DAY = -2_147_483_648

/** Everything that the list of questions is filtered, counted and sorted by; place n of every column is one question. */
export interface QuestionColumns {
  readonly size: number
  readonly fields: Readonly<Record<Field, FieldColumn>>
  /** First and last day of each question, counted from 1970-01-01, NO_DAY where unknown. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly claims: Uint32Array
  /** 1 for a question whose answers have no number in common. */
  readonly disputed: Uint8Array
  /** Places in the order of each way to sort. */
  readonly orders: Readonly<Record<QuestionOrder, Uint32Array>>
}

/** What the columns take of one question. */
export interface ColumnEntry {
  readonly values: Readonly<Record<Field, readonly string[]>>
  readonly from: string | undefined
  readonly to: string | undefined
  readonly claims: number
  readonly isDisputed: boolean
  readonly latest: string
  readonly reports: number
  readonly origins: number
  readonly text: string
}

/** Columns of questions that come in order of disagreement, which is the first way to sort. */
export function questionColumns(entries: readonly ColumnEntry[]): QuestionColumns {
  const size = entries.length
  const latest = ranksOf(entries.map(entry => entry.latest))
  const text = ranksOf(entries.map(entry => entry.text))
  const sorted = (compare: (left: number, right: number) => number): Uint32Array =>
    Uint32Array.from(entries.keys()).sort((left, right) => compare(left, right) || left - right)
  const orderOf: Readonly<Record<QuestionOrder, () => Uint32Array>> = {
    disagreement: () => Uint32Array.from(entries.keys()),
    latest: () => sorted((left, right) => latest[right]! - latest[left]!),
    reports: () => sorted((left, right) => entries[right]!.reports - entries[left]!.reports),
    origins: () => sorted((left, right) => entries[right]!.origins - entries[left]!.origins),
    text: () => sorted((left, right) => text[left]! - text[right]!),
  }
  return {
    size,
    fields: Object.fromEntries(FIELDS.map(field => [field, columnOf(entries, field)])) as Record<Field, FieldColumn>,
    from: Int32Array.from(entries, ({ from, to }) => dayOf(from ?? to)),
    to: Int32Array.from(entries, ({ from, to }) => dayOf(to ?? from)),
    claims: Uint32Array.from(entries, entry => entry.claims),
    disputed: Uint8Array.from(entries, entry => Number(entry.isDisputed)),
    orders: Object.fromEntries(QUESTION_ORDERS.map(order => [order, orderOf[order]()])) as Record<
      QuestionOrder,
      Uint32Array
    >,
  }
}

function columnOf(entries: readonly ColumnEntry[], field: Field): FieldColumn {
  const codeByValue = new Map<string, number>()
  const starts = new Uint32Array(entries.length + 1)
  const codes: number[] = []
  for (const [place, { values }] of entries.entries()) {
    for (const value of new Set(values[field])) {
      const code = codeByValue.get(value) ?? codeByValue.size
      codeByValue.set(value, code)
      codes.push(code)
    }
    starts[place + 1] = codes.length
  }
  return { values: [...codeByValue.keys()], starts, codes: Uint32Array.from(codes) }
}

/** For each string its place among all different ones, sorted: strings are compared once, not in every comparison of a sort. */
function ranksOf(texts: readonly string[]): Uint32Array {
  const rankByText = new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]))
  return Uint32Array.from(texts, text => rankByText.get(text)!)
}

const DAY_MS = 86_400_000

/** Days from 1970-01-01 of an ISO date or date-time, NO_DAY if it is none. A date cut to its month or year counts from its first day. */
export function dayOf(date: string | undefined): number {
  if (date === undefined) return NO_DAY
  const time = Date.parse(date.slice(0, 10))
  return Number.isNaN(time) ? NO_DAY : Math.floor(time / DAY_MS)
}

/** The ISO date of a day. */
export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}
