import { PLACE_KIND } from '../../model/gazetteer.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { isComma, runBefore } from './announced.ts'
import type { Candidate } from './candidate.ts'
import { isInner } from './place-index.ts'
import { MOST_WORDS, NO_NAME } from './run.ts'
import { ANY_KIND, type PlaceWords, WORD } from './words.ts'

const MOST_STEPS = 5 // tokens from the article to the noun: "a small gold mining town"

/**
 * The name that stands in apposition to a noun for a kind of place: behind a comma, or before one and an article.
 *
 *   in the provincial [capital], San Velo, 90 died        Mukanda, a mining [town] in the north        not: Ana Ruiz, a village teacher
 */
export function nameApposed(
  tokens: Tokens,
  noun: number,
  first: number,
  limit: number,
  words: PlaceWords,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const kind = words.kindOf[tokens.word[noun]!]!
  if (kind === ANY_KIND || kind === PLACE_KIND.country || tokens.flags[noun]! & FLAG.capital) return undefined
  const article = articleBefore(tokens, noun, first, words)
  if (article < 0 && !(words.bits[tokens.word[noun]!]! & WORD.plural)) return undefined
  return isComma(tokens, noun + 1) && !isOfSomething(tokens, article, first, words)
    ? nameBehind(tokens, noun, limit, kind, words)
    : nameAhead(tokens, noun, { article, first, kind }, words, candidates)
}

/** "the capital, San Velo, ": a name alone between marks; not that of a person: "in the village, Ana Ruiz, 34, said", "Hal, a farmer". */
function nameBehind(
  tokens: Tokens,
  noun: number,
  limit: number,
  kind: number,
  { bits, determiners }: PlaceWords,
): Candidate | undefined {
  const start = noun + 2
  let end = start
  while (end < limit && end - start < MOST_WORDS) {
    const isName = tokens.flags[end]! & FLAG.capital && !(bits[tokens.word[end]!]! & NO_NAME)
    if (!isName && !(end > start && isInner(tokens, end))) break
    end++
  }
  if (end === start || end >= limit) return undefined
  const isListed =
    (bits[tokens.word[end]!]! & WORD.conjunction) !== 0 && (bits[tokens.word[noun]!]! & WORD.plural) !== 0
  if (!isComma(tokens, end) && !isListed) return undefined
  const next = end + 1
  if (next < limit && (determiners[tokens.word[next]!] === 1 || isComma(tokens, next + 1))) return undefined
  // "the spokesman in the state, Ana Ruiz, said"
  if (next < limit && bits[tokens.word[next]!]! & WORD.speaking) return undefined
  return { first: start, last: end - 1, line: -1, evidence: 0, kind, after: end }
}

/** "Mukanda, a mining town in the north": the name before the comma, where the noun ends its phrase. */
function nameAhead(
  tokens: Tokens,
  noun: number,
  { article, first, kind }: { readonly article: number; readonly first: number; readonly kind: number },
  words: PlaceWords,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const comma = article - 1
  if (comma <= first || !isComma(tokens, comma) || !endsPhrase(tokens, noun, words)) return undefined
  const start = runBefore(tokens, comma, first, words)
  if (start === comma) return undefined
  const known = candidates[candidates.length - 1]
  if (known === undefined || known.last < start) {
    return { first: start, last: comma - 1, line: -1, evidence: 0, kind, after: comma }
  }
  if (known.first === start && known.last === comma - 1 && known.line < 0) known.kind = kind
  return undefined
}

/** "the head of the province, Ana Ruiz,": the name is that of what comes before. */
function isOfSomething(tokens: Tokens, article: number, first: number, { bits }: PlaceWords): boolean {
  return article > first && (bits[tokens.word[article - 1]!]! & WORD.relational) !== 0
}

/** The article before a noun and what stands between; -1 if there is none. */
function articleBefore(tokens: Tokens, noun: number, first: number, { bits, determiners }: PlaceWords): number {
  for (let i = noun - 1; i >= first && i >= noun - MOST_STEPS; i--) {
    if (determiners[tokens.word[i]!] === 1) return i
    const isSmall = tokens.kind[i] === TOKEN.word && !(tokens.flags[i]! & FLAG.capital)
    if (!isSmall && !isInner(tokens, i)) return -1
    if (bits[tokens.word[i]!]! & (WORD.locative | WORD.relational | WORD.partOf | WORD.conjunction)) return -1
  }
  return -1
}

/** Does a preposition or a mark follow, or a relative clause: no noun that the noun is only a mark of? */
function endsPhrase(tokens: Tokens, noun: number, { bits, predicates }: PlaceWords): boolean {
  const next = noun + 1
  if (next >= tokens.count || tokens.kind[next] === TOKEN.mark) return true
  const word = tokens.word[next]!
  return (bits[word]! & (WORD.locative | WORD.relational | WORD.partOf)) !== 0 || predicates[word] === 1
}
