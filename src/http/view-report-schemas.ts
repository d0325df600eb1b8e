import type { FamilyRow, FamilyView, PairView, ReportPassage, ReportView } from '../model/view-report.ts'
import { count, described, text } from './described.ts'
import { z } from './hono.ts'
import { alignment, alignmentHead, changed, document, family, report, sameness } from './report-schemas.ts'
import { anchor, span } from './value-schemas.ts'
import { claimView, issueView, page, reportHead, revision } from './view-schemas.ts'

/** The answers of the API on reports and what they share, as it describes them. */

const passage = described<ReportPassage>(
  'ReportPassage',
  z.object({
    kind: sameness,
    similarity: z.number(),
    here: anchor,
    there: anchor,
    other: reportHead,
    direction: z.enum(['from-here', 'to-here', 'unknown']),
  }),
)

export const reportView = described<ReportView>(
  'ReportView',
  z.object({
    revision,
    head: reportHead,
    report,
    document,
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
    leftSpan: span,
    rightSpan: span,
    alignments: z.array(alignment),
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
    family,
    reports: z.array(reportHead),
    changes: z.array(
      z.object({
        changed,
        left: anchor,
        right: anchor,
        leftReport: text,
        rightReport: text,
      }),
    ),
    alignments: z.array(alignmentHead),
  }),
)
