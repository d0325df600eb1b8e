/**
 * Do reports of one happening come together? Pools the articles of a register of shootings without their incident's id, groups them, and prints B-cubed
 * precision, recall and F1 against the register, each report being of the incident that holds most of its claims.
 *
 *   node bench/gva-linking.ts FILE.articles.jsonl.gz
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { SourceDocument } from '../src/model/document.ts'
import { PROFILES } from '../src/model/profile.ts'
import { loadGazetteer } from '../src/node/gazetteer.ts'
import { pipelineOf } from '../src/pipeline.ts'
import type { ReadReport } from '../src/read-documents.ts'
import { bCubed } from '../test/b-cubed.ts'

interface Article {
  readonly id: string
  readonly incident: string
  readonly title: string
  readonly text: string
  readonly date?: string
}

const path = process.argv[2]
if (path === undefined) throw new TypeError('Give the path of an .articles.jsonl.gz file')
const articles = gunzipSync(readFileSync(path))
  .toString('utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Article)
const incidentByDocument = new Map(articles.map(({ id, incident }) => [id, incident]))
const documents = shuffled(articles).map(
  ({ id, title, text, date }): SourceDocument => ({
    id,
    capture: { path: id, sha256: id, bytes: text.length },
    reader: 'text',
    encoding: 'utf-8',
    text: `${title}\n\n${text}`,
    ...(date === undefined ? {} : { published: date }),
  }),
)
const pipeline = pipelineOf(loadGazetteer())
const read = documents.flatMap(document => pipeline.readDocument(document, { whole: true })).flatMap(one => one.reports)
const reports = read.map(one => one.report)
const documentByReport = new Map(reports.map(({ id, document }) => [id, document]))

print('incidents of a case', byIncident())

function print(name: string, groups: readonly (readonly string[])[]): void {
  const scores = bCubed(groups, report => incidentByDocument.get(documentByReport.get(report)!)!)
  const [precision, recall, f1] = [scores.precision, scores.recall, scores.f1].map(value => value.toFixed(3))
  console.log(
    `${name}: ${reports.length} reports in ${groups.length}, B-cubed precision ${precision}, recall ${recall}, F1 ${f1}`,
  )
}

/** Reports by the incident that holds most of their claims, of equals the one that comes first; a question that is in none is one by itself, and so is a report that claims nothing. */
function byIncident(): string[][] {
  const claims = read.flatMap(one => one.claims)
  const { questions } = pipeline.compare({ documents, reports, claims }, PROFILES.plain)
  const incidentByClaim = new Map(
    questions.flatMap(({ id, incident = id, claims }) => claims.map(claim => [claim, incident])),
  )
  return [...Map.groupBy(read, one => mainIncident(one, incidentByClaim)).values()].map(group =>
    group.map(({ report }) => report.id),
  )
}

function mainIncident({ report, claims }: ReadReport, incidentByClaim: ReadonlyMap<string, string>): string {
  const counts = new Map<string, number>()
  for (const { id } of claims) {
    const incident = incidentByClaim.get(id)
    if (incident !== undefined) counts.set(incident, (counts.get(incident) ?? 0) + 1)
  }
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0] ?? report.id
}

/** Another order, always the same one, so that the file's own cannot help. */
function shuffled<T>(items: readonly T[]): T[] {
  const all = [...items]
  let state = 7
  for (let at = all.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const other = state % (at + 1)
    const kept = all[at]!
    all[at] = all[other]!
    all[other] = kept
  }
  return all
}
