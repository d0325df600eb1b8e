import type { ReactNode } from 'react'
import type { ClaimId } from '../../../src/model/claim.ts'
import type { Merge } from '../../../src/model/question.ts'
import type { ClaimView, QuestionView } from '../../../src/model/view.ts'
import { OriginSign } from '../../parts/mark.tsx'
import { strings } from '../../strings.ts'
import { ruleText } from '../../wording.ts'
import { reportHref } from './question-view.tsx'

const { question: words } = strings

const MAX_QUOTED = 160 // characters of a piece of evidence that are shown; the report shows all

/** Why so many claims count as so few origins: each merge with its reason and its evidence, origin by origin. */
export function Merges({ view: { question, claims } }: { readonly view: QuestionView }): ReactNode {
  const { merges, origins } = question.origins
  if (merges.length === 0) return null
  const byId = new Map(claims.map(claim => [claim.claim.id, claim]))
  const originOf = new Map(origins.flatMap((origin, place) => origin.claims.map(id => [id, place] as const)))
  const possible = merges.filter(({ force }) => force === 'possible')
  return (
    <section aria-labelledby="merges">
      <h2 id="merges">{words.whyOne}</h2>
      <p className="quiet">{words.whyOneLead}</p>
      <ol className="merge-origins">
        {origins.map((origin, place) => {
          const own = merges.filter(({ left, force }) => force === 'certain' && originOf.get(left) === place)
          if (own.length === 0) return null
          return (
            <li key={origin.id}>
              <h3>
                <OriginSign origin={place} /> <span dir="auto">{origin.name}</span>{' '}
                <span className="note">{words.claimsAsOne(origin.claims.length)}</span>
              </h3>
              <MergeList merges={own} byId={byId} />
            </li>
          )
        })}
      </ol>
      {possible.length > 0 && (
        <>
          <h3>{words.mayBeOne}</h3>
          <MergeList merges={possible} byId={byId} />
        </>
      )}
    </section>
  )
}

function MergeList({
  merges,
  byId,
}: {
  readonly merges: readonly Merge[]
  readonly byId: ReadonlyMap<ClaimId, ClaimView>
}): ReactNode {
  return (
    <ul className="merge-list">
      {merges.map(merge => (
        <li key={`${merge.left} ${merge.right} ${merge.rule}`}>
          <ClaimName view={byId.get(merge.left)} /> <span className="quiet">{words.and}</span>{' '}
          <ClaimName view={byId.get(merge.right)} />
          <span className="merge-rule">{ruleText(merge.rule)}</span>
          {merge.evidence.slice(0, 2).map(({ exact, document, span }) => (
            <q key={`${document} ${span.start}`} dir="auto" className="note">
              {exact.length > MAX_QUOTED ? `${exact.slice(0, MAX_QUOTED)} …` : exact}
            </q>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** A claim by its words and its page, leading to its place in the report. */
export function ClaimName({ view }: { readonly view: ClaimView | undefined }): ReactNode {
  if (view === undefined) return <span className="quiet">{words.gone}</span>
  return (
    <a href={reportHref(view)} className="claim-name">
      <q dir="auto">{view.claim.at.exact}</q> <span className="note">{view.report.publisher ?? view.report.path}</span>
    </a>
  )
}
