import { MARK } from '../../text/marks.ts'
import { FLAG, markAt } from '../../text/tokens.ts'
import { EXPELLING, HURT, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, chunkAt, type HeadKind, type NounPhrase } from './chunks.ts'
import { isKnownPeople, isPeople } from './counts.ts'
import { behindDeed } from './deed-doers.ts'
import { isPlaceName } from './drafts.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { back, type VerbGroup, verbGroup } from './groups.ts'
import { FORM } from './measure-triggers.ts'
import { subjectsBefore } from './subjects.ts'
import { bitsAt } from './words.ts'

/** Chunk of whoever did what an active verb tells; undefined if the sentence leaves it open. A town does nothing: "the blast in Lesk, which hurt two". */
export function doerOf(sentence: EventSentence, group: VerbGroup, isGerund: boolean): number | undefined {
  const doer = subjectOf(sentence, group, isGerund)
  if (doer === undefined) return undefined
  const isRelative = chunkAt(sentence.chunks, group.start - 1)?.kind === 'relative'
  return behindDeed(sentence, doer, isRelative ? 'relative' : isGerund ? 'gerund' : 'finite')
}

/** The subject of an active verb, as its clause has it. */
function subjectOf(sentence: EventSentence, group: VerbGroup, isGerund: boolean): number | undefined {
  const { chunks } = sentence
  const isDoer = doersOf(sentence)
  const before = back(chunks, group.start - 1)
  const held = isGerund ? heldFor(sentence, group.start - 1) : -1
  if (held >= 0) return held
  if (isGerund && !isActing(chunkAt(chunks, group.start - 1)?.phrase)) {
    if (mainVerbBefore(sentence, group.start) >= 0) return mainSubject(sentence, group.start)
  }
  // "They were lucky to catch him": between the verb and the infinitive stands what is said of the subject.
  const be = group.to >= 0 && isBare(chunks[before]?.phrase) ? back(chunks, before - 1) : -1
  if (be >= 0 && chunks[be]!.kind === 'be') return doerBefore(chunks, be, isDoer)
  // "The army plans to": the subject stands before the verb that governs the infinitive.
  const ruling = group.to >= 0 && before >= 0 && chunks[before]!.kind === 'verb' && !chunks[before]!.isGerund
  const start = ruling ? verbGroup(chunks, before).start : group.start
  return doerBefore(chunks, start, isDoer, isGerund) ?? clauseSubject(chunks, start)
}

/** "A clerk called for help after [being shot]": the subject of the clause that an adjunct before chunk `end` belongs to. */
export function mainSubject(sentence: EventSentence, end: number): number | undefined {
  const main = mainVerbBefore(sentence, end)
  if (main < 0) return undefined
  const { start } = verbGroup(sentence.chunks, main)
  return doerBefore(sentence.chunks, start, doersOf(sentence)) ?? clauseSubject(sentence.chunks, start)
}

/** "Guards arrested [two men] for killing", "accused [a driver] of killing": whoever is held for a deed has done it; -1 where nobody is. */
function heldFor({ chunks, context }: EventSentence, preposition: number): number {
  const tie = chunks[preposition]
  if (tie?.kind !== 'preposition' || !isParticle(context, tie.first, PARTICLE.reason | PARTICLE.genitive)) return -1
  const last = back(chunks, preposition - 1)
  // "sentenced nine men to death for killing"
  const held = chunks[last]?.kind === 'trigger' ? back(chunks, last - 1) : last
  const phrase = held < 0 ? undefined : chunks[held]!.phrase
  if (phrase === undefined || !(isKnownPeople(phrase) || HELD.has(phrase.kind))) return -1
  const verb = chunkAt(chunks, back(chunks, held - 1))?.kind
  return verb === 'verb' || verb === 'trigger' ? held : -1
}

/** Who is held for a deed besides people: "accused [the army] of killing". */
const HELD: ReadonlySet<HeadKind> = new Set(['actor', 'body', 'name'])

/** Tells doers from towns, and from the countries that something happens in. */
function doersOf(sentence: EventSentence): (phrase: NounPhrase) => boolean {
  const { classes, tokens } = sentence.context
  return phrase => {
    if (!isAgent(phrase)) return false
    // "The city fell to rebels, killing 40"
    if (phrase.head >= 0 && classes.expelling[tokens.word[phrase.head]!] === EXPELLING.homes) return false
    const isIn = isGovernedAt(sentence, phrase.first)
    // "in north Ruvania"
    if (isIn && (phrase.kind === 'name' || phrase.kind === 'actor') && sentence.isPlace(phrase.head)) return false
    return phrase.kind !== 'name' || !isPlaceName(sentence, phrase)
  }
}

/** "in [Ruvania]", "in Orme, Karvost and [Ruvania]": a preposition right before the token, or before the names that it is joined to. */
function isGovernedAt({ context, first }: EventSentence, token: number): boolean {
  const { tokens } = context
  for (let at = token - 1; at >= first && at >= token - MAX_LIST; at--) {
    const bits = bitsAt(context, at)
    // "In Orme, Ruvania killed two": what opens a sentence governs no list.
    if (bits & WORD.preposition) return at === token - 1 || at > first
    if (bits & WORD.time) return false
    const isJoint = (bits & WORD.conjunction) !== 0 || markAt(tokens, at) === MARK.comma
    if (!isJoint && (at === token - 1 || !(tokens.flags[at]! & FLAG.capital))) return false
  }
  return false
}

const MAX_LIST = 12 // tokens of the names before one in a list: "in Orme, South Karvost, the"

function doerBefore(
  chunks: readonly Chunk[],
  start: number,
  isDoer: (phrase: NounPhrase) => boolean,
  isNearest = false,
): number | undefined {
  const doer = subjectsBefore(chunks, start, isDoer, isNearest).at(-1)
  return doer !== undefined && isDoer(chunks[doer]!.phrase!) ? doer : undefined
}

/** "guards beating two men", "a raid killing two": whoever acts, or a deed, has the gerund behind it for its own; a town or a house has not. */
function isActing(phrase: NounPhrase | undefined): boolean {
  return phrase !== undefined && (isPeople(phrase) || phrase.nouns.length > 0) && phrase.kind !== 'name'
}

function isBare(phrase: NounPhrase | undefined): boolean {
  return phrase?.kind === 'unknown' && phrase.determiner === 'none' && phrase.quantity === undefined
}

/** "Raiders stormed the homes of Ivo Brand and Ada Wick, killing two": the finite verb before chunk `end` in its clause; -1 if none is found. */
function mainVerbBefore(sentence: EventSentence, end: number): number {
  const { chunks } = sentence
  for (let i = end - 1; i > 0; i--) {
    const { kind, isGerund, triggers } = chunks[i]!
    if (kind === 'break' || kind === 'subordinator' || kind === 'relative') return -1
    const isMain =
      kind === 'verb'
        ? !isGerund
        : kind === 'trigger' && triggers!.some(({ forms }) => forms & (FORM.past | FORM.third))
    if (isMain && !isByOther(sentence, i)) return i
  }
  return -1
}

/** "a bus escorted by guards": a participle with its own doer. */
function isByOther({ chunks, context }: EventSentence, index: number): boolean {
  const next = chunks[index + 1]
  return next?.kind === 'preposition' && isParticle(context, next.first, PARTICLE.agent)
}

/** "The patrol entered the yard and detained two": the subject of the verb before the conjunction. */
export function clauseSubject(chunks: readonly Chunk[], start: number): number | undefined {
  const conjunction = back(chunks, start - 1)
  if (conjunction < 0 || chunks[conjunction]!.kind !== 'conjunction') return undefined
  for (let i = conjunction - 1; i > 0; i--) {
    const { kind } = chunks[i]!
    if (kind === 'break' || kind === 'subordinator' || kind === 'relative') return undefined
    // "Ivo Brand was at the gate and left"
    const isPredicate = kind === 'be' && chunks[i + 1]?.kind === 'preposition'
    if ((kind !== 'verb' && kind !== 'trigger' && !isPredicate) || isComplement(chunks, i, conjunction)) continue
    const subject = subjectsBefore(chunks, verbGroup(chunks, i).start, isAgent).at(-1)
    if (subject !== undefined) return subject
  }
  return undefined
}

/** "The blast left ten guards [hurt] and": a participle that tells how those behind a verb are. */
function isComplement(chunks: readonly Chunk[], index: number, conjunction: number): boolean {
  if (index !== conjunction - 1 || chunks[index]!.triggers?.some(({ forms }) => forms & FORM.participle) !== true)
    return false
  const verb = chunkAt(chunks, index - 2)
  return chunks[index - 1]!.phrase !== undefined && verb?.kind === 'verb' && !verb.isGerund
}

/** "The blast left 14 dead": whatever did it stands before the verb. */
export function agentOfLeaving(
  sentence: EventSentence,
  at: number,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks } = sentence
  const verb = back(chunks, at - 1)
  if (verb < 0 || !(chunks[verb]!.kind === 'verb' || isShooting(chunks[verb]!))) return undefined
  // "Officers found both dead"
  if (isParticle(sentence.context, chunks[verb]!.last, PARTICLE.finding)) return undefined
  const { isGerund, first } = chunks[verb]!
  if (isGerund && !(sentence.context.classes.hurt[sentence.context.tokens.word[first]!]! & HURT.leave)) return undefined
  const subject = doerOf(sentence, verbGroup(chunks, verb), isGerund)
  return subject === undefined ? undefined : actorTokens(chunks[subject]!.phrase!)
}

/** "The blast left [14 clerks] dead": does a verb of leaving somebody in a state stand before the phrase? In "Left Wing guards" it is a name. */
export function isLeft({ chunks, context }: EventSentence, at: number): boolean {
  const verb = chunkAt(chunks, back(chunks, at - 1))
  const { classes, tokens } = context
  if (verb?.kind !== 'verb' || (classes.hurt[tokens.word[verb.first]!]! & HURT.leave) === 0) return false
  return verb.first === context.first || (tokens.flags[verb.first]! & FLAG.capital) === 0
}

/** "The guard [shot] two men dead" */
function isShooting({ triggers }: Chunk): boolean {
  return triggers?.some(({ class: kind, forms }) => kind === 'shot' && (forms & FORM.past) !== 0) === true
}

export function isAgent(phrase: NounPhrase): boolean {
  return phrase.kind !== 'none'
}
