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
} from '../model/view.ts'
import type { MapView, PublisherRow, RelianceGraph, SourceView, TimelineView } from '../model/view-overview.ts'
import type { FamilyRow, FamilyView, PairView, ReportPassage, ReportView } from '../model/view-report.ts'
import type { Wording } from '../model/wording.ts'
import { count, described, flag, text } from './described.ts'
import { z } from './hono.ts'
import * as record from './record-schemas.ts'

/** The answers of the API, as it describes them. */

const revision = count.describe('Counts the states of the case')

/** Some rows of a long list. */
function page<Row>(name: string, row: z.ZodType<Row>) {
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
    measure: record.measure,
    subject: text.optional(),
    place: text.optional(),
    from: text.optional(),
    to: text.optional(),
    incident: text.optional(),
    range: record.bounds,
    standing: record.bounds.optional(),
    reconciliation: record.reconciliation,
    disagreement: z.number(),
    reports: count,
    claims: count,
    origins: z.object({ atLeast: count, atMost: count }),
    latest: text.optional(),
    grade: text.optional(),
    signs: z.array(z.enum(['conflict', 'arithmetic', 'slip', 'changed-in-copying', 'denied', 'single-origin'])),
    review: z.enum(['none', 'partly', 'done', 'contested']),
    marks: z.array(z.object({ origin: count, bounds: record.bounds, stance: record.stance, claims: count })),
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

const reportHead = described<ReportHead>(
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
    claim: record.claim,
    bounds: record.bounds,
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
    question: record.question,
    row: questionRow,
    claims: z.array(claimView),
    arithmetic: z.array(record.arithmetic),
    incident: z.array(questionRow),
    linked: z.array(z.object({ kind: text, rule: text, row: questionRow })),
    copies: z.array(record.alignmentHead),
    decisions: z.array(record.decision),
    profiles: z.array(
      z.object({
        profile: text,
        range: record.bounds,
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

const issueView = described<IssueView>('IssueView', z.object({ issue: record.issue, text, advice: text.optional() }))

export const issuePage = page('IssueView', issueView)

const passage = described<ReportPassage>(
  'ReportPassage',
  z.object({
    kind: record.sameness,
    similarity: z.number(),
    here: record.anchor,
    there: record.anchor,
    other: reportHead,
    direction: z.enum(['from-here', 'to-here', 'unknown']),
  }),
)

export const reportView = described<ReportView>(
  'ReportView',
  z.object({
    revision,
    head: reportHead,
    report: record.report,
    document: record.document,
    text,
    claims: z.array(claimView),
    passages: z.array(passage),
    issues: z.array(issueView),
    original: text.optional(),
  }),
)

export const pairView = described<PairView>(
  'PairView',
  z.object({
    revision,
    left: reportHead,
    right: reportHead,
    leftText: text,
    rightText: text,
    leftSpan: record.span,
    rightSpan: record.span,
    alignments: z.array(record.alignment),
  }),
)

const familyRow = described<FamilyRow>(
  'FamilyRow',
  z.object({
    id: text,
    title: text,
    reports: count,
    publishers: z.array(text),
    earliest: reportHead.optional(),
    first: text.optional(),
    last: text.optional(),
    changes: count,
  }),
)

export const familyPage = page('FamilyRow', familyRow)

export const familyView = described<FamilyView>(
  'FamilyView',
  z.object({
    revision,
    family: record.family,
    reports: z.array(reportHead),
    changes: z.array(
      z.object({
        changed: record.changed,
        left: record.anchor,
        right: record.anchor,
        leftReport: text,
        rightReport: text,
      }),
    ),
    alignments: z.array(record.alignmentHead),
  }),
)

export const sourcePage = page('SourceRecord', record.source)

export const sourceView = described<SourceView>(
  'SourceView',
  z.object({ revision, source: record.source, claims: z.array(claimView), decisions: z.array(record.decision) }),
)

const publisherRow = described<PublisherRow>(
  'PublisherRow',
  z.object({
    name: text,
    reports: count,
    claims: count,
    first: count,
    copiedFrom: count,
    copiedBy: count,
    sources: count,
  }),
)

export const publisherPage = page('PublisherRow', publisherRow)

export const graph = described<RelianceGraph>(
  'RelianceGraph',
  z.object({
    revision,
    nodes: z.array(
      z.object({
        id: text,
        name: text,
        kind: z.enum(['publisher', 'source']),
        type: text.optional(),
        claims: count,
      }),
    ),
    edges: z.array(z.object({ from: text, to: text, kind: z.enum(['cites', 'copies']), claims: count })),
    leftOut: count,
  }),
)

const wording = described<Wording>(
  'Wording',
  z.object({
    id: text,
    kind: z.enum(['actor', 'people', 'event']),
    about: text,
    questions: z.array(text),
    incident: text.optional(),
    outlets: z.array(
      z.object({
        outlet: text,
        reports: z.array(text),
        uses: z.array(
          z.object({
            words: text,
            count,
            scareQuoted: count,
            quoted: count,
            distanced: count,
            examples: z.array(record.anchor),
          }),
        ),
      }),
    ),
  }),
)

export const wordingPage = page('Wording', wording)

const weight = { questions: count, claims: count, disputed: count }

export const timeline = described<TimelineView>(
  'TimelineView',
  z.object({
    revision,
    step: z.enum(['day', 'week', 'month', 'year']),
    bars: z.array(z.object({ from: text, to: text, ...weight })),
    incidents: z.array(
      z.object({
        id: text,
        title: text,
        place: text.optional(),
        lat: z.number().optional(),
        lon: z.number().optional(),
        from: text.optional(),
        to: text.optional(),
        ...weight,
      }),
    ),
    undated: count,
  }),
)

export const map = described<MapView>(
  'MapView',
  z.object({
    revision,
    places: z.array(
      z.object({
        name: text,
        country: text.optional(),
        admin1: text.optional(),
        lat: z.number(),
        lon: z.number(),
        ...weight,
      }),
    ),
    unplaced: count,
  }),
)

const historyRow = described<HistoryRow>(
  'HistoryRow',
  z.object({ decision: record.decision, holds: flag, about: text, conflicting: z.array(text) }),
)

export const historyPage = page('HistoryRow', historyRow)

export const decisionAnswer = described<DecisionAnswer>(
  'DecisionAnswer',
  z.object({ revision, decisions: z.array(text), conflicting: z.array(record.decision) }),
)

export const addedFile = described<AddedFile>('AddedFile', z.object({ path: text, bytes: count }))
