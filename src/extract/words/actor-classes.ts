/** What a word can be to the phrase cutter; bits of `WordClasses.of`. */
export const WORD = {
  indefinite: 1 << 0,
  definite: 1 << 1,
  possessive: 1 << 2,
  negative: 1 << 3,
  /** "he", "him". */
  singularPronoun: 1 << 4,
  pluralPronoun: 1 << 5,
  /** "who", "which", "that". */
  relative: 1 << 6,
  preposition: 1 << 7,
  conjunction: 1 << 8,
  subordinator: 1 << 9,
  be: 1 << 10,
  have: 1 << 11,
  auxiliary: 1 << 12,
  modal: 1 << 13,
  negation: 1 << 14,
  adverb: 1 << 15,
  verb: 1 << 16,
  time: 1 << 17,
  adjective: 1 << 18,
  /** A noun for one person: "soldier". */
  person: 1 << 19,
  /** A noun for several: "soldiers". */
  people: 1 << 20,
  /** A body of people: "army". */
  body: 1 << 21,
  /** A noun that holds a number of people: "group". */
  grouping: 1 << 22,
  /** A nation or its people, or an organisation. */
  actorName: 1 << 23,
  title: 1 << 24,
  /** "nobody", "someone". */
  nobody: 1 << 25,
  somebody: 1 << 26,
  /** "another", "more", "others". */
  adding: 1 << 27,
  /** Something that is never a person: "hours", "dogs". */
  other: 1 << 28,
  /** Carries a toll to its number: "rose", "exceeded". */
  reaching: 1 << 30,
  /** With `actorName`, the people of a nation or side: "Americans". */
  demonym: 1 << 31,
} as const

/** Rarer classes; bits of `WordClasses.more`. */
export const MORE = {
  /** After a name: "Jr", "III". */
  suffix: 1,
  /** After a verb of shooting, before what is aimed at: "at". */
  aiming: 2,
  /** A preposition that ties its object to the noun before: "of". */
  tie: 4,
  /** An adverb that says the victim died: "fatally". */
  fatally: 8,
  /** A preposition that carries a toll to its number: "put at". */
  reaching: 16,
  /** A verb that takes lives. */
  taking: 32,
  male: 64,
  female: 128,
  child: 256,
  adult: 512,
  /** A verb form for one: "was". */
  singular: 1024,
  /** A plural that is two where it is one person's: "his parents". */
  twosome: 2048,
  /** A possessive of several: "their". */
  jointOwner: 4096,
  /** Sets a verb beside those before it: "also". */
  also: 8192,
  /** May stand between an auxiliary and its verb: "were all killed". */
  floating: 16384,
  /** Begins words that add whoever suffered the same: "killed along with two guards". */
  alongside: 32768,
  /** Ends the name of a place where people are: "Avon Street", "Mill Lounge". */
  site: 1 << 16,
  /** Follows a gerund as in a compound: "the shooting suspect". */
  compounded: 1 << 17,
  /** Nobody's surname: "Avon Teen" is a teenager in a headline. */
  unnamed: 1 << 18,
  /** Tells of what is known: no report of it is none of it. */
  report: 1 << 19,
  /** A preposition that says that there is none: "without". */
  lacking: 1 << 20,
  /** Names a stretch of land that is held: "province". */
  land: 1 << 21,
  /** Refers to a number told before: "put the figure at 40". */
  figure: 1 << 22,
  /** Was harmed, it is not said how: "victims". */
  victim: 1 << 23,
  /** Gives names to whoever was told of: "identified". */
  identified: 1 << 24,
  /** Says whose family one is of: "sister". */
  kin: 1 << 25,
  /** Makes a child of a grown person: "young man". */
  young: 1 << 27,
  /** A preposition after which a body is that of somebody alive: "into". */
  inner: 1 << 30,
  /** A verb of harm that is used of interests as well: "hurt". */
  figurative: 1 << 29,
  /** Stands before a plural of two: "both", "twin". */
  pair: 1 << 28,
  /** A preposition that governs two, with a conjunction between them: "between". */
  pairing: 1 << 26,
  /** A noun of a toll that is a verb as well: "lives". */
  verbal: 1 << 31,
} as const

/** Words that cannot stand inside a noun phrase. */
export const CLOSED: number =
  WORD.relative |
  WORD.preposition |
  WORD.conjunction |
  WORD.subordinator |
  WORD.be |
  WORD.have |
  WORD.auxiliary |
  WORD.modal |
  WORD.negation |
  WORD.singularPronoun |
  WORD.pluralPronoun |
  WORD.time

/** What tells that somebody was hurt: parts of the body and what is shot at them, where the hurt are taken, what they have, what has buried or mauled them, who attacked them, whom that is laid on, and who is many. */
export const HURT = {
  body: 1,
  infirmary: 2,
  injury: 4,
  ailment: 8,
  earth: 16,
  crowd: 32,
  maul: 64,
  assail: 128,
  lay: 256,
  befall: 512,
  gash: 1024,
  fire: 2048,
  illness: 4096,
  limb: 8192,
  /** Makes a toll one of before: "previously". */
  former: 16384,
  /** Tells of most of those before it: "mostly". */
  mostly: 32768,
  /** Leaves somebody in a state: "left two hurt". */
  leave: 65536,
  /** Stays alive, and whoever does: "survived", "survivors". */
  survive: 131072,
} as const

/** What drives people out ("forced"), where they lived ("homes"), what they do then ("flee", "abandon" a home), and what ends their captivity ("released"). */
export const EXPELLING = { drives: 1, homes: 2, lets: 3, leaves: 4, abandons: 5 } as const
