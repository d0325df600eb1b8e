import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ReportHead } from '../../../src/model/view.ts'
import { useRows } from '../../parts/rows.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { dateText, numberText } from '../../wording.ts'
import { type Column, LongTable } from './long-table.tsx'
import { SearchWords } from './search-words.tsx'

/** All reports of the case, to be searched by the words of their titles and by who printed them. */
export function View(): ReactNode {
  const { query, setQuery } = useAddress()
  const [q, publisher] = [query.get('q') ?? '', query.get('publisher') ?? '']
  const asked = new URLSearchParams({ ...(q !== '' && { q }), ...(publisher !== '' && { publisher }) })
  const rows = useRows<ReportHead>(`/api/reports?${asked}`)
  return (
    <>
      <header className="view-head">
        <h1>{strings.allReports.heading}</h1>
        <p className="quiet">{strings.allReports.lead}</p>
      </header>
      <div className="list-bar">
        <SearchWords label={strings.allReports.search} words={q} onSearch={words => setQuery({ q: words })} />
        {publisher !== '' && (
          <button type="button" className="button" onClick={() => setQuery({ publisher: undefined })}>
            {strings.allReports.onlyOf(publisher)} <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      <LongTable
        name={strings.allReports.heading}
        rows={rows}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty={<p className="nothing">{strings.allReports.none}</p>}
      />
    </>
  )
}

const COLUMNS: readonly Column<ReportHead>[] = [
  {
    id: 'title',
    name: strings.allReports.title,
    width: '40%',
    cell: ({ id, title }) => (
      <Link href={`/reports/${encodeURIComponent(id)}`}>
        <bdi>{title}</bdi>
      </Link>
    ),
  },
  {
    id: 'publisher',
    name: strings.allReports.publisher,
    cell: ({ publisher }) => publisher ?? <span className="quiet">{strings.noPublisher}</span>,
  },
  { id: 'published', name: strings.allReports.published, cell: ({ published }) => dateText(published) },
  {
    id: 'claims',
    name: strings.allReports.claims,
    isNumber: true,
    width: '7rem',
    cell: ({ claims }) => numberText(claims),
  },
  {
    id: 'family',
    name: strings.allReports.copies,
    width: '8rem',
    cell: ({ family }) =>
      family === undefined ? null : (
        <Link href={`/families/${encodeURIComponent(family)}`}>{strings.allReports.ofFamily}</Link>
      ),
  },
  {
    id: 'path',
    name: strings.allReports.file,
    cell: ({ path, part }) => <code>{part === undefined ? path : `${path}, ${part}`}</code>,
  },
]
