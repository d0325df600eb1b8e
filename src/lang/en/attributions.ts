import type { AttributionLexicon } from '../attribution-lexicon.ts'

export const attributions = {} as const satisfies AttributionLexicon
