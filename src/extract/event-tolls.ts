import type { Measure } from '../model/measure.ts'
import { MORE, WORD } from './actor-classes.ts'
import { actorTokens, type EventSentence, subjectOf } from './event.ts'
import type { Chunk, NounPhrase } from './event-chunks.ts'
import { isPeople } from './event-counts.ts'
import { draft } from './event-drafts.ts'
import { ahead, back } from './event-groups.ts'
import { FORM } from './measure-triggers.ts'
import { isParticle, PARTICLE } from './particles.ts'

/** How far a toll's number may stand from its noun, in chunks: "the toll from Friday's blast in the north has now risen to". */
const MAX_REACH = 14

/** What stands between a toll and whom it befell. */
const SUFFERING = PARTICLE.among | PARTICLE.genitive | PARTICLE.recipient

/** "among civilians", "among the guards" after a toll. */
export function sufferersAfter(
  sentence: EventSentence,
  index: number,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks, context } = sentence
  const preposition = ahead(chunks, index + 1)
  const object = ahead(chunks, preposition + 1)
  if (chunks[preposition]?.kind !== 'preposition' || chunks[object]?.kind !== 'phrase') return undefined
  if (!isParticle(context, chunks[preposition]!.first, SUFFERING)) return undefined
  const phrase = chunks[object]!.phrase!
  return isPeople(phrase) || phrase.kind === 'body' || phrase.kind === 'actor' ? subjectOf(sentence, object) : undefined
}

/** "the death toll has risen to 40 from 33", "losses came to over 2.5 thousand men". */
export function readReaching(
  sentence: EventSentence,
  index: number,
  measure: Measure,
  whose?: { readonly first: number; readonly last: number },
): boolean {
  const { chunks, context } = sentence
  const phrase = chunks[index]!.phrase!
  const named =
    phrase.subjectFirst >= 0 && phrase.subjectFirst < phrase.nounFirst
      ? { first: phrase.subjectFirst, last: phrase.nounFirst - 1 }
      : undefined
  let subject =
    whose ??
    sufferersAfter(sentence, index) ??
    (phrase.ownerFirst >= 0 ? { first: phrase.ownerFirst, last: phrase.ownerLast } : named)
  let hasVerb = false
  for (let i = index + 1; i < chunks.length && i < index + MAX_REACH; i++) {
    const chunk = chunks[i]!
    if (
      chunk.kind === 'be' ||
      chunk.kind === 'reaching' ||
      (chunk.kind === 'verb' && chunk.isGerund !== true) ||
      (chunk.kind === 'break' && (i === index + 1 || isColon(sentence, i)))
    )
      hasVerb = true
    if (chunk.kind === 'preposition' && i === index + 1 && chunks[i + 1]?.phrase?.quantity !== undefined) hasVerb = true
    // "raised the death toll to 40": the verb stands before the noun.
    if (chunk.kind === 'to' && i === ahead(chunks, index + 1) && chunks[back(chunks, index - 1)]?.kind === 'verb')
      hasVerb = true
    if (
      chunk.kind === 'subordinator' ||
      (chunk.kind === 'conjunction' && hasVerb) ||
      chunk.kind === 'relative' ||
      chunk.kind === 'trigger'
    )
      return false
    if (chunk.kind !== 'phrase') continue
    const found = chunk.phrase!
    if (found.quantity === undefined || found.quantity.unit !== undefined) {
      if (hasVerb) return false
      if (subject === undefined && isPeople(found) && found.kind !== 'name') subject = subjectOf(sentence, i)
      continue
    }
    const after = chunks[ahead(chunks, i + 1)]
    if (
      after?.triggers?.some(trigger => trigger.forms & (FORM.participle | FORM.state)) === true &&
      found.kind === 'none'
    )
      return false
    if (startsReaching(sentence, found.first)) hasVerb = true
    if (!hasVerb || !(found.kind === 'none' || isPeople(found) || found.nouns.length > 0)) return false
    const own = withIncluded(sentence, i)
    if (chunks[i + 1]?.kind === 'to' && chunks[i + 2]?.phrase?.quantity !== undefined)
      return readRise(sentence, index, i, measure, subject)
    const isGeneric = subject === undefined && !own.isIncluding
    if (own.first >= 0 && found.kind !== 'none' && (subject === undefined || own.isIncluding)) subject = own
    const plain = draft(sentence, index, i, measure, 'measure.toll-reaches', PLAIN, undefined, false, subject)
    if (plain === undefined) return false
    const made = { ...plain, isGeneric }
    sentence.drafts[sentence.drafts.length - 1] = made
    // "to 40 from 33": the second figure is the toll as it was.
    const from = chunks[ahead(chunks, i + 1)]
    const old = chunks[ahead(chunks, i + 1) + 1]
    const isFrom = from?.kind === 'preposition' && isParticle(context, from.first, PARTICLE.origin)
    if (isFrom && old?.kind === 'phrase' && old.phrase!.quantity !== undefined && old.phrase!.kind === 'none') {
      sentence.drafts[sentence.drafts.length - 1] = { ...made, role: 'update' }
      const previous = draft(
        sentence,
        index,
        chunks.indexOf(old),
        measure,
        'measure.toll-was',
        PLAIN,
        undefined,
        false,
        subject,
      )
      if (previous !== undefined) sentence.drafts[sentence.drafts.length - 1] = { ...previous, role: 'previous' }
    }
    return true
  }
  return false
}

/** "went up from 14 to 19": the toll as it was stands before the toll as it is. */
function readRise(
  sentence: EventSentence,
  index: number,
  at: number,
  measure: Measure,
  subject: { readonly first: number; readonly last: number } | undefined,
): boolean {
  const { chunks, context, drafts } = sentence
  const from = chunks[at - 1]!
  const isFrom = from.kind === 'preposition' && isParticle(context, from.first, PARTICLE.origin)
  if (!isFrom || chunks[at]!.phrase!.kind !== 'none') return false
  for (const [i, role, rule] of [
    [at, 'previous', 'measure.toll-was'],
    [at + 2, 'update', 'measure.toll-reaches'],
  ] as const) {
    const made = draft(sentence, index, i, measure, rule, PLAIN, undefined, false, subject)
    if (made === undefined) return false
    drafts[drafts.length - 1] = { ...made, role, isGeneric: subject === undefined }
  }
  return true
}

/** "300 people, including civilians": who is meant goes on after the comma where no figure follows. */
function withIncluded(
  sentence: EventSentence,
  at: number,
): { readonly first: number; readonly last: number; readonly isIncluding: boolean } {
  const { chunks } = sentence
  const own = subjectOf(sentence, at)
  const opening = chunks[at + 1]?.kind === 'comma' ? at + 2 : at + 1
  const part = chunks[opening + 1]?.phrase
  const isIncluding =
    chunks[opening]?.kind === 'including' && part !== undefined && part.quantity === undefined && own.first >= 0
  return { first: own.first, last: isIncluding ? part.last : own.last, isIncluding }
}

/** "They put the dead at 12 and the injured at 40": a state with its figure behind a preposition. True if it is one. */
export function readStateToll(sentence: EventSentence, index: number, phrase: NounPhrase): boolean {
  const { chunks, context } = sentence
  const state = phrase.states[0]
  if (phrase.determiner !== 'definite' || phrase.quantity !== undefined || state?.measure === undefined) return false
  if (phrase.kind !== 'unknown' || phrase.isPlural) return false
  const carrier = chunks[index + 1]
  const figure = chunks[index + 2]?.phrase
  if (carrier?.kind !== 'preposition' || figure?.kind !== 'none' || figure.quantity?.unit !== undefined) return false
  if (figure.quantity === undefined || !(context.classes.more[context.tokens.word[carrier.first]!]! & MORE.reaching))
    return false
  const whose = { first: -1, last: -1 }
  return (
    draft(sentence, index, index + 2, state.measure, 'measure.toll-reaches', PLAIN, undefined, false, whose) !==
    undefined
  )
}

/** Is it "the number of" or "a total of", whose figure comes later? */
export function isNumberOf(sentence: EventSentence, index: number): boolean {
  const phrase = sentence.chunks[index]!.phrase!
  return phrase.quantity === undefined && phrase.determiner === 'definite'
}

/** "the number of hurt has climbed to 51", "the number of troops there exceeds 5,000". */
export function readNumberOf(sentence: EventSentence, index: number): void {
  const { chunks, context } = sentence
  const of = index + 1
  // "the number of those killed"
  const isThose = chunks[of]?.kind === 'including' && chunks[of + 1]?.kind === 'trigger'
  if (chunks[of]?.kind !== 'preposition' && !isThose) return
  let at = ahead(chunks, of + 1)
  const object = chunks[at]
  if (object === undefined) return
  let measure: Measure | undefined
  let subject: { readonly first: number; readonly last: number } | undefined
  if (object.kind === 'trigger')
    measure = object.triggers!.find(trigger => trigger.forms & (FORM.participle | FORM.state))?.measure
  else if (object.kind === 'phrase') {
    const phrase = object.phrase!
    measure =
      phrase.states.map(state => state.measure).find(found => found !== undefined) ??
      phrase.nouns.find(noun => noun.class === 'toll')?.measure
    if (phrase.states.length === 0 || phrase.kind !== 'unknown') subject = actorTokens(phrase)
    const next = harmAfter(chunks, at)
    if (measure === undefined && next >= 0) {
      measure = chunks[next]!.triggers!.find(trigger => trigger.forms & (FORM.participle | FORM.state))?.measure
      at = next
    }
    const role = phrase.head < 0 ? '' : context.classes.roles[context.classes.role[context.tokens.word[phrase.head]!]!]
    if (measure === undefined && (role === 'military' || role === 'insurgent')) measure = 'personnel'
  }
  if (measure === undefined) return
  let isReached = false
  for (let i = at + 1; i < chunks.length && i < at + MAX_REACH * 2; i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'be' || chunk.kind === 'reaching') isReached = true
    if (context.classes.more[context.tokens.word[chunk.first]!]! & MORE.reaching) isReached = true
    if (chunk.kind !== 'phrase' || chunk.phrase!.quantity === undefined || chunk.phrase!.quantity.unit !== undefined)
      continue
    if (!isReached && !startsReaching(sentence, chunk.first)) return
    const made = draft(sentence, index, i, measure, 'measure.number-of', PLAIN, undefined, false, subject)
    if (made !== undefined && subject === undefined)
      sentence.drafts[sentence.drafts.length - 1] = { ...made, isGeneric: true }
    return
  }
}

/** The verb of harm behind whoever is numbered: "the number of guards [killed]", "of guards who have been [killed]"; -1 if there is none. */
function harmAfter(chunks: readonly Chunk[], at: number): number {
  let i = ahead(chunks, at + 1)
  if (chunks[i]?.kind === 'relative') {
    i = ahead(chunks, i + 1)
    while (chunks[i]?.kind === 'have' || chunks[i]?.kind === 'be') i = ahead(chunks, i + 1)
  }
  return chunks[i]?.kind === 'trigger' ? i : -1
}

function isColon(sentence: EventSentence, at: number): boolean {
  const { tokens } = sentence.context
  return tokens.text[tokens.start[sentence.chunks[at]!.first]!] === ':'
}

/** Does the figure carry its own verb ("exceeded 20")? */
function startsReaching(sentence: EventSentence, token: number): boolean {
  return (sentence.context.classes.of[sentence.context.tokens.word[token]!]! & WORD.reaching) !== 0
}

export const PLAIN = { start: 0, be: false, have: false, isNegated: false, modal: -1, to: -1, link: -1 } as const
