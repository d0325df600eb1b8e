import { type ReactNode, useCallback, useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import { linkTo } from '../../link-to.ts'
import { strings } from '../../strings.ts'
import { numberText } from '../../wording.ts'
import { type Column, LongTable } from '../reports/long-table.tsx'
import type { MapPlace } from './world-map.tsx'
import '../sources/sources.css'

const REGIONS = new Intl.DisplayNames(strings.language, { type: 'region' })

/** The places of the map as a list, those with most claims first: what the map shows, in words. */
export function PlaceList({
  places,
  chosen,
  query,
  onChoose,
}: {
  readonly places: readonly MapPlace[]
  readonly chosen: string | undefined
  readonly query: URLSearchParams
  readonly onChoose: (place: MapPlace) => void
}): ReactNode {
  const shown = useMemo(
    () =>
      chosen === undefined
        ? places
        : places.toSorted((left, right) => Number(right.name === chosen) - Number(left.name === chosen)),
    [places, chosen],
  )
  const at = useCallback((place: number) => shown[place], [shown])
  const columns = useMemo(() => columnsOf(query, chosen, onChoose), [query, chosen, onChoose])
  return (
    <LongTable
      name={strings.map.list}
      rows={{ state: { kind: 'here', answer: { total: shown.length } }, at, see: nothing }}
      columns={columns}
      keyOf={({ name, lat, lon }) => `${name} ${lat} ${lon}`}
      empty={null}
    />
  )
}

function columnsOf(
  query: URLSearchParams,
  chosen: string | undefined,
  onChoose: (place: MapPlace) => void,
): readonly Column<MapPlace>[] {
  const { columns } = strings.map
  return [
    {
      id: 'name',
      name: columns.place,
      width: '30%',
      cell: ({ name }) => (
        <Link href={linkTo('/questions', query, { ...filterOf(query), place: name })}>
          <bdi>{name === chosen ? <strong>{name}</strong> : name}</bdi>
        </Link>
      ),
    },
    {
      id: 'country',
      name: columns.country,
      cell: ({ admin1, country }) =>
        [admin1, country === undefined ? undefined : countryName(country)].filter(Boolean).join(', '),
    },
    {
      id: 'questions',
      name: columns.questions,
      isNumber: true,
      width: '7rem',
      cell: ({ questions }) => numberText(questions),
    },
    {
      id: 'disputed',
      name: columns.disputed,
      isNumber: true,
      width: '7rem',
      cell: ({ disputed }) => (disputed === 0 ? '0' : <strong className="alert">{numberText(disputed)}</strong>),
    },
    { id: 'claims', name: columns.claims, isNumber: true, width: '7rem', cell: ({ claims }) => numberText(claims) },
    {
      id: 'show',
      name: columns.map,
      width: '8rem',
      cell: place => (
        <button type="button" className="quiet-button" onClick={() => onChoose(place)}>
          {strings.map.show}
        </button>
      ),
    },
  ]
}

/** What the map is narrowed by, without where the reader looks. */
export function filterOf(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...query].filter(([name]) => name !== 'at' && name !== 'spot'))
}

function countryName(code: string): string {
  try {
    return REGIONS.of(code) ?? code
  } catch {
    return code // a code that is none, as a reviewer may have written
  }
}

/** All rows are there: nothing is asked for when they are looked at. */
function nothing(): void {}
