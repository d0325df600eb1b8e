import { isHarm, type Measure } from '../../model/measure.ts'
import { EXPELLING, MORE } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { strikerAfter } from './agents-behind.ts'
import { type Chunk, type ChunkKind, chunkAt, type NounPhrase } from './chunks.ts'
import { countOf, isPeople } from './counts.ts'
import { draft } from './drafts.ts'
import { type EventSentence, subjectOf } from './event.ts'
import { ahead, back, standingBy, verbGroup } from './groups.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { subjectsBefore } from './subjects.ts'
import { namesWhom, sufferersAfter } from './tolls.ts'

/** "12 deaths", "no casualties", "three civilian bodies". */
export function readCounted(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): boolean {
  if (CAPTIVITY.has(noun.measure!) && isLetGo(sentence, index)) return true
  const none = reportOfNone(sentence, index)
  if (none >= 0) return readNone(sentence, index, none, noun)
  if (readWithout(sentence, index, noun, phrase) || readAny(sentence, index, noun, phrase)) return true
  if (phrase.isPart && phrase.quantity?.quantity.kind === 'none') return false
  const isNone = phrase.determiner === 'negative'
  const isOne = phrase.determiner === 'indefinite' && !phrase.isPlural
  if (isLives(sentence, phrase) && readTheirs(sentence, index, noun)) return true
  if (!(phrase.quantity !== undefined || isNone || isOne)) return false
  if (countOf(phrase) === undefined && !isNone && !isOne) return false
  if (isLives(sentence, phrase) && !isTaken(sentence, index)) return false
  if (isOne && noun.measure !== 'killed') return false
  if (isOfBody(sentence, index, noun)) return false
  // "a heavy death toll", "no official death toll"
  if ((isOne || isNone || phrase.quantity?.quantity.kind === 'none') && isFigure(sentence, phrase)) return false
  if (isOne && isBodyOfName(sentence, index)) return false
  const owner = ownersBefore(sentence, index)
  const named =
    phrase.subjectFirst >= 0 && phrase.subjectFirst < phrase.nounFirst && namesWhom(sentence, phrase)
      ? { first: phrase.subjectFirst, last: phrase.nounFirst - 1 }
      : sufferersAfter(sentence, index)
  const subject = named ?? owner
  const agent = isHarm(noun.measure!) ? strikerAfter(sentence, index) : undefined
  const made = draft(sentence, index, index, noun.measure, 'measure.toll', { owner: subject, agent })
  if (made === undefined) return false
  const verb = back(sentence.chunks, index - 1)
  // "could harm two hostages": they are held, whatever may come.
  const isBroughtAbout = isHarm(noun.measure!) && !isOne && VERBS.has(chunkAt(sentence.chunks, verb)?.kind)
  const standing = isBroughtAbout ? standingBy(verbGroup(sentence.chunks, verb)) : 'plain'
  // The noun of toll tells nobody's name: whose it is stands elsewhere.
  const whose = subject === undefined ? { subjectFirst: -1, subjectLast: -1 } : {}
  sentence.drafts[sentence.drafts.length - 1] = { ...made, ...whose, standing }
  return true
}

/** What has a toll for its object: "could [cause] 300 deaths", "can [reach] 20,000 deaths". */
const VERBS: ReadonlySet<ChunkKind | undefined> = new Set<ChunkKind>(['reaching', 'verb'])

/** Measures of those who are held. */
export const CAPTIVITY: ReadonlySet<Measure> = new Set<Measure>(['captured', 'abducted'])

/** "Released 12 detainees", "the release of 12 hostages", "12 detainees escaped": nobody is taken then. */
export function isLetGo({ chunks, context }: EventSentence, index: number): boolean {
  const lets = (at: number) =>
    chunkAt(chunks, at) !== undefined &&
    context.classes.expelling[context.tokens.word[chunks[at]!.last]!] === EXPELLING.lets
  const before = back(chunks, index - 1)
  if (lets(before) || (chunkAt(chunks, before)?.kind === 'preposition' && lets(back(chunks, before - 1)))) return true
  let after = ahead(chunks, index + 1)
  while (chunks[after] !== undefined && AUXILIARIES.has(chunks[after]!.kind)) after = ahead(chunks, after + 1)
  return lets(after)
}

const AUXILIARIES: ReadonlySet<ChunkKind> = new Set(['auxiliary', 'be', 'have', 'relative'])

/** "A heavy death toll" is no death. */
function isFigure({ context }: EventSentence, { head }: NounPhrase): boolean {
  return (context.classes.more[context.tokens.word[head]!]! & MORE.figure) !== 0
}

/** "The League, [a body] set up in 2031,": an apposition to a name says what it is. */
function isBodyOfName({ chunks }: EventSentence, index: number): boolean {
  if (chunkAt(chunks, index - 1)?.kind !== 'comma' || !APPOSED.has(chunks[index + 1]?.kind)) return false
  const kind = chunkAt(chunks, back(chunks, index - 2))?.phrase?.kind
  return kind === 'name' || kind === 'body' || kind === 'actor'
}

/** What may follow a noun that says what a name is. */
const APPOSED: ReadonlySet<ChunkKind | undefined> = new Set<ChunkKind>(['comma', 'relative', 'verb'])

/** "lives" and "remains" may be verbs: who lives at 12 Mill Lane is not dead. */
export function isLives(sentence: EventSentence, phrase: NounPhrase): boolean {
  const { tokens, classes } = sentence.context
  return phrase.nounFirst === phrase.head && (classes.more[tokens.word[phrase.head]!]! & MORE.verbal) !== 0
}

/** "Both victims had multiple injuries": people have them, and their number counts nobody. */
function isOfBody({ chunks }: EventSentence, index: number, noun: Trigger): boolean {
  if (noun.measure !== 'wounded' || noun.forms & ~FORM.noun || chunkAt(chunks, index - 1)?.kind !== 'have') return false
  const owner = chunkAt(chunks, back(chunks, index - 2))?.phrase
  return owner !== undefined && isPeople(owner)
}

/** "He sustained several wounds": whoever has them has been told of as hurt. */
export function isOfOne({ drafts }: EventSentence, index: number, noun: Trigger): boolean {
  return (
    noun.measure === 'wounded' &&
    drafts.some(
      ({ measure, rule, triggerChunk }) =>
        measure === 'wounded' && rule === 'measure.suffered' && triggerChunk < index && index - triggerChunk <= 2,
    )
  )
}

/** "The splinter went into the man's body": what enters a body does not find it. */
export function isLivingBody({ chunks, context }: EventSentence, index: number, noun: Trigger): boolean {
  const before = chunkAt(chunks, index - 1)
  if (before?.kind !== 'preposition' || noun.class !== 'toll') return false
  return (context.classes.more[context.tokens.word[before.first]!]! & MORE.inner) !== 0
}

/** Chunk of the "no" of "no reports of casualties"; -1 if there is none. */
function reportOfNone(sentence: EventSentence, index: number): number {
  const { chunks } = sentence
  if (chunkAt(chunks, index - 1)?.kind !== 'preposition' || chunks[index]!.phrase!.quantity !== undefined) return -1
  // "reports" may be cut as a verb.
  const at = chunkAt(chunks, index - 2)?.kind === 'verb' ? index - 3 : index - 2
  const report = chunks[at]?.phrase
  const { classes, tokens } = sentence.context
  if (report === undefined || !(classes.more[tokens.word[chunks[index - 1]!.first - 1]!]! & MORE.report)) return -1
  return report.determiner === 'negative' || report.quantity?.quantity.kind === 'none' ? at : -1
}

function readNone(sentence: EventSentence, index: number, none: number, noun: Trigger): boolean {
  const made = draft(sentence, index, none, noun.measure, 'measure.no-report')
  if (made === undefined) return false
  const whose = sufferersAfter(sentence, index) ?? { first: -1, last: -1 }
  sentence.drafts[sentence.drafts.length - 1] = { ...made, subjectFirst: whose.first, subjectLast: whose.last }
  return true
}

/** "It cost 19 people their lives". */
function readTheirs(sentence: EventSentence, index: number, noun: Trigger): boolean {
  const { chunks, context } = sentence
  const whose = chunkAt(chunks, index - 1)?.phrase
  const cost = chunkAt(chunks, index - 2)
  if (chunks[index]!.phrase!.determiner !== 'possessive' || whose === undefined || cost === undefined) return false
  if (!isPeople(whose) || !(context.classes.more[context.tokens.word[cost.last]!]! & MORE.taking)) return false
  return draft(sentence, index, index - 1, noun.measure, 'measure.lives-of') !== undefined
}

/** "The raid ended without casualties": the preposition says that there were none. */
function readWithout(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): boolean {
  const { chunks, context, drafts } = sentence
  const without = chunkAt(chunks, index - 1)
  if (without?.kind !== 'preposition' || phrase.quantity !== undefined || phrase.determiner !== 'none') return false
  if (!(context.classes.more[context.tokens.word[without.first]!]! & MORE.lacking)) return false
  // "without trial creates martyrs": a clause may have run into the noun.
  if (phrase.nounFirst - phrase.first > 1) return false
  const made = draft(sentence, index, index, noun.measure, 'measure.without')
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

/** "The blast did not cause any casualties", "neither side reported any deaths": the negation before them says that there were none. */
function readAny(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): boolean {
  const { chunks, context, drafts } = sentence
  if (phrase.quantity !== undefined || phrase.determiner !== 'none') return false
  let any = phrase.nounFirst - 1
  while (any >= phrase.first && !isParticle(context, any, PARTICLE.any)) any--
  // "Did not name any casualties" leaves open whether there were some.
  const isTold = any > context.first && context.classes.tellsHarm[context.tokens.word[any - 1]!] !== 0
  if (any < phrase.first || !isTold || !isNegatedBefore(chunks, index)) return false
  const made = draft(sentence, index, index, noun.measure, 'measure.toll')
  if (made === undefined) return false
  const whose = sufferersAfter(sentence, index) ?? { first: -1, last: -1 }
  const none = { first: any, last: any, quantity: { kind: 'none' }, countRule: 'count.none' } as const
  drafts[drafts.length - 1] = { ...made, ...none, subjectFirst: whose.first, subjectLast: whose.last }
  return true
}

/** Does a negation, or nobody, stand before the chunk in its clause? */
function isNegatedBefore(chunks: readonly Chunk[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const { kind, phrase, isNegative } = chunks[i]!
    if (isNegative || phrase?.kind === 'nobody' || phrase?.determiner === 'negative') return true
    if (kind === 'comma' || kind === 'break' || kind === 'subordinator' || kind === 'conjunction') return false
  }
  return false
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
export function isTaken(sentence: EventSentence, index: number): boolean {
  const { chunks, context } = sentence
  const isTaking = (at: number) =>
    chunks[at] !== undefined &&
    ((context.classes.more[context.tokens.word[chunks[at].first]!]! & MORE.taking) !== 0 ||
      chunks[at].triggers?.some(trigger => trigger.class === 'lost') === true)
  const after = ahead(chunks, index + 1)
  const before = back(chunks, index - 1)
  // "with the loss of 41 lives"
  const loss = chunkAt(chunks, before)?.kind === 'preposition' ? chunkAt(chunks, before - 1)?.phrase : undefined
  if (loss !== undefined && (context.classes.more[context.tokens.word[loss.last]!]! & MORE.taking) !== 0) return true
  if (isTaking(before) || isTaking(after)) return true
  return chunks[after]?.kind === 'be' || chunks[after]?.kind === 'have'
    ? isTaking(after + 1) || isTaking(after + 2)
    : false
}
