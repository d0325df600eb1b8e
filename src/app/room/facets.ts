import type { Facet, Facets } from '../../model/view.ts'
import type { Field, QuestionColumns } from './question-columns.ts'
import { countsFor, type Selection } from './selection.ts'
import { largest } from './top.ts'

const MAX_VALUES = 200 // of one facet; nobody reads more in a menu, and a search finds the rest

const FACETS = {
  measures: 'measure',
  actors: 'actor',
  places: 'place',
  countries: 'country',
  sources: 'source',
  publishers: 'publisher',
  signs: 'sign',
  reviews: 'review',
} as const satisfies Record<Exclude<keyof Facets, 'revision'>, Field>

/** What can be chosen further within a selection: for each field its values, with how many questions each leaves. */
export function facetsOf(columns: QuestionColumns, selection: Selection): Omit<Facets, 'revision'> {
  return Object.fromEntries(
    Object.entries(FACETS).map(([name, field]) => [name, countsOf(columns, field, selection)]),
  ) as unknown as Omit<Facets, 'revision'>
}

function countsOf({ fields, size }: QuestionColumns, field: Field, selection: Selection): Facet[] {
  const { values, starts, codes } = fields[field]
  const counts = new Uint32Array(values.length)
  const isCounted = countsFor(field, selection)
  for (let place = 0; place < size; place++) {
    if (!isCounted(place)) continue
    for (let at = starts[place]!; at < starts[place + 1]!; at++) counts[codes[at]!]!++
  }
  const byValue = (left: number, right: number): number => (values[left]! < values[right]! ? -1 : 1)
  return largest(counts, MAX_VALUES, byValue).map(code => ({ value: values[code]!, count: counts[code]! }))
}
