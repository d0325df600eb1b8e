import { answering } from '../model/answering.ts'
import type { Bounds } from '../model/quantity.ts'
import type { Origins, Question, Relation } from '../model/question.ts'
import { coverOf, logGap, meet } from './range.ts'
import type { Answer } from './relations.ts'

/** What of the answers is left standing, and how far apart that is. */
export interface Standing {
  readonly standing?: Bounds
  readonly reconciliation: Question['reconciliation']
  readonly disagreement: number
}

const DECIMALS = 10_000 // of the score that is published: beyond them, it only shows how a machine rounds

/**
 * A toll that its own source raised or corrected is no dispute, and neither is what is denied or supposed: only what stands is compared. The score is the
 * natural log of the factor between the two answers furthest apart, times k / (k + 1) for k independent origins: one origin that contradicts itself weighs
 * a half, two that disagree two thirds.
 */
export function standingOf(answers: readonly Answer[], relations: readonly Relation[], origins: Origins): Standing {
  const superseded = new Set(
    relations.filter(({ kind }) => kind === 'updates' || kind === 'corrects').map(({ to }) => to),
  )
  const told = new Set(answering(answers.map(({ claim }) => claim).filter(({ id }) => !superseded.has(id))))
  const standing = answers.filter(({ claim }) => told.has(claim))
  const isStated = standing.some(({ claim }) => claim.quantity.value.kind !== 'vague')
  const stated = standing
    .filter(({ bounds }) => bounds.low !== undefined || bounds.high !== undefined)
    .map(({ bounds }) => bounds)
  const range = coverOf(stated)
  const gap = widestGap(stated)
  const disagreement = (gap * origins.atLeast) / (origins.atLeast + 1)
  return {
    ...(range === undefined ? {} : { standing: range }),
    reconciliation: !isStated || range === undefined ? 'unstated' : gap > 0 ? 'disputed' : 'agreed',
    disagreement: Math.round(disagreement * DECIMALS) / DECIMALS,
  }
}

/** The widest gap between any two; it always lies between the one that ends lowest and the one that begins highest. */
function widestGap(all: readonly Bounds[]): number {
  let widest = 0
  const distinct = [...new Map(all.map(bounds => [JSON.stringify(bounds), bounds])).values()]
  for (const [at, left] of distinct.entries()) {
    for (const right of distinct.slice(at + 1)) if (!meet(left, right)) widest = Math.max(widest, logGap(left, right))
  }
  return widest
}
