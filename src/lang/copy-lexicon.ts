/** The words of a language that tell what a copy is made of. */
export interface CopyLexicon {
  /** Phrases of page furniture, which every page of a site carries: "all rights reserved", "click here". */
  readonly furniture: readonly string[]
}
