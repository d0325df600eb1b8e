import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ReportId } from '../../../src/model/document.ts'
import type { ReportPassage } from '../../../src/model/view-report.ts'
import { linkTo } from '../../link-to.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import type { Stretch } from './marks.ts'

/** Who else has a passage: who had it first or is most alike, and all of them when the list is opened. */
export function CopiedNote({
  stretch: { passages, copied },
  report,
}: {
  readonly stretch: Stretch
  readonly report: ReportId
}): ReactNode {
  const first = passages.find(({ direction }) => direction === 'to-here') ?? passages[0]
  if (first === undefined) return null
  const others = passages.filter(passage => passage !== first)
  return (
    <div className="copied-note" data-copied={copied || undefined}>
      <p>
        <span className="quiet">{copied ? strings.report.alsoIn : strings.report.alikeIn}</span>{' '}
        <Other passage={first} report={report} />
      </p>
      {others.length > 0 && (
        <details>
          <summary>{strings.report.andOthers(others.length)}</summary>
          <ul>
            {others.map(passage => (
              <li key={`${passage.other.id} ${passage.there.span.start}`}>
                <Other passage={passage} report={report} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Other({
  passage: { other, similarity, direction },
  report,
}: {
  readonly passage: ReportPassage
  readonly report: ReportId
}): ReactNode {
  const { query } = useAddress()
  return (
    <>
      <Link href={linkTo(`/reports/${encodeURIComponent(report)}`, query, { with: other.id })}>
        <bdi>{other.publisher ?? other.title}</bdi>
      </Link>
      <span className="quiet">
        {` · ${direction === 'unknown' ? '' : `${strings.report.direction[direction]} · `}${strings.report.alike(similarity)}`}
      </span>
    </>
  )
}
