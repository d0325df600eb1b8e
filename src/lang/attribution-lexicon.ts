/**
 * The words of a language that the attribution rules read.
 *
 * A verb is one string of its five forms, then the particles that it needs, if any:
 *
 *   'say says said said saying'      'point points pointed pointed pointing out'
 *    base third past participle -ing                                       particle
 */
export interface AttributionLexicon {
  readonly verbs: CueVerbs
  /** What a verb says of its content's standing, by the verb's base form and its particles; all others report. */
  readonly stances: {
    readonly denied: readonly string[]
    readonly hedged: readonly string[]
    readonly hypothetical: readonly string[]
  }
  /** Verb forms that are nouns as often ("report", "claims"): read as verbs only where the words around them say so. */
  readonly nounLike: readonly string[]
  /** Before a source: "according to", "in the words of". */
  readonly sourcePrepositions: readonly string[]
  /** Before such a noun, an article between them, and "of" behind: "by the count of", "on the word of". */
  readonly accountPrepositions: readonly string[]
  /** Nouns for what somebody says of a thing: "account", "count". */
  readonly accountNouns: readonly string[]
  /** Nouns for a count that are of whoever has counted: "the army's estimate of 40". Not "the army's toll", which may be its own dead. */
  readonly ownCounts: readonly string[]
  /** Those of them that need no article: "on data of". */
  readonly massAccounts: readonly string[]
  /** Adverbs that attribute to nobody: "reportedly". */
  readonly hearsayAdverbs: readonly string[]
  /** Adjectives of belief and attitude, with the preposition that they need, if any: "confident", "critical of". */
  readonly attitudes: readonly string[]
  /** What stands before a figure and begins like an adverbial: "at least", "about". */
  readonly bounds: readonly string[]
  /** Names of counts: "toll", "number". */
  readonly countNouns: readonly string[]
  /** States that stand for those in them: "put the dead at five". */
  readonly countedStates: readonly string[]
  /** Between a count and its figure: "put the toll at 12". */
  readonly countPrepositions: readonly string[]
  /** Labels of the turns of an interview: "Q: ... A: ...". */
  readonly interview: { readonly questions: readonly string[]; readonly answers: readonly string[] }
  /** What opens a subject of which nothing is true: "nobody said". */
  readonly negativeSubjects: readonly string[]
  /** A subject that stands for none: "there is convincing evidence". */
  readonly expletives: readonly string[]
  /** Verbs of whoever owns up to a deed that is their object: "claimed the blast that". */
  readonly owning: readonly string[]
  /** Forms of verbs of saying that with "lives" say nothing: "claimed 12 lives". */
  readonly lifeTaking: readonly string[]
  readonly lives: readonly string[]
  /** Nouns of speech about a thing, with their preposition: "criticism of", "questions about". */
  readonly speechNouns: readonly string[]
  /** Pictures: what is seen "in" them, where that opens the sentence. */
  readonly pictures: readonly string[]
  /** Polls: what people answered "in" them. */
  readonly surveys: readonly string[]
  /** Nouns that bear a content: "the claim that", "reports of". Singular and plural. */
  readonly contentNouns: readonly string[]
  /** Between such a noun and whoever it came from: "reports from residents that". */
  readonly tellerPrepositions: readonly string[]
  /** Past and present forms of what one does with such a noun: "carried a report that". */
  readonly conveying: readonly string[]
  /** Those of them that doubt it: "rumours". */
  readonly doubtfulNouns: readonly string[]
  /** Participles that name a source in passing: "citing a doctor", "quoting officials". */
  readonly citing: readonly string[]
  /** Participles that tell which outlet passed a word on: "a statement carried by". */
  readonly carrying: readonly string[]
  /** Participles of whoever speaks to an outlet: "speaking to". */
  readonly speaking: readonly string[]
  /** What compares an adjective: "most". */
  readonly comparisons: readonly string[]
  /** Leads in a clause without a finite verb: "with state media saying". */
  readonly accompanying: readonly string[]
  /** Words that look like participles of what one does and are none: "following", "something". */
  readonly gerundLike: readonly string[]
  /** Conjunctions that set one clause against another: "while". */
  readonly contrasts: readonly string[]
  /** Conjunctions of time: what stands behind them is taken for granted. */
  readonly temporals: readonly string[]
  /** What a statement is made in, on or at: "in a statement", "on Twitter", "at a briefing". */
  readonly venues: readonly string[]
  /** Words that make a phrase a source of one type. */
  readonly sourceTypes: {
    readonly person: readonly string[]
    readonly organisation: readonly string[]
    readonly outlet: readonly string[]
    readonly document: readonly string[]
    readonly unnamed: readonly string[]
  }
  /** Words for houses that need no article: "police", "agencies". */
  readonly sourcePlurals: readonly string[]
  /** What stands before a word for a source and tells which: "aid agencies", "local residents". */
  readonly sourceModifiers: readonly string[]
  /** Words for a house that say nothing of which: "the agency". */
  readonly genericHouses: readonly string[]
  /** Those who speak for a house, whose word is the house's: "a spokesman for". */
  readonly mouths: readonly string[]
  /** Prepositions between such a word and the house. */
  readonly speakingFor: readonly string[]
  /** Forms of the verbs by which outlets speak: "reported", "wrote". */
  readonly reporting: readonly string[]
  /** Articles of other languages that open the names of outlets: "El", "La". */
  readonly foreignArticles: readonly string[]
  /** Titles before a name, no part of the name. */
  readonly titles: readonly string[]
  /** What a thing can go according to, or be called, without being said by it: "plan", "schedule", "official". */
  readonly noSources: readonly string[]
  /** Words that label a line and speak for nobody: "Update: ...". */
  readonly labels: readonly string[]
  readonly classes: WordClasses
}

/** Verbs by what they govern. */
export interface CueVerbs {
  /** A clause or a quotation: "said that", "said: ...". */
  readonly saying: readonly string[]
  /** An addressee first: "told reporters that". */
  readonly telling: readonly string[]
  /** A clause, never a quotation: "believes that". */
  readonly believing: readonly string[]
  /** A thing and what it is taken for: "see the bridge as a symbol". */
  readonly viewing: readonly string[]
  /** A clause with its conjunction, and no less: "knew that", "saw how". */
  readonly knowing: readonly string[]
  /** An infinitive that is not done: "refused to confirm". */
  readonly withholding: readonly string[]
  /** A count first: "put the toll at 12". */
  readonly counting: readonly string[]
  /** What evidence does: "the data show that". */
  readonly showing: readonly string[]
  /** An infinitive: "plans to". */
  readonly intending: readonly string[]
  /** Somebody who shall do something: "urged them to". */
  readonly urging: readonly string[]
  /** A thing that is spoken of: "condemned the raid". */
  readonly judging: readonly string[]
  /** A deed by its gerund: "boasted of killing", and of somebody else "accused them of killing". */
  readonly charging: readonly string[]
  /** An impression of nobody's: "appears to". */
  readonly seeming: readonly string[]
  /** Speech only beside a quotation: "he continued". */
  readonly quoting: readonly string[]
}

/** The closed classes that phrases are built from. */
export interface WordClasses {
  readonly determiners: readonly string[]
  /** Determiners that can stand for a noun: "some say". */
  readonly pronominals: readonly string[]
  readonly prepositions: readonly string[]
  /** Finite forms of be, have and do, and modals, with their negations. */
  readonly auxiliaries: readonly string[]
  /** Forms of be, finite or not, with their negations. */
  readonly be: readonly string[]
  /** Forms of have, with their negations. */
  readonly have: readonly string[]
  /** Modals and forms of do, after which the base form stands. */
  readonly modals: readonly string[]
  readonly within: readonly string[]
  readonly definite: readonly string[]
  readonly possessives: readonly string[]
  /** Forms of do, which say nothing of what may be. */
  readonly doing: readonly string[]
  readonly negations: readonly string[]
  readonly subjectPronouns: readonly string[]
  readonly objectPronouns: readonly string[]
  /** Pronouns of the speaker and the one spoken to. */
  readonly speakerPronouns: readonly string[]
  readonly additive: readonly string[]
  readonly adversative: readonly string[]
  readonly subordinators: readonly string[]
  readonly complementizers: readonly string[]
  readonly relatives: readonly string[]
  readonly questionWords: readonly string[]
  readonly adverbs: readonly string[]
  readonly times: readonly string[]
  readonly to: readonly string[]
  readonly as: readonly string[]
  readonly by: readonly string[]
  readonly it: readonly string[]
  readonly of: readonly string[]
  readonly genitives: readonly string[]
  /** Past tenses that are participles as well, so that only their place tells: "held", "left". */
  readonly pastForms: readonly string[]
  /** Common finite verb forms that are seldom nouns. */
  readonly finiteVerbs: readonly string[]
}
