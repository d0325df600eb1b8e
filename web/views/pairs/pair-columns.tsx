import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ReportHead } from '../../../src/model/view.ts'
import type { PairView } from '../../../src/model/view-report.ts'
import { linkTo } from '../../link-to.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { dateText } from '../../wording.ts'
import { rowsOf } from './columns.ts'
import { Pieces } from './pieces.tsx'
import './pairs.css'

/** Two reports side by side: what both have at one height, words that differ lit, and a figure that changed named as such. */
export function PairColumns({ pair }: { readonly pair: PairView }): ReactNode {
  const { left, right, leftText, rightText, leftSpan, rightSpan, alignments } = pair
  const rows = useMemo(
    () => rowsOf(leftSpan, rightSpan, alignments, { left: leftText, right: rightText }),
    [leftSpan, rightSpan, alignments, leftText, rightText],
  )
  return (
    <table className="pair">
      <caption>{strings.pairs.sideBySide}</caption>
      <thead>
        <tr>
          <PairHead head={left} />
          <PairHead head={right} />
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr
            key={`${row.left[0]?.span.start} ${row.right[0]?.span.start}`}
            data-apart={row.alignment === undefined || undefined}
          >
            <td dir="auto" lang={left.language} data-of={nameOf(left)}>
              <Pieces pieces={row.left} text={leftText} side="left" />
            </td>
            <td dir="auto" lang={right.language} data-of={nameOf(right)}>
              <Pieces pieces={row.right} text={rightText} side="right" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a report is called in a word: who printed it, or its title. */
export function nameOf({ publisher, title }: ReportHead): string {
  return publisher ?? title
}

/** The head of a column: who printed the version and when. */
export function PairHead({ head }: { readonly head: ReportHead }): ReactNode {
  const { query } = useAddress()
  return (
    <th scope="col">
      <span className="pair-imprint">
        <strong>{head.publisher ?? strings.noPublisher}</strong> · {dateText(head.published)}
      </span>
      <Link href={linkTo(`/reports/${encodeURIComponent(head.id)}`, query)}>
        <bdi>{head.title}</bdi>
      </Link>
    </th>
  )
}
