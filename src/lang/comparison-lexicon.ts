/** The words of a language that comparing claims needs: which names of people are wider, narrower or the same sort. */
export interface ComparisonLexicon {
  /** Articles that may lead a name and say nothing of it. */
  readonly articles: readonly string[]
  /** Articles of other languages within names: "al-Watar". */
  readonly nameArticles: readonly string[]
  /** What an agency's short name leaves out: "news agency". */
  readonly agencyWords: readonly string[]
  /** Between a body and whose it is: "of". */
  readonly belonging: readonly string[]
  /** Words of names that are spelled in several ways, by the one that stands for all: "defence". */
  readonly spellings: Readonly<Record<string, readonly string[]>>
  /** Nouns for a source that say nothing of it, in the singular: "a source" may be anybody. */
  readonly anonymous: readonly string[]
  /** Words that introduce somebody not heard of before: "a monitor said". */
  readonly indefinites: readonly string[]
  /** Nouns for those who count the dead, which name nobody: "the monitor". */
  readonly watchers: readonly string[]
  /** Endings that make a place an attribute of who sits there: "an Ostland-based group". */
  readonly seats: readonly string[]
  /** Words of descriptions by the trade of who is described: two of one trade may be the same people. */
  readonly trades: Readonly<Record<string, readonly string[]>>
  /** Nouns for what carries a testimony and is nobody itself, in the singular: "a post", "a video", "media reports". */
  readonly carriers: readonly string[]
  /** Words between such a noun and its author: "a post by". */
  readonly authorship: readonly string[]
  /** Words between two names that speak together: "Kelp Radio and the Tarn Monitor". */
  readonly conjunctions: readonly string[]
  /** Nouns that stand for anybody: a figure of them may be the whole of any narrower one. */
  readonly everyone: readonly string[]
  /** Nouns for people beside some already counted: a figure of them is not the whole. */
  readonly others: readonly string[]
  /** Nouns that pick people by age or sex: a figure of them is a part of whatever else is counted. */
  readonly demographics: Readonly<Record<string, readonly string[]>>
  /** Nouns by the part of society that they name, keyed by role. Two nouns of one role may be the same people. */
  readonly sorts: Readonly<Record<string, readonly string[]>>
  /** Words that make a figure a rate, with the days that one turn lasts. */
  readonly rates: Readonly<Record<string, number>>
  /** Words that set a part against those present: "70 killed out of 50". */
  readonly outOf: readonly string[]
  /** Words that make a figure the sum of those before it: "in all". */
  readonly inAll: readonly string[]
  /** Words between a verb of rising or falling and the share by which: "rose by 20 percent". */
  readonly rises: readonly string[]
  /** Words that say of a toll that it rose. */
  readonly rising: readonly string[]
  /** Words that say of a toll that it fell, or was another than had been thought. */
  readonly falling: readonly string[]
  /** Words between such a share and the figure that it is of: "up 20 percent on the 50 of May". */
  readonly bases: readonly string[]
  /** Words and signs of a hundredth. */
  readonly percents: readonly string[]
  /** Words before a list that does not name all parts: "among them", "including". */
  readonly openLists: readonly string[]
  /** Words that part two alternatives or two occasions, so that figures around them are no list of parts: "while", "elsewhere". */
  readonly breaks: readonly string[]
  /** Words of hours that the next day may claim as well: "night". */
  readonly lateHours: readonly string[]
  /** Words of hours that the day before may claim as well: "dawn". */
  readonly earlyHours: readonly string[]
  /** Behind an hour before noon, without points: "am". */
  readonly mornings: readonly string[]
}
