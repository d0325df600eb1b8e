import type { Measure } from '../../model/measure.ts'
import type { NounPhrase } from './chunks.ts'
import { countOf, isKnownPeople } from './counts.ts'
import { draft, isPlaceName } from './drafts.ts'
import { type EventSentence, UNSAID } from './event.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { CAPTIVITY, isLetGo } from './noun-counts.ts'
import { isBoth, isOpenPlural } from './shared.ts'

/** "two wounded soldiers", "scores of dead and injured": participles inside a phrase. */
export function readStates(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  if (phrase.states.length === 0) return // most phrases
  const measures = measuresOf(phrase)
  if (measures.size === 0) return
  if (phrase.kind === 'unknown' && phrase.quantity === undefined) return
  // "A burning house" may still stand.
  const isOver = phrase.states.some(state => (state.forms & ~FORM.gerund) !== 0)
  const isCounted = phrase.quantity !== undefined || (isOver && phrase.determiner === 'indefinite' && !phrase.isPlural)
  const isNone = phrase.determiner === 'negative'
  if (!(isCounted || isNone)) {
    if (isOneKnown(phrase)) pushKnown(sentence, index, phrase)
    return
  }
  const isPair = measures.size === 2 && measures.has('killed') && measures.has('wounded')
  const { quantity } = countOf(phrase) ?? {}
  if (isPair && quantity !== undefined && isOpenPlural(quantity) && isBoth(sentence, phrase.first, phrase.last)) {
    for (const one of measures) draft(sentence, index, index, one, 'measure.prenominal')
    return
  }
  const measure = isPair ? 'casualties' : [...measures][0]!
  if (CAPTIVITY.has(measure) && isLetGo(sentence, index)) return
  draft(sentence, index, index, measure, isPair ? 'measure.killed-and-wounded' : 'measure.prenominal')
}

function measuresOf(phrase: NounPhrase): ReadonlySet<Measure> {
  return new Set(phrase.states.map(state => stateMeasure(state, phrase)).filter(measure => measure !== undefined))
}

/** "The assassinated Ivo Brand", "her slain brother": one person, told of before or known. */
function isOneKnown({ determiner, quantity, kind, isPlural, nouns, states }: NounPhrase): boolean {
  if (!states.some(state => state.class === 'done' && state.measure === 'killed')) return false
  if (determiner !== 'definite' && determiner !== 'possessive') return false
  return quantity === undefined && !isPlural && nouns.length === 0 && (kind === 'person' || kind === 'name')
}

function pushKnown(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { drafts, chunks } = sentence
  if (phrase.kind === 'name' && isPlaceName(sentence, phrase)) return
  drafts.push({
    measure: 'killed',
    rule: 'measure.prenominal',
    triggerClass: 'state',
    triggerFirst: chunks[index]!.first,
    triggerLast: chunks[index]!.last,
    triggerChunk: index,
    first: phrase.first,
    last: phrase.last,
    quantity: { kind: 'exact', value: 1 },
    countRule: phrase.kind === 'name' ? 'count.named' : 'count.definite',
    isDefinite: true,
    chunk: index,
    subjectFirst: phrase.subjectFirst < 0 ? phrase.first : phrase.subjectFirst,
    subjectLast: phrase.last,
    ...UNSAID,
    isFactual: true,
  })
}

function stateMeasure(state: Trigger, phrase: NounPhrase): Measure | undefined {
  const thing = phrase.nouns.find(noun => noun.class === 'thing')
  switch (state.class) {
    case 'destroyed':
      if (thing !== undefined) return thing.measure
      if (phrase.kind === 'name' || phrase.kind === 'unknown') return phrase.isPlural ? 'vehicles-lost' : undefined
      return isKnownPeople(phrase) ? 'killed' : undefined
    case 'lost':
    case 'buried':
    case 'deployed':
    case 'fallen':
    case 'suffered':
      return undefined
    case 'state':
      // "A homeless man" has lived so for long; whom something made homeless are told of behind it.
      return thing === undefined && state.measure !== 'displaced' ? state.measure : undefined
    case 'done':
    case 'shot':
    case 'toll':
    case 'act':
    case 'deed':
    case 'thing':
      return thing === undefined ? state.measure : undefined
  }
}
