import { isOwnersMark } from '../../text/clitics.ts'
import { MARK } from '../../text/marks.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
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
  else if (word & WORD.outlet && !owns) candidate.evidence |= EVIDENCE.outlet
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

/** The way from a candidate to the left, not beyond `first`, nor into the candidate `before` it. */
interface Walk {
  readonly tokens: Tokens
  readonly candidate: Candidate
  readonly before: Candidate | undefined
  readonly first: number
  readonly words: PlaceWords
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
  const walk: Walk = { tokens, candidate, before, first, words }
  if (before !== undefined && before.last + 2 === candidate.first && isOwnersMark(tokens, before.last + 1)) {
    candidate.evidence |= before.evidence & EVIDENCE.located // "in Ruvania's Orme"
  }
  const least = Math.max(first, candidate.first - MOST_STEPS)
  for (let at = candidate.first - 1; at >= least && passes(walk, at); at--);
}

/** Takes down what a token says of the candidate to its right; false where the walk ends at it. */
function passes(walk: Walk, at: number): boolean {
  const { tokens, candidate, before } = walk
  if (tokens.flags[at + 1]! & FLAG.paragraph) return false
  if (before !== undefined && at < before.after) {
    if (at >= before.first && isNext(walk, at)) candidate.evidence |= EVIDENCE.runsLeft // "Whitney Houston"
    return false
  }
  return tokens.kind[at] === TOKEN.mark ? passesMark(walk, at) : passesWord(walk, at)
}

/** Does the token stand right before the name? */
function isNext({ candidate }: Walk, at: number): boolean {
  return at === candidate.first - 1
}

/** The bits of the word before a token; none where the walk may not go. */
function bitsBefore({ tokens, first, words }: Walk, at: number): number {
  return at > first ? words.bits[tokens.word[at - 1]!]! : 0
}

function passesMark(walk: Walk, at: number): boolean {
  const { tokens, candidate, before } = walk
  const mark = markAt(tokens, at)
  if (!isNext(walk, at)) return mark === MARK.hyphen || mark === MARK.comma
  if (mark === MARK.point) {
    if (bitsBefore(walk, at) & WORD.title) candidate.evidence |= EVIDENCE.refused
    if (isInitial(tokens, at - 1)) candidate.evidence |= EVIDENCE.runsLeft
  }
  if (mark === MARK.comma && before !== undefined && at === before.after) candidate.evidence |= EVIDENCE.listed
  return mark === MARK.hyphen && isInner(tokens, at)
}

const NO_PREPOSITION = WORD.actor | WORD.kind | WORD.never | WORD.time | WORD.office

function passesWord(walk: Walk, at: number): boolean {
  const { tokens, candidate, words } = walk
  const word = words.bits[tokens.word[at]!]!
  const isCapital = (tokens.flags[at]! & FLAG.capital) !== 0
  // "said Orme", and not "Kelp-claimed Orme"
  const isCue = word & WORD.speaking && !isCapital && isNext(walk, at) && !isInner(tokens, at - 1)
  if (isCue) candidate.evidence |= EVIDENCE.speaks
  if (word & WORD.locative) return passesLocative(walk, at)
  if (word & WORD.beside || (word & WORD.bordering && bitsBefore(walk, at) & WORD.border)) {
    candidate.evidence |= EVIDENCE.beyond
    return false
  }
  if (word & WORD.kind && !isCapital && !(candidate.evidence & EVIDENCE.kind)) {
    candidate.evidence |= EVIDENCE.kind
    candidate.kind = words.kindOf[tokens.word[at]!]!
    return true
  }
  if (word & (WORD.partOf | WORD.relational)) return passesRelation(walk, at)
  if (word & WORD.conjunction) return passesConjunction(walk, at)
  if (word & WORD.modifier || (word & WORD.actor && !isNext(walk, at))) return true
  if (word & WORD.title && (isCapital || isNext(walk, at))) {
    if (isCapital) candidate.evidence |= EVIDENCE.refused
    return false
  }
  if (word & WORD.actor && isCapital) return true
  if (isCapital && isNext(walk, at) && !(word & NO_PREPOSITION)) candidate.evidence |= EVIDENCE.runsLeft
  return false
}

/** A preposition of place: what happened is there, unless it only tells where another place is. */
function passesLocative(walk: Walk, at: number): false {
  const { tokens, candidate, before, first, words } = walk
  candidate.evidence |= EVIDENCE.located
  const isPartOf =
    candidate.kind === ANY_KIND && candidate.line < 0 && candidate.after === candidate.last + 1 && at === before?.after // "Orme village in the countryside of"
  if (isPartOf || isReference(tokens, at, before, words)) candidate.evidence |= EVIDENCE.reference
  if (at > first && isSeat(tokens.word[at - 1]!, words)) candidate.evidence |= EVIDENCE.seat
  return false
}

/** "the town of X" goes on to the noun; "of X" alone relates. */
function passesRelation(walk: Walk, at: number): boolean {
  const { tokens, candidate, before, words } = walk
  const previous = bitsBefore(walk, at)
  if (previous & WORD.kind) return true
  if (isReference(tokens, at, before, words)) candidate.evidence |= EVIDENCE.reference
  const isOfEdge = at > walk.first && words.edges[tokens.word[at - 1]!] === 1 // "the market of X"
  if ((previous & WORD.deed || isOfEdge) && isNext(walk, at)) candidate.evidence |= EVIDENCE.located // "the siege of X"
  if (!(candidate.evidence & EVIDENCE.kind) || isNext(walk, at)) candidate.evidence |= EVIDENCE.related
  return false
}

/** "in eastern and northern X"; "Orme and X" is a list. */
function passesConjunction(walk: Walk, at: number): boolean {
  const { candidate, before } = walk
  if (!isNext(walk, at)) return (bitsBefore(walk, at) & WORD.modifier) !== 0
  if (before !== undefined && at <= before.after + 1) candidate.evidence |= EVIDENCE.listed
  return false
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
