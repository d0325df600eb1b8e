/** What a vague word is worth: from `low`, up to `high` where the house says so. */
export interface Worth {
  readonly low: number
  readonly high?: number
}

/** An institution's house rules for figures. Every derived number names its profile. */
export interface Profile {
  readonly name: string
  /** Where the rules are written down. */
  readonly source: string
  /** Worth of each vague word that a pack knows; of two words ("several dozen", "tens thousand") the second multiplies the first. */
  readonly worths: Readonly<Record<string, Worth>>
  /** `bounds`: what the words allow. `lowest`: the least that they allow stands for the figure, as single-figure datasets keep it. */
  readonly keeps: 'bounds' | 'lowest'
  /** What a tally is of: all that a report counts, or, where a house keeps one record an incident, no sum over incidents of which the report tells one alone. */
  readonly tallies: 'report' | 'incident'
}

/** The least that the words can mean: a plural is two, "dozens" two dozen. "Several" is more than two in every dictionary. */
const LITERAL = {
  bunch: { low: 2 },
  dozens: { low: 24 },
  few: { low: 2 },
  group: { low: 2 },
  handful: { low: 2 },
  hundreds: { low: 200 },
  'large-number': { low: 2 },
  many: { low: 2 },
  millions: { low: 2_000_000 },
  multiple: { low: 2 },
  number: { low: 2 },
  numerous: { low: 2 },
  plural: { low: 2 },
  scores: { low: 40 },
  several: { low: 3 },
  some: { low: 2 },
  tens: { low: 20 },
  thousands: { low: 2000 },
} as const satisfies Record<string, Worth>

/** The literal lower bound of the words, and nothing else. The default. */
const plain: Profile = {
  name: 'plain',
  source: 'The words themselves',
  worths: LITERAL,
  keeps: 'bounds',
  tallies: 'report',
}

/**
 * The rules of Alex Strick van Linschoten and Felix Kuehn's study of ISAF press releases, "A Knock on the Door" (Afghanistan Analysts
 * Network, October 2011): an unnumbered plural at least 2, a couple 2, several, a few, some, a group and multiple at least 3,
 * numerous and a handful at least 4, a large number at least 5, dozens at least 24. It keeps one record an incident.
 */
const aan: Profile = {
  name: 'aan',
  source: 'A. Strick van Linschoten and F. Kuehn, A Knock on the Door, Afghanistan Analysts Network, 2011',
  worths: {
    ...LITERAL,
    bunch: { low: 3 },
    few: { low: 3 },
    group: { low: 3 },
    handful: { low: 4 },
    'large-number': { low: 5 },
    many: { low: 4 },
    multiple: { low: 3 },
    number: { low: 3 },
    numerous: { low: 4 },
    several: { low: 3 },
    some: { low: 3 },
  },
  keeps: 'bounds',
  tallies: 'incident',
}

/**
 * ACLED's coding of vague fatalities: tens 10, dozens 12, hundreds 100, the most conservative figure; an unknown number is 10 in a war zone and 3 elsewhere, of which the
 * lesser is kept here (ACLED Codebook, "Reported fatalities"; "FAQs: ACLED Fatality Methodology").
 */
const acled: Profile = {
  name: 'acled',
  source: 'ACLED Codebook, Fatalities',
  worths: {
    ...LITERAL,
    dozens: { low: 12 },
    few: { low: 3 },
    group: { low: 3 },
    hundreds: { low: 100 },
    many: { low: 3 },
    millions: { low: 1_000_000 },
    multiple: { low: 3 },
    number: { low: 3 },
    numerous: { low: 3 },
    plural: { low: 3 },
    scores: { low: 20 },
    several: { low: 3 },
    some: { low: 3 },
    tens: { low: 10 },
    thousands: { low: 1000 },
  },
  keeps: 'lowest',
  tallies: 'report',
}

/** UCDP keeps a best, a low and a high estimate of each event (UCDP GED Codebook); vague words give the low one. */
const ucdp: Profile = { name: 'ucdp', source: 'UCDP GED Codebook', worths: LITERAL, keeps: 'bounds', tallies: 'report' }

/** Iraq Body Count keeps a minimum and a maximum, of two independent sources at least (Iraq Body Count, Methods). */
const ibc: Profile = {
  name: 'ibc',
  source: 'Iraq Body Count, Methods',
  worths: LITERAL,
  keeps: 'bounds',
  tallies: 'report',
}

/** Airwars keeps a range and grades it: confirmed, fair, weak, contested, discounted (Airwars, Methodology). */
const airwars: Profile = {
  name: 'airwars',
  source: 'Airwars, Methodology',
  worths: LITERAL,
  keeps: 'bounds',
  tallies: 'report',
}

/** All profiles, by name. */
export const PROFILES = { plain, aan, acled, ucdp, ibc, airwars } as const satisfies Record<string, Profile>

/** The profile of a name, undefined if there is none. */
export function profileOf(name: string): Profile | undefined {
  return Object.values(PROFILES).find(profile => profile.name === name)
}
