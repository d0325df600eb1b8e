/**
 * One size of `bench/reconcile.ts` in a process of its own.
 *
 *   node bench/reconcile-alone.ts at-once|one-more CLAIMS
 */
import { PROFILES } from '../src/model/profile.ts'
import { reportFindings } from '../src/reconcile/arithmetic/arithmetic.ts'
import { dossierOf, type Evidence } from '../src/reconcile/evidence.ts'
import { GrowingCase } from '../src/reconcile/growing/case.ts'
import { link } from '../src/reconcile/link.ts'
import { eachHappening } from '../src/reconcile/reconcile.ts'
import { bCubed } from '../test/b-cubed.ts'
import { evidenceOf, tellingOf } from './reconcile-case.ts'

const MEGABYTE = 2 ** 20
const LATE = 1000 // reports that come in one after the other, unless the state is over before

const [, , way, claims = '100000'] = process.argv
if (way === 'one-more') oneMore(evidenceOf(Number(claims)))
else atOnce(evidenceOf(Number(claims)))

function atOnce(evidence: Evidence): void {
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
  const most = process.resourceUsage().maxRSS * 1024
  const { f1 } = bCubed(groups, id => id.split(' ')[0]!)
  console.log(
    `${evidence.claims.length} claims of ${evidence.reports.length} reports: ${seconds(begun, ended)} s (linking ${seconds(begun, afterLinking)}, sums ${seconds(afterLinking, afterSums)}, questions ${seconds(afterSums, ended)}), processor ${(processorMs(before) / 1000).toFixed(1)} s; ${groups.length} questions, ${sums} sums, B-cubed F1 ${f1.toFixed(3)}; ${megabytes(most)} MB at most, ${megabytes(held)} of it the evidence`,
  )
}

/** One report more, up to a thousand times: a fifth outlet tells late of one of the happenings. */
function oneMore(evidence: Evidence): void {
  const growing = new GrowingCase(evidence, PROFILES.plain)
  const happenings = evidence.reports.length / 4
  const times: number[] = []
  const processor: number[] = []
  let changed = 0
  for (let late = 0; late < LATE; late++) {
    const arrival = tellingOf(Math.floor(((late * 61 + 7) * happenings) / (LATE * 61)) % happenings, 4, {
      daysLate: 20_000,
    })
    const before = process.cpuUsage()
    const begun = performance.now()
    const changes = growing.add({ ...arrival, alignments: [] })
    if (changes === undefined) break
    times.push(performance.now() - begun)
    processor.push(processorMs(before))
    changed += changes.questions.now.length
  }
  console.log(
    `one report more, ${times.length} times: ${spread(times)} ms, processor ${spread(processor)} ms; ${(changed / times.length).toFixed(1)} questions made anew each time; ${megabytes(process.resourceUsage().maxRSS * 1024)} MB at most`,
  )
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((left, right) => left - right)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(1)
  return `median ${at(0.5)}, 95 in 100 below ${at(0.95)}, at most ${at(1)}`
}

function processorMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(2)
}

function megabytes(bytes: number): number {
  return Math.round(bytes / MEGABYTE)
}
