/** What a figure counts. The order is the order in which measures are listed. */
export const MEASURES = [
  'killed',
  'wounded',
  'casualties', // killed and wounded together
  'losses', // unspecified
  'missing',
  'captured',
  'surrendered',
  'displaced',
  'sick',
  'arrested',
  'abducted',
  'rescued',
  'personnel',
  'population',
  'sorties',
  'strikes',
  'attacks',
  'vehicles-lost',
  'aircraft-lost',
  'buildings-destroyed',
  'territory-share',
  'loss-ratio',
  'money',
] as const

export type Measure = (typeof MEASURES)[number]

/**
 * What a claim is compared as: one report has people arrested whom another has captured or detained, as its own words and sides have it, and both tell of who is held.
 */
export function comparedAs(measure: Measure): Measure {
  return measure === 'captured' ? 'arrested' : measure
}

/** Does it count those who were harmed in body? A report sets one of these against another: "one was killed and two others were hurt". */
export function isHarm(measure: Measure): boolean {
  return measure === 'killed' || measure === 'wounded' || measure === 'casualties'
}
