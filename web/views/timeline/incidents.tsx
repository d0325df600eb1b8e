import { type ReactNode, useState } from 'react'
import { Link } from 'react-aria-components/Link'
import type { IncidentRow } from '../../../src/model/view-overview.ts'
import { linkTo } from '../../link-to.ts'
import { strings } from '../../strings.ts'
import { dayText, numberText } from '../../wording.ts'
import '../sources/sources.css'

const SHOWN = 40 // at first: a screen or two

/** Happenings with their place and days, those with most claims first. */
export function Incidents({
  incidents,
  query,
}: {
  readonly incidents: readonly IncidentRow[]
  readonly query: URLSearchParams
}): ReactNode {
  const [shown, setShown] = useState(SHOWN)
  const { columns } = strings.timeline
  return (
    <section className="incidents">
      <h2>{strings.timeline.incidents(incidents.length)}</h2>
      {incidents.length === 0 ? (
        <p className="nothing">{strings.timeline.noIncident}</p>
      ) : (
        <table className="changes">
          <thead>
            <tr>
              <th scope="col">{columns.incident}</th>
              <th scope="col">{columns.days}</th>
              <th scope="col" data-number>
                {columns.questions}
              </th>
              <th scope="col" data-number>
                {columns.disputed}
              </th>
              <th scope="col" data-number>
                {columns.claims}
              </th>
            </tr>
          </thead>
          <tbody>
            {incidents.slice(0, shown).map(({ id, title, from, to, questions, disputed, claims }) => (
              <tr key={id}>
                <td>
                  <Link href={linkTo('/questions', query, { incident: id })}>
                    <bdi>{title}</bdi>
                  </Link>
                </td>
                <td data-short>{daysText(from, to)}</td>
                <td data-number>{numberText(questions)}</td>
                <td data-number>{disputed === 0 ? '0' : <strong className="alert">{numberText(disputed)}</strong>}</td>
                <td data-number>{numberText(claims)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown < incidents.length && (
        <button type="button" className="button" onClick={() => setShown(incidents.length)}>
          {strings.report.more(incidents.length - shown)}
        </button>
      )}
    </section>
  )
}

function daysText(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return strings.noDate
  return to === undefined || to === from ? dayText(from) : strings.timeline.span(dayText(from), dayText(to))
}
