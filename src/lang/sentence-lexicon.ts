/** The words of a language that the sentence rules read. Abbreviations stand without their stops. */
export interface SentenceLexicon {
  /** Before a name: no sentence ends after them ("Gen. Ruiz"). */
  readonly titles: readonly string[]
  /** Before a number: abbreviations only there ("No. 5", but "He said no."). */
  readonly numbered: readonly string[]
  /** Abbreviations that may end a sentence: it does where a starter follows ("Acme Inc. It ..."). */
  readonly shortened: readonly string[]
  /** Regions after a town, written with a capital: a sentence ends after one if a comma stands before it ("Elmwood, Va. Police ..."). */
  readonly regions: readonly string[]
  /** Abbreviations of two letters with two stops after which a sentence goes on ("e.g."). */
  readonly dottedInner: readonly string[]
  /** Abbreviations of two letters with two stops that often end a sentence ("p.m."). */
  readonly dottedClock: readonly string[]
  /** Capitalised words that go on a clock time ("10 p.m. Wednesday", "5 p.m. EST"). */
  readonly afterClock: readonly string[]
  /** Words that, with a capital, begin a sentence and hardly ever go on a name. */
  readonly starters: readonly string[]
  /** Small words of names that begin a sentence without a capital ("al-Karim said"). */
  readonly particles: readonly string[]
  /** Names that end with "!" or "?". */
  readonly exclaimed: readonly string[]
  /** Verbs of saying after a quotation that ends with "!" or "?" ("Who?" Ruiz asked.). */
  readonly sayings: readonly string[]
}
