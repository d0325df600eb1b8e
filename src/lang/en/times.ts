import type { TimeLexicon } from '../time-lexicon.ts'

export const times = {} as const satisfies TimeLexicon
