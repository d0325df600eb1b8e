import type { Family, PassageAlignment } from '../model/alignment.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Actor, Claim, Link, Place, TimeRange } from '../model/claim.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import { MEASURES } from '../model/measure.ts'
import type { Bounds, Quantity } from '../model/quantity.ts'
import type { ArithmeticFinding, Merge, Origin, Question, Relation } from '../model/question.ts'
import { type Decision, RELIABILITIES } from '../model/review.ts'
import type { SourceRecord } from '../model/source-record.ts'
import type { Span } from '../model/span.ts'
import { count, described, flag, text } from './described.ts'
import { z } from './hono.ts'

/** The records of a case, as the API describes them. */

export const measure = z.enum(MEASURES)
const reliability = z.enum(RELIABILITIES)
export const stance = z.enum(['asserted', 'reported', 'hedged', 'denied', 'hypothetical'])

export const span = described<Span>('Span', z.object({ start: count, end: count }))

export const anchor = described<Anchor>('Anchor', z.object({ document: text, span, exact: text }))
const anchors = z.array(anchor)

export const bounds = described<Bounds>(
  'Bounds',
  z.object({
    low: z.number().optional(),
    high: z.number().optional(),
    lowExclusive: flag,
    highExclusive: flag,
    approximate: flag,
  }),
)

const quantity = described<Quantity>(
  'Quantity',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['exact', 'about']), value: z.number() }),
    z.object({ kind: z.enum(['at-least', 'more-than']), min: z.number() }),
    z.object({ kind: z.enum(['at-most', 'fewer-than']), max: z.number() }),
    z.object({ kind: z.literal('between'), min: z.number(), max: z.number(), approximate: flag.optional() }),
    z.object({ kind: z.literal('vague'), word: text, bound: z.enum(['at-least', 'at-most']).optional() }),
    z.object({ kind: z.literal('none') }),
  ]),
)

const actor = described<Actor>(
  'Actor',
  z.object({ name: text, role: text.optional(), sex: z.enum(['female', 'male']).optional(), isChild: flag.optional() }),
)

const place = described<Place>(
  'Place',
  z.object({
    name: text,
    country: text.optional(),
    admin1: text.optional(),
    lat: z.number().optional(),
    lon: z.number().optional(),
  }),
)

const timeRange = described<TimeRange>('TimeRange', z.object({ from: text.optional(), to: text.optional() }))

/** A value with how we came by it. */
function grounded<Value>(name: string, value: z.ZodType<Value>) {
  return z
    .discriminatedUnion('basis', [
      z.object({ value, basis: z.literal('stated'), at: anchor, rule: text }),
      z.object({ value, basis: z.literal('inferred'), from: anchors, rule: text }),
    ])
    .openapi(`Grounded${name}`)
}

const groundedActor = grounded('Actor', actor)
const groundedPlace = grounded('Place', place)
const groundedTime = grounded('Time', timeRange)
const groundedQuantity = grounded('Quantity', quantity)

const link = described<Link>(
  'Link',
  z.object({
    at: anchor.optional(),
    name: text.optional(),
    type: z.enum(['person', 'organisation', 'outlet', 'document', 'unnamed']),
    cue: anchor.optional(),
    rule: text,
  }),
)

/** What was read before it was corrected; null where nothing was. */
const readBefore = z.object({
  measure: measure.nullable().optional(),
  quantity: groundedQuantity.nullable().optional(),
  stance: stance.nullable().optional(),
  subject: groundedActor.nullable().optional(),
  agent: groundedActor.nullable().optional(),
  place: groundedPlace.nullable().optional(),
  time: groundedTime.nullable().optional(),
})

export const claim = described<Claim>(
  'Claim',
  z.object({
    id: text,
    report: text,
    at: anchor,
    sentence: anchor,
    measure,
    trigger: anchor.optional(),
    quantity: groundedQuantity,
    subject: groundedActor.optional(),
    agent: groundedActor.optional(),
    place: groundedPlace.optional(),
    commonPlace: place.optional(),
    time: groundedTime.optional(),
    attribution: z.array(link),
    stance,
    hints: z.array(
      z.object({
        kind: z.enum(['part-of', 'addition', 'update', 'previous', 'restatement', 'background', 'rate']),
        of: text.optional(),
        days: z.number().optional(),
        rule: text,
      }),
    ),
    rules: z.array(text),
    review: z
      .object({
        verdict: z.enum(['accepted', 'rejected', 'corrected']),
        decisions: z.array(text),
        read: readBefore.optional(),
      })
      .optional(),
  }),
)

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

const relation = described<Relation>(
  'Relation',
  z.object({
    kind: z.enum([
      'agrees',
      'compatible',
      'conflicts',
      'updates',
      'corrects',
      'part-of',
      'copy-of',
      'relays',
      'denies',
      'unit-slip',
      'changed-in-copying',
    ]),
    from: text,
    to: text,
    rule: text,
    evidence: anchors,
  }),
)

const merge = described<Merge>(
  'Merge',
  z.object({
    left: text,
    right: text,
    rule: text,
    force: z.enum(['certain', 'possible']),
    origin: text.optional(),
    evidence: anchors,
  }),
)

const origin = described<Origin>(
  'Origin',
  z.object({
    id: text,
    name: text,
    named: flag,
    claims: z.array(text),
    range: bounds,
    without: bounds.optional(),
    denies: z.literal(true).optional(),
    reliability: reliability.optional(),
  }),
)

export const reconciliation = z.enum(['agreed', 'disputed', 'unstated'])

export const question = described<Question>(
  'Question',
  z.object({
    id: text,
    measure,
    subject: actor.optional(),
    place: place.optional(),
    time: timeRange.optional(),
    text,
    claims: z.array(text),
    reports: z.array(text),
    range: bounds,
    profile: text,
    relations: z.array(relation),
    origins: z.object({ atLeast: count, atMost: count, origins: z.array(origin), merges: z.array(merge) }),
    reconciliation,
    disagreement: z.number(),
    standing: bounds.optional(),
    incident: text.optional(),
    links: z
      .array(z.object({ kind: z.enum(['could-be-same', 'part-of', 'has-part', 'kin']), question: text, rule: text }))
      .optional(),
    grounds: z
      .array(z.object({ left: text, right: text, weight: z.number(), signals: z.record(text, z.number()) }))
      .optional(),
    grade: z
      .object({
        profile: text,
        grade: text.optional(),
        admitted: flag,
        low: z.number().optional(),
        best: z.number().optional(),
        high: z.number().optional(),
        sources: count.optional(),
        rule: text,
      })
      .optional(),
    credibility: z.literal([1, 2, 3, 4, 5, 6]).optional(),
    review: z.object({ decisions: z.array(text), text: text.optional() }).optional(),
  }),
)

export const arithmetic = described<ArithmeticFinding>(
  'ArithmeticFinding',
  z.object({
    id: text,
    rule: text,
    verdict: z.enum(['fails', 'holds']),
    terms: z.array(
      z.object({
        role: z.enum(['part', 'total', 'ratio', 'base', 'result', 'rate', 'time']),
        at: anchor,
        claim: text.optional(),
        bounds,
      }),
    ),
    expected: bounds,
    stated: bounds,
    reports: z.array(text),
    remedy: z.object({ rule: text, term: count, value: z.number(), gives: z.number() }).optional(),
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

const correction = z.object({
  measure: measure.optional(),
  quantity: quantity.optional(),
  stance: stance.optional(),
  subject: actor.nullable().optional(),
  agent: actor.nullable().optional(),
  place: place.nullable().optional(),
  time: timeRange.nullable().optional(),
})
const reference = z.object({ id: text, claims: z.array(text) })
const decided = { id: text, at: text, by: text, why: text }

export const decision = described<Decision>(
  'Decision',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('accept'), claim: text, ...decided }),
    z.object({ kind: z.literal('reject'), claim: text, ...decided }),
    z.object({ kind: z.literal('correct'), claim: text, to: correction, ...decided }),
    z.object({ kind: z.literal('merge'), questions: z.array(reference), ...decided }),
    z.object({ kind: z.literal('split'), question: reference, claims: z.array(text), ...decided }),
    z.object({ kind: z.literal('rename'), question: reference, text, ...decided }),
    z.object({ kind: z.literal('reliability'), source: text, grade: reliability, ...decided }),
    z.object({ kind: z.literal('undo'), decision: text, ...decided }),
  ]),
)
