import type { Measure } from '../../model/measure.ts'
import { MARK } from '../../text/marks.ts'
import { markAt } from '../../text/tokens.ts'
import { HURT, MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { SHARES } from './asides.ts'
import { type Chunk, type ChunkKind, chunkAt, type NounPhrase } from './chunks.ts'
import { isKnownPeople, isPeople } from './counts.ts'
import { draft } from './drafts.ts'
import { type EventDraft, type EventSentence, subjectOf } from './event.ts'
import { ahead, back, verbGroup } from './groups.ts'
import { FORM } from './measure-triggers.ts'
import { isOrigin, isRise, isStep, readFormer, readRise, readStep } from './toll-changes.ts'

/** How far a toll's number may stand from its noun, in chunks: "the toll from Friday's blast on a bus in the town of Lesk in the north of the country has now risen to". */
const MAX_REACH = 22

/** Whose toll it is, as tokens. */
export type Whom = { readonly first: number; readonly last: number } | undefined

/** Does another clause begin, or a verb of harm, which has figures of its own? */
function endsClause(sentence: EventSentence, at: number, hasVerb: boolean): boolean {
  const { kind } = sentence.chunks[at]!
  if (kind === 'subordinator' || kind === 'trigger') return true
  if (kind === 'relative') return !tellsToll(sentence, at)
  if (kind === 'conjunction' && hasVerb) return true
  return (kind === 'comma' || kind === 'conjunction') && !hasVerb && beginsClause(sentence, at + 1)
}

/** "no figures on the arrests, [the agency said] 12 guards": whoever stands right before a verb behind a comma begins a clause, and is no apposition, which a comma closes. */
function beginsClause({ chunks }: EventSentence, from: number): boolean {
  const phrase = chunks[from]?.phrase
  if (phrase === undefined || phrase.quantity !== undefined) return false
  const verb = chunks[ahead(chunks, from + 1)]
  return verb?.kind === 'verb' && !verb.isGerund
}

/** Reads the figure that the toll at `index` comes to, from chunk `from` on; tells whether it did. */
export function reaches(sentence: EventSentence, index: number, from: number, measure: Measure, whose: Whom): boolean {
  const { chunks, context } = sentence
  const course: Course = { whose, hasVerb: false, standing: 'plain' }
  let start = from
  const of = from === index + 1 && chunks[from]?.kind === 'preposition' ? chunks[from + 1]?.phrase : undefined
  if (of?.quantity !== undefined) {
    // "35 murders per 100,000 people"
    if (isParticle(context, chunks[from]!.first, PARTICLE.per)) return false
    // "The toll of the two blasts rose": what it is of is counted for itself.
    if (isTold(of, measure)) course.hasVerb = true
    else start += 2
  }
  let step = -1 // "rose by 16, from 20 to 36"
  for (let i = nextFigure(sentence, index, start, course); i >= 0; i = nextFigure(sentence, index, i + 1, course)) {
    if (i === chunks.length) return readStep(sentence, index, step, measure, course.whose)
    const found = chunks[i]!.phrase!
    if (startsReaching(sentence, found.first)) course.hasVerb = true
    if (!course.hasVerb || !isTold(found, measure) || isOfOther(sentence, i, measure)) return false
    const isRisen = isRise(chunks, i)
    if (!isRisen && isStep(sentence, i)) {
      step = i
      continue
    }
    if (!isRisen) return readTotal(sentence, { index, figure: i, step }, measure, course)
    if (!readRise(sentence, index, i, measure, course.whose)) return false
    readStep(sentence, index, step, measure, course.whose)
    return true
  }
  return false
}

/** What has been read between a toll and its figure. */
interface Course {
  whose: Whom
  /** Something led on to the figure. */
  hasVerb: boolean
  standing: EventDraft['standing']
}

/** The chunk of the next figure of people from `from` on; -1 where the clause ends before it, the number of chunks where nothing does. */
function nextFigure(sentence: EventSentence, index: number, from: number, course: Course): number {
  const { chunks } = sentence
  for (let i = from; i < chunks.length && i < index + MAX_REACH; i++) {
    const { phrase } = chunks[i]!
    course.hasVerb ||= leadsOn(sentence, index, i) || isPutAt(sentence, index, i)
    if (chunks[i]!.kind === 'modal' || isExpected(chunks, i))
      course.standing = STATIVE.has(chunks[ahead(chunks, i + 1)]?.kind) ? 'hedged' : 'hypothetical'
    if (endsClause(sentence, i, course.hasVerb)) return -1
    if (phrase === undefined) continue
    if (course.hasVerb && SHARES.has(phrase.quantity?.unit)) continue // "rose by 50 percent, to 36"
    if (phrase.quantity !== undefined && phrase.quantity.unit === undefined) return i
    if (course.hasVerb) return -1
    if (isKnownPeople(phrase) && phrase.kind !== 'name') course.whose ??= subjectOf(sentence, i)
  }
  return chunks.length
}

/** "may [have] passed 20", "could [be] higher than 20": a doubt about what is, and no word of what may come. */
const STATIVE: ReadonlySet<ChunkKind | undefined> = new Set<ChunkKind>(['be', 'have'])

/** "is feared [to] pass 20": does what is thought of the toll tell of what may come? */
function isExpected(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]!.kind === 'to' && chunks[at + 1]?.kind === 'reaching' && verbGroup(chunks, at - 1).be
}

/** "put the toll [at] 20" */
function isPutAt(sentence: EventSentence, index: number, at: number): boolean {
  if (!carries(sentence, at) || sentence.chunks[at + 1]?.phrase?.quantity === undefined) return false
  return isObject(sentence, index, at) && !opensClause(sentence, at + 1)
}

/** "A toll of one person [wounded]": what stands behind the figure tells of something else than the toll. */
function isOfOther({ chunks }: EventSentence, figure: number, measure: Measure): boolean {
  const after = chunks[ahead(chunks, figure + 1)]
  const told = after?.triggers?.find(({ forms }) => forms & (FORM.participle | FORM.state))
  if (told === undefined) return false
  return chunks[figure]!.phrase!.kind === 'none' || (told.measure !== measure && told.measure !== undefined)
}

/** Chunks: a toll, the figure that it comes to, and the one before by which it rose; -1 if there is none. */
interface Reach {
  readonly index: number
  readonly figure: number
  readonly step: number
}

/** "rose to [300 people, including guards]": the figure itself, the one that it rose from, and by how much. */
function readTotal(sentence: EventSentence, { index, figure, step }: Reach, measure: Measure, course: Course): boolean {
  const { whose, standing } = course
  const own = withIncluded(sentence, figure)
  const isOwn =
    own.first >= 0 && sentence.chunks[figure]!.phrase!.kind !== 'none' && (whose === undefined || own.isIncluding)
  const owner = isOwn ? own : whose
  const plain = draft(sentence, index, figure, measure, 'measure.toll-reaches', { owner })
  if (plain === undefined) return false
  const told = standing === 'plain' ? plain : { ...plain, standing, isFactual: false }
  // "was revised down from 59", "had previously been put at 59": what it came to is not said.
  if (isOrigin(sentence, figure - 1) || isFormerly(sentence, index, figure)) {
    sentence.drafts[sentence.drafts.length - 1] = { ...told, role: 'previous' }
    return true
  }
  sentence.drafts[sentence.drafts.length - 1] = { ...told, isGeneric: whose === undefined && !own.isIncluding }
  readFormer(sentence, index, figure, measure, owner)
  readStep(sentence, index, step, measure, owner)
  return true
}

/** "Clerks had [previously] put the toll at 40": in the clause of the toll at `index` and its figure. */
function isFormerly({ chunks, context }: EventSentence, index: number, figure: number): boolean {
  for (let i = figure - 1; i >= 0; i--) {
    const { kind, first, last } = chunks[i]!
    if (i < index && (kind === 'break' || kind === 'comma' || kind === 'subordinator')) return false
    for (let token = first; token <= last; token++)
      if (context.classes.hurt[context.tokens.word[token]!]! & HURT.former) return true
  }
  return false
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
