import { PLACE_KIND } from '../model/gazetteer.ts'
import { phraseAt } from '../text/phrases.ts'
import { BREAK, FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { isInner, type PlaceIndex } from './place-index.ts'
import { ANY_KIND, NO_KIND, type PlaceWords, WORD } from './place-words.ts'

/** A name in the text that may be a place. `place-evidence.ts` fills in what speaks for it. */
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

const MOST_WORDS = 4 // words of an unknown name: "Darreh-ye Sur Pain" is as long as they get

/** Finds the names of tokens first..limit that may be places, known or announced by a noun, in text order and apart from each other. */
export function placeCandidates(
  tokens: Tokens,
  first: number,
  limit: number,
  words: PlaceWords,
  index: PlaceIndex,
): Candidate[] {
  const { bits } = words
  const candidates: Candidate[] = []
  let free = first // the first token that no candidate covers
  for (let i = first; i < limit; i++) {
    const word = tokens.word[i]!
    if (i >= free && tokens.flags[i]! & BREAK) {
      const unknown = nameOpeningLine(tokens, i, limit, words, index)
      if (unknown !== undefined) {
        candidates.push(unknown)
        free = unknown.last + 1
      }
    }
    if (bits[word]! & WORD.body && i >= free) {
      const body = phraseAt(words.bodies, tokens, i, limit)
      if (body !== undefined) free = body.last + 1
    }
    if (bits[word]! & WORD.kind) {
      const unknown = nameBefore(tokens, i, first, words, candidates) ?? nameAfter(tokens, i, limit, words, index)
      if (unknown !== undefined && unknown.first >= free) {
        candidates.push(unknown)
        free = unknown.last + 1
      }
    }
    const isDeedTo =
      (bits[word]! & WORD.deed) !== 0 && i + 1 < limit && (bits[tokens.word[i + 1]!]! & WORD.partOf) !== 0
    if ((bits[word]! & WORD.locative || isDeedTo) && i >= free) {
      const unknown = nameAfterPreposition(tokens, i + (isDeedTo ? 2 : 1), limit, words, index)
      if (unknown !== undefined) {
        candidates.push(unknown)
        free = unknown.last + 1
      }
    }
    if (i < free) continue
    if (!(tokens.flags[i]! & FLAG.capital) && !beginsSmall(tokens, i, limit, words)) continue
    const match = index.find(tokens, i, limit)
    if (match === undefined || isOther(tokens, i, match.last, words)) continue
    if (i - 2 >= free && isComma(tokens, i - 1)) {
      const start = runBefore(tokens, i - 1, free, words)
      if (start < i - 1)
        candidates.push({ first: start, last: i - 2, line: -1, evidence: 0, kind: NO_KIND, after: i - 1 })
    }
    const begin = withArticle(tokens, i, free, words)
    const last = withConnected(tokens, match.last, limit, words)
    const line = last === match.last ? match.line : -1
    candidates.push({ first: begin, last, line, evidence: 0, kind: NO_KIND, after: last + 1 })
    free = last + 1
  }
  return candidates
}

/**
 * A name in capitals that opens a line and that the gazetteer lacks, perhaps a dateline's: "SALTMERE, March 4 (Coastwire) -". It is
 * kept only if the rest of a dateline comes after it.
 */
function nameOpeningLine(
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
function nameAfterPreposition(
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

function isComma(tokens: Tokens, index: number): boolean {
  return markAt(tokens, index) === 0x2c
}

/** "al-Bab": an article in lower case that begins a name. */
function beginsSmall(tokens: Tokens, index: number, limit: number, { bits }: PlaceWords): boolean {
  if (!(bits[tokens.word[index]!]! & WORD.article)) return false
  const next = index + 1 < limit && isInner(tokens, index + 1) ? index + 2 : index + 1
  return next < limit && (tokens.flags[next]! & FLAG.capital) !== 0
}

/** "al-Raqqa": the article belongs to the name though the gazetteer has it without. */
function withArticle(tokens: Tokens, index: number, free: number, { bits }: PlaceWords): number {
  if (index - 2 < free || !isInner(tokens, index - 1)) return index
  return bits[tokens.word[index - 2]!]! & WORD.article ? index - 2 : index
}

/** "San Luis de la Barra": a name goes on after "de", so the gazetteer knows only the saint. */
function withConnected(tokens: Tokens, last: number, limit: number, { bits }: PlaceWords): number {
  let i = last + 1
  if (i >= limit || !(bits[tokens.word[i]!]! & WORD.connector)) return last
  while (i < limit && bits[tokens.word[i]!]! & WORD.particle) i++
  return i < limit && i <= last + 3 && tokens.flags[i]! & FLAG.capital ? i : last
}

/** "Us", "March" and "Northern Region" are words before they are places. In a text all in capitals two letters say nothing. */
function isOther(tokens: Tokens, first: number, last: number, { bits }: PlaceWords): boolean {
  if (last === first) {
    if (bits[tokens.word[first]!]! & COMMON) return true
    if (tokens.end[first]! - tokens.start[first]! > 2) return false
    return !(tokens.flags[first]! & FLAG.caps) || isCapsAround(tokens, first, last)
  }
  for (let i = first; i <= last; i++) if (!(bits[tokens.word[i]!]! & (WORD.modifier | WORD.kind))) return false
  return true
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

/**
 * The unknown name before a noun: "in Nowbagh district", "the Sumaria area". It gives way to a known name of the same extent and
 * takes the place of a known one that is only its end.
 */
function nameBefore(
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
function nameAfter(
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
const COMMON =
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
function runBefore(tokens: Tokens, noun: number, first: number, { bits }: PlaceWords): number {
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
