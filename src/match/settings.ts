/** What is resolved of the options of matching. Bits are evidence for a common origin: each halves the odds of chance. */
export interface MatchSettings {
  /** Shared features worth this make two reports a candidate pair. */
  readonly candidateBits: number
  /** One passage whose wording is worth this makes two reports copies. */
  readonly passageBits: number
  /** Between copies, a passage worth this is listed as well. */
  readonly restBits: number
  /** In a rewrite, a sentence that is told again with words worth this is listed. */
  readonly sentenceBits: number
  /** Sentences told again that are worth this in all, and so large a share of what all of the shorter report's words are worth, make two reports copies. */
  readonly rewriteBits: number
  readonly rewriteShare: number
}

const SMALL_PILE = 256 // reports
const BITS_PER_DOUBLING = 3 // two, since pairs grow with the square of the pile, and one, since its formulas meet in more of their words

/** The settings for a pile of so many reports, in which chance and formulas alone make more look alike; the same until it has doubled. */
export function settingsIn(settings: MatchSettings, reports: number): MatchSettings {
  const doublings = Math.max(0, Math.floor(Math.log2(Math.max(1, reports) / SMALL_PILE)))
  const more = BITS_PER_DOUBLING * doublings
  return { ...settings, passageBits: settings.passageBits + more, rewriteBits: settings.rewriteBits + more }
}

export type MatchOptions = Partial<MatchSettings>

export const MATCH_DEFAULTS: MatchSettings = Object.freeze({
  candidateBits: 10, // one feature that four reports share at most, or two that more do
  passageBits: 45, // some fourteen words in a row; formulas of one trade ("was taken to ... where he was pronounced dead") stay below
  restBits: 28, // a rewritten sentence that keeps its names
  sentenceBits: 6, // what is left of four rare words when the others differ
  rewriteBits: 22, // answers to one question that are no copies reach fifteen
  rewriteShare: 0.075, // answers to one question that are no copies reach half of it, rewritten ones half as much again
})
