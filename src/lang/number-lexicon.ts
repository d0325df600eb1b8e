/** The words of a language that the number rules read. */
export interface NumberLexicon {
  readonly todo?: never
}
