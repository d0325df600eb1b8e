import { HURT, MORE } from './actor-classes.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { doerOf, isAgent } from './event-agents.ts'
import { agentAfter } from './event-agents-behind.ts'
import { readBuried } from './event-buried.ts'
import { type Chunk, type ChunkKind, chunkAt, type NounPhrase } from './event-chunks.ts'
import { companionsAfter, companionsOf, likewiseAfter } from './event-companions.ts'
import { isPeople, isSufferer } from './event-counts.ts'
import { draft } from './event-drafts.ts'
import { readFallen } from './event-fallen.ts'
import { ahead, back, isPreposition, type VerbGroup, verbGroup } from './event-groups.ts'
import { readDeployed, readLost } from './event-losses.ts'
import { isThing, measureAt } from './event-measures.ts'
import { objectsAfter } from './event-objects.ts'
import { reducedSubject } from './event-reduced.ts'
import { shareAgent, sharedMeasure } from './event-shared.ts'
import { subjectsBefore } from './event-subjects.ts'
import { readState, readSuffered } from './event-suffered.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { isParticle, PARTICLE } from './particles.ts'

/** A verb, participle or state in, the drafts of whoever suffered it out: they are added to the sentence. */
export function readVerb(sentence: EventSentence, index: number): void {
  const chunk = sentence.chunks[index]!
  const triggers = chunk.triggers!
  const verb = meaningOf(sentence.chunks, index, triggers)
  if (verb === undefined) return
  const shared = sharedWith(sentence.chunks, index)
  const group = infinitiveBefore(sentence.chunks, index, verb) ?? verbGroup(sentence.chunks, shared ?? index)
  switch (verb.class) {
    case 'done':
    case 'shot':
    case 'destroyed':
      readDone(sentence, index, verb, group, shared)
      return
    case 'suffered':
      readSuffered(sentence, index, verb, group)
      return
    case 'buried':
      readBuried(sentence, index, verb, group)
      return
    case 'fallen':
      readFallen(sentence, index, verb, group)
      return
    case 'state':
      readState(sentence, index, verb, group, shared)
      return
    case 'deployed':
      readDeployed(sentence, index, verb, group)
      return
    case 'lost':
      readLost(sentence, index, group)
      return
    case 'toll':
    case 'act':
    case 'deed':
    case 'thing':
      return
  }
}

/** What the verb means here: "the wave [drowned] four" has its object behind it, "four [drowned]" its subject before. */
function meaningOf(chunks: readonly Chunk[], index: number, triggers: readonly Trigger[]): Trigger | undefined {
  const verb = triggers.find(trigger => trigger.forms !== FORM.noun)
  if (verb?.class !== 'done') return verb
  const suffered = triggers.find(trigger => trigger.class === 'suffered')
  if (suffered === undefined) return verb
  const object = chunks[ahead(chunks, index + 1)]?.phrase
  return object !== undefined && isSufferer(object) ? verb : suffered
}

/** The verb whose auxiliaries and subject this one shares: "were killed or [wounded]"; undefined if it stands alone. */
function sharedWith(chunks: readonly Chunk[], index: number): number | undefined {
  const at = back(chunks, index - 1)
  const before = chunks[at]
  if (before?.kind !== 'conjunction' && before?.kind !== 'comma') return undefined
  const beyond = before.kind === 'conjunction' ? passiveBefore(chunks, index, at) : undefined
  if (beyond !== undefined) return beyond
  const other = chunkAt(chunks, at - 1)
  // "was engaged and killed": the auxiliary stands before a verb that counts nobody.
  if (other?.kind === 'verb' && before.kind === 'conjunction' && chunkAt(chunks, back(chunks, at - 2))?.kind === 'be')
    return at - 1
  if (other?.kind !== 'trigger') return undefined
  const forms = (chunk: Chunk) => chunk.triggers!.reduce((all, trigger) => all | trigger.forms, 0)
  // "20 dead and wounded": a state and a participle are said of the same.
  const isHarmed = chunks[index]!.triggers!.some(one => one.class === 'done' && one.forms & FORM.participle)
  const isPredicate = (forms(other) & FORM.state) !== 0 && isHarmed && chunks[index + 1]?.kind !== 'phrase'
  return isPredicate || (forms(other) & forms(chunks[index]!) & ~FORM.noun) !== 0 ? at - 1 : undefined
}

/** "Was shot in the head and [killed]": the passive that a participle without an object is joined to, over the tails between them. */
function passiveBefore(chunks: readonly Chunk[], index: number, conjunction: number): number | undefined {
  const isParticiple = chunks[index]!.triggers!.some(({ forms }) => forms & FORM.participle)
  if (!isParticiple || chunks[index + 1]?.kind === 'phrase') return undefined
  let i = back(chunks, conjunction - 1)
  for (let tails = 0; tails < MAX_TAILS && i >= 0 && !VERBS.has(chunks[i]!.kind); tails++) {
    if (chunks[i]!.kind === 'phrase') i--
    if (i < 0 || !isPreposition(chunks[i]!)) return undefined
    i = back(chunks, i - 1)
  }
  return i > 0 && VERBS.has(chunks[i]!.kind) && chunkAt(chunks, back(chunks, i - 1))?.kind === 'be' ? i : undefined
}

const MAX_TAILS = 3
const VERBS: ReadonlySet<ChunkKind> = new Set(['reaching', 'trigger', 'verb'])

/** How far an infinitive may stand before the one that is joined to it, in chunks: "to kill one man in the yard and". */
const MAX_JOINED = 6

/** "They managed to kill one and [wound] twelve": a base form after a conjunction goes with the infinitive or modal before it. */
function infinitiveBefore(chunks: readonly Chunk[], index: number, { forms }: Trigger): VerbGroup | undefined {
  const conjunction = index - 1
  if (forms & ~(FORM.base | FORM.noun) || chunks[conjunction]?.kind !== 'conjunction') return undefined
  for (let i = conjunction - 1; i >= 0 && conjunction - i <= MAX_JOINED; i--) {
    const { kind } = chunks[i]!
    if (kind === 'break' || kind === 'relative' || kind === 'subordinator') return undefined
    if (kind !== 'verb' && kind !== 'trigger') continue
    const group = verbGroup(chunks, i)
    return !group.be && (group.to >= 0 || group.modal >= 0) ? group : undefined
  }
  return undefined
}

function readDone(
  sentence: EventSentence,
  index: number,
  verb: Trigger,
  group: VerbGroup,
  shared: number | undefined,
): void {
  const { chunks } = sentence
  const forms = verb.forms
  const isPatient =
    verb.class === 'destroyed' ? (phrase: NounPhrase) => isSufferer(phrase) || isThing(phrase) : isSufferer
  const objects = verb.isClosed
    ? []
    : objectsAfter(chunks, objectStart(chunks, index), isPatient).filter(
        at => isSufferer(chunks[at]!.phrase!) || isThing(chunks[at]!.phrase!),
      )
  const isPassive = group.be && (forms & FORM.participle) !== 0
  if (forms & FORM.gerund && !group.be && isCompound(sentence, index)) return
  if (!group.be && hurtsThing(sentence, index)) return
  if (verb.isOfThings && (group.be || isByPeople(sentence, group) || !isToInfirmary(sentence, objects.at(-1)))) return
  if (verb.class === 'shot' && !isPassive && isAiming(sentence, index + 1)) return
  if (!isPassive && !verb.isClosed && objects.length === 0 && hasThingAfter(sentence, index + 1)) return
  if (isPassive || (objects.length === 0 && forms & FORM.participle && !group.have && group.modal < 0)) {
    const nearest = !isPassive
    const patients = isPassive
      ? subjectsBefore(chunks, group.start, isPatient)
      : reducedSubject(sentence, shared ?? linkOf(sentence, index, group))
    const agent = agentAfter(sentence, index)
    if (patients.length === 0 && !isPassive) readInverted(sentence, index, verb, group)
    const companions =
      patients.length > 0
        ? [
            ...companionsAfter(sentence, index, { isWithToo: true }),
            ...(isPassive ? likewiseAfter(sentence, index) : []),
          ]
        : []
    for (const at of [...patients, ...companions]) {
      if (sharedMeasure(sentence, index, at)) continue
      draft(sentence, index, at, measureAt(sentence, verb, at), isPassive ? 'measure.passive' : 'measure.reduced', {
        group,
        agent,
        isReduced: nearest,
      })
      if (!isPassive && agent !== undefined) shareAgent(sentence, at, agent)
    }
    return
  }
  if (objects.length === 0 && forms & (FORM.past | FORM.base | FORM.third | FORM.gerund)) {
    // "killed and wounded dozens": the object stands after the last verb of the pair.
    const next = chunks[index + 1]
    if (next?.kind !== 'conjunction' || chunks[index + 2]?.kind !== 'trigger') return
  }
  if (group.be && !(forms & FORM.gerund)) return
  const subjects = subjectsBefore(chunks, group.start, isAgent, (forms & FORM.gerund) !== 0 && !group.be)
  // "Murder suspect held": a bare base form without subject is a noun.
  const isBareForm = group.modal < 0 && group.to < 0 && !(forms & ~(FORM.base | FORM.noun))
  if (isBareForm && (subjects.length === 0 || isModifier(chunks, index, objects))) return
  const doer = doerOf(sentence, group, (forms & FORM.gerund) !== 0 && !group.be)
  const agent = doer === undefined ? undefined : actorTokens(chunks[doer]!.phrase!)
  const further = objects.length > 0 ? companionsOf(sentence, objects.at(-1)!) : []
  for (const at of [...objects, ...further]) {
    if (sharedMeasure(sentence, index, at)) continue
    draft(sentence, index, at, measureAt(sentence, verb, at), 'measure.active', { group, agent })
  }
}

/** "Three men found hanged", "was recorded killed": the verb between the subject and the participle at `index`, where no noun follows that the participle stands before. */
function linkOf({ chunks, context }: EventSentence, index: number, { link }: VerbGroup): number {
  if (link < 0 || chunks[index + 1]?.kind === 'phrase') return index
  return isParticle(context, chunks[link]!.first, PARTICLE.believing | PARTICLE.finding | PARTICLE.staying)
    ? link
    : index
}

/** "In the morning rescue workers were there", "a plan with free care for two girls": a base form beside which no subject stands says more of the noun behind it. */
function isModifier(chunks: readonly Chunk[], index: number, objects: readonly number[]): boolean {
  const before = chunkAt(chunks, index - 1)?.kind
  if (before === 'phrase' || before === 'adverb' || before === 'conjunction' || before === 'auxiliary') return false
  if (before === 'relative' || before === 'have') return false
  const first = chunks[ahead(chunks, index + 1)]?.phrase
  const object = objects[0] === undefined ? undefined : chunks[objects[0]]!.phrase
  if (object === undefined || object !== first) return true
  const after = chunks[ahead(chunks, objects.at(-1)! + 1)]?.kind
  return after === 'be' || after === 'have' || after === 'modal'
}

/** "the shooting suspect": a gerund before a bare noun that goes with it is no verb. */
function isCompound(sentence: EventSentence, index: number): boolean {
  const { chunks, context } = sentence
  const phrase = chunks[index + 1]?.phrase
  if (phrase === undefined || phrase.determiner !== 'none' || phrase.quantity !== undefined) return false
  const { more } = context.classes
  const isBit = (token: number) => token >= 0 && (more[context.tokens.word[token]!]! & MORE.compounded) !== 0
  return isBit(phrase.first) || isBit(phrase.head)
}

/** Where the object of a verb begins: after the last verb of a pair, "killed or wounded dozens". */
function objectStart(chunks: readonly Chunk[], index: number): number {
  const next = chunks[index + 1]
  const other = chunks[index + 2]
  if (next?.kind !== 'conjunction') return index + 1
  // "killed and robbed two clerks": a verb that counts nobody may stand between as well.
  const isVerb = other?.kind === 'verb' && !other.isGerund && chunks[index + 3]?.phrase?.quantity !== undefined
  return other?.kind === 'trigger' || isVerb ? index + 3 : index + 1
}

/** "The police sent two men to the hospital": whoever sends somebody there has not hurt him. */
function isByPeople({ chunks }: EventSentence, { start }: VerbGroup): boolean {
  const subjects = subjectsBefore(chunks, start, isAgent)
  return subjects.some(at => {
    const phrase = chunks[at]!.phrase!
    return isPeople(phrase) || phrase.kind === 'body' || phrase.kind === 'actor'
  })
}

/** Do those at `object` come to a hospital: "two men [to a local hospital]"? */
function isToInfirmary({ chunks, context }: EventSentence, object: number | undefined): boolean {
  const to = object === undefined ? chunks.length : ahead(chunks, object + 1)
  const where = chunks[to + 1]?.phrase
  if (chunks[to]?.kind !== 'to' || where === undefined) return false
  for (let i = where.first; i <= where.last; i++)
    if (context.classes.hurt[context.tokens.word[i]!]! & HURT.infirmary) return true
  return false
}

/** "He shot up a house": what stands after the verb is its object, though nobody. */
function hasThingAfter(sentence: EventSentence, at: number): boolean {
  const phrase = sentence.chunks[ahead(sentence.chunks, at)]?.phrase
  return phrase !== undefined && (phrase.determiner !== 'none' || phrase.kind === 'thing' || phrase.kind === 'other')
}

/** "It hurt the campaign, and many of his voters": where interests are hurt, nobody behind them is. */
function hurtsThing({ chunks, context }: EventSentence, index: number): boolean {
  const object = chunks[ahead(chunks, index + 1)]?.phrase
  const word = context.tokens.word[chunks[index]!.first]!
  return object?.kind === 'other' && (context.classes.more[word]! & MORE.figurative) !== 0
}

/** "The gunman shot at a car": whoever shoots is not shot. */
function isAiming(sentence: EventSentence, at: number): boolean {
  const { chunks, context } = sentence
  const chunk = chunks[ahead(chunks, at)]
  if (chunk?.kind !== 'preposition') return false
  return (context.classes.more[context.tokens.word[chunk.first]!]! & MORE.aiming) !== 0
}

/** How far the verb of an inverted clause may stand from its participle, in chunks: "Injured by the blast on Monday were". */
const MAX_INVERSION = 8

/** "Killed were Ivo Brand and two guards": those who suffered stand behind the verb. */
function readInverted(sentence: EventSentence, index: number, verb: Trigger, group: VerbGroup): void {
  const { chunks } = sentence
  const before = back(chunks, index - 1)
  if (before >= 0 && chunks[before]!.kind !== 'break' && chunks[before]!.kind !== 'comma') return
  for (let i = index + 1; i < chunks.length && i < index + MAX_INVERSION; i++) {
    const { kind } = chunks[i]!
    if (kind === 'be') {
      const colon = ahead(chunks, i + 1)
      for (const at of objectsAfter(chunks, chunks[colon]?.kind === 'break' ? colon + 1 : i + 1, isSufferer)) {
        if (isSufferer(chunks[at]!.phrase!)) draft(sentence, index, at, verb.measure, 'measure.inverted', { group })
      }
      return
    }
    if (kind !== 'preposition' && kind !== 'phrase' && kind !== 'time' && kind !== 'adverb') return
  }
}
