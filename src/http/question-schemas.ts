import {
  type ArithmeticFinding,
  type Merge,
  type Origin,
  type Question,
  type Relation,
  SUM_VERDICTS,
} from '../model/question.ts'
import { count, described, flag, text } from './described.ts'
import { z } from './hono.ts'
import { actor, anchor, anchors, bounds, measure, place, reliability, timeRange } from './value-schemas.ts'

/** What is told of claims together, as the API describes it. */

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
    verdict: z.enum(SUM_VERDICTS),
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
