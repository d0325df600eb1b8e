import type { Fact } from './tally-fact.ts'
import type { Item } from './tally-item.ts'
import { clash, isSamePerson, type Party } from './tally-party.ts'
import { factsOf } from './tally-place.ts'

/** Roles of those who do the harm: they are not among the victims of whom a report says that they were shot. */
const HARMING: ReadonlySet<string | undefined> = new Set(['insurgent', 'prisoner'])

/** Claims of the dead that the wounded are held against: more are made in no report that people write. */
const MAX_DEAD = 256

/** Killed and wounded of one report, told apart: who died of his wounds is not wounded, who was shot is one or the other. */
export interface Harm {
  readonly killed: readonly Fact[]
  readonly wounded: readonly Fact[]
}

export function harmOf(killedItems: readonly Item[], woundedItems: readonly Item[]): Harm {
  const killed = factsOf(killedItems)
  const isContrasted = contrasts(killedItems, woundedItems)
  const dead = killedItems.slice(0, MAX_DEAD)
  const living = woundedItems.filter(item => !isAmongDead(item, dead, isContrasted))
  const wounded = factsOf(living.filter(item => !item.isShot))
  const shot = factsOf(woundedItems.filter(item => item.isShot))
  return { killed, wounded: [...wounded, ...survivors(shot, killed, wounded)] }
}

/** Does one sentence set the dead against the wounded ("one man was killed and one wounded")? */
function contrasts(killed: readonly Item[], wounded: readonly Item[]): boolean {
  const sentences = new Set(killed.filter(item => !item.isPronoun).map(item => item.claim.sentence.span.start))
  const dead = new Set(killed.map(item => item.claim.at.span.start))
  return wounded.some(
    item =>
      !item.isPronoun &&
      !item.isShot &&
      !dead.has(item.claim.at.span.start) &&
      sentences.has(item.claim.sentence.span.start),
  )
}

/** Is the one who was wounded among those who are said to be dead? */
function isAmongDead(item: Item, dead: readonly Item[], isContrasted: boolean): boolean {
  if (item.low !== 1 || item.isElse) return false
  return dead.some(other => {
    if (other.claim.at.span.start === item.claim.at.span.start) return true
    if (item.party.isNamed && other.party.isNamed) return isSamePerson(item.party, other.party)
    if (item.party.age !== undefined && item.party.age === other.party.age) return !clash(item.party, other.party)
    return !isContrasted && !clash(item.party, other.party)
  })
}

/** Those who were shot and are neither among the dead nor among the wounded; each of these stands for one of them, where their words allow it. */
function survivors(shot: readonly Fact[], killed: readonly Fact[], wounded: readonly Fact[]): readonly Fact[] {
  const told = [...killed, ...wounded].map(fact => ({ fact, left: fact.low }))
  return shot.flatMap(fact => {
    let { low } = fact
    for (const other of told) {
      const taken = Math.min(low, other.left)
      if (taken === 0 || !mayBeShot(fact.party, other.fact.party)) continue
      other.left -= taken
      low -= taken
    }
    if (low === fact.low) return [fact]
    return low === 0 ? [] : [{ ...fact, low, high: fact.high === undefined ? undefined : fact.high - fact.low + low }]
  })
}

/** Who does the harm is not among those whom he shot, unless he is told of as shot himself. */
function mayBeShot(shot: Party, told: Party): boolean {
  return !clash(shot, told) && HARMING.has(shot.role) === HARMING.has(told.role)
}
