import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ReportView } from '../../../src/model/view-report.ts'
import { linkTo } from '../../link-to.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { dateText } from '../../wording.ts'

/** What a report is: its title, who printed it and when, and where it came from. */
export function ReportHeading({ view: { head, document, issues } }: { readonly view: ReportView }): ReactNode {
  const { query } = useAddress()
  const { title, publisher, published, path, part, url, family } = head
  return (
    <header className="report-heading">
      <p className="report-imprint">
        <strong>{publisher ?? strings.noPublisher}</strong> · <span>{dateText(published)}</span>
      </p>
      <h1 dir="auto">{title}</h1>
      <p className="quiet report-origin">
        <span>
          {strings.report.path}: <code>{part === undefined ? path : `${path}, ${part}`}</code>
        </span>
        {url !== undefined && (
          <span>
            {strings.report.address}: <code>{url}</code>
          </span>
        )}
        {document.author !== undefined && (
          <span>
            {strings.report.author}: <bdi>{document.author}</bdi>
          </span>
        )}
        {family !== undefined && (
          <Link href={linkTo(`/families/${encodeURIComponent(family)}`, query)}>{strings.report.family}</Link>
        )}
      </p>
      {issues.length > 0 && (
        <details className="report-issues">
          <summary>{strings.report.issues(issues.length)}</summary>
          <ul>
            {issues.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </header>
  )
}
