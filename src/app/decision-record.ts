import { MEASURES } from '../model/measure.ts'
import {
  type Correction,
  type Decision,
  type DecisionId,
  type QuestionReference,
  RELIABILITIES,
} from '../model/review.ts'

/** A line of the log, parsed, in; the decision that it holds out, or undefined if it holds none. The line decides nothing of its own name. */
export function decisionFrom(entry: unknown, id: DecisionId): Decision | undefined {
  if (!isRecord(entry) || !isText(entry['at']) || !isText(entry['by']) || !isText(entry['why'])) return undefined
  const { before: _, salt: __, ...rest } = entry
  return isDeed(entry) ? ({ ...rest, id } as unknown as Decision) : undefined
}

function isDeed(entry: Fields): boolean {
  switch (entry['kind']) {
    case 'accept':
    case 'reject':
      return isText(entry['claim'])
    case 'correct':
      return isText(entry['claim']) && isCorrection(entry['to'])
    case 'merge':
      return isList(entry['questions'], isReference)
    case 'split':
      return isReference(entry['question']) && isList(entry['claims'], isText)
    case 'rename':
      return isReference(entry['question']) && isText(entry['text'])
    case 'reliability':
      return isText(entry['source']) && isOneOf(entry['grade'], RELIABILITIES)
    case 'undo':
      return isText(entry['decision'])
    default:
      return false
  }
}

type Fields = Readonly<Record<string, unknown>>

/** What each field of a correction must look like. */
const CORRECTED: { readonly [Field in keyof Required<Correction>]: (value: unknown) => boolean } = {
  measure: value => isOneOf(value, MEASURES),
  quantity: isQuantity,
  stance: value => isOneOf(value, ['asserted', 'reported', 'hedged', 'denied', 'hypothetical']),
  subject: isNamed,
  agent: isNamed,
  place: isNamed,
  time: value => value === null || (isRecord(value) && Object.values(value).every(isText)),
}

function isCorrection(value: unknown): value is Correction {
  return (
    isRecord(value) &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(([field, to]) => field in CORRECTED && CORRECTED[field as keyof Correction](to))
  )
}

function isQuantity(value: unknown): boolean {
  if (!isRecord(value)) return false
  const isNumber = (field: string): boolean => typeof value[field] === 'number' && Number.isFinite(value[field])
  switch (value['kind']) {
    case 'exact':
    case 'about':
      return isNumber('value')
    case 'at-least':
    case 'more-than':
      return isNumber('min')
    case 'at-most':
    case 'fewer-than':
      return isNumber('max')
    case 'between':
      return isNumber('min') && isNumber('max')
    case 'vague':
      return isText(value['word'])
    case 'none':
      return true
    default:
      return false
  }
}

function isNamed(value: unknown): boolean {
  return value === null || (isRecord(value) && isText(value['name']))
}

function isReference(value: unknown): value is QuestionReference {
  return isRecord(value) && isText(value['id']) && isList(value['claims'], isText)
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isItem)
}

function isOneOf(value: unknown, choices: readonly string[]): boolean {
  return isText(value) && choices.includes(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
