import type { Measure } from '../model/measure.ts'
import type { NounPhrase } from './event-chunks.ts'
import { isKnownPeople, isOneThing } from './event-counts.ts'
import type { Trigger } from './measure-triggers.ts'

/** What a verb counts of whom or what it befell: people are killed, vehicles lost; undefined if neither. */
export function measureOf(verb: Trigger, phrase: NounPhrase): Measure | undefined {
  const thing = phrase.nouns.find(noun => noun.class === 'thing')
  if (verb.class === 'destroyed') {
    if (thing !== undefined) return thing.measure
    return isKnownPeople(phrase) ? 'killed' : undefined
  }
  return thing === undefined ? verb.measure : undefined
}

/** A thing that is counted: "two trucks", "a bridge". */
export function isThing(phrase: NounPhrase): boolean {
  if (phrase.kind !== 'thing') return false
  return phrase.quantity === undefined ? isOneThing(phrase) : phrase.quantity.unit === undefined
}
