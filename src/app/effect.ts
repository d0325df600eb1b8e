import type { ClaimId } from '../model/claim.ts'
import type { SourceDocument } from '../model/document.ts'
import type { Answered, Effect, EffectRow } from '../model/effect.ts'
import { extremesOf } from '../model/extremes.ts'
import type { Question } from '../model/question.ts'
import type { ReadReport } from '../read-documents.ts'
import { questionChange } from './diff.ts'
import { pairedQuestions } from './question-pairs.ts'

/** The questions of a case before and after some reports came in. Those that are the same on both sides may be left out. */
export interface BeforeAndNow {
  readonly before: readonly Question[]
  readonly now: readonly Question[]
}

/** What a report changes: the questions that its claims answer, and those that are grouped otherwise because of them. */
export function effectOf(
  { capture, publisher: printed }: SourceDocument,
  { report, claims }: ReadReport,
  { before, now }: BeforeAndNow,
): Effect {
  const publisher = report.publisher ?? printed
  return {
    report: report.id,
    ...(report.title !== undefined && { title: report.title }),
    ...(publisher !== undefined && { publisher }),
    path: capture.path,
    claims: claims.length,
    rows: rowsOf(new Set(claims.map(claim => claim.id)), before, now),
  }
}

function rowsOf(own: ReadonlySet<ClaimId>, before: readonly Question[], now: readonly Question[]): EffectRow[] {
  const concerned = concernedBy(own, before, now)
  const { pairs, added, gone } = pairedQuestions(
    before.filter(question => question.claims.some(claim => concerned.has(claim))),
    now.filter(question => question.claims.some(claim => concerned.has(claim))),
    claim => claim,
  )
  return [
    ...pairs.flatMap(({ left, right }) =>
      questionChange(left, right, SAME_NAMES).map(({ gains }) =>
        rowOf('changed', right, {
          before: answered(left),
          now: answered(right),
          gains: gains.map(({ kind, name }) => ({ kind, name })),
        }),
      ),
    ),
    ...added.map(question => rowOf('added', question, { now: answered(question) })),
    ...gone.map(question => rowOf('gone', question, { before: answered(question) })),
  ]
}

/** No claim has another name on the other side. */
const SAME_NAMES: ReadonlyMap<ClaimId, ClaimId> = new Map()

/** The claims of the report, those that answer a question with them now, and those that did so with these before. */
function concernedBy(
  own: ReadonlySet<ClaimId>,
  before: readonly Question[],
  now: readonly Question[],
): ReadonlySet<ClaimId> {
  const concerned = new Set(own)
  for (const questions of [now, before, now]) {
    for (const { claims } of questions) {
      if (claims.some(claim => concerned.has(claim))) for (const claim of claims) concerned.add(claim)
    }
  }
  return concerned
}

function rowOf(
  change: EffectRow['change'],
  { id, text }: Question,
  rest: Partial<Pick<EffectRow, 'before' | 'now' | 'gains'>>,
): EffectRow {
  return { change, question: id, text, gains: [], ...rest }
}

function answered({ range, origins: { atLeast, atMost, origins }, reports, reconciliation }: Question): Answered {
  const told = origins.filter(({ denies }) => denies !== true).map(origin => origin.range)
  const extremes = extremesOf(told)
  const answers = told.filter(range => range === extremes?.lowest || range === extremes?.highest)
  return { range, answers, origins: { atLeast, atMost }, reports: reports.length, reconciliation }
}
