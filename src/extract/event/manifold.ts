import type { NounPhrase } from './chunks.ts'
import { type EventSentence, UNSAID } from './event.ts'
import type { Trigger } from './measure-triggers.ts'

/** "A triple homicide", "the quadruple shooting": the word before the noun of an act says how many suffered it. True if it does. */
export function readManifold(sentence: EventSentence, index: number, noun: Trigger, phrase: NounPhrase): boolean {
  const { context, chunks, drafts } = sentence
  const { classes, tokens } = context
  const at = phrase.nounFirst - 1
  if (noun.class !== 'act' || phrase.isPlural || at < phrase.first) return false
  const value = classes.manifold[tokens.word[at]!]!
  if (value === 0) return false
  drafts.push({
    measure: noun.measure!,
    rule: 'measure.manifold',
    // Who was shot may have died.
    triggerClass: noun.measure === 'wounded' ? 'shot' : noun.class,
    triggerFirst: phrase.nounFirst,
    triggerLast: chunks[index]!.last,
    triggerChunk: index,
    first: at,
    last: at,
    quantity: { kind: 'exact', value },
    countRule: 'number.manifold',
    isDefinite: false,
    chunk: index,
    subjectFirst: -1,
    subjectLast: -1,
    ...UNSAID,
    isFactual: true,
  })
  return true
}
