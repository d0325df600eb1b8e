import type { Measure } from '../../model/measure.ts'
import { MARK } from '../../text/marks.ts'
import { FLAG, markAt } from '../../text/tokens.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { SHARES } from './asides.ts'
import { type ChunkKind, chunkAt, type NounPhrase } from './chunks.ts'
import { isPeople } from './counts.ts'
import { draft } from './drafts.ts'
import { type EventSentence, subjectOf } from './event.ts'
import { ahead, back } from './groups.ts'
import { FORM } from './measure-triggers.ts'
import { asideBehind, isRise, isStep, readAside, readFormer, readRise, readStep } from './toll-changes.ts'
import { bitsAt } from './words.ts'

/** How far a toll's number may stand from its noun, in chunks: "the toll from Friday's blast on a bus in the town of Lesk in the north of the country has now risen to". */
const MAX_REACH = 22

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

/** "bringing to [40] the number of dead": the chunk of the figure before what it is of; -1 if there is none. */
export function figureBefore({ chunks }: EventSentence, index: number): number {
  const figure = chunks[index - 1]?.phrase
  if (figure?.kind !== 'none' || figure.quantity === undefined || chunks[index - 2]?.kind !== 'to') return -1
  return chunks[back(chunks, index - 3)]?.kind === 'verb' ? index - 1 : -1
}

/** Does "among" stand before the phrase? */
export function isAmong({ chunks, context }: EventSentence, index: number): boolean {
  const before = chunkAt(chunks, index - 1)
  return before?.kind === 'preposition' && isParticle(context, before.first, PARTICLE.among)
}

/** "the death toll has risen to 40 from 33", "losses came to over 2.5 thousand men". */
export function readReaching(
  sentence: EventSentence,
  index: number,
  measure: Measure,
  whose?: { readonly first: number; readonly last: number },
): boolean {
  const { chunks } = sentence
  // "Among the casualties were three children": they are a part of them.
  if (isAmong(sentence, index)) return false
  const phrase = chunks[index]!.phrase!
  const named =
    phrase.subjectFirst >= 0 && phrase.subjectFirst < phrase.nounFirst && namesWhom(sentence, phrase)
      ? { first: phrase.subjectFirst, last: phrase.nounFirst - 1 }
      : undefined
  const subject =
    whose ??
    sufferersAfter(sentence, index) ??
    (phrase.ownerFirst >= 0 ? { first: phrase.ownerFirst, last: phrase.ownerLast } : named)
  const before = figureBefore(sentence, index)
  if (before >= 0)
    return draft(sentence, index, before, measure, 'measure.toll-reaches', { owner: subject }) !== undefined
  const aside = asideBehind(chunks, index)
  if (aside !== undefined && reaches(sentence, index, aside.close + 1, measure, subject)) {
    readAside(sentence, index, aside.figure, measure, subject)
    return true
  }
  return reaches(sentence, index, index + 1, measure, subject)
}

/** Does another clause begin, or a verb of harm, which has figures of its own? */
function endsClause(sentence: EventSentence, at: number): boolean {
  const { kind } = sentence.chunks[at]!
  return kind === 'subordinator' || kind === 'trigger' || (kind === 'relative' && !tellsToll(sentence, at))
}

/** Reads the figure that the toll at `index` comes to, from chunk `from` on; tells whether it did. */
function reaches(
  sentence: EventSentence,
  index: number,
  from: number,
  measure: Measure,
  whose: { readonly first: number; readonly last: number } | undefined,
): boolean {
  const { chunks } = sentence
  let subject = whose
  let hasVerb = false
  let step = -1 // "rose by 16, from 20 to 36"
  for (let i = from; i < chunks.length && i < index + MAX_REACH; i++) {
    const chunk = chunks[i]!
    if (leadsOn(sentence, index, i)) hasVerb = true
    if (chunk.kind === 'preposition' && i === index + 1 && chunks[i + 1]?.phrase?.quantity !== undefined) {
      // "35 murders per 100,000 people"
      if (isParticle(sentence.context, chunk.first, PARTICLE.per)) return false
      // "The toll of the two blasts rose": what it is of is counted for itself.
      const of = chunks[i + 1]!.phrase!
      if (!isTold(of, measure)) {
        i++
        continue
      }
      hasVerb = true
    }
    const isCarried = carries(sentence, i) && chunks[i + 1]?.phrase?.quantity !== undefined
    if (isCarried && isObject(sentence, index, i) && !opensClause(sentence, i + 1)) hasVerb = true
    if (endsClause(sentence, i) || (chunk.kind === 'conjunction' && hasVerb)) return false
    if (chunk.kind !== 'phrase') continue
    const found = chunk.phrase!
    if (hasVerb && SHARES.has(found.quantity?.unit)) continue // "rose by 50 percent, to 36"
    if (found.quantity === undefined || found.quantity.unit !== undefined) {
      if (hasVerb) return false
      if (subject === undefined && isPeople(found) && found.kind !== 'name') subject = subjectOf(sentence, i)
      continue
    }
    const after = chunks[ahead(chunks, i + 1)]
    const told = after?.triggers?.find(({ forms }) => forms & (FORM.participle | FORM.state))
    // "A toll of one person wounded"
    if (told !== undefined && (found.kind === 'none' || (told.measure !== measure && told.measure !== undefined)))
      return false
    if (startsReaching(sentence, found.first)) hasVerb = true
    if (!hasVerb || !isTold(found, measure)) return false
    const own = withIncluded(sentence, i)
    if (isRise(chunks, i)) {
      if (!readRise(sentence, index, i, measure, subject)) return false
      readStep(sentence, index, step, measure, subject)
      return true
    }
    if (isStep(sentence, i)) {
      step = i
      continue
    }
    const isGeneric = subject === undefined && !own.isIncluding
    if (own.first >= 0 && found.kind !== 'none' && (subject === undefined || own.isIncluding)) subject = own
    const plain = draft(sentence, index, i, measure, 'measure.toll-reaches', { owner: subject })
    if (plain === undefined) return false
    sentence.drafts[sentence.drafts.length - 1] = { ...plain, isGeneric }
    readFormer(sentence, index, i, measure, subject)
    readStep(sentence, index, step, measure, subject)
    return true
  }
  return readStep(sentence, index, step, measure, subject)
}

/** Does a verb, or what stands for one, lead from the toll at `index` on to its figure: "rose", "was", ":"? */
function leadsOn(sentence: EventSentence, index: number, at: number): boolean {
  const { kind, isGerund } = sentence.chunks[at]!
  if (kind === 'be' || kind === 'reaching' || isChange(sentence, at)) return true
  return kind === 'verb' ? isGerund !== true : kind === 'break' && (at === index + 1 || isColon(sentence, at))
}

/** "Toll [now] 13", "toll [up] from 39 to 44": an adverb in place of the verb that a headline leaves out. */
function isChange(sentence: EventSentence, at: number): boolean {
  const { chunks, context } = sentence
  if (chunks[at]!.kind !== 'adverb' || chunkAt(chunks, at - 1)?.kind === 'verb') return false
  if (chunkAt(chunks, at - 2)?.kind === 'modal') return false // "could end up at 50"
  const next = chunks[at + 1]
  if (next?.phrase !== undefined) return next.phrase.kind === 'none' && next.phrase.quantity !== undefined
  if (next?.kind === 'to') return true
  if (next?.kind !== 'preposition') return false
  const isChanging = isParticle(context, chunks[at]!.last, PARTICLE.changing) && chunks[at + 2]?.kind === 'phrase'
  return carries(sentence, at + 1) || (isChanging && isRise(chunks, at + 2))
}

/** "the toll [which] stood at 24", "[that] has risen to 24" */
function tellsToll({ chunks }: EventSentence, relative: number): boolean {
  const next = ahead(chunks, relative + 1)
  return chunks[chunks[next]?.kind === 'have' ? ahead(chunks, next + 1) : next]?.kind === 'reaching'
}

/** Can the figure be that of the toll: "19", "19 people", "19 dead", but not "two strikes"? */
function isTold(phrase: NounPhrase, measure: Measure): boolean {
  return phrase.kind === 'none' || isPeople(phrase) || phrase.nouns.some(noun => noun.measure === measure)
}

/** Do the words before the noun say whose toll it is: "the civilian toll", but not "the overall toll"? */
function namesWhom({ context }: EventSentence, { subjectFirst, nounFirst }: NounPhrase): boolean {
  const { classes, tokens } = context
  for (let i = subjectFirst; i < nounFirst; i++) {
    if (classes.roles[classes.role[tokens.word[i]!]!] === 'official') continue // "the official toll"
    if (bitsAt(context, i) & WHOM || tokens.flags[i]! & FLAG.capital) return true
  }
  return false
}
const WHOM = WORD.person | WORD.people | WORD.body | WORD.actorName | WORD.demonym

/** Does a word for what a figure is put at, or comes to, stand here: "to 40", "at 40"? */
export function carries({ chunks, context }: EventSentence, at: number): boolean {
  const { kind, first } = chunks[at]!
  if (kind === 'to') return true
  return kind === 'preposition' && (context.classes.more[context.tokens.word[first]!]! & MORE.reaching) !== 0
}

/** Verbs behind a figure that make it the subject of a clause: "raised the toll as 30 guards [watched]". */
const PREDICATE: ReadonlySet<ChunkKind | undefined> = new Set<ChunkKind>(['be', 'have', 'modal', 'verb'])

/** Does the figure at chunk `figure` open a clause behind a word that compares as well as joins: "recorded the toll [as 30 guards watched]"? */
export function opensClause({ chunks, context }: EventSentence, figure: number): boolean {
  const before = chunkAt(chunks, figure - 1)
  if (before === undefined || !isParticle(context, before.first, PARTICLE.comparative)) return false
  return PREDICATE.has(chunkAt(chunks, ahead(chunks, figure + 1))?.kind)
}

/** What may stand between a toll that a verb governs and its figure: "raised the toll [of the fire in Avon on Friday] to 40". */
const TAIL: ReadonlySet<ChunkKind> = new Set(['adverb', 'phrase', 'preposition', 'time'])

/** Is the toll at `index` the object of a verb before it, and nothing else between it and the chunk `at`? */
function isObject({ chunks }: EventSentence, index: number, at: number): boolean {
  return (
    chunkAt(chunks, back(chunks, index - 1))?.kind === 'verb' &&
    chunks.slice(index + 1, at).every(({ kind }) => TAIL.has(kind))
  )
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

function isColon(sentence: EventSentence, at: number): boolean {
  return markAt(sentence.context.tokens, sentence.chunks[at]!.first) === MARK.colon
}

/** Does the figure carry its own verb ("exceeded 20")? */
export function startsReaching(sentence: EventSentence, token: number): boolean {
  return (sentence.context.classes.of[sentence.context.tokens.word[token]!]! & WORD.reaching) !== 0
}
