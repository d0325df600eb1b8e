/** The words of a language that the actor rules read. */
export interface ActorLexicon {
  readonly todo?: never
}
