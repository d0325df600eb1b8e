import { MARK } from '../../text/marks.ts'
import { BREAK, FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { EVIDENCE } from './evidence.ts'
import { type PlaceWords, WORD } from './words.ts'

const DATELINE_TOKENS = 14 // between a dateline's place and its dash or date: "BAGHDAD, Iraq, Feb. 3 (Agency)"

/**
 * Does a dateline begin with the name? A dash or a bracket comes after it and what it lies in; unless capitals set it apart, it begins a line, and unless it is in capitals the dash must come.
 * A line that opens with a name in capitals and a date needs neither, nor one that opens with a known name in capitals, a colon and prose.
 *
 *   KABUL, Afghanistan (Feb. 3)        Nowbagh, Helmand, 3 February --        SALTMERE, March 6, 2031. The        KABUL: Nine men were        not: Graham (photo)
 */
export function isDateline(
  tokens: Tokens,
  candidate: Candidate,
  limit: number,
  isAllCaps: boolean,
  { bits }: PlaceWords,
): boolean {
  if (isCredit(tokens, candidate)) return false
  let hasDate = false
  const flags = tokens.flags[candidate.first]!
  const isCaps = (flags & FLAG.caps) !== 0
  if ((!isCaps || isAllCaps) && !(flags & BREAK)) return false
  const end = Math.min(limit, candidate.last + DATELINE_TOKENS)
  for (let i = candidate.last + 1; i < end; i++) {
    if (tokens.flags[i]! & FLAG.line) return false
    if (tokens.kind[i] === TOKEN.mark) {
      const code = tokens.text.charCodeAt(tokens.start[i]!)
      if (code === MARK.emDash || code === MARK.enDash || (code === MARK.opening && isCaps)) return true
      if (code === MARK.hyphen) return (tokens.flags[i]! & FLAG.space) !== 0 || tokens.end[i]! - tokens.start[i]! > 1
      if (code === MARK.point && hasDate && isCaps && flags & BREAK) return true
      if (code === MARK.colon)
        return candidate.line >= 0 && !isAllCaps && isCaps && (flags & BREAK) !== 0 && opensProse(tokens, i + 1, limit)
      if (code !== MARK.comma && code !== MARK.point && code !== MARK.opening && code !== MARK.closing) return false
    } else if (tokens.kind[i] === TOKEN.number && bits[tokens.word[i - 1]!]! & WORD.time) hasDate = true
    else if (tokens.kind[i] !== TOKEN.number && !(tokens.flags[i]! & FLAG.capital)) return false
  }
  return false
}

/** Does a line go on here as a sentence does, and not as a row of a table? */
function opensProse(tokens: Tokens, start: number, limit: number): boolean {
  if (start >= limit || (tokens.flags[start]! & (FLAG.capital | FLAG.caps)) !== FLAG.capital) return false
  let end = start
  while (end < limit && end - start < PROSE_TOKENS && (end === start || !(tokens.flags[end]! & BREAK))) end++
  return end - start === PROSE_TOKENS
}

const PROSE_TOKENS = 8 // more than a headline or a row has behind its label

/** "March 6 (KPI) -- Shells hit": a name alone in brackets amid the line is that of the agency. */
function isCredit(tokens: Tokens, { first, last }: Candidate): boolean {
  const isAlone = first > 0 && markAt(tokens, first - 1) === MARK.opening && markAt(tokens, last + 1) === MARK.closing
  return isAlone && !(tokens.flags[first - 1]! & BREAK)
}

/**
 * Does the name stand in a line, or in brackets of a paragraph of their own, that tells who wrote the report?
 *
 *   By our correspondent in Orme        (Reporting by Ada Ravel in Orme)        not: By nightfall in Orme, the dead were counted.
 */
export function isByline(
  tokens: Tokens,
  { first: name, last, evidence }: Candidate,
  first: number,
  limit: number,
  { bylines }: PlaceWords,
): boolean {
  if (!(evidence & EVIDENCE.located)) return false
  let start = name
  while (start > first && !(tokens.flags[start]! & BREAK)) if (name - --start > BYLINE_TOKENS) return false
  const isBracketed = markAt(tokens, start) === MARK.opening
  const opening = isBracketed ? start + 1 : start
  if (!bylines.has(tokens.word[opening]!) && !(isBracketed && bylines.has(tokens.word[opening + 1]!))) return false
  let end = last + 1
  while (end < limit && !(tokens.flags[end]! & BREAK)) if (++end - name > BYLINE_TOKENS) return false
  return isBracketed || tokens.kind[end - 1] !== TOKEN.mark
}

const BYLINE_TOKENS = 24 // from a byline's beginning to a name in it, and from there to its end
