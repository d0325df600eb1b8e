/**
 * How soon is told what a report changes? Takes the latest reports out of a built case, holds the rest in memory as the reading room does, and puts them in again one by one;
 * then everything is compared, which must say the same, byte for byte. Times are the processor's.
 *
 *   node bench/effect.ts FOLDER [REPORTS]          default: 12
 */
import { LiveCase } from '../src/app/live-case.ts'
import { PROFILES } from '../src/model/profile.ts'
import { openDesk } from '../src/node/compose.ts'
import { loadGazetteer } from '../src/node/gazetteer.ts'
import { pipelineOf } from '../src/pipeline.ts'

const [, , folder = '.', count = '12'] = process.argv
const pipeline = pipelineOf(loadGazetteer())
const desk = openDesk(folder, undefined, () => {})
const whole = desk.undecided(PROFILES.plain)
desk.close()

const dateOf = (report: { readonly published?: string }): string => report.published ?? ''
const inTime = whole.reports.toSorted((left, right) => (dateOf(left) < dateOf(right) ? -1 : 1))
const late = inTime.slice(-Number(count))
const early = caseOf(inTime.slice(0, -Number(count)))
const began = now()
const live = LiveCase.of({ ...early, ...pipeline.compare(early, PROFILES.plain) }, pipeline, PROFILES.plain)
if (live === undefined) throw new RangeError('the case is too large to be held')
console.log(`${early.reports.length} reports, ${early.claims.length} claims compared and held: ${since(began)} ms`)
const documentById = new Map(whole.documents.map(document => [document.id, document]))
for (const report of [early.reports[0]!, ...late]) {
  const begun = now()
  const read = pipeline.readDocument(documentById.get(report.document)!, { whole: true })
  if (report === early.reports[0]) continue // the language is built for the first
  const afterReading = now()
  const effects = live.take([{ sha256: report.document, path: '', issues: [], documents: [read] }])
  const told = effects.map(({ claims, rows }) => `${claims} claims, ${rows.length} questions`).join()
  console.log(
    `read ${since(begun, afterReading)} ms, told ${since(afterReading)} ms: ${told || 'not before all is compared'}`,
  )
}
const begun = now()
const compared = pipeline.compare(caseOf(inTime), PROFILES.plain)
console.log(`everything compared in ${since(begun)} ms, and the same: ${live.isConfirmedBy(compared)}`)

function caseOf(reports: typeof inTime) {
  const ids = new Set(reports.map(({ id }) => id))
  const documents = new Set(reports.map(({ document }) => document))
  return {
    documents: whole.documents.filter(({ id }) => documents.has(id)),
    reports: whole.reports.filter(({ id }) => ids.has(id)),
    claims: whole.claims.filter(({ report }) => ids.has(report)),
  }
}

function since(from: number, to = now()): string {
  return (to - from).toFixed(1)
}

/** Milliseconds of the processor that this process has had. */
function now(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
