import type { Place, TimeRange } from './claim.ts'
import type { RuleId } from './grounded.ts'
import type { Quantity } from './quantity.ts'
import type { Span } from './span.ts'

/** What one extractor saw in one place. `first`..`last` are token indexes, both inclusive; `span` is the same place in the text. */
interface Seen {
  readonly first: number
  readonly last: number
  readonly span: Span
  readonly rule: RuleId
}

/** A quantity with its bound words: "more than two dozen". */
export interface QuantityMention extends Seen {
  readonly kind: 'quantity'
  readonly quantity: Quantity
  /** The bare number without its bound words: "two dozen". */
  readonly number: Span
  /** What the words next to it say it is measured in: "%", "km", "dollars", "year-old"; absent for a plain count. */
  readonly unit?: string
}

/** A date or period: "yesterday", "in the first two weeks". */
export interface TimeMention extends Seen {
  readonly kind: 'time'
  readonly time: TimeRange
  /** Times named inside it: the ends of a range, the year of "the end of 1990". */
  readonly inner?: readonly TimeMention[]
  /** What is told behind it was in the first of these: "since May 2031, when two had died". */
  readonly isTakenUp?: true
}

/** A place that a text names. */
export interface PlaceMention extends Seen {
  readonly kind: 'place'
  readonly place: Place
  /** The gazetteer lacks it: what is told of where it lies is that of what it lies in. */
  readonly isUnlisted?: true
  /** How many people live there, where the gazetteer has it. */
  readonly population?: number
  /** What holds all the places of the list that it is told in. */
  readonly common?: Place
}

/** Who says what: an attribution of a content to a source by a cue. */
export interface AttributionMention {
  readonly kind: 'attribution'
  /** Where the content stands: one span, whole of it. */
  readonly content: Span
  readonly source?: Span
  readonly cue?: Span
  /** The outlet that the source told it to, where it is named: the report heard it from there. */
  readonly through?: Span
  readonly mode: 'direct' | 'indirect' | 'mixed'
  /** Resolved name of the source, through pronouns and short forms. */
  readonly name?: string
  readonly type: 'person' | 'organisation' | 'outlet' | 'document' | 'unnamed'
  /** What the cue says of the content's standing: "denied", "alleged", "would". */
  readonly stance: 'reported' | 'hedged' | 'denied' | 'hypothetical'
  /** Its cue stands inside another attribution's content: it is a link of a chain, not what the report itself heard. */
  readonly nested?: true
  readonly rule: RuleId
}

export type Mention = QuantityMention | TimeMention | PlaceMention | AttributionMention
