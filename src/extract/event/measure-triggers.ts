import type { Language } from '../../lang/language.ts'
import type { MeasureLexicon } from '../../lang/measure-lexicon.ts'
import type { Measure } from '../../model/measure.ts'
import { type PhraseTrie, phraseTrie, wordsOf } from '../../text/phrases.ts'
import { HURT } from '../words/actor-classes.ts'

/** How a trigger says what happened to whom. */
export type TriggerClass =
  | 'done'
  | 'suffered'
  | 'buried'
  | 'destroyed'
  | 'fallen'
  | 'lost'
  | 'shot'
  | 'deployed'
  | 'state'
  | 'toll'
  | 'act'
  | 'deed'
  | 'thing'

/** Forms that a trigger's words can have; bits, since "killed" is past and participle. */
export const FORM = { base: 1, third: 2, past: 4, participle: 8, gerund: 16, state: 32, noun: 64 } as const

/** One meaning of a trigger's words. Every field is always there: meanings of one shape are read faster. */
export interface Trigger {
  readonly measure: Measure | undefined
  readonly class: TriggerClass
  readonly forms: number
  /** Bits of HURT: it means this only beside a word of such a class. */
  readonly needs: number | undefined
  /** Says how it ended for somebody who is counted as hurt already: "to death". */
  readonly isResult: boolean
  /** Takes no object: "taken to", "with a gunshot wound". */
  readonly isClosed: boolean
  /** Says so only beside a noun for armed people: "sent". */
  readonly isOfArmed: boolean
  /** Says so only of what happens, and not of people that do it: "the crash sent". */
  readonly isOfThings: boolean
  /** Says where somebody is: "under the rubble". */
  readonly isWhere: boolean
  /** Says so only of many, or of those who live somewhere: "400 families fled". */
  readonly isOfCrowd: boolean
}

/** The triggers of a language: a trie over their words whose values index `entries`. */
export interface Triggers {
  readonly trie: PhraseTrie
  /** Meanings of the same words, in the order of the lexicon's lists. */
  readonly entries: readonly (readonly Trigger[])[]
  /** 1 for each word id that begins a trigger. */
  readonly starts: Uint8Array
  /** The phrases of `trie` that are events by themselves; a thing is one only beside another trigger. */
  readonly events: PhraseTrie
  /** Phrases whose words trigger nothing: "heart attacks". */
  readonly idioms: PhraseTrie
}

const FORM_BITS = [FORM.base, FORM.third, FORM.past, FORM.participle, FORM.gerund] as const

/** What most meanings are: without a condition. */
const PLAIN = {
  needs: undefined,
  isResult: false,
  isClosed: false,
  isOfArmed: false,
  isOfThings: false,
  isWhere: false,
  isOfCrowd: false,
} as const

type Meaning = Omit<Trigger, keyof typeof PLAIN> & Partial<Trigger>

/** Classes that are no event without a figure: "40 sorties", "12 tanks", "sent 300 men", "12 houses collapsed". */
export const COUNTED: ReadonlySet<TriggerClass> = new Set(['buried', 'deed', 'deployed', 'fallen', 'thing'])

/** A language in, its triggers out; built once. */
export function triggersOf(language: Language): Triggers {
  const { measures } = language.pack
  const byWords = new Map<string, Trigger[]>()
  const add = (words: string, meaning: Meaning): void => {
    const known = byWords.get(words) ?? []
    const trigger: Trigger = { ...PLAIN, ...meaning }
    const index = known.findIndex(other => other.class === trigger.class && other.measure === trigger.measure)
    if (index < 0) known.push(trigger)
    else known[index] = { ...trigger, forms: trigger.forms | known[index]!.forms }
    byWords.set(words, known)
  }
  const addVerb = (forms: readonly string[], kind: TriggerClass, measure: Measure | undefined): void => {
    for (const [i, words] of forms.entries()) add(words, { measure, class: kind, forms: FORM_BITS[i]! })
  }
  for (const { measure, verbs } of measures.done) for (const forms of verbs) addVerb(forms, 'done', measure)
  for (const { measure, verbs } of measures.suffered) for (const forms of verbs) addVerb(forms, 'suffered', measure)
  for (const forms of measures.fled)
    for (const [i, words] of forms.entries())
      add(words, { measure: 'displaced', class: 'suffered', forms: FORM_BITS[i]!, isOfCrowd: true })
  for (const forms of measures.sustained)
    for (const [i, words] of forms.entries())
      add(words, { measure: 'wounded', class: 'suffered', forms: FORM_BITS[i]!, needs: HURT.ailment })
  for (const forms of measures.destroyed) addVerb(forms, 'destroyed', undefined)
  for (const forms of measures.buried) addVerb(forms, 'buried', undefined)
  for (const forms of measures.swept) addVerb(forms, 'destroyed', 'missing')
  for (const { measure, words } of measures.fallen)
    for (const word of words) add(word, { measure, class: 'fallen', forms: FORM.past })
  for (const forms of measures.lost) addVerb(forms, 'lost', 'losses')
  for (const forms of measures.shot) addVerb(forms, 'shot', 'wounded')
  for (const forms of measures.struck)
    for (const [i, words] of forms.entries())
      add(words, {
        measure: 'wounded',
        class: 'shot',
        forms: FORM_BITS[i]!,
        needs: HURT.body | HURT.infirmary | HURT.injury,
      })
  for (const words of measures.carried)
    add(words, {
      measure: 'wounded',
      class: 'shot',
      forms: FORM.participle,
      needs: HURT.infirmary | HURT.injury,
      isClosed: true,
    })
  for (const words of measures.treated)
    add(words, { measure: 'wounded', class: 'shot', forms: FORM.participle, needs: HURT.injury, isClosed: true })
  for (const forms of measures.sending)
    for (const [i, words] of forms.entries())
      add(words, {
        measure: 'wounded',
        class: 'shot',
        forms: FORM_BITS[i]!,
        needs: HURT.infirmary,
        isOfThings: true,
      })
  for (const words of measures.wounds)
    add(words, { measure: 'wounded', class: 'shot', forms: FORM.participle, isClosed: true })
  for (const forms of measures.deployed) addVerb(forms, 'deployed', 'personnel')
  for (const forms of measures.sent)
    for (const [i, words] of forms.entries())
      add(words, { measure: 'personnel', class: 'deployed', forms: FORM_BITS[i]!, isOfArmed: true })
  for (const { measure, words } of measures.states)
    for (const word of words) add(word, { measure, class: 'state', forms: FORM.state })
  for (const words of measures.inCare)
    add(words, { measure: 'wounded', class: 'state', forms: FORM.state, isWhere: true })
  for (const words of measures.buriedAlive)
    add(words, { measure: 'missing', class: 'state', forms: FORM.state, isWhere: true })
  for (const words of measures.results)
    add(words, { measure: 'killed', class: 'state', forms: FORM.state, isResult: true })
  for (const { measure, words } of measures.tolls)
    for (const word of words) add(word, { measure, class: 'toll', forms: FORM.noun })
  for (const words of casesOf(measures)) add(words, { measure: 'sick', class: 'toll', forms: FORM.noun })
  for (const { measure, words } of measures.acts)
    for (const word of words) add(word, { measure, class: 'act', forms: FORM.noun })
  for (const { measure, words } of measures.deeds)
    for (const word of words) add(word, { measure, class: 'deed', forms: FORM.noun })
  for (const { measure, words } of measures.things)
    for (const word of words) add(word, { measure, class: 'thing', forms: FORM.noun })

  const entries: (readonly Trigger[])[] = []
  const phrases: [string, number][] = []
  const starts = new Uint8Array(language.vocabulary.size)
  const events: [string, number][] = []
  for (const [words, meanings] of byWords) {
    phrases.push([words, entries.length])
    if (!meanings.every(meaning => meaning.class === 'thing')) {
      events.push([words, entries.length])
      starts[wordsOf(words, language.vocabulary)[0]!] = 1
    }
    entries.push(meanings)
  }
  const { vocabulary } = language
  const idioms = phraseTrie(
    measures.idioms.map(words => [words, 0] as const),
    vocabulary,
  )
  return {
    trie: phraseTrie(phrases, vocabulary),
    events: phraseTrie(events, vocabulary),
    idioms,
    entries,
    starts,
  }
}

/** "Cholera cases", "cases of cholera", "confirmed cases": every wording of those who have an illness. */
function casesOf({ diseases, caught, caughtOf, checked }: MeasureLexicon): readonly string[] {
  const named = diseases.flatMap(name => [
    ...caught.map(noun => `${name} ${noun}`),
    ...caughtOf.map(noun => `${noun} ${name}`),
  ])
  return [...named, ...checked]
}
