import type { Language } from '../../lang/language.ts'
import { PLACE_KIND } from '../../model/gazetteer.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { PLACE_RULE } from './rule.ts'
import { NO_KIND, placeWords, WORD } from './words.ts'

/** A place that a sentence tells of and does not name; its tokens, both inclusive. */
export interface UnnamedPlace {
  readonly first: number
  readonly last: number
  /** What it tells: "in the village" and "in an area" look back to what was named, "in a village" is no town of those, "across the country" is wider than any. */
  readonly kind: 'known' | 'town' | 'country'
  /** It was all over the place: "across". */
  readonly isSpread: boolean
}

const MOST_STEPS = 6 // tokens from the article to the noun: "in the rebel-held parts of the city"
const TIE = 4 // tokens from the noun to the name that it belongs to: "in a village, Orme"
const LONG_TIE = 9 // the same where a preposition follows: "in a village of the northern province of Orme"

/**
 * A language in, a reader of unnamed places out: the first behind a token of a sentence. What stands behind it is where something else was.
 *
 *   32 people were killed in the south of the city, with 18 bodies found in Orme        not: in the city of Orme, in the Orme area
 *                         ^ in            ^ noun                            ^ name
 */
export function unnamedPlaceReader(
  language: Language,
): (tokens: Tokens, from: number, limit: number, places: readonly PlaceMention[]) => UnnamedPlace | undefined {
  const { bits, kindOf } = placeWords(language)
  const { vocabulary, pack } = language
  const spreading = new Set(pack.places.spreading.map(word => vocabulary.idOf(word)))
  const definite = new Set(pack.actors.definite.map(word => vocabulary.idOf(word)))
  const indefinite = new Set(pack.actors.indefinite.map(word => vocabulary.idOf(word)))

  return (tokens, from, limit, places) => {
    const named = nextNamed(places, from)
    for (let i = from; i < named && i + 1 < limit; i++) {
      const article = tokens.word[i + 1]!
      if (!(bits[tokens.word[i]!]! & WORD.locative) || article === 0) continue
      if (!definite.has(article) && !indefinite.has(article)) continue
      const isSpread = spreading.has(tokens.word[i]!)
      const noun = nounBehind(tokens, i + 2, limit, isSpread)
      if (noun < 0) continue
      const tie = noun + 1 < limit && bits[tokens.word[noun + 1]!]! & PREPOSITION ? LONG_TIE : TIE
      if (named <= noun + tie) continue
      const kind = kindOf[tokens.word[noun]!]!
      return { first: i, last: noun, kind: definite.has(article) ? ofKnown(kind) : ofNew(kind), isSpread }
    }
    return undefined
  }

  /** The noun for a kind of place that ends the phrase; -1 where a mark or a name comes first. */
  function nounBehind(tokens: Tokens, from: number, limit: number, isSpread: boolean): number {
    const end = Math.min(limit, from + MOST_STEPS)
    for (let i = from; i < end; i++) {
      if (tokens.kind[i] !== TOKEN.word || (tokens.flags[i]! & FLAG.capital) !== 0) {
        if (isHyphen(tokens, i)) continue
        return -1
      }
      const kind = kindOf[tokens.word[i]!]!
      if (kind !== NO_KIND) return (isSpread && kind === PLACE_KIND.country) || endsPhrase(tokens, i, limit) ? i : -1
      if (bits[tokens.word[i]!]! & (WORD.locative | WORD.conjunction)) return -1
    }
    return -1
  }

  /** "in a village", not "in a village clinic": a common noun behind it is what the phrase is about. */
  function endsPhrase(tokens: Tokens, noun: number, limit: number): boolean {
    const next = noun + 1
    if (next >= limit || tokens.kind[next] !== TOKEN.word || (tokens.flags[next]! & FLAG.capital) !== 0) return true
    return (
      (bits[tokens.word[next]!]! & (PREPOSITION | WORD.conjunction)) !== 0 || kindOf[tokens.word[next]!] !== NO_KIND
    )
  }
}

/** Where the first place behind a token begins, or the token itself where it stands in one; Infinity if none follows. */
function nextNamed(places: readonly PlaceMention[], from: number): number {
  for (const { first, last, rule } of places)
    if (last >= from && rule !== PLACE_RULE.qualifier) return Math.max(first, from)
  return Number.POSITIVE_INFINITY
}

function ofKnown(kind: number): UnnamedPlace['kind'] {
  return kind === PLACE_KIND.country ? 'country' : 'known'
}

function ofNew(kind: number): UnnamedPlace['kind'] {
  return kind === PLACE_KIND.city ? 'town' : 'known'
}

const PREPOSITION = WORD.locative | WORD.relational | WORD.partOf

/** "rebel-held": a hyphen within a word parts nothing. */
function isHyphen(tokens: Tokens, index: number): boolean {
  return tokens.text.charCodeAt(tokens.start[index]!) === HYPHEN && (tokens.flags[index]! & FLAG.space) === 0
}

const HYPHEN = 0x2d
