import { HURT, MORE } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { doerOf, isAgent } from './agents.ts'
import { agentAfter } from './agents-behind.ts'
import { readBuried } from './buried.ts'
import { carriersOf } from './carriers.ts'
import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { companionsAfter, companionsOf, likewiseAfter } from './companions.ts'
import { isPeople, isSufferer } from './counts.ts'
import { draft } from './drafts.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { readFallen } from './fallen.ts'
import { ahead, type VerbGroup, verbGroup } from './groups.ts'
import { readInverted } from './inverted.ts'
import { readDeployed, readLost } from './losses.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { isThing, measureAt } from './measures.ts'
import { objectsAfter } from './objects.ts'
import { reducedSubject } from './reduced.ts'
import { shareAgent, sharedMeasure } from './shared.ts'
import { subjectsBefore } from './subjects.ts'
import { readState, readSuffered } from './suffered.ts'
import { infinitiveBefore, meaningOf, sharedWith } from './verb-beside.ts'

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
  if (forms & FORM.gerund && !group.be && (isCompound(sentence, index) || isNounBefore(chunks, index))) return
  if (!group.be && hurtsThing(sentence, index)) return
  if (verb.isOfThings && (group.be || isByPeople(sentence, group) || !isToInfirmary(sentence, objects.at(-1)))) return
  if (verb.class === 'shot' && !isPassive && isAiming(sentence, index + 1)) return
  if (!isPassive && !verb.isClosed && objects.length === 0 && hasThingAfter(sentence, index + 1)) return
  if (isPassive || (objects.length === 0 && forms & FORM.participle && !group.have && group.modal < 0)) {
    const nearest = !isPassive
    const patients = isPassive
      ? subjectsBefore(chunks, group.start, isPatient)
      : ((verb.isClosed ? carriersOf(sentence, index) : undefined) ??
        reducedSubject(sentence, shared ?? linkOf(sentence, index, group)))
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
  const doer = verb.isHelp ? undefined : doerOf(sentence, group, (forms & FORM.gerund) !== 0 && !group.be)
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

/** "Two hurt in accidental shooting - Lesk Radio, Avon": behind a bare noun that a preposition governs, and before a dash, the word is a noun. */
function isNounBefore(chunks: readonly Chunk[], index: number): boolean {
  const modifier = chunkAt(chunks, index - 1)?.phrase
  if (chunks[index + 1]?.kind !== 'open' || modifier?.determiner !== 'none') return false
  return chunkAt(chunks, index - 2)?.kind === 'preposition'
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
