import type { Anchor } from './anchor.ts'

/** Names the step that made a value: `quantity.at-least`, `measure.passive`. */
export type RuleId = string

/** A value and how we came by it: read off the page, or concluded from places on it. */
export type Grounded<T> =
  | { readonly value: T; readonly basis: 'stated'; readonly at: Anchor; readonly rule: RuleId }
  | { readonly value: T; readonly basis: 'inferred'; readonly from: readonly Anchor[]; readonly rule: RuleId }
