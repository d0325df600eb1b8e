/** The words of a language that the attribution rules read. */
export interface AttributionLexicon {
  readonly todo?: never
}
