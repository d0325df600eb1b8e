import type { RuleId } from '../model/grounded.ts'
import type { Measure } from '../model/measure.ts'
import { MORE } from './actor-classes.ts'
import { actorTokens, type EventDraft, type EventSentence, subjectOf } from './event.ts'
import type { Chunk, NounPhrase } from './event-chunks.ts'
import { type Count, countOf, isPeople } from './event-counts.ts'
import { ahead, back, conjunctsBefore, objectsAfter, subjectsBefore, type VerbGroup, verbGroup } from './event-walks.ts'
import { FORM, type Trigger } from './measure-triggers.ts'

/** Roles of those who are counted as forces. */
const FORCES = new Set(['military', 'insurgent', 'police'])

/** Measures of verbs that take things and places as well: who is counted must be known for people. */
const KNOWN_ONLY: ReadonlySet<Measure> = new Set([
  'captured',
  'surrendered',
  'rescued',
  'displaced',
  'missing',
  'arrested',
])

/** A verb, participle or state in, the drafts of whoever suffered it out: they are added to the sentence. */
export function readVerb(sentence: EventSentence, index: number): void {
  const chunk = sentence.chunks[index]!
  const triggers = chunk.triggers!
  const verb = triggers.find(trigger => trigger.forms !== FORM.noun)
  if (verb === undefined) return
  const shared = sharedWith(sentence.chunks, index)
  const group = verbGroup(sentence.chunks, shared ?? index)
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
  if (other?.kind !== 'trigger') return undefined
  const forms = (chunk: Chunk) => chunk.triggers!.reduce((all, trigger) => all | trigger.forms, 0)
  return (forms(other) & forms(chunks[index]!) & ~FORM.noun) !== 0 ? at - 1 : undefined
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
  const objects = objectsAfter(chunks, objectStart(chunks, index), isSufferer).filter(
    at => isSufferer(chunks[at]!.phrase!) || isThing(chunks[at]!.phrase!),
  )
  const isPassive = group.be && (forms & FORM.participle) !== 0
  if (verb.class === 'shot' && !isPassive && isAiming(sentence, index + 1)) return
  if (!isPassive && objects.length === 0 && hasThingAfter(sentence, index + 1)) return
  if (isPassive || (objects.length === 0 && forms & FORM.participle && !group.have && group.modal < 0)) {
    const nearest = !isPassive
    const patients = isPassive
      ? subjectsBefore(chunks, group.start, isSufferer)
      : reducedSubject(sentence, shared ?? index)
    const agent = agentAfter(sentence, index)
    for (const at of patients) {
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
  const doer = subjects.at(-1) ?? clauseSubject(chunks, group.start)
  const agent = doer === undefined ? undefined : actorTokens(chunks[doer]!.phrase!)
  for (const at of objects) {
    const phrase = chunks[at]!.phrase!
    if (sharedMeasure(sentence, index, at)) continue
    draft(sentence, index, at, measureOf(verb, phrase), 'measure.active', group, agent, false)
  }
}

/** "The patrol entered the yard and detained two": the subject of the verb before the conjunction. */
function clauseSubject(chunks: readonly Chunk[], start: number): number | undefined {
  const conjunction = back(chunks, start - 1)
  if (conjunction < 0 || chunks[conjunction]!.kind !== 'conjunction') return undefined
  for (let i = conjunction - 1; i > 0; i--) {
    const { kind } = chunks[i]!
    if (kind === 'break' || kind === 'subordinator' || kind === 'relative') return undefined
    if (kind !== 'verb' && kind !== 'trigger') continue
    const subject = subjectsBefore(chunks, verbGroup(chunks, i).start, isAgent).at(-1)
    if (subject !== undefined) return subject
  }
  return undefined
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
  return phrase !== undefined && (phrase.determiner !== 'none' || phrase.kind === 'thing')
}

/** "The gunman shot at a car": whoever shoots is not shot. */
function isAiming(sentence: EventSentence, at: number): boolean {
  const { chunks, context } = sentence
  const chunk = chunks[ahead(chunks, at)]
  if (chunk?.kind !== 'preposition') return false
  return (context.classes.more[context.tokens.word[chunk.first]!]! & MORE.aiming) !== 0
}

/** The patient of a participle without auxiliary: "12 killed in raid", "and 30 wounded". */
function reducedSubject(sentence: EventSentence, index: number): number[] {
  const { chunks } = sentence
  const before = back(chunks, index - 1)
  if (before < 0) return []
  if (chunks[before]!.kind === 'phrase') {
    if (!isSufferer(chunks[before]!.phrase!) && !isThing(chunks[before]!.phrase!)) {
      return subjectsBefore(chunks, index, isSufferer, true).filter(
        at => isSufferer(chunks[at]!.phrase!) && at >= before - 4,
      )
    }
    return [...conjunctsBefore(chunks, before, isSufferer), before]
  }
  return []
}

function readSuffered(sentence: EventSentence, index: number, verb: Trigger, group: VerbGroup): void {
  if (group.be && !(verb.forms & (FORM.gerund | FORM.participle))) return
  const { chunks } = sentence
  for (const at of subjectsBefore(chunks, group.start, isSufferer)) {
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
  const patients = [...conjunctsBefore(chunks, before, isSufferer), before]
  for (const at of patients) {
    if (!sharedMeasure(sentence, index, at))
      draft(sentence, index, at, verb.measure, 'measure.state', group, agentOfLeaving(sentence, patients[0]!), true)
  }
}

function readDeployed(sentence: EventSentence, index: number, verb: Trigger, group: VerbGroup): void {
  const { chunks } = sentence
  const isForce = (phrase: NounPhrase) =>
    phrase.quantity !== undefined &&
    phrase.quantity.unit === undefined &&
    isPeople(phrase) &&
    isForceHead(sentence, phrase)
  const objects = objectsAfter(chunks, index + 1, isForce).filter(at => isForce(chunks[at]!.phrase!))
  const isPassive = group.be && (verb.forms & FORM.participle) !== 0
  const patients =
    objects.length > 0 && !isPassive
      ? objects
      : subjectsBefore(chunks, group.start, isForce, !group.be).filter(at => isForce(chunks[at]!.phrase!))
  const agent = objects.length > 0 ? subjectsBefore(chunks, group.start, isAgent).at(-1) : undefined
  for (const at of patients) {
    const { quantity } = chunks[at]!.phrase!.quantity!
    if (quantity.kind === 'none' || (quantity.kind === 'exact' && quantity.value < 2)) continue
    draft(
      sentence,
      index,
      at,
      'personnel',
      'measure.deployed',
      group,
      agent === undefined ? undefined : actorTokens(chunks[agent]!.phrase!),
      false,
    )
  }
}

function readLost(sentence: EventSentence, index: number, group: VerbGroup): void {
  const { chunks } = sentence
  const owners = subjectsBefore(chunks, group.start, isAgent)
  const owner = owners.length > 0 ? subjectOf(sentence, owners.at(-1)!) : undefined
  if (group.be) return
  const lossless = ahead(chunks, index + 1)
  if (owner !== undefined && owner.first >= 0 && chunks[lossless]?.phrase?.nouns.some(noun => noun.class === 'toll'))
    sentence.topics.push(owner)
  for (const at of objectsAfter(chunks, index + 1, isCounted).filter(object => isCounted(chunks[object]!.phrase!))) {
    const phrase = chunks[at]!.phrase!
    const next = ahead(chunks, at + 1)
    const follower = next < chunks.length && chunks[next]!.kind === 'trigger' ? chunks[next]!.triggers![0] : undefined
    const measure =
      follower?.forms !== undefined && follower.forms & (FORM.participle | FORM.state)
        ? measureOf(follower, phrase)
        : lostMeasure(phrase)
    if (measure === undefined) continue
    const trigger = follower === undefined ? index : next
    draft(sentence, trigger, at, measure, 'measure.lost', group, undefined, false, owner)
  }
}

function lostMeasure(phrase: NounPhrase): Measure | undefined {
  const thing = phrase.nouns.find(noun => noun.class === 'thing')
  if (thing !== undefined) return thing.measure
  const toll = phrase.nouns.find(noun => noun.class === 'toll')
  if (toll !== undefined) return toll.measure
  return phrase.kind === 'people' || phrase.kind === 'person' ? 'killed' : undefined
}

function measureOf(verb: Trigger, phrase: NounPhrase): Measure | undefined {
  const thing = phrase.nouns.find(noun => noun.class === 'thing')
  if (verb.class === 'destroyed') {
    if (thing !== undefined) return thing.measure
    return isPeople(phrase) && phrase.kind !== 'none' && phrase.kind !== 'unknown' && phrase.kind !== 'plural-pronoun'
      ? 'killed'
      : undefined
  }
  return thing === undefined ? verb.measure : undefined
}

/** Has a verb joined to this one already counted the phrase? Killed and wounded together are casualties. */
function sharedMeasure(sentence: EventSentence, index: number, at: number): boolean {
  const i = sentence.drafts.findIndex(other => other.chunk === at && other.rule !== 'measure.deployed')
  if (i < 0) return false
  const other = sentence.drafts[i]!
  const triggers = sentence.chunks[index]!.triggers!
  const verb = triggers.find(trigger => trigger.forms !== FORM.noun)
  const isPair = (measure: Measure | undefined) =>
    measure === 'killed' || measure === 'wounded' || measure === 'casualties'
  const otherVerb = sentence.chunks[other.triggerChunk]!.triggers?.[0]
  if (verb?.measure === other.measure) return true
  if (otherVerb?.class === 'shot' && isPair(verb?.measure)) {
    sentence.drafts.splice(i, 1)
    return false
  }
  if (verb?.class === 'shot') return true
  const isTaken = (measure: Measure | undefined) => measure === 'killed' || measure === 'captured'
  if (isTaken(verb?.measure) && isTaken(other.measure) && index - other.triggerChunk === 2) {
    sentence.drafts[i] = { ...other, measure: 'losses', rule: 'measure.killed-or-captured' }
    return true
  }
  if (isPair(verb?.measure) && isPair(other.measure) && index - other.triggerChunk === 2) {
    sentence.drafts[i] = { ...other, measure: 'casualties', rule: 'measure.killed-and-wounded' }
    return true
  }
  return false
}

/** Adds a draft for the phrase at `at`, unless it counts nobody. */
export function draft(
  sentence: EventSentence,
  index: number,
  at: number,
  measure: Measure | undefined,
  rule: RuleId,
  group: VerbGroup,
  agent: { readonly first: number; readonly last: number } | undefined,
  isReduced: boolean,
  owner?: { readonly first: number; readonly last: number },
): EventDraft | undefined {
  if (measure === undefined) return undefined
  const phrase = sentence.chunks[at]!.phrase!
  if (phrase.kind === 'unknown' && KNOWN_ONLY.has(measure)) return undefined
  // Towns are captured as well: a lone name may be one that no gazetteer has.
  if (measure === 'captured' && phrase.kind === 'name' && phrase.subjectFirst === phrase.head) return undefined
  const count =
    noneOf(sentence, at) ?? groupCount(sentence, at) ?? oneOf(sentence, phrase, group, index) ?? countOf(phrase)
  if (count === undefined || (phrase.kind === 'name' && isPlaceName(sentence, phrase))) return undefined
  if (count.quantity.kind === 'vague' && count.quantity.word === 'plural' && (isReduced || count.isDefinite))
    return undefined
  const trigger = sentence.chunks[index]!
  const subject = owner !== undefined && owner.first >= 0 ? owner : subjectOf(sentence, at)
  const made: EventDraft = {
    measure,
    rule,
    triggerClass:
      trigger.triggers?.find(one => one.forms !== FORM.noun)?.class ??
      phrase.nouns[0]?.class ??
      phrase.states[0]?.class ??
      '',
    triggerFirst: trigger.first,
    triggerLast: trigger.last,
    triggerChunk: index,
    first: count.first,
    last: count.last,
    quantity: group.isNegated && count.quantity.kind !== 'none' ? count.quantity : count.quantity,
    countRule: count.rule,
    isDefinite: count.isDefinite,
    chunk: at,
    subjectFirst: subject.first,
    subjectLast: subject.last,
    agentFirst: agent?.first ?? -1,
    agentLast: agent?.last ?? -1,
    isGeneric: false,
    isFactual: group.modal < 0 && group.to < 0 && (trigger.phrase !== undefined || tellsFact(sentence.chunks, index)),
    standing: group.isNegated ? 'denied' : group.modal >= 0 || group.to >= 0 ? 'hypothetical' : 'plain',
    ...(phrase.isAdded && phrase.kind !== 'none' ? {} : {}),
  }
  if (
    sentence.drafts.some(
      other => other.first === made.first && other.last === made.last && other.measure === made.measure,
    )
  )
    return undefined
  sentence.drafts.push(made)
  return made
}

/** "No women or children were hurt": the first word speaks for both. */
function noneOf(sentence: EventSentence, at: number): Count | undefined {
  const { chunks } = sentence
  const phrase = chunks[at]!.phrase!
  const first = chunks[at - 2]?.phrase
  if (chunks[at - 1]?.kind !== 'conjunction' || first === undefined || phrase.quantity !== undefined) return undefined
  if (phrase.determiner !== 'none' || first.quantity?.quantity.kind !== 'none') return undefined
  return {
    quantity: { kind: 'none' },
    first: phrase.first,
    last: phrase.last,
    rule: 'count.none',
    isDefinite: false,
    isVague: false,
  }
}

/** "Travis was killed": a lone name that ends like a plural is one where its verb says so. */
function oneOf(sentence: EventSentence, phrase: NounPhrase, group: VerbGroup, index: number): Count | undefined {
  if (phrase.kind !== 'unknown' || !phrase.isPlural || phrase.quantity !== undefined || phrase.first !== phrase.last)
    return undefined
  const { chunks, context } = sentence
  for (let i = group.start; i < index; i++) {
    if ((context.classes.more[context.tokens.word[chunks[i]!.first]!]! & MORE.singular) === 0) continue
    const { first, last } = phrase
    return {
      quantity: { kind: 'exact', value: 1 },
      first,
      last,
      rule: 'count.named',
      isDefinite: false,
      isVague: false,
    }
  }
  return undefined
}

/** "a group of 12 rebels", "a family of five": the figure stands in the phrase after "of". */
function groupCount(sentence: EventSentence, at: number): Count | undefined {
  const { chunks, context } = sentence
  const phrase = chunks[at]!.phrase!
  const inner = chunks[at + 2]?.phrase
  if (
    !phrase.isGrouping ||
    phrase.quantity !== undefined ||
    chunks[at + 1]?.kind !== 'preposition' ||
    inner === undefined
  )
    return undefined
  const of = chunks[at + 1]!
  if (context.tokens.text.slice(context.tokens.start[of.first], context.tokens.end[of.last]).toLowerCase() !== 'of')
    return undefined
  if (inner.quantity !== undefined) return countOf(inner)
  if (!inner.isPlural || phrase.determiner !== 'indefinite') return undefined
  return {
    quantity: { kind: 'vague', word: 'group' },
    first: phrase.first,
    last: phrase.last,
    rule: 'count.group',
    isDefinite: false,
    isVague: true,
  }
}

/** Does the form of the verb tell of what has happened: a past, a participle, or a gerund after a comma (", killing two")? */
function tellsFact(chunks: readonly Chunk[], index: number): boolean {
  const forms = chunks[index]!.triggers?.reduce((all, one) => all | one.forms, 0) ?? 0
  if (forms & (FORM.past | FORM.participle | FORM.state)) return true
  return (forms & FORM.gerund) !== 0 && chunks[index - 1]?.kind === 'comma'
}

/** Is the whole name a place's? "Ana Flores" is none, though there is a town of Flores. */
export function isPlaceName(sentence: EventSentence, phrase: NounPhrase): boolean {
  for (let i = Math.max(phrase.subjectFirst, phrase.first); i <= phrase.head; i++)
    if (!sentence.isPlace(i)) return false
  return true
}

function agentAfter(
  sentence: EventSentence,
  index: number,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks, context } = sentence
  for (let i = index + 1; i < chunks.length && i < index + 8; i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'preposition') {
      const { tokens } = context
      const isBy = tokens.text.slice(tokens.start[chunk.first], tokens.end[chunk.first]).toLowerCase() === 'by'
      const object = chunks[ahead(chunks, i + 1)]
      if (isBy && object?.kind === 'phrase' && isAgent(object.phrase!)) return actorTokens(object.phrase!)
      continue
    }
    if (chunk.kind !== 'phrase' && chunk.kind !== 'time' && chunk.kind !== 'adverb') return undefined
  }
  return undefined
}

/** "The blast left 14 dead": whatever did it stands before the verb. */
function agentOfLeaving(
  sentence: EventSentence,
  at: number,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks } = sentence
  const verb = back(chunks, at - 1)
  if (verb < 0 || chunks[verb]!.kind !== 'verb') return undefined
  const subject = subjectsBefore(chunks, verb, isAgent).at(-1)
  return subject === undefined ? undefined : actorTokens(chunks[subject]!.phrase!)
}

function isSufferer(phrase: NounPhrase): boolean {
  return isPeople(phrase) && phrase.quantity?.unit === undefined
}

function isThing(phrase: NounPhrase): boolean {
  return phrase.kind === 'thing' && phrase.quantity !== undefined && phrase.quantity.unit === undefined
}

function isCounted(phrase: NounPhrase): boolean {
  return phrase.quantity !== undefined && phrase.quantity.unit === undefined
}

function isAgent(phrase: NounPhrase): boolean {
  return phrase.kind !== 'none'
}

function isForceHead(sentence: EventSentence, phrase: NounPhrase): boolean {
  if (phrase.head < 0 || phrase.kind === 'none') return true
  const { classes, tokens } = sentence.context
  const role = classes.roles[classes.role[tokens.word[phrase.head]!]!]!
  return FORCES.has(role) || phrase.kind === 'actor'
}
