import { type ReactNode, useMemo } from 'react'
import type { Bounds } from '../../../src/model/quantity.ts'
import type { Origin } from '../../../src/model/question.ts'
import type { ClaimView } from '../../../src/model/view.ts'
import { Mark, OriginSign } from '../../parts/mark.tsx'
import { type PlotScale, plotScale } from '../../parts/plot-scale.ts'
import { strings } from '../../strings.ts'
import { boundsText, numberText } from '../../wording.ts'
import { evenTicks, tenfoldTicks } from './ticks.ts'

const LANE = 22 // pixels of height for answers that would lie upon each other
const PAD = 15 // pixels above and below the lanes of an origin
const NEAR = 7 // percent of the line within which two marks would touch
const MAX_LINES = 24 // origins drawn: more than a screen of them is no plot any more; those with most claims come first
const TICKS = 6 // figures along the line

const { question } = strings

/** One distinct answer of an origin, and the first claim that gives it. */
interface Answer {
  readonly bounds: Bounds
  readonly stance: ClaimView['claim']['stance']
  readonly claims: readonly string[]
}

/** Every answer on one scale, a line an origin: who says what at a glance. Marks lead to their words. */
export function OriginPlot({
  origins,
  claims,
  standing,
  onMark,
}: {
  readonly origins: readonly Origin[]
  readonly claims: readonly ClaimView[]
  readonly standing: Bounds | undefined
  readonly onMark: (claim: string) => void
}): ReactNode {
  const scale = useMemo(() => plotScale(claims.map(({ bounds }) => bounds)), [claims])
  if (scale === undefined) return <p className="quiet">{strings.reconciliation.unstated}</p>
  const [lowest, highest] = [scale.ticks[0]!, scale.ticks.at(-1)!]
  const ticks = scale.isLog ? tenfoldTicks(lowest, highest) : evenTicks(lowest, highest, TICKS)
  return (
    <figure className="origin-plot">
      <div className="origin-lines">
        <Grid ticks={ticks} scale={scale} standing={standing} />
        {origins.slice(0, MAX_LINES).map((origin, n) => (
          <Line
            key={origin.id}
            origin={origin}
            place={n}
            answers={answersOf(claims.filter(view => view.origin === n))}
            scale={scale}
            onMark={onMark}
          />
        ))}
      </div>
      <div className="origin-ticks" aria-hidden="true">
        {ticks.map(tick => (
          <span key={tick} style={{ left: `${scale.at(tick)}%` }}>
            {numberText(tick)}
          </span>
        ))}
      </div>
      {origins.length > MAX_LINES && <p className="note">{question.moreOrigins(origins.length - MAX_LINES)}</p>}
      <figcaption className="note">
        {question.legend.join(' · ')}
        {scale.isLog && ` · ${strings.questions.log}`}
      </figcaption>
    </figure>
  )
}

function Grid({
  ticks,
  scale,
  standing,
}: {
  readonly ticks: readonly number[]
  readonly scale: PlotScale
  readonly standing: Bounds | undefined
}): ReactNode {
  const low = standing?.low === undefined ? 0 : scale.at(standing.low)
  const high = standing?.high === undefined ? 100 : scale.at(standing.high)
  return (
    <svg className="origin-grid" width="100%" height="100%" aria-hidden="true">
      {standing !== undefined && high > low && (
        <rect className="standing" x={`${low}%`} width={`${high - low}%`} y="0" height="100%">
          <title>{question.standing}</title>
        </rect>
      )}
      {ticks.map(tick => (
        <line key={tick} className="axis" x1={`${scale.at(tick)}%`} x2={`${scale.at(tick)}%`} y1="0" y2="100%" />
      ))}
    </svg>
  )
}

function Line({
  origin,
  place,
  answers,
  scale,
  onMark,
}: {
  readonly origin: Origin
  readonly place: number
  readonly answers: readonly Answer[]
  readonly scale: PlotScale
  readonly onMark: (claim: string) => void
}): ReactNode {
  const lanes = lanesOf(answers.map(({ bounds: { low, high } }) => scale.at(low ?? high ?? 0)))
  const height = 2 * PAD + LANE * Math.max(0, ...lanes)
  return (
    <div className="origin-line">
      <a className="origin-name" href={`#origin-${place}`}>
        <OriginSign origin={place} />
        <span dir="auto">{origin.name}</span>
      </a>
      <div className="origin-marks" style={{ height }}>
        <svg width="100%" height={height} aria-hidden="true">
          <line className="axis" x1="0" x2="100%" y1={height - PAD} y2={height - PAD} />
          {answers.map(({ bounds, stance, claims }, n) => (
            <Mark
              key={claims[0]}
              bounds={bounds}
              stance={stance}
              origin={place}
              scale={scale}
              y={height - PAD - LANE * lanes[n]!}
            />
          ))}
        </svg>
        {answers.map(({ bounds, claims }, n) => (
          <button
            key={claims[0]}
            type="button"
            className="mark-button"
            style={{
              left: `${scale.at(bounds.low ?? bounds.high ?? 0)}%`,
              top: height - PAD - LANE * lanes[n]!,
            }}
            title={question.mark(origin.name, boundsText(bounds), claims.length)}
            aria-label={question.mark(origin.name, boundsText(bounds), claims.length)}
            onClick={() => onMark(claims[0]!)}
          >
            {claims.length > 1 && <span className="mark-times">{question.times(claims.length)}</span>}
          </button>
        ))}
      </div>
    </div>
  )
}

/** The claims of an origin by what they answer, in their order. */
function answersOf(claims: readonly ClaimView[]): readonly Answer[] {
  const answers = new Map<string, { bounds: Bounds; stance: Answer['stance']; claims: string[] }>()
  for (const { claim, bounds } of claims) {
    if (bounds.low === undefined && bounds.high === undefined) continue
    const isDenied = claim.stance === 'denied'
    const key = `${boundsText(bounds)} ${isDenied}`
    const known = answers.get(key)
    if (known === undefined) answers.set(key, { bounds, stance: claim.stance, claims: [claim.id] })
    else known.claims.push(claim.id)
  }
  return [...answers.values()]
}

/** For each mark the lowest lane in which no earlier one lies near it. */
function lanesOf(places: readonly number[]): readonly number[] {
  const taken: { readonly lane: number; readonly at: number }[] = []
  return places.map(at => {
    let lane = 0
    while (taken.some(other => other.lane === lane && Math.abs(other.at - at) < NEAR)) lane++
    taken.push({ lane, at })
    return lane
  })
}
