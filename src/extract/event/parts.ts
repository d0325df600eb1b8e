import { isParticle, PARTICLE } from '../words/particles.ts'
import { chunkAt, type NounPhrase } from './chunks.ts'
import { countOf, isPeople } from './counts.ts'
import type { EventDraft, EventSentence } from './event.ts'
import { counting, draftBefore, isDrafted, subjectOf } from './event.ts'
import { ahead } from './groups.ts'
import { countsDeeds, readListed } from './listed.ts'
import { objectsAfter } from './objects.ts'

/** Parts of a total that no word like "including" opens, in; each is added to the sentence as a part of what is counted. */
export function readParts(sentence: EventSentence): void {
  partThem(sentence)
  for (let index = 0; index < sentence.chunks.length; index++) {
    const { kind } = sentence.chunks[index]!
    if (kind === 'including') readAmongThem(sentence, index)
    else readListed(sentence, index)
  }
}

/** "Four people were hurt, two of them badly wounded", "four were hurt, with two in a coma": a state of their own makes them none besides those before. */
function partThem({ chunks, context, drafts }: EventSentence): void {
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!
    const phrase = chunks[draft.chunk]?.phrase
    if (phrase === undefined || draft.role !== undefined) continue
    const before = chunkAt(chunks, draft.chunk - 1)
    const isAttended =
      draft.rule === 'measure.state' &&
      phrase.kind === 'none' &&
      before?.kind === 'preposition' &&
      chunkAt(chunks, draft.chunk - 2)?.kind === 'comma' &&
      isParticle(context, before.first, PARTICLE.attending)
    // "30 wounded (7 in critical condition)"
    const isAside = draft.rule === 'measure.state' && before?.kind === 'open'
    // "37 of the injured people were in serious condition"
    const isOfHarmed = phrase.isPart && phrase.states.some(state => state.measure === draft.measure)
    if (isOfHarmed) drafts[i] = { ...draft, role: 'part-of' }
    if (isOfHarmed || (!isSomeOfThem(phrase) && !isAttended && !isAside)) continue
    const isWhole = ({ measure, last, role }: EventDraft) =>
      measure === draft.measure && last < draft.first && role === undefined
    if (drafts.some(isWhole)) drafts[i] = { ...draft, role: 'part-of' }
  }
}

/** "Seven people, a child among them, were killed": the part stands before its words. */
function readAmongThem(sentence: EventSentence, index: number): void {
  const { chunks, drafts } = sentence
  const part = chunkAt(chunks, index - 1)?.phrase
  const after = chunks[index + 1]?.kind
  if (part === undefined || !isPeople(part) || chunkAt(chunks, index - 2)?.kind !== 'comma') return
  if (after !== undefined && after !== 'comma' && after !== 'break') return
  const whole = drafts.findLast(draft => draft.chunk < index - 1 && draft.role === undefined)
  const count = countOf(part)
  if (whole === undefined || countsDeeds(whole) || count === undefined || count.isVague) return
  if (isDrafted(drafts, index - 1)) return
  const subject = subjectOf(sentence, index - 1)
  drafts.push({
    ...whole,
    rule: 'measure.part',
    ...counting(count, index - 1, subject),
    isDefinite: false,
    role: 'part-of',
  })
}

/** Does the phrase stand behind "including", or is it "two of them"? */
export function opensPart({ chunks }: EventSentence, index: number, phrase: NounPhrase): boolean {
  // "not including the gunman"
  const isLeftOut = chunkAt(chunks, index - 2)?.kind === 'negation'
  return (chunkAt(chunks, index - 1)?.kind === 'including' && !isLeftOut) || isSomeOfThem(phrase)
}

function isSomeOfThem({ isPart, kind, quantity }: NounPhrase): boolean {
  return isPart && kind === 'none' && quantity !== undefined
}

/** "including five children", "two of them women", "of whom 13 were civilians": a part of the figure before it. */
export function readPart(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { chunks, drafts } = sentence
  const whole = draftBefore(drafts, chunks[index]!.first)
  if (whole === undefined) return
  // "Three vehicles, including two jeeps": things of what is counted are a part of it as well.
  const isSome = (part: NounPhrase) => isPeople(part) || part.nouns.some(noun => noun.measure === whole.measure)
  for (const at of objectsAfter(chunks, isTheirs(sentence, index) ? index + 2 : index, isSome)) {
    const part = chunks[at]!.phrase!
    const count = countOf(part)
    if (!isSome(part) || count === undefined || count.quantity.kind === 'none') return
    if (count.isVague && part.quantity === undefined) return
    const known = drafts.findIndex(draft => draft.chunk === at)
    if (known >= 0) {
      // "including a clerk who was hit": a verb of his own makes him none besides.
      if (at === index && drafts[known]!.measure === whole.measure && drafts[known]!.role === undefined)
        drafts[known] = { ...drafts[known]!, role: 'part-of' }
      return
    }
    let subject = subjectOf(sentence, at)
    const next = chunks[ahead(chunks, at + 1)]
    const kind = next?.kind === 'be' ? chunks[ahead(chunks, ahead(chunks, at + 1) + 1)] : next
    if (subject.first < 0 && kind?.kind === 'phrase' && kind.phrase!.quantity === undefined)
      subject = subjectOf(sentence, chunks.indexOf(kind))
    drafts.push({
      ...whole,
      rule: 'measure.part',
      ...counting(count, at, subject),
      isDefinite: false,
      role: 'part-of',
    })
    if (phrase.isPart) return
  }
}

/** "Seven bodies, including [those of two infants]": whose they are is the part. */
function isTheirs({ chunks, context }: EventSentence, index: number): boolean {
  const { kind, quantity, determiner } = chunks[index]!.phrase!
  const of = chunks[index + 1]
  return (
    kind === 'none' &&
    quantity === undefined &&
    determiner === 'definite' &&
    of?.kind === 'preposition' &&
    isParticle(context, of.first, PARTICLE.genitive) &&
    chunks[index + 2]?.phrase !== undefined
  )
}
