import { MORE } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { chunkAt, type HeadKind, type NounPhrase } from './chunks.ts'
import { draftBefore, type EventSentence, isDrafted } from './event.ts'
import { opensPart, readPart } from './parts.ts'
import { readRatio } from './ratios.ts'
import { readStock } from './stocks.ts'

/** Rules whose figure stands apart from its noun, so that another can follow. */
const REPEATED: ReadonlySet<string> = new Set(['measure.number-of', 'measure.strength', 'measure.toll-reaches'])

/** Figures that no verb or noun of harm has taken, in; those who died of them, parts, stocks and second figures are added to the sentence. */
export function readFigures(sentence: EventSentence, scene: Uint8Array): void {
  const { chunks } = sentence
  for (let i = 0; i < chunks.length; i++) {
    const phrase = chunks[i]!.phrase
    if (phrase === undefined) continue
    if (readFatally(sentence, i, phrase)) continue
    if (opensPart(sentence, i, phrase)) readPart(sentence, i, phrase)
    if (phrase.quantity === undefined || readRatio(sentence, i, scene) || isDrafted(sentence.drafts, i)) continue
    readStock(sentence, i, scene)
    if (phrase.quantity.unit === undefined && !isDrafted(sentence.drafts, i)) readAgain(sentence, i)
  }
}

/** "Five were shot, three fatally": a bare figure and an adverb of death or harm. */
function readFatally(sentence: EventSentence, index: number, phrase: NounPhrase): boolean {
  const { chunks, context, drafts } = sentence
  const adverb = chunks[index + 1]
  if (phrase.kind !== 'none' || phrase.quantity === undefined || adverb?.kind !== 'adverb') return false
  const next = chunks[index + 2]?.kind
  if (next === 'trigger' || next === 'verb' || next === 'phrase') return false
  const isFatal = (context.classes.more[context.tokens.word[adverb.first]!]! & MORE.fatally) !== 0
  const whole = draftBefore(drafts, chunks[index]!.first)
  if (whole === undefined) return false
  // "nine others, two critically": how badly a part of them is hurt
  const isNone = phrase.quantity.quantity.kind === 'none'
  const isSevere = !isNone && whole.measure === 'wounded' && isParticle(context, adverb.first, PARTICLE.severity)
  if (!isFatal && !isSevere) return false
  const { quantity } = phrase
  drafts.push({
    ...whole,
    measure: isFatal ? 'killed' : 'wounded',
    rule: isFatal ? 'measure.fatally' : 'measure.severely',
    ...(isSevere ? { role: 'part-of' as const } : {}),
    triggerClass: 'done',
    triggerFirst: adverb.first,
    triggerLast: adverb.last,
    first: quantity.first,
    last: quantity.last,
    quantity: quantity.quantity,
    countRule: quantity.rule,
    isDefinite: false,
    chunk: index,
    subjectFirst: -1,
    subjectLast: -1,
  })
  return true
}

/** "lost seven men, while the rebels put the figure at 50": another figure for what the sentence has counted. */
function readReferred({ chunks, context, drafts }: EventSentence, index: number, phrase: NounPhrase): boolean {
  const at = chunkAt(chunks, index - 1)
  const figure = chunkAt(chunks, index - 2)?.phrase
  const moreOf = (token: number) => context.classes.more[context.tokens.word[token]!]!
  if (phrase.kind !== 'none' || at?.kind !== 'preposition' || !(moreOf(at.first) & MORE.reaching)) return false
  if (figure?.determiner !== 'definite' || figure.head < 0 || !(moreOf(figure.head) & MORE.figure)) return false
  const counted = drafts.findLast(draft => draft.first < figure.first && draft.role === undefined)
  if (counted === undefined) return false
  const { first, last, quantity, rule: countRule } = phrase.quantity!
  const rest = { chunk: index, isDefinite: false, agentFirst: -1, agentLast: -1, triggerFirst: figure.first }
  const referred = { ...rest, triggerLast: figure.last, rule: 'measure.again', first, last, quantity, countRule }
  drafts.push({ ...counted, ...referred })
  return true
}

/**
 * A second figure for what the first one counts: "reaches 80 thousand, and by others up to 130 thousand"; where a verb of reaching leads on to it, the first is what the
 * toll was: "was put at 12, but rose to 19".
 */
function readAgain(sentence: EventSentence, index: number): void {
  const { chunks, drafts } = sentence
  const phrase = chunks[index]!.phrase!
  if (readReferred(sentence, index, phrase)) return
  const known = drafts.findLastIndex(draft => draft.chunk >= 0 && draft.chunk < index && REPEATED.has(draft.rule))
  if (known < 0 || phrase.kind !== 'none') return
  const first = drafts[known]!
  const between = chunks.slice(first.chunk + 1, index)
  if (between.some(({ kind }) => kind === 'be' || kind === 'trigger' || kind === 'break')) return
  const isRisen = chunks[index - 1]!.kind === 'to' && leadsOn(sentence, index - 2)
  if (!between.some(({ kind }) => kind === 'conjunction' || (isRisen && kind === 'subordinator'))) return
  const quantity = phrase.quantity!
  const { role: _, ...again } = first
  drafts.push({
    ...again,
    ...(isRisen ? { role: 'update' } : {}),
    rule: 'measure.again',
    first: quantity.first,
    last: quantity.last,
    quantity: quantity.quantity,
    countRule: quantity.rule,
    chunk: index,
  })
  if (isRisen && first.rule === 'measure.toll-reaches') drafts[known] = { ...first, role: 'previous' }
}

/** "but [rose] to 19", "but later [raised it] to 19": does a verb end here that a figure is reached by? */
function leadsOn({ chunks }: EventSentence, at: number): boolean {
  const chunk = chunkAt(chunks, at)
  if (chunk?.kind === 'reaching') return true
  const isIt = chunk?.phrase !== undefined && PRONOUNS.has(chunk.phrase.kind) && chunk.first === chunk.last
  return isIt && chunkAt(chunks, at - 1)?.kind === 'verb'
}

const PRONOUNS: ReadonlySet<HeadKind> = new Set(['plural-pronoun', 'singular-pronoun'])
