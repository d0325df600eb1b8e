import { isOwnersMark } from '../../text/clitics.ts'
import { FLAG, TOKEN, type Tokens, tokenText } from '../../text/tokens.ts'
import { type Candidate, isAmidSmall, isCapsAround } from './candidate.ts'

import { isInner, type PlaceIndex } from './place-index.ts'
import { NO_KIND, type PlaceWords, WORD } from './words.ts'

export const MOST_WORDS = 4 // words of an unknown name: "Darreh-ye Sur Pain" is as long as they get
const MOST_MODIFIERS = 5 // tokens between a preposition and an unknown name: "in rebel-held eastern Saltmere"

/**
 * A name behind a preposition that the gazetteer lacks, perhaps for its spelling: "in Deyr Ezzour", "in northern Saltmere". It is kept only if the text says what it lies
 * in, `spelling.ts` finds it, or no lexicon has a word of it. A known name may be a part of it, unless it is that of a large place, which is meant itself ("in Baghdad
 * Karrada"), or nothing but known names follow each other (a list that lost its commas).
 *
 *   in [Porto Sella]      at [Camp Sydney]      not: in Porto Attack, where nouns and verbs have capitals too
 */
export function nameAfterPreposition(
  tokens: Tokens,
  from: number,
  limit: number,
  words: PlaceWords,
  index: PlaceIndex,
): Candidate | undefined {
  const behind = behindModifiers(tokens, from, limit, words)
  const start = ownsNext(tokens, behind, index) ? behind + 1 : behind
  const end = runFrom(tokens, start, limit, { words, index, barred: NO_NAME | COMMON, most: MOST_WORDS })
  if (end === start || words.bits[tokens.word[end - 1]!]! & WORD.street || isCapsAround(tokens, start, end - 1))
    return undefined
  let hasKnown = false
  let tiled = start // known names follow each other up to here
  for (let i = start; i < end; i++) {
    const known = index.find(tokens, i, limit)
    if (known === undefined || (known.last === i && words.bits[tokens.word[i]!]! & WORD.particle)) continue
    if (i === start && known.last >= end - 1) return undefined
    const isNamedWith = i > start && words.generics[tokens.word[start]!] === 1
    if (index.isMajor(known.line) && !isNamedWith) return undefined
    hasKnown = true
    if (i === tiled) tiled = known.last + 1
    i = known.last
  }
  if ((hasKnown || isOwnersMark(tokens, from - 1)) && (tiled >= end || !isAmidSmall(tokens, start, end)))
    return undefined
  return { first: start, last: end - 1, line: -1, evidence: 0, kind: NO_KIND, after: end }
}

/** The first token that is no modifier written small: past "rebel-held eastern". */
function behindModifiers(tokens: Tokens, from: number, limit: number, { bits, determiners }: PlaceWords): number {
  let i = from
  while (i < limit && i - from < MOST_MODIFIERS && !(tokens.flags[i]! & FLAG.capital)) {
    const word = tokens.word[i]!
    const isHyphen = i > from && isInner(tokens, i)
    if (!isHyphen && (!(bits[word]! & WORD.modifier) || determiners[word] === 1)) return from
    i++
  }
  return i
}

/** "in Norlands Orme": a known name that owns the next, where the apostrophe was lost. */
export function ownsNext(tokens: Tokens, at: number, index: PlaceIndex): boolean {
  const word = tokens.kind[at] === TOKEN.word ? tokenText(tokens, at) : ''
  return word.endsWith('s') && !index.knows(word) && index.knows(word.slice(0, -1))
}

/** What a run of capitalised words is read by. */
interface Run {
  readonly words: PlaceWords
  readonly index: PlaceIndex
  /** Bits of words that are in no name. */
  readonly barred: number
  readonly most: number
}

/**
 * Where a run of capitalised words that may be a name ends, with the particles and generic words between them; `start` itself if there is none. A word of the language that no place
 * is called by ends it: "in Homs Kills".
 */
export function runFrom(
  tokens: Tokens,
  start: number,
  limit: number,
  { words: { bits, generics }, index, barred, most }: Run,
): number {
  let end = start
  let names = 0
  for (let i = start; i < limit && names < most; i++) {
    if (i > start && tokens.flags[i]! & FLAG.line) break
    if (i > start && isInner(tokens, i)) continue
    const word = tokens.word[i]!
    if (tokens.kind[i] !== TOKEN.word) break
    const isOfNames = i === start || word === 0 || (bits[word]! & WORD.personal) !== 0
    const mayName =
      generics[word] === 1 || (!(bits[word]! & barred) && (isOfNames || index.knows(tokenText(tokens, i))))
    if (tokens.flags[i]! & FLAG.capital && mayName) {
      names++
      end = i + 1
    } else if (!(bits[word]! & WORD.particle) || i === start) break
  }
  return end
}

/** What no place is called by one word alone, though some place is: "Police" in Pomerania. */
export const COMMON =
  WORD.time |
  WORD.never |
  WORD.modifier |
  WORD.locative |
  WORD.kind |
  WORD.feature |
  WORD.office |
  WORD.title |
  WORD.namesake

/** What is in no unknown name, though it has a capital. */
export const NO_NAME = WORD.never | WORD.actor | WORD.time | WORD.kind | WORD.locative | WORD.conjunction | WORD.office
