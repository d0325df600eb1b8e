import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ReportId } from '../../../src/model/document.ts'
import type { ReportPassage } from '../../../src/model/view.ts'
import { strings } from '../../strings.ts'
import type { Stretch } from './marks.ts'

const SHOWN = 3 // others named at once: a wire story may stand in hundreds of papers

/** Who else has a passage, how much of it is the same, and who had it first as far as is known. */
export function CopiedNote({ stretch, report }: { readonly stretch: Stretch; readonly report: ReportId }): ReactNode {
  const { passages, copied } = stretch
  const more = passages.slice(SHOWN)
  return (
    <section className={copied ? 'copied-note' : 'copied-note alike-note'}>
      <p>{copied ? strings.report.alsoIn(passages.length) : strings.report.alikeIn(passages.length)}</p>
      <Others passages={passages.slice(0, SHOWN)} report={report} />
      {more.length > 0 && (
        <details>
          <summary>{strings.report.more(more.length)}</summary>
          <Others passages={more} report={report} />
        </details>
      )}
    </section>
  )
}

function Others({
  passages,
  report,
}: {
  readonly passages: readonly ReportPassage[]
  readonly report: ReportId
}): ReactNode {
  return (
    <ul>
      {passages.map(({ other, similarity, direction, there }) => (
        <li key={`${other.id} ${there.span.start}`}>
          <Link href={`/reports/${encodeURIComponent(report)}?with=${encodeURIComponent(other.id)}`}>
            {other.publisher ?? other.title}
          </Link>{' '}
          <span className="quiet">
            {[strings.report.alike(similarity), strings.report.direction[direction]]
              .filter(words => words !== '')
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
