import type { Claim } from '../model/claim.ts'
import type { Bounds } from '../model/quantity.ts'
import type { Features } from './features.ts'
import { isCountry } from './places.ts'
import { highest, lowest, meet } from './range.ts'
import { WEIGHTS } from './weights.ts'

const VAGUE_STRETCH = Math.log(5) // "dozens" of a hundred
const FEW = 3 // at least: "many", "several"
const SIZELESS_STRETCH = Math.log(30) // "many" of sixty
const FREE_STRETCH = Math.log(1.6) // "more than 20" is said of 30 without a thought
const FEW_PERSONS = 2 // that a report may call by age or sex, or not
const DISASTER = 300 // figures from which on one place has no second happening within days
const TELLING = 10 // figures below it repeat by chance

/** What the figures of two claims say for or against their being one. */
export function figureSignal(features: Features, left: number, right: number, isDenied: boolean): number {
  if (!areOfDisaster(features, left, right)) return figuresApart(features, left, right, isDenied, WEIGHTS.figureApart)
  return WEIGHTS.figureOfDisaster + figuresApart(features, left, right, isDenied, WEIGHTS.figureApartOfDisaster)
}

/** The same, at so much per unit of the natural log of the factor between them. */
function figuresApart(features: Features, left: number, right: number, isDenied: boolean, apart: number): number {
  const l = features.bounds[left]!
  const r = features.bounds[right]!
  const isVague = features.isVague[left] === 1 || features.isVague[right] === 1
  if (isVague && meet(l, r)) return WEIGHTS.figureVague + apart * stretchBeyond(features, left, right)
  if (l.low !== undefined && sameBounds(features, left, right)) {
    return l.low >= TELLING && l.low % TELLING !== 0 ? WEIGHTS.figureTelling : WEIGHTS.figureSame
  }
  if (meet(l, r)) return WEIGHTS.figureMeets + apart * stretchBeyond(features, left, right)
  const factor = Math.log((Math.max(lowest(l), lowest(r)) + 1) / (Math.max(0, Math.min(highest(l), highest(r))) + 1))
  if (isDenied) return l.high === 0 || r.high === 0 ? 0 : Math.max(WEIGHTS.figureLeast, WEIGHTS.figureDenied * factor)
  const one = l.high === 1 || r.high === 1 ? WEIGHTS.figureOne : 0
  return Math.max(WEIGHTS.figureLeast, apart * factor + one)
}

/** Do both tell of hundreds in a place that is no country? Two such things do not happen there within days, and the toll of one runs from hundreds to thousands. */
export function areOfDisaster(features: Features, left: number, right: number): boolean {
  return isOfDisaster(features, left) && isOfDisaster(features, right)
}

function isOfDisaster(features: Features, claim: number): boolean {
  const place = features.places[features.place[claim]!]
  const { low, high } = features.bounds[claim]!
  return place !== undefined && !isCountry(place) && (low ?? high ?? 0) >= DISASTER
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
  const free = Math.max(FREE_STRETCH, freeStretch(features, left), freeStretch(features, right))
  return Math.max(0, stretch(features.bounds[left]!, features.bounds[right]!) - free)
}

/** Of how much more than its low end a vague word is said without a thought: "several" of more than "dozens", which has a size. */
function freeStretch(features: Features, claim: number): number {
  if (!features.isVague[claim]) return 0
  return (features.bounds[claim]!.low ?? 0) <= FEW ? SIZELESS_STRETCH : VAGUE_STRETCH
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
