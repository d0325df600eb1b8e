import type { Measure } from '../../model/measure.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { doerOf, isAgent } from './agents.ts'
import { draftBearer, isGash, isLimb } from './bearers.ts'
import type { Chunk, NounPhrase } from './chunks.ts'
import { isKnownPeople, isPeople } from './counts.ts'
import { draft } from './drafts.ts'
import { actorTokens, type EventSentence, subjectOf } from './event.ts'
import { isForce } from './forces.ts'
import { ahead, type VerbGroup } from './groups.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { measureOf } from './measures.ts'
import { objectsAfter } from './objects.ts'
import { subjectsBefore } from './subjects.ts'

export function readDeployed(sentence: EventSentence, index: number, verb: Trigger, group: VerbGroup): void {
  const { chunks } = sentence
  const isDeployed = (phrase: NounPhrase) =>
    phrase.quantity !== undefined &&
    phrase.quantity.unit === undefined &&
    isPeople(phrase) &&
    (isForce(sentence, phrase) || (verb.isOfArmed !== true && isBare(phrase)))
  const objects = objectsAfter(chunks, index + 1, isDeployed).filter(at => isDeployed(chunks[at]!.phrase!))
  const isPassive = group.be && (verb.forms & FORM.participle) !== 0
  const patients =
    objects.length > 0 && !isPassive
      ? objects
      : subjectsBefore(chunks, group.start, isDeployed, !group.be).filter(at => isDeployed(chunks[at]!.phrase!))
  const agent = objects.length > 0 ? doerOf(sentence, group, false) : undefined
  for (const at of patients) {
    const { quantity } = chunks[at]!.phrase!.quantity!
    // "600 fighting in the north", but not "19 were hurt in the fighting": a gerund may be a noun.
    const isBeside = at === group.start - 1 && group.modal < 0
    if (verb.forms & FORM.gerund && chunks[at]!.phrase!.kind === 'none' && !isBeside) continue
    if (quantity.kind === 'none' || (quantity.kind === 'exact' && quantity.value < 2)) continue
    draft(sentence, index, at, 'personnel', 'measure.deployed', {
      group,
      agent: agent === undefined ? undefined : actorTokens(chunks[agent]!.phrase!),
    })
  }
}

export function readLost(sentence: EventSentence, index: number, group: VerbGroup): void {
  const { chunks } = sentence
  const verb = chunks[index]!.triggers![0]!
  const owners = subjectsBefore(chunks, group.start, isAgent)
  const owner = owners.length > 0 ? subjectOf(sentence, owners.at(-1)!) : undefined
  // "It lost nine men": a pronoun says less than the words for those who are counted.
  const isNamed = owners.length === 0 || !isPronoun(chunks[owners.at(-1)!]!.phrase!)
  if (group.be) return
  const lossless = lostAt(sentence, index)
  if (owner !== undefined && owner.first >= 0 && chunks[lossless]?.phrase?.nouns.some(noun => noun.class === 'toll'))
    sentence.topics.push(owner)
  const isOne = owners.length === 1 && isOnePerson(chunks[owners[0]!]!.phrase!)
  const isGashed = isGash(sentence, chunks[lossless]?.phrase)
  const isMaimed = verb.class === 'lost' && isLimb(sentence, chunks[lossless]?.phrase)
  const isHurt =
    isGashed || isMaimed || isHarm(chunks[lossless]?.phrase) || (isOne && isWounds(chunks[lossless]?.phrase))
  if (isHurt) readHarmed(sentence, index, group, chunks[lossless]!.phrase!)
  for (const at of lostObjects(chunks, index + 1)) {
    const phrase = chunks[at]!.phrase!
    const next = ahead(chunks, at + 1)
    const follower = next < chunks.length && chunks[next]!.kind === 'trigger' ? chunks[next]!.triggers![0] : undefined
    const measure =
      follower?.forms !== undefined && follower.forms & (FORM.participle | FORM.state)
        ? measureOf(follower, phrase)
        : lostMeasure(phrase)
    // "He sustained several wounds": they are all his.
    if (measure === undefined || ((isOne || isGashed) && phrase.nouns.some(isWound))) continue
    const trigger = follower === undefined ? index : next
    draft(
      sentence,
      trigger,
      at,
      measure,
      'measure.lost',
      isNamed || !isKnownPeople(phrase) ? { group, owner } : { group },
    )
  }
}

function isPronoun({ kind }: NounPhrase): boolean {
  return kind === 'singular-pronoun' || kind === 'plural-pronoun'
}

/** What is counted behind "lost", and whoever stands beside a count: "lost [a commander] and [11 fighters]", but not "lost a friend". */
function lostObjects(chunks: readonly Chunk[], from: number): readonly number[] {
  const objects = objectsAfter(chunks, from, phrase => isCounted(phrase) || phrase.kind === 'person')
  const counted = objects.filter(at => isCounted(chunks[at]!.phrase!))
  const hasPeople = counted.some(at => chunks[at]!.phrase!.kind === 'people')
  return hasPeople
    ? objects.filter(at => isCounted(chunks[at]!.phrase!) || chunks[at]!.phrase!.kind === 'person')
    : counted
}

/** "A leg injury", "serious injuries": a noun of harm without a figure. */
function isHarm(phrase: NounPhrase | undefined): boolean {
  if (phrase === undefined || phrase.quantity !== undefined || phrase.determiner === 'negative') return false
  return phrase.nouns.some(isWound)
}

/** What is suffered, or is suffered from: "suffering from [several wounds]". */
function lostAt({ chunks, context }: EventSentence, index: number): number {
  const from = ahead(chunks, index + 1)
  const isFrom = chunks[from]?.kind === 'preposition' && isParticle(context, chunks[from]!.first, PARTICLE.origin)
  return isFrom ? ahead(chunks, from + 1) : from
}

/** "Three wounds", but not "no injuries". */
function isWounds(phrase: NounPhrase | undefined): boolean {
  if (phrase === undefined || phrase.determiner === 'negative' || phrase.quantity?.quantity.kind === 'none')
    return false
  return phrase.nouns.some(isWound)
}

function isWound(noun: Trigger): boolean {
  return noun.measure === 'wounded'
}

function isOnePerson({ kind, quantity }: NounPhrase): boolean {
  return quantity === undefined && (kind === 'person' || kind === 'name' || kind === 'singular-pronoun')
}

/** "Two guards suffered head injuries": whoever has them is hurt. */
function readHarmed(sentence: EventSentence, index: number, group: VerbGroup, harm: NounPhrase): void {
  const { chunks } = sentence
  for (const at of subjectsBefore(chunks, group.start, isPeople))
    if (isPeople(chunks[at]!.phrase!) && !(isNobody(chunks[at]!.phrase!) && isGraded(harm)))
      draftBearer(sentence, index, at, group)
}

function isNobody({ determiner, quantity }: NounPhrase): boolean {
  return determiner === 'negative' || quantity?.quantity.kind === 'none'
}

/** "None suffered [serious] injuries" leaves open who had others, "no one suffered any injuries" does not. */
function isGraded({ first, head, determiner }: NounPhrase): boolean {
  return head - first > (determiner === 'none' ? 0 : 1)
}

function lostMeasure(phrase: NounPhrase): Measure | undefined {
  const thing = phrase.nouns.find(noun => noun.class === 'thing')
  if (thing !== undefined) return thing.measure
  const toll = phrase.nouns.find(noun => noun.class === 'toll')
  if (toll !== undefined) return toll.measure
  return phrase.kind === 'people' || phrase.kind === 'person' ? 'killed' : undefined
}

function isCounted(phrase: NounPhrase): boolean {
  return phrase.quantity !== undefined && phrase.quantity.unit === undefined
}

/** "3,000", "3,000 Ruvanians", but not "many": nothing says that they are armed but the verb. */
function isBare({ head, kind, quantity }: NounPhrase): boolean {
  return kind === 'actor' || ((head < 0 || kind === 'none') && quantity?.quantity.kind !== 'vague')
}
