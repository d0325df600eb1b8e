import type { Claim, Stance, TimeRange } from '../../src/model/claim.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Correction } from '../../src/model/review.ts'
import { FIGURE_KINDS, type FigureKind, figureOf } from './quantity-words.ts'

/** What stands in the fields of the dialog, as text; '' is not stated. */
export interface Draft {
  /** Undefined leaves a vague figure as it was read. */
  readonly kind: FigureKind | undefined
  readonly value: string
  readonly min: string
  readonly max: string
  readonly measure: Measure
  readonly stance: Stance
  readonly subject: string
  readonly agent: string
  readonly place: string
  readonly from: string
  readonly to: string
}

/** A claim as the fields show it. */
export function draftOf({ quantity, measure, stance, subject, agent, place, time }: Claim): Draft {
  const figure = quantity.value
  const number = (name: string): string => {
    const value = (figure as unknown as Readonly<Record<string, unknown>>)[name]
    return typeof value === 'number' ? String(value) : ''
  }
  return {
    kind: figure.kind === 'vague' ? undefined : figure.kind,
    value: number('value'),
    min: number('min'),
    max: number('max'),
    measure,
    stance,
    subject: subject?.value.name ?? '',
    agent: agent?.value.name ?? '',
    place: place?.value.name ?? '',
    from: time?.value.from ?? '',
    to: time?.value.to ?? '',
  }
}

/** What the fields change of a claim; undefined where they hold no figure. A field that was emptied says that the text does not state it. */
export function correctionOf(draft: Draft, claim: Claim): Correction | undefined {
  const before = draftOf(claim)
  const quantity = draft.kind === undefined ? claim.quantity.value : figureOf(draft.kind, numbersOf(draft))
  if (quantity === undefined) return undefined
  const named = (field: 'subject' | 'agent' | 'place'): { readonly name: string } | null | undefined => {
    const name = draft[field].trim()
    if (name === before[field]) return undefined
    return name === '' ? null : { name }
  }
  const [subject, agent, place] = [named('subject'), named('agent'), named('place')]
  const isTimeChanged = draft.from !== before.from || draft.to !== before.to
  const isFigureChanged =
    draft.kind !== before.kind ||
    (draft.kind !== undefined && FIGURE_KINDS[draft.kind].some(name => draft[name] !== before[name]))
  return {
    ...(isFigureChanged && { quantity }),
    ...(draft.measure !== claim.measure && { measure: draft.measure }),
    ...(draft.stance !== claim.stance && { stance: draft.stance }),
    ...(subject !== undefined && { subject }),
    ...(agent !== undefined && { agent }),
    ...(place !== undefined && { place }),
    ...(isTimeChanged && { time: timeOf(draft) }),
  }
}

function timeOf({ from, to }: Draft): TimeRange | null {
  if (from === '' && to === '') return null
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) }
}

/** The numbers that were typed; what is empty or no number is left out. "1,200" and "1 200" are 1200. */
function numbersOf(draft: Draft): { readonly [name in 'value' | 'min' | 'max']?: number } {
  const numbers: { value?: number; min?: number; max?: number } = {}
  for (const name of ['value', 'min', 'max'] as const) {
    const digits = draft[name].replace(/[\s,]/gu, '')
    if (digits !== '') numbers[name] = Number(digits)
  }
  return numbers
}
