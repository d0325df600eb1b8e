import type { Family, PassageAlignment } from '../model/alignment.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import type { SourceRecord } from '../model/source-record.ts'
import { link } from './claim-schemas.ts'
import { count, described, flag, text } from './described.ts'
import { z } from './hono.ts'
import { anchor, anchors, reliability, span } from './value-schemas.ts'

/** Reports, whom they cite and what they share, as the API describes them. */

export const report = described<Report>(
  'Report',
  z.object({
    id: text,
    document: text,
    span,
    title: text.optional(),
    publisher: text.optional(),
    published: text.optional(),
    language: text,
    seam: z.object({ at: count, rules: z.array(text) }).optional(),
    cited: z.array(link).optional(),
  }),
)

export const document = described<Omit<SourceDocument, 'text'>>(
  'SourceDocument',
  z.object({
    id: text,
    capture: z.object({
      path: text,
      sha256: text,
      bytes: count,
      part: text.optional(),
      at: text.optional(),
    }),
    reader: text,
    encoding: text,
    body: span.optional(),
    title: text.optional(),
    publisher: text.optional(),
    published: text.optional(),
    edited: text.optional(),
    forwardedFrom: text.optional(),
    url: text.optional(),
    author: text.optional(),
    language: text.optional(),
  }),
)

export const issue = described<Issue>(
  'Issue',
  z.object({
    code: text,
    path: text,
    part: text.optional(),
    at: anchor.optional(),
    parameters: z.record(text, z.union([text, z.number()])),
    level: z.enum(['error', 'notice']),
  }),
)

export const source = described<SourceRecord>(
  'SourceRecord',
  z.object({
    name: text,
    type: z.enum(['person', 'organisation', 'outlet', 'document', 'unnamed']),
    named: flag,
    claims: z.array(text),
    reports: z.array(text),
    citedBy: z.array(text),
    first: count,
    alone: count,
    shared: count,
    apart: count,
    deviation: z.number().optional(),
    corrected: count,
    reliability: reliability.optional(),
  }),
)

const side = z.object({ report: text, at: anchor })

export const sameness = z.enum([
  'whole-copy',
  'cut-copy',
  'passage',
  'rewrite',
  'translation',
  'shared-quotation',
  'boilerplate',
])

export const changed = z.enum(['figure', 'name', 'date'])

export const alignmentHead = described<Omit<PassageAlignment, 'edits'>>(
  'PassageAlignmentHead',
  z.object({ left: side, right: side, similarity: z.number(), kind: sameness }),
)

export const alignment = described<PassageAlignment>(
  'PassageAlignment',
  z.object({
    left: side,
    right: side,
    similarity: z.number(),
    kind: sameness,
    edits: z.array(
      z.object({
        kind: z.enum(['same', 'changed', 'added', 'left-out']),
        left: span,
        right: span,
        changed: changed.optional(),
      }),
    ),
  }),
)

export const family = described<Family>(
  'Family',
  z.object({
    id: text,
    reports: z.array(text),
    earliest: z.object({ report: text, rule: text, evidence: anchors }).optional(),
    descents: z.array(z.object({ from: text, to: text, rule: text, evidence: anchors })),
  }),
)
