/**
 * How long does reconciliation take? Makes a case of invented happenings, each told by four outlets, and prints the time of each step and the memory.
 *
 *   node bench/reconcile.ts [CLAIMS ...]          default: 10000 100000 1000000
 */
import { PROFILES } from '../src/model/profile.ts'
import { reportFindings } from '../src/reconcile/arithmetic.ts'
import { dossierOf } from '../src/reconcile/evidence.ts'
import { link } from '../src/reconcile/link.ts'
import { eachHappening } from '../src/reconcile/reconcile.ts'
import { bCubed } from '../test/b-cubed.ts'
import { evidenceOf } from './reconcile-case.ts'

const MEGABYTE = 2 ** 20

for (const size of process.argv
  .slice(2)
  .map(Number)
  .concat(process.argv.length > 2 ? [] : [10_000, 100_000, 1_000_000])) {
  const evidence = evidenceOf(size)
  const held = process.memoryUsage().rss
  const before = process.cpuUsage()
  const begun = performance.now()
  const dossier = dossierOf(evidence)
  const linked = link(dossier)
  const afterLinking = performance.now()
  const sums = reportFindings(dossier, linked.features.bounds).length
  const afterSums = performance.now()
  const groups: (readonly string[])[] = []
  for (const { questions } of eachHappening(dossier, linked, PROFILES.plain)) {
    for (const { claims } of questions) groups.push(claims)
  }
  const ended = performance.now()
  const { user, system } = process.cpuUsage(before)
  const { f1 } = bCubed(groups, id => id.split(' ')[0]!)
  console.log(
    `${evidence.claims.length} claims of ${evidence.reports.length} reports: ${seconds(begun, ended)} s (linking ${seconds(begun, afterLinking)}, sums ${seconds(afterLinking, afterSums)}, questions ${seconds(afterSums, ended)}), processor ${((user + system) / 1e6).toFixed(1)} s; ${groups.length} questions, ${sums} sums, B-cubed F1 ${f1.toFixed(3)}; ${megabytes(process.resourceUsage().maxRSS * 1024)} MB at most, ${megabytes(held)} of it the evidence`,
  )
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(2)
}

function megabytes(bytes: number): number {
  return Math.round(bytes / MEGABYTE)
}
