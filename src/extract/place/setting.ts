import { isOwnersMark } from '../../text/clitics.ts'
import { MARK } from '../../text/marks.ts'
import { BREAK, FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { type PlaceWords, WORD } from './words.ts'

const MOST_MODIFIERS = 3 // words between a preposition and the name or noun that it holds: "in a busy western"
const MOST_NOUNS = 2 // words between a name and the happening that it tells the place of: "the Orme nightclub shooting"

/**
 * Does a name without a preposition of its own tell where something is or happened?
 *
 *   in a busy [Orme] tavern      in the streets of [Orme]      shells fell on [Orme]      the [Orme] nightclub shooting      [Orme]: two dead
 */
export function isSetting(tokens: Tokens, { first, last }: Candidate, begin: number, words: PlaceWords): boolean {
  // "in one of Ruvania's worst fires"
  if (isOwnersMark(tokens, last + 1) && words.records[tokens.word[last + 2]!] === 1) return false
  return (
    (isHeldFrom(tokens, first - 1, begin, words) && isNoun(tokens, last + 1, words)) ||
    isHolderOf(tokens, first, begin, words) ||
    isReached(tokens, first, begin, words) ||
    isOfHappening(tokens, last, words) ||
    ((tokens.flags[first]! & BREAK) !== 0 && markAt(tokens, last + 1) === MARK.colon)
  )
}

/** "in a busy", "inside their": a preposition of place and a determiner, to the left from a token. */
function isHeldFrom(tokens: Tokens, from: number, begin: number, { bits, determiners }: PlaceWords): boolean {
  for (let i = from; i > begin && i > from - MOST_MODIFIERS; i--) {
    if (determiners[tokens.word[i]!] === 1) return (bits[tokens.word[i - 1]!]! & WORD.locative) !== 0
    if (!(bits[tokens.word[i]!]! & WORD.modifier)) return false
  }
  return false
}

/** "in the streets of", "at the hospital of": a preposition of place holds the noun that the name is tied to. */
function isHolderOf(tokens: Tokens, first: number, begin: number, words: PlaceWords): boolean {
  const { bits } = words
  let of = first - 1
  while (of > begin && bits[tokens.word[of]!]! & WORD.modifier) of--
  if (of <= begin + 1 || !(bits[tokens.word[of]!]! & WORD.partOf) || !isNoun(tokens, of - 1, words)) return false
  for (let i = of - 2; i >= begin && i >= of - 2 - MOST_MODIFIERS; i--) {
    const word = tokens.word[i]!
    if (bits[word]! & WORD.locative) return true
    const isAttribute = i === of - 2 && isNoun(tokens, i, words) // "in the [spice] market of"
    if (!isAttribute && !(bits[word]! & WORD.modifier) && words.determiners[word] === 0) return false
  }
  return false
}

/** "on eastern", "bombed". */
function isReached(tokens: Tokens, first: number, begin: number, { bits, reaching }: PlaceWords): boolean {
  let i = first - 1
  while (i > begin && i > first - MOST_MODIFIERS && bits[tokens.word[i]!]! & WORD.modifier) i--
  return i >= begin && reaching[tokens.word[i]!] === 1
}

/** "attacks against [Ruvania]", "a raid on [Ruvania]": the noun of a happening before the word by which it reaches a country. */
export function isStruck(tokens: Tokens, { first }: Candidate, { reaching, happenings }: PlaceWords): boolean {
  return first > 1 && reaching[tokens.word[first - 1]!] === 1 && happenings[tokens.word[first - 2]!] === 1
}

/** A common noun, as far as its writing and the lexicon tell. */
function isNoun(tokens: Tokens, index: number, { bits, predicates }: PlaceWords): boolean {
  if (index < 0 || index >= tokens.count || tokens.kind[index] !== TOKEN.word) return false
  if (tokens.flags[index]! & (FLAG.capital | BREAK)) return false
  const word = tokens.word[index]!
  return predicates[word] === 0 && !(bits[word]! & (WORD.locative | WORD.relational | WORD.conjunction | WORD.partOf))
}

/** "the Orme shooting", "the Orme Park fire". */
function isOfHappening(tokens: Tokens, last: number, { bits, predicates, happenings }: PlaceWords): boolean {
  for (let i = last + 1; i < tokens.count && i <= last + 1 + MOST_NOUNS; i++) {
    const word = tokens.word[i]!
    if (tokens.kind[i] !== TOKEN.word || tokens.flags[i]! & BREAK || !(tokens.flags[i]! & FLAG.space)) return false
    if (happenings[word] === 1) return true
    if (predicates[word] === 1 || bits[word]! & (WORD.locative | WORD.relational | WORD.conjunction | WORD.partOf))
      return false
  }
  return false
}
