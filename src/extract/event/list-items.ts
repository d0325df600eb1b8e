import type { Measure } from '../../model/measure.ts'
import { MARK } from '../../text/marks.ts'
import { markAt } from '../../text/tokens.ts'
import type { Chunk, ChunkKind, NounPhrase } from './chunks.ts'
import { countOf, isKnownPeople } from './counts.ts'
import { isPlaceName } from './drafts.ts'
import { isEntryMark } from './entries.ts'
import { counting, type EventDraft, type EventSentence, isDrafted, subjectOf, UNSAID } from './event.ts'
import { FORM, type Trigger } from './measure-triggers.ts'

/** What the line over a list says befell those whom its items count. */
export interface ListHeading {
  readonly trigger: Trigger
  /** The items are parts of a figure that the heading gives. */
  readonly isPart: boolean
}

const MAX_MARKS = 3 // before an item: a bullet, a number, a sign

/** The heading of a list: a line that ends with a colon and tells of one thing that befell somebody, "Losses of the enemy in May:". */
export function headingOf(sentence: EventSentence): ListHeading | undefined {
  const { chunks, context, drafts } = sentence
  const last = chunks.at(-1)
  if (last?.kind !== 'break' || markAt(context.tokens, last.first) !== MARK.colon) return undefined
  const triggers = chunks.flatMap(
    ({ triggers: verbs, phrase }) => verbs?.filter(isTold) ?? phrase?.nouns.filter(isTold) ?? [],
  )
  const trigger = triggers[0]
  if (trigger === undefined || triggers.some(({ measure }) => measure !== trigger.measure)) return undefined
  if (drafts.length > 1 || drafts.some(({ measure }) => measure !== trigger.measure)) return undefined
  return { trigger, isPart: drafts.length === 1 }
}

/** A verb, or the noun of a toll or of losses; a thing alone tells of nothing. */
function isTold({ class: kind, forms }: Trigger): boolean {
  return kind !== 'thing' && kind !== 'deed' && (kind === 'toll' || (forms & ~FORM.noun) !== 0)
}

/**
 * An item of a list under `heading`, in; its figure is added to the sentence. False if the sentence is no item, which ends the list.
 *
 *   • 5 tanks          tanks – 7,957 (+9)          Lesk: 31
 *     figure, whom     whom    figure  of these    where  figure
 */
export function readItem(sentence: EventSentence, { trigger, isPart }: ListHeading): boolean {
  const { chunks } = sentence
  const start = chunks.findIndex(({ kind }) => kind !== 'mark' && kind !== 'break')
  const whom = chunks[start]?.phrase
  if (start > MAX_MARKS || whom === undefined) return false
  const at = whom.quantity === undefined ? figureBehind(sentence, start) : start
  const figure = chunks[at]?.phrase
  if (figure?.quantity === undefined || figure.quantity.unit !== undefined || !isEnd(chunks[at + 1])) return false
  const isWhere = at !== start && isPlaceName(sentence, whom)
  const measure = isWhere ? measureIn(trigger) : measureOfItem(trigger, whom)
  const count = countOf(figure)
  if (measure === undefined || count === undefined || isDrafted(sentence.drafts, at)) return true
  const subject = isWhere ? subjectOf(sentence, at) : subjectOf(sentence, start)
  const item: EventDraft = {
    measure,
    rule: 'measure.item',
    triggerClass: trigger.class,
    triggerFirst: chunks[start]!.first,
    triggerLast: chunks[start]!.last,
    triggerChunk: start,
    ...counting(count, at, subject),
    isDefinite: false,
    ...UNSAID,
    isFactual: true,
    ...(isPart ? { role: 'part-of' as const } : {}),
  }
  sentence.drafts.push(item)
  readIncrease(sentence, at, item)
  return true
}

/** Chunk of the bare figure that a mark parts from the words before it: "tanks – 7,957", "vehicles and fuel tanks: about 40"; -1 if there is none. */
function figureBehind(sentence: EventSentence, start: number): number {
  const { chunks } = sentence
  let at = start + 1
  while (chunks[at] !== undefined && LABEL.has(chunks[at]!.kind) && chunks[at]!.phrase?.quantity === undefined) at++
  const isMarked = chunks[at]?.kind === 'break' && isEntryMark(sentence, at)
  return isMarked && chunks[at + 1]?.phrase?.kind === 'none' ? at + 1 : -1
}

/** What may stand in the name of an item behind its first phrase. */
const LABEL: ReadonlySet<ChunkKind> = new Set(['phrase', 'trigger', 'conjunction', 'preposition', 'mark'])

/** "(+9)": what has come to a total since the last one is a part of it. */
function readIncrease({ chunks, context, drafts }: EventSentence, at: number, whole: EventDraft): void {
  const phrase = chunks[at + 3]?.phrase
  if (chunks[at + 1]?.kind !== 'open' || chunks[at + 4]?.kind !== 'close' || phrase?.kind !== 'none') return
  if (markAt(context.tokens, chunks[at + 2]!.first) !== MARK.plus) return
  const count = countOf(phrase)
  if (count === undefined) return
  const subject = { first: whole.subjectFirst, last: whole.subjectLast }
  drafts.push({ ...whole, rule: 'measure.increase', ...counting(count, at + 3, subject), role: 'part-of' })
}

/** People are lost, killed or hurt as the heading says, things lost. */
function measureOfItem(trigger: Trigger, whom: NounPhrase): Measure | undefined {
  const thing = whom.nouns.find(noun => noun.class === 'thing')
  if (thing !== undefined)
    return OF_THINGS.has(trigger.class) || trigger.measure === 'losses' ? thing.measure : undefined
  const isPeople = isKnownPeople(whom) || (whom.kind === 'body' && whom.quantity !== undefined)
  return isPeople ? measureIn(trigger) : undefined
}

function measureIn({ class: kind, measure }: Trigger): Measure | undefined {
  return kind === 'destroyed' ? 'killed' : measure
}

const OF_THINGS: ReadonlySet<string> = new Set(['destroyed', 'lost'])

function isEnd(next: Chunk | undefined): boolean {
  return next === undefined || ENDS_ITEM.has(next.kind)
}

/** What may follow an item's figure. */
const ENDS_ITEM: ReadonlySet<ChunkKind> = new Set([
  'break',
  'comma',
  'open',
  'mark',
  'preposition',
  'conjunction',
  'time',
  'including',
])
