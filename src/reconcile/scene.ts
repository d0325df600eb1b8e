import { type Claim, isAside, type Place, turnOf } from '../model/claim.ts'
import type { Dossier } from './evidence.ts'
import { type Features, isLasting } from './features.ts'
import { isCountry } from './places.ts'

/** Days by which stated times of one happening may differ. */
export const SAME_DAYS = 1

/** What a report is about: its claims of one happening, or none, that it does not look back at. */
export interface Scene {
  /** Ascending. */
  readonly claims: readonly number[]
  /** The claim that stands for it: the first of the dead, or else the first. */
  readonly lead: number
}

/** The scene of a report; undefined where it claims nothing of one. */
export function sceneOf({ claims, claimsFrom }: Dossier, report: number): Scene | undefined {
  const own: number[] = []
  for (let claim = claimsFrom[report]!; claim < claimsFrom[report + 1]!; claim++)
    if (isOfScene(claims[claim]!)) own.push(claim)
  const lead = own.find(claim => claims[claim]!.measure === 'killed') ?? own[0]
  return lead === undefined ? undefined : { claims: own, lead }
}

/** Is it told of one time, and not of another happening than the report's own? */
export function isOfScene(claim: Claim): boolean {
  return !isAside(claim) && turnOf(claim) === undefined && !isLasting(claim)
}

/** The highest count of a measure in a scene, at the low end of its words; 0 where none is given. What is added to another count is left out. */
export function mostOf({ measure, bounds, isAddition }: Features, { claims }: Scene, asked: number): number {
  let most = 0
  for (const claim of claims) {
    if (measure[claim] !== asked || isAddition[claim] === 1) continue
    most = Math.max(most, bounds[claim]!.low ?? bounds[claim]!.high ?? 0)
  }
  return most
}

/** Are two claims put to times that are too far apart for one happening? What says no time is put to none. */
export function isOtherTime({ from, to }: Features, left: number, right: number): boolean {
  return from[left]! - to[right]! > SAME_DAYS || from[right]! - to[left]! > SAME_DAYS
}

/** The place of a claim, if it is known and no country: that is no scene. */
export function townOf({ places, place }: Features, claim: number): Place | undefined {
  const where = places[place[claim]!]
  return where === undefined || isCountry(where) ? undefined : where
}
