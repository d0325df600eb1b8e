import type { ActorLexicon } from '../actor-lexicon.ts'

export const actors = {} as const satisfies ActorLexicon
