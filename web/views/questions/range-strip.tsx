import { type ReactNode, useMemo } from 'react'
import type { QuestionRow } from '../../../src/model/view.ts'
import { Mark } from '../../parts/mark.tsx'
import { plotScale } from '../../parts/plot-scale.ts'
import { strings } from '../../strings.ts'
import { boundsText, numberText } from '../../wording.ts'

const LANE = 13 // pixels between answers that would lie upon each other
const MAX_LANES = 4
const NEAR = 4 // percent of the line within which two marks would touch

/** All answers to a question on one line: those that lie at one place stand above each other. */
export function RangeStrip({ row }: { readonly row: QuestionRow }): ReactNode {
  const { marks, marksLeftOut } = row
  const scale = useMemo(() => plotScale(marks.map(({ bounds }) => bounds)), [marks])
  if (scale === undefined) return <p className="quiet strip-none">{strings.reconciliation.unstated}</p>
  const lanes = lanesOf(marks.map(({ bounds: { low, high } }) => scale.at(low ?? high ?? 0)))
  const height = 10 + LANE * Math.max(...lanes, 0) + 10
  const words = marks.map(({ bounds }) => boundsText(bounds))
  const leftOut = marksLeftOut > 0 ? [strings.questions.leftOut(marksLeftOut)] : []
  return (
    <div className="strip">
      <svg width="100%" height={height} role="img" aria-label={strings.questions.marks([...words, ...leftOut])}>
        <line className="axis" x1="0" x2="100%" y1={height - 10} y2={height - 10} />
        {marks.map((mark, n) => (
          <Mark
            key={words[n]! + mark.origin + mark.stance}
            bounds={mark.bounds}
            origin={mark.origin}
            stance={mark.stance}
            scale={scale}
            y={height - 10 - LANE * lanes[n]!}
          />
        ))}
      </svg>
      <div className="strip-ticks" aria-hidden="true">
        {scale.ticks.map(tick => (
          <span key={tick} style={{ left: `${scale.at(tick)}%` }}>
            {numberText(tick)}
          </span>
        ))}
        {leftOut.map(text => (
          <span key={text} className="strip-more">
            {text}
          </span>
        ))}
      </div>
      {scale.isLog && <span className="note strip-log">{strings.questions.log}</span>}
    </div>
  )
}

/** For each mark the lowest lane in which no earlier mark lies near it. */
function lanesOf(places: readonly number[]): readonly number[] {
  const taken: { lane: number; at: number }[] = []
  return places.map(at => {
    let lane = 0
    while (lane < MAX_LANES && taken.some(other => other.lane === lane && Math.abs(other.at - at) < NEAR)) lane++
    taken.push({ lane, at })
    return Math.min(lane, MAX_LANES)
  })
}
