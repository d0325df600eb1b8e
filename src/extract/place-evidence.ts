import { BREAK, FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { type Candidate, isCapsAround } from './place-candidates.ts'
import { isEntryName } from './place-entry.ts'
import { isInner } from './place-index.ts'
import { isSetting } from './place-setting.ts'
import { NO_KIND, type PlaceWords, WORD } from './place-words.ts'

/** What speaks for a name being a place, and against it; bits of `Candidate.evidence`. */
export const EVIDENCE = {
  /** After "in", "near". */
  located: 1,
  /** After "from", "of", "to". */
  related: 1 << 1,
  /** Beside a noun for a kind of place. */
  kind: 1 << 2,
  /** Before an office that serves it, or people of it: "police", "resident". */
  office: 1 << 3,
  /** Before a thing that stands in it: "airport". */
  feature: 1 << 4,
  /** In a dateline or a byline: where the report was filed. */
  dateline: 1 << 5,
  /** After a title, or before "Times": no place. */
  refused: 1 << 6,
  /** After a capitalised word that could begin a person's name. */
  runsLeft: 1 << 7,
  /** Before a capitalised word that could end one. */
  runsRight: 1 << 8,
  /** Beside a verb of saying. */
  speaks: 1 << 9,
  /** In a list with the candidate before it. */
  listed: 1 << 10,
  /** All in capitals amid capitals, which say nothing then. */
  shouted: 1 << 11,
  /** Somebody sits there: "gunmen positioned in". */
  seat: 1 << 12,
  /** Across a border: "the frontier with". */
  beyond: 1 << 13,
  /** Where something is or happens, without a preposition of its own: "in a [Nowbagh] tavern", "shells fell on". */
  setting: 1 << 14,
  /** What a line of a list or a row of a table tells of: "Lesk: 12 killed". */
  entry: 1 << 15,
} as const

const MOST_STEPS = 8 // tokens between a preposition and a name: "in the northern, rebel-held city of"
const DATELINE_TOKENS = 14 // between a dateline's place and its dash or date: "BAGHDAD, Iraq, Feb. 3 (Agency)"
const CODE = {
  quote: 0x27,
  comma: 0x2c,
  hyphen: 0x2d,
  point: 0x2e,
  half: 0x2013,
  dash: 0x2014,
  open: 0x28,
  close: 0x29,
} as const

/** Fills in the evidence of candidates that stand in text order. */
export function weigh(
  tokens: Tokens,
  candidates: readonly Candidate[],
  first: number,
  limit: number,
  words: PlaceWords,
): void {
  for (const [order, candidate] of candidates.entries()) {
    lookRight(tokens, candidate, limit, words)
    lookLeft(tokens, candidate, candidates[order - 1], first, words)
    if (!(candidate.evidence & EVIDENCE.located) && isSetting(tokens, candidate, first, words))
      candidate.evidence |= EVIDENCE.setting
    if (isEntryName(tokens, candidate, first, limit)) {
      candidate.evidence &= ~EVIDENCE.runsLeft // what stands on the line before
      candidate.evidence |= EVIDENCE.entry | EVIDENCE.setting
    }
    const isCaps =
      (tokens.flags[candidate.first]! & FLAG.caps) !== 0 && isCapsAround(tokens, candidate.first, candidate.last)
    if (isCaps) {
      candidate.evidence &= ~(EVIDENCE.runsLeft | EVIDENCE.runsRight)
      candidate.evidence |= EVIDENCE.shouted
    }
    if (isDateline(tokens, candidate, limit, isCaps, words) || isByline(tokens, candidate, first, limit, words))
      candidate.evidence |= EVIDENCE.dateline
  }
  spreadAlongLists(tokens, candidates, words)
}

/** "Helmand's": a clitic that is not the next word. */
export function isPossessive(tokens: Tokens, index: number): boolean {
  if (index >= tokens.count || tokens.flags[index]! & FLAG.space) return false
  const code = tokens.text.charCodeAt(tokens.start[index]!)
  return code === CODE.quote || code === 0x2019
}

function lookRight(tokens: Tokens, candidate: Candidate, limit: number, { bits, kindOf }: PlaceWords): void {
  let next = candidate.last + 1
  if (next >= limit) return
  const owns = isPossessive(tokens, next)
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
function lookLeft(
  tokens: Tokens,
  candidate: Candidate,
  before: Candidate | undefined,
  first: number,
  { bits, kindOf }: PlaceWords,
): void {
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
      const isTitle = code === CODE.point && i > first && (bits[tokens.word[i - 1]!]! & WORD.title) !== 0
      if (isNext && isTitle) candidate.evidence |= EVIDENCE.refused
      if (isNext && code === CODE.point && isInitial(tokens, i - 1)) candidate.evidence |= EVIDENCE.runsLeft
      if (isNext && code === CODE.comma && before !== undefined && i === before.after)
        candidate.evidence |= EVIDENCE.listed
      if (code !== CODE.hyphen && !(code === CODE.comma && !isNext)) return
      if (isNext && !isInner(tokens, i)) return
      continue
    }
    if (isNext && word & WORD.speaking && !isCapital) candidate.evidence |= EVIDENCE.speaks
    if (word & WORD.locative) {
      candidate.evidence |= EVIDENCE.located
      if (i > first && bits[tokens.word[i - 1]!]! & WORD.seating) candidate.evidence |= EVIDENCE.seat
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

/** "J." before a name. */
function isInitial(tokens: Tokens, index: number): boolean {
  return index >= 0 && tokens.end[index]! - tokens.start[index]! === 1 && (tokens.flags[index]! & FLAG.capital) !== 0
}

/**
 * Does a dateline begin with the name? A dash or a bracket comes after it and what it lies in; unless capitals set it apart, it begins a line, and unless it is in capitals the dash must come.
 * A line that opens with a name in capitals and a date needs neither.
 *
 *   KABUL, Afghanistan (Feb. 3)        Nowbagh, Helmand, 3 February --        SALTMERE, March 6, 2031. The        not: Graham (photo)
 */
function isDateline(
  tokens: Tokens,
  candidate: Candidate,
  limit: number,
  isAllCaps: boolean,
  { bits }: PlaceWords,
): boolean {
  let hasDate = false
  const flags = tokens.flags[candidate.first]!
  const isCaps = (flags & FLAG.caps) !== 0
  if ((!isCaps || isAllCaps) && !(flags & BREAK)) return false
  const end = Math.min(limit, candidate.last + DATELINE_TOKENS)
  for (let i = candidate.last + 1; i < end; i++) {
    if (tokens.flags[i]! & FLAG.line) return false
    if (tokens.kind[i] === TOKEN.mark) {
      const code = tokens.text.charCodeAt(tokens.start[i]!)
      if (code === CODE.dash || code === CODE.half || (code === CODE.open && isCaps)) return true
      if (code === CODE.hyphen) return (tokens.flags[i]! & FLAG.space) !== 0 || tokens.end[i]! - tokens.start[i]! > 1
      if (code === CODE.point && hasDate && isCaps && flags & BREAK) return true
      if (code !== CODE.comma && code !== CODE.point && code !== CODE.open && code !== CODE.close) return false
    } else if (tokens.kind[i] === TOKEN.number && bits[tokens.word[i - 1]!]! & WORD.time) hasDate = true
    else if (tokens.kind[i] !== TOKEN.number && !(tokens.flags[i]! & FLAG.capital)) return false
  }
  return false
}

/**
 * Does the name stand in a line, or in brackets of a paragraph of their own, that tells who wrote the report?
 *
 *   By our correspondent in Orme        (Reporting by Ada Ravel in Orme)        not: By nightfall in Orme, the dead were counted.
 */
function isByline(
  tokens: Tokens,
  { first: name, last, evidence }: Candidate,
  first: number,
  limit: number,
  { bylines }: PlaceWords,
): boolean {
  if (!(evidence & EVIDENCE.located)) return false
  let start = name
  while (start > first && !(tokens.flags[start]! & BREAK)) if (name - --start > BYLINE_TOKENS) return false
  const isBracketed = markAt(tokens, start) === CODE.open
  const opening = isBracketed ? start + 1 : start
  if (!bylines.has(tokens.word[opening]!) && !(isBracketed && bylines.has(tokens.word[opening + 1]!))) return false
  let end = last + 1
  while (end < limit && !(tokens.flags[end]! & BREAK)) if (++end - name > BYLINE_TOKENS) return false
  return isBracketed || tokens.kind[end - 1] !== TOKEN.mark
}
const BYLINE_TOKENS = 24 // from a byline's beginning to a name in it, and from there to its end

/** What holds of every name of a list if it does of the first. */
const SPREADING = EVIDENCE.located | EVIDENCE.related | EVIDENCE.seat | EVIDENCE.beyond

/**
 * A plural noun is the kind of every name of its list, and what stands before the first name stands before all of them.
 *
 *   in Nowbagh, Tal Mazar and Hasan Karez districts        the towns of Nowbagh and Tal Mazar
 */
function spreadAlongLists(tokens: Tokens, candidates: readonly Candidate[], { bits }: PlaceWords): void {
  let kind: number = NO_KIND
  for (let order = candidates.length - 1; order >= 0; order--) {
    const candidate = candidates[order]!
    if (candidate.kind === NO_KIND && kind !== NO_KIND) {
      candidate.evidence |= EVIDENCE.kind
      candidate.kind = kind
    }
    const isPlural =
      candidate.after > candidate.last + 1 && (bits[tokens.word[candidate.after - 1]!]! & WORD.plural) !== 0
    if (!(candidate.evidence & EVIDENCE.listed)) kind = NO_KIND
    else if (isPlural) kind = candidate.kind
  }
  for (let order = 1; order < candidates.length; order++) {
    const candidate = candidates[order]!
    const before = candidates[order - 1]!
    if (!(candidate.evidence & EVIDENCE.listed)) continue
    candidate.evidence |= before.evidence & SPREADING
    if (candidate.kind === NO_KIND && before.kind !== NO_KIND && before.after === before.last + 1) {
      candidate.evidence |= EVIDENCE.kind
      candidate.kind = before.kind
    }
  }
}
