/**
 * How right are the questions from plain text on? Reads the invented cases of test/corpus as files would be read, and compares what comes out with the marked answers:
 * figures found, B-cubed of linking over the figures found, questions whose origins are counted right.
 *
 *   node bench/reconcile-corpus.ts [--verbose]
 *
 * `--verbose` prints the sentence of each figure that was not found.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Claim } from '../src/model/claim.ts'
import { PROFILES } from '../src/model/profile.ts'
import { overlaps } from '../src/model/span.ts'
import { loadGazetteer } from '../src/node/gazetteer.ts'
import { pipelineOf } from '../src/pipeline.ts'
import { bCubed } from '../test/b-cubed.ts'
import { markedCase } from '../test/claims-builder.ts'

const CORPUS = new URL('../test/corpus/', import.meta.url)
const isVerbose = process.argv.includes('--verbose')
const pipeline = pipelineOf(loadGazetteer())

for (const name of readdirSync(CORPUS)
  .filter(file => file.endsWith('.case.txt'))
  .sort()) {
  const marked = markedCase(readFileSync(new URL(name, CORPUS), 'utf8'))
  const documents = marked.documents.map((document, index) => {
    const { publisher, published } = marked.reports[index]!
    return {
      ...document,
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
    }
  })
  const read = documents.flatMap(document => pipeline.readDocument(document, { whole: true }).reports)
  const claims = read.flatMap(report => report.claims)
  const reports = read.map(({ report }) => report)
  const { questions, arithmetic } = pipeline.compare({ documents, reports, claims }, PROFILES.plain)
  const goldOf = new Map(claims.flatMap(claim => matching(claim, marked.claims)))
  const groups = questions
    .map(question => question.claims.filter(id => goldOf.has(id)))
    .filter(group => group.length > 0)
  const { precision, recall, f1 } = bCubed(groups, id => marked.questionOf.get(goldOf.get(id)!)!)
  const several = questions.filter(question => question.claims.filter(id => goldOf.has(id)).length > 1)
  const right = several.filter(question => {
    const wanted = new Set(
      question.claims.flatMap(id => (goldOf.has(id) ? [marked.originOf.get(goldOf.get(id)!)] : [])),
    ).size
    return question.origins.atLeast <= wanted && wanted <= question.origins.atMost
  })
  const fails = marked.expected.filter(([kind]) => kind === 'fails').length
  const found = arithmetic.filter(({ verdict }) => verdict === 'fails').length
  console.log(
    `${name}: figures ${new Set(goldOf.values()).size} of ${marked.claims.length}, linking ${[precision, recall, f1].map(value => value.toFixed(3)).join(' / ')}, origins right in ${right.length} of ${several.length}, sums that fail ${found} (${fails} planted)`,
  )
  if (!isVerbose) continue
  const known = new Set(goldOf.values())
  for (const { id, measure, at, sentence } of marked.claims.filter(claim => !known.has(claim.id)))
    console.log(`  ${id}: ${measure} [${at.exact}] ${sentence.exact}`)
}

/** The marked claim that a read one is, if any: the same report, figure and measure. */
function matching(claim: Claim, marked: readonly Claim[]): [string, string][] {
  const match = marked.find(
    other =>
      other.at.document === claim.at.document &&
      other.measure === claim.measure &&
      overlaps(other.at.span, claim.at.span),
  )
  return match === undefined ? [] : [[claim.id, match.id]]
}
