import type { Claim } from '../model/claim.ts'
import type { Bounds } from '../model/quantity.ts'
import type { Features } from './features.ts'
import { highest, lowest, meet } from './range.ts'
import { WEIGHTS } from './weights.ts'

const VAGUE_STRETCH = Math.log(5) // "dozens" of a hundred
const FREE_STRETCH = Math.log(1.6) // "more than 20" is said of 30 without a thought
const FEW_PERSONS = 2 // that a report may call by age or sex, or not
const TELLING = 10 // figures below it repeat by chance

/** What the figures of two claims say for or against their being one. */
export function figureSignal(features: Features, left: number, right: number, isDenied: boolean): number {
  const l = features.bounds[left]!
  const r = features.bounds[right]!
  const isVague = features.isVague[left] === 1 || features.isVague[right] === 1
  if (isVague && meet(l, r)) return WEIGHTS.figureVague + WEIGHTS.figureApart * stretchBeyond(features, left, right)
  if (l.low !== undefined && sameBounds(features, left, right)) {
    return l.low >= TELLING && l.low % TELLING !== 0 ? WEIGHTS.figureTelling : WEIGHTS.figureSame
  }
  if (meet(l, r)) return WEIGHTS.figureMeets + WEIGHTS.figureApart * stretchBeyond(features, left, right)
  const factor = Math.log((Math.max(lowest(l), lowest(r)) + 1) / (Math.max(0, Math.min(highest(l), highest(r))) + 1))
  if (isDenied) return l.high === 0 || r.high === 0 ? 0 : Math.max(WEIGHTS.figureLeast, WEIGHTS.figureDenied * factor)
  const one = l.high === 1 || r.high === 1 ? WEIGHTS.figureOne : 0
  return Math.max(WEIGHTS.figureLeast, WEIGHTS.figureApart * factor + one)
}

/** Says that there were none, or that it is not so. */
export function isDenial(claim: Claim): boolean {
  return claim.stance === 'denied' || claim.quantity.value.kind === 'none'
}

/** One "man" and one "person" are the same person; fifteen children and fifteen people seldom are. */
export function isSamePerson(features: Features, left: number, right: number): boolean {
  const l = features.bounds[left]!
  const r = features.bounds[right]!
  return l.low !== undefined && l.low <= FEW_PERSONS && l.low === r.low && l.high === r.high
}

/** May one figure be the other, said again in a rounder way? */
export function isSaidAgain(features: Features, left: number, right: number): boolean {
  return meet(features.bounds[left]!, features.bounds[right]!) && stretchBeyond(features, left, right) === 0
}

/** How far apart two figures are that meet only because one is open, beyond what such words are said of without a thought. */
function stretchBeyond(features: Features, left: number, right: number): number {
  const free = features.isVague[left] || features.isVague[right] ? VAGUE_STRETCH : FREE_STRETCH
  return Math.max(0, stretch(features.bounds[left]!, features.bounds[right]!) - free)
}

/** Natural log of the factor between two bounds that meet only because one is open: "more than 20" and 4,000 meet on paper. */
function stretch(left: Bounds, right: Bounds): number {
  const l = left.low ?? left.high
  const r = right.low ?? right.high
  const isOpen =
    left.low === undefined || left.high === undefined || right.low === undefined || right.high === undefined
  return !isOpen || l === undefined || r === undefined ? 0 : Math.abs(Math.log((l + 1) / (r + 1)))
}

/** Do both give one figure that does not repeat by chance? */
export function isTelling(features: Features, left: number, right: number): boolean {
  return sameBounds(features, left, right) && (features.bounds[left]!.low ?? 0) >= TELLING
}

/** Do the words allow the same, whatever their bound excludes? */
export function sameBounds(features: Features, left: number, right: number): boolean {
  const l = features.bounds[left]!
  const r = features.bounds[right]!
  return l.low === r.low && l.high === r.high
}
