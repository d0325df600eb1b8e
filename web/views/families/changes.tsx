import { type ReactNode, useState } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ReportHead } from '../../../src/model/view.ts'
import { linkTo } from '../../link-to.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import type { Change } from './tree.ts'

const SHOWN = 50 // rows at first; a family of hundreds may have thousands

/** Every word that differs between two copies, figures first. The words lead to both texts side by side. */
export function Changes({
  changes,
  reports,
}: {
  readonly changes: readonly Change[]
  readonly reports: readonly ReportHead[]
}): ReactNode {
  const { query } = useAddress()
  const [shown, setShown] = useState(SHOWN)
  const nameById = new Map(reports.map(({ id, publisher, title }) => [id, publisher ?? title]))
  const sorted = changes.toSorted((left, right) => KINDS.indexOf(left.changed) - KINDS.indexOf(right.changed))
  return (
    <>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">{strings.families.whatChanged}</th>
            <th scope="col">{strings.families.here}</th>
            <th scope="col">{strings.families.there}</th>
            <th scope="col">{strings.families.between}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map(({ changed, left, right, leftReport, rightReport }) => (
            <tr key={`${leftReport} ${left.span.start} ${rightReport} ${right.span.start}`} data-changed={changed}>
              <td data-short>{strings.families.change[changed]}</td>
              <td dir="auto">
                <q>{left.exact}</q>
              </td>
              <td dir="auto">
                <q>{right.exact}</q>
              </td>
              <td>
                <Link href={linkTo('/pairs', query, { left: leftReport, right: rightReport })}>
                  {strings.families.and(
                    nameById.get(leftReport) ?? leftReport,
                    nameById.get(rightReport) ?? rightReport,
                  )}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < sorted.length && (
        <button type="button" className="button" onClick={() => setShown(shown + 10 * SHOWN)}>
          {strings.report.more(sorted.length - shown)}
        </button>
      )}
    </>
  )
}

const KINDS: readonly Change['changed'][] = ['figure', 'date', 'name']
