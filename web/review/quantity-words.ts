import type { Quantity } from '../../src/model/quantity.ts'
import { strings } from '../strings.ts'
import { boundsText, numberText } from '../wording.ts'

/** How a figure can be corrected: the kinds that a reviewer chooses from, and which numbers each takes. */
export const FIGURE_KINDS = {
  exact: ['value'],
  about: ['value'],
  'at-least': ['min'],
  'more-than': ['min'],
  'at-most': ['max'],
  'fewer-than': ['max'],
  between: ['min', 'max'],
  none: [],
} as const satisfies Partial<Record<Quantity['kind'], readonly string[]>>

export type FigureKind = keyof typeof FIGURE_KINDS

/** A figure in words, before any house rule: "at least 12", "dozens". */
export function quantityText(quantity: Quantity): string {
  const closed = { lowExclusive: false, highExclusive: false, approximate: false }
  switch (quantity.kind) {
    case 'exact':
      return numberText(quantity.value)
    case 'about':
      return boundsText({ ...closed, low: quantity.value, high: quantity.value, approximate: true })
    case 'at-least':
      return boundsText({ ...closed, low: quantity.min })
    case 'more-than':
      return boundsText({ ...closed, low: quantity.min, lowExclusive: true })
    case 'at-most':
      return boundsText({ ...closed, high: quantity.max })
    case 'fewer-than':
      return boundsText({ ...closed, high: quantity.max, highExclusive: true })
    case 'between':
      return boundsText({
        ...closed,
        low: quantity.min,
        high: quantity.max,
        approximate: quantity.approximate === true,
      })
    case 'vague':
      return quantity.word
    case 'none':
      return strings.none
  }
}

/** The figure that a reviewer typed; undefined where a number that the kind needs is missing, negative, or the ends are the wrong way round. */
export function figureOf(
  kind: FigureKind,
  typed: { readonly [name in 'value' | 'min' | 'max']?: number },
): Quantity | undefined {
  const { value, min, max } = typed
  const isFit = (number: number | undefined): number is number =>
    number !== undefined && Number.isFinite(number) && number >= 0
  switch (kind) {
    case 'exact':
    case 'about':
      return isFit(value) ? { kind, value } : undefined
    case 'at-least':
    case 'more-than':
      return isFit(min) ? { kind, min } : undefined
    case 'at-most':
    case 'fewer-than':
      return isFit(max) ? { kind, max } : undefined
    case 'between':
      return isFit(min) && isFit(max) && min <= max ? { kind, min, max } : undefined
    case 'none':
      return { kind }
  }
}
