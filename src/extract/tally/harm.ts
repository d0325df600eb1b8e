import type { Claim } from '../../model/claim.ts'
import { type Fact, isNamedIn, sumOf } from './fact.ts'
import type { Item } from './item.ts'
import { clash, HARMING, isSamePerson, type Party } from './party.ts'
import { factsOf } from './place.ts'
import { saysJoined } from './words.ts'

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
  const partyOfDead = partiesOf(killed)
  const isNamedDead = (item: Item) => item.low === 1 && killed.some(fact => isNamedIn(fact, item))
  const harmed = woundedItems.filter(item => !isNamedDead(item))
  const wounded = factsOf(harmed.filter(item => !item.isShot && !isAmongDead(item, dead, partyOfDead, isContrasted)))
  const shot = factsOf(harmed.filter(item => item.isShot))
  const alive = harmed.filter(
    item => (item.isAlive && item.low === 1) || isBesideDead(item, dead) || isJoinedToDead(item, dead),
  )
  const isLived = (fact: Fact) =>
    !fact.isTotal && alive.some(item => item.low === fact.low && fact.claims.has(item.claim))
  const [lived, others] = [shot.filter(isLived), shot.filter(fact => !isLived(fact))]
  const living = [...wounded, ...survivors(lived, wounded)]
  const all = [...living, ...survivors(others, [...killed, ...living])]
  const total = shot.find(fact => isTotalOf(fact, shot))
  const rest = total === undefined ? undefined : survivors([total], killed)[0]
  return { killed, wounded: rest === undefined ? all : within(rest, all) }
}

/** "Four people were shot": a figure for everybody, beside which its sentence tells of nobody else who was, as in "four men and a boy were shot". */
function isTotalOf({ isTotal, party, low, high, claims }: Fact, shot: readonly Fact[]): boolean {
  if (!isTotal || low < 2 || low !== high) return false
  const figures = [...claims].filter(({ quantity: { value } }) => value.kind === 'exact' && value.value === low)
  const sentences = new Set(figures.map(({ sentence }) => sentence.span.start))
  const isBeside = ({ sentence, rules }: Claim) => sentences.has(sentence.span.start) && !rules.includes('trigger.care')
  const isSame = (other: Fact) => other.claims === claims || (!party.isGeneric && other.party.label === party.label)
  return shot.every(other => isSame(other) || ![...other.claims].some(isBeside))
}

/** "Four were shot, three were taken to a hospital, two of them badly hurt": those told of one by one are the same, if more than all; the row spans both. */
function within(rest: Fact, told: readonly Fact[]): readonly Fact[] {
  const sum = sumOf(told)
  if (told.length < 2 || sum <= rest.low || told.some(fact => fact.isElse || fact.low > rest.low)) return told
  return [{ ...rest, high: sum, claims: new Set(told.flatMap(fact => [...fact.claims])) }]
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

/** What a report tells in all of each person that it counts, by the claims that tell it. */
function partiesOf(facts: readonly Fact[]): ReadonlyMap<Claim, Party> {
  const single = facts.filter(fact => fact.low === 1)
  return new Map(single.flatMap(fact => [...fact.claims].map(claim => [claim, fact.party] as const)))
}

/** Is the one who was wounded among those who are said to be dead? */
function isAmongDead(
  item: Item,
  dead: readonly Item[],
  partyOfDead: ReadonlyMap<Claim, Party>,
  isContrasted: boolean,
): boolean {
  if (item.low !== 1 || item.isElse) return false
  return dead.some(other => {
    if (item.isBesides && other.claim.at.span.start < item.claim.at.span.start) return false
    if (other.claim.at.span.start === item.claim.at.span.start) return true
    // "Three were shot dead. She was shot as well": whoever is told of as hurt is none of several dead.
    if (other.low > 1) return false
    const party = partyOfDead.get(other.claim) ?? other.party
    if (item.isAlive) return false
    // "His brother was hurt": other than whose brother he is, unless a brother is among the dead.
    if (item.isRelated && !item.isShot && item.party.label !== other.party.label) return false
    if (item.party.isNamed && party.isNamed) return isSamePerson(item.party, party)
    if (item.party.age !== undefined && item.party.age === party.age) return !clash(item.party, party)
    return !isContrasted && !clash(item.party, party)
  })
}

/** "Three other men were shot": others than the dead of whom the report has told; but "a boy shot another boy" sets him apart from the one who did it. */
function isBesideDead({ isOther, isBesides, low, claim }: Item, dead: readonly Item[]): boolean {
  if (!isBesides && !(isOther && (low > 1 || claim.agent === undefined))) return false
  return dead.some(other => other.claim.at.span.start < claim.at.span.start)
}

/** "Killed a girl [and] shot her parents": whom a sentence joins to the dead by a verb of its own are others. */
function isJoinedToDead({ claim, isPronoun, isShot }: Item, dead: readonly Item[]): boolean {
  const { at, trigger, sentence } = claim
  if (!isShot || isPronoun || trigger === undefined) return false
  const { start } = sentence.span
  const until = Math.min(at.span.start, trigger.span.start)
  return dead.some(({ claim: other }) => {
    if (other.sentence.span.start !== start || other.trigger === undefined) return false
    const from = Math.max(other.at.span.end, other.trigger.span.end)
    return from < until && saysJoined(sentence.exact.slice(from - start, until - start))
  })
}

/**
 * Those who were shot and are neither among the dead nor among the wounded; each of these stands for one of them, where their words allow it, those first whom their
 * words tell to be the same: of "a woman, a boy", where Ivo Brand died and a woman was hurt, the boy is Brand.
 */
function survivors(shot: readonly Fact[], known: readonly Fact[]): readonly Fact[] {
  const told = known.map(fact => ({ fact, left: fact.low }))
  const left = shot.map(fact => ({ fact, low: fact.low }))
  for (const isMeant of [isTheOneShot, mayBeShot]) {
    for (const one of left) {
      for (const other of told) {
        const taken = Math.min(one.low, other.left)
        if (taken === 0 || !isMeant(one.fact.party, other.fact.party) || isSetApart(one.fact, other.fact)) continue
        other.left -= taken
        one.low -= taken
      }
    }
  }
  return left.flatMap(({ fact, low }) => {
    if (low === fact.low) return [fact]
    return low === 0 ? [] : [{ ...fact, low, high: fact.high === undefined ? undefined : fact.high - fact.low + low }]
  })
}

/** Do the words for somebody shot tell that he is the one who was told of, and not only that he may be? */
function isTheOneShot(shot: Party, told: Party): boolean {
  if (shot.isGeneric || told.isGeneric || !mayBeShot(shot, told)) return false
  return shot.label === told.label || (shot.sex !== undefined && shot.sex === told.sex) || isOfAge(shot, told)
}

/** "A guard was shot in the chest. Two others were wounded": who was told of before others who were wounded is none of them. */
function isSetApart(shot: Fact, told: Fact): boolean {
  return told.isOther && told.isElse && !shot.isTotal && startOf(shot) < startOf(told)
}

/** Where a fact is told of first. */
function startOf({ claims }: Fact): number {
  for (const { at } of claims) return at.span.start
  return 0
}

function isOfAge(shot: Party, told: Party): boolean {
  return shot.age !== undefined && shot.age === told.age
}

/** Who does the harm is not among those whom he shot, unless he is told of as shot himself. */
function mayBeShot(shot: Party, told: Party): boolean {
  return !clash(shot, told) && HARMING.has(shot.role) === HARMING.has(told.role)
}
