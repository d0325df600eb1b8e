import type { Measure } from '../../model/measure.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, type ChunkKind, chunkAt, type NounPhrase } from './chunks.ts'
import { type Count, countOf, isPeople } from './counts.ts'
import { counting, type EventSentence, isDrafted, subjectOf, UNSAID } from './event.ts'
import { ahead, isInitial } from './groups.ts'
import { FORM } from './measure-triggers.ts'
import { objectsAfter } from './objects.ts'
import { subjectsBefore } from './subjects.ts'
import { isAmong } from './tolls.ts'

/** Those who died or were hurt, as a whole that figures are parts of: "the dead", "those killed". */
export interface Them {
  /** Chunk that says what befell them. */
  readonly at: number
  readonly measure: Measure
}

/** Figures of those who are a part of the dead or hurt, in; each is added to the sentence as a part of what is counted. */
export function readAmong(sentence: EventSentence): void {
  for (let index = 0; index < sentence.chunks.length; index++) {
    const { kind, phrase } = sentence.chunks[index]!
    if (phrase !== undefined) {
      readPartOfThem(sentence, index, phrase)
      readMember(sentence, index, phrase)
      if (phrase.quantity === undefined && (phrase.states.length > 0 || isTollAmong(sentence, index, phrase)))
        readList(sentence, index, phrase)
    } else if (kind === 'including') readThose(sentence, index)
    else if (kind === 'trigger') readTheKilled(sentence, index)
    if (kind === 'including' || kind === 'preposition') readOfThem(sentence, index)
  }
}

/**
 * "Three of the dead were children", "three of those killed were children": the figure counts a part of them, the predicate says whom.
 *
 *   [Three] [of] [the dead] [were] [children]
 *    figure       measure           subject
 */
function readPartOfThem(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { chunks } = sentence
  const tie = chunks[index + 1]?.kind
  const isPart = phrase.isPart && phrase.quantity !== undefined && (tie === 'preposition' || tie === 'including')
  const them = isPart && chunks[index + 2]?.phrase?.quantity === undefined ? themAt(chunks, index + 2) : undefined
  const whom = them === undefined ? -1 : predicateAfter(chunks, index + 2)
  if (whom >= 0) push(sentence, index, countOf(phrase), them!, 'measure.part-of-them', whom)
}

/**
 * "Of the dead, 70 were soldiers and five drivers", "of the 12 people killed, two were children": the whole stands first.
 *
 *   [Of] [the dead] [,] [70] [were] [soldiers] [and] [five drivers]
 *         measure      figure        subject           both
 */
function readOfThem(sentence: EventSentence, index: number): void {
  const { chunks } = sentence
  if (!isInitial(chunks, index)) return
  const isCounted = chunks[index + 1]?.phrase?.quantity !== undefined
  const them = themAt(chunks, isCounted ? index + 2 : index + 1)
  if (them !== undefined) pushPartsOf(sentence, them, overSetting(chunks, them.at + 1))
}

/** Over where and when it befell them, to the comma behind: "of the 12 killed [in the riot at Lesk on Sunday], nine were". */
function overSetting(chunks: readonly Chunk[], from: number): number {
  let at = from
  while (at < chunks.length && BETWEEN.has(chunks[at]!.kind) && chunks[at]!.phrase?.quantity === undefined) at++
  return chunks[at]?.kind === 'comma' ? at : from
}

/** "..., four were children and eight women", from the chunk `from` on: each figure is a part of them. */
export function pushPartsOf(sentence: EventSentence, them: Them, from: number): void {
  const { chunks } = sentence
  let at = ahead(chunks, from)
  if (chunks[at]?.kind === 'comma') at = ahead(chunks, at + 1)
  for (let isFirst = true; at < chunks.length; isFirst = false) {
    const phrase = chunks[at]!.phrase
    if (phrase?.quantity === undefined || phrase.quantity.unit !== undefined) return
    const whom = phrase.kind === 'none' ? predicateAfter(chunks, at) : isFirst || !isPeople(phrase) ? -1 : at
    if (whom < 0) return
    push(sentence, at, countOf(phrase), them, 'measure.part-of-them', whom)
    at = ahead(chunks, whom + 1)
    if (chunks[at]?.kind === 'comma') at = ahead(chunks, at + 1)
    if (chunks[at]?.kind === 'conjunction') at = ahead(chunks, at + 1)
  }
}

/** "Ivo Brand and three guards were among the dead", "among the people killed". */
function readMember(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { chunks, context } = sentence
  if (phrase.isPart) return
  const next = ahead(chunks, index + 1)
  const comma = chunks[next]?.kind === 'comma' ? ahead(chunks, next + 1) : next
  // "Ivo Brand, who was among the dead"
  const be = chunks[comma]?.kind === 'relative' ? ahead(chunks, comma + 1) : comma
  const among = ahead(chunks, be + 1)
  if (chunks[be]?.kind === 'preposition') readHeadlineMember(sentence, index, be)
  if (chunks[be]?.kind !== 'be' || chunks[be].isNegative) return
  if (chunks[among]?.kind !== 'preposition' && chunks[among]?.kind !== 'including') return
  if (!isParticle(context, chunks[among].first, PARTICLE.among)) return
  const whole = chunks[among + 1]?.phrase
  // "among eleven people hurt", "among 19 killed"
  const isCounted = whole?.quantity !== undefined && (whole.kind === 'people' || whole.kind === 'none')
  if (whole !== undefined && !isCounted && (whole.quantity !== undefined || whole.determiner !== 'definite')) return
  const members = peopleBefore(chunks, be)
  const them =
    themAt(chunks, among + 1) ?? (isCounted || whole?.kind === 'people' ? themAt(chunks, among + 2) : undefined)
  pushMembers(sentence, members.length > 0 || !isPeople(phrase) ? members : [index], them)
}

/** "Six children among 19 dead": a headline leaves out the verb. */
function readHeadlineMember(sentence: EventSentence, index: number, among: number): void {
  const { chunks, context } = sentence
  const whole = chunks[among + 1]?.phrase
  if (among !== index + 1 || whole === undefined || whole.quantity?.unit !== undefined) return
  // "Two cooks among the dead were named"
  if (whole.quantity === undefined && (whole.determiner !== 'definite' || whole.states.length === 0)) return
  if (!isParticle(context, chunks[among]!.first, PARTICLE.among)) return
  const them = themAt(chunks, whole.states.length > 0 ? among + 1 : among + 2)
  if (them === undefined) return
  const isGoverned = (at: number) => chunkAt(chunks, at - 1)?.kind === 'preposition'
  if (!isGoverned(index)) pushMembers(sentence, peopleBefore(chunks, among), them)
}

/** The people who are subjects of the verb at `be`. */
function peopleBefore(chunks: readonly Chunk[], be: number): readonly number[] {
  return subjectsBefore(chunks, be, isPeople).filter(at => isPeople(chunks[at]!.phrase!))
}

/** "Among those killed were two judges". */
function readThose(sentence: EventSentence, index: number): void {
  const { chunks } = sentence
  const be = ahead(chunks, index + 2)
  if (chunks[index + 1]?.kind !== 'trigger' || chunks[be]?.kind !== 'be') return
  const members = objectsAfter(chunks, be + 1, isPeople).filter(at => isPeople(chunks[at]!.phrase!))
  pushMembers(sentence, members, themAt(chunks, index + 1))
}

/** "The soldiers killed included a captain and two drivers". */
function readTheKilled(sentence: EventSentence, index: number): void {
  const { chunks } = sentence
  const whole = chunkAt(chunks, index - 1)?.phrase
  const next = chunks[index + 1]
  if (next?.kind !== 'including' || next.isTie || whole?.kind !== 'people' || whole.determiner !== 'definite') return
  const members = objectsAfter(chunks, index + 2, isPeople).filter(at => isPeople(chunks[at]!.phrase!))
  pushMembers(sentence, members, themAt(chunks, index))
}

/** "Among the injured are two girls", "the wounded were Ivo Brand and a guard", "the dead include", "police named the dead as". */
function readList(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { chunks, context } = sentence
  const verb = verbOfList(chunks, index, phrase)
  const opens = chunks[verb]
  const isAmong = chunkAt(chunks, index - 1)?.kind === 'preposition' && opens?.kind === 'be'
  const isAs =
    (opens?.kind === 'subordinator' || opens?.kind === 'preposition') &&
    isParticle(context, opens.first, PARTICLE.comparative)
  const isList = phrase.determiner === 'definite' && (opens?.kind === 'be' || opens?.kind === 'including' || isAs)
  if (!(isList || isAmong) || chunkAt(chunks, index - 2)?.phrase?.isPart === true) return
  const colon = ahead(chunks, verb + 1)
  const from = chunks[colon]?.kind === 'break' ? colon + 1 : verb + 1
  const members = objectsAfter(chunks, from, isPeople).filter(at => countOf(chunks[at]!.phrase!)?.isDefinite === false)
  const meanings = phrase.states.length > 0 ? phrase.states : phrase.nouns
  const measure = meanings.find(meaning => meaning.measure !== undefined)?.measure
  pushMembers(sentence, members, themOf(index, measure))
}

/** "among [the casualties]", "among [the fatalities]" */
function isTollAmong(sentence: EventSentence, index: number, { determiner, nouns }: NounPhrase): boolean {
  return determiner === 'definite' && nouns.some(noun => noun.class === 'toll') && isAmong(sentence, index)
}

/** What may stand between those who suffered and the verb: "the dead in the two towns include". */
const BETWEEN: ReadonlySet<ChunkKind> = new Set(['adverb', 'phrase', 'preposition', 'time'])

/** Chunk of the verb that opens the list of those at `index`. What the dead line includes are no dead. */
function verbOfList(chunks: readonly Chunk[], index: number, phrase: NounPhrase): number {
  const next = ahead(chunks, index + 1)
  let verb = next
  while (verb < chunks.length && BETWEEN.has(chunks[verb]!.kind)) verb++
  if (chunks[verb]?.kind !== 'including') return next
  return phrase.subjectFirst < 0 || isPeople(phrase) ? verb : chunks.length
}

/** What befell those at `index`, if the chunk says so. */
export function themAt(chunks: readonly Chunk[], index: number): Them | undefined {
  const states = chunks[index]?.phrase?.states ?? chunks[index]?.triggers ?? []
  const measure = states.find(state => state.forms & (FORM.participle | FORM.state))?.measure
  return themOf(index, measure)
}

/** Whoever was sent somewhere is no part of a toll: "among those deployed were two cooks". */
function themOf(at: number, measure: Measure | undefined): Them | undefined {
  return measure === undefined || measure === 'personnel' ? undefined : { at, measure }
}

/** The chunk of a bare plural behind the verb "to be" that follows `index`: "were [children]"; -1 if there is none. */
export function predicateAfter(chunks: readonly Chunk[], index: number): number {
  const be = ahead(chunks, index + 1)
  const at = ahead(chunks, be + 1)
  const phrase = chunks[at]?.phrase
  if (chunks[be]?.kind !== 'be' || chunks[be].isNegative || phrase === undefined) return -1
  const saysWhom = phrase.quantity === undefined && phrase.determiner === 'none' && phrase.isPlural
  return saysWhom && phrase.states.length === 0 ? at : -1
}

export function pushMembers(sentence: EventSentence, members: readonly number[], them: Them | undefined): void {
  if (them === undefined) return
  for (const at of members) {
    const count = countOf(sentence.chunks[at]!.phrase!)
    if (count?.isVague === false) push(sentence, at, count, them, 'measure.among', at)
  }
}

/** Adds the figure of the chunk `at` as a part of them, who are told by the chunk `whom`. */
export function push(
  sentence: EventSentence,
  at: number,
  count: Count | undefined,
  them: Them,
  rule: string,
  whom: number,
): void {
  const { chunks, drafts } = sentence
  if (count === undefined || isDrafted(drafts, at)) return
  const trigger = chunks[them.at]!
  drafts.push({
    measure: them.measure,
    rule,
    triggerClass: 'state',
    triggerFirst: trigger.first,
    triggerLast: trigger.last,
    triggerChunk: them.at,
    ...counting(count, at, subjectOf(sentence, whom)),
    isDefinite: rule === 'measure.among' && count.isDefinite,
    ...UNSAID,
    isFactual: true,
    role: 'part-of',
  })
}
