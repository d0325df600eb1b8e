/** What speaks for a name being a place, and against it; bits of `Candidate.evidence`. */
export const EVIDENCE = {
  /** After "in", "near". */
  located: 1,
  /** After "from", "of", "to". */
  related: 1 << 1,
  /** Beside a noun for a kind of place. */
  kind: 1 << 2,
  /** Before an office that serves it, or people of it: "police", "resident". */
  office: 1 << 3,
  /** Before a thing that stands in it: "airport". */
  feature: 1 << 4,
  /** In a dateline or a byline: where the report was filed. */
  dateline: 1 << 5,
  /** After a title, or before "Times": no place. */
  refused: 1 << 6,
  /** After a capitalised word that could begin a person's name. */
  runsLeft: 1 << 7,
  /** Before a capitalised word that could end one. */
  runsRight: 1 << 8,
  /** Beside a verb of saying. */
  speaks: 1 << 9,
  /** In a list with the candidate before it. */
  listed: 1 << 10,
  /** All in capitals amid capitals, which say nothing then. */
  shouted: 1 << 11,
  /** Somebody sits there: "gunmen positioned in". */
  seat: 1 << 12,
  /** Across a border: "the frontier with". */
  beyond: 1 << 13,
  /** Where something is or happens, without a preposition of its own: "in a [Nowbagh] tavern", "shells fell on". */
  setting: 1 << 14,
  /** What a line of a list or a row of a table tells of: "Lesk: 12 killed". */
  entry: 1 << 15,
  /** Another place is told by it: "north of". */
  reference: 1 << 16,
  /** Where somebody was brought, fled or was born: "taken to". */
  away: 1 << 17,
  /** Before what prints or broadcasts: "news agency". */
  outlet: 1 << 18,
} as const
