/** Everything that may speak for or against a report beginning at a paragraph. Each sign is a number, 0 where it is absent. */
export const SIGNS = [
  'dateline', // the paragraph begins with a dateline
  'stamp', // the paragraph begins with a day, month and year that stand alone
  'tag', // it begins with a monitor's heading in square brackets
  'flush', // it is not indented, and nearly all paragraphs are
  'gap', // more blank lines before it than there usually are
  'rule', // a line of marks before it
  'headline', // one short line without a stop
  'titled', // share of capitalised words in such a line
  'heads', // a dateline, stamp or byline follows such a line
  'byline', // it begins with "By" and a name
  'closed', // the paragraph before ends as reports end
  'credited', // the paragraph before begins as credits begin
  'unstopped', // the paragraph before ends without a stop, as a headline does
  'rhetorical', // the paragraph before ends with "!" or "?"
  'continues', // its first word leans on what stands before
  'quoted', // it begins with a quotation
  'pronoun', // pronouns of its first sentence, 0 to 1
  'weekday', // a weekday stands in its first sentence
  'short', // names of one word that stood in full before, in its lead
  'full', // names in full whose last word stood alone before, in its lead
  'fresh', // names in full that were never there, in its lead
  'near', // share of its words that the text just before has
  'ever', // share of its words that anything before has
  'dip', // how far fewer words link across it than across the paragraphs around it, 0 to 1
  'nameDip', // the same of names alone
  'retells', // from here on, and not before, the text runs as an earlier part ran
  'announces', // its first sentence says that an unnamed source told an outlet of something
  'names', // share of its names that anything before has
  'repeated', // share of its lead that ran so before
  'indefinite', // it begins with "a", "an" or a number
  'brief', // it is a paragraph of few words
  'bulk', // it and the paragraph before it are very long
  'long', // words of its first sentence over the usual
] as const

export type Sign = (typeof SIGNS)[number]

/** Index of each sign in a row. */
export const INDEX = Object.fromEntries(SIGNS.map((sign, index) => [sign, index])) as Readonly<Record<Sign, number>>

/** Records a sign of the paragraph that is looked at. */
export type SetSign = (sign: Sign, value: number) => void

/** Tokens of a paragraph's lead: where a report names who, what and where. */
export const LEAD = 60
