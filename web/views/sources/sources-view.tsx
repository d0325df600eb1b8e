import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import type { SourceRecord } from '../../../src/model/source-record.ts'
import { linkTo } from '../../link-to.ts'
import { useRows } from '../../parts/rows.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { LongTable } from '../reports/long-table.tsx'
import { SearchWords } from '../reports/search-words.tsx'
import { useOrder } from '../reports/use-order.ts'
import { sourceColumns } from './source-columns.tsx'
import './sources.css'

const Reliance = lazy(async () => ({ default: (await import('./reliance.tsx')).Reliance }))

const ORDERS: ReadonlySet<string> = new Set(['claims', 'first', 'alone', 'apart', 'name'])

/** Who is cited: as a table that can be ordered, or as a graph of who relies on whom. */
export function View(): ReactNode {
  const { query, setQuery } = useAddress()
  const isGraph = query.get('show') === 'graph'
  return (
    <>
      <header className="view-head">
        <h1>{strings.sources.heading}</h1>
        <p className="quiet">{strings.sources.lead}</p>
      </header>
      <nav className="tabs" aria-label={strings.sources.ways}>
        <Link href={linkTo('/sources', query)} {...(!isGraph && { 'aria-current': 'page' })}>
          {strings.sources.asTable}
        </Link>
        <Link href={linkTo('/sources', query, { show: 'graph' })} {...(isGraph && { 'aria-current': 'page' })}>
          {strings.sources.asGraph}
        </Link>
      </nav>
      {isGraph ? (
        <Suspense fallback={<p className="awaited">{strings.loading}</p>}>
          <Reliance />
        </Suspense>
      ) : (
        <SourceTable query={query} setQuery={setQuery} />
      )}
    </>
  )
}

function SourceTable({ query, setQuery }: Pick<ReturnType<typeof useAddress>, 'query' | 'setQuery'>): ReactNode {
  const q = query.get('q') ?? ''
  const order = useOrder(ORDERS, 'claims')
  const rows = useRows<SourceRecord>(linkTo('/api/sources', query, { q, order: order.by }))
  const columns = useMemo(() => sourceColumns(query), [query])
  return (
    <>
      <div className="list-bar">
        <SearchWords label={strings.sources.search} words={q} onSearch={words => setQuery({ q: words })} />
      </div>
      <LongTable
        name={strings.sources.heading}
        rows={rows}
        columns={columns}
        keyOf={({ name }) => name}
        order={order}
        empty={<p className="nothing">{q === '' ? strings.sources.none : strings.sources.noneOf(q)}</p>}
      />
    </>
  )
}
