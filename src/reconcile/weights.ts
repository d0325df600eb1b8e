/**
 * Do two claims answer one question? All signals and what each is worth, in one place: natural log-odds that add up, so that +1 makes "the same"
 * about 2.7 times as likely. They were set by hand from reading linked claims, and are held by test/corpus.
 */
export const WEIGHTS = {
  /** Before anything is known, two claims of one measure are seldom the same. */
  prior: -2.4,
  /** Per unit of the natural log of the number of reports: the more reports, the more happenings. */
  priorPerReports: -0.28,
  /** Somebody in particular, and the same part of them: "US military". */
  subjectNamed: 2.8,
  subjectSame: 2,
  /** Both say "people", or the like. */
  subjectEveryone: 1.5,
  subjectAlike: 1.3,
  /** One of them says "people", or nothing. */
  subjectWider: 0.6,
  /** As above, and the figure is none: that no soldiers died says nothing of people. */
  subjectNone: -1.5,
  /** "Children" beside "people": a part, unless the figure is the same. */
  subjectPart: -2.5,
  /** Two nouns that no list has: "trucks" beside "tractors". */
  subjectUnlike: -1.5,
  /** Both count one person, by one first and last name. */
  personSame: 3.5,
  /** The least that a place and a time count for beside that: a person dies once, and it is places and days that are misread. */
  personPlaceLeast: -1,
  personTimeLeast: -2,
  placeSame: 2,
  placeNear: 0.8,
  placeWithin: 0.4,
  placeNamesake: -0.3,
  /** A name that no map has beside a place that it may be a quarter of, or not. */
  placeUnlocated: -0.8,
  /** Per name that both reports mention, where a place is unknown, up to the most. */
  nameShared: 1,
  namesMost: 1.6,
  /** Both mention names, and none in common. */
  namesApart: -0.8,
  /** Apart, but one of the two is not the claim's own: its report's, or carried over from a sentence before. */
  placeApartCarried: -3.5,
  /** At least one side has its report's place, not its own. */
  placeInheritedShare: 0.6,
  /** Both are of the same days, to the day or nearly, as far as their reports show. */
  timeSame: 1.8,
  /** Both name the same days themselves. */
  timeSameStated: 2.4,
  /** The times stated overlap, but are longer than an incident. */
  timeOverlap: 0.5,
  /** One stated time is a part of the other: the toll of a day beside that of three. */
  timeNested: -1,
  /** One says when, and it fits the other's day of publication. */
  timeFits: 0.6,
  /** As above, on the same day or the next: what news without a day of its own is mostly of. */
  timeFitsClosely: 1.2,
  /** Both say what a war has cost until now, and the figure is the same: it is said again for months, in reports of anything. */
  timeOfWar: 4.2,
  /** A day apart, about one midnight. */
  timeOfNight: 0.6,
  timeDayOff: -0.6,
  /** A day apart, and another figure, or one that is small: the news of the next day. */
  timeDayOffApart: -1.8,
  timeFewDaysOff: -4,
  /** Months apart, as far as their reports show: only what is said to be of the same day would join them. */
  timeFarOff: -7,
  /** A denial has its own day, which is not that of what it denies. */
  timeOfDenial: 0.3,
  /** One says when, and it does not fit the other's publication. */
  timeMisfit: -2,
  publishedSameDay: 0.9,
  publishedFewDays: 0.3,
  publishedSameWeek: -0.6,
  publishedSameMonth: -2.2,
  publishedFarApart: -3.5,
  /** Per unit of cosine above the level that unrelated reports of one war reach. */
  story: 12,
  storyMost: 2.2,
  /** Per unit of the natural log of the number of reports: in a folder of a few, unlike words say little. */
  storyLeast: -0.25,
  sentence: 5,
  sentenceMost: 2.6,
  /** Per unit of the natural log of the number of reports, as above. */
  sentenceLeast: -0.1,
  /** The same telling figure, neither small nor round. */
  figureTelling: 1.4,
  figureSame: 0.8,
  figureMeets: 0.3,
  /** One is "many" or "dozens", which is said of anything. */
  figureVague: -0.5,
  /** One is "a man", the other several: somebody in particular beside a count. */
  figureOne: -1.5,
  /** Per unit of the natural log of the factor between the figures. */
  figureApart: -1.4,
  figureLeast: -5,
  /** Both are tolls of hundreds: two such things do not happen in one place within days. */
  figureOfDisaster: 0.8,
  /** As figureApart, of two such tolls, which run upwards by factors. */
  figureApartOfDisaster: -0.6,
  /** As above, where one of them is a denial: what is denied is seldom another's very figure. */
  figureDenied: -0.7,
  /** "12 more" beside a count. */
  additionBesideCount: -2.5,
  /** Both rest on the same named source. */
  voiceSame: 0.7,
  /** Nobody denies what they claim: the same source says the one and denies the other. */
  voiceDenies: -2.5,
  /** One report says it twice. */
  sameReport: 0.4,
  /** One report gives a figure twice that seldom repeats by chance: its headline and its text, a town and its quarter. */
  sameReportTelling: 2.4,
  /** One report counts, and says "dozens" elsewhere: more often of others than of the same. */
  sameReportVague: -0.6,
  /** One report gives two figures on the words of two sources: more often they are of two happenings. */
  sameReportApart: -1,
} as const

export const LINK_AT = 0.7 // log-odds from which two claims are put in one question
export const MAYBE_AT = -0.5 // log-odds from which two questions could be the same
export const NEVER = -1e9 // a contradiction that no other signal outweighs
