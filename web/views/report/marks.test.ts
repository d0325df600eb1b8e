import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Link } from '../../../src/model/claim.ts'
import type { ClaimView, ReportHead } from '../../../src/model/view.ts'
import type { ReportPassage, ReportView } from '../../../src/model/view-report.ts'
import { LAYERS, type Layer, marksOf, stretchesOf } from './marks.ts'

const all: ReadonlySet<Layer> = new Set(LAYERS)

function anchor(start: number, end: number, document = 'd') {
  return { document, span: { start, end }, exact: 'x'.repeat(end - start) }
}

function claimView(id: string, start: number, end: number, attribution: readonly Link[] = []): ClaimView {
  const claim: Claim = {
    id,
    report: 'd-1',
    at: anchor(start, end),
    sentence: anchor(0, 100),
    measure: 'killed',
    quantity: { value: { kind: 'exact', value: 9 }, basis: 'stated', at: anchor(start, end), rule: 'quantity.exact' },
    attribution,
    stance: 'reported',
    hints: [],
    rules: [],
  }
  return {
    claim,
    bounds: { low: 9, high: 9, lowExclusive: false, highExclusive: false, approximate: false },
    report: head('d-1'),
    context: { text: '', start: 0 },
    chain: [],
  }
}

function head(id: string): ReportHead {
  return { id, title: id, language: 'en', path: id, sha256: '', claims: 0 }
}

function passage(
  start: number,
  end: number,
  similarity: number,
  kind: ReportPassage['kind'] = 'passage',
): ReportPassage {
  return {
    kind,
    similarity,
    here: anchor(start, end),
    there: anchor(0, 1, 'e'),
    other: head('e-1'),
    direction: 'unknown',
  }
}

function reportOf(claims: readonly ClaimView[], passages: readonly ReportPassage[] = []) {
  const report = { id: 'd-1', document: 'd', span: { start: 0, end: 100 }, language: 'en' }
  return { report, claims, passages } satisfies Pick<ReportView, 'report' | 'claims' | 'passages'>
}

test('words of a source are marked once, with every claim that rests on them', () => {
  const police: Link = { at: anchor(0, 6), cue: anchor(7, 11), type: 'organisation', rule: 'attribution.said' }
  const marks = marksOf(reportOf([claimView('one', 20, 22, [police]), claimView('two', 30, 32, [police])]), all)
  assert.deepEqual(
    marks.map(({ span, mark }) => [span.start, mark.kind, 'claims' in mark ? mark.claims : '']),
    [
      [0, 'source', ['one', 'two']],
      [7, 'cue', ['one', 'two']],
      [20, 'claim', ''],
      [30, 'claim', ''],
    ],
  )
})

test('a source that stands in another document is not marked in this one', () => {
  const elsewhere: Link = { at: anchor(0, 6, 'other'), type: 'outlet', rule: 'attribution.byline' }
  assert.deepEqual(
    marksOf(reportOf([claimView('one', 20, 22, [elsewhere])]), all).map(({ mark }) => mark.kind),
    ['claim'],
  )
})

test('whoever is cited without a claim is marked, too', () => {
  const mayor: Link = { at: anchor(50, 59), type: 'person', rule: 'attribution.said' }
  const { report, ...view } = reportOf([])
  const marks = marksOf({ ...view, report: { ...report, cited: [mayor] } }, all)
  assert.deepEqual(
    marks.map(({ span, mark }) => [span.start, mark.kind]),
    [[50, 'source']],
  )
})

test('only the layers that are wanted are marked', () => {
  const view = reportOf([claimView('one', 20, 22)], [passage(0, 50, 1)])
  const kinds = (...layers: readonly Layer[]) => marksOf(view, new Set(layers)).map(({ mark }) => mark.kind)
  assert.deepEqual(kinds('copies', 'attributions'), ['copied'])
  assert.deepEqual(kinds('claims', 'attributions'), ['claim'])
})

test('passages that overlap are one stretch, those most alike first', () => {
  const [first, second, ...more] = stretchesOf([passage(40, 60, 0.7), passage(0, 30, 0.6), passage(50, 80, 0.9)])
  assert.deepEqual(more, [])
  assert.deepEqual(first?.span, { start: 0, end: 30 })
  assert.deepEqual(second?.span, { start: 40, end: 80 })
  assert.deepEqual(
    second?.passages.map(({ similarity }) => similarity),
    [0.9, 0.7],
  )
})

test('what is copied and what is only quoted by both stay apart', () => {
  const stretches = stretchesOf([passage(0, 50, 1), passage(10, 20, 1, 'shared-quotation')])
  assert.deepEqual(
    stretches.map(({ span, copied }) => [span.start, copied]),
    [
      [0, true],
      [10, false],
    ],
  )
})
