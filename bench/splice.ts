/**
 * Passages moved between generated reports: how much of them is found, and how much that was not moved is taken for moved.
 * Prints precision and recall in characters by the length of the passage and the share of its words that were changed.
 *
 *   node bench/splice.ts [--pairs N] [--seed S]
 */
import { parseArgs } from 'node:util'
import { match } from '../src/match/match.ts'
import type { Span } from '../src/model/span.ts'
import { altered, proseOf } from './prose.ts'
import { randomOf } from './random.ts'

const LENGTHS = [15, 20, 30, 50, 100, 200] // words
const RATES = [0, 0.1, 0.2, 0.3, 0.4] // share of the words that are changed
const REPORT_WORDS = 400

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
})
const random = randomOf(Number(values.seed))
const prose = proseOf(random)

console.log(`precision / recall in characters, ${values.pairs} pairs of reports a cell`)
console.log(['words', ...RATES.map(rate => `${rate * 100} %`.padStart(11))].join('  '))
for (const length of LENGTHS) {
  const cells = RATES.map(rate => cellOf(length, rate, Number(values.pairs)))
  console.log([String(length).padStart(5), ...cells].join('  '))
}

function cellOf(length: number, rate: number, pairs: number): string {
  let hit = 0
  let told = 0
  let moved = 0
  for (let n = 0; n < pairs; n++) {
    const { left, right, leftSpan, rightSpan } = spliced(length, rate)
    const { alignments } = match([input('left', left), input('right', right)])
    hit +=
      overlap(
        alignments.map(each => each.left.at.span),
        leftSpan,
      ) +
      overlap(
        alignments.map(each => each.right.at.span),
        rightSpan,
      )
    told += alignments.reduce((sum, each) => sum + lengthOf(each.left.at.span) + lengthOf(each.right.at.span), 0)
    moved += lengthOf(leftSpan) + lengthOf(rightSpan)
  }
  return `${(told === 0 ? 1 : hit / told).toFixed(3)}/${(hit / moved).toFixed(3)}`
}

interface Splice {
  readonly left: string
  readonly right: string
  readonly leftSpan: Span
  readonly rightSpan: Span
}

/** A passage of the left report, changed, stands in the right one. */
function spliced(length: number, rate: number): Splice {
  const left = report()
  const host = report()
  const starts = [...left.matchAll(/\S+/gu)]
  const first = random.between(0, starts.length - length)
  const leftSpan = { start: starts[first]!.index, end: endOf(starts[first + length - 1]!) }
  const passage = altered(left.slice(leftSpan.start, leftSpan.end), rate, prose, random).trim()
  const seams = [...host.matchAll(/[.] /gu)]
  const at = random.pick(seams).index + 2
  return {
    left,
    right: `${host.slice(0, at)}${passage} ${host.slice(at)}`,
    leftSpan,
    rightSpan: { start: at, end: at + passage.length },
  }
}

function report(): string {
  return prose.report(REPORT_WORDS)
}

function input(id: string, text: string) {
  return {
    report: { id, document: id, span: { start: 0, end: text.length }, language: 'en' },
    document: { id, capture: { path: id, sha256: '', bytes: text.length }, reader: 'text', encoding: 'utf-8', text },
  }
}

function overlap(spans: readonly Span[], with_: Span): number {
  return spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, with_.end) - Math.max(span.start, with_.start)),
    0,
  )
}

function endOf(found: RegExpExecArray): number {
  return found.index + found[0].length
}

function lengthOf(span: Span): number {
  return span.end - span.start
}
