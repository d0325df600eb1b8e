/** The words of a language that the stance rules read. */
export interface StanceLexicon {
  readonly todo?: never
}
