/** The words by which a report tells whether it counts the same people again. */
export interface TallyLexicon {
  /** Words that set people apart from those who were told of: "three others". */
  readonly others: readonly string[]
  /** Words that count people besides those who were told of: "two more". */
  readonly more: readonly string[]
  /** Words behind an ordinal that are counted instead of people: "a sixth grade teacher". */
  readonly ranks: readonly string[]
  /** Words behind one of these that make a bound of it: "more than two". */
  readonly comparing: readonly string[]
  /** Prepositions between a person's name and where he comes from: "Brand of Avon Street". */
  readonly origins: readonly string[]
  /** Verbs by which a toll grows to its figure: "rose to". */
  readonly growing: readonly string[]
  /** Words before a verb of harm that add whoever it befell to those who were told of: "a clerk was also shot". */
  readonly besides: readonly string[]
  /** Words that join one who was harmed to another: "killed a girl and shot her parents". */
  readonly joining: readonly string[]
  /** Words of a sentence that tell of somebody harmed who lives: "was shot but survived". */
  readonly surviving: readonly string[]
  /** Words before the happenings over which a figure was counted: "during three raids". */
  readonly amid: readonly string[]
  /** Words, besides figures, that make several of them: "in separate raids". */
  readonly apart: readonly string[]
  /** Nouns for them, in the plural. */
  readonly happenings: readonly string[]
  /** Words of somebody's part in happenings, which say nothing of the figure: "wanted in several raids". */
  readonly involving: readonly string[]
}
