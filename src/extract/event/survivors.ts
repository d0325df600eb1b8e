import type { QuantityMention } from '../../model/mention.ts'
import { HURT, WORD } from '../words/actor-classes.ts'
import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { headOfPrepositions } from './clauses.ts'
import { counting, type EventSentence, isDrafted, subjectOf, UNSAID } from './event.ts'
import { back, isPreposition } from './groups.ts'
import { wholeIn } from './relative-wholes.ts'
import { bitsAt } from './words.ts'

/** Between "none" and its verb, in chunks: "none of the 62 clerks on board the train that night survived". */
const MAX_REACH = 8

/**
 * All are dead where none is alive, in; each figure of all is added to the sentence.
 *
 *   [None of the 62 clerks] on board [survived]      [62 clerks], none of whom survived      [no survivors] among [the 62 clerks]
 *            whole                    alive           whole                                              whole
 */
export function readSurvivors(sentence: EventSentence): void {
  const { chunks } = sentence
  for (let index = 0; index < chunks.length; index++) {
    const { phrase } = chunks[index]!
    if (phrase === undefined || !isNone(phrase)) continue
    if (isOfLife(sentence, phrase.head)) pushBehind(sentence, index)
    else if (isAlive(sentence, index)) pushAll(sentence, index, phrase)
  }
}

/** "No survivors among [the five guards and 57 clerks]" */
function pushBehind(sentence: EventSentence, index: number): void {
  const { chunks } = sentence
  const tie = chunks[index + 1]
  if (tie === undefined || !isPreposition(tie)) return
  let at = index + 2
  while (push(sentence, at, index, chunks[at]?.phrase?.quantity) && chunks[at + 1]?.kind === 'conjunction') at += 2
}

function isNone({ determiner, quantity, kind }: NounPhrase): boolean {
  return quantity?.quantity.kind === 'none' || determiner === 'negative' || kind === 'nobody'
}

function isOfLife({ context }: EventSentence, token: number): boolean {
  return token >= 0 && (context.classes.hurt[context.tokens.word[token]!]! & HURT.survive) !== 0
}

/** Is the verb of whoever the phrase at `index` denies one of staying alive? */
function isAlive(sentence: EventSentence, index: number): boolean {
  const { chunks } = sentence
  for (let i = index + 1; i < chunks.length && i <= index + MAX_REACH; i++) {
    const { kind, first } = chunks[i]!
    if (kind === 'verb') return isOfLife(sentence, first)
    if (!WITHIN.has(kind)) return false
  }
  return false
}

/** What may stand between whoever is denied and the verb. */
const WITHIN: ReadonlySet<Chunk['kind']> = new Set<Chunk['kind']>([
  'adverb',
  'conjunction',
  'have',
  'phrase',
  'preposition',
  'time',
])

/** Those of whom there is none: inside the phrase, behind its "of", joined to it, or before "none of whom". */
function pushAll(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { chunks, context } = sentence
  const inner = wholeIn(sentence, phrase)
  const of = chunks[index + 1]
  if (bitsAt(context, phrase.last) & WORD.relative) {
    const before = back(chunks, index - 1)
    const last = chunkAt(chunks, before)?.kind === 'comma' ? back(chunks, before - 1) : before
    if (last < 0 || chunks[last]!.phrase === undefined) return
    const whole = headOfPrepositions(chunks, last)
    push(sentence, whole, index, chunks[whole]!.phrase!.quantity)
    return
  }
  if (inner !== undefined) push(sentence, index, index, inner)
  else if (of?.kind === 'preposition' && of.isTie) push(sentence, index + 2, index, chunks[index + 2]?.phrase?.quantity)
  if (inner !== undefined && of?.kind === 'conjunction')
    push(sentence, index + 2, index, chunks[index + 2]?.phrase?.quantity)
}

/** Adds the figure of the phrase at chunk `at`, if it is one of people; tells whether it is. */
function push(sentence: EventSentence, at: number, denial: number, mention: QuantityMention | undefined): boolean {
  const { chunks, drafts } = sentence
  if (mention === undefined || mention.unit !== undefined || mention.quantity.kind === 'none') return false
  if (isDrafted(drafts, at)) return true
  const { first, last, quantity, rule } = mention
  drafts.push({
    measure: 'killed',
    rule: 'measure.no-survivors',
    triggerClass: 'state',
    triggerFirst: chunks[denial]!.first,
    triggerLast: chunks[denial]!.last,
    triggerChunk: denial,
    ...counting({ first, last, quantity, rule }, at, subjectOf(sentence, at)),
    isDefinite: false,
    ...UNSAID,
    isFactual: true,
  })
  return true
}
