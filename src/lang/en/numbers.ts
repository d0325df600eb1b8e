import type { NumberLexicon } from '../number-lexicon.ts'

export const numbers = {} as const satisfies NumberLexicon
