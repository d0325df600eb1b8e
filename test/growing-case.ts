import type { Incident } from '../src/model/incident.ts'
import { PROFILES } from '../src/model/profile.ts'
import type { ArithmeticFinding, Question } from '../src/model/question.ts'
import { inOrder } from '../src/reconcile/arithmetic/arithmetic.ts'
import type { Replaced } from '../src/reconcile/change.ts'
import type { Evidence } from '../src/reconcile/evidence.ts'
import { GrowingCase } from '../src/reconcile/growing/case.ts'
import type { Arrival } from '../src/reconcile/growing/dossier.ts'
import { byClaims } from '../src/reconcile/incidents/records.ts'
import { byDispute } from '../src/reconcile/question/questions.ts'
import { type Reconciled, reconcile } from '../src/reconcile/reconcile.ts'

/** What is said of a case, without the names that go through all of it. */
export type Said = Omit<Reconciled, 'wordings'>

/** What reconciling all at once says. */
export function saidAtOnce(evidence: Evidence): Said {
  const { questions, incidents, arithmetic } = reconcile(evidence, PROFILES.plain)
  return { questions, incidents, arithmetic }
}

/** What is said when some reports come in one after the other; and how many of them were taken in without the state being made anew. */
export function saidInTurn(
  evidence: Evidence,
  isLate: (report: string) => boolean,
  { eachTime }: { readonly eachTime?: (said: Said, soFar: Evidence) => void } = {},
): { readonly said: Said; readonly taken: number } {
  let soFar: Evidence = evidenceOf(
    evidence,
    evidence.reports.map(({ id }) => id).filter(id => !isLate(id)),
  )
  let said = saidAtOnce(soFar)
  let taken = 0
  let growing = new GrowingCase(soFar, PROFILES.plain)
  for (const { id } of evidence.reports.filter(({ id }) => isLate(id))) {
    const now = evidenceOf(evidence, [...soFar.reports.map(report => report.id), id])
    const changes = growing.add(arrivalIn(now, id))
    if (changes === undefined) {
      said = saidAtOnce(now)
      growing = new GrowingCase(now, PROFILES.plain)
    } else {
      taken++
      said = {
        questions: put<Question>(said.questions, changes.questions).sort(byDispute),
        incidents: put<Incident>(said.incidents, changes.incidents).sort(byClaims),
        arithmetic: inOrder(put<ArithmeticFinding>(said.arithmetic, changes.arithmetic)),
      }
    }
    soFar = now
    eachTime?.(said, soFar)
  }
  return { said, taken }
}

/** A report of a case with all that comes in with it. */
export function arrivalIn(evidence: Evidence, id: string): Arrival {
  const report = evidence.reports.find(report => report.id === id)!
  return {
    report,
    document: evidence.documents.find(document => document.id === report.document)!,
    claims: evidence.claims.filter(claim => claim.report === id),
    alignments: evidence.alignments.filter(({ left, right }) => left.report === id || right.report === id),
  }
}

/** As much of a case as some reports hold. */
export function evidenceOf(evidence: Evidence, ids: readonly string[]): Evidence {
  const here = new Set(ids)
  const reports = evidence.reports.filter(({ id }) => here.has(id))
  const documents = new Set(reports.map(({ document }) => document))
  return {
    reports,
    documents: evidence.documents.filter(({ id }) => documents.has(id)),
    claims: evidence.claims.filter(({ report }) => here.has(report)),
    alignments: evidence.alignments.filter(({ left, right }) => here.has(left.report) && here.has(right.report)),
    families: [],
  }
}

function put<T extends { readonly id: string }>(records: readonly T[], { gone, now }: Replaced<T>): T[] {
  const byId = new Map(records.map(record => [record.id, record]))
  for (const id of gone) byId.delete(id)
  for (const record of now) byId.set(record.id, record)
  return [...byId.values()]
}
