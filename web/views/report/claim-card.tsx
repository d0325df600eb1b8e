import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ClaimId } from '../../../src/model/claim.ts'
import type { ClaimView } from '../../../src/model/view.ts'
import { linkTo } from '../../link-to.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { boundsText, chainWords, measureText, ruleText } from '../../wording.ts'

/** What a figure claims and on whose word, beside the text. The figure leads to its words. */
export function ClaimNote({
  claim: view,
  isSelected,
  addressOf,
}: {
  readonly claim: ClaimView
  readonly isSelected: boolean
  readonly addressOf: (claim: ClaimId) => string
}): ReactNode {
  const { claim } = view
  return (
    <li className="claim-note" data-selected={isSelected || undefined} data-stance={claim.stance}>
      <Link href={addressOf(claim.id)} {...(isSelected && { 'aria-current': 'true' })}>
        <FigureText view={view} />
      </Link>
      <span className="chain" dir="auto">
        {chainWords(view.chain)}
      </span>
    </li>
  )
}

/** All that is known of a claim: how its words were read, on whose word it stands, and by which rules. */
export function ClaimCard({ claim: view }: { readonly claim: ClaimView }): ReactNode {
  const { claim, question, whereabouts } = view
  const { query } = useAddress()
  return (
    <section className="claim-card">
      <p>
        <FigureText view={view} />
      </p>
      <dl>
        <dt>{strings.report.inTheText}</dt>
        <dd>
          <q dir="auto">{claim.at.exact}</q>
        </dd>
        <dt>{strings.report.chain}</dt>
        <dd>
          <span className="chain" dir="auto">
            {chainWords(view.chain)}
          </span>
        </dd>
        <dt>{strings.report.rules}</dt>
        <dd>
          {claim.rules.map((rule, place) => (
            <span key={rule} className="rule">
              {place > 0 && ', '}
              {ruleText(rule)}
            </span>
          ))}
        </dd>
        {whereabouts !== undefined && (
          <>
            <dt>{strings.report.whereabouts}</dt>
            <dd>{whereabouts}</dd>
          </>
        )}
      </dl>
      {question !== undefined && (
        <Link href={linkTo(`/questions/${encodeURIComponent(question)}`, query, { claim: claim.id })}>
          {strings.report.toQuestion}
        </Link>
      )}
    </section>
  )
}

function FigureText({ view: { claim, bounds } }: { readonly view: ClaimView }): ReactNode {
  return (
    <>
      <strong>{boundsText(bounds)}</strong> {measureText(claim.measure)}
      {claim.subject !== undefined && <span className="quiet"> · {claim.subject.value.name}</span>}
      {claim.stance === 'denied' && <span className="tag"> {strings.report.denied}</span>}
    </>
  )
}
