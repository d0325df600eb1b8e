import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import type { Facet, Facets } from '../../../src/model/view.ts'
import type { Address } from '../../address.ts'
import { useAnswer } from '../../answers.tsx'
import { Choice } from '../../parts/choice.tsx'
import { strings } from '../../strings.ts'
import { measureText, numberText } from '../../wording.ts'

const { questions } = strings

/** The filters that stand in the address, and nothing else of it. */
export const FILTERS = [
  'q',
  'measure',
  'actor',
  'place',
  'country',
  'from',
  'to',
  'source',
  'publisher',
  'incident',
  'sign',
  'review',
] as const

/** The part of a query that narrows, as the API takes it. */
export function filterQuery(query: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams()
  for (const name of [...FILTERS, 'profile']) {
    const value = query.get(name)
    if (value !== null && value !== '') kept.set(name, value)
  }
  return kept
}

const REGION = new Intl.DisplayNames('en', { type: 'region' })

/** What the list is narrowed by; each choice says how many questions it leaves. */
export function Filters({ address }: { readonly address: Address }): ReactNode {
  const { query, setQuery } = address
  const told = useAnswer<Facets>(`/api/facets?${filterQuery(query)}`)
  const facets = told.kind === 'here' ? told.answer : undefined
  const [isOpen, setOpen] = useState(false)
  const chosen = FILTERS.filter(name => name !== 'q' && query.has(name))
  return (
    <section className="filters" aria-label={questions.filters} data-open={isOpen || undefined}>
      <Button className="button filters-toggle" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {questions.filters}
        {chosen.length > 0 && <span className="count">{chosen.length}</span>}
      </Button>
      <div className="filters-body">
        <Facetted
          name="measure"
          label={questions.measure}
          facets={facets?.measures}
          word={measureText}
          address={address}
        />
        <Facetted name="actor" label={questions.actor} facets={facets?.actors} address={address} />
        <Facetted name="place" label={questions.place} facets={facets?.places} address={address} />
        <Facetted
          name="country"
          label={questions.country}
          facets={facets?.countries}
          word={countryText}
          address={address}
        />
        <Facetted name="source" label={questions.source} facets={facets?.sources} address={address} />
        <Facetted name="publisher" label={questions.publisher} facets={facets?.publishers} address={address} />
        <Facetted name="sign" label={questions.sign} facets={facets?.signs} word={signText} address={address} />
        <Facetted name="review" label={questions.review} facets={facets?.reviews} word={reviewText} address={address} />
        {chosen.length > 0 && (
          <Button
            className="button"
            onPress={() => setQuery(Object.fromEntries(chosen.map(name => [name, undefined])), false)}
          >
            {questions.clear}
          </Button>
        )}
      </div>
    </section>
  )
}

const MAX_CHOICES = 200 // values of a filter that one list offers; the search finds the others

function Facetted({
  name,
  label,
  facets = [],
  word = value => value,
  address: { query, setQuery },
}: {
  readonly name: (typeof FILTERS)[number]
  readonly label: string
  readonly facets: readonly Facet[] | undefined
  readonly word?: (value: string) => string
  readonly address: Address
}): ReactNode {
  const chosen = query.get(name) ?? ''
  const offered = facets.slice(0, MAX_CHOICES)
  const known =
    chosen === '' || offered.some(({ value }) => value === chosen) ? offered : [{ value: chosen, count: 0 }, ...offered]
  return (
    <Choice
      label={label}
      chosen={chosen}
      onChoose={value => setQuery({ [name]: value }, false)}
      options={[
        { id: '', name: questions.any },
        ...known.map(({ value, count }) => ({ id: value, name: word(value), note: numberText(count) })),
      ]}
    />
  )
}

/** One end of the time that is asked about. */
export function Day({
  name,
  label,
  address: { query, setQuery },
}: {
  readonly name: 'from' | 'to'
  readonly label: string
  readonly address: Address
}): ReactNode {
  return (
    <TextField className="field" value={query.get(name) ?? ''} onChange={day => setQuery({ [name]: day })}>
      <Label>{label}</Label>
      <Input type="date" />
    </TextField>
  )
}

function countryText(code: string): string {
  return REGION.of(code) ?? code
}

function signText(sign: string): string {
  return strings.signs[sign as keyof typeof strings.signs] ?? sign
}

function reviewText(state: string): string {
  return strings.reviews[state as keyof typeof strings.reviews] ?? state
}
