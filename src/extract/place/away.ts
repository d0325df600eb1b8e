import { MARK } from '../../text/marks.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { type PlaceWords, WORD } from './words.ts'

const MOST_MODIFIERS = 4 // words between a preposition and the name or noun that it holds: "in the northern city of"
const MOST_STEPS = 5 // tokens from the verb to the preposition of where somebody was brought: "taken by helicopter to"

/**
 * Does the name tell where somebody was brought, fled or was born, and not where anything happened to him?
 *
 *   rushed to a hospital in [Orme]      fled to [Orme]      born in [Orme]      not: a bomb at a hospital in [Orme]
 */
export function isAway(tokens: Tokens, { first }: Candidate, begin: number, words: PlaceWords): boolean {
  const { bits, origins, refuges } = words
  const preposition = holderOf(tokens, first - 1, begin, words)
  if (preposition <= begin) return false
  const before = preposition - 1
  if (bits[tokens.word[preposition]!]! & WORD.locative) {
    if (origins[tokens.word[before]!] === 1) return true
    if (refuges[tokens.word[before]!] !== 1) return false
    return isBrought(tokens, holderOf(tokens, before - 1, begin, words), begin, words)
  }
  return isBrought(tokens, preposition, begin, words)
}

/** "fled to Orme, where gunmen shot him": what follows happened there. */
export function isScene(tokens: Tokens, { after }: Candidate, limit: number, { wherever }: PlaceWords): boolean {
  return after + 1 < limit && markAt(tokens, after) === MARK.comma && wherever[tokens.word[after + 1]!] === 1
}

/** The preposition before a name or a noun, over what may stand between; -1 if there is none. */
function holderOf(tokens: Tokens, from: number, begin: number, { bits, determiners }: PlaceWords): number {
  for (let i = from; i >= begin && i >= from - MOST_MODIFIERS; i--) {
    if (tokens.kind[i] !== TOKEN.word || tokens.flags[i]! & FLAG.capital) return -1
    const word = tokens.word[i]!
    if (bits[word]! & WORD.partOf && i > begin && bits[tokens.word[i - 1]!]! & WORD.kind) continue
    if (bits[word]! & (WORD.locative | WORD.relational)) return i
    if (determiners[word] === 0 && !(bits[word]! & (WORD.modifier | WORD.kind | WORD.actor))) return -1
  }
  return -1
}

/** "taken to", "was treated at": a preposition of where somebody ends up, behind a verb that brings him there. */
function isBrought(
  tokens: Tokens,
  preposition: number,
  begin: number,
  { bits, arriving, conveying }: PlaceWords,
): boolean {
  if (preposition < 0 || arriving[tokens.word[preposition]!] !== 1) return false
  for (let i = preposition - 1; i >= begin && i >= preposition - MOST_STEPS; i--) {
    if (tokens.kind[i] === TOKEN.mark) return false
    if (conveying[tokens.word[i]!] === 1) return true
    if (bits[tokens.word[i]!]! & (WORD.conjunction | WORD.holding)) return false
  }
  return false
}
