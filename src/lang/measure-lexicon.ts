/** The words of a language that the measure rules read. */
export interface MeasureLexicon {
  readonly todo?: never
}
