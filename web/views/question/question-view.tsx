import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ClaimView, QuestionView } from '../../../src/model/view.ts'
import { goBack, useAddress } from '../../address.ts'
import { Shown, useAnswer } from '../../answers.tsx'
import { useKeys } from '../../keys.ts'
import { ReviewPanel } from '../../review/review-panel.tsx'
import { strings } from '../../strings.ts'
import type { ViewProps } from '../../views.tsx'
import { ClaimsShown } from './brief-claim.tsx'
import { ClaimCard } from './claim-card.tsx'
import { CollapseTree } from './collapse-tree.tsx'
import { Kin } from './kin.tsx'
import { OriginPlot } from './origin-plot.tsx'
import { OriginSection } from './origin-section.tsx'
import { Profiles } from './profiles.tsx'
import { QuestionHead } from './question-head.tsx'
import { Relations } from './relations.tsx'
import { Sums } from './sums.tsx'
import { Without } from './without.tsx'
import './question.css'

const Toll = lazy(async () => ({ default: (await import('./toll.tsx')).Toll }))

const { question: words } = strings

/** One question: who answers it, on whose word, in which words, and why the answers count as so many. */
export function View({ params }: ViewProps): ReactNode {
  const { query } = useAddress()
  const profile = query.get('profile')
  const tail = profile === null ? '' : `?profile=${encodeURIComponent(profile)}`
  const told = useAnswer<QuestionView>(`/api/questions/${encodeURIComponent(params['id']!)}${tail}`)
  return (
    <>
      <Shown of={told} title="h1">
        {view => <Opened view={view} tail={tail} profile={profile} />}
      </Shown>
      {told.kind === 'failed' && (
        <p className="quiet">
          {words.gone} <a href="/history">{words.toHistory}</a> · <a href={`/questions${tail}`}>{words.all}</a>
        </p>
      )}
    </>
  )
}

function Opened({
  view,
  tail,
  profile,
}: {
  readonly view: QuestionView
  readonly tail: string
  readonly profile: string | null
}): ReactNode {
  const { question, decisions } = view
  const { query, setQuery } = useAddress()
  const claims = useMemo(() => inOrderOfOrigins(view), [view])
  const byId = useMemo(() => new Map(claims.map(each => [each.claim.id, each])), [claims])
  const chosen = byId.get(query.get('claim') ?? '') ?? claims[0]
  const chosenId = chosen?.claim.id
  const choose = useCallback(
    (claim: string) => {
      if (claim !== chosenId) setQuery({ claim })
    },
    [chosenId, setQuery],
  )
  const wanted = useRef<string | undefined>(undefined)
  const [asked, ask] = useState(0)
  const goTo = useCallback(
    (claim: string) => {
      choose(claim)
      wanted.current = claim
      ask(count => count + 1)
    },
    [choose],
  )
  // The claim may be one of those that are folded away: it can take the focus only when it has been drawn.
  useEffect(() => {
    if (asked === 0 || wanted.current === undefined) return
    const element = document.getElementById(`claim-${wanted.current}`)
    if (element === null) return
    wanted.current = undefined
    element.focus()
  })
  const shown = useMemo(() => ({ byId, goTo }), [byId, goTo])
  useMoves(claims, chosenId, goTo)
  useKeys(useMemo(() => ({ escape: () => goBack(`/questions${tail}`) }), [tail]))
  useDocumentTitle(question.text)
  const { origins } = question.origins
  const card = (each: ClaimView): ReactNode => (
    <ClaimCard
      key={each.claim.id}
      view={each}
      decisions={decisions.filter(({ id }) => each.claim.review?.decisions.includes(id))}
      isCurrent={each.claim.id === chosenId}
      onCurrent={choose}
      profile={profile}
    />
  )
  const rest = claims.filter(({ origin }) => origin === undefined || origins[origin] === undefined)

  return (
    <ClaimsShown value={shown}>
      <article className="question">
        <QuestionHead view={view} tail={tail} />
        <OriginPlot origins={origins} claims={claims} standing={question.standing} onMark={goTo} />
        <div className="question-body">
          <div className="question-sections">
            <section aria-labelledby="who">
              <h2 id="who">{words.who}</h2>
              {origins.map((origin, place) => {
                const own = claims.filter(each => each.origin === place)
                return (
                  <OriginSection key={origin.id} origin={origin} place={place} claims={own}>
                    <Folded claims={own} chosen={chosenId} card={card} />
                  </OriginSection>
                )
              })}
              {rest.length > 0 && (
                <section className="origin-section">
                  <h3>{words.noOrigin}</h3>
                  {rest.map(card)}
                </section>
              )}
            </section>
            <Relations relations={question.relations} />
            <CollapseTree origins={question.origins} />
            <Suspense fallback={<p className="awaited">{strings.loading}</p>}>
              <Toll view={view} />
            </Suspense>
            <Without origins={origins} range={question.range} />
            <Sums findings={view.arithmetic} />
            <Profiles
              profiles={view.profiles}
              shown={question.profile}
              isAnswered={view.question.reconciliation !== 'unstated'}
            />
            <Kin linked={view.linked} incident={view.incident} incidentId={question.incident} tail={tail} />
          </div>
          <ReviewPanel view={{ ...view, claims }} chosen={chosen} profile={profile} />
        </div>
      </article>
    </ClaimsShown>
  )
}

const FEW = 12 // claims of an origin that are drawn before the rest is asked for: copies say the same

/** The first claims of an origin; all of them when they are asked for, or when the chosen one is among the rest. */
function Folded({
  claims,
  chosen,
  card,
}: {
  readonly claims: readonly ClaimView[]
  readonly chosen: string | undefined
  readonly card: (claim: ClaimView) => ReactNode
}): ReactNode {
  const [isAll, setAll] = useState(false)
  const isShort = claims.length <= FEW || isAll || claims.slice(FEW).some(({ claim }) => claim.id === chosen)
  return (
    <>
      {(isShort ? claims : claims.slice(0, FEW)).map(card)}
      {!isShort && (
        <button type="button" className="button no-print" onClick={() => setAll(true)}>
          {words.allClaims(claims.length)}
        </button>
      )}
    </>
  )
}

/** j and k, or the arrows, go from claim to claim; when the chosen one is gone, its place has the next. */
function useMoves(claims: readonly ClaimView[], chosen: string | undefined, goTo: (claim: string) => void): void {
  const at = Math.max(
    0,
    claims.findIndex(({ claim }) => claim.id === chosen),
  )
  const move = useCallback(
    (by: number) => {
      // The first key shows where one stands; only then does one move on.
      const isHere = document.activeElement?.id === `claim-${chosen}`
      const next = claims[Math.max(0, Math.min(claims.length - 1, isHere ? at + by : at))]
      if (next !== undefined) goTo(next.claim.id)
    },
    [claims, at, chosen, goTo],
  )
  useKeys(
    useMemo(
      () => ({
        j: () => move(1),
        k: () => move(-1),
        arrowdown: () => move(1),
        arrowup: () => move(-1),
      }),
      [move],
    ),
  )
  // A claim that was rejected leaves the list while it has the focus: its successor takes it.
  const last = useRef({ at, hadFocus: false })
  useEffect(() => {
    const isHere = document.activeElement?.closest('.claim') !== null
    const lost = last.current.hadFocus && document.activeElement === document.body
    const next = claims[Math.min(last.current.at, claims.length - 1)]
    if (lost && next !== undefined) goTo(next.claim.id)
    last.current = { at, hadFocus: isHere || lost }
  })
}

function useDocumentTitle(text: string): void {
  useEffect(() => {
    document.title = `${text} · ${strings.product}`
    return () => {
      document.title = strings.product
    }
  }, [text])
}

/** Claims origin by origin; within one by the day of the report, undated ones last. */
function inOrderOfOrigins({ claims }: QuestionView): readonly ClaimView[] {
  return claims
    .map((view, place) => ({ view, place, origin: view.origin ?? Number.POSITIVE_INFINITY }))
    .sort((left, right) => left.origin - right.origin || byDay(left.view, right.view) || left.place - right.place)
    .map(({ view }) => view)
}

function byDay({ report: left }: ClaimView, { report: right }: ClaimView): number {
  const [earlier, later] = [left.published ?? '~', right.published ?? '~']
  return earlier < later ? -1 : earlier > later ? 1 : 0
}
