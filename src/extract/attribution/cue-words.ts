import type { AttributionMention } from '../../model/mention.ts'
import type { PhraseTrie } from '../../text/phrases.ts'

/** Classes of a word, as bits: one number a word id. */
export const WORD = {
  determiner: 1 << 0,
  preposition: 1 << 1,
  auxiliary: 1 << 2,
  be: 1 << 3,
  have: 1 << 4,
  modal: 1 << 5,
  negation: 1 << 6,
  subject: 1 << 7,
  object: 1 << 8,
  speaker: 1 << 9,
  additive: 1 << 10,
  adversative: 1 << 11,
  subordinator: 1 << 12,
  complementizer: 1 << 13,
  relative: 1 << 14,
  question: 1 << 15,
  adverb: 1 << 16,
  time: 1 << 17,
  to: 1 << 18,
  as: 1 << 19,
  by: 1 << 20,
  it: 1 << 21,
  genitive: 1 << 23,
  finite: 1 << 24,
  nounLike: 1 << 25,
  venue: 1 << 26,
  contentNoun: 1 << 27,
  title: 1 << 28,
  hearsay: 1 << 29,
  of: 1 << 22,
  /** Begins a phrase of the cue trie. */
  cue: 1 << 30,
  /** A determiner that can stand for a noun: "some", "others", "this". */
  pronominal: 1 << 31,
} as const

/** What a verb governs, as bits. */
export const KIND = {
  saying: 1,
  telling: 2,
  believing: 4,
  showing: 8,
  intending: 16,
  urging: 32,
  judging: 64,
  seeming: 128,
  quoting: 256,
  /** "according to" and its like. */
  preposition: 512,
  /** "citing". */
  citing: 1024,
  /** "confident", "critical of". */
  attitude: 2048,
  /** "criticism of". */
  speechNoun: 4096,
  /** "in a poll", "in the photo". */
  survey: 8192,
  /** A count first: "put the toll at", "give other numbers". */
  counting: 16384,
  /** "the claim that". */
  contentNoun: 32768,
  /** A thing, and then what it is taken for: "see the bridge as a symbol". */
  viewing: 65536,
  /** A clause with its conjunction: "know that", "saw how". */
  knowing: 131072,
  /** An infinitive that is not done: "refuse to say". */
  withholding: 262144,
  /** No cue, but what stands between a noun of speech and whoever it came from: "reports from residents". */
  teller: 524288,
  /** What an outlet does with somebody's word, before "by": "carried by", "seen by". */
  carrying: 1048576,
  /** Speaks to an outlet: "speaking to". */
  speaking: 2097152,
  /** The short name of an agency. */
  agency: 4194304,
  /** Sets one clause against another: "while". */
  contrast: 8388608,
  /** Before an adjective: "most". */
  comparison: 16777216,
  /** Leads in a clause without a finite verb: "with". */
  accompanying: 33554432,
  /** Looks like a participle and is none: "following". */
  gerundLike: 67108864,
  /** A deed by its gerund: "accused them of killing". */
  charging: 134217728,
  /** A noun for what somebody says of a thing: "by the army's count". */
  account: 268435456,
  /** No cue, but what its subject does with a noun of speech: "carried a report that", "received accounts that". */
  conveying: 536870912,
  /** No cue, but what somebody's own count is called: "the army's estimate of 40". */
  ownCount: 1073741824,
} as const

/** Which of a verb's forms a word can be, as bits, in the order of the lexicon. */
export const FORM = { base: 1, third: 2, past: 4, participle: 8, present: 16 } as const

/** What a cue says of its content's standing. */
export type CueStance = AttributionMention['stance']

/** A cue of the lexicon: its words are in the trie, its kinds and forms here. */
export interface Cue {
  readonly kinds: number
  readonly forms: number
  readonly stance: CueStance
}

/** The types of source; their order is that of their bits in `CueWords.types`. */
export const SOURCE_TYPES = ['person', 'organisation', 'outlet', 'document', 'unnamed'] as const

/** Their bits in `CueWords.types`. */
export const SOURCE_BIT = { person: 1, organisation: 2, outlet: 4, document: 8, unnamed: 16 } as const

/** Bit beside those of SOURCE_TYPES: a word that labels a line and is no speaker ("Update:"). */
export const LABEL = 1 << SOURCE_TYPES.length

/** All source types. */
export const ANY_SOURCE = LABEL - 1

/** Another such bit: a form of do. */
export const DOING = LABEL << 1

/** And one for "his", "their". */
export const POSSESSIVE = LABEL << 2

/** What "according to" can name that is no source: "plan", "schedule". */
export const NO_SOURCE = LABEL << 3

/** A past tense that is a participle as well: "held", "left". */
export const PAST = LABEL << 4

/** The article of what is known already. */
export const DEFINITE = LABEL << 5

/** A word for a house that says nothing of which: "agency", "newspaper". */
export const GENERIC = LABEL << 6

/** A count's name: "toll", "number". */
export const COUNT = LABEL << 7

/** What those become who are counted: "dead", "wounded". */
export const COUNTED = LABEL << 16

/** Between a count and its figure: "put the dead at five". */
export const COUNT_AT = LABEL << 17

/** What labels the questions of an interview: "Q". */
export const QUESTION = LABEL << 18

/** And what labels the answers: "A". */
export const ANSWER = LABEL << 19

/** Opens a subject of which nothing is true: "nobody". */
export const NEGATIVE = LABEL << 20

/** Says nothing with "lives" behind it: "claimed". */
export const LIFE_TAKING = LABEL << 21

/** "lives". */
export const LIFE = LABEL << 22

/** "if". */
export const CONDITION = LABEL << 23

/** A country or a side by a name of one word. */
export const SIDE = LABEL << 24

/** Stands for no subject: "there". */
export const EXPLETIVE = LABEL << 25

/** Where the hurt are taken. */
export const INFIRMARY = LABEL << 26

/** A picture. */
export const PICTURE = LABEL << 9

/** "in". */
export const WITHIN = LABEL << 8

/** Who speaks for a house: "spokesman". */
export const MOUTH = LABEL << 10

/** Between a spokesman and the house: "for". */
export const SPEAKING_FOR = LABEL << 12

/** An article of another language that opens the names of outlets: "El", "La". */
export const FOREIGN_ARTICLE = LABEL << 13

/** A word for several sources, which needs no article: "police", "residents". */
export const SEVERAL = LABEL << 14

/** What stands before a word for a source and tells which: "aid agencies", "local residents". */
export const SOURCE_MODIFIER = LABEL << 15

/** What outlets do: "reported", "wrote". */
export const REPORTING = LABEL << 11

/** All word knowledge of the attribution rules, by word id. */
export interface CueWords {
  readonly classes: Uint32Array
  /** Bits of the source types that a word speaks for, in the order of SOURCE_TYPES, and LABEL. */
  readonly types: Uint32Array
  readonly cues: readonly Cue[]
  readonly trie: PhraseTrie
  /** Words that bound a figure: "at least". */
  readonly bounds: PhraseTrie
  /** Which verb forms a single word can be, bits of FORM, by word id; 0 for what begins no cue verb. */
  readonly forms: Uint8Array
  /** Bits of KIND of the cues that a word begins, by word id. */
  readonly kinds: Uint32Array
}
