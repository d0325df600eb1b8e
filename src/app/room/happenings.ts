import type { IncidentRow, MapView, TimelineView } from '../../model/view-overview.ts'
import { isoOf, NO_DAY, type QuestionColumns } from './question-columns.ts'
import type { Selection } from './selection.ts'
import { largest } from './top.ts'

/** When and where the selected questions happened: bars of a timeline, incidents, places of a map. */

const MAX_BARS = 160 // more than fit side by side on a wide screen are no bars any more
const MAX_INCIDENTS = 500 // a timeline with more is a wall
const MAX_TITLE_MEASURES = 3 // named in an incident's title

type Step = TimelineView['step']

/** The steps of a timeline and the days in one, roughly: only for choosing. */
const STEPS: readonly (readonly [Step, number])[] = [
  ['day', 1],
  ['week', 7],
  ['month', 30.4],
  ['year', 365.25],
]

interface Count {
  questions: number
  claims: number
  disputed: number
}

/** The selected questions by the day on which they begin; the step is the finest that fits. */
export function timelineOf(columns: QuestionColumns, { fails }: Selection): Omit<TimelineView, 'revision'> {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let undated = 0
  for (let place = 0; place < columns.size; place++) {
    if (fails[place] !== 0) continue
    const day = columns.from[place]!
    if (day === NO_DAY) undated++
    else {
      first = Math.min(first, day)
      last = Math.max(last, day)
    }
  }
  const [step] = STEPS.find(([, days]) => (last - first) / days < MAX_BARS) ?? (['year', 0] as const)
  const counts = new Map<number, Count>()
  const starts = new Map<number, number>() // by day: a calendar is slow to ask, and a hundred thousand questions share few days
  for (let place = 0; place < columns.size; place++) {
    const day = columns.from[place]!
    if (fails[place] !== 0 || day === NO_DAY) continue
    let start = starts.get(day)
    if (start === undefined) {
      start = startOf(day, step)
      starts.set(day, start)
    }
    add(counts, start, columns, place)
  }
  const bars = [...counts]
    .sort(([left], [right]) => left - right)
    .map(([start, count]) => ({ from: isoOf(start), to: isoOf(nextStart(start, step) - 1), ...count }))
  return { step, bars, incidents: incidentsOf(columns, fails), undated }
}

/** The first day of the step that a day lies in; weeks begin on Mondays. */
function startOf(day: number, step: Step): number {
  const date = new Date(isoOf(day))
  switch (step) {
    case 'day':
      return day
    case 'week':
      return day - ((date.getUTCDay() + 6) % 7)
    case 'month':
      return day - date.getUTCDate() + 1
    case 'year':
      return Date.UTC(date.getUTCFullYear(), 0, 1) / DAY_MS
  }
}

function nextStart(start: number, step: Step): number {
  const date = new Date(isoOf(start))
  switch (step) {
    case 'day':
      return start + 1
    case 'week':
      return start + 7
    case 'month':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS
    case 'year':
      return Date.UTC(date.getUTCFullYear() + 1, 0, 1) / DAY_MS
  }
}

const DAY_MS = 86_400_000

/** Incidents of the selected questions, those with most claims first. */
function incidentsOf(columns: QuestionColumns, fails: Uint8Array): IncidentRow[] {
  const { values, starts, codes } = columns.fields.incident
  const claims = new Uint32Array(values.length)
  for (let place = 0; place < columns.size; place++) {
    if (fails[place] === 0 && starts[place]! < starts[place + 1]!)
      claims[codes[starts[place]!]!]! += columns.claims[place]!
  }
  const shown = largest(claims, MAX_INCIDENTS, (left, right) => left - right)
  const members = new Map<number, number[]>(shown.map(code => [code, []]))
  for (let place = 0; place < columns.size; place++) {
    if (fails[place] === 0 && starts[place]! < starts[place + 1]!) members.get(codes[starts[place]!]!)?.push(place)
  }
  return shown.map(code => incidentRow(columns, values[code]!, members.get(code)!))
}

function incidentRow(columns: QuestionColumns, id: string, places: readonly number[]): IncidentRow {
  const total: Count = { questions: 0, claims: 0, disputed: 0 }
  let from = NO_DAY
  let to = NO_DAY
  for (const place of places) {
    count(total, columns, place)
    const day = columns.from[place]!
    if (day === NO_DAY) continue
    from = from === NO_DAY ? day : Math.min(from, day)
    to = Math.max(to, columns.to[place]!)
  }
  const members = places.toSorted((left, right) => columns.claims[right]! - columns.claims[left]! || left - right)
  const first = (field: 'spot' | 'place'): string | undefined =>
    members.map(member => valuesAt(columns, field, member)[0]).find(value => value !== undefined)
  const [spot, place] = [first('spot'), first('place')]
  const located = spot === undefined ? undefined : spotFrom(spot)
  const measures = [...new Set(members.flatMap(member => valuesAt(columns, 'measure', member)))]
  return {
    id,
    title: `${place ?? 'place unknown'}: ${measures
      .slice(0, MAX_TITLE_MEASURES)
      .map(measure => measure.replaceAll('-', ' '))
      .join(', ')}`,
    ...(place !== undefined && { place }),
    ...(located !== undefined && { lat: located.lat, lon: located.lon }),
    ...(from !== NO_DAY && { from: isoOf(from), to: isoOf(to) }),
    ...total,
  }
}

/** The selected questions by place, those with most claims first. */
export function mapOf(columns: QuestionColumns, { fails }: Selection): Omit<MapView, 'revision'> {
  const { values, starts, codes } = columns.fields.spot
  const counts = new Map<number, Count>()
  let unplaced = 0
  for (let place = 0; place < columns.size; place++) {
    if (fails[place] !== 0) continue
    if (starts[place] === starts[place + 1]) unplaced++
    else add(counts, codes[starts[place]!]!, columns, place)
  }
  const places = [...counts]
    .sort(([leftCode, left], [rightCode, right]) => right.claims - left.claims || leftCode - rightCode)
    .map(([code, count]) => ({ ...spotFrom(values[code]!), ...count }))
  return { places, unplaced }
}

/** A place with its coordinates, as one value of a column. */
export interface Spot {
  readonly name: string
  readonly country?: string
  readonly admin1?: string
  readonly lat: number
  readonly lon: number
}

export function spotText({ name, country, admin1, lat, lon }: Spot): string {
  return JSON.stringify({ name, country, admin1, lat, lon })
}

function spotFrom(text: string): Spot {
  return JSON.parse(text) as Spot
}

function valuesAt({ fields }: QuestionColumns, field: 'spot' | 'place' | 'measure', place: number): string[] {
  const { values, starts, codes } = fields[field]
  return [...codes.subarray(starts[place], starts[place + 1])].map(code => values[code]!)
}

function add(counts: Map<number, Count>, key: number, columns: QuestionColumns, place: number): void {
  const known = counts.get(key) ?? { questions: 0, claims: 0, disputed: 0 }
  counts.set(key, known)
  count(known, columns, place)
}

function count(into: Count, columns: QuestionColumns, place: number): void {
  into.questions++
  into.claims += columns.claims[place]!
  into.disputed += columns.disputed[place]!
}
