/** The words of a language that tell what a copy is made of, and where it comes from. */
export interface CopyLexicon {
  /** Phrases of page furniture, which every page of a site carries: "all rights reserved", "click here". */
  readonly furniture: readonly string[]
  /** Names of news agencies, whose texts others carry under a credit: "Reuters". */
  readonly agencies: readonly string[]
}
