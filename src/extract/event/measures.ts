import type { Measure } from '../../model/measure.ts'
import type { NounPhrase } from './chunks.ts'
import { isKnownPeople, isOneThing } from './counts.ts'
import type { EventSentence } from './event.ts'
import type { Trigger } from './measure-triggers.ts'

/** What a verb counts of whom or what it befell: people are killed, vehicles lost; undefined if neither. */
export function measureOf(verb: Trigger, phrase: NounPhrase): Measure | undefined {
  const thing = phrase.nouns.find(noun => noun.class === 'thing')
  if (verb.class === 'destroyed') {
    if (thing !== undefined) return thing.measure
    return isKnownPeople(phrase) ? (verb.measure ?? 'killed') : undefined
  }
  return thing === undefined ? verb.measure : undefined
}

/** "34 drones were launched; 29 were shot down": a bare figure is of the things that the sentence has counted last, "29 of 34 drones" of those behind it. */
function measureOfBare({ chunks }: EventSentence, verb: Trigger, at: number): Measure | undefined {
  const { kind, quantity } = chunks[at]!.phrase!
  if (verb.class !== 'destroyed' || kind !== 'none' || quantity === undefined) return undefined
  const whole = chunks[at + 1]?.isTie === true ? chunks[at + 2]?.phrase : undefined
  if (whole !== undefined) return whole.nouns.find(noun => noun.class === 'thing')?.measure
  for (let i = at - 1; i >= 0; i--) {
    const before = chunks[i]!.phrase
    if (before?.quantity === undefined) continue
    return before.nouns.find(noun => noun.class === 'thing')?.measure
  }
  return undefined
}

/** What a verb counts of the phrase at chunk `at`, which may be a bare figure of what the sentence has told of. */
export function measureAt(sentence: EventSentence, verb: Trigger, at: number): Measure | undefined {
  return measureOf(verb, sentence.chunks[at]!.phrase!) ?? measureOfBare(sentence, verb, at)
}

/** A thing that is counted: "two trucks", "a bridge". */
export function isThing(phrase: NounPhrase): boolean {
  if (phrase.kind !== 'thing') return false
  return phrase.quantity === undefined ? isOneThing(phrase) : phrase.quantity.unit === undefined
}
