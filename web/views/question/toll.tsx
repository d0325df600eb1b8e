import { dot, line, plot, ruleX } from '@observablehq/plot'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { QuestionView } from '../../../src/model/view.ts'
import { ORIGIN_COLOURS } from '../../parts/mark.tsx'
import { strings } from '../../strings.ts'
import { boundsText, dateText } from '../../wording.ts'

const { question: words } = strings

const HEIGHT = 260 // pixels
const MIN_DAYS = 2 // different dates without which there is nothing to see over time

interface Point {
  readonly claim: string
  readonly date: Date
  readonly low: number
  readonly high: number
  readonly origin: string
  readonly colour: string
  readonly title: string
}

/** The figures over time, a line for each origin, with a table that says the same. */
export function Toll({ view }: { readonly view: QuestionView }): ReactNode {
  const points = useMemo(() => pointsOf(view), [view])
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = frame.current
    if (box === null) return
    const draw = (): void => {
      box.replaceChildren(drawn(points, box.clientWidth))
    }
    draw()
    const watch = new ResizeObserver(draw)
    watch.observe(box)
    return () => watch.disconnect()
  }, [points])
  if (new Set(points.map(({ date }) => date.getTime())).size < MIN_DAYS) return null
  return (
    <section aria-labelledby="toll">
      <h2 id="toll">{words.overTime}</h2>
      <div className="toll" ref={frame} aria-hidden="true" />
      <details>
        <summary>{words.asTable}</summary>
        <table>
          <thead>
            <tr>
              {words.tollColumns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ claim, date, origin, title }) => (
              <tr key={claim}>
                <td>{dateText(date.toISOString().slice(0, 16))}</td>
                <td dir="auto">{origin}</td>
                <td>{title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** Claims with a figure and a date, oldest first. An open end stands where the stated end is. */
function pointsOf({ claims, question }: QuestionView): readonly Point[] {
  return claims
    .flatMap(({ claim, bounds, report, origin }): Point[] => {
      const low = bounds.low ?? bounds.high
      const high = bounds.high ?? bounds.low
      if (report.published === undefined || low === undefined || high === undefined || origin === undefined) return []
      const date = new Date(report.published)
      if (Number.isNaN(date.getTime())) return []
      const name = question.origins.origins[origin]?.name ?? ''
      return [
        {
          claim: claim.id,
          date,
          low,
          high,
          origin: name,
          colour: `var(--origin-${origin % ORIGIN_COLOURS})`,
          title: boundsText(bounds),
        },
      ]
    })
    .sort((left, right) => left.date.getTime() - right.date.getTime() || (left.claim < right.claim ? -1 : 1))
}

/** The chart without the style element that Plot puts into it, which the policy of the page forbids; question.css has its rules. */
function drawn(points: readonly Point[], width: number): Element {
  const chart = plot({
    width: Math.max(280, width),
    height: HEIGHT,
    marginLeft: 48,
    style: { background: 'transparent', fontSize: '13px' },
    x: { type: 'utc', label: null, inset: 20 },
    y: { label: null, grid: true, nice: true, zero: true },
    color: { type: 'identity' },
    marks: [
      line(points, { x: 'date', y: 'low', z: 'origin', stroke: 'colour', strokeWidth: 2, curve: 'step-after' }),
      ruleX(points, { x: 'date', y1: 'low', y2: 'high', stroke: 'colour', strokeWidth: 2 }),
      dot(points, {
        x: 'date',
        y: 'low',
        fill: 'colour',
        r: 5,
        title: (point: Point) => `${point.origin}: ${point.title}`,
      }),
    ],
  })
  for (const style of chart.querySelectorAll('style')) style.remove()
  return chart
}
