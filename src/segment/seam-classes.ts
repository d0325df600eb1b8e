import type { Language } from '../lang/language.ts'
import { type PhraseTrie, phraseTrie } from '../text/phrases.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'

/** What a word is to the seam rules; bits of a table indexed by word id. */
export const WORD = {
  function: 1,
  continuer: 2,
  pronoun: 4,
  month: 8,
  weekday: 16,
  byline: 32,
  telling: 64,
  agency: 128,
  label: 256,
  /** "a", "an": what a report begins with is not known yet. */
  indefinite: 512,
  /** Stands in the name of an outlet or a body: "Herald", "ministry". */
  house: 1024,
} as const

/** A language's seam words, ready for scanning. */
export interface SeamWords {
  readonly classes: Uint16Array
  /** Number of the month that a word names, 1 to 12; 0 if it names none. */
  readonly months: Uint8Array
  readonly tags: PhraseTrie
  readonly closers: PhraseTrie
  readonly closingStarts: PhraseTrie
  readonly undated: PhraseTrie
  /** Names of countries, which stand in brackets behind a town: "ROME (ITALY)". */
  readonly nations: PhraseTrie
  readonly publishing: PhraseTrie
  readonly updating: PhraseTrie
  readonly announced: PhraseTrie
}

const wordsByLanguage = new WeakMap<Language, SeamWords>()

/** The seam words of a language, built once for each. */
export function seamWordsOf(language: Language): SeamWords {
  const known = wordsByLanguage.get(language)
  if (known !== undefined) return known
  const { pack, vocabulary } = language
  const { seams } = pack
  const trie = (phrases: readonly string[]) =>
    phraseTrie(
      phrases.map(phrase => [phrase, 0] as const),
      vocabulary,
    )
  const tries = {
    tags: trie(seams.tags),
    closers: trie(seams.closers),
    closingStarts: trie(seams.closingStarts),
    undated: trie(seams.undated),
    nations: trie(pack.actors.nations.flatMap(({ words }) => words)),
    publishing: trie(seams.publishing),
    updating: trie(seams.updating),
    announced: trie(seams.announced),
  }
  const classes = new Uint16Array(vocabulary.size)
  const mark = (words: readonly string[], bit: number) => {
    for (const word of words) classes[vocabulary.idOf(word)]! |= bit
  }
  mark(seams.functionWords, WORD.function)
  mark(seams.continuers, WORD.continuer)
  mark(seams.pronouns, WORD.pronoun)
  mark(Object.keys(pack.times.months), WORD.month)
  mark(Object.keys(pack.times.weekdays), WORD.weekday)
  mark(seams.bylines, WORD.byline)
  mark(seams.telling, WORD.telling)
  mark(seams.agencies, WORD.agency)
  mark(seams.labels, WORD.label)
  mark(pack.numbers.articles, WORD.indefinite)
  mark(pack.attributions.sourceTypes.outlet, WORD.house)
  mark(pack.attributions.sourceTypes.organisation, WORD.house)
  classes[0] = 0
  const months = new Uint8Array(vocabulary.size)
  for (const [word, month] of Object.entries(pack.times.months)) months[vocabulary.idOf(word)] = month
  const words = { classes, months, ...tries }
  wordsByLanguage.set(language, words)
  return words
}

const CAPS_SHARE = 0.6 // of the words: above it, capitals tell nothing of names (teleprinter text)
const CAPS_SAMPLE = 2000 // tokens that are looked at

/** Is the text written in capitals throughout, as teleprinters did? */
export function isAllCaps(tokens: Tokens): boolean {
  let words = 0
  let caps = 0
  const limit = Math.min(tokens.count, CAPS_SAMPLE)
  for (let i = 0; i < limit; i++) {
    if (tokens.kind[i] !== TOKEN.word || tokens.end[i]! - tokens.start[i]! < 2) continue
    words++
    if (tokens.flags[i]! & FLAG.caps) caps++
  }
  return caps > words * CAPS_SHARE
}
