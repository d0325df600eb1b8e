/** The words of a language that tell where a report begins and ends. */
export interface SeamLexicon {
  /** Words that say nothing of a text's subject: left out where words are compared. */
  readonly functionWords: readonly string[]
  /** First words that lean on what stands before: no report begins with them. */
  readonly continuers: readonly string[]
  /** Words that stand for somebody named before. */
  readonly pronouns: readonly string[]
  /** What a monitoring service writes in square brackets before a text: "[Excerpt]". */
  readonly tags: readonly string[]
  /** Before the name of the writer, at the head: "By". */
  readonly bylines: readonly string[]
  /** At the end of a report's last paragraph: "summed up", "all rights reserved". */
  readonly closers: readonly string[]
  /** At the beginning of a report's last paragraph: "Editing by". */
  readonly closingStarts: readonly string[]
  /** In a lead's dateline for a text without a day: "no date". */
  readonly undated: readonly string[]
  /** Before the day on which a report came out: "published on". */
  readonly publishing: readonly string[]
  /** Before the day on which its text was last changed: "last updated on". */
  readonly updating: readonly string[]
  /** Verbs by which an outlet brings in its own source: "told". */
  readonly telling: readonly string[]
  /** What stands in brackets after a dateline's place where no dash follows: "Arden (AP) The". */
  readonly agencies: readonly string[]
  /** Before a dash, and no place: "FILE - In this picture". */
  readonly labels: readonly string[]
  /** After such a verb and the outlet's name, where a lead announces a story: "told the Post the details of". */
  readonly announced: readonly string[]
}
