import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import type { ClaimId } from '../../../src/model/claim.ts'
import type { ClaimView, QuestionView } from '../../../src/model/view.ts'
import { type Address, go, useAddress } from '../../address.ts'
import { Shown, useAnswer } from '../../answers.tsx'
import { useKeys } from '../../keys.ts'
import { QuestionReview } from '../../review/question-review.tsx'
import { strings } from '../../strings.ts'
import type { ViewProps } from '../../views.tsx'
import { Merges } from './merges.tsx'
import { OtherQuestions } from './other-questions.tsx'
import { ProfileTable } from './profile-table.tsx'
import { QuestionHead } from './question-head.tsx'
import { Relations } from './relations.tsx'
import { Sums } from './sums.tsx'
import { WhoSays } from './who-says.tsx'
import './question.css'

const Toll = lazy(async () => ({ default: (await import('./toll.tsx')).Toll }))

/** One question: who answers it, on whose word, in which words, and why the answers count as so many. */
export function View({ params }: ViewProps): ReactNode {
  const address = useAddress()
  const profile = address.query.get('profile')
  const told = useAnswer<QuestionView>(
    `/api/questions/${encodeURIComponent(params['id']!)}${profile === null ? '' : `?profile=${encodeURIComponent(profile)}`}`,
  )
  return <Shown of={told}>{view => <Opened view={view} address={address} />}</Shown>
}

function Opened({ view, address }: { readonly view: QuestionView; readonly address: Address }): ReactNode {
  const { query, setQuery } = address
  const claims = useMemo(() => inOrderOfOrigins(view), [view])
  const [marked, setMarked] = useState<ReadonlySet<ClaimId>>(new Set())
  const asked = query.get('claim')
  const chosen = claims.find(({ claim }) => claim.id === asked) ?? claims[0]
  const choose = useCallback((id: ClaimId) => setQuery({ claim: id }), [setQuery])
  const without = query.get('without') ?? undefined

  const move = useCallback(
    (by: number) => {
      const at = claims.findIndex(({ claim }) => claim.id === chosen?.claim.id)
      const next = claims[Math.max(0, Math.min(claims.length - 1, at + by))]
      if (next === undefined) return
      choose(next.claim.id)
      document.getElementById(claimElement(next.claim.id))?.scrollIntoView({ block: 'nearest' })
    },
    [claims, chosen, choose],
  )
  useKeys(
    useMemo(
      () => ({
        j: () => move(1),
        k: () => move(-1),
        arrowdown: () => move(1),
        arrowup: () => move(-1),
        x: () => {
          if (chosen !== undefined) setMarked(now => toggled(now, chosen.claim.id))
        },
        o: () => {
          if (chosen !== undefined) go(reportHref(chosen))
        },
        escape: () => window.history.back(),
      }),
      [move, chosen],
    ),
  )

  return (
    <article className="question">
      <QuestionHead view={view} without={without} />
      <div className="question-body">
        <div className="question-sections">
          <WhoSays
            view={view}
            chosen={chosen?.claim.id}
            marked={marked}
            without={without}
            onChoose={choose}
            onMark={id => setMarked(now => toggled(now, id))}
            onWithout={origin => setQuery({ without: origin })}
          />
          <Merges view={view} />
          <Relations view={view} />
          <Suspense fallback={<p className="awaited">{strings.loading}</p>}>
            <Toll view={view} />
          </Suspense>
          <Sums view={view} />
          <OtherQuestions view={view} />
          <ProfileTable view={view} />
        </div>
        <QuestionReview view={view} chosen={chosen} marked={marked} onMarksUsed={() => setMarked(new Set())} />
      </div>
    </article>
  )
}

/** Id of the element that shows a claim. */
export function claimElement(id: ClaimId): string {
  return `claim-${id}`
}

/** The place of a claim's words in its report. */
export function reportHref({ claim, report }: Pick<ClaimView, 'claim' | 'report'>): string {
  return `/reports/${encodeURIComponent(report.id)}?claim=${encodeURIComponent(claim.id)}`
}

/** Claims as the page shows them: origin by origin, and those that no origin has (they were rejected) at the end. */
function inOrderOfOrigins({ claims, question }: QuestionView): readonly ClaimView[] {
  const byId = new Map(claims.map(view => [view.claim.id, view]))
  const listed = question.origins.origins.flatMap(origin => origin.claims.flatMap(id => byId.get(id) ?? []))
  const known = new Set(listed)
  return [...listed, ...claims.filter(view => !known.has(view))]
}

function toggled(marks: ReadonlySet<ClaimId>, id: ClaimId): ReadonlySet<ClaimId> {
  const next = new Set(marks)
  if (!next.delete(id)) next.add(id)
  return next
}
