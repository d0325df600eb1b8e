import type { Bounds } from '../model/quantity.ts'
import { type Markup, markup } from './markup.ts'
import { type Scale, scaleOver } from './scale.ts'
import { boundsText, numberText } from './wording.ts'

/** One claim as the plot draws it. */
export interface PlotRow {
  /** What stands left of the axis: who says so. */
  readonly label: string
  /** The figure's words. */
  readonly words: string
  readonly bounds: Bounds
  /** Index of its origin, which gives the colour. */
  readonly origin: number
  readonly isVague: boolean
  readonly isDenied: boolean
  readonly href: string
}

const WIDTH = 760
const LABEL_WIDTH = 250
const ROW = 24
const AXIS = 26
const MARK = 5 // radius of a mark
const LABEL_CHARS = 36 // what LABEL_WIDTH holds of the label font

/**
 * A range plot: a row a claim, marks on one axis, coloured by origin.
 *
 *   Health department   "at least 14"  ●────────────▸      open to the right
 *   Colonel Tolley      "17"              ●                exact
 *   Radio Kelp          "about 20"           (●)           about: a ring around it
 *   a resident          "more than 24"          ○──────▸   the end itself does not count
 *   estimates           "6 to 12"      ●━━━━●              both ends
 */
export function rangePlot(rows: readonly PlotRow[], title: string): Markup {
  const drawn = rows.filter(row => row.bounds.low !== undefined || row.bounds.high !== undefined)
  if (drawn.length === 0) return markup`<p class="quiet">Nobody gives a number.</p>`
  const scale = scaleOf(drawn, LABEL_WIDTH + 10, WIDTH - 24, 8)
  const height = drawn.length * ROW + AXIS
  return markup`<svg class="plot" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${plotLabel(drawn, title)}">
${axis(scale, height)}
${drawn.map((row, index) => plotRow(row, index * ROW + ROW / 2, scale))}
</svg>`
}

/** The same on one line without labels, for lists. */
export function rangeStrip(rows: readonly PlotRow[], title: string): Markup {
  const drawn = rows.filter(row => row.bounds.low !== undefined || row.bounds.high !== undefined)
  if (drawn.length === 0) return markup``
  const scale = scaleOf(drawn, 14, STRIP_WIDTH - 14, 3)
  return markup`<svg class="strip" viewBox="0 0 ${STRIP_WIDTH} 34" role="img" aria-label="${plotLabel(drawn, title)}">
<line class="axis" x1="6" x2="${STRIP_WIDTH - 6}" y1="12" y2="12"/>
${drawn.map(row => mark(row, 12, scale))}
${ends(scale)}
</svg>`
}

const STRIP_WIDTH = 260

/** The first and the last tick, in figures; one when they would touch. */
function ends({ at, ticks }: Scale): readonly Markup[] {
  const first = ticks[0]
  const last = ticks.at(-1)
  if (first === undefined || last === undefined) return []
  const shown = first === last ? [first] : [first, last]
  return shown.map(
    tick => markup`<text class="tick" x="${round(at(tick))}" y="30" text-anchor="middle">${numberText(tick)}</text>`,
  )
}

function scaleOf(rows: readonly PlotRow[], from: number, to: number, ticks: number): Scale {
  const values = rows.flatMap(({ bounds }) => [bounds.low, bounds.high]).filter(value => value !== undefined)
  return scaleOver(Math.min(...values), Math.max(...values), from, to, ticks)
}

function plotLabel(rows: readonly PlotRow[], title: string): string {
  return `${title} ${rows.map(row => `${row.label}: ${boundsText(row.bounds)}`).join('; ')}`
}

function axis({ at, ticks }: Scale, height: number): Markup {
  const bottom = height - AXIS + 4
  return markup`<g class="ticks">${ticks.map(
    tick =>
      markup`<line x1="${round(at(tick))}" x2="${round(at(tick))}" y1="0" y2="${bottom}"/><text class="tick" x="${round(at(tick))}" y="${bottom + 16}" text-anchor="middle">${numberText(tick)}</text>`,
  )}</g>`
}

function plotRow(row: PlotRow, y: number, scale: Scale): Markup {
  return markup`<a href="${row.href}"><g class="row"><rect class="hit" x="0" y="${y - ROW / 2}" width="${WIDTH}" height="${ROW}"/>
<text class="label" x="${LABEL_WIDTH}" y="${y + 4}" text-anchor="end">${shortened(row.label)}</text>${mark(row, y, scale)}</g></a>`
}

function mark(row: PlotRow, y: number, scale: Scale): Markup {
  const { low, high, approximate } = row.bounds
  const classes = `mark o${row.origin % ORIGIN_COLOURS}${row.isVague ? ' vague' : ''}${row.isDenied ? ' denied' : ''}`
  const title = markup`<title>${row.label}: “${row.words}” (${boundsText(row.bounds)})</title>`
  if (low !== undefined && low === high) {
    const ring = approximate
      ? markup`<circle class="ring" cx="${round(scale.at(low))}" cy="${y}" r="${MARK + 4}"/>`
      : undefined
    return markup`<g class="${classes}">${title}${ring}${dot(scale.at(low), y, false)}</g>`
  }
  const from = low === undefined ? undefined : scale.at(low)
  const to = high === undefined ? undefined : scale.at(high)
  const left = from ?? (to ?? 0) - OPEN
  const right = to ?? (from ?? 0) + OPEN
  return markup`<g class="${classes}">${title}<line class="bar" x1="${round(left)}" x2="${round(right)}" y1="${y}" y2="${y}"/>
${from === undefined ? arrow(left, y, -1) : dot(from, y, row.bounds.lowExclusive)}${to === undefined ? arrow(right, y, 1) : dot(to, y, row.bounds.highExclusive)}</g>`
}

/** How far an open end is drawn: a stub, since nobody says where it ends. */
const OPEN = 30

/** Number of origin colours in the style sheet; later origins start over. */
const ORIGIN_COLOURS = 8

function dot(x: number, y: number, isHollow: boolean): Markup {
  return markup`<circle class="${isHollow ? 'dot hollow' : 'dot'}" cx="${round(x)}" cy="${y}" r="${MARK}"/>`
}

function arrow(x: number, y: number, direction: 1 | -1): Markup {
  const tip = x + direction * 7
  return markup`<path class="tip" d="M${round(x)} ${y - 4}L${round(tip)} ${y}L${round(x)} ${y + 4}Z"/>`
}

function shortened(label: string): string {
  return label.length <= LABEL_CHARS ? label : `${label.slice(0, LABEL_CHARS - 1).trimEnd()}…`
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}
