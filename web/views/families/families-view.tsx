import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import type { FamilyRow } from '../../../src/model/view-report.ts'
import { linkTo } from '../../link-to.ts'
import { useRows } from '../../parts/rows.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { dateText, numberText } from '../../wording.ts'
import { type Column, LongTable } from '../reports/long-table.tsx'
import './families.css'
import '../sources/sources.css'

/** All families of copies, the largest first. */
export function View(): ReactNode {
  const { query } = useAddress()
  const rows = useRows<FamilyRow>(linkTo('/api/families', query))
  const columns = useMemo(() => columnsOf(query), [query])
  return (
    <>
      <header className="view-head">
        <h1>{strings.families.heading}</h1>
        <p className="quiet">{strings.families.lead}</p>
      </header>
      <LongTable
        name={strings.families.heading}
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<p className="nothing">{strings.families.none}</p>}
      />
    </>
  )
}

function columnsOf(query: URLSearchParams): readonly Column<FamilyRow>[] {
  const { columns } = strings.families
  return [
    {
      id: 'title',
      name: columns.title,
      width: '34%',
      cell: ({ id, title }) => (
        <Link href={linkTo(`/families/${encodeURIComponent(id)}`, query)}>
          <bdi>{title}</bdi>
        </Link>
      ),
    },
    { id: 'reports', name: columns.reports, isNumber: true, width: '6rem', cell: ({ reports }) => numberText(reports) },
    {
      id: 'changes',
      name: columns.changes,
      hint: strings.families.changesHint,
      isNumber: true,
      width: '7rem',
      cell: ({ changes }) => (changes === 0 ? '0' : <strong className="alert">{numberText(changes)}</strong>),
    },
    {
      id: 'earliest',
      name: columns.earliest,
      cell: ({ earliest }) =>
        earliest?.publisher ?? earliest?.title ?? <span className="quiet">{strings.families.unknown}</span>,
    },
    { id: 'first', name: columns.first, cell: ({ first }) => dateText(first) },
    {
      id: 'publishers',
      name: columns.publishers,
      cell: ({ publishers }) => <span title={publishers.join(', ')}>{publishers.join(', ')}</span>,
    },
  ]
}
