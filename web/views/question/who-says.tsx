import { type ReactNode, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import type { ClaimId } from '../../../src/model/claim.ts'
import type { Origin } from '../../../src/model/question.ts'
import type { ClaimView, QuestionView } from '../../../src/model/view.ts'
import { OriginSign } from '../../parts/mark.tsx'
import { type PlotScale, plotScale } from '../../parts/plot-scale.ts'
import { strings } from '../../strings.ts'
import { boundsText, numberText } from '../../wording.ts'
import { ClaimRow } from './claim-row.tsx'

const { question: words } = strings

/** The answers, origin by origin, on one scale: the words first, the number and its mark beside them. */
export function WhoSays({
  view,
  chosen,
  marked,
  without,
  onChoose,
  onMark,
  onWithout,
}: {
  readonly view: QuestionView
  readonly chosen: ClaimId | undefined
  readonly marked: ReadonlySet<ClaimId>
  readonly without: string | undefined
  readonly onChoose: (id: ClaimId) => void
  readonly onMark: (id: ClaimId) => void
  readonly onWithout: (origin: string | undefined) => void
}): ReactNode {
  const { claims, question } = view
  const scale = useMemo(() => plotScale(claims.map(({ bounds }) => bounds)), [claims])
  const byId = useMemo(() => new Map(claims.map(claim => [claim.claim.id, claim])), [claims])
  const rejected = claims.filter(({ claim }) => claim.review?.verdict === 'rejected')
  const row = (claim: ClaimView): ReactNode => (
    <ClaimRow
      key={claim.claim.id}
      view={claim}
      scale={scale}
      isChosen={claim.claim.id === chosen}
      isMarked={marked.has(claim.claim.id)}
      onChoose={onChoose}
      onMark={onMark}
    />
  )
  return (
    <section className="who-says" aria-labelledby="who-says">
      <h2 id="who-says">{words.whoSays}</h2>
      {scale !== undefined && <ScaleLine scale={scale} />}
      <ol className="origins">
        {question.origins.origins.map((origin, place) => (
          <li key={origin.id} data-left-out={origin.id === without || undefined}>
            <OriginHead origin={origin} place={place} isLeftOut={origin.id === without} onWithout={onWithout} />
            <ul className="claims">{origin.claims.flatMap(id => byId.get(id) ?? []).map(row)}</ul>
          </li>
        ))}
      </ol>
      {rejected.length > 0 && (
        <>
          <h3>{words.rejected}</h3>
          <ul className="claims">{rejected.map(row)}</ul>
        </>
      )}
    </section>
  )
}

function OriginHead({
  origin,
  place,
  isLeftOut,
  onWithout,
}: {
  readonly origin: Origin
  readonly place: number
  readonly isLeftOut: boolean
  readonly onWithout: (origin: string | undefined) => void
}): ReactNode {
  return (
    <header className="origin-head">
      <h3>
        <OriginSign origin={place} />{' '}
        {origin.named ? (
          <a href={`/sources/${encodeURIComponent(origin.name)}`} dir="auto">
            {origin.name}
          </a>
        ) : (
          <>
            <span dir="auto">{origin.name}</span> <span className="note">{words.unnamed}</span>
          </>
        )}
      </h3>
      <p>
        {boundsText(origin.range)}
        {origin.reliability !== undefined && <span className="note"> · {words.reliability(origin.reliability)}</span>}
      </p>
      <Button
        className="quiet-button no-print"
        aria-pressed={isLeftOut}
        onPress={() => onWithout(isLeftOut ? undefined : origin.id)}
      >
        {isLeftOut
          ? words.takeBackIn
          : words.without(origin.without === undefined ? undefined : boundsText(origin.without))}
      </Button>
    </header>
  )
}

/** The ends of the scale, above all rows. */
function ScaleLine({ scale }: { readonly scale: PlotScale }): ReactNode {
  return (
    <div className="scale-line" aria-hidden="true">
      <div className="strip-ticks">
        {scale.ticks.map(tick => (
          <span key={tick} style={{ left: `${scale.at(tick)}%` }}>
            {numberText(tick)}
          </span>
        ))}
      </div>
    </div>
  )
}
