import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import type { PublisherRow } from '../../../src/model/view-overview.ts'
import { linkTo } from '../../link-to.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { numberText } from '../../wording.ts'
import { type Column, LongTable } from '../reports/long-table.tsx'
import { useOrder } from '../reports/use-order.ts'
import { useAllRows } from './use-all-rows.ts'
import '../sources/sources.css'

const COUNTS = ['reports', 'claims', 'sources', 'first', 'copiedFrom', 'copiedBy'] as const

const ORDERS: ReadonlySet<string> = new Set(['name', ...COUNTS])

/** Who prints: how much, on how many sources, how often first, and who copies whom. */
export function View(): ReactNode {
  const { query } = useAddress()
  const order = useOrder(ORDERS, 'claims')
  const rows = useAllRows<PublisherRow>(linkTo('/api/publishers', query), ORDER_BY[order.by]!)
  const columns = useMemo(() => columnsOf(query), [query])
  return (
    <>
      <header className="view-head">
        <h1>{strings.publishers.heading}</h1>
        <p className="quiet">
          {strings.publishers.lead}{' '}
          <Link href={linkTo('/sources', query, { show: 'graph' })}>{strings.sources.asGraph}</Link>
        </p>
      </header>
      <LongTable
        name={strings.publishers.heading}
        rows={rows}
        columns={columns}
        keyOf={({ name }) => name}
        order={order}
        empty={<p className="nothing">{strings.publishers.none}</p>}
      />
    </>
  )
}

type Compare = (left: PublisherRow, right: PublisherRow) => number

const byName: Compare = (left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0)

const ORDER_BY: Readonly<Record<string, Compare>> = {
  name: byName,
  ...Object.fromEntries(
    COUNTS.map((field): [string, Compare] => [
      field,
      (left, right) => right[field] - left[field] || byName(left, right),
    ]),
  ),
}

function columnsOf(query: URLSearchParams): readonly Column<PublisherRow>[] {
  const { columns, hints } = strings.publishers
  return [
    {
      id: 'name',
      name: columns.name,
      width: '30%',
      cell: ({ name }) => (
        <Link href={linkTo('/reports', query, { publisher: name })}>
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    ...COUNTS.map(
      (field): Column<PublisherRow> => ({
        id: field,
        name: columns[field],
        hint: hints[field],
        isNumber: true,
        cell: row => numberText(row[field]),
      }),
    ),
  ]
}
