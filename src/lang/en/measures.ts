import type { MeasureLexicon } from '../measure-lexicon.ts'

export const measures = {} as const satisfies MeasureLexicon
