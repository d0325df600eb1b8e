import type { SentenceLexicon } from '../sentence-lexicon.ts'

export const sentences = {} as const satisfies SentenceLexicon
