import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import type { TimelineView } from '../../../src/model/view-overview.ts'
import { strings } from '../../strings.ts'
import { dayText, numberText } from '../../wording.ts'
import './timeline.css'
import { type Days, later, meet, type Step } from './days.ts'
import { instantOf, timeAxis } from './time-axis.ts'

/** Places are told in per cent of the width, so nothing need be measured; ticks are chosen as for a chart of so many pixels. */
const TYPICAL_WIDTH = 900
const DAY = 86_400_000 // milliseconds

/**
 * What happened when: a bar for each step of time, the part of it that is in dispute marked. A stretch is chosen by dragging over the
 * bars, or by moving either end with the arrow keys.
 */
export function TimelineChart({
  view: { bars, step },
  chosen,
  onChoose,
}: {
  readonly view: Pick<TimelineView, 'bars' | 'step'>
  readonly chosen: Partial<Days>
  readonly onChoose: (days: Partial<Days>) => void
}): ReactNode {
  const plot = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<{ readonly begun: string; readonly to: string }>()
  const [first, last] = [bars[0]?.from, bars.at(-1)?.to]
  if (first === undefined || last === undefined) return null
  const room = roomBeside(first, last, step)
  const axis = timeAxis(later(first, step, -room), later(later(last, 'day', 1), step, room), TYPICAL_WIDTH)
  const percent = (day: string): number => (axis.place(day) / TYPICAL_WIDTH) * 100
  const most = Math.max(...bars.map(({ questions }) => questions))
  const shown = drag === undefined ? chosen : ordered(drag.begun, drag.to)
  const isNarrowed = shown.from !== undefined || shown.to !== undefined
  const [from, to] = [within(shown.from ?? first, first, last), within(shown.to ?? last, first, last)]

  const dayUnder = (event: PointerEvent): string => {
    const { left, width } = plot.current!.getBoundingClientRect()
    return within(axis.dayAt(((event.clientX - left) / width) * TYPICAL_WIDTH), first, last)
  }
  const begin = (event: PointerEvent): void => {
    if (event.button !== 0) return
    plot.current!.setPointerCapture(event.pointerId)
    const day = dayUnder(event)
    setDrag({ begun: day, to: day })
  }
  const end = (): void => {
    if (drag === undefined) return
    setDrag(undefined)
    onChoose(wholeBars(ordered(drag.begun, drag.to), bars))
  }

  return (
    <div className="timeline">
      <p className="timeline-legend" aria-hidden="true">
        <span>{strings.timeline.legend.all}</span>
        <span className="timeline-legend-disputed">{strings.timeline.legend.disputed}</span>
      </p>
      <div
        className="timeline-plot"
        ref={plot}
        onPointerDown={begin}
        onPointerMove={event => drag !== undefined && setDrag({ ...drag, to: dayUnder(event) })}
        onPointerUp={end}
        onPointerCancel={() => setDrag(undefined)}
      >
        <span className="timeline-most" aria-hidden="true">
          {numberText(most)}
        </span>
        {axis.ticks.map(({ at, text }) => (
          <span key={at} className="timeline-tick" style={{ left: `${(at / TYPICAL_WIDTH) * 100}%` }}>
            {text}
          </span>
        ))}
        {bars.map(bar => (
          <div
            key={bar.from}
            className="timeline-bar"
            title={strings.timeline.bar(bar)}
            data-outside={(isNarrowed && !meet(bar, { from, to })) || undefined}
            style={{
              left: `${percent(bar.from)}%`,
              width: `${percent(later(bar.to, 'day', 1)) - percent(bar.from)}%`,
              height: `${(bar.questions / most) * 100}%`,
            }}
          >
            <div className="timeline-disputed" style={{ height: `${(bar.disputed / bar.questions) * 100}%` }} />
          </div>
        ))}
        {isNarrowed && (
          <div
            className="timeline-brush"
            style={{ left: `${percent(from)}%`, width: `${percent(later(to, 'day', 1)) - percent(from)}%` }}
          />
        )}
        <Handle
          label={strings.timeline.from}
          day={from}
          at={percent(from)}
          bounds={{ from: first, to }}
          step={step}
          onMove={day => onChoose({ from: day, to })}
          onClear={() => onChoose({})}
        />
        <Handle
          label={strings.timeline.to}
          day={to}
          at={percent(later(to, 'day', 1))}
          bounds={{ from, to: last }}
          step={step}
          onMove={day => onChoose({ from, to: day })}
          onClear={() => onChoose({})}
        />
      </div>
    </div>
  )
}

/** Steps left free on both sides where there are few bars: a single one that filled the chart would look like a background. */
function roomBeside(first: string, last: string, step: Step): number {
  const steps = (instantOf(last) - instantOf(first)) / DAY / DAYS[step]
  return Math.max(0, Math.ceil((FEWEST_STEPS - steps) / 2))
}

const FEWEST_STEPS = 20
const DAYS: Readonly<Record<Step, number>> = { day: 1, week: 7, month: 30.4, year: 365.25 } // roughly, for choosing only

/** One end of the stretch that is chosen, as a slider over days. */
function Handle({
  label,
  day,
  at,
  bounds,
  step,
  onMove,
  onClear,
}: {
  readonly label: string
  readonly day: string
  readonly at: number
  readonly bounds: Days
  readonly step: Step
  readonly onMove: (day: string) => void
  readonly onClear: () => void
}): ReactNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    const moved = movedBy(event.key, day, step, bounds)
    if (moved !== undefined) onMove(within(moved, bounds.from, bounds.to))
    else if (event.key === 'Escape') onClear()
    else return
    event.preventDefault()
  }
  return (
    <div
      className="timeline-handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={instantOf(bounds.from) / DAY}
      aria-valuemax={instantOf(bounds.to) / DAY}
      aria-valuenow={instantOf(day) / DAY}
      aria-valuetext={dayText(day)}
      style={{ left: `${at}%` }}
      onKeyDown={onKeyDown}
    />
  )
}

function movedBy(key: string, day: string, step: Step, bounds: Days): string | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return later(day, step, -1)
    case 'ArrowRight':
    case 'ArrowUp':
      return later(day, step, 1)
    case 'PageDown':
      return later(day, step, -10)
    case 'PageUp':
      return later(day, step, 10)
    case 'Home':
      return bounds.from
    case 'End':
      return bounds.to
    default:
      return undefined
  }
}

function ordered(one: string, other: string): Days {
  return one <= other ? { from: one, to: other } : { from: other, to: one }
}

/** A stretch that ends inside of a bar takes the whole of it: a bar is either in or out. */
function wholeBars(days: Days, bars: TimelineView['bars']): Days {
  const touched = bars.filter(bar => meet(bar, days))
  return { from: touched[0]?.from ?? days.from, to: touched.at(-1)?.to ?? days.to }
}

function within(day: string, first: string, last: string): string {
  return day < first ? first : day > last ? last : day
}
