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
  /** Whoever does it helps: "treated". */
  readonly isHelp: boolean
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
  /** Words that set the figure behind them against one of another time: "compared with". */
  readonly comparing: PhraseTrie
  /** Words that make a figure the sum of those before it: "in total", "a total of". */
  readonly inAll: PhraseTrie
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
  isHelp: false,
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
  const addVerbs = (verbs: readonly (readonly string[])[], meaning: Omit<Meaning, 'forms'>): void => {
    for (const forms of verbs)
      for (const [i, words] of forms.entries()) add(words, { ...meaning, forms: FORM_BITS[i]! })
  }
  const addAll = (phrases: readonly string[], meaning: Meaning): void => {
    for (const words of phrases) add(words, meaning)
  }
  for (const { measure, verbs } of measures.done) addVerbs(verbs, { measure, class: 'done' })
  for (const { measure, verbs } of measures.suffered) addVerbs(verbs, { measure, class: 'suffered' })
  addVerbs(measures.fled, { measure: 'displaced', class: 'suffered', isOfCrowd: true })
  addVerbs(measures.sustained, { measure: 'wounded', class: 'suffered', needs: HURT.ailment })
  addVerbs(measures.destroyed, { measure: undefined, class: 'destroyed' })
  addVerbs(measures.buried, { measure: undefined, class: 'buried' })
  addVerbs(measures.swept, { measure: 'missing', class: 'destroyed' })
  for (const { measure, words } of measures.fallen) addAll(words, { measure, class: 'fallen', forms: FORM.past })
  addVerbs(measures.lost, { measure: 'losses', class: 'lost' })
  addVerbs(measures.shot, { measure: 'wounded', class: 'shot' })
  const anyHurt = HURT.body | HURT.infirmary | HURT.injury
  addVerbs(measures.struck, { measure: 'wounded', class: 'shot', needs: anyHurt | HURT.fire })
  const cared = { measure: 'wounded', class: 'shot', forms: FORM.participle, isClosed: true } as const
  addAll(measures.carried, { ...cared, needs: HURT.infirmary | HURT.injury })
  addAll(measures.treated, { ...cared, needs: HURT.injury })
  addVerbs(measures.treating, { measure: 'wounded', class: 'shot', needs: HURT.injury, isHelp: true })
  addVerbs(measures.sending, { measure: 'wounded', class: 'shot', needs: HURT.infirmary, isOfThings: true })
  const conveyed = { measure: 'wounded', class: 'shot', needs: HURT.infirmary, isOfThings: true, isHelp: true } as const
  addVerbs(measures.conveying, conveyed)
  addAll(measures.wounds, cared)
  addAll(woundsOf(measures), cared)
  addVerbs(measures.deployed, { measure: 'personnel', class: 'deployed' })
  addVerbs(measures.sent, { measure: 'personnel', class: 'deployed', isOfArmed: true })
  const state = { class: 'state', forms: FORM.state } as const
  for (const { measure, words } of measures.states) addAll(words, { ...state, measure })
  addAll(recoveriesOf(measures), { ...state, measure: 'wounded' })
  addAll(measures.inCare, { ...state, measure: 'wounded', isWhere: true })
  addAll(measures.buriedAlive, { ...state, measure: 'missing', isWhere: true })
  addAll(measures.results, { ...state, measure: 'killed', isResult: true })
  for (const { measure, words } of measures.tolls) addAll(words, { measure, class: 'toll', forms: FORM.noun })
  addAll(casesOf(measures), { measure: 'sick', class: 'toll', forms: FORM.noun })
  for (const { measure, words } of measures.acts) addAll(words, { measure, class: 'act', forms: FORM.noun })
  for (const { measure, words } of measures.deeds) addAll(words, { measure, class: 'deed', forms: FORM.noun })
  for (const { measure, words } of measures.things) addAll(words, { measure, class: 'thing', forms: FORM.noun })

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
  const setOf = (words: readonly string[]): PhraseTrie =>
    phraseTrie(
      words.map(phrase => [phrase, 0] as const),
      vocabulary,
    )
  return {
    trie: phraseTrie(phrases, vocabulary),
    events: phraseTrie(events, vocabulary),
    comparing: setOf(measures.comparing),
    inAll: setOf(language.pack.comparisons.inAll),
    idioms: setOf(measures.idioms),
    entries,
    starts,
  }
}

/** "With serious injuries": every wording of how badly somebody is hurt. */
function woundsOf({ harmedWith: { openers, kinds, nouns } }: MeasureLexicon): readonly string[] {
  return openers.flatMap(opener => kinds.flatMap(kind => nouns.map(noun => `${opener} ${kind} ${noun}`)))
}

/** "Recovering from a gunshot wound", "recovering from her injuries". */
function recoveriesOf({ harmedWith: { recovering, kinds, marks, nouns } }: MeasureLexicon): readonly string[] {
  return recovering.flatMap(opener =>
    [...kinds, ...marks].flatMap(kind => nouns.map(noun => `${opener} ${kind} ${noun}`)),
  )
}

/** "Cholera cases", "cases of cholera", "confirmed cases": every wording of those who have an illness. */
function casesOf({ diseases, caught, caughtOf, checked }: MeasureLexicon): readonly string[] {
  const named = diseases.flatMap(name => [
    ...caught.map(noun => `${name} ${noun}`),
    ...caughtOf.map(noun => `${noun} ${name}`),
  ])
  return [...named, ...checked]
}
