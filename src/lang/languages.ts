import type { CaseActor } from '../model/case-names.ts'
import { passingTokens } from '../text/tokenize.ts'
import { Vocabulary } from '../text/vocabulary.ts'
import type { ActorName } from './actor-lexicon.ts'
import { english } from './en/pack.ts'
import type { Language, LanguagePack } from './language.ts'

/** All packs. The first is the one for a text whose language no pack claims. */
export const packs: readonly LanguagePack[] = [english]

/** A pack that also knows the actors of a case. A name that the pack has for somebody else means whom the case says. */
export function withActors(pack: LanguagePack, actors: readonly CaseActor[]): LanguagePack {
  if (actors.length === 0) return pack
  const told = new Set(actors.flatMap(({ words }) => words))
  const apart = (names: readonly ActorName[]): readonly ActorName[] =>
    names.map(entry => ({ ...entry, words: entry.words.filter(word => !told.has(word)) }))
  const { nations, organisations } = pack.actors
  return {
    ...pack,
    actors: { ...pack.actors, nations: apart(nations), organisations: [...apart(organisations), ...actors] },
  }
}

/** A language ready for use: every word of every lexicon has an id. */
export function languageOf(pack: LanguagePack): Language {
  const vocabulary = new Vocabulary()
  const literals = new Set<string>()
  collect({ ...pack, examples: [] }, literals)
  for (const words of literals) internAll(words, vocabulary)
  for (const [word, other] of Object.entries(pack.actors.capitals)) vocabulary.capitalise(word, other)
  return { pack, vocabulary }
}

/** Takes down every string of a lexicon, keys included: a lexicon holds literals only, so this is all that its rules can ask for. */
function collect(form: unknown, literals: Set<string>): void {
  if (typeof form === 'string') literals.add(form)
  else if (Array.isArray(form)) for (const part of form) collect(part, literals)
  else if (form !== null && typeof form === 'object') {
    for (const [key, part] of Object.entries(form)) {
      literals.add(key)
      collect(part, literals)
    }
  }
}

function internAll(words: string, vocabulary: Vocabulary): void {
  if (CLITIC.test(words)) vocabulary.intern(words)
  const tokens = passingTokens(words, vocabulary)
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.word[i] === 0) vocabulary.internSlice(tokens.hash[i]!, words, tokens.start[i]!, tokens.end[i]!)
  }
}

// 's   're   not: 'tis, o'clock (a clitic is a token only behind a word, so that the tokenizer would cut it here)
const CLITIC = /^'(?:s|d|m|re|ve|ll)$/u
