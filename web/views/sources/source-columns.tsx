import { Link } from 'react-aria-components/Link'
import type { SourceRecord } from '../../../src/model/source-record.ts'
import { linkTo } from '../../link-to.ts'
import { strings } from '../../strings.ts'
import { numberText } from '../../wording.ts'
import type { Column } from '../reports/long-table.tsx'

const { columns, hints } = strings.sources

/** What the table tells of a source: counts, and no verdict. */
export function sourceColumns(query: URLSearchParams): readonly Column<SourceRecord>[] {
  return [
    {
      id: 'name',
      name: columns.name,
      width: '28%',
      cell: ({ name }) => (
        <Link href={linkTo(`/sources/${encodeURIComponent(name)}`, query)}>
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    { id: 'type', name: columns.type, width: '9rem', cell: ({ type }) => strings.sources.types[type] },
    counted('claims', ({ claims }) => claims.length),
    counted('reports', ({ reports }) => reports.length),
    counted('citedBy', ({ citedBy }) => citedBy.length),
    counted('first', ({ first }) => first),
    counted('alone', ({ alone }) => alone),
    {
      ...counted('apart', ({ apart }) => apart),
      cell: ({ apart, shared }) => strings.sources.apartOf(apart, shared),
    },
    counted('corrected', ({ corrected }) => corrected),
    {
      id: 'reliability',
      name: columns.reliability,
      hint: hints.reliability,
      width: '6.5rem',
      cell: ({ reliability }) => reliability ?? <span className="quiet">{strings.sources.ungraded}</span>,
    },
  ]
}

function counted(
  id: keyof typeof hints & keyof typeof columns,
  of: (source: SourceRecord) => number,
): Column<SourceRecord> {
  return {
    id,
    name: columns[id],
    hint: hints[id],
    isNumber: true,
    width: '6rem',
    cell: source => numberText(of(source)),
  }
}
