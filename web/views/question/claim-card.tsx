import { type ReactNode, useState } from 'react'
import type { Decision } from '../../../src/model/review.ts'
import type { ClaimView } from '../../../src/model/view.ts'
import { ChainLine } from '../../parts/chain-line.tsx'
import { deedText } from '../../review/deed-words.ts'
import { strings } from '../../strings.ts'
import { boundsText, dateText } from '../../wording.ts'
import { ClaimWords } from './claim-words.tsx'
import { HowRead } from './how-read.tsx'

const { question } = strings

/** One claim: its words in context first, then what they come to, on whose word, and what people decided. */
export function ClaimCard({
  view,
  decisions,
  isCurrent,
  onCurrent,
  profile,
}: {
  readonly view: ClaimView
  readonly decisions: readonly Decision[]
  readonly isCurrent: boolean
  readonly onCurrent: (claim: string) => void
  readonly profile: string | null
}): ReactNode {
  const { claim, bounds, report, chain } = view
  const [isOpen, setOpen] = useState(false)
  const figure = boundsText(bounds)
  const reviewers = new Set(decisions.map(({ by }) => by))
  const isContested = reviewers.size > 1 && new Set(decisions.map(({ kind }) => kind)).size > 1
  const query = new URLSearchParams({ claim: claim.id, ...(profile !== null && { profile }) })
  return (
    <article
      className="claim"
      id={`claim-${claim.id}`}
      tabIndex={isCurrent ? 0 : -1}
      data-claim={claim.id}
      data-current={isCurrent || undefined}
      data-verdict={claim.review?.verdict}
      aria-label={`${report.publisher ?? report.title}: ${claim.at.exact}`}
      onFocus={() => onCurrent(claim.id)}
    >
      <ClaimWords view={view} />
      <div className="claim-figure">
        <button
          type="button"
          className="figure-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          title={question.howRead(figure)}
        >
          {figure}
        </button>
        <ChainLine chain={chain} />
        {claim.stance !== 'reported' && claim.stance !== 'asserted' && (
          <span className="sign" data-stance={claim.stance}>
            {strings.stances[claim.stance]}
          </span>
        )}
        {claim.review !== undefined && (
          <span className="sign" data-review={isContested ? 'contested' : 'done'}>
            {question.verdicts[claim.review.verdict]}
          </span>
        )}
        <p className="claim-facts">
          <span>{dateText(report.published)}</span>
          <a href={`/reports/${encodeURIComponent(report.id)}?${query}`}>{question.inReport}</a>
          <span dir="auto">{report.path}</span>
        </p>
      </div>
      {isContested && (
        <p className="contested">
          {question.contested(decisions.map(decision => `${decision.by} ${deedText(decision)}`).join('; '))}
        </p>
      )}
      {isOpen && <HowRead view={view} />}
    </article>
  )
}
