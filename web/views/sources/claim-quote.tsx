import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ClaimView } from '../../../src/model/view.ts'
import { linkTo } from '../../link-to.ts'
import { strings } from '../../strings.ts'
import { boundsText, chainWords, dateText, measureText } from '../../wording.ts'

/** A claim by its words: the sentence with the figure lit, then what was read from it and who says so. */
export function ClaimQuote({ view, query }: { readonly view: ClaimView; readonly query: URLSearchParams }): ReactNode {
  const { claim, bounds, report, chain, question } = view
  const { exact, span } = claim.sentence
  const start = Math.max(0, claim.at.span.start - span.start) // a figure may stand before the sentence that it counts in
  const end = Math.max(start, claim.at.span.end - span.start)
  return (
    <li className="quote">
      <blockquote dir="auto" lang={report.language}>
        {exact.slice(0, start)}
        <mark>{exact.slice(start, end)}</mark>
        {exact.slice(end)}
      </blockquote>
      <p className="quote-facts">
        <strong>
          {boundsText(bounds)} {measureText(claim.measure)}
        </strong>{' '}
        · <bdi>{chainWords(chain)}</bdi> · {dateText(report.published)}
      </p>
      <p className="quote-links">
        <Link href={linkTo(`/reports/${encodeURIComponent(report.id)}`, query, { claim: claim.id })}>
          {strings.sources.toReport} <bdi>{report.title}</bdi>
        </Link>
        {question !== undefined && (
          <Link href={linkTo(`/questions/${encodeURIComponent(question)}`, query, { claim: claim.id })}>
            {strings.report.toQuestion}
          </Link>
        )}
      </p>
    </li>
  )
}
