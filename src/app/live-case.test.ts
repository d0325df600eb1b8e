import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceDocument } from '../model/document.ts'
import { PROFILES } from '../model/profile.ts'
import { loadGazetteer } from '../node/gazetteer.ts'
import { type Comparison, pipelineOf } from '../pipeline.ts'
import type { ReadDocument } from '../read-documents.ts'
import { LiveCase } from './live-case.ts'
import type { Derived } from './ports.ts'

const pipeline = pipelineOf(loadGazetteer())

const TOWNS = ['Abrelmoor', 'Corvandale', 'Dunmirth', 'Elsbeckton', 'Garrowick', 'Hestalby', 'Inverlock', 'Jorvaskar']
const DEEDS = ['a bus fell into the gorge', 'the pit caught fire', 'the mill roof came down', 'the dam gave way']

/** A report of an invented happening, one of as many as there are towns; each outlet has its own figure and source. */
function reported(happening: number, outlet: number, day = 2 + happening): SourceDocument {
  const town = TOWNS[happening % TOWNS.length]!
  const who = ['the mayor', 'police', 'a mechanic', 'the fire brigade', 'hospital staff', 'the coroner'][outlet % 6]!
  return documentOf(
    `h${String(happening).padStart(2, '0')}-${outlet}`,
    `${town.toUpperCase()} (Outlet ${outlet}) - In ${town} ${DEEDS[happening % DEEDS.length]} on 2 March 2031. At least ${10 + happening + outlet} people were killed and ${30 + happening} people were wounded in ${town}, ${who} said.`,
    `2031-03-${String(day).padStart(2, '0')}`,
  )
}

function documentOf(id: string, text: string, published: string): SourceDocument {
  const capture = { path: `${id}.txt`, sha256: id, bytes: text.length }
  return { id, capture, reader: 'text', encoding: 'utf-8', text, published }
}

const EARLY = Array.from({ length: 64 }, (_, n) => reported(n % 8, Math.floor(n / 8), 3 + (n % 9)))
const read = (document: SourceDocument): ReadDocument => pipeline.readDocument(document, { whole: true })
const derived = (...documents: readonly ReadDocument[]): Derived[] =>
  documents.map(one => ({ sha256: one.document.id, path: one.document.capture.path, documents: [one], issues: [] }))

function compared(documents: readonly ReadDocument[]) {
  const evidence = {
    documents: documents.map(one => one.document),
    reports: documents.flatMap(one => one.reports.map(({ report }) => report)),
    claims: documents.flatMap(one => one.reports.flatMap(({ claims }) => claims)),
  }
  const comparison: Comparison = pipeline.compare(evidence, PROFILES.plain)
  return { ...evidence, ...comparison }
}

const early = EARLY.map(read)

function liveCase(documents: readonly ReadDocument[]): LiveCase {
  const live = LiveCase.of(compared(documents), pipeline, PROFILES.plain)
  assert.ok(live)
  return live
}

test('what late reports change is told at once, and comparing everything says the same, byte for byte', () => {
  const live = liveCase(early)
  const copy = documentOf('z-copy', `${EARLY[9]!.text}\n`, '2031-03-27')
  const late = [reported(3, 20, 25), copy, documentOf('z-none', 'The fair was opened.', '2031-03-28')].map(read)
  const soFar = [...early]
  const told = late.map(one => {
    soFar.push(one)
    const [effect] = live.take(derived(one))
    assert.ok(effect)
    assert.ok(live.isConfirmedBy(compared(soFar)))
    return effect
  })
  const [voice, echo, nothing] = told
  const killed = voice!.rows.find(({ text }) => text.includes('killed') && text.includes(TOWNS[3]!))
  assert.equal(killed?.change, 'changed')
  assert.equal(killed?.now?.reports, killed!.before!.reports + 1)
  assert.ok(killed?.now?.range.high === undefined || killed.now.range.high >= 33)
  assert.ok(echo!.rows.some(({ gains }) => gains.some(({ kind }) => kind === 'echo')))
  assert.deepEqual([nothing!.claims, nothing!.rows], [0, []])
})

test('an effect names questions as the state that follows has them', () => {
  const live = liveCase(early)
  const one = read(reported(5, 21, 26))
  const effects = live.take(derived(one))
  const { questions } = compared([...early, one])
  const rows = effects.flatMap(effect => effect.rows)
  assert.ok(rows.length > 0)
  for (const { change, question, text, now } of rows) {
    if (change === 'gone') continue
    const found = questions.find(({ id }) => id === question)
    assert.deepEqual([found?.text, found?.range, found?.reports.length], [text, now?.range, now?.reports])
  }
})

test('what cannot be told early is told once everything is compared, and nothing more is told from that state', () => {
  const live = liveCase(early)
  const old = read(reported(2, 22, 1))
  assert.deepEqual(live.take(derived(old)), [])
  const all = compared([...early, old])
  const [effect] = live.effectsOf(all)
  assert.ok(effect!.rows.some(({ change, text }) => change === 'changed' && text.includes(TOWNS[2]!)))
  assert.ok(!live.isConfirmedBy(all))
})

test('of many reports that come in at once, nobody is told one by one', () => {
  const live = liveCase(early)
  const many = Array.from({ length: 42 }, (_, n) => read(reported(n % 8, 30 + n, 28)))
  assert.ok(live.take(derived(...many)).length <= 20)
  assert.deepEqual(live.effectsOf(compared([...early, ...many])), [])
})

test('a comparison that says otherwise is noticed', () => {
  const live = liveCase(early)
  const { questions, ...rest } = compared(early)
  assert.ok(live.isConfirmedBy({ questions, ...rest }))
  assert.ok(!live.isConfirmedBy({ questions: questions.slice(1) }))
  const [first, ...others] = questions
  assert.ok(!live.isConfirmedBy({ questions: [{ ...first!, text: 'something else' }, ...others] }))
})
