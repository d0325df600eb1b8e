import { MAX_NODES } from '../app/room/reliance.ts'
import { SOURCE_ORDERS } from '../app/room/room-records.ts'
import { MEASURES } from '../model/measure.ts'
import { PROFILES } from '../model/profile.ts'
import { SUM_VERDICTS } from '../model/question.ts'
import { QUESTION_ORDERS, type QuestionFilter, REVIEW_STATES, SIGNS } from '../model/view.ts'
import { z } from './hono.ts'

/** What can stand in an address: schemas of query parameters. */

const MAX_TEXT = 400 // characters of a search or a name; the longest name of a source that was met has 180
const MAX_LIMIT = 500 // rows of one answer
const DEFAULT_LIMIT = 50

const text = z.string().min(1).max(MAX_TEXT)

// 2031-03-04   not: 2031-3-4 or 4 March
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u
const day = z.string().regex(ISO_DATE)

/** The profile that the answer follows. */
export const profile = {
  profile: z
    .enum(Object.keys(PROFILES) as [keyof typeof PROFILES])
    .optional()
    .describe('House rules; the default is the one that the case was opened with'),
}

/** Which rows of a list. */
export const slice = {
  offset: z.coerce.number().int().min(0).default(0).describe('Place of the first row'),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).describe('Rows at most'),
}

/** Which questions. */
export const filter = {
  q: text.optional().describe('Words, or beginnings of words, that the question or its claims hold'),
  measure: z.enum(MEASURES).optional(),
  actor: text.optional(),
  place: text.optional(),
  country: z.string().length(2).optional().describe('ISO 3166-1 alpha-2'),
  from: day.optional().describe('First day, inclusive'),
  to: day.optional().describe('Last day, inclusive'),
  source: text.optional(),
  publisher: text.optional(),
  incident: text.optional(),
  sign: z.enum(SIGNS).optional(),
  review: z.enum(REVIEW_STATES).optional(),
}

export const order = { order: z.enum(QUESTION_ORDERS).default('disagreement') }

export const sourceOrder = { order: z.enum(SOURCE_ORDERS).default('claims') }

export const words = { q: text.optional().describe('Words, or beginnings of words') }

export const wording = {
  kind: z.enum(['actor', 'people', 'event']).optional(),
  actor: text.optional().describe('Whom or what it is about, in full'),
}

export const verdict = { verdict: z.enum(SUM_VERDICTS).optional().describe('Those that add up, or that do not') }

export const publisher = { publisher: text.optional() }

export const id = { id: text }

export const pair = { left: text, right: text }

export const nodes = {
  nodes: z.coerce.number().int().min(1).max(MAX_NODES).default(60).describe('Nodes at most, those with most claims'),
}

/** The fields of a filter, without what else stands in the query. */
export function filterFrom(query: Readonly<Record<string, unknown>>): QuestionFilter {
  return Object.fromEntries(
    Object.keys(filter).flatMap(name => (query[name] === undefined ? [] : [[name, query[name]]])),
  )
}
