import { PLACE_KIND } from '../../model/gazetteer.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { type Candidate, isAmidSmall } from './candidate.ts'
import { isInner, type PlaceIndex } from './place-index.ts'
import { MOST_WORDS, NO_NAME, ownsNext, runFrom } from './run.ts'
import { ANY_KIND, NO_KIND, type PlaceWords, WORD } from './words.ts'

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
 * The unknown name before a noun: "in Nowbagh district", "the Sumaria area", "the Nowbagh refugee camp". It gives way to a known name of the same extent and
 * takes the place of those that are only a part of it.
 */
export function nameBefore(
  tokens: Tokens,
  noun: number,
  first: number,
  words: PlaceWords,
  index: PlaceIndex,
  candidates: Candidate[],
): Candidate | undefined {
  const { bits, kindOf, compounds } = words
  const kind = kindOf[tokens.word[noun]!]!
  if (bits[tokens.word[noun]!]! & WORD.unannounced) return undefined
  if (tokens.flags[noun]! & FLAG.capital && kind === PLACE_KIND.city) return undefined // "Sadr City" is a name, not a city called Sadr
  const end = noun > first && compounds[tokens.word[noun - 1]!] === 1 ? noun - 1 : noun
  const run = runBefore(tokens, end, first, words)
  const name = run < end && ownsNext(tokens, run, index) ? run + 1 : run
  if (name === end) return undefined
  const start = withArticle(tokens, name, first, words)
  const isCaps = (tokens.flags[noun]! & FLAG.caps) !== 0 // then "IN THE SAME TOWN" looks like a name: only "IN X TOWN" is sure
  if (isCaps && (start === first || !(bits[tokens.word[start - 1]!]! & WORD.locative))) return undefined
  if (kind === ANY_KIND && !isAfterPreposition(tokens, start, first, words)) return undefined
  const whole: Candidate = { first: start, last: end - 1, line: -1, evidence: 0, kind, after: noun + 1 }
  let kept = candidates.length
  while (kept > 0 && candidates[kept - 1]!.last >= start) kept--
  const parts = candidates.slice(kept)
  const known = parts[parts.length - 1]
  if (known === undefined) return whole
  if (known.last >= end - 1 ? known.first <= name || parts.length > 1 : !areOnlyParts(parts, start)) return undefined
  candidates.length = kept
  return whole

  /** "Wadi Hasra area": a small place named by the beginning is not meant; "Aleppo Karm area" is told after a large one. */
  function areOnlyParts(parts: readonly Candidate[], from: number): boolean {
    return isAmidSmall(tokens, from, end) && parts.every(part => part.first >= from && !index.isMajor(part.line))
  }
}

/** The unknown name after a noun and "of": "in the village of Hasan Karez", "a hamlet called Nowbagh". A name that the gazetteer has whole is left to it. */
export function nameAfter(
  tokens: Tokens,
  noun: number,
  limit: number,
  words: PlaceWords,
  index: PlaceIndex,
): Candidate | undefined {
  const { bits, kindOf, calling } = words
  const kind = kindOf[tokens.word[noun]!]!
  const start = noun + 2
  const link = bits[tokens.word[noun + 1]!]!
  const isCalled = calling[tokens.word[noun + 1]!] === 1 // "a village called X"
  if (start >= limit || !(isCalled || link & WORD.partOf)) return undefined
  // "the port of X" and "the island of X" announce a name, "X port" and "the Department of X" do not.
  const isUnsure = kind === ANY_KIND || (!isCalled && (bits[tokens.word[noun]!]! & WORD.unannounced) !== 0)
  if (isUnsure && (kind < PLACE_KIND.city || tokens.flags[noun]! & FLAG.capital)) return undefined
  if (kind === ANY_KIND && !isCalled && !(link & WORD.relational)) return undefined
  const most = tokens.flags[noun]! & FLAG.caps ? MOST_WORDS / 2 : MOST_WORDS
  const end = runFrom(tokens, start, limit, { words, index, barred: NO_NAME, most })
  if (end === start || isStreet(tokens, end, limit, words)) return undefined
  const known = index.find(tokens, start, limit)
  // In a title all words have capitals: what stands behind a known name there may be a verb.
  if (known !== undefined && (known.last >= end - 1 || !isAmidSmall(tokens, start, end))) return undefined
  return { first: start, last: end - 1, line: -1, evidence: 0, kind, after: end }
}

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

/** "the area of Orme and Keld streets", "of Orme Street": a name that a street bears. */
function isStreet(tokens: Tokens, end: number, limit: number, { bits }: PlaceWords): boolean {
  for (let i = end - 1; i < limit && i < end + STREET_REACH; i++) {
    if (tokens.kind[i] !== TOKEN.word) return false
    const word = bits[tokens.word[i]!]!
    if (word & WORD.street) return true
    if (i >= end && !(word & WORD.conjunction) && !(tokens.flags[i]! & FLAG.capital)) return false
  }
  return false
}

const STREET_REACH = 3 // tokens behind a name: "and Keld streets"
