import type { Measure } from '../../model/measure.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { countOf } from './counts.ts'
import { isPlaceName } from './drafts.ts'
import { counting, type EventSentence, isDrafted, subjectOf, UNSAID } from './event.ts'
import { back } from './groups.ts'
import { FORM } from './measure-triggers.ts'
import { objectsAfter } from './objects.ts'

/** The rule of names whose measure the sentence leaves open: the report tells what became of its victims. */
export const VICTIMS = 'measure.victims'

/** How far the names may stand from the noun, in chunks: "the victims were named by their neighbours on Monday as". */
const MAX_REACH = 10

/** "The victims were identified as Ivo Brand, 24, and Ada Wick": each name is one of those harmed. */
export function readVictims(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  for (let index = 0; index < chunks.length; index++) {
    const { kind, phrase } = chunks[index]!
    if (phrase === undefined && kind !== 'including') continue
    const isKilled = phrase === undefined ? areThoseKilled(chunks, index) : isNamedKilled(sentence, index)
    const measure = isKilled ? 'killed' : phrase === undefined ? undefined : harmOf(sentence, phrase)
    const list = measure === undefined ? -1 : listStart(sentence, isKilled ? index + 1 : index)
    if (list < 0) continue
    const names = objectsAfter(chunks, list, isOne).filter(at => isOne(chunks[at]!.phrase!))
    if (!names.some(at => isName(sentence, chunks[at]!.phrase!))) continue
    for (const at of names) {
      const count = countOf(chunks[at]!.phrase!)
      if (count === undefined || count.isVague || isDrafted(drafts, at)) continue
      drafts.push({
        measure: measure!,
        rule: VICTIMS,
        triggerClass: 'state',
        triggerFirst: chunks[index]!.first,
        triggerLast: chunks[index]!.last,
        triggerChunk: index,
        ...counting(count, at, subjectOf(sentence, at)),
        isDefinite: false,
        ...UNSAID,
        isFactual: true,
      })
    }
  }
}

/** "The dead", "those killed" say what became of them, "the victims" leaves it open. */
function harmOf({ context }: EventSentence, phrase: NounPhrase): Measure | undefined {
  if (phrase.determiner !== 'definite') return undefined
  const { more } = context.classes
  if (phrase.head >= 0 && more[context.tokens.word[phrase.head]!]! & MORE.victim) return 'casualties'
  const states = phrase.kind === 'unknown' ? phrase.states : []
  return states.find(state => state.forms & (FORM.participle | FORM.state) && state.measure === 'killed')?.measure
}

/** "The names of those killed: Ivo Brand, 24; and Ada Wick". */
function areThoseKilled(chunks: readonly Chunk[], index: number): boolean {
  const killed = chunks[index + 1]?.triggers?.some(one => one.forms & FORM.participle && one.measure === 'killed')
  return killed === true && chunks[index + 2]?.kind === 'break'
}

/** "The relatives killed: Ivo Brand, 24; and Ada Wick": what became of them stands between their noun and their names. */
function isNamedKilled({ chunks }: EventSentence, index: number): boolean {
  const { kind, determiner } = chunks[index]!.phrase!
  if (kind !== 'people' || determiner !== 'definite' || chunks[index + 2]?.kind !== 'break') return false
  return chunks[index + 1]!.triggers?.some(one => one.forms & FORM.participle && one.measure === 'killed') === true
}

/** Chunk at which the names begin that a sentence gives to the victims at `index`; -1 if it gives none. */
function listStart(sentence: EventSentence, index: number): number {
  const { chunks, context } = sentence
  const { more } = context.classes
  let isGiven = isIdentifying(sentence, chunkAt(chunks, back(chunks, index - 1)))
  let isBe = false
  for (let i = index + 1; i < chunks.length && i <= index + MAX_REACH; i++) {
    const chunk = chunks[i]!
    const isNames = chunks[i + 1]?.phrase !== undefined && isName(sentence, chunks[i + 1]!.phrase!)
    if (chunk.kind === 'including' || chunk.kind === 'break') return isNames ? i + 1 : -1
    if (chunk.kind === 'subordinator') return isGiven && isNames ? i + 1 : -1
    if (isIdentifying(sentence, chunk)) isGiven = true
    else if (chunk.kind === 'be') isBe = true
    else if (chunk.phrase !== undefined && isBe && !isGiven && chunks[i - 1]!.kind === 'be')
      return isName(sentence, chunk.phrase) ? i : -1
    else if (!(chunk.kind === 'preposition' || chunk.kind === 'time' || chunk.kind === 'adverb' || chunk.phrase))
      return -1
    else if (chunk.phrase !== undefined && more[context.tokens.word[chunk.last]!]! & MORE.victim) return -1
  }
  return -1
}

function isIdentifying({ context }: EventSentence, chunk: Chunk | undefined): boolean {
  return chunk !== undefined && (context.classes.more[context.tokens.word[chunk.last]!]! & MORE.identified) !== 0
}

/** One person: a name, or a noun with an article or a possessive: "and their mother". */
function isOne(phrase: NounPhrase): boolean {
  return phrase.kind === 'name' || (phrase.kind === 'person' && phrase.quantity === undefined)
}

function isName(sentence: EventSentence, phrase: NounPhrase): boolean {
  const { classes, tokens } = sentence.context
  const isActor = (classes.of[tokens.word[phrase.head]!]! & WORD.actorName) !== 0
  return phrase.kind === 'name' && !isActor && !isPlaceName(sentence, phrase)
}
