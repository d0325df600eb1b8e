import type { TallyLexicon } from '../tally-lexicon.ts'

export const tallies = {
  others: ['another', 'other', 'others'],
  more: ['additional', 'more', 'second', 'third'],
  comparing: ['than'],
  origins: ['from', 'of'],
} as const satisfies TallyLexicon
