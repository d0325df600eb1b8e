/**
 * Does the answer hold the true count? Each incident of a register of shootings with several articles is a case of its own; of the questions that count its dead, the one that most
 * reports answer is held against the register, and so for the wounded. Prints how often the count lies in its range, and how wide that is; then the same of what the incident of
 * most reports says: in all, where its victims are counted one by one, and by its question otherwise. What the reports tell only in looking back is left aside.
 *
 *   node bench/gva-ranges.ts FILE.articles.jsonl.gz [-v]
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Claim } from '../src/model/claim.ts'
import type { SourceDocument } from '../src/model/document.ts'
import type { Incident } from '../src/model/incident.ts'
import type { Measure } from '../src/model/measure.ts'
import { PROFILES } from '../src/model/profile.ts'
import type { Bounds } from '../src/model/quantity.ts'
import type { Question } from '../src/model/question.ts'
import { loadGazetteer } from '../src/node/gazetteer.ts'
import { pipelineOf } from '../src/pipeline.ts'

interface Article {
  readonly id: string
  readonly incident: string
  readonly title: string
  readonly text: string
  readonly date?: string
}

interface Registered {
  readonly id: string
  readonly killed: number
  readonly injured: number
}

const path = process.argv[2]
if (path === undefined) throw new TypeError('Give the path of an .articles.jsonl.gz file')
const linesOf = <T>(text: string): T[] =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T)
const articles = linesOf<Article>(gunzipSync(readFileSync(path)).toString('utf8'))
const register = linesOf<Registered>(readFileSync(path.replace('.articles.jsonl.gz', '.incidents.jsonl'), 'utf8'))
const pipeline = pipelineOf(loadGazetteer())
const articlesByIncident = Map.groupBy(articles, ({ incident }) => incident)
const tries = { killed: tried(), wounded: tried(), 'killed in all': tried(), 'wounded in all': tried() }

for (const incident of register) {
  const told = articlesByIncident.get(incident.id) ?? []
  if (told.length < 2) continue
  const read = told.flatMap(article => pipeline.readDocument(documentOf(article), { whole: true }))
  const reports = read.flatMap(one => one.reports)
  const claims = reports.flatMap(one => one.claims)
  const compared = pipeline.compare(
    { documents: read.map(({ document }) => document), reports: reports.map(({ report }) => report), claims },
    PROFILES.plain,
  )
  const own = new Set(claims.filter(claim => !looksBack(claim)).map(({ id }) => id))
  const isOwn = (one: Question | Incident): boolean => one.claims.some(claim => own.has(claim))
  const questions = compared.questions.filter(isOwn)
  const incidents = compared.incidents.filter(isOwn)
  for (const [measure, truth] of [
    ['killed', incident.killed],
    ['wounded', incident.injured],
  ] as const) {
    const question = answerOf(questions, measure)
    count(tries[measure], question?.range, truth, `${incident.id} ${measure} ${question?.text ?? ''}`)
    const main = widest(incidents)
    const total = main?.totals?.find(one => one.measure === measure)
    const asked = main === undefined ? questions : questions.filter(one => one.incident === main.id)
    count(
      tries[`${measure} in all`],
      (total ?? answerOf(asked, measure))?.range,
      truth,
      `${incident.id} ${measure} in all`,
    )
  }
}
for (const [measure, { inside, asked, width, without }] of Object.entries(tries)) {
  console.log(
    `${measure}: the register's count inside the range in ${inside} of ${asked} (${((100 * inside) / asked).toFixed(1)} %), mean width ${(width / asked).toFixed(2)}; no question of it: ${without}`,
  )
}

function tried() {
  return { inside: 0, asked: 0, width: 0, without: 0 }
}

/** No question says that nobody was hurt, as far as the reports go. An open end is the end that is given. */
function count(into: ReturnType<typeof tried>, answer: Bounds | undefined, truth: number, name: string): void {
  if (answer === undefined) into.without++
  const { low, high } = answer ?? { low: 0, high: 0 }
  const from = low ?? 0
  const to = high ?? low ?? 0
  const isInside = answer?.high === undefined && answer !== undefined ? from <= truth : from <= truth && truth <= to
  into.asked++
  into.width += to - from
  if (isInside) into.inside++
  else if (process.argv.includes('-v')) console.log(`${name}: ${from}..${to} (register ${truth})`)
}

/** Does it tell of another happening than the one that its report is about? */
function looksBack({ hints }: Claim): boolean {
  return hints.some(({ kind }) => kind === 'background')
}

/** The incident of most reports; of equals the one with more claims. */
function widest(incidents: readonly Incident[]): Incident | undefined {
  return incidents.toSorted(
    (left, right) => right.reports.length - left.reports.length || right.claims.length - left.claims.length,
  )[0]
}

/** The question that most reports answer; of equals the one with the higher figures, since parts are lower than their whole. */
function answerOf(questions: readonly Question[], measure: Measure): Question | undefined {
  return questions
    .filter(question => question.measure === measure)
    .sort(
      (left, right) => right.reports.length - left.reports.length || (right.range.low ?? 0) - (left.range.low ?? 0),
    )[0]
}

function documentOf({ id, title, text, date }: Article): SourceDocument {
  const whole = `${title}\n\n${text}`
  return {
    id,
    capture: { path: id, sha256: id, bytes: whole.length },
    reader: 'text',
    encoding: 'utf-8',
    text: whole,
    ...(date === undefined ? {} : { published: date }),
  }
}
