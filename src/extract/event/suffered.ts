import { boundsOf } from '../../model/bounds.ts'
import { PROFILES } from '../../model/profile.ts'
import { HURT } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { agentOfLeaving, clauseSubject, doerOf, isLeft } from './agents.ts'
import { wholeBefore } from './before-comma.ts'
import { type Chunk, type ChunkKind, chunkAt, type NounPhrase } from './chunks.ts'
import { headOfPrepositions, isGoverned } from './clauses.ts'
import { companionsAfter } from './companions.ts'
import { withConjuncts } from './conjuncts.ts'
import { isSufferer } from './counts.ts'
import { draft, isPlaceName } from './drafts.ts'
import type { EventSentence } from './event.ts'
import { ahead, back, isInitial, type VerbGroup, verbGroup } from './groups.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { attendants } from './passive-subject.ts'
import { sharedMeasure } from './shared.ts'
import { subjectsBefore } from './subjects.ts'

/** "Twelve people died": the subject of a verb is whom it befalls. */
export function readSuffered(sentence: EventSentence, index: number, verb: Trigger, group: VerbGroup): void {
  if (group.be && !(verb.forms & (FORM.gerund | FORM.participle))) return
  const { chunks } = sentence
  if (verb.measure === 'surrendered' && givesUpThing(chunks[ahead(chunks, index + 1)]?.phrase)) return
  // "forced 400 people to flee" is read by what forced them, "tried to flee" tells of nobody who did.
  if (group.to >= 0 && (verb.isOfCrowd || isDriven(chunks, group, verb))) return
  const attending = group.be ? -1 : attendants(sentence, group.start)
  const subjects = isClause(chunks, group, verb)
    ? doersBefore(sentence, group)
    : attending >= 0 && isSufferer(chunks[attending]!.phrase!)
      ? [attending]
      : sufferersBefore(chunks, group.start)
  // "He died with his wife": she may be whoever was at his side.
  const companions = subjects.length > 0 ? companionsAfter(sentence, index, { isWithToo: false }) : []
  for (const at of [...subjects, ...companions]) {
    const phrase = chunks[at]!.phrase!
    if (verb.isOfCrowd && !isCrowd(sentence, phrase)) continue
    // "Soldiers die": what happens again and again counts nobody.
    if (
      phrase.quantity === undefined &&
      verb.forms & (FORM.base | FORM.gerund) &&
      phrase.isPlural &&
      !(verb.forms & FORM.past)
    )
      continue
    // "In an assault on Lesk, Ivo Brand a clerk died": what a preposition governs and no word makes somebody is where or how it was.
    if (phrase.kind === 'unknown' && phrase.quantity === undefined && isGoverned(chunks, at)) continue
    if (sharedMeasure(sentence, index, at)) continue
    draft(sentence, index, at, verb.measure, 'measure.suffered', { group })
  }
}

/** "forced [400 people] to flee their homes": whom the infinitive is about is the object of another verb. */
function isDriven(chunks: readonly Chunk[], { to }: VerbGroup, { measure }: Trigger): boolean {
  return measure === 'displaced' && chunkAt(chunks, to - 1)?.kind === 'phrase'
}

/** "Before [taking his own life]": a gerund that a conjunction opens has the subject of the clause before it. */
function isClause(chunks: readonly Chunk[], { be, start }: VerbGroup, { forms }: Trigger): boolean {
  return !be && (forms & FORM.gerund) !== 0 && chunkAt(chunks, start - 1)?.kind === 'subordinator'
}

function doersBefore(sentence: EventSentence, group: VerbGroup): readonly number[] {
  const doer = doerOf(sentence, { ...group, start: group.start - 1 }, true)
  return doer !== undefined && isSufferer(sentence.chunks[doer]!.phrase!) ? [doer] : []
}

/** The sufferers that are the subject of the verb whose group begins at `start`, or else that of the clause: "He shot himself and died", "Two guards are trapped and may be dead". */
function sufferersBefore(chunks: readonly Chunk[], start: number): readonly number[] {
  const subjects = subjectsBefore(chunks, start, isSufferer)
  if (subjects.length > 0) return subjects
  const joined = clauseSubject(chunks, start)
  return joined !== undefined && isSufferer(chunks[joined]!.phrase!) ? [joined] : []
}

/** "The tenant surrendered 12 keys", "surrendered his passport": what is given up is a thing. Who gives up his own arms surrenders. */
function givesUpThing(object: NounPhrase | undefined): boolean {
  if (object === undefined || object.kind === 'people' || object.kind === 'person') return false
  if (object.quantity !== undefined) return object.head >= 0
  const isOwn = object.determiner === 'definite' || object.determiner === 'possessive'
  return object.determiner === 'indefinite' || (isOwn && (object.kind === 'unknown' || object.kind === 'thing'))
}

/** "[Trampled] three men to death": a verb of violence right before those whom it killed. */
function isOfMauling({ chunks, context }: EventSentence, at: number): boolean {
  const chunk = chunkAt(chunks, at)
  return chunk !== undefined && (context.classes.hurt[context.tokens.word[chunk.last]!]! & HURT.maul) !== 0
}

/** Roles of those who have a home to leave: militants flee from a battle. */
const CIVIL: ReadonlySet<string> = new Set(['civilian', 'person'])

/** From how many on those who flee have left where they live, and not a scene. */
const MANY = 100

/** "400 families", "12,000 people", "thousands", but not "two gunmen". */
function isCrowd({ context }: EventSentence, { quantity, head, kind }: NounPhrase): boolean {
  if (quantity === undefined || quantity.unit !== undefined) return false
  const isHome = head >= 0 && (context.classes.hurt[context.tokens.word[head]!]! & HURT.crowd) !== 0
  const { low } = boundsOf(quantity.quantity, PROFILES.plain)
  if (isHome || low === undefined || low < MANY) return isHome
  const role = head < 0 ? '' : context.classes.roles[context.classes.role[context.tokens.word[head]!]!]!
  return kind === 'none' ? quantity.quantity.kind === 'vague' : kind === 'people' && CIVIL.has(role)
}

/** "Survivors under the rubble": a plural that no figure counts. */
function isUncounted({ quantity, isPlural }: NounPhrase): boolean {
  return quantity === undefined && isPlural
}

/** "Of the wounded, [nine] remain in hospital": some of those who were counted are somewhere, and nobody is hurt besides. */
function isOfThem(chunks: readonly Chunk[], at: number): boolean {
  const isBehind = chunkAt(chunks, at - 1)?.kind === 'comma' && chunkAt(chunks, at - 2)?.phrase !== undefined
  return isBehind && chunkAt(chunks, at - 3)?.kind === 'preposition' && isInitial(chunks, at - 3)
}

/** "They are missing the point", "missing a girl": what stands behind the word is missed by whoever stands before it. */
function missesThing(chunks: readonly Chunk[], index: number): boolean {
  const object = chunks[index + 1]?.phrase
  if (object === undefined || chunks[index]!.phrase !== undefined) return false
  if (chunks[index + 2]?.kind === 'time') return false // "missing a day after"
  return object.determiner !== 'none' || object.kind === 'plural-pronoun' || object.kind === 'singular-pronoun'
}

/** "The victim, a clerk, [remains] in critical condition", "people who [remain] missing": the verb of staying so that stands before a state; -1 if none does. */
function stayingBefore({ chunks, context }: EventSentence, index: number): number {
  const at = back(chunks, index - 1)
  const isStaying = chunks[at]?.kind === 'verb' && isParticle(context, chunks[at]!.first, PARTICLE.staying)
  const before = chunkAt(chunks, back(chunks, at - 1))?.kind
  return isStaying && STAYS_BEHIND.has(before) ? at : -1
}

const STAYS_BEHIND: ReadonlySet<ChunkKind | undefined> = new Set<ChunkKind>(['comma', 'conjunction', 'relative'])

/** How far the passive may stand before a verb that is joined to it, in chunks: "was shot eight times in the yard and". */
const MAX_JOINED = 8

/** "Was shot eight times and [pronounced] dead": where the passive begins that the verb before a state is joined to; -1 if there is none. */
function passiveBefore(chunks: readonly Chunk[], index: number): number {
  const verb = back(chunks, index - 1)
  const joint = chunks[verb]?.kind === 'verb' && !chunks[verb]!.isGerund ? back(chunks, verb - 1) : -1
  if (chunks[joint]?.kind !== 'conjunction') return -1
  for (let i = joint - 1; i >= 0 && joint - i <= MAX_JOINED; i--) {
    const { kind } = chunks[i]!
    if (kind !== 'verb' && kind !== 'trigger') {
      if (STOPS.has(kind)) return -1
      continue
    }
    const group = verbGroup(chunks, i)
    return group.be ? group.start : -1
  }
  return -1
}

const STOPS: ReadonlySet<ChunkKind> = new Set(['break', 'comma', 'conjunction', 'relative', 'subordinator'])

/** Chunk of whom a state right behind them is told of; a part that stands between is none besides: "left four clerks, including the gunman, [dead]". */
function statedBefore(sentence: EventSentence, index: number): number {
  const { chunks } = sentence
  const before = back(chunks, index - 1)
  if (chunkAt(chunks, before)?.kind === 'comma') return wholeBefore(chunks, before, isSufferer)
  if (chunkAt(chunks, before - 1)?.kind === 'including' && chunkAt(chunks, before - 2)?.phrase?.quantity !== undefined)
    return before - 2
  return overPlaces(sentence, before)
}

/** "Pronounced Ivo Brand of [Lesk] dead": nobody's state is told of where he is from. */
function overPlaces(sentence: EventSentence, index: number): number {
  const { chunks } = sentence
  let at = index
  for (let steps = 0; steps < MAX_ORIGINS && at > 1; steps++) {
    const place = chunks[at]!.phrase
    const of = chunks[at - 1]!
    if (place?.kind !== 'name' || of.kind !== 'preposition' || !of.isTie || !isPlaceName(sentence, place)) return at
    at -= 2
  }
  return at
}

const MAX_ORIGINS = 2 // places behind one another: "Ivo Brand of Lesk of the South Marches"

/** "Left [three members] of the group dead": from the group to those of it; the chunk itself where nobody is left so. */
function leftMembers(sentence: EventSentence, nearest: number): number {
  const { chunks, context } = sentence
  const of = chunkAt(chunks, nearest - 1)
  if (of === undefined || !isParticle(context, of.first, PARTICLE.genitive)) return nearest
  const head = headOfPrepositions(chunks, nearest)
  return chunks[head]!.phrase!.quantity !== undefined && isLeft(sentence, head) ? head : nearest
}

/** "Twelve people are missing", "was found dead", "12 dead in raid": a state of whoever stands before it. */
export function readState(
  sentence: EventSentence,
  index: number,
  verb: Trigger,
  group: VerbGroup,
  shared: number | undefined,
): void {
  const { chunks } = sentence
  if (verb.measure === 'missing' && missesThing(chunks, index)) return
  // "Teams looking under the rubble": whoever does something there is not lost there.
  if (verb.isWhere && group.link >= 0 && chunks[group.link]!.isGerund) return
  const start =
    group.be || group.link >= 0 ? group.start : Math.max(stayingBefore(sentence, index), passiveBefore(chunks, index))
  if (start >= 0) {
    const subjects = sufferersBefore(chunks, start)
    if (subjects.length > 0) {
      for (const at of subjects) {
        if (verb.isWhere && (isUncounted(chunks[at]!.phrase!) || isOfThem(chunks, at))) continue
        if (!sharedMeasure(sentence, index, at)) draft(sentence, index, at, verb.measure, 'measure.state', { group })
      }
      return
    }
  }
  const nearest = statedBefore(sentence, shared ?? index)
  if (nearest < 0 || chunks[nearest]!.kind !== 'phrase') return
  const before = leftMembers(sentence, nearest)
  if (!isSufferer(chunks[before]!.phrase!)) return
  const isMauled = verb.isResult && isOfMauling(sentence, before - 1)
  if (verb.isResult && !isMauled && !sentence.drafts.some(other => other.chunk === before)) return
  const patients = withConjuncts(chunks, before, isSufferer)
  for (const at of patients) {
    if (!sharedMeasure(sentence, index, at))
      draft(sentence, index, at, verb.measure, 'measure.state', {
        group,
        agent: agentOfLeaving(sentence, patients[0]!),
        isReduced: true,
      })
  }
}
