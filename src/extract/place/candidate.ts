import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'

/** A name in the text that may be a place. `weighing.ts` fills in what speaks for it. */
export interface Candidate {
  readonly first: number
  readonly last: number
  /** First line of the gazetteer's chain for the name, -1 for a name that it does not know. */
  readonly line: number
  /** Bits of EVIDENCE. */
  evidence: number
  /** PLACE_KIND or ANY_KIND that a noun beside it names, NO_KIND if none does. */
  kind: number
  /** The token after the name and its noun. */
  after: number
}

/** Are the words beside a name all in capitals, so that its own say nothing? */
export function isCapsAround(tokens: Tokens, first: number, last: number): boolean {
  let caps = 0
  let words = 0
  for (let i = Math.max(0, first - AROUND); i <= last + AROUND && i < tokens.count; i++) {
    if ((i >= first && i <= last) || tokens.kind[i] !== TOKEN.word || tokens.end[i]! - tokens.start[i]! < 2) continue
    words++
    if (tokens.flags[i]! & FLAG.caps) caps++
  }
  return words > 0 && caps * 2 > words
}

const AROUND = 4 // tokens on each side that show how a passage is written

/** Are most words around a name written small, so that the capitals in it are those of a name? */
export function isAmidSmall(tokens: Tokens, start: number, end: number): boolean {
  let small = 0
  let capital = 0
  for (let i = Math.max(0, start - BESIDE); i < Math.min(tokens.count, end + BESIDE); i++) {
    if (i >= start && i < end) continue
    if (tokens.kind[i] !== TOKEN.word || tokens.end[i]! - tokens.start[i]! < FEWEST_LETTERS) continue
    if (tokens.flags[i]! & FLAG.capital) capital++
    else small++
  }
  return small > 0 && small >= capital
}

const BESIDE = 6 // tokens on each side of a name
const FEWEST_LETTERS = 4 // of a word that titles write with a capital: "the" and "in" they do not
