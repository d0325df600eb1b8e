/**
 * How right are the questions from plain text on? Reads the invented cases of test/corpus as files would be read, and compares what comes out with the marked answers:
 * figures found, B-cubed of linking over the figures found, questions whose origins are counted right, sums that hold or fail.
 *
 *   node bench/reconcile-corpus.ts [--verbose]
 *
 * `--verbose` prints the sums that were not found, those that fail and should not, and the sentence of each figure that was not found.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Anchor } from '../src/model/anchor.ts'
import type { Claim } from '../src/model/claim.ts'
import { PROFILES } from '../src/model/profile.ts'
import type { ArithmeticFinding } from '../src/model/question.ts'
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
  const planted = marked.expected.filter(([kind]) => kind === 'fails' || kind === 'holds')
  const isOf = ([verdict, rule, id]: readonly string[], finding: ArithmeticFinding): boolean =>
    finding.verdict === verdict &&
    finding.rule === rule &&
    finding.terms.some(({ at }) => isSameFigure(at, marked.claims.find(claim => claim.id === id)!.at))
  const missed = planted.filter(one => !arithmetic.some(finding => isOf(one, finding)))
  const strange = arithmetic.filter(finding => finding.verdict === 'fails' && !planted.some(one => isOf(one, finding)))
  console.log(
    `${name}: figures ${new Set(goldOf.values()).size} of ${marked.claims.length}, linking ${[precision, recall, f1].map(value => value.toFixed(3)).join(' / ')}, origins right in ${right.length} of ${several.length}, sums ${planted.length - missed.length} of ${planted.length}, failing beyond them ${strange.length}`,
  )
  if (!isVerbose) continue
  for (const one of missed) console.log(`  not found: ${one.join(' ')}`)
  for (const { rule, terms } of strange)
    console.log(`  ${rule} unexpected at ${terms.map(({ at }) => at.exact).join(', ')}`)
  const known = new Set(goldOf.values())
  for (const { id, measure, at, sentence } of marked.claims.filter(claim => !known.has(claim.id)))
    console.log(`  ${id}: ${measure} [${at.exact}] ${sentence.exact}`)
}

function isSameFigure(left: Anchor, right: Anchor): boolean {
  return left.document === right.document && overlaps(left.span, right.span)
}

/** The marked claim that a read one is, if any: the same report, figure and measure. */
function matching(claim: Claim, marked: readonly Claim[]): [string, string][] {
  const match = marked.find(other => isSameFigure(other.at, claim.at) && other.measure === claim.measure)
  return match === undefined ? [] : [[claim.id, match.id]]
}
