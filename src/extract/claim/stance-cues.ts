import type { Language } from '../../lang/language.ts'
import { type PhraseTrie, phraseTrie } from '../../text/phrases.ts'

/** What a phrase says of how an event stands. */
export const KIND = {
  hedge: 0,
  unreal: 2,
  possible: 3,
  attempt: 4,
  actual: 5,
  condition: 6,
  denial: 7,
  falsity: 8,
  unchecked: 9,
  none: 10,
  adjective: 11,
  open: 12,
  feared: 13,
  intention: 14,
} as const

/** The words of stance of a language. */
export interface StanceCues {
  readonly phrases: PhraseTrie
  /** Ids of the words that open a question. */
  readonly openers: ReadonlySet<number>
  /** Ids of the words for what is said: "reports", "claim", "figure". */
  readonly sayings: ReadonlySet<number>
  /** Ids of the words that tie to such a word what it tells: "of". */
  readonly ties: ReadonlySet<number>
  /** Ids of the words that join clauses: "and". */
  readonly joins: ReadonlySet<number>
  /** Ids of the words that open a clause of time: "after". */
  readonly times: ReadonlySet<number>
  /** Ids of verbs in the present before a participle: "is", "gets". */
  readonly presents: ReadonlySet<number>
  /** Ids of the adverbs that may stand between a modal and its verb. */
  readonly adverbs: ReadonlySet<number>
  /** Ids of the forms of "to be". */
  readonly be: ReadonlySet<number>
  /** Ids of the nouns for who did a deed: "murderers". */
  readonly doers: ReadonlySet<number>
}

/** A language in, its words of stance out; built once. */
export function stanceCues(language: Language): StanceCues {
  const { hedges, unreal, possible, attempts, intentions, actual, conditions, denials } = language.pack.stances
  const { feared, presents, falsities, unchecked, noConditions, openQuestions, questionOpeners, hedgeAdjectives } =
    language.pack.stances
  const phrases = (
    [
      [hedges, KIND.hedge],
      [unreal, KIND.unreal],
      [possible, KIND.possible],
      [attempts, KIND.attempt],
      [intentions, KIND.intention],
      [conditions, KIND.condition],
      [denials, KIND.denial],
      [actual, KIND.actual],
      [falsities, KIND.falsity],
      [unchecked, KIND.unchecked],
      [hedgeAdjectives, KIND.adjective],
      [noConditions, KIND.none],
      [openQuestions, KIND.open],
      [feared, KIND.feared],
    ] as const
  ).flatMap(([words, kind]) => words.map(word => [word, kind] as const))
  const { attributions, measures, actors, comparisons } = language.pack
  const people = new Set<string>(actors.people.flatMap(({ one, many }) => [...one, ...many]))
  const idsOf = (words: readonly string[]) => new Set(words.map(word => language.vocabulary.idOf(word)))
  return {
    phrases: phraseTrie(phrases, language.vocabulary),
    openers: idsOf(questionOpeners),
    sayings: idsOf([...attributions.contentNouns, ...measures.reports, ...measures.figures]),
    ties: idsOf(actors.particles.genitive),
    joins: idsOf(comparisons.conjunctions),
    times: idsOf(attributions.temporals),
    presents: idsOf(presents),
    adverbs: idsOf(actors.adverbs),
    be: idsOf(actors.be),
    doers: idsOf(measures.acts.flatMap(({ words }) => words.filter(word => people.has(word)))),
  }
}
