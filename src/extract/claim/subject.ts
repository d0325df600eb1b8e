import { FLAG } from '../../text/tokens.ts'
import type { NounPhrase } from '../event/chunks.ts'
import { isGoverned } from '../event/clauses.ts'
import { isPlaceName } from '../event/drafts.ts'
import type { EventDraft, EventSentence } from '../event/event.ts'

/** Tokens of the words that a subject is taken from, inclusive. */
export interface SubjectWords {
  readonly first: number
  readonly last: number
  readonly isStated: boolean
  /** They end in the name that their sentence gives him. */
  readonly isCalled?: true
}

/** How many sentences later a toll or a bare figure can still mean those named before. */
const MAX_SENTENCES_APART = 3

/** Rules whose figure may mean those named in an earlier sentence: tolls run on, a bare figure does not. */
const CARRIED: ReadonlySet<string> = new Set([
  'measure.toll-reaches',
  'measure.toll-was',
  'measure.toll',
  'measure.number-of',
  'measure.again',
])

/** What has been said of whom so far in a report, for figures that leave it out. */
export interface SubjectMemory {
  /** Last words that were counted, and the sentence that had them. */
  words: { readonly first: number; readonly last: number } | undefined
  sentence: number
  /** They counted one person, by a noun or a name. */
  isOne: boolean
  /** The last single person that a sentence named, and the number of the last sentence that was looked at for one. */
  person: { readonly first: number; readonly last: number } | undefined
  seen: number
}

/** Whom a draft is about: its own words, or those of the sentence and the report before it. */
export function subjectWords(
  draft: EventDraft,
  sentence: EventSentence,
  number: number,
  memory: SubjectMemory,
): SubjectWords | undefined {
  // "Suspect in custody in double homicide": those who suffered the act are named nowhere near it.
  if (draft.countRule === 'number.manifold') return undefined
  if (draft.countRule === 'count.pronoun') {
    const known = antecedent(draft, sentence) ?? memory.person
    if (known !== undefined) return { ...known, isStated: false }
  }
  if (draft.countRule === 'count.reflexive') {
    const doer = doerOf(draft, sentence) ?? memory.person
    if (doer !== undefined) return { ...doer, isStated: false }
  }
  if (draft.subjectFirst >= 0 && !draft.isGeneric)
    return {
      first: draft.subjectFirst,
      last: draft.subjectLast,
      isStated: true,
      ...(draft.isCalled ? { isCalled: true } : {}),
    }
  const earlier = sentence.drafts.findLast(
    other =>
      other.first < draft.first &&
      other.subjectFirst >= 0 &&
      other.role !== 'part-of' &&
      other.rule !== 'measure.deed' &&
      other.measure !== 'population' &&
      (other.measure === draft.measure || !isOfThings(other, sentence)),
  )
  if (earlier !== undefined)
    return isOneOfSeveral(earlier, sentence) || isOneBeside(earlier, draft)
      ? undefined
      : { first: earlier.subjectFirst, last: earlier.subjectLast, isStated: false }
  const topic = sentence.topics.findLast(other => other.first < draft.first)
  if (topic !== undefined) return { ...topic, isStated: false }
  if (CARRIED.has(draft.rule) && memory.words !== undefined && number - memory.sentence <= MAX_SENTENCES_APART)
    // "Her husband was hurt. Two bodies were found": several are not the one told of before.
    return memory.isOne && isSeveral(draft) ? undefined : { ...memory.words, isStated: false }
  return draft.subjectFirst < 0 ? undefined : { first: draft.subjectFirst, last: draft.subjectLast, isStated: true }
}

/** "Destroyed [40 houses] and killed 12": are those whom the draft is about the things that it counts? They are nobody who dies. */
function isOfThings({ chunk, subjectFirst }: EventDraft, { chunks }: EventSentence): boolean {
  const phrase = chunk < 0 ? undefined : chunks[chunk]!.phrase
  return phrase?.kind === 'thing' && subjectFirst >= phrase.first && subjectFirst <= phrase.last
}

/** "150 [others]": a toll told afterwards is not of those besides. */
function isOfOthers({ chunk }: EventDraft, { chunks }: EventSentence): boolean {
  return chunk >= 0 && chunks[chunk]!.phrase?.isAdded === true
}

/** "Boy killed in a fire that left [two] dead": several who died are not what one of them is. */
function isOneBeside(one: EventDraft, draft: EventDraft): boolean {
  return isSeveral(draft) && one.measure === draft.measure && ONE.has(one.countRule)
}

function isSeveral({ quantity }: EventDraft): boolean {
  return quantity.kind === 'exact' && quantity.value > 1
}

/** Rules that count one person without a figure. */
const ONE: ReadonlySet<string> = new Set([
  'count.bare',
  'count.definite',
  'count.named',
  'count.possessive',
  'count.singular',
])

/** "Two soldiers and a driver were killed and five wounded": whoever is left out may be of any of those before. */
function isOneOfSeveral({ triggerChunk, subjectFirst }: EventDraft, { drafts }: EventSentence): boolean {
  return drafts.some(
    other =>
      other.triggerChunk === triggerChunk &&
      other.role !== 'part-of' &&
      other.subjectFirst >= 0 &&
      other.subjectFirst !== subjectFirst,
  )
}

/**
 * Whom "him" or "she" means in the sentence: the last single person before it who is not the one that does it. A subject goes on with one whom
 * no preposition governs, unless all are; an object may be anybody.
 *
 *   [Ada Brand] was waiting for [a relative] when she was shot
 *   ^ meant                 ^ governed
 */
function antecedent(
  draft: EventDraft,
  sentence: EventSentence,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks } = sentence
  let found: NounPhrase | undefined
  for (let i = chunks.length - 1; i >= 0; i--) {
    const { phrase } = chunks[i]!
    if (phrase === undefined || phrase.last >= draft.first || !isPersonAt(sentence, i)) continue
    if (draft.agentFirst >= phrase.first && draft.agentFirst <= phrase.last) continue
    if (draft.rule === 'measure.active' || !isGoverned(chunks, i)) return personWords(phrase)
    found ??= phrase
  }
  return found === undefined ? undefined : personWords(found)
}

/** Whom "himself" means: whoever does it, or what was told before it, or else whom its sentence is about; nobody in it where that is a pronoun. */
function doerOf(
  draft: EventDraft,
  sentence: EventSentence,
): { readonly first: number; readonly last: number } | undefined {
  const { agentFirst } = sentence.drafts.findLast(other => other.first <= draft.first && other.agentFirst >= 0) ?? draft
  let topic: NounPhrase | undefined
  for (const { phrase } of sentence.chunks) {
    if (phrase === undefined || phrase.last >= draft.first) continue
    if (isOnePerson(phrase) && phrase.first <= agentFirst && agentFirst <= phrase.last) return personWords(phrase)
    if (phrase.kind === 'singular-pronoun' || (isOnePerson(phrase) && !isDateline(phrase, sentence))) topic ??= phrase
  }
  return topic === undefined || topic.kind === 'singular-pronoun' ? undefined : personWords(topic)
}

/** "LESK (Dusk) - A man": a name that opens the sentence and that no word follows, or stands alone in brackets. */
function isDateline({ kind, first, last }: NounPhrase, { first: opening, chunks, isPlace }: EventSentence): boolean {
  if (kind !== 'name') return false
  const next = chunks.find(chunk => chunk.first === last + 1)?.kind
  return (
    isPlace(last) || next === 'close' || (first === opening && (next === 'open' || next === 'break' || next === 'mark'))
  )
}

/** Is it one person, and no place, site or lone word in capitals, as verbs and short forms are there: "TRIED TO RESIST", "THE RGF"? */
function isPersonAt(sentence: EventSentence, index: number): boolean {
  const { chunks, context, isPlace } = sentence
  const { phrase } = chunks[index]!
  if (phrase === undefined || !isOnePerson(phrase)) return false
  if (phrase.kind !== 'name') return true
  const isLone = phrase.first === phrase.last && (context.tokens.flags[phrase.last]! & FLAG.caps) !== 0
  return !isLone && !isPlaceName(sentence, phrase) && !(isPlace(phrase.last) && isGoverned(chunks, index))
}

function isOnePerson(phrase: NounPhrase): boolean {
  return phrase.quantity === undefined && (phrase.kind === 'person' || phrase.kind === 'name')
}

function personWords(phrase: NounPhrase): { readonly first: number; readonly last: number } {
  return { first: phrase.subjectFirst < 0 ? phrase.first : phrase.subjectFirst, last: phrase.last }
}

/** Keeps what a sentence said of whom. */
export function remember(sentence: EventSentence, number: number, memory: SubjectMemory): void {
  const named = sentence.drafts.findLast(
    draft =>
      draft.subjectFirst >= 0 &&
      draft.role !== 'part-of' &&
      draft.measure !== 'population' &&
      draft.countRule !== 'count.reflexive' &&
      !isOfThings(draft, sentence),
  )
  const topic = sentence.topics.at(-1)
  const words = named === undefined ? topic : { first: named.subjectFirst, last: named.subjectLast }
  notePerson(sentence, number, memory)
  if (words === undefined) return
  memory.words = named !== undefined && isOfOthers(named, sentence) ? undefined : words
  memory.isOne = named !== undefined && ONE.has(named.countRule)
  memory.sentence = number
}

/** Keeps whom a sentence is about: its first single person is mostly its subject, whom the next one goes on about. */
export function notePerson(sentence: EventSentence, number: number, memory: SubjectMemory): void {
  const person = sentence.chunks.find((_, index) => isPersonAt(sentence, index))?.phrase
  if (person !== undefined) memory.person = personWords(person)
  memory.seen = number
}
