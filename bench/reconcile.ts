/**
 * How long does reconciliation take? Makes a case of invented happenings, each told by four outlets, and prints the time of each step and the memory.
 *
 *   node --max-old-space-size=8192 bench/reconcile.ts [CLAIMS ...]          default: 10000 100000
 */
import type { Claim } from '../src/model/claim.ts'
import type { Report, SourceDocument } from '../src/model/document.ts'
import { PROFILES } from '../src/model/profile.ts'
import { arithmeticOf } from '../src/reconcile/arithmetic.ts'
import { dossierOf, type Evidence } from '../src/reconcile/evidence.ts'
import { happeningsOf } from '../src/reconcile/happenings.ts'
import { incidentRecords } from '../src/reconcile/incident-records.ts'
import { link, questionsOf } from '../src/reconcile/questions.ts'
import { bCubed } from '../test/b-cubed.ts'

const OUTLETS = ['Anchor Press', 'Beacon Weekly', 'Compass Wire', 'Drum Radio']
const DEEDS = [
  'bus plunged',
  'mine exploded',
  'mill burnt',
  'dam burst',
  'camp was raided',
  'bridge fell',
  'market was bombed',
  'ferry sank',
]
const CLAIMS_PER_REPORT = 2
const EVENTS_PER_DAY = 40

for (const size of process.argv
  .slice(2)
  .map(Number)
  .concat(process.argv.length > 2 ? [] : [10_000, 100_000])) {
  const evidence = evidenceOf(size)
  const begun = performance.now()
  const dossier = dossierOf(evidence)
  const linked = link(dossier)
  const afterLinking = performance.now()
  const happenings = happeningsOf(dossier, linked)
  const questions = questionsOf(dossier, linked, happenings, PROFILES.plain)
  incidentRecords(dossier, linked, happenings, questions)
  const afterQuestions = performance.now()
  arithmeticOf(dossier, linked.features.bounds, questions)
  const ended = performance.now()
  const { f1 } = bCubed(
    questions.map(({ claims }) => claims),
    id => id.split(' ')[0]!,
  )
  console.log(
    `${evidence.claims.length} claims of ${evidence.reports.length} reports: ${seconds(begun, ended)} s (linking ${seconds(begun, afterLinking)}, questions ${seconds(afterLinking, afterQuestions)}, sums ${seconds(afterQuestions, ended)}), ${questions.length} questions, B-cubed F1 ${f1.toFixed(3)}, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
  )
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(2)
}

/** Happenings in towns with made-up names; each outlet tells each in a sentence of its own words. */
function evidenceOf(size: number): Evidence {
  const documents: SourceDocument[] = []
  const reports: Report[] = []
  const claims: Claim[] = []
  for (let event = 0; claims.length < size; event++) {
    const town = `${nameOf(event % 997)}${nameOf(event % 31).toLowerCase()}`
    const person = `${nameOf((event * 7) % 613)} ${nameOf((event * 13) % 811)}`
    const date = new Date(Date.UTC(2020, 0, 1) + Math.floor(event / EVENTS_PER_DAY) * 86_400_000)
      .toISOString()
      .slice(0, 10)
    const deed = DEEDS[event % DEEDS.length]!
    for (const [outlet, publisher] of OUTLETS.entries()) {
      const dead = 5 + (event % 37) + (outlet === 2 ? 3 : 0)
      const hurt = 40 + (event % 53)
      const said = outlet % 2 === 0 ? person : `an aide in ${town}`
      const text = `${nameOf(outlet * 3 + event)} reports: near ${town} a ${deed}; ${dead} people were killed and ${hurt} people were wounded, ${said} told ${publisher}.`
      const id = `e${event}-${outlet}`
      documents.push({
        id,
        capture: { path: id, sha256: id, bytes: text.length },
        reader: 'text',
        encoding: 'utf-8',
        text,
      })
      reports.push({
        id,
        document: id,
        span: { start: 0, end: text.length },
        language: 'en',
        publisher,
        published: date,
      })
      for (const [measure, figure] of [
        ['killed', dead],
        ['wounded', hurt],
      ] as const) {
        const anchor = (words: string) => {
          const start = text.indexOf(words)
          return { document: id, span: { start, end: start + words.length }, exact: words }
        }
        const at = anchor(`${figure} people`)
        const rule = 'bench'
        claims.push({
          id: `${event}${measure} ${outlet}`,
          report: id,
          at,
          sentence: { document: id, span: { start: 0, end: text.length }, exact: text },
          measure,
          quantity: { value: { kind: 'exact', value: figure }, basis: 'stated', at, rule },
          subject: { value: { name: 'people', role: 'person' }, basis: 'stated', at, rule },
          place: { value: { name: town }, basis: 'stated', at: anchor(town), rule },
          time: { value: { from: date, to: date }, basis: 'inferred', from: [at], rule },
          attribution: [{ at: anchor(said), name: said, type: outlet % 2 === 0 ? 'person' : 'unnamed', rule }],
          stance: 'reported',
          hints: [],
          rules: [rule],
        })
      }
    }
  }
  return {
    documents,
    reports,
    claims: claims.slice(0, size - (size % CLAIMS_PER_REPORT)),
    alignments: [],
    families: [],
  }
}

/** A name made of syllables, another for every number. */
function nameOf(number: number): string {
  const syllables = ['ba', 'co', 'du', 'fe', 'gi', 'ka', 'lo', 'mu', 'ne', 'pi', 'ra', 'so', 'tu', 've', 'zi']
  let rest = number + 15
  let name = ''
  while (rest > 0) {
    name += syllables[rest % syllables.length]
    rest = Math.floor(rest / syllables.length)
  }
  return name[0]!.toUpperCase() + name.slice(1)
}
