/** The words of a language that the time rules read. */
export interface TimeLexicon {
  readonly todo?: never
}
