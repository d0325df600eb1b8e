import type { Anchor } from '../model/anchor.ts'
import type { Actor, Place, TimeRange } from '../model/claim.ts'
import { MEASURES } from '../model/measure.ts'
import type { Bounds, Quantity } from '../model/quantity.ts'
import { RELIABILITIES } from '../model/review.ts'
import type { Span } from '../model/span.ts'
import { count, described, flag, text } from './described.ts'
import { z } from './hono.ts'

/** Values that records are made of, as the API describes them. */

export const measure = z.enum(MEASURES)
export const reliability = z.enum(RELIABILITIES)
export const stance = z.enum(['asserted', 'reported', 'hedged', 'denied', 'hypothetical'])

export const span = described<Span>('Span', z.object({ start: count, end: count }))

export const anchor = described<Anchor>('Anchor', z.object({ document: text, span, exact: text }))

export const anchors = z.array(anchor)

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

export const quantity = described<Quantity>(
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

export const actor = described<Actor>(
  'Actor',
  z.object({ name: text, role: text.optional(), sex: z.enum(['female', 'male']).optional(), isChild: flag.optional() }),
)

export const place = described<Place>(
  'Place',
  z.object({
    name: text,
    country: text.optional(),
    admin1: text.optional(),
    lat: z.number().optional(),
    lon: z.number().optional(),
    isUnlisted: z.literal(true).optional(),
  }),
)

export const timeRange = described<TimeRange>('TimeRange', z.object({ from: text.optional(), to: text.optional() }))

/** A value with how we came by it. */
export function grounded<Value>(name: string, value: z.ZodType<Value>) {
  return z
    .discriminatedUnion('basis', [
      z.object({ value, basis: z.literal('stated'), at: anchor, rule: text }),
      z.object({ value, basis: z.literal('inferred'), from: anchors, rule: text }),
    ])
    .openapi(`Grounded${name}`)
}
