import { isParticle, PARTICLE } from '../words/particles.ts'
import { agentOfLeaving, doerOf, isAgent, isLeft } from './agents.ts'
import { agentAfter } from './agents-behind.ts'
import { antecedentOf, isAll } from './antecedent.ts'
import { carriersOf } from './carriers.ts'
import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { headOfPrepositions } from './clauses.ts'
import { companionsAfter, companionsOf, likewiseAfter } from './companions.ts'
import { isSufferer } from './counts.ts'
import { draft, type TokenRange } from './drafts.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { ahead, back, type VerbGroup } from './groups.ts'
import { type Deed, harmsNobody } from './harmless.ts'
import { readInverted } from './inverted.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { isThing, measureAt } from './measures.ts'
import { objectsAfter } from './objects.ts'
import { passiveSubjects } from './passive-subject.ts'
import { reducedSubject } from './reduced.ts'
import { shareAgent, sharedMeasure } from './shared.ts'
import { subjectsBefore } from './subjects.ts'

/** What somebody did to somebody in, the drafts of whom it befell out: "killed", "shot", "destroyed". */
export function readDone(
  sentence: EventSentence,
  index: number,
  verb: Trigger,
  group: VerbGroup,
  shared: number | undefined,
): void {
  const isParticiple = (verb.forms & FORM.participle) !== 0
  const isComplement = isParticiple && !group.be && isLeftSo(sentence, index)
  const objects = isComplement ? [] : objectsOf(sentence, index, verb)
  const deed: Deed = { index, verb, group, objects, isPassive: group.be && isParticiple }
  if (isComplement) readReduced(sentence, deed, shared, agentOfLeaving(sentence, index - 1))
  else if (harmsNobody(sentence, deed)) return
  else if (deed.isPassive) readPassive(sentence, deed)
  else if (objects.length === 0 && isParticiple && !group.have && group.modal < 0) readReduced(sentence, deed, shared)
  else readActive(sentence, deed)
}

/** "The raid left [two guards] wounded": the participle is a state of whoever stands before it, and no verb of theirs. */
function isLeftSo(sentence: EventSentence, index: number): boolean {
  const { chunks } = sentence
  let whom = back(chunks, index - 1)
  // "left two dead and [eight others] hurt"
  const isJoined = chunkAt(chunks, whom - 1)?.kind === 'conjunction' && chunkAt(chunks, whom - 2)?.kind === 'trigger'
  if (isJoined && chunks[whom]!.phrase?.quantity !== undefined) whom = back(chunks, whom - 3)
  if (whom < 0 || chunks[whom]!.phrase === undefined) return false
  return isLeft(sentence, headOfPrepositions(chunks, whom)) && chunks[index + 1]?.phrase?.quantity === undefined
}

/** Whom a verb of its class can be done to. */
function patientOf(verb: Trigger): (phrase: NounPhrase) => boolean {
  return verb.class === 'destroyed' ? isHarmed : isSufferer
}

function isHarmed(phrase: NounPhrase): boolean {
  return isSufferer(phrase) || isThing(phrase)
}

function objectsOf(sentence: EventSentence, index: number, verb: Trigger): readonly number[] {
  if (verb.isClosed) return []
  const { chunks } = sentence
  const start = objectStart(chunks, index)
  const found = objectsAfter(chunks, start, patientOf(verb)).filter(at => isHarmed(chunks[at]!.phrase!))
  return found.length === 0 && isAll(sentence, start)
    ? [antecedentOf(chunks, index, true)].filter(at => at >= 0)
    : found
}

/** "Nine men were killed": whom it befell is the subject. */
function readPassive(sentence: EventSentence, { index, verb, group }: Deed): void {
  const patients = passiveSubjects(sentence, group, patientOf(verb))
  if (patients.length === 0) return
  const agent = agentAfter(sentence, index)
  const companions = companionsAfter(sentence, index, { isWithToo: true })
  for (const at of [...patients, ...companions, ...likewiseAfter(sentence, index)]) {
    if (sharedMeasure(sentence, index, at)) continue
    draft(sentence, index, at, measureAt(sentence, verb, at), 'measure.passive', { group, agent })
  }
}

/** "Nine men killed on Monday": the participle stands right behind whom it befell. */
function readReduced(
  sentence: EventSentence,
  { index, verb, group }: Deed,
  shared: number | undefined,
  leaver?: TokenRange,
): void {
  const carriers = verb.isClosed ? carriersOf(sentence, index) : undefined
  const patients = carriers ?? reducedSubject(sentence, shared ?? linkOf(sentence, index, group))
  if (patients.length === 0) {
    readInverted(sentence, index, verb, group)
    return
  }
  const agent = agentAfter(sentence, index) ?? leaver
  for (const at of [...patients, ...companionsAfter(sentence, index, { isWithToo: true })]) {
    if (sharedMeasure(sentence, index, at)) continue
    draft(sentence, index, at, measureAt(sentence, verb, at), 'measure.reduced', { group, agent, isReduced: true })
    if (agent !== undefined) shareAgent(sentence, at, agent)
  }
}

/** "Guards killed nine men", "killing nine men": whom it befell is the object. */
function readActive(sentence: EventSentence, { index, verb, group, objects }: Deed): void {
  const { chunks } = sentence
  const isGerund = (verb.forms & FORM.gerund) !== 0
  if (
    objects.length === 0 &&
    verb.forms & (FORM.past | FORM.base | FORM.third | FORM.gerund) &&
    !isPaired(chunks, index)
  )
    return
  if (group.be && !isGerund) return
  const isFree = isGerund && !group.be
  // "Murder suspect held": a bare base form without subject is a noun.
  const isBareForm = group.modal < 0 && group.to < 0 && !(verb.forms & ~(FORM.base | FORM.noun))
  if (isBareForm && (!hasAgent(chunks, group, isFree) || isModifier(chunks, index, objects))) return
  const doer = verb.isHelp ? undefined : doerOf(sentence, group, isFree)
  const agent = doer === undefined ? undefined : actorTokens(chunks[doer]!.phrase!)
  const further = objects.length > 0 ? companionsOf(sentence, objects.at(-1)!) : []
  for (const object of [...objects, ...further]) {
    const isThem = chunks[object]!.phrase!.kind === 'plural-pronoun' && verb.class !== 'destroyed'
    const at = isThem ? antecedentOf(chunks, group.start) : object
    if (at < 0 || sharedMeasure(sentence, index, at)) continue
    const by = at === doer ? {} : { agent }
    draft(sentence, index, at, measureAt(sentence, verb, at), 'measure.active', { group, ...by })
  }
}

/** "killed and wounded dozens": the object stands after the last verb of the pair. */
function isPaired(chunks: readonly Chunk[], index: number): boolean {
  return chunks[index + 1]?.kind === 'conjunction' && chunks[index + 2]?.kind === 'trigger'
}

function hasAgent(chunks: readonly Chunk[], { start }: VerbGroup, isFree: boolean): boolean {
  return subjectsBefore(chunks, start, isAgent, isFree).length > 0
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

/** Where the object of a verb begins: after the last verb of a pair, "killed or wounded dozens". */
function objectStart(chunks: readonly Chunk[], index: number): number {
  const next = chunks[index + 1]
  const other = chunks[index + 2]
  if (next?.kind !== 'conjunction') return index + 1
  // "killed and robbed two clerks": a verb that counts nobody may stand between as well.
  const isVerb = other?.kind === 'verb' && !other.isGerund && chunks[index + 3]?.phrase?.quantity !== undefined
  return other?.kind === 'trigger' || isVerb ? index + 3 : index + 1
}
