import type { Decision } from '../model/review.ts'
import { described, text } from './described.ts'
import { z } from './hono.ts'
import { actor, measure, place, quantity, reliability, stance, timeRange } from './value-schemas.ts'

/** What people have decided, as the API describes it. */

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
