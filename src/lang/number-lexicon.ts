import type { Quantity } from '../model/quantity.ts'

/** Words and what each is worth. */
export type Worths = Readonly<Record<string, number>>

/** Phrases by the kind of bound that they put on a number. `exact` phrases look like bounds and are none. */
export type BoundPhrases = Readonly<Record<Exclude<Quantity['kind'], 'between' | 'vague' | 'none'>, readonly string[]>>

/** The words of a language that the number rules read. */
export interface NumberLexicon {
  /** 0. */
  readonly zeros: readonly string[]
  /** 1 to 9: what may follow a ten ("twenty-five"). */
  readonly ones: Worths
  /** 10 to 19. */
  readonly teens: Worths
  /** 20, 30, ... 90. */
  readonly tens: Worths
  /** The word for 100, which takes up to 99 after it. */
  readonly hundreds: readonly string[]
  /** 1,000 and up; also short forms that stand as words ("bn"). */
  readonly scales: Worths
  /** Words that count in lots and bind closest ("two dozen"). They stand alone, too. */
  readonly lots: Worths
  /** Lots that need a number before them, since alone they mean something else ("score"). */
  readonly boundLots: Worths
  /** Set phrases with the worth of a number: "a couple of". */
  readonly counted: Worths
  /** Scales as letters run onto digits: "5k", "2.3bn". A single letter in lower case that is a unit, too, is the unit. */
  readonly letterScales: Worths
  /** Scales as upper-case letters that may stand apart from the digits: "4.3 M". */
  readonly apartScales: readonly string[]
  /** "first". */
  readonly ordinals: Worths
  /** What makes digits an ordinal: "101st". */
  readonly ordinalEndings: readonly string[]
  /** Plural ordinals, which are only ever parts: "two thirds". */
  readonly parts: Worths
  /** Parts that are no ordinals: "half", "quarters". */
  readonly namedParts: Worths
  /** Fractions in one sign: "½". */
  readonly fractionSigns: Worths
  /** What makes a number word a multiple: "sixfold". */
  readonly multiples: Worths
  readonly articles: readonly string[]
  readonly and: readonly string[]
  readonly of: readonly string[]
  readonly point: readonly string[]
  readonly negative: readonly string[]
  /** Signs that digits may begin with. */
  readonly signs: readonly string[]
  /** Words after a bare "half" that show a part of something: "half the". */
  readonly wholes: readonly string[]
  /** "N over M" and "N out of M". */
  readonly over: readonly string[]
  readonly outOf: readonly string[]
  readonly inRatio: readonly string[]
  /** Articles that may stand between a bound and an ordinal: "higher than the tenth". */
  readonly the: readonly string[]

  /** Phrases before a number. */
  readonly boundsBefore: BoundPhrases
  /** Phrases after a number. */
  readonly boundsAfter: BoundPhrases
  /** What lets a bound hold its own end, after the number: "less than 5000 or equal". */
  readonly orEqual: readonly string[]
  /** Bounds that are no bounds before a length of time: "over three years". */
  readonly durationBounds: readonly string[]
  /** Words between a bound and its number that change nothing: "at least another 12". */
  readonly fillers: readonly string[]
  /** "from" and "between" open a range; the others stand between its ends. */
  readonly rangeFrom: readonly string[]
  readonly rangeBetween: readonly string[]
  readonly rangeTo: readonly string[]
  readonly rangeOr: readonly string[]
  /** Words before an end of a range that change nothing: "between the tenth and the fifteenth". */
  readonly rangeFillers: readonly string[]
  /** Signs between the ends of a range: "4-5". */
  readonly rangeSigns: readonly string[]
  /** Verbs of change, whose "from 33 to 40" is two figures and no range. */
  readonly changes: readonly string[]
  /** Words beside two joined numbers that make them a score: "won 3-2". */
  readonly scoreWords: readonly string[]
  /** Words before a capitalised name that make it a place: "in Aleppo 12 died". */
  readonly placeBefore: readonly string[]
  /** Words that join two bounds of one number: "more than 10 but less than 20". */
  readonly boundJoins: readonly string[]

  /** Vague phrases, each with the word that profiles know it by. */
  readonly vague: Readonly<Record<string, string>>
  /** Vague words that may stand before a scale: "several hundred". */
  readonly vagueCounts: readonly string[]
  /** What may follow a vague count, with the word that profiles know it by. */
  readonly vagueScales: Readonly<Record<string, string>>
  /** Words before which a vague word is something else: "as many". */
  readonly notVagueAfter: readonly string[]
  /** Phrases for none. */
  readonly none: readonly string[]
  /** Words after which "no" counts nothing: "no longer". */
  readonly notNoneBefore: readonly string[]

  /** Signs and codes of money before a number. */
  readonly moneyBefore: readonly string[]
  /** Words of money after a number. */
  readonly moneyAfter: readonly string[]
  /** Phrases of units after a number, each with its name. */
  readonly units: Readonly<Record<string, string>>
  /** Words between a number and its unit that change nothing: "two more years". */
  readonly unitFillers: readonly string[]
  /** Unit signs that count only when run onto the digits: "5m". */
  readonly gluedUnits: Readonly<Record<string, string>>
  /** Plurals that do not end as plurals do. */
  readonly oddPlurals: readonly string[]
  /** Units of time, by name. */
  readonly durations: readonly string[]
  /** Those in which an age is told: "34-year-old". */
  readonly ageUnits: readonly string[]
  /** Phrases before a number that make it an age: "aged". */
  readonly ageBefore: readonly string[]
  /** Words that make a bare number behind a noun for people their age: "children under five". */
  readonly ageBounds: readonly string[]

  /** Months, in full and short. */
  readonly months: readonly string[]
  /** Months that are other words in lower case. */
  readonly doubtfulMonths: readonly string[]
  /** Marks of a time of day after a number: "9 pm". */
  readonly clock: readonly string[]
  /** Words before a number of four digits that leave it a year where it counts nothing: "the 2014 vote". */
  readonly yearBefore: readonly string[]
  /** Words before it that say time, so that "since 2014 attacks" has a year. */
  readonly yearOnlyAfter: readonly string[]
  /** Words of eras. */
  readonly eras: readonly string[]
  /** Words before a number that make it a name: "Flight 370". */
  readonly namers: readonly string[]
  /** Words after a capitalised word and a number that show the two to be a name: "Orion 5 is". */
  readonly afterNames: readonly string[]
  /** Nouns that make a sort of thing of a number before their hyphen, and count nothing: "a four-door car", "a six-speed box". */
  readonly sortNouns: readonly string[]
  /** Words after a number of a house or of a district that make it an address: "the 900 block". */
  readonly blocks: readonly string[]
  /** Words after a number that make it part of a name: "16 Industrial Avenue". */
  readonly streets: readonly string[]
  /** Words that may be joined before a number without making it a name: "sub-300". */
  readonly prefixes: readonly string[]
  /** Numbers that are names: "9/11". */
  readonly names: readonly string[]
  /** Words before "one" that make it a pronoun: "this one". */
  readonly pronounBefore: readonly string[]
  /** Words after "one" that make it a pronoun: "one another". */
  readonly pronounAfter: readonly string[]
  /** The word that may be a pronoun. */
  readonly pronouns: readonly string[]
}
