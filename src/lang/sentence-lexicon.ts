/** The words of a language that the sentence rules read. */
export interface SentenceLexicon {
  readonly todo?: never
}
