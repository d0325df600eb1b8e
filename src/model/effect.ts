import type { OriginGain } from './case-diff.ts'
import type { ReportId } from './document.ts'
import type { Bounds } from './quantity.ts'
import type { Question } from './question.ts'

/** What one report more changes in the answers of its case, told as soon as it is read. */
export interface Effect {
  readonly report: ReportId
  readonly title?: string
  readonly publisher?: string
  /** Path of the file that holds it. */
  readonly path: string
  readonly claims: number
  /** Questions that are answered otherwise, then new ones, then those that are gone; none where it changes nothing. */
  readonly rows: readonly EffectRow[]
}

/** A question that a report changes. */
export interface EffectRow {
  readonly change: 'changed' | 'added' | 'gone'
  readonly question: string
  readonly text: string
  readonly before?: Answered
  readonly now?: Answered
  /** What the report's claims bring: a voice that had not been heard, one that may have been, or an echo. */
  readonly gains: readonly Pick<OriginGain, 'kind' | 'name'>[]
}

/** How a question is answered. */
export interface Answered extends Pick<Question, 'reconciliation'> {
  readonly range: Bounds
  /** The lowest and the highest answer of an origin: they tell how far apart the answers are where the range is open. */
  readonly answers: readonly Bounds[]
  readonly origins: { readonly atLeast: number; readonly atMost: number }
  readonly reports: number
}
