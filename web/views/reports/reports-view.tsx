import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ReportHead } from '../../../src/model/view.ts'
import { linkTo } from '../../link-to.ts'
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
  const rows = useRows<ReportHead>(linkTo('/api/reports', query, { q, publisher }))
  const columns = useMemo(() => columnsOf(query), [query])
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
        columns={columns}
        keyOf={({ id }) => id}
        empty={<p className="nothing">{strings.allReports.none}</p>}
      />
    </>
  )
}

function columnsOf(query: URLSearchParams): readonly Column<ReportHead>[] {
  return [
    {
      id: 'title',
      name: strings.allReports.title,
      width: '36%',
      cell: ({ id, title }) => (
        <Link href={linkTo(`/reports/${encodeURIComponent(id)}`, query)}>
          <bdi>{title}</bdi>
        </Link>
      ),
    },
    {
      id: 'publisher',
      name: strings.allReports.publisher,
      cell: ({ publisher }) => publisher ?? <span className="quiet">{strings.noPublisher}</span>,
    },
    {
      id: 'published',
      name: strings.allReports.published,
      width: '13rem',
      cell: ({ published }) => dateText(published),
    },
    {
      id: 'claims',
      name: strings.allReports.claims,
      isNumber: true,
      width: '5.5rem',
      cell: ({ claims }) => numberText(claims),
    },
    {
      id: 'family',
      name: strings.allReports.copies,
      width: '6rem',
      cell: ({ family }) =>
        family === undefined ? null : (
          <Link href={linkTo(`/families/${encodeURIComponent(family)}`, query)}>{strings.allReports.ofFamily}</Link>
        ),
    },
    {
      id: 'path',
      name: strings.allReports.file,
      cell: ({ path, part }) => <code>{part === undefined ? path : `${path}, ${part}`}</code>,
    },
  ]
}
