/** How many, as the text states it. Numbers are what the words say; no house rule is applied. */
export type Quantity =
  | { readonly kind: 'exact' | 'about'; readonly value: number }
  | { readonly kind: 'at-least' | 'more-than'; readonly min: number }
  | { readonly kind: 'at-most' | 'fewer-than'; readonly max: number }
  | { readonly kind: 'between'; readonly min: number; readonly max: number; readonly approximate?: boolean }
  | {
      readonly kind: 'vague'
      /** The vague word, folded and singular where the pack says so: `dozens`, `several`, `many`, `plural` (an unnumbered plural). */
      readonly word: string
      /** A bound that the text puts on the vague word: "more than a dozen" is not vague, "at least several hundred" is. */
      readonly bound?: 'at-least' | 'at-most'
    }
  | { readonly kind: 'none' }

/** The interval that a quantity allows under a profile. `undefined` is an open end. */
export interface Bounds {
  readonly low?: number
  readonly high?: number
  readonly lowExclusive: boolean
  readonly highExclusive: boolean
  readonly approximate: boolean
}
