/** Units of time, from small to large. */
export type TimeUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'workday'
  | 'week'
  | 'workweek'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'period'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

/** The words of a language that the time rules read. A word stands in one of the lists only, but for `doubtful` and the evidence lists. */
export interface TimeLexicon {
  /** 1 is January. */
  readonly months: Readonly<Record<string, number>>
  /** 1 is Monday. */
  readonly weekdays: Readonly<Record<string, number>>
  /** Short forms of months and weekdays, which a point may follow that ends no sentence. */
  readonly clipped: readonly string[]
  /** Months and weekdays that are other words or names too: they need a number or a word of `evidence` beside them. */
  readonly doubtful: readonly string[]
  /** Words after which a doubtful month is a month ("in May", "since March"). */
  readonly evidence: readonly string[]
  /** Words before a weekday that make a name of it ("Bloody Sunday"). */
  readonly naming: readonly string[]
  /** Words before a weekday or unit that make a habit of it ("every Friday"). */
  readonly habitual: readonly string[]
  /** Days from the day of writing. */
  readonly dayWords: Readonly<Record<string, number>>
  readonly units: Readonly<Record<string, TimeUnit>>
  readonly unitPlurals: Readonly<Record<string, TimeUnit>>
  /** Parts of a day ("morning"). */
  readonly dayParts: readonly string[]
  /** Parts of a day that belong to the day before when they are called last ("last night"). */
  readonly nightParts: readonly string[]
  /** The night up to the day of writing. */
  readonly overnight: readonly string[]
  /** 1 is spring. */
  readonly seasons: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  readonly numbers: Readonly<Record<string, number>>
  readonly tens: Readonly<Record<string, number>>
  /** Decades named by their tens: "nineties" is 90. */
  readonly decades: Readonly<Record<string, number>>
  /** Number words that multiply: hundred, thousand. */
  readonly scales: Readonly<Record<string, number>>
  readonly indefinite: readonly string[]
  readonly definite: readonly string[]
  readonly possessive: readonly string[]
  /** "last", "previous": the one before now. */
  readonly previous: readonly string[]
  /** "previous": the one before what was spoken of. */
  readonly preceding: readonly string[]
  /** "past": the stretch up to now. */
  readonly past: readonly string[]
  /** "next", "coming". */
  readonly next: readonly string[]
  /** "following": the one after what was spoken of. */
  readonly following: readonly string[]
  /** "this", "current". */
  readonly current: readonly string[]
  /** "that", "same": the one spoken of. */
  readonly same: readonly string[]
  /** "recent": before several units, nobody knows how many days ("in recent weeks"). */
  readonly recent: readonly string[]
  /** Counts of units that say no number: "the past few days". */
  readonly several: readonly string[]
  /** "latest": the last complete one. */
  readonly latest: readonly string[]
  /** Nouns for parts, which need "of" behind them ("the end of May"); they stand in early, middle and late too. */
  readonly partNouns: readonly string[]
  readonly early: readonly string[]
  readonly middle: readonly string[]
  readonly late: readonly string[]
  /** "ago". */
  readonly ago: readonly string[]
  /** "earlier", "before": back from what was spoken of. */
  readonly earlier: readonly string[]
  /** "later": on from what was spoken of. */
  readonly later: readonly string[]
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly since: readonly string[]
  readonly until: readonly string[]
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly between: readonly string[]
  readonly and: readonly string[]
  readonly of: readonly string[]
  readonly in: readonly string[]
  readonly on: readonly string[]
  readonly by: readonly string[]
  /** "fiscal": its year is not the calendar's. */
  readonly fiscal: readonly string[]
  /** Like "last" at the end of a period: "the final week of July". */
  readonly final: readonly string[]
  readonly now: readonly string[]
  /** Words for a year, before its number ("the year 2008"). */
  readonly quarters: Readonly<Record<string, number>>
  /** Holidays on a fixed day: month * 100 + day. */
  readonly holidays: Readonly<Record<string, number>>
  /** Holidays on a weekday of a month: the third Monday (1) of January. */
  readonly movableHolidays: Readonly<Record<string, MovableHoliday>>
  /** Days that go with Easter: days from its Sunday on. */
  readonly easter: Readonly<Record<string, number>>
  /** Words before a number of four digits that show a count or a code, not a year. */
  readonly counting: readonly string[]
  /** Words after a number of four digits that show that people or things are counted. */
  readonly counted: readonly string[]
  /** Nouns with a capital that a date before them is the name of ("April 7th Street"). */
  readonly memorial: readonly string[]
  /** Words in a clause that look forward. */
  readonly forward: readonly string[]
  /** Words that look forward when an infinitive follows ("plans to"). */
  readonly planning: readonly string[]
  /** Words that look forward when the day follows ("is due Monday"). */
  readonly pending: readonly string[]
  /** Participles with the first day of a period ("the week beginning May 5"). */
  readonly opening: readonly string[]
  /** Words before days that mean the days of work ("four business days"). */
  readonly working: readonly string[]
  /** "than": after "later", it begins a bound ("later than 2018"). */
  readonly than: readonly string[]
  /** Behind "since May 2031", it tells what was then: "when". */
  readonly takingUp: readonly string[]
  /** Behind a genitive, what makes a stretch ahead of it ("in two weeks' time"). */
  readonly stretchNouns: readonly string[]
  /** Participles with the last day of a period ("the quarter ended Sept. 30"). */
  readonly ending: readonly string[]
  /** Words between an article and a unit that say that all of it is meant ("the full year"). */
  readonly whole: readonly string[]
  /** Words in a clause that look back. */
  readonly backward: readonly string[]
  /** Auxiliaries that put a plan into the past ("had been due Friday"). */
  readonly perfect: readonly string[]
  /** Endings of past tenses. */
  readonly pastEndings: readonly string[]
}

/** The day of a holiday that falls on another date each year. */
export interface MovableHoliday {
  readonly month: number
  /** 1 is Monday. */
  readonly weekday: number
  readonly turn: 1 | 2 | 3 | 4 | 'last'
}
