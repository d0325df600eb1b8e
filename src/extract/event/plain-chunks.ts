import { isClitic } from '../../text/clitics.ts'
import { phraseAt } from '../../text/phrases.ts'
import { FLAG, TOKEN } from '../../text/tokens.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, type ChunkKind, chunkOf, negatable, tieChunk, triggerChunk, verbChunk } from './chunks.ts'
import { isInnerPoint, markChunk } from './mark-chunks.ts'
import { FORM } from './measure-triggers.ts'
import {
  bitsAt,
  endsWith,
  isAdverbShape,
  isNounish,
  isQuote,
  isVerbalNoun,
  isVerbShape,
  OPENS,
  opens,
  type PhraseContext,
  type TriggerMatch,
  triggerAt,
} from './words.ts'

/** Does a token leave no chunk: a quotation mark, the point inside "Jr., 27", the clitic of "Tuesday's attack"? */
export function isSilent(context: PhraseContext, at: number, previous: Chunk | undefined): boolean {
  const { tokens } = context
  if (tokens.kind[at] === TOKEN.mark) return isQuote(tokens, at) || isInnerPoint(context, at)
  // A day has no other clitic than the possessive.
  return previous?.kind === 'time' && isClitic(context.tokens, at)
}

/** The chunk of a mark, of closed words, of a verb or of a trigger that is one; undefined where a noun phrase may begin. */
export function plainChunk(context: PhraseContext, at: number, previous: Chunk | undefined): Chunk | undefined {
  if (context.tokens.kind[at] === TOKEN.mark) return markChunk(context, at)
  const several = severalChunk(context, at)
  if (several !== undefined) return several
  const match = triggerAt(context, at)
  // "internally displaced persons": a noun of several words begins, whatever its first.
  if (match !== undefined && match.last > at && match.meanings.every(({ forms }) => forms === FORM.noun))
    return undefined
  if (match?.meanings.some(({ forms }) => forms !== FORM.noun))
    return opensPhrase(context, match, previous?.kind) ? undefined : triggerChunk(at, match.last, match.meanings)
  const bits = bitsAt(context, at)
  return (
    groupChunk(context, at, bits, previous) ??
    linkChunk(context, at, bits, previous) ??
    openChunk(context, at, bits, previous)
  )
}

/** Closed words that are one by meaning: "as well as", "in front of". */
function severalChunk(context: PhraseContext, at: number): Chunk | undefined {
  if (!opens(context, at, OPENS.closed)) return undefined
  const match = phraseAt(context.classes.phrases, context.tokens, at, context.limit)
  if (match === undefined || match.last === at) return undefined
  if (match.value & WORD.conjunction) return chunkOf('conjunction', at, match.last)
  if (match.value & WORD.preposition) return chunkOf('preposition', at, match.last)
  return match.value & WORD.adverb ? chunkOf('adverb', at, match.last) : undefined
}

/** Does a participle or state open a phrase ("wounded soldiers were", "dead and wounded")? Only where no verb is looked for. */
function opensPhrase(context: PhraseContext, { last, meanings }: TriggerMatch, previous?: ChunkKind): boolean {
  const forms = meanings.reduce((all, meaning) => all | meaning.forms, 0)
  const next = last + 1
  if (forms & FORM.noun) {
    // "the surrender of", "killings in": a noun after a preposition, or before one.
    if (forms & (FORM.past | FORM.participle)) return false
    const isBeforeOf = next < context.limit && (bitsAt(context, next) & WORD.preposition) !== 0
    if (forms & FORM.gerund)
      return previous !== 'preposition' && isBeforeOf && isParticle(context, next, PARTICLE.genitive)
    return previous === 'preposition' || previous === 'verb' || isBeforeOf
  }
  if (previous === 'preposition') return (forms & OPENING) !== 0 || isDestroyed(context, meanings, next)
  if (!(forms & OPENING) || !(previous === undefined || BEFORE_OPENING.has(previous))) return false
  return isNounish(context, next) && (bitsAt(context, next) & (WORD.people | WORD.person)) !== 0
}

/** Forms that may stand before the noun that they tell of. */
const OPENING = FORM.participle | FORM.state

const BEFORE_OPENING: ReadonlySet<ChunkKind> = new Set(['comma', 'subordinator', 'verb'])

/** "In bombed villages" */
function isDestroyed(context: PhraseContext, meanings: TriggerMatch['meanings'], next: number): boolean {
  return (
    meanings.some(meaning => meaning.class === 'destroyed') &&
    context.quantityAt(next) === undefined &&
    isNounish(context, next)
  )
}

/** A word of a verb group: an auxiliary, a negation, an adverb that floats in it. */
function groupChunk(context: PhraseContext, at: number, bits: number, previous: Chunk | undefined): Chunk | undefined {
  if (previous?.kind === 'be' && isFloating(context, at)) return chunkOf('adverb', at, at)
  if (bits & WORD.reaching) return chunkOf('reaching', at, at)
  const isNegative = (bits & WORD.negation) !== 0
  if (bits & WORD.be) return negatable('be', at, isNegative)
  if (isClitic(context.tokens, at)) return chunkOf('be', at, at)
  if (bits & WORD.have) return negatable('have', at, isNegative)
  if (bits & WORD.modal && !isMonth(context, at)) return negatable('modal', at, isNegative)
  if (bits & WORD.auxiliary) return negatable('auxiliary', at, isNegative)
  return isNegative && !isPaired(context, bits, previous) ? negatable('negation', at, true) : undefined
}

/** "Neither the two guards [nor] the driver": joins two that are both denied. */
function isPaired(context: PhraseContext, bits: number, previous: Chunk | undefined): boolean {
  if (!(bits & WORD.conjunction) || previous?.kind !== 'phrase' || previous.first === context.first) return false
  return isParticle(context, previous.first - 1, PARTICLE.neither)
}

/** "They were both killed", "were all reportedly killed": the word stands before a verb, and no noun follows. */
function isFloating(context: PhraseContext, at: number): boolean {
  const { classes, tokens } = context
  if ((classes.more[tokens.word[at]!]! & MORE.floating) === 0) return false
  const isAdverb = (bitsAt(context, at + 1) & WORD.adverb) !== 0 || isAdverbShape(context, at + 1)
  const verb = triggerAt(context, isAdverb ? at + 2 : at + 1)
  if (verb?.meanings.some(one => one.forms & (FORM.participle | FORM.state)) !== true) return false
  return verb.meanings[0]!.isClosed || !isNounish(context, verb.last + 1)
}

/** "In May": a modal in a capital that nothing around it calls for. */
function isMonth({ tokens, first }: PhraseContext, at: number): boolean {
  return at > first && (tokens.flags[at]! & (FLAG.capital | FLAG.caps)) === FLAG.capital
}

/** A word that ties phrases or clauses to one another. */
function linkChunk(context: PhraseContext, at: number, bits: number, previous: Chunk | undefined): Chunk | undefined {
  if (bits & WORD.conjunction) return chunkOf('conjunction', at, at)
  // "That attack cost": at the beginning of a sentence it points.
  if (bits & WORD.relative && bits & WORD.definite && previous === undefined && isNounish(context, at + 1))
    return undefined
  if (bits & WORD.relative)
    return chunkOf(previous !== undefined && RELATABLE.has(previous.kind) ? 'relative' : 'subordinator', at, at)
  if (bits & WORD.subordinator) {
    if (previous?.kind === 'have' && isSince(context, at)) return chunkOf('adverb', at, at)
    if (!(bits & WORD.adverb)) return tieChunk('subordinator', at, isParticle(context, at, PARTICLE.comparative))
  }
  if (!(bits & WORD.preposition) || bits === (WORD.preposition | WORD.adverb)) return undefined
  if (isTo(context, at)) return chunkOf('to', at, at)
  if (isStranded(context, at)) return chunkOf('adverb', at, at)
  const { classes, tokens } = context
  return tieChunk('preposition', at, (classes.more[tokens.word[at]!]! & MORE.tie) !== 0)
}

/** What a relative clause stands behind. */
const RELATABLE: ReadonlySet<ChunkKind> = new Set(['phrase', 'comma', 'preposition', 'close', 'open'])

/** "Has [since] died": a verb follows, and no clause. */
function isSince(context: PhraseContext, at: number): boolean {
  return triggerAt(context, at + 1) !== undefined || !isNounish(context, at + 1)
}

/** "Two people inside were hurt", "inside died": a preposition that governs nothing. Not: "after being hurt", "in May". */
function isStranded(context: PhraseContext, at: number): boolean {
  const next = at + 1
  if (next >= context.limit || context.tokens.flags[next]! & FLAG.capital) return false
  if (bitsAt(context, next) & FINITE) return !isVerbShape(context, next)
  return (
    triggerAt(context, next)?.meanings.some(one => one.class === 'suffered' && (one.forms & FORM.past) !== 0) === true
  )
}

/** Words that open a finite verb group. */
const FINITE = WORD.be | WORD.have | WORD.modal | WORD.auxiliary

/** A time, an adverb, or a verb that is no trigger, by its class or by its shape. */
function openChunk(context: PhraseContext, at: number, bits: number, previous: Chunk | undefined): Chunk | undefined {
  if (bits & WORD.time) return chunkOf('time', at, at)
  if (bits & WORD.adverb || (bits === 0 && isAdverbShape(context, at))) return chunkOf('adverb', at, at)
  if (bits === WORD.adjective && previous?.kind === 'phrase' && !isNounish(context, at + 1)) return verbChunk(at, true)
  // "are estimated to have died"
  if (bits === WORD.adjective && previous?.kind === 'be' && at + 1 < context.limit && isTo(context, at + 1))
    return verbChunk(at, false)
  if (!(bits & WORD.verb || (bits === 0 && isVerbShape(context, at)))) return undefined
  const isGoverned = previous?.kind === 'preposition'
  if (isGoverned && isState(context, at + 1)) return chunkOf('adverb', at, at) // "the number of confirmed dead"
  if (bits === 0 && isVerbalNoun(context, at)) return undefined
  if (isGoverned && bits === 0 && isNounish(context, at + 1)) return undefined
  return verbChunk(at, bits === 0 && endsWith(context.tokens, at, 'g'))
}

function isState(context: PhraseContext, at: number): boolean {
  return triggerAt(context, at)?.meanings.some(({ forms }) => forms === FORM.state) === true
}

function isTo({ tokens }: PhraseContext, at: number): boolean {
  return tokens.end[at]! - tokens.start[at]! === 2 && (tokens.text.charCodeAt(tokens.start[at]!) | 0x20) === 0x74
}
