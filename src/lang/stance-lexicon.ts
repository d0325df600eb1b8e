/** The words of a language that the stance rules read: how an event stands, whoever says it. */
export interface StanceLexicon {
  /** Words that leave an event open: "allegedly", "feared", "unconfirmed". */
  readonly hedges: readonly string[]
  /** Words before an event that has not happened: "plan to", "threatened to", "if". */
  readonly unreal: readonly string[]
  /** Words that open a condition: "if". */
  readonly conditions: readonly string[]
  /** Words before a report of an event that say it is not so: "denied reports", "no truth". */
  readonly denials: readonly string[]
  /** Words that make a named act unreal: "attempted murder". */
  readonly attempts: readonly string[]
  /** Words before an infinitive that did happen: "managed to". */
  readonly actual: readonly string[]
  /** Modals that leave a past event open: "may have killed". */
  readonly possible: readonly string[]
  /** Words that set a happening apart from the one a report is about: "last year", "in an unrelated shooting". */
  readonly background: readonly string[]
}
