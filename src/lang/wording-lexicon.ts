/** The words by which outlets name the same people and the same deeds in different ways. No verdict lies in a list: it only says where to look. */
export interface WordingLexicon {
  /** Nouns for people who fight, rule or suffer, in the singular: "militant", "terrorist", "martyr". */
  readonly people: readonly string[]
  /** Nouns and verb forms for what was done: "liberation", "occupied", "massacre". Nouns in the singular. */
  readonly deeds: readonly string[]
  /** Words by which an outlet holds a name at arm's length: "so-called". */
  readonly distancing: readonly string[]
  /** Verbs by which somebody else gives a name: what is quoted after "called" is that one's word. */
  readonly naming: readonly string[]
}
