import { isOwnersMark } from '../../text/clitics.ts'
import { MARK } from '../../text/marks.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { EVIDENCE } from './evidence.ts'
import { isInner } from './place-index.ts'
import { ANY_KIND, type PlaceWords, WORD } from './words.ts'

const MOST_STEPS = 8 // tokens between a preposition and a name: "in the northern, rebel-held city of"

/** Looks at the noun, the office or the name behind a candidate. */
export function lookRight(tokens: Tokens, candidate: Candidate, limit: number, { bits, kindOf }: PlaceWords): void {
  let next = candidate.last + 1
  if (next >= limit) return
  const owns = isOwnersMark(tokens, next)
  if (owns) next++
  if (next >= limit || tokens.flags[next]! & FLAG.paragraph) return
  const word = bits[tokens.word[next]!]!
  const isCapital = (tokens.flags[next]! & FLAG.capital) !== 0
  if (word & WORD.kind && !owns) {
    candidate.evidence |= EVIDENCE.kind
    candidate.kind = kindOf[tokens.word[next]!]!
    candidate.after = next + 1
  } else if (word & (WORD.namesake | WORD.street) && isCapital) candidate.evidence |= EVIDENCE.refused
  else if (word & (WORD.office | WORD.inhabitant)) candidate.evidence |= EVIDENCE.office
  else if (word & WORD.feature) candidate.evidence |= EVIDENCE.feature
  else if (word & WORD.speaking && !isCapital) candidate.evidence |= EVIDENCE.speaks
  else if (
    isCapital &&
    !owns &&
    tokens.kind[next] !== TOKEN.mark &&
    !(word & (WORD.time | WORD.actor | WORD.locative | WORD.never))
  ) {
    candidate.evidence |= EVIDENCE.runsRight
  }
}

/**
 * Walks to the left over what may stand between a preposition and a name.
 *
 *   in the northern Syrian town of Tal Mazar        near rebel-held Nowbagh
 *   ^ located              ^ kind  ^ candidate      ^ located       ^ candidate
 */
export function lookLeft(
  tokens: Tokens,
  candidate: Candidate,
  before: Candidate | undefined,
  first: number,
  words: PlaceWords,
): void {
  const { bits, kindOf } = words
  if (before !== undefined && before.last + 2 === candidate.first && isOwnersMark(tokens, before.last + 1)) {
    candidate.evidence |= before.evidence & EVIDENCE.located // "in Ruvania's Orme"
  }
  const least = Math.max(first, candidate.first - MOST_STEPS)
  for (let i = candidate.first - 1; i >= least; i--) {
    if (tokens.flags[i + 1]! & FLAG.paragraph) return
    if (before !== undefined && i < before.after) {
      if (i >= before.first && i === candidate.first - 1) candidate.evidence |= EVIDENCE.runsLeft // "Whitney Houston"
      return
    }
    const word = bits[tokens.word[i]!]!
    const isNext = i === candidate.first - 1
    const isCapital = (tokens.flags[i]! & FLAG.capital) !== 0
    if (tokens.kind[i] === TOKEN.mark) {
      const code = tokens.text.charCodeAt(tokens.start[i]!)
      const isTitle = code === MARK.point && i > first && (bits[tokens.word[i - 1]!]! & WORD.title) !== 0
      if (isNext && isTitle) candidate.evidence |= EVIDENCE.refused
      if (isNext && code === MARK.point && isInitial(tokens, i - 1)) candidate.evidence |= EVIDENCE.runsLeft
      if (isNext && code === MARK.comma && before !== undefined && i === before.after)
        candidate.evidence |= EVIDENCE.listed
      if (code !== MARK.hyphen && !(code === MARK.comma && !isNext)) return
      if (isNext && !isInner(tokens, i)) return
      continue
    }
    if (isNext && word & WORD.speaking && !isCapital) candidate.evidence |= EVIDENCE.speaks
    if (word & WORD.locative) {
      candidate.evidence |= EVIDENCE.located
      const isPartOf =
        candidate.kind === ANY_KIND &&
        candidate.line < 0 &&
        candidate.after === candidate.last + 1 &&
        i === before?.after // "Orme village in the countryside of"
      if (isPartOf || isReference(tokens, i, before, words)) candidate.evidence |= EVIDENCE.reference
      if (i > first && isSeat(tokens.word[i - 1]!, words)) candidate.evidence |= EVIDENCE.seat
      return
    }
    if (word & WORD.beside) {
      candidate.evidence |= EVIDENCE.beyond
      return
    }
    if (word & WORD.bordering && i > first && bits[tokens.word[i - 1]!]! & WORD.border) {
      candidate.evidence |= EVIDENCE.beyond
      return
    }
    if (word & WORD.kind && !(candidate.evidence & EVIDENCE.kind) && !isCapital) {
      candidate.evidence |= EVIDENCE.kind
      candidate.kind = kindOf[tokens.word[i]!]!
      continue
    }
    if (word & WORD.partOf || word & WORD.relational) {
      // "the town of X" goes on to the noun; "of X" alone relates
      if (i > first && bits[tokens.word[i - 1]!]! & WORD.kind) continue
      if (isReference(tokens, i, before, words)) candidate.evidence |= EVIDENCE.reference
      if (isNext && i > first && bits[tokens.word[i - 1]!]! & WORD.deed) candidate.evidence |= EVIDENCE.located // "the siege of X"
      if (candidate.evidence & EVIDENCE.kind && !isNext) return
      candidate.evidence |= EVIDENCE.related
      return
    }
    if (word & WORD.conjunction) {
      if (isNext && before !== undefined && i <= before.after + 1) candidate.evidence |= EVIDENCE.listed
      if (!isNext && i > first && bits[tokens.word[i - 1]!]! & WORD.modifier) continue // "in eastern and northern X"
      return
    }
    if (word & WORD.modifier || (word & WORD.actor && !isNext)) continue
    if (word & WORD.title && (isCapital || isNext)) {
      if (isCapital) candidate.evidence |= EVIDENCE.refused
      return
    }
    if (word & (WORD.actor | WORD.kind | WORD.never | WORD.time | WORD.office)) {
      if (isNext && word & WORD.actor && isCapital) continue
      return
    }
    if (isNext && isCapital) candidate.evidence |= EVIDENCE.runsLeft
    return
  }
}

/** Before a preposition of place: somebody sits or speaks there, "gunmen positioned in", "told reporters in". */
function isSeat(word: number, { bits, hearings }: PlaceWords): boolean {
  return (bits[word]! & WORD.seating) !== 0 || hearings[word] === 1
}

/**
 * Does the preposition make of what follows a mark by which another place is told?
 *
 *   12 km north of [Mosul]      Nowbagh near [Mosul]      on the road to [Mosul]      from Mosul to [Sinjar]
 */
function isReference(
  tokens: Tokens,
  preposition: number,
  before: Candidate | undefined,
  { bits, directions, nearness, ways }: PlaceWords,
): boolean {
  const word = tokens.word[preposition]!
  const previous = tokens.word[preposition - 1]!
  if (before !== undefined && preposition - before.after <= 1 && preposition >= before.after) {
    if (nearness[word] === 1) return true
    return preposition === before.after && (before.evidence & EVIDENCE.reference) !== 0 && !(bits[word]! & WORD.holding)
  }
  if (bits[word]! & WORD.partOf) return !(bits[word]! & WORD.holding) && directions[previous] === 1
  return (bits[word]! & WORD.relational) !== 0 && ways[previous] === 1
}

/** "J." before a name. */
function isInitial(tokens: Tokens, index: number): boolean {
  return index >= 0 && tokens.end[index]! - tokens.start[index]! === 1 && (tokens.flags[index]! & FLAG.capital) !== 0
}
