import type { Measure } from '../model/measure.ts'
import { MORE } from './actor-classes.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { agentAfter, agentOfLeaving, clauseSubject, doerOf, isAgent } from './event-agents.ts'
import type { Chunk, ChunkKind, NounPhrase } from './event-chunks.ts'
import { withConjuncts } from './event-conjuncts.ts'
import { isKnownPeople, isOneThing, isPeople } from './event-counts.ts'
import { draft, sharedMeasure } from './event-drafts.ts'
import { ahead, back, type VerbGroup, verbGroup } from './event-groups.ts'
import { readDeployed, readLost } from './event-losses.ts'
import { objectsAfter } from './event-objects.ts'
import { subjectsBefore } from './event-subjects.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { isParticle, PARTICLE } from './particles.ts'

/** A verb, participle or state in, the drafts of whoever suffered it out: they are added to the sentence. */
export function readVerb(sentence: EventSentence, index: number): void {
  const chunk = sentence.chunks[index]!
  const triggers = chunk.triggers!
  const verb = triggers.find(trigger => trigger.forms !== FORM.noun)
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

/** The verb whose auxiliaries and subject this one shares: "were killed or [wounded]"; undefined if it stands alone. */
function sharedWith(chunks: readonly Chunk[], index: number): number | undefined {
  const at = back(chunks, index - 1)
  const before = chunks[at]
  if (before?.kind !== 'conjunction' && before?.kind !== 'comma') return undefined
  const other = chunks[at - 1]
  // "was engaged and killed": the auxiliary stands before a verb that counts nobody.
  if (other?.kind === 'verb' && before.kind === 'conjunction' && chunks[back(chunks, at - 2)]?.kind === 'be')
    return at - 1
  if (other?.kind !== 'trigger') return undefined
  const forms = (chunk: Chunk) => chunk.triggers!.reduce((all, trigger) => all | trigger.forms, 0)
  return (forms(other) & forms(chunks[index]!) & ~FORM.noun) !== 0 ? at - 1 : undefined
}

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
  const objects = verb.isClosed
    ? []
    : objectsAfter(
        chunks,
        objectStart(chunks, index),
        verb.class === 'destroyed' ? phrase => isSufferer(phrase) || isThing(phrase) : isSufferer,
      ).filter(at => isSufferer(chunks[at]!.phrase!) || isThing(chunks[at]!.phrase!))
  const isPassive = group.be && (forms & FORM.participle) !== 0
  if (forms & FORM.gerund && !group.be && isCompound(sentence, index)) return
  if (verb.class === 'shot' && !isPassive && isAiming(sentence, index + 1)) return
  if (!isPassive && !verb.isClosed && objects.length === 0 && hasThingAfter(sentence, index + 1)) return
  if (isPassive || (objects.length === 0 && forms & FORM.participle && !group.have && group.modal < 0)) {
    const nearest = !isPassive
    const patients = isPassive
      ? subjectsBefore(chunks, group.start, isSufferer)
      : reducedSubject(sentence, shared ?? index)
    const agent = agentAfter(sentence, index)
    if (patients.length === 0 && !isPassive) readInverted(sentence, index, verb, group)
    const companions =
      patients.length > 0
        ? [...companionsAfter(sentence, index), ...(isPassive ? likewiseAfter(sentence, index) : [])]
        : []
    for (const at of [...patients, ...companions]) {
      if (sharedMeasure(sentence, index, at)) continue
      draft(
        sentence,
        index,
        at,
        measureOf(verb, chunks[at]!.phrase!),
        isPassive ? 'measure.passive' : 'measure.reduced',
        group,
        agent,
        nearest,
      )
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
  if (subjects.length === 0 && group.modal < 0 && group.to < 0 && !(forms & ~(FORM.base | FORM.noun))) return
  const doer = doerOf(sentence, group, (forms & FORM.gerund) !== 0 && !group.be)
  const agent = doer === undefined ? undefined : actorTokens(chunks[doer]!.phrase!)
  const further = objects.length > 0 ? companionsOf(sentence, objects.at(-1)!) : []
  for (const at of [...objects, ...further]) {
    const phrase = chunks[at]!.phrase!
    if (sharedMeasure(sentence, index, at)) continue
    draft(sentence, index, at, measureOf(verb, phrase), 'measure.active', group, agent, false)
  }
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

/** How far the words that add somebody may stand from their verb, in chunks: "was killed in the raid on Friday along with". */
const MAX_COMPANIONS = 12

/** What may stand between a verb and those words: where and when. */
const BETWEEN: ReadonlySet<ChunkKind> = new Set(['adverb', 'close', 'comma', 'open', 'phrase', 'preposition', 'time'])

/** "He was killed along with two guards": they suffered the same. */
function companionsAfter(sentence: EventSentence, index: number): readonly number[] {
  const { chunks, context } = sentence
  for (let i = index + 1; i < chunks.length && i <= index + MAX_COMPANIONS; i++) {
    const chunk = chunks[i]!
    if ((context.classes.more[context.tokens.word[chunk.first]!]! & MORE.alongside) !== 0) {
      if (chunk.kind === 'conjunction')
        return objectsAfter(chunks, namesOf(chunks, i + 1), isSufferer).filter(object =>
          isSufferer(chunks[object]!.phrase!),
        )
      // "with" takes things as well.
      const isWith = chunk.kind === 'preposition' && i === index + 1 && isHuman(chunks[i + 1]?.phrase)
      if (isWith) return objectsAfter(chunks, i + 1, isHuman).filter(object => isHuman(chunks[object]!.phrase))
    }
    if (!BETWEEN.has(chunk.kind)) return []
  }
  return []
}

/** How far from an object the words may stand that add somebody to it, in chunks: a relative clause may stand between. */
const MAX_CLAUSE = 16

/** "They detained a leader who worked in the port, along with two guards": a figure of people that is added to the object. */
function companionsOf(sentence: EventSentence, object: number): readonly number[] {
  const { chunks, context } = sentence
  let isRelative = false
  for (let i = object + 1; i + 1 < chunks.length && i <= object + MAX_CLAUSE; i++) {
    const { kind, first } = chunks[i]!
    if (kind === 'break' || kind === 'subordinator' || kind === 'trigger') return []
    if (kind === 'relative') isRelative = true
    if (kind !== 'conjunction') continue
    const next = chunks[i + 1]!
    if (next.kind === 'verb' || next.kind === 'trigger') return []
    if ((context.classes.more[context.tokens.word[first]!]! & MORE.alongside) === 0) continue
    // Without a comma the clause itself may have the words: "a man who was held along with two guards".
    if (isRelative && chunks[i - 1]!.kind !== 'comma') return []
    return next.phrase?.quantity !== undefined && isHuman(next.phrase) ? [i + 1] : []
  }
  return []
}

/** "His sons [Ivo Brand and Jan Brand]": the names right behind a plural without a figure stand for it. */
function namesOf(chunks: readonly Chunk[], index: number): number {
  const plural = chunks[index]?.phrase
  const isPlural = plural?.kind === 'people' && plural.quantity === undefined
  return isPlural && chunks[index + 1]?.phrase?.kind === 'name' ? index + 1 : index
}

/** "Ivo Brand was killed, as were two of his sons": whoever shares what befell the subject stands behind a verb without its participle. */
function likewiseAfter({ chunks, context }: EventSentence, index: number): readonly number[] {
  let at = ahead(chunks, index + 1)
  while (chunks[at] !== undefined && chunks[at]!.kind !== 'comma' && BETWEEN.has(chunks[at]!.kind))
    at = ahead(chunks, at + 1)
  const as = chunks[at]?.kind === 'comma' ? ahead(chunks, at + 1) : at
  const opens = chunks[as]
  if (opens === undefined || chunks[as + 1]?.kind !== 'be') return []
  if (!isParticle(context, opens.first, PARTICLE.comparative)) return []
  return objectsAfter(chunks, as + 2, isSufferer).filter(object => isSufferer(chunks[object]!.phrase!))
}

function isHuman(phrase: NounPhrase | undefined): boolean {
  return phrase !== undefined && isKnownPeople(phrase) && isSufferer(phrase)
}

/** Where the object of a verb begins: after the last verb of a pair, "killed or wounded dozens". */
function objectStart(chunks: readonly Chunk[], index: number): number {
  const next = chunks[index + 1]
  const other = chunks[index + 2]
  return next?.kind === 'conjunction' && other?.kind === 'trigger' ? index + 3 : index + 1
}

/** "He shot up a house": what stands after the verb is its object, though nobody. */
function hasThingAfter(sentence: EventSentence, at: number): boolean {
  const phrase = sentence.chunks[ahead(sentence.chunks, at)]?.phrase
  return phrase !== undefined && (phrase.determiner !== 'none' || phrase.kind === 'thing' || phrase.kind === 'other')
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
        if (isSufferer(chunks[at]!.phrase!))
          draft(sentence, index, at, verb.measure, 'measure.inverted', group, undefined, false)
      }
      return
    }
    if (kind !== 'preposition' && kind !== 'phrase' && kind !== 'time' && kind !== 'adverb') return
  }
}

/** The patient of a participle without auxiliary: "12 killed in raid", "and 30 wounded". */
function reducedSubject(sentence: EventSentence, index: number): number[] {
  const { chunks } = sentence
  const before = back(chunks, index - 1)
  if (before < 0) return []
  if (chunks[before]!.kind === 'phrase') {
    const known = antecedentOf(chunks, before)
    if (known !== undefined) return known < 0 ? [] : [known]
    if (!isSufferer(chunks[before]!.phrase!) && !isThing(chunks[before]!.phrase!)) {
      return subjectsBefore(chunks, index, isSufferer, true).filter(
        at => isSufferer(chunks[at]!.phrase!) && at >= before - 4,
      )
    }
    return withConjuncts(chunks, before, isSufferer)
  }
  return isSetOff(chunks, before, index) ? [before - 1] : []
}

/** "The clerk, whom a guard killed": chunk of whoever stands before the relative clause whose subject is at `index`, -1 if that is nobody; undefined if none opens there. */
function antecedentOf(chunks: readonly Chunk[], index: number): number | undefined {
  const relative = back(chunks, index - 1)
  if (relative < 1 || chunks[relative]!.kind !== 'relative' || chunks[index]!.phrase!.quantity !== undefined)
    return undefined
  const before = chunks[relative - 1]!.kind === 'comma' ? back(chunks, relative - 2) : relative - 1
  if (before < 0 || chunks[before]!.phrase === undefined) return undefined
  return isSufferer(chunks[before]!.phrase!) && !chunks[before]!.phrase!.isPart ? before : -1
}

/** "Five herders, killed in the raid, were buried": a participle between commas, with its place or its doer, is said of the figure before. */
function isSetOff(chunks: readonly Chunk[], comma: number, index: number): boolean {
  const phrase = chunks[comma]!.kind === 'comma' ? chunks[comma - 1]?.phrase : undefined
  if (phrase?.quantity === undefined || !isSufferer(phrase) || chunks[index + 1]?.kind !== 'preposition') return false
  for (let i = index + 1; i < chunks.length; i++) {
    const { kind } = chunks[i]!
    if (kind === 'comma') return chunks[i + 1]?.kind === 'be' || chunks[i + 1]?.kind === 'have'
    if (kind !== 'preposition' && kind !== 'phrase' && kind !== 'time' && kind !== 'adverb') return false
  }
  return false
}

function readSuffered(sentence: EventSentence, index: number, verb: Trigger, group: VerbGroup): void {
  if (group.be && !(verb.forms & (FORM.gerund | FORM.participle))) return
  const { chunks } = sentence
  if (verb.measure === 'surrendered' && givesUpThing(chunks[ahead(chunks, index + 1)]?.phrase)) return
  let subjects = subjectsBefore(chunks, group.start, isSufferer)
  if (subjects.length === 0) {
    // "He shot himself and died"
    const subject = clauseSubject(chunks, group.start)
    if (subject !== undefined && isSufferer(chunks[subject]!.phrase!)) subjects = [subject]
  }
  for (const at of subjects) {
    const phrase = chunks[at]!.phrase!
    // "Soldiers die": what happens again and again counts nobody.
    if (
      phrase.quantity === undefined &&
      verb.forms & (FORM.base | FORM.gerund) &&
      phrase.isPlural &&
      !(verb.forms & FORM.past)
    )
      continue
    if (sharedMeasure(sentence, index, at)) continue
    draft(sentence, index, at, verb.measure, 'measure.suffered', group, undefined, false)
  }
}

/** "The tenant surrendered 12 keys": what is given up is a thing. Who gives up his own arms surrenders. */
function givesUpThing(object: NounPhrase | undefined): boolean {
  if (object === undefined || object.kind === 'people' || object.kind === 'person') return false
  return object.quantity !== undefined ? object.head >= 0 : object.determiner === 'indefinite'
}

function readState(
  sentence: EventSentence,
  index: number,
  verb: Trigger,
  group: VerbGroup,
  shared: number | undefined,
): void {
  const { chunks } = sentence
  if (group.be || group.link >= 0) {
    const subjects = subjectsBefore(chunks, group.start, isSufferer)
    if (subjects.length > 0) {
      for (const at of subjects) {
        if (!sharedMeasure(sentence, index, at))
          draft(sentence, index, at, verb.measure, 'measure.state', group, undefined, false)
      }
      return
    }
  }
  const anchor = shared ?? index
  const before = back(chunks, anchor - 1)
  if (before < 0 || chunks[before]!.kind !== 'phrase' || !isSufferer(chunks[before]!.phrase!)) return
  if (verb.isResult && !sentence.drafts.some(other => other.chunk === before)) return
  const patients = withConjuncts(chunks, before, isSufferer)
  for (const at of patients) {
    if (!sharedMeasure(sentence, index, at))
      draft(sentence, index, at, verb.measure, 'measure.state', group, agentOfLeaving(sentence, patients[0]!), true)
  }
}

export function measureOf(verb: Trigger, phrase: NounPhrase): Measure | undefined {
  const thing = phrase.nouns.find(noun => noun.class === 'thing')
  if (verb.class === 'destroyed') {
    if (thing !== undefined) return thing.measure
    return isKnownPeople(phrase) ? 'killed' : undefined
  }
  return thing === undefined ? verb.measure : undefined
}

function isSufferer(phrase: NounPhrase): boolean {
  return isPeople(phrase) && phrase.quantity?.unit === undefined
}

function isThing(phrase: NounPhrase): boolean {
  if (phrase.kind !== 'thing') return false
  return phrase.quantity === undefined ? isOneThing(phrase) : phrase.quantity.unit === undefined
}
