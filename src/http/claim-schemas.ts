import type { Claim, Link } from '../model/claim.ts'
import { described, text } from './described.ts'
import { z } from './hono.ts'
import { actor, anchor, grounded, measure, place, quantity, stance, timeRange } from './value-schemas.ts'

/** Claims, as the API describes them. */

const groundedActor = grounded('Actor', actor)

const groundedPlace = grounded('Place', place)

const groundedTime = grounded('Time', timeRange)

const groundedQuantity = grounded('Quantity', quantity)

export const link = described<Link>(
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
