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
