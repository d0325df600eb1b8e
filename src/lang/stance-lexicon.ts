/** The words of a language that the stance rules read: how an event stands, whoever says it. */
export interface StanceLexicon {
  /** Words that leave an event open: "allegedly", "feared", "unconfirmed". */
  readonly hedges: readonly string[]
  /** Adjectives that leave the act open that they stand before: "alleged". */
  readonly hedgeAdjectives: readonly string[]
  /** Words before an event that has not happened: "plan to", "threatened to", "if". */
  readonly unreal: readonly string[]
  /** Words that open a condition: "if". */
  readonly conditions: readonly string[]
  /** Words before a report of an event that say it is not so: "denied reports", "no truth". */
  readonly denials: readonly string[]
  /** Words after a report of an event that say it is not so: "is false". */
  readonly falsities: readonly string[]
  /** What is said of a figure or an event that nobody could check: "could not be verified". */
  readonly unchecked: readonly string[]
  /** Turns before a clause that is left open: "not clear if", "unclear whether". */
  readonly openQuestions: readonly string[]
  /** Turns with the word of a condition that open none: "as if". */
  readonly noConditions: readonly string[]
  /** Auxiliaries that open a question. */
  readonly questionOpeners: readonly string[]
  /** Words right before a deed that is wanted, planned or feared: "called for the assassination of". */
  readonly intentions: readonly string[]
  /** Words that make a named act unreal: "attempted murder". */
  readonly attempts: readonly string[]
  /** Words before an infinitive that did happen: "managed to". */
  readonly actual: readonly string[]
  /** Modals that leave a past event open: "may have killed". */
  readonly possible: readonly string[]
  /** Words that set a happening apart from the one a report is about: "last year", "in an unrelated shooting". */
  readonly background: readonly string[]
  /** Words behind which another happening is told than before them: "just days after [five guards were killed]". */
  readonly afterwards: readonly string[]
  /** Words that a line begins with which heads a list of other news: "more stories". */
  readonly sections: readonly string[]
  /** Words before somebody whom nothing has befallen yet, where the verb is in the present: "before another [child is killed]". */
  readonly feared: readonly string[]
  /** Forms of verbs in the present that a participle may follow: "is", "gets". */
  readonly presents: readonly string[]
  /** Words of gatherings for somebody dead, whom an article behind them tells from those of the report: "at a vigil for [a boy]". */
  readonly gatherings: readonly string[]
  /** Words for what is done about a happening afterwards, by police, courts and doctors: "arrested", "autopsy". */
  readonly proceedings: readonly string[]
  /** Words by which something is the most of its kind, before what it is measured by: "the deadliest since". */
  readonly records: readonly string[]
  /** Prepositions of a place beside a house, after which a word of `proceedings` is that house: "outside a court". */
  readonly settings: readonly string[]
  /** Words for what people die of that nobody did to them. */
  readonly illnesses: readonly string[]
  /** Words that tell of what a war has cost until now. */
  readonly lasting: {
    /** Auxiliaries of the perfect: "has". */
    readonly perfects: readonly string[]
    /** What goes on for months or years and is named as the cause of death: "war", "uprising". */
    readonly wars: readonly string[]
    /** What goes on for days or weeks: "offensive", "siege". */
    readonly campaigns: readonly string[]
    /** Beginnings without a date: "since then", "since the war". */
    readonly since: readonly string[]
    /** What ties a clause to all that has happened from then on: "since" in "since the talks broke off in April". */
    readonly from: readonly string[]
    /** Words before the date when it all began: "broke out". */
    readonly starts: readonly string[]
    /** Words that show that the noun before them ends its phrase. */
    readonly after: readonly string[]
  }
}
