import type { Measure } from '../model/measure.ts'
import type { EventDraft, EventSentence } from './event.ts'
import { counting, isDrafted, subjectOf, UNSAID } from './event.ts'
import type { NounPhrase } from './event-chunks.ts'
import { type Count, countOf, isPeople } from './event-counts.ts'
import { ahead } from './event-groups.ts'
import { objectsAfter } from './event-objects.ts'
import { FORM, type Trigger } from './measure-triggers.ts'

/** Parts of a total that no word like "including" opens, in; each is added to the sentence as a part of what is counted. */
export function readParts(sentence: EventSentence): void {
  for (let index = 0; index < sentence.chunks.length; index++) {
    const { kind, phrase } = sentence.chunks[index]!
    if (kind === 'phrase') {
      readPartOfThem(sentence, index, phrase!)
      readMembers(sentence, index, phrase!)
    } else if (kind === 'including') {
      readThose(sentence, index)
      readAmongThem(sentence, index)
    } else if (kind === 'break' || kind === 'open') readListed(sentence, index)
  }
}

/**
 * "Three of the dead were children", "three of those killed were children": the figure counts a part of those who suffered, the predicate says whom.
 *
 *   [Three] [of] [the dead] [were] [children]
 *    figure       measure           subject
 */
function readPartOfThem(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { chunks, drafts } = sentence
  if (!phrase.isPart || phrase.quantity === undefined || isDrafted(drafts, index)) return
  const tie = chunks[index + 1]
  const them = chunks[index + 2]
  if (them === undefined || (tie?.kind !== 'preposition' && tie?.kind !== 'including')) return
  const states = them.phrase?.quantity === undefined ? (them.phrase?.states ?? them.triggers ?? []) : []
  const measure = states.find(state => state.forms & (FORM.participle | FORM.state))?.measure
  const be = ahead(chunks, index + 3)
  const predicate = chunks[ahead(chunks, be + 1)]
  const count = countOf(phrase)
  if (measure === undefined || count === undefined || chunks[be]?.kind !== 'be' || chunks[be].isNegative) return
  if (predicate?.phrase === undefined || !saysWhom(predicate.phrase)) return
  const subject = subjectOf(sentence, chunks.indexOf(predicate))
  drafts.push({
    measure,
    rule: 'measure.part-of-them',
    triggerClass: 'state',
    triggerFirst: them.first,
    triggerLast: them.last,
    triggerChunk: index + 2,
    ...counting(count, index, subject),
    isDefinite: false,
    ...UNSAID,
    isFactual: true,
    role: 'part-of',
  })
}

/** A bare plural: "children", "civilians", "members of one family". */
function saysWhom(phrase: NounPhrase): boolean {
  return phrase.quantity === undefined && phrase.determiner === 'none' && phrase.isPlural && phrase.states.length === 0
}

const MIN_LISTED = 2 // one figure after a colon may be anything; two that count people are the parts

/** "22 people were killed: 11 men, 8 women and 4 children": all that follows the colon, dash or bracket is figures of people. */
function readListed(sentence: EventSentence, index: number): void {
  const { chunks, drafts } = sentence
  const before = chunks[index]!.first
  const whole = drafts.findLast(draft => draft.last < before && draft.role === undefined)
  if (whole === undefined || whole.subjectFirst < 0 || countsDeeds(whole)) return
  const parts: number[] = []
  for (let i = index + 1; i < chunks.length; i++) {
    const { kind, phrase } = chunks[i]!
    if (kind === 'comma' || kind === 'conjunction') continue
    if (kind === 'break' || kind === 'close') break
    if (phrase?.quantity === undefined || phrase.kind === 'none' || !isPeople(phrase)) return
    if (phrase.states.length > 0 || isDrafted(drafts, i)) return
    parts.push(i)
  }
  if (parts.length < MIN_LISTED) return
  for (const at of parts) {
    const count = countOf(chunks[at]!.phrase!)
    if (count === undefined) continue
    const subject = subjectOf(sentence, at)
    drafts.push({
      ...whole,
      rule: 'measure.listed-part',
      ...counting(count, at, subject),
      isDefinite: false,
      role: 'part-of',
    })
  }
}

function countsDeeds(draft: EventDraft): boolean {
  return draft.rule === 'measure.deed' || draft.measure === 'population'
}

/** "Three guards were among the dead": they are a part of those who suffered. */
function readMembers(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { chunks, drafts } = sentence
  if (!isPeople(phrase) || phrase.isPart || isDrafted(drafts, index)) return
  const be = ahead(chunks, index + 1)
  const among = ahead(chunks, be + 1)
  if (chunks[be]?.kind !== 'be' || chunks[be].isNegative) return
  if (chunks[among]?.kind !== 'preposition' && chunks[among]?.kind !== 'including') return
  if (!startsWith(sentence, chunks[among].first, 'among')) return
  const them = chunks[among + 1]
  if (them?.phrase?.quantity !== undefined || (them?.phrase !== undefined && them.phrase.determiner !== 'definite'))
    return
  const states = them?.phrase?.states ?? them?.triggers ?? []
  pushMembers(sentence, [index], among + 1, measureOfThem(states))
}

/** "Among those killed were two judges". */
function readThose(sentence: EventSentence, index: number): void {
  const { chunks } = sentence
  const be = ahead(chunks, index + 2)
  if (chunks[index + 1]?.kind !== 'trigger' || chunks[be]?.kind !== 'be') return
  const members = objectsAfter(chunks, be + 1, isPeople).filter(at => isPeople(chunks[at]!.phrase!))
  pushMembers(sentence, members, index + 1, measureOfThem(chunks[index + 1]!.triggers!))
}

/** "Seven people, a child among them, were killed": the part stands before its words. */
function readAmongThem(sentence: EventSentence, index: number): void {
  const { chunks, drafts } = sentence
  const part = chunks[index - 1]?.phrase
  const after = chunks[index + 1]?.kind
  if (part === undefined || !isPeople(part) || chunks[index - 2]?.kind !== 'comma') return
  if (after !== undefined && after !== 'comma' && after !== 'break') return
  const whole = drafts.findLast(draft => draft.chunk < index - 1 && draft.role === undefined)
  const count = countOf(part)
  if (whole === undefined || countsDeeds(whole) || count === undefined || count.isVague) return
  if (isDrafted(drafts, index - 1)) return
  const subject = subjectOf(sentence, index - 1)
  drafts.push({ ...whole, ...partOf(count), chunk: index - 1, subjectFirst: subject.first, subjectLast: subject.last })
}

function partOf(
  count: Count,
): Pick<EventDraft, 'first' | 'last' | 'quantity' | 'countRule' | 'isDefinite' | 'role' | 'rule'> {
  const { first, last, quantity, rule: countRule } = count
  return { rule: 'measure.part', first, last, quantity, countRule, isDefinite: false, role: 'part-of' }
}

function measureOfThem(states: readonly Trigger[]): Measure | undefined {
  return states.find(state => state.forms & (FORM.participle | FORM.state))?.measure
}

function pushMembers(
  sentence: EventSentence,
  members: readonly number[],
  trigger: number,
  measure: Measure | undefined,
): void {
  const { chunks, drafts } = sentence
  if (measure === undefined) return
  for (const at of members) {
    const count = countOf(chunks[at]!.phrase!)
    if (count === undefined || count.isVague || isDrafted(drafts, at)) continue
    const subject = subjectOf(sentence, at)
    drafts.push({
      measure,
      rule: 'measure.among',
      triggerClass: 'state',
      triggerFirst: chunks[trigger]!.first,
      triggerLast: chunks[trigger]!.last,
      triggerChunk: trigger,
      ...counting(count, at, subject),
      isDefinite: count.isDefinite,
      ...UNSAID,
      isFactual: true,
      role: 'part-of',
    })
  }
}

function startsWith({ context: { tokens } }: EventSentence, token: number, word: string): boolean {
  return tokens.text.slice(tokens.start[token], tokens.end[token]).toLowerCase() === word
}
