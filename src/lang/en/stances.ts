import type { StanceLexicon } from '../stance-lexicon.ts'

export const stances = {} as const satisfies StanceLexicon
