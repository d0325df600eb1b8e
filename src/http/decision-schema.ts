import { MEASURES } from '../model/measure.ts'
import { RELIABILITIES } from '../model/review.ts'
import type { DecisionRequest } from '../model/view.ts'
import { type SchemaOf, z } from './hono.ts'

/** What a reviewer may send, field by field: what passes here can be written to the log as it is. */

const MAX_NAME = 200 // characters of a name
const MAX_REASON = 4000 // characters of a reason
const MAX_ID = 400
const MAX_DEEDS = 1000 // of one request: everything that is selected on a page at once
const MAX_CLAIMS = 50_000 // of one question

const name = z.string().trim().min(1).max(MAX_NAME)
const id = z.string().min(1).max(MAX_ID)
const whole = z.number().finite()

const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['exact', 'about']), value: whole }),
  z.strictObject({ kind: z.enum(['at-least', 'more-than']), min: whole }),
  z.strictObject({ kind: z.enum(['at-most', 'fewer-than']), max: whole }),
  z.strictObject({ kind: z.literal('between'), min: whole, max: whole, approximate: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('vague'), word: name, bound: z.enum(['at-least', 'at-most']).optional() }),
  z.strictObject({ kind: z.literal('none') }),
])

const actor = z.strictObject({
  name,
  role: name.optional(),
  sex: z.enum(['female', 'male']).optional(),
  isChild: z.boolean().optional(),
})

const place = z.strictObject({
  name,
  country: z.string().length(2).optional(),
  admin1: name.optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
})

const time = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() })

const correction = z
  .strictObject({
    measure: z.enum(MEASURES).optional(),
    quantity: quantity.optional(),
    stance: z.enum(['asserted', 'reported', 'hedged', 'denied', 'hypothetical']).optional(),
    subject: actor.nullable().optional(),
    agent: actor.nullable().optional(),
    place: place.nullable().optional(),
    time: time.nullable().optional(),
  })
  .refine(to => Object.keys(to).length > 0, 'A correction changes something.')

const question = z.strictObject({ id, claims: z.array(id).min(1).max(MAX_CLAIMS) })

const deed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), claim: id }),
  z.strictObject({ kind: z.literal('reject'), claim: id }),
  z.strictObject({ kind: z.literal('correct'), claim: id, to: correction }),
  z.strictObject({ kind: z.literal('merge'), questions: z.array(question).min(2).max(MAX_DEEDS) }),
  z.strictObject({ kind: z.literal('split'), question, claims: z.array(id).min(1).max(MAX_CLAIMS) }),
  z.strictObject({ kind: z.literal('rename'), question, text: z.string().trim().min(1).max(MAX_REASON) }),
  z.strictObject({
    kind: z.literal('reliability'),
    source: z.string().min(1).max(MAX_ID),
    grade: z.enum(RELIABILITIES),
  }),
  z.strictObject({ kind: z.literal('undo'), decision: z.string().regex(/^r\d{1,12}$/u) }),
])

export const decisionRequest = z
  .strictObject({
    deeds: z.array(deed).min(1).max(MAX_DEEDS),
    by: name.describe('Who decides'),
    why: z.string().trim().min(1).max(MAX_REASON).describe('For what reason'),
    seen: z.number().int().min(0).describe('The revision that the reviewer saw'),
  })
  .openapi('DecisionRequest') as unknown as SchemaOf<DecisionRequest> // an optional field is left out, never undefined: JSON has no undefined
