import { phraseAt } from '../../text/phrases.ts'
import { BREAK, FLAG, type Tokens } from '../../text/tokens.ts'
import { beginsSmall, isComma, nameAfter, nameBefore, nameOpeningLine, runBefore, withArticle } from './announced.ts'
import { nameApposed } from './apposed.ts'
import { type Candidate, isCapsAround } from './candidate.ts'
import { fits, openingAt } from './opening.ts'
import type { PlaceIndex } from './place-index.ts'
import { COMMON, nameAfterPreposition } from './run.ts'
import { NO_KIND, type PlaceWords, WORD } from './words.ts'

/** How far the search for names has come. */
interface Search {
  readonly tokens: Tokens
  readonly first: number
  readonly limit: number
  readonly words: PlaceWords
  readonly index: PlaceIndex
  readonly candidates: Candidate[]
  /** The first token that no candidate covers. */
  free: number
  /** The first behind the last body's name. */
  named: number
}

/** Finds the names of tokens first..limit that may be places, known or announced by a noun, in text order and apart from each other. */
export function placeCandidates(
  tokens: Tokens,
  first: number,
  limit: number,
  words: PlaceWords,
  index: PlaceIndex,
): Candidate[] {
  const search: Search = { tokens, first, limit, words, index, candidates: [], free: first, named: first }
  for (let i = first; i < limit; i++) {
    const bits = words.bits[tokens.word[i]!]!
    if (tokens.flags[i]! & BREAK && i >= search.free) take(search, nameOpeningLine(tokens, i, limit, words, index))
    if (bits & WORD.body && i >= search.free) passBody(search, i)
    if (bits & WORD.kind) takeOfKind(search, i)
    if (i >= search.free) takeBehindOpening(search, i)
    if (i >= search.free) takeKnown(search, i)
  }
  return search.candidates
}

function take(search: Search, candidate: Candidate | undefined): void {
  if (candidate === undefined) return
  search.candidates.push(candidate)
  search.free = Math.max(search.free, candidate.last + 1)
}

/** A body's name names no place. */
function passBody(search: Search, at: number): void {
  const body = phraseAt(search.words.bodies, search.tokens, at, search.limit)
  if (body !== undefined) search.free = search.named = body.last + 1
}

/** The name that a noun for a place announces, before it or behind it. */
function takeOfKind(search: Search, at: number): void {
  const { tokens, first, limit, words, index, candidates } = search
  const before = nameBefore(tokens, at, first, words, index, candidates)
  const name =
    before ?? nameAfter(tokens, at, limit, words, index) ?? nameApposed(tokens, at, first, limit, words, candidates)
  if (name !== undefined && name.first >= (before === undefined ? search.free : search.named)) take(search, name)
}

/** A name that nobody has listed, behind a preposition or another word that opens one. */
function takeBehindOpening(search: Search, at: number): void {
  const { tokens, limit, words, index, candidates } = search
  const opening = openingAt(tokens, at, limit, candidates[candidates.length - 1], words)
  if (opening === undefined) return
  const name = nameAfterPreposition(tokens, opening.from, limit, words, index)
  if (name === undefined || !fits(tokens, name, opening, limit, words)) return
  if (opening.of === 'terrain' && isHeardOf(search, name)) return
  name.evidence |= opening.evidence
  take(search, name)
}

/** "Mount Sinjar" is told by its town. */
function isHeardOf({ tokens, limit, index }: Search, { first, last }: Candidate): boolean {
  for (let i = first; i <= last; i++) if (index.find(tokens, i, limit) !== undefined) return true
  return false
}

/** A name that the gazetteer has; a run of capitals before its comma may be a place as well: "[Tal Mazar], Orme". */
function takeKnown(search: Search, at: number): void {
  const { tokens, limit, words, index } = search
  if (!(tokens.flags[at]! & FLAG.capital) && !beginsSmall(tokens, at, limit, words)) return
  const match = index.find(tokens, at, limit)
  if (match === undefined || isOther(tokens, at, match.last, words)) return
  if (at - 2 >= search.free && isComma(tokens, at - 1)) {
    const start = runBefore(tokens, at - 1, search.free, words)
    if (start < at - 1) search.candidates.push(candidateOf(start, at - 2, -1))
  }
  const first = withArticle(tokens, at, search.free, words)
  const last = withConnected(tokens, match.last, limit, words)
  take(search, candidateOf(first, last, last === match.last ? match.line : -1))
}

function candidateOf(first: number, last: number, line: number): Candidate {
  return { first, last, line, evidence: 0, kind: NO_KIND, after: last + 1 }
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
