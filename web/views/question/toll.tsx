import { dot, line, plot, ruleX, type SymbolImplementation, type SymbolType } from '@observablehq/plot'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { QuestionView } from '../../../src/model/view.ts'
import { ORIGIN_COLOURS } from '../../parts/mark.tsx'
import { strings } from '../../strings.ts'
import { boundsText, dateText } from '../../wording.ts'

const { question: words } = strings

const HEIGHT = 260 // pixels
const MIN_DAYS = 2 // different dates without which there is nothing to see over time

/** A closed line through corners, as Plot draws a symbol of an area of `size` square pixels. */
function corners(...points: readonly (readonly [number, number])[]): SymbolImplementation {
  return {
    draw(context: Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath'>, size: number) {
      const scale = Math.sqrt(size / Math.PI)
      points.forEach(([x, y], n) => {
        if (n === 0) context.moveTo(x * scale, y * scale)
        else context.lineTo(x * scale, y * scale)
      })
      context.closePath()
    },
  }
}

/** The shapes of `parts/mark.tsx`, in the same order: an origin looks alike everywhere. */
const SYMBOLS = [
  'circle',
  'square',
  'diamond',
  'triangle',
  corners([0, 1.2], [1.2, -1], [-1.2, -1]),
  'cross',
  corners([0, -1.24], [1.18, -0.38], [0.72, 1], [-0.72, 1], [-1.18, -0.38]),
  corners([-1.2, -0.7], [1.2, -0.7], [1.2, 0.7], [-1.2, 0.7]),
] as const satisfies readonly (SymbolImplementation | SymbolType)[]

interface Point {
  readonly claim: string
  readonly date: Date
  readonly low: number
  readonly high: number
  readonly origin: string
  readonly place: number
  readonly colour: string
  readonly isDenied: boolean
  readonly title: string
}

/** The figures over time, a line for each origin, with a table that says the same. */
export function Toll({ view }: { readonly view: QuestionView }): ReactNode {
  const points = useMemo(() => pointsOf(view), [view])
  const left = view.claims.filter(({ bounds }) => (bounds.low ?? bounds.high) !== undefined).length - points.length
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
      {left > 0 && <p className="note">{words.undated(left)}</p>}
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
          place: origin,
          isDenied: claim.stance === 'denied',
          colour: `var(--origin-${origin % ORIGIN_COLOURS})`,
          title: `${boundsText(bounds)}${claim.stance === 'denied' ? `, ${strings.stances.denied}` : ''}`,
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
      // What somebody denies is drawn hollow.
      ...SYMBOLS.map((symbol, n) =>
        dot(
          points.filter(({ place }) => place % SYMBOLS.length === n),
          {
            x: 'date',
            y: 'low',
            symbol,
            fill: 'colour',
            fillOpacity: ({ isDenied }: Point) => (isDenied ? 0 : 1),
            stroke: 'colour',
            r: 5,
            title: (point: Point) => `${point.origin}: ${point.title}`,
          },
        ),
      ),
    ],
  })
  for (const style of chart.querySelectorAll('style')) style.remove()
  return chart
}
