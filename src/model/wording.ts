import type { Anchor } from './anchor.ts'
import type { ReportId } from './document.ts'

/** How each outlet calls one actor, or what befell people in one happening, side by side. Counts and examples; which name is right is nobody's business here. */
export interface Wording {
  readonly id: string
  /** `actor`: the people whom one name stands for; `people`: those whom one question asks after; `event`: what one happening is called. */
  readonly kind: 'actor' | 'people' | 'event'
  /** The actor's name, or the question in words. */
  readonly about: string
  /** The questions that tie the names together, and the incident that they belong to. */
  readonly questions: readonly string[]
  readonly incident?: string
  /** Those with most uses first. */
  readonly outlets: readonly OutletWording[]
}

export interface OutletWording {
  /** The publisher, or the file where none is known. */
  readonly outlet: string
  readonly reports: readonly ReportId[]
  /** Most frequent first. */
  readonly uses: readonly WordUse[]
}

/** One name in one outlet. `count` is all of its uses; the others say how many of them are not plainly the outlet's own. */
export interface WordUse {
  /** As it is first written, without figures and articles. */
  readonly words: string
  readonly count: number
  /** In scare quotes: the name alone between marks, and nobody there to have said it. */
  readonly scareQuoted: number
  /** Inside the words of somebody who is quoted. */
  readonly quoted: number
  /** After "so-called" and the like. */
  readonly distanced: number
  readonly examples: readonly Anchor[]
}
