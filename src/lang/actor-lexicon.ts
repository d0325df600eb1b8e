/** Nouns for people, with the part that they play. */
export interface PeopleNouns {
  /** `military`, `insurgent`, `police`, `civilian`, `media`, `medical`, `official`, `prisoner`, `person`. */
  readonly role: string
  readonly sex?: 'female' | 'male'
  /** False for words of grown people, absent where the word tells neither: "son". */
  readonly isChild?: boolean
  readonly one: readonly string[]
  readonly many: readonly string[]
}

/** A country or an armed group, and the words that stand for it or its people. */
export interface ActorName {
  readonly name: string
  readonly role?: string
  readonly words: readonly string[]
}

/** Small words that decide what a phrase is to the one before it. */
export interface Particles {
  /** "three of the guards". */
  readonly genitive: readonly string[]
  /** Before whoever does something: "shot by a guard". */
  readonly agent: readonly string[]
  /** The noun of a phrase before whoever does something: "at the hands of guards". */
  readonly hands: readonly string[]
  /** Nouns for what an armed side does from afar, which a word for the side may stand before: "a Ruvanian airstrike". */
  readonly strikes: readonly string[]
  /** Before what somebody comes to harm in: "killed in a strike". */
  readonly within: readonly string[]
  /** Participles for what is thought of somebody: "are believed to be". */
  readonly believing: readonly string[]
  /** Verbs of whoever comes upon somebody: "were found shot". */
  readonly finding: readonly string[]
  /** Nouns for people by their number: "a family of six". */
  readonly households: readonly string[]
  /** Adverbs for how badly somebody is hurt: "two critically". */
  readonly severity: readonly string[]
  /** Nouns for whoever leads, where "of" follows: "the head of the post". */
  readonly heading: readonly string[]
  /** Nouns for a deed that is aimed at something: "an attack on a base". */
  readonly assaults: readonly string[]
  /** Where something comes from: "rose from 3 to 5". */
  readonly origin: readonly string[]
  /** Whom a loss befalls: "casualties to the patrol". */
  readonly recipient: readonly string[]
  /** Between a figure and those of whom it is one: "12 deaths per 1,000". */
  readonly per: readonly string[]
  /** After a negation, none: "did not cause any". */
  readonly any: readonly string[]
  /** "three were among the dead". */
  readonly among: readonly string[]
  /** "named as Ivo Brand". */
  readonly comparative: readonly string[]
  /** Before words of number that are asked for: "how many". */
  readonly degree: readonly string[]
  /** "neither he nor she". */
  readonly neither: readonly string[]
  /** Leaves open which of the two: "dead or hurt". */
  readonly either: readonly string[]
  /** Before a verb of what did not happen, though little was missing: "nearly died". */
  readonly almost: readonly string[]
  /** After a pronoun that leaves people open: "nobody else". */
  readonly besides: readonly string[]
  /** Pronouns for whoever acts himself: "he shot himself". */
  readonly reflexive: readonly string[]
  /** Before the genitive of those who were there: "two were hurt out of 19". */
  readonly present: readonly string[]
  /** Tells one from others of whom the same is known, so that an infinitive behind them tells of what has happened: "the first to die". */
  readonly singling: readonly string[]
  /** Which way a figure has gone from what it was: "12 dead, up from 9". */
  readonly changing: readonly string[]
  /** How those before are told to fare: "with two in a coma". */
  readonly attending: readonly string[]
  /** Before what somebody is held or judged for: "arrested two men for killing". */
  readonly reason: readonly string[]
  /** Before a verb, each of those told of: "the guards were all killed". */
  readonly whole: readonly string[]
  /** Modals that, negated, tell what has not happened: "could not be saved"; "will not be freed" tells of nothing yet. */
  readonly able: readonly string[]
  /** Opens the clause that tells who raised a toll: "rose to four [after] a woman died". */
  readonly raising: readonly string[]
  /** Verbs of being still what is told behind them: "remains in critical condition". */
  readonly staying: readonly string[]
}

/** The words of a language that the actor rules read: those for people, and the closed classes that noun phrases are cut with. */
export interface ActorLexicon {
  readonly people: readonly PeopleNouns[]
  /** Nouns for a body of people that acts as one: "the army", "a patrol". */
  readonly bodies: readonly { readonly role: string; readonly words: readonly string[] }[]
  /** Nouns that hold a number of people: "a group of", "members of". */
  readonly groupings: readonly string[]
  readonly nations: readonly ActorName[]
  readonly organisations: readonly ActorName[]
  /** Short forms in capitals that are other words otherwise, each with a word that is read the same: "IS" as "ISIS", "KIA" as "slain", "WHO" as another house of its kind. */
  readonly capitals: Readonly<Record<string, string>>
  /** Titles before a name: "Gen.", "Mr". */
  readonly titles: readonly string[]
  /** Words after a name: "Jr". */
  readonly suffixes: readonly string[]
  /** Nouns that are no surnames, so that a capital before them makes no name: "Avon Teen Shot". */
  readonly unnamed: readonly string[]
  /** Words that end the names of streets and buildings, whom nobody kills: "Avon Street". */
  readonly sites: readonly string[]
  /** First words of the conjunctions that add somebody after a verb: "was killed along with". */
  readonly alongside: readonly string[]
  /** Determiners that may stand before a verb: "were all killed". */
  readonly floating: readonly string[]
  /** Adjectives that stand before people and are no verbs there: "suspected", "armed". */
  readonly adjectives: readonly string[]
  /** Articles, demonstratives and the like: one (`a`), definite (`the`), open (`some`, `any`). */
  readonly indefinite: readonly string[]
  readonly definite: readonly string[]
  readonly possessive: readonly string[]
  readonly negative: readonly string[]
  readonly male: readonly string[]
  readonly female: readonly string[]
  /** Adjectives with which a word of grown people may mean a child: "young". */
  readonly young: readonly string[]
  /** Nouns for one of a family: "sister". */
  readonly kin: readonly string[]
  /** Pronouns that are subjects alone. */
  readonly nominatives: readonly string[]
  readonly singularPronouns: readonly string[]
  /** Pronouns for several, and those for nobody in particular. */
  readonly pluralPronouns: readonly string[]
  /** Pronouns for people left open: "someone", "nobody". */
  readonly nobody: readonly string[]
  readonly somebody: readonly string[]
  readonly relatives: readonly string[]
  readonly prepositions: readonly string[]
  /** Prepositions that tie their object to the noun before: "the son of". */
  readonly ties: readonly string[]
  readonly particles: Particles
  /** Endings of nouns for whoever does something: "looter". */
  readonly doerEndings: readonly string[]
  /** Words before a plural that make it two: "both", "twin". */
  readonly pairs: readonly string[]
  /** Plurals that are two where they are one person's: "his parents". */
  readonly twosomes: readonly string[]
  /** Possessives of several, whose parents may be more than two: "their". */
  readonly jointOwners: readonly string[]
  /** Prepositions that govern two: "between". */
  readonly pairing: readonly string[]
  readonly conjunctions: readonly string[]
  readonly subordinators: readonly string[]
  readonly be: readonly string[]
  /** Forms of these two for one: "was". */
  readonly singularVerbs: readonly string[]
  readonly have: readonly string[]
  readonly auxiliaries: readonly string[]
  readonly modals: readonly string[]
  readonly negations: readonly string[]
  readonly adverbs: readonly string[]
  /** Common verbs that end a noun phrase: "said", "found", "left". */
  readonly verbs: readonly string[]
  /** Words for when, which are no people: "yesterday", "Monday", "night". */
  readonly times: readonly string[]
}
