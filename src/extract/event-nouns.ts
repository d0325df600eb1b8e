import type { Measure } from '../model/measure.ts'
import { MORE } from './actor-classes.ts'
import { actorTokens, counting, type EventSentence, subjectOf, UNSAID } from './event.ts'
import { agentAfter } from './event-agents.ts'
import type { NounPhrase } from './event-chunks.ts'
import { countOf, isKnownPeople, isPeople } from './event-counts.ts'
import { readDeed } from './event-deeds.ts'
import { draft, isPlaceName } from './event-drafts.ts'
import { ahead, back, verbGroup } from './event-groups.ts'
import { readManifold } from './event-manifold.ts'
import { isNumberOf, readNumberOf, readStateToll } from './event-numbers.ts'
import { objectsAfter } from './event-objects.ts'
import { phraseFrom } from './event-phrases.ts'
import { isBoth, isOpenPlural } from './event-shared.ts'
import { subjectsBefore } from './event-subjects.ts'
import { PLAIN, readReaching, sufferersAfter } from './event-tolls.ts'
import type { Trigger } from './measure-triggers.ts'
import { isParticle, PARTICLE } from './particles.ts'

/** A phrase whose head is a noun of toll, act or deed in; its drafts are added to the sentence. */
export function readNoun(sentence: EventSentence, index: number): void {
  const phrase = sentence.chunks[index]!.phrase!
  readStates(sentence, index, contentOf(sentence, index))
  if (readStateToll(sentence, index, phrase)) return
  for (const noun of phrase.nouns) {
    if (readManifold(sentence, index, noun, phrase)) return
    if (noun.class === 'toll' || noun.class === 'act') {
      if (readOf(sentence, index, noun) || readOwner(sentence, index, noun, phrase)) return
    }
    if (
      noun.class === 'toll' &&
      (isOfOne(sentence, index, noun) ||
        readCounted(sentence, index, noun, phrase) ||
        (!isLives(sentence, phrase) && readReaching(sentence, index, noun.measure!)))
    )
      return
    if (noun.class === 'toll') noteTopic(sentence, index, phrase)
    if (noun.class === 'deed') readDeed(sentence, index, noun, phrase)
  }
  if (isNumberOf(sentence, index)) readNumberOf(sentence, index)
}

/** "fifty pieces of burning armour": the things and their state may stand in the phrase after "of". */
function contentOf(sentence: EventSentence, index: number): NounPhrase {
  const { chunks } = sentence
  const phrase = chunks[index]!.phrase!
  if (!phrase.isGrouping || phrase.quantity === undefined || phrase.nouns.length > 0) return phrase
  const of = ahead(chunks, index + 1)
  const inner = chunks[of + 1]?.phrase
  if (chunks[of]?.kind !== 'preposition' || inner === undefined || inner.quantity !== undefined) return phrase
  return { ...phrase, states: [...phrase.states, ...inner.states], nouns: inner.nouns }
}

/** "Casualties among the guards grow": a later toll without a name is theirs. */
function noteTopic(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const named =
    phrase.subjectFirst >= 0 && phrase.subjectFirst < phrase.nounFirst
      ? { first: phrase.subjectFirst, last: phrase.nounFirst - 1 }
      : sufferersAfter(sentence, index)
  if (named !== undefined && named.first >= 0) sentence.topics.push(named)
}

/** "two wounded soldiers", "scores of dead and injured": participles inside a phrase. */
function readStates(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  if (phrase.states.length === 0) return // most phrases
  const measures = new Set(
    phrase.states.map(state => stateMeasure(state, phrase)).filter(measure => measure !== undefined),
  )
  if (measures.size === 0) return
  if (phrase.kind === 'unknown' && phrase.quantity === undefined) return
  const isCounted = phrase.quantity !== undefined || (phrase.determiner === 'indefinite' && !phrase.isPlural)
  const isNone = phrase.determiner === 'negative'
  if (!(isCounted || isNone)) {
    if (isOneKnown(phrase)) pushKnown(sentence, index, phrase)
    return
  }
  const isPair = measures.size === 2 && measures.has('killed') && measures.has('wounded')
  const { quantity } = countOf(phrase) ?? {}
  if (isPair && quantity !== undefined && isOpenPlural(quantity) && isBoth(sentence, phrase.first, phrase.last)) {
    for (const one of measures) draft(sentence, index, index, one, 'measure.prenominal', PLAIN, undefined, false)
    return
  }
  const measure = isPair ? 'casualties' : [...measures][0]!
  draft(
    sentence,
    index,
    index,
    measure,
    isPair ? 'measure.killed-and-wounded' : 'measure.prenominal',
    PLAIN,
    undefined,
    false,
  )
}

/** "The assassinated Ivo Brand", "her slain brother": one person, told of before or known. */
function isOneKnown({ determiner, quantity, kind, isPlural, nouns, states }: NounPhrase): boolean {
  if (!states.some(state => state.class === 'done' && state.measure === 'killed')) return false
  if (determiner !== 'definite' && determiner !== 'possessive') return false
  return quantity === undefined && !isPlural && nouns.length === 0 && (kind === 'person' || kind === 'name')
}

function pushKnown(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { drafts, chunks } = sentence
  if (phrase.kind === 'name' && isPlaceName(sentence, phrase)) return
  drafts.push({
    measure: 'killed',
    rule: 'measure.prenominal',
    triggerClass: 'state',
    triggerFirst: chunks[index]!.first,
    triggerLast: chunks[index]!.last,
    triggerChunk: index,
    first: phrase.first,
    last: phrase.last,
    quantity: { kind: 'exact', value: 1 },
    countRule: phrase.kind === 'name' ? 'count.named' : 'count.definite',
    isDefinite: true,
    chunk: index,
    subjectFirst: phrase.subjectFirst < 0 ? phrase.first : phrase.subjectFirst,
    subjectLast: phrase.last,
    ...UNSAID,
    isFactual: true,
  })
}

function stateMeasure(state: Trigger, phrase: NounPhrase): Measure | undefined {
  const thing = phrase.nouns.find(noun => noun.class === 'thing')
  switch (state.class) {
    case 'destroyed':
      if (thing !== undefined) return thing.measure
      if (phrase.kind === 'name' || phrase.kind === 'unknown') return phrase.isPlural ? 'vehicles-lost' : undefined
      return isKnownPeople(phrase) ? 'killed' : undefined
    case 'lost':
    case 'deployed':
    case 'suffered':
      return undefined
    case 'done':
    case 'shot':
    case 'state':
    case 'toll':
    case 'act':
    case 'deed':
    case 'thing':
      return thing === undefined ? state.measure : undefined
  }
}

/** "12 deaths", "no casualties", "three civilian bodies". */
function readCounted(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): boolean {
  const none = reportOfNone(sentence, index)
  if (none >= 0) return readNone(sentence, index, none, noun)
  if (readWithout(sentence, index, noun, phrase)) return true
  if (phrase.isPart && phrase.quantity?.quantity.kind === 'none') return false
  const isNone = phrase.determiner === 'negative'
  const isOne = phrase.determiner === 'indefinite' && !phrase.isPlural
  if (isLives(sentence, phrase) && readTheirs(sentence, index, noun)) return true
  if (!(phrase.quantity !== undefined || isNone || isOne)) return false
  if (countOf(phrase) === undefined && !isNone && !isOne) return false
  if (isLives(sentence, phrase) && !isTaken(sentence, index)) return false
  if (isOne && noun.measure !== 'killed') return false
  if (isOne && isFigure(sentence, phrase)) return false
  const owner = ownersBefore(sentence, index)
  const named =
    phrase.subjectFirst >= 0 && phrase.subjectFirst < phrase.nounFirst
      ? { first: phrase.subjectFirst, last: phrase.nounFirst - 1 }
      : sufferersAfter(sentence, index)
  const subject = named ?? owner
  const made = draft(sentence, index, index, noun.measure, 'measure.toll', PLAIN, undefined, false, subject)
  if (made !== undefined && subject === undefined) {
    // The noun of toll tells nobody's name: whose it is stands elsewhere.
    sentence.drafts[sentence.drafts.length - 1] = { ...made, subjectFirst: -1, subjectLast: -1 }
  }
  return made !== undefined
}

/** "A heavy death toll" is no death. */
function isFigure({ context }: EventSentence, { head }: NounPhrase): boolean {
  return (context.classes.more[context.tokens.word[head]!]! & MORE.figure) !== 0
}

/** "lives" and "remains" may be verbs: who lives at 12 Mill Lane is not dead. */
function isLives(sentence: EventSentence, phrase: NounPhrase): boolean {
  const { tokens, classes } = sentence.context
  return phrase.nounFirst === phrase.head && (classes.more[tokens.word[phrase.head]!]! & MORE.verbal) !== 0
}

/** "He sustained several wounds": whoever has them has been told of as hurt. */
function isOfOne({ drafts }: EventSentence, index: number, noun: Trigger): boolean {
  return (
    noun.measure === 'wounded' &&
    drafts.some(
      ({ measure, rule, triggerChunk }) =>
        measure === 'wounded' && rule === 'measure.suffered' && triggerChunk < index && index - triggerChunk <= 2,
    )
  )
}

/** "The splinter went into the man's body": what enters a body does not find it. */
function isLivingBody({ chunks, context }: EventSentence, index: number, noun: Trigger): boolean {
  const before = chunks[index - 1]
  if (before?.kind !== 'preposition' || noun.class !== 'toll') return false
  return (context.classes.more[context.tokens.word[before.first]!]! & MORE.inner) !== 0
}

/** Chunk of the "no" of "no reports of casualties"; -1 if there is none. */
function reportOfNone(sentence: EventSentence, index: number): number {
  const { chunks } = sentence
  if (chunks[index - 1]?.kind !== 'preposition' || chunks[index]!.phrase!.quantity !== undefined) return -1
  // "reports" may be cut as a verb.
  const at = chunks[index - 2]?.kind === 'verb' ? index - 3 : index - 2
  const report = chunks[at]?.phrase
  const { classes, tokens } = sentence.context
  if (report === undefined || !(classes.more[tokens.word[chunks[index - 1]!.first - 1]!]! & MORE.report)) return -1
  return report.determiner === 'negative' || report.quantity?.quantity.kind === 'none' ? at : -1
}

function readNone(sentence: EventSentence, index: number, none: number, noun: Trigger): boolean {
  const made = draft(sentence, index, none, noun.measure, 'measure.no-report', PLAIN, undefined, false)
  if (made === undefined) return false
  const whose = sufferersAfter(sentence, index) ?? { first: -1, last: -1 }
  sentence.drafts[sentence.drafts.length - 1] = { ...made, subjectFirst: whose.first, subjectLast: whose.last }
  return true
}

/** "It cost 19 people their lives". */
function readTheirs(sentence: EventSentence, index: number, noun: Trigger): boolean {
  const { chunks, context } = sentence
  const whose = chunks[index - 1]?.phrase
  const cost = chunks[index - 2]
  if (chunks[index]!.phrase!.determiner !== 'possessive' || whose === undefined || cost === undefined) return false
  if (!isPeople(whose) || !(context.classes.more[context.tokens.word[cost.last]!]! & MORE.taking)) return false
  return draft(sentence, index, index - 1, noun.measure, 'measure.lives-of', PLAIN, undefined, false) !== undefined
}

/** "The raid ended without casualties": the preposition says that there were none. */
function readWithout(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): boolean {
  const { chunks, context, drafts } = sentence
  const without = chunks[index - 1]
  if (without?.kind !== 'preposition' || phrase.quantity !== undefined || phrase.determiner !== 'none') return false
  if (!(context.classes.more[context.tokens.word[without.first]!]! & MORE.lacking)) return false
  // "without trial creates martyrs": a clause may have run into the noun.
  if (phrase.nounFirst - phrase.first > 1) return false
  const made = draft(sentence, index, index, noun.measure, 'measure.without', PLAIN, undefined, false)
  if (made === undefined) return false
  drafts[drafts.length - 1] = {
    ...made,
    first: without.first,
    last: without.last,
    quantity: { kind: 'none' },
    countRule: 'count.none',
    subjectFirst: -1,
    subjectLast: -1,
  }
  return true
}

/** "The army suffered 30 casualties": whoever suffers stands before the verb. */
function ownersBefore(
  sentence: EventSentence,
  index: number,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks } = sentence
  const verb = back(chunks, index - 1)
  if (
    verb < 0 ||
    chunks[verb]!.kind !== 'trigger' ||
    !chunks[verb]!.triggers!.some(trigger => trigger.class === 'lost')
  )
    return undefined
  const owner = subjectsBefore(chunks, verbGroup(chunks, verb).start, phrase => phrase.kind !== 'none').at(-1)
  return owner === undefined ? undefined : subjectOf(sentence, owner)
}

/** Lives are counted only where they are claimed or lost. */
function isTaken(sentence: EventSentence, index: number): boolean {
  const { chunks, context } = sentence
  const isTaking = (at: number) =>
    chunks[at] !== undefined &&
    ((context.classes.more[context.tokens.word[chunks[at].first]!]! & MORE.taking) !== 0 ||
      chunks[at].triggers?.some(trigger => trigger.class === 'lost') === true)
  const after = ahead(chunks, index + 1)
  if (isTaking(back(chunks, index - 1)) || isTaking(after)) return true
  return chunks[after]?.kind === 'be' || chunks[after]?.kind === 'have'
    ? isTaking(after + 1) || isTaking(after + 2)
    : false
}

/** "the killing of two guards", "the bodies of five men", "the deaths of his wife and two daughters". */
function readOf(sentence: EventSentence, index: number, noun: Trigger): boolean {
  const { chunks, context } = sentence
  const isGenitive = (at: number) => isParticle(context, chunks[at]!.first, PARTICLE.genitive)
  let of = ahead(chunks, index + 1)
  let isFar = false
  // "the murder on Monday of six priests": when and where may stand between.
  for (let steps = 0; steps < 3 && noun.class === 'act'; steps++) {
    const isTied = chunks[of]?.kind === 'preposition'
    const isOf = isTied && isGenitive(of)
    const after = chunks[of + 1]
    const isWhen =
      after?.kind === 'time' || (!isOf && after?.phrase !== undefined && after.phrase.quantity === undefined)
    if (chunks[of]?.kind === 'time') of = ahead(chunks, of + 1)
    else if (isTied && isWhen) {
      if (after.kind !== 'time') isFar = true
      of = ahead(chunks, of + 2)
    } else break
  }
  if (chunks[of]?.kind !== 'preposition' || !isGenitive(of)) return false
  if (chunks[index]!.phrase!.quantity !== undefined || chunks[index]!.phrase!.determiner === 'negative') return false
  const isSafe = noun.measure === 'killed' || noun.measure === 'wounded'
  // "a shooting in the 400 block of Avon": the name belongs to what stands between.
  const wants = (phrase: NounPhrase) =>
    isPeople(phrase) && (isSafe || phrase.kind !== 'unknown') && !(isFar && phrase.kind === 'name')
  let isRead = false
  const clause = chunks.findLastIndex(({ kind }, i) => i < index && (kind === 'break' || kind === 'subordinator'))
  const isSubject = !chunks
    .slice(clause + 1, index)
    .some(chunk => chunk.kind === 'verb' || chunk.kind === 'be' || chunk.kind === 'trigger')
  for (const at of objectsAfter(chunks, of + 1, wants, isSubject)) {
    const phrase = chunks[at]!.phrase!
    if (!wants(phrase)) continue
    if (phrase.quantity === undefined && phrase.kind === 'people' && noun.class === 'toll') continue
    const agent = noun.class === 'act' ? agentAfter(sentence, at) : undefined
    if (draft(sentence, index, at, noun.measure, 'measure.act-of', PLAIN, agent, false) !== undefined) isRead = true
  }
  return isRead
}

/** "the six priests' murder", "Ivo Brand's death". */
function readOwner(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): boolean {
  if (phrase.ownerFirst < 0 || phrase.quantity !== undefined) return false
  // "the dead man's brother lives"
  if (isLives(sentence, phrase) && !isTaken(sentence, index)) return false
  if (isLivingBody(sentence, index, noun)) return false
  const owner = phraseFrom({ ...sentence.context, limit: phrase.ownerLast + 1 }, phrase.ownerFirst)
  if (owner === undefined || !isPeople(owner) || (owner.kind === 'name' && isPlaceName(sentence, owner))) return false
  const count = countOf(owner)
  if (count === undefined || count.isVague) return false
  const subject = actorTokens(owner)
  const chunk = sentence.chunks[index]!
  sentence.drafts.push({
    measure: noun.measure!,
    rule: 'measure.act-owner',
    triggerClass: noun.class,
    triggerFirst: phrase.nounFirst,
    triggerLast: chunk.last,
    triggerChunk: index,
    ...counting(count, index, subject),
    isDefinite: true,
    ...UNSAID,
    isFactual: true,
  })
  return true
}
