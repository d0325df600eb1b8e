import type { Vocabulary } from '../text/vocabulary.ts'
import type { ActorLexicon } from './actor-lexicon.ts'
import type { AttributionLexicon } from './attribution-lexicon.ts'
import type { ComparisonLexicon } from './comparison-lexicon.ts'
import type { CopyLexicon } from './copy-lexicon.ts'
import type { MeasureLexicon } from './measure-lexicon.ts'
import type { NumberLexicon } from './number-lexicon.ts'
import type { PlaceLexicon } from './place-lexicon.ts'
import type { SeamLexicon } from './seam-lexicon.ts'
import type { SentenceLexicon } from './sentence-lexicon.ts'
import type { StanceLexicon } from './stance-lexicon.ts'
import type { TallyLexicon } from './tally-lexicon.ts'
import type { TimeLexicon } from './time-lexicon.ts'
import type { WordingLexicon } from './wording-lexicon.ts'

/** What we know of a language: one form that every pack fills. Literals only, lower case, NFC, sorted within each list. */
export interface LanguagePack {
  /** BCP 47 tag. */
  readonly tag: string
  readonly name: string
  readonly seams: SeamLexicon
  readonly sentences: SentenceLexicon
  readonly numbers: NumberLexicon
  readonly times: TimeLexicon
  readonly attributions: AttributionLexicon
  readonly measures: MeasureLexicon
  readonly actors: ActorLexicon
  readonly places: PlaceLexicon
  readonly stances: StanceLexicon
  readonly comparisons: ComparisonLexicon
  readonly copies: CopyLexicon
  readonly tallies: TallyLexicon
  readonly wordings: WordingLexicon
  /** Sentences in the `marked()` notation that the conformance suite reads; some of them claim nothing. */
  readonly examples: readonly string[]
}

/** A pack with the vocabulary of all its words, ready for the tokenizer and the extractors. */
export interface Language {
  readonly pack: LanguagePack
  readonly vocabulary: Vocabulary
}
