import { isOwnersMark } from '../../text/clitics.ts'
import { BREAK, FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { EVIDENCE } from './evidence.ts'
import { isOneWord } from './place-index.ts'
import { type PlaceWords, WORD } from './words.ts'

/** Where a name that no gazetteer has may begin, and what the words before it say of it. */
export interface Opening {
  readonly from: number
  readonly evidence: number
  /** What the name must be for the opening to count: any name, one that ends its phrase, a mountain or the like, or one that what is or happened there follows. */
  readonly of: 'any' | 'end' | 'terrain' | 'thing'
}

/** Where an unknown name may begin behind a token that opens it; undefined behind any other. */
export function openingAt(
  tokens: Tokens,
  i: number,
  limit: number,
  before: Candidate | undefined,
  words: PlaceWords,
): Opening | undefined {
  const { bits, definite, openers, reaching, takings } = words
  const word = tokens.word[i]!
  if (openers[word] !== 1)
    return before !== undefined && isOwner(tokens, before, i, words)
      ? { from: i + 1, evidence: 0, of: 'any' }
      : undefined
  if (bits[word]! & WORD.locative) return { from: i + 1, evidence: 0, of: 'any' }
  if (takings[word] === 1 || isFeltAt(tokens, i, words)) return { from: i + 1, evidence: EVIDENCE.located, of: 'end' }
  if (i + 1 < limit) {
    const opening = openingOfTwo(tokens, i, words)
    if (opening !== undefined) return opening
    if (definite[word] === 1 && isUnheardWord(tokens, i + 1))
      return { from: i + 1, evidence: EVIDENCE.located, of: 'thing' }
  }
  // "on Mount Orme", but not "on Orme"
  if (bits[word]! & WORD.relational && reaching[word] === 1)
    return { from: i + 1, evidence: EVIDENCE.located, of: 'terrain' }
  return undefined
}

/** "the siege of", "south of", "air strikes on". */
function openingOfTwo(tokens: Tokens, i: number, words: PlaceWords): Opening | undefined {
  const { bits, directions, edges, happenings, heads, reaching } = words
  const word = tokens.word[i]!
  const next = tokens.word[i + 1]!
  if (happenings[word] === 1 && bits[word]! & WORD.blow && reaching[next] === 1)
    return { from: i + 2, evidence: EVIDENCE.located, of: 'end' }
  if (!(bits[next]! & WORD.partOf) || !(bits[next]! & WORD.relational)) return undefined
  if (bits[word]! & WORD.deed) return { from: i + 2, evidence: 0, of: 'any' }
  if (heads[word] === 1) return { from: i + 2, evidence: EVIDENCE.office, of: 'end' }
  // "off the coast of", not "in Harn Market of"
  if (edges[word] === 1 && !(tokens.flags[i]! & FLAG.capital))
    return { from: i + 2, evidence: EVIDENCE.located, of: 'end' }
  return directions[word] === 1 ? { from: i + 2, evidence: EVIDENCE.reference, of: 'end' } : undefined
}

/** "an earthquake struck" */
function isFeltAt(tokens: Tokens, verb: number, { bits, calamities, reaching }: PlaceWords): boolean {
  const word = tokens.word[verb]!
  if (verb === 0 || reaching[word] !== 1 || bits[word]! & (WORD.locative | WORD.relational)) return false
  return calamities[tokens.word[verb - 1]!] === 1
}

/** Is a name what its opening asks for? */
export function fits(tokens: Tokens, name: Candidate, { of }: Opening, limit: number, words: PlaceWords): boolean {
  if (of === 'any') return true
  if (of === 'thing') return isOfThing(tokens, name, limit, words)
  return endsThere(tokens, name.last + 1, words) && (of === 'end' || isTerrain(tokens, name, words))
}

/**
 * Does a name behind "the" tell where something befell many?
 *
 *   the [Orme] earthquake      the [Orme] market blast      not: the Orme family, the Orme hospital, which may be called after anybody
 */
function isOfThing(tokens: Tokens, { first, last }: Candidate, limit: number, words: PlaceWords): boolean {
  const { bits, calamities, happenings } = words
  const thing = last + 1
  if (!isOneWord(tokens, first, last) || thing >= limit || !isSmallWord(tokens, thing)) return false
  if (calamities[tokens.word[thing]!] === 1) return true
  if (!(bits[tokens.word[thing]!]! & WORD.feature) || thing + 1 >= limit) return false
  return isSmallWord(tokens, thing + 1) && happenings[tokens.word[thing + 1]!] === 1
}

/** Does a mark, a number, a preposition or a verb follow a name: nothing that it only says the sort of ("shelled Orme positions")? */
export function endsThere(tokens: Tokens, next: number, { bits, predicates }: PlaceWords): boolean {
  if (next >= tokens.count || tokens.kind[next] === TOKEN.mark) return !isOwnersMark(tokens, next)
  if (tokens.kind[next] === TOKEN.number) return true
  const word = tokens.word[next]!
  if (bits[word]! & (WORD.locative | WORD.relational | WORD.partOf | WORD.conjunction | WORD.speaking)) return true
  return predicates[word] === 1 && !(tokens.flags[next]! & FLAG.capital)
}

/** "Mount Orme", "Orme Island" */
function isTerrain(tokens: Tokens, { first, last }: Candidate, { terrain }: PlaceWords): boolean {
  return first < last && (terrain[tokens.word[first]!] === 1 || terrain[tokens.word[last]!] === 1)
}

/** "in Ruvania's": a place after a preposition that owns what follows. */
function isOwner(tokens: Tokens, { first, last }: Candidate, possessive: number, { bits }: PlaceWords): boolean {
  if (possessive !== last + 1 || !isOwnersMark(tokens, possessive)) return false
  let before = first - 1
  while (before > 0 && bits[tokens.word[before]!]! & WORD.modifier) before--
  return before >= 0 && (bits[tokens.word[before]!]! & WORD.holding) !== 0
}

function isSmallWord(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TOKEN.word && (tokens.flags[at]! & (FLAG.capital | BREAK)) === 0
}

/** A word with a capital that no lexicon has. */
function isUnheardWord(tokens: Tokens, at: number): boolean {
  return (
    tokens.word[at] === 0 &&
    tokens.kind[at] === TOKEN.word &&
    (tokens.flags[at]! & (FLAG.capital | BREAK)) === FLAG.capital
  )
}
