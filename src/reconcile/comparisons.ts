import type { ActorLexicon } from '../lang/actor-lexicon.ts'
import type { AttributionLexicon } from '../lang/attribution-lexicon.ts'
import type { ComparisonLexicon } from '../lang/comparison-lexicon.ts'
import { packs } from '../lang/languages.ts'
import type { PlaceLexicon } from '../lang/place-lexicon.ts'

/** What the packs say of comparing people, as look-ups by folded noun. Packs later in the list never overrule an earlier one. */
export interface Comparisons {
  readonly everyone: ReadonlySet<string>
  /** Age or sex by noun: `child`, `woman`. */
  readonly demographicByNoun: ReadonlyMap<string, string>
  /** Role by noun: `military`, `civilian`. */
  readonly roleByNoun: ReadonlyMap<string, string>
  readonly articles: ReadonlySet<string>
  readonly nameArticles: ReadonlySet<string>
  readonly agencyWords: ReadonlySet<string>
  /** Between a body and whose it is: "of". */
  readonly belonging: ReadonlySet<string>
  /** Names of countries, of one word. */
  readonly nations: ReadonlySet<string>
  /** The spelling that stands for a word of a name. */
  readonly spellingByWord: ReadonlyMap<string, string>
  /** Nouns for one person: "docker". */
  readonly singulars: ReadonlySet<string>
  /** Titles before a name: "Gen". */
  readonly titles: ReadonlySet<string>
  /** Words after a name: "Jr". */
  readonly suffixes: ReadonlySet<string>
  /** Nouns for a body of people: "militia". */
  readonly bodies: ReadonlySet<string>
  readonly others: ReadonlySet<string>
  readonly anonymous: ReadonlySet<string>
  readonly carriers: ReadonlySet<string>
  readonly indefinites: ReadonlySet<string>
  readonly tradeByWord: ReadonlyMap<string, string>
  /** Nouns for a house that say nothing of which: "the agency". */
  readonly genericHouses: ReadonlySet<string>
  /** Nouns for those who count, which name nobody: "the monitor". */
  readonly watchers: ReadonlySet<string>
  /** Words that stand for whoever was named before: "which", "he". */
  readonly pronouns: ReadonlySet<string>
  /** Endings that make a place an attribute: "-based". */
  readonly seats: readonly string[]
  readonly authorship: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly breaks: ReadonlySet<string>
  readonly openLists: readonly string[]
  /** Words of hours that the next day may claim as well, and the day before: "night", "dawn". */
  readonly lateHours: ReadonlySet<string>
  readonly earlyHours: ReadonlySet<string>
  /** Behind an hour before noon: "am". */
  readonly mornings: ReadonlySet<string>
  /** Words that names of mountains, lakes and the like are made with: "mount". */
  readonly terrain: ReadonlySet<string>
}

export const comparisons: Comparisons = comparisonsOf(
  packs.map(pack => pack.comparisons),
  packs.map(pack => pack.attributions),
  packs.map(pack => pack.actors),
  packs.map(pack => pack.places),
)

function comparisonsOf(
  lexicons: readonly ComparisonLexicon[],
  speech: readonly AttributionLexicon[],
  actors: readonly ActorLexicon[],
  places: readonly PlaceLexicon[],
): Comparisons {
  return {
    lateHours: new Set(lexicons.flatMap(lexicon => lexicon.lateHours)),
    earlyHours: new Set(lexicons.flatMap(lexicon => lexicon.earlyHours)),
    mornings: new Set(lexicons.flatMap(lexicon => lexicon.mornings)),
    terrain: new Set(places.flatMap(({ terrain }) => terrain)),
    singulars: new Set(actors.flatMap(({ people, kin }) => [...kin, ...people.flatMap(({ one }) => one)])),
    titles: new Set(actors.flatMap(({ titles }) => titles)),
    suffixes: new Set(actors.flatMap(({ suffixes }) => suffixes)),
    bodies: new Set(actors.flatMap(({ bodies }) => bodies.flatMap(({ words }) => words))),
    everyone: new Set(lexicons.flatMap(lexicon => lexicon.everyone)),
    demographicByNoun: new Map(lexicons.flatMap(lexicon => keyByWord(lexicon.demographics)).reverse()),
    roleByNoun: new Map(lexicons.flatMap(lexicon => keyByWord(lexicon.sorts)).reverse()),
    spellingByWord: new Map(lexicons.flatMap(lexicon => keyByWord(lexicon.spellings)).reverse()),
    openLists: lexicons.flatMap(lexicon => lexicon.openLists),
    breaks: new Set(lexicons.flatMap(lexicon => lexicon.breaks)),
    anonymous: new Set(lexicons.flatMap(lexicon => lexicon.anonymous)),
    indefinites: new Set(lexicons.flatMap(lexicon => lexicon.indefinites)),
    seats: lexicons.flatMap(lexicon => lexicon.seats),
    watchers: new Set(lexicons.flatMap(lexicon => lexicon.watchers)),
    tradeByWord: new Map(lexicons.flatMap(lexicon => keyByWord(lexicon.trades)).reverse()),
    genericHouses: new Set(speech.flatMap(({ genericHouses }) => genericHouses)),
    pronouns: new Set(speech.flatMap(({ classes }) => [...classes.relatives, ...classes.subjectPronouns])),
    carriers: new Set(lexicons.flatMap(lexicon => lexicon.carriers)),
    authorship: new Set(lexicons.flatMap(lexicon => lexicon.authorship)),
    conjunctions: new Set(lexicons.flatMap(lexicon => lexicon.conjunctions)),
    others: new Set(lexicons.flatMap(lexicon => lexicon.others)),
    articles: new Set(lexicons.flatMap(lexicon => lexicon.articles)),
    nameArticles: new Set(lexicons.flatMap(lexicon => lexicon.nameArticles)),
    agencyWords: new Set(lexicons.flatMap(lexicon => lexicon.agencyWords)),
    belonging: new Set(lexicons.flatMap(lexicon => lexicon.belonging)),
    nations: new Set(actors.flatMap(({ nations }) => nations.flatMap(({ words }) => words))),
  }
}

function keyByWord(lists: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(lists).flatMap(([key, words]) => words.map((word): [string, string] => [word, key]))
}
