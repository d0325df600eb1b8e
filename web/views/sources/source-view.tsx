import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { SourceView } from '../../../src/model/view-overview.ts'
import { linkTo } from '../../link-to.ts'
import { Shown, useAddress, useAnswer } from '../../room.tsx'
import { strings } from '../../strings.ts'
import type { ViewProps } from '../../views.tsx'
import { numberText } from '../../wording.ts'
import { ClaimQuote } from './claim-quote.tsx'
import './sources.css'

/** Somebody who is cited: how often first, alone and apart, and everything that was said on their word. */
export function View({ params }: ViewProps): ReactNode {
  const { query } = useAddress()
  const told = useAnswer<SourceView>(linkTo(`/api/sources/${encodeURIComponent(params['name'] ?? '')}`, query))
  return (
    <Shown of={told} title="h1">
      {view => <Source view={view} query={query} />}
    </Shown>
  )
}

function Source({ view, query }: { readonly view: SourceView; readonly query: URLSearchParams }): ReactNode {
  const { source, citers, claims } = view
  const { columns, hints } = strings.sources
  const facts: readonly (readonly [string, ReactNode, string])[] = [
    [columns.claims, numberText(source.claims.length), hints.claims],
    [columns.reports, numberText(source.reports.length), hints.reports],
    [columns.first, numberText(source.first), hints.first],
    [columns.alone, numberText(source.alone), hints.alone],
    [columns.apart, strings.sources.apartOf(source.apart, source.shared), hints.apart],
    [
      columns.deviation,
      source.deviation === undefined ? '–' : strings.sources.deviation(source.deviation),
      hints.deviation,
    ],
    [columns.corrected, numberText(source.corrected), hints.corrected],
    [columns.reliability, source.reliability ?? strings.sources.ungraded, hints.reliability],
  ]
  return (
    <article className="source">
      <header className="view-head">
        <p>
          <Link href={linkTo('/sources', query)}>{strings.sources.heading}</Link>
        </p>
        <h1 dir="auto">{source.name}</h1>
        <p className="quiet">
          {strings.sources.types[source.type]}
          {!source.named && `, ${strings.sources.unnamed}`}
          {citers.length > 0 && (
            <>
              {' · '}
              {strings.sources.citedBy} <bdi>{citers.join(', ')}</bdi>
            </>
          )}
        </p>
      </header>
      <dl className="facts">
        {facts.map(([name, value, hint]) => (
          <div key={name}>
            <dt title={hint}>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link className="button" href={linkTo('/questions', query, { source: source.name })}>
          {strings.sources.toQuestions}
        </Link>
      </p>
      <h2>{strings.sources.said}</h2>
      <ul className="quotes">
        {claims.map(claim => (
          <ClaimQuote key={claim.claim.id} view={claim} query={query} />
        ))}
      </ul>
      {claims.length < source.claims.length && (
        <p className="quiet">{strings.sources.firstOnly(claims.length, source.claims.length)}</p>
      )}
    </article>
  )
}
