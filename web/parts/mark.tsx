import type { ReactNode } from 'react'
import type { Stance } from '../../src/model/claim.ts'
import type { Bounds } from '../../src/model/quantity.ts'
import type { PlotScale } from './plot-scale.ts'

/** Colours for origins; each goes with a shape of its own, so that no colour has to be told. */
export const ORIGIN_COLOURS = 8

const SIZE = 5.5 // half the width of a mark, in pixels

/**
 * One answer on a line, at height `y` in pixels:
 *
 *   ●        a figure         ●────▸   at least        ●━━━━●   both ends
 *  (●)       about it         ○────▸   more than       ✕        denied: struck through
 */
export function Mark({
  bounds,
  origin,
  stance,
  scale,
  y,
}: {
  readonly bounds: Bounds
  readonly origin: number
  readonly stance: Stance
  readonly scale: PlotScale
  readonly y: number
}): ReactNode {
  const { low, high } = bounds
  const from = low === undefined ? undefined : scale.at(low)
  const to = high === undefined ? undefined : scale.at(high)
  const colour = `origin origin-${origin % ORIGIN_COLOURS}`
  return (
    <g className={colour} data-stance={stance}>
      {from !== undefined && to === undefined && <OpenEnd from={from} to={100} y={y} />}
      {from === undefined && to !== undefined && <OpenEnd from={to} to={0} y={y} />}
      {from !== undefined && to !== undefined && from !== to && (
        <line className="mark-span" x1={`${from}%`} x2={`${to}%`} y1={y} y2={y} />
      )}
      {from !== undefined && <Shape x={from} y={y} origin={origin} isHollow={bounds.lowExclusive === true} />}
      {to !== undefined && to !== from && (
        <Shape x={to} y={y} origin={origin} isHollow={bounds.highExclusive === true} />
      )}
      {bounds.approximate && <circle className="mark-about" cx={`${from ?? to ?? 50}%`} cy={y} r={SIZE + 3.5} />}
      {stance === 'denied' && (
        <svg x={`${from ?? to ?? 50}%`} y={y} overflow="visible">
          <title>denied</title>
          <path className="mark-denied" d="M-8 8L8 -8" />
        </svg>
      )}
    </g>
  )
}

function OpenEnd({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }): ReactNode {
  const tip = to > from ? 'M-7 -4L0 0L-7 4' : 'M7 -4L0 0L7 4'
  return (
    <>
      <line className="mark-open" x1={`${from}%`} x2={`${to}%`} y1={y} y2={y} />
      <svg x={`${to}%`} y={y} overflow="visible" aria-hidden="true">
        <path className="mark-tip" d={tip} />
      </svg>
    </>
  )
}

const SHAPES = [
  'M0 -5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0 -5.5Z', // circle
  'M-4.9 -4.9H4.9V4.9H-4.9Z', // square
  'M0 -6.6L6.6 0L0 6.6L-6.6 0Z', // diamond
  'M0 -6L6 5H-6Z', // triangle
  'M0 6L6 -5H-6Z', // triangle upside down
  'M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z', // cross
  'M0 -6.2L5.9 -1.9L3.6 5H-3.6L-5.9 -1.9Z', // pentagon
  'M-6 -3.5H6V3.5H-6Z', // bar
] as const

/** The shape of an origin at a place of the line. */
function Shape({
  x,
  y,
  origin,
  isHollow = false,
}: {
  readonly x: number
  readonly y: number
  readonly origin: number
  readonly isHollow?: boolean
}): ReactNode {
  return (
    <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
      <path className={isHollow ? 'mark-shape hollow' : 'mark-shape'} d={SHAPES[origin % SHAPES.length]} />
    </svg>
  )
}

/** The shape and colour of an origin as a sign beside its name. */
export function OriginSign({ origin }: { readonly origin: number }): ReactNode {
  return (
    <svg className={`origin-sign origin origin-${origin % ORIGIN_COLOURS}`} width="16" height="16" aria-hidden="true">
      <Shape x={50} y={8} origin={origin} />
    </svg>
  )
}
