import type { EventDraft, EventSentence } from './event.ts'

/** Tokens of the words that a subject is taken from, inclusive. */
export interface SubjectWords {
  readonly first: number
  readonly last: number
  readonly isStated: boolean
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
}

/** Whom a draft is about: its own words, or those of the sentence and the report before it. */
export function subjectWords(
  draft: EventDraft,
  sentence: EventSentence,
  number: number,
  memory: SubjectMemory,
): SubjectWords | undefined {
  if (draft.subjectFirst >= 0 && !draft.isGeneric)
    return { first: draft.subjectFirst, last: draft.subjectLast, isStated: true }
  const earlier = sentence.drafts.findLast(
    other =>
      other.first < draft.first &&
      other.subjectFirst >= 0 &&
      other.role !== 'part-of' &&
      other.rule !== 'measure.deed' &&
      other.measure !== 'population',
  )
  if (earlier !== undefined) return { first: earlier.subjectFirst, last: earlier.subjectLast, isStated: false }
  const topic = sentence.topics.findLast(other => other.first < draft.first)
  if (topic !== undefined) return { ...topic, isStated: false }
  if (CARRIED.has(draft.rule) && memory.words !== undefined && number - memory.sentence <= MAX_SENTENCES_APART)
    return { ...memory.words, isStated: false }
  return draft.subjectFirst < 0 ? undefined : { first: draft.subjectFirst, last: draft.subjectLast, isStated: true }
}

/** Keeps what a sentence said of whom. */
export function remember(sentence: EventSentence, number: number, memory: SubjectMemory): void {
  const named = sentence.drafts.findLast(
    draft => draft.subjectFirst >= 0 && draft.role !== 'part-of' && draft.measure !== 'population',
  )
  const topic = sentence.topics.at(-1)
  const words = named === undefined ? topic : { first: named.subjectFirst, last: named.subjectLast }
  if (words === undefined) return
  memory.words = words
  memory.sentence = number
}
