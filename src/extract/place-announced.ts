import { PLACE_KIND } from '../model/gazetteer.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { type Candidate, isCapsAround } from './place-candidate.ts'
import { isInner, type PlaceIndex } from './place-index.ts'
import { ANY_KIND, NO_KIND, type PlaceWords, WORD } from './place-words.ts'

const MOST_WORDS = 4 // words of an unknown name: "Darreh-ye Sur Pain" is as long as they get

/**
 * A name in capitals that opens a line and that the gazetteer lacks, perhaps a dateline's: "SALTMERE, March 4 (Coastwire) -". It is
 * kept only if the rest of a dateline comes after it.
 */
export function nameOpeningLine(
  tokens: Tokens,
  start: number,
  limit: number,
  { bits }: PlaceWords,
  index: PlaceIndex,
): Candidate | undefined {
  let end = start
  while (end < limit && end < start + MOST_WORDS && tokens.flags[end]! & FLAG.caps) {
    if (bits[tokens.word[end]!]! & NO_NAME || (end > start && tokens.flags[end]! & FLAG.line)) return undefined
    end++
  }
  if (end === start || end >= limit || tokens.kind[end] !== TOKEN.mark) return undefined
  if (index.find(tokens, start, limit) !== undefined) return undefined
  return { first: start, last: end - 1, line: -1, evidence: 0, kind: NO_KIND, after: end }
}

/**
 * A name right after a preposition that the gazetteer lacks, perhaps for its spelling: "in Deyr Ezzour". It is kept only if the text says what it lies in or
 * `place-spelling.ts` finds it.
 */
export function nameAfterPreposition(
  tokens: Tokens,
  start: number,
  limit: number,
  { bits }: PlaceWords,
  index: PlaceIndex,
): Candidate | undefined {
  let end = start
  for (; end < limit && end < start + MOST_WORDS; end++) {
    if (end > start && isInner(tokens, end)) continue
    const word = bits[tokens.word[end]!]!
    const isName = tokens.kind[end] === TOKEN.word && tokens.flags[end]! & FLAG.capital && !(word & (NO_NAME | COMMON))
    if (!isName || (end > start && tokens.flags[end]! & FLAG.line)) break
  }
  if (end === start || isCapsAround(tokens, start, end - 1)) return undefined
  for (let i = start; i < end; i++) if (index.find(tokens, i, limit) !== undefined) return undefined
  return { first: start, last: end - 1, line: -1, evidence: 0, kind: NO_KIND, after: end }
}

export function isComma(tokens: Tokens, index: number): boolean {
  return markAt(tokens, index) === 0x2c
}

/** "al-Bab": an article in lower case that begins a name. */
export function beginsSmall(tokens: Tokens, index: number, limit: number, { bits }: PlaceWords): boolean {
  if (!(bits[tokens.word[index]!]! & WORD.article)) return false
  const next = index + 1 < limit && isInner(tokens, index + 1) ? index + 2 : index + 1
  return next < limit && (tokens.flags[next]! & FLAG.capital) !== 0
}

/** "al-Raqqa": the article belongs to the name though the gazetteer has it without. */
export function withArticle(tokens: Tokens, index: number, free: number, { bits }: PlaceWords): number {
  if (index - 2 < free || !isInner(tokens, index - 1)) return index
  return bits[tokens.word[index - 2]!]! & WORD.article ? index - 2 : index
}

/**
 * The unknown name before a noun: "in Nowbagh district", "the Sumaria area". It gives way to a known name of the same extent and
 * takes the place of a known one that is only its end.
 */
export function nameBefore(
  tokens: Tokens,
  noun: number,
  first: number,
  words: PlaceWords,
  candidates: Candidate[],
): Candidate | undefined {
  const { bits, kindOf } = words
  const kind = kindOf[tokens.word[noun]!]!
  if (bits[tokens.word[noun]!]! & WORD.unannounced) return undefined
  if (tokens.flags[noun]! & FLAG.capital && kind === PLACE_KIND.city) return undefined // "Sadr City" is a name, not a city called Sadr
  const name = runBefore(tokens, noun, first, words)
  if (name === noun) return undefined
  const start = withArticle(tokens, name, first, words)
  const isCaps = (tokens.flags[noun]! & FLAG.caps) !== 0 // then "IN THE SAME TOWN" looks like a name: only "IN X TOWN" is sure
  if (isCaps && (start === first || !(bits[tokens.word[start - 1]!]! & WORD.locative))) return undefined
  if (kind === ANY_KIND && !isAfterPreposition(tokens, start, first, words)) return undefined
  const known = candidates[candidates.length - 1]
  if (known !== undefined && known.last >= start) {
    if (known.first <= name || known.last < noun - 1) return undefined
    candidates.pop()
    if ((candidates[candidates.length - 1]?.last ?? -1) >= start) {
      candidates.push(known)
      return undefined
    }
    return { ...known, first: start, line: -1, kind, after: noun + 1 }
  }
  return {
    first: start,
    last: noun - 1,
    line: -1,
    evidence: 0,
    kind,
    after: noun + 1,
  }
}

/** The unknown name after a noun and "of": "in the village of Hasan Karez". A name that the gazetteer has whole is left to it. */
export function nameAfter(
  tokens: Tokens,
  noun: number,
  limit: number,
  { bits, kindOf }: PlaceWords,
  index: PlaceIndex,
): Candidate | undefined {
  const kind = kindOf[tokens.word[noun]!]!
  const start = noun + 2
  if (kind === ANY_KIND) return undefined
  // "the port of X" announces a name, "X port" and "the Department of X" do not.
  const isUnsure = (bits[tokens.word[noun]!]! & WORD.unannounced) !== 0
  if (isUnsure && (kind !== PLACE_KIND.city || tokens.flags[noun]! & FLAG.capital)) return undefined
  if (start >= limit || !(bits[tokens.word[noun + 1]!]! & WORD.partOf)) return undefined
  let end = start
  const most = tokens.flags[noun]! & FLAG.caps ? MOST_WORDS / 2 : MOST_WORDS
  for (let names = 0; end < limit && names < most; end++) {
    if (end > start && isInner(tokens, end)) continue
    if (tokens.flags[end]! & FLAG.capital && !(bits[tokens.word[end]!]! & NO_NAME)) names++
    else if (end === start || !(bits[tokens.word[end]!]! & WORD.particle)) break
  }
  while (end > start && !(tokens.flags[end - 1]! & FLAG.capital)) end--
  if (end === start) return undefined
  const known = index.find(tokens, start, limit)
  if (known !== undefined && known.last >= end - 1) return undefined
  return { first: start, last: end - 1, line: -1, evidence: 0, kind, after: end }
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
const NO_NAME = WORD.never | WORD.actor | WORD.time | WORD.kind | WORD.locative | WORD.conjunction | WORD.office

const NO_NAME_BEFORE = NO_NAME | WORD.modifier | WORD.title | WORD.feature

/** Where the run of capitalised words before a noun begins; the noun itself if there is none. */
export function runBefore(tokens: Tokens, noun: number, first: number, { bits }: PlaceWords): number {
  let start = noun
  let names = 0
  for (let i = noun - 1; i >= first && names < MOST_WORDS; i--) {
    if (tokens.flags[i + 1]! & FLAG.paragraph) break
    if (isInner(tokens, i)) continue
    const word = bits[tokens.word[i]!]!
    if (tokens.kind[i] === TOKEN.word && tokens.flags[i]! & FLAG.capital && !(word & NO_NAME_BEFORE)) {
      names++
      start = i
    } else if (!(word & WORD.particle) || i === noun - 1) break
  }
  return start
}

function isAfterPreposition(tokens: Tokens, index: number, first: number, { bits }: PlaceWords): boolean {
  for (let i = index - 1; i >= first && i >= index - 3; i--) {
    const word = bits[tokens.word[i]!]!
    if (word & WORD.locative) return true
    if (!(word & WORD.modifier)) return false
  }
  return false
}
