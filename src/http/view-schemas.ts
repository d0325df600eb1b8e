import type { AddedFile } from '../app/room/room.ts'
import type {
  BuildState,
  CaseView,
  ClaimView,
  DecisionAnswer,
  Facets,
  HistoryRow,
  IssueView,
  Problem,
  QuestionRow,
  QuestionView,
  ReportHead,
  SumView,
} from '../model/view.ts'
import { claim } from './claim-schemas.ts'
import { count, described, flag, text } from './described.ts'
import { z } from './hono.ts'
import { arithmetic, question, reconciliation } from './question-schemas.ts'
import { alignmentHead, issue } from './report-schemas.ts'
import { decision } from './review-schemas.ts'
import { anchor, bounds, measure, stance } from './value-schemas.ts'

/** The answers of the API on the case, its claims and its questions, as it describes them. */

export const revision = count.describe('Counts the states of the case')

/** Some rows of a long list. */
export function page<Row>(name: string, row: z.ZodType<Row>) {
  return z.object({ revision, total: count, offset: count, rows: z.array(row) }).openapi(`PageOf${name}`)
}

export const problem = described<Problem>(
  'Problem',
  z.object({ type: text, title: text, status: z.int(), detail: text }),
)

export const build = described<BuildState>(
  'BuildState',
  z.object({
    state: z.enum(['idle', 'running', 'failed']),
    stages: z.array(z.object({ name: text, done: count, of: count })),
    fault: text.optional(),
    ended: text.optional(),
  }),
)

export const caseView = described<CaseView>(
  'CaseView',
  z.object({
    name: text,
    revision,
    version: text,
    profile: text,
    profiles: z.array(z.object({ name: text, summary: text })),
    counts: z.object({
      documents: count,
      reports: count,
      claims: count,
      questions: count,
      disputed: count,
      families: count,
      sources: count,
      incidents: count,
      arithmetic: count,
      issues: count,
      decisions: count,
    }),
    build,
  }),
)

const questionRow = described<QuestionRow>(
  'QuestionRow',
  z.object({
    id: text,
    text,
    measure,
    subject: text.optional(),
    place: text.optional(),
    from: text.optional(),
    to: text.optional(),
    incident: text.optional(),
    range: bounds,
    standing: bounds.optional(),
    reconciliation,
    disagreement: z.number(),
    reports: count,
    claims: count,
    origins: z.object({ atLeast: count, atMost: count }),
    latest: text.optional(),
    grade: text.optional(),
    signs: z.array(z.enum(['conflict', 'arithmetic', 'slip', 'changed-in-copying', 'denied', 'single-origin'])),
    review: z.enum(['none', 'partly', 'done', 'contested']),
    voices: z.array(z.object({ origin: count, name: text, denies: z.literal(true).optional() })),
    voicesLeftOut: count,
    marks: z.array(z.object({ origin: count, bounds, stance, claims: count })),
    marksLeftOut: count,
  }),
)

export const questionPage = page('QuestionRow', questionRow)

const facetList = z.array(z.object({ value: text, count }))

export const facets = described<Facets>(
  'Facets',
  z.object({
    revision,
    measures: facetList,
    actors: facetList,
    places: facetList,
    countries: facetList,
    sources: facetList,
    publishers: facetList,
    signs: facetList,
    reviews: facetList,
  }),
)

export const reportHead = described<ReportHead>(
  'ReportHead',
  z.object({
    id: text,
    title: text,
    publisher: text.optional(),
    published: text.optional(),
    language: text,
    path: text,
    part: text.optional(),
    url: text.optional(),
    sha256: text,
    claims: count,
    family: text.optional(),
  }),
)

export const reportPage = page('ReportHead', reportHead)

export const claimView = described<ClaimView>(
  'ClaimView',
  z.object({
    claim,
    bounds,
    report: reportHead,
    context: z.object({ text, start: count }),
    chain: z.array(z.object({ words: text, name: text.optional(), type: text, named: flag })),
    origin: count.optional(),
    question: text.optional(),
    whereabouts: text.optional(),
  }),
)

export const questionView = described<QuestionView>(
  'QuestionView',
  z.object({
    revision,
    question,
    row: questionRow,
    claims: z.array(claimView),
    arithmetic: z.array(arithmetic),
    incident: z.array(questionRow),
    linked: z.array(z.object({ kind: text, rule: text, row: questionRow })),
    copies: z.array(alignmentHead),
    decisions: z.array(decision),
    profiles: z.array(
      z.object({
        profile: text,
        range: bounds,
        low: z.number().optional(),
        best: z.number().optional(),
        high: z.number().optional(),
        grade: text.optional(),
        admitted: flag.optional(),
        rule: text.optional(),
      }),
    ),
  }),
)

const sumView = described<SumView>(
  'SumView',
  z.object({
    finding: arithmetic,
    reports: z.array(reportHead),
    sentences: z.array(anchor),
    questions: z.array(z.object({ id: text, text })),
  }),
)

export const sumPage = page('SumView', sumView)

export const issueView = described<IssueView>('IssueView', z.object({ issue, text, advice: text.optional() }))

export const issuePage = page('IssueView', issueView)

const historyRow = described<HistoryRow>(
  'HistoryRow',
  z.object({ decision, holds: flag, about: text, conflicting: z.array(text) }),
)

export const historyPage = page('HistoryRow', historyRow)

export const decisionAnswer = described<DecisionAnswer>(
  'DecisionAnswer',
  z.object({ revision, decisions: z.array(text), conflicting: z.array(decision) }),
)

export const addedFile = described<AddedFile>('AddedFile', z.object({ path: text, bytes: count }))
