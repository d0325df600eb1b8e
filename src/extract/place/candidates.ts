import { isOwnersMark } from '../../text/clitics.ts'
import { phraseAt } from '../../text/phrases.ts'
import { BREAK, FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { beginsSmall, isComma, nameAfter, nameBefore, nameOpeningLine, runBefore, withArticle } from './announced.ts'
import { nameApposed } from './apposed.ts'
import { type Candidate, isCapsAround } from './candidate.ts'
import { EVIDENCE } from './evidence.ts'
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
  if (name === undefined || (opening.evidence !== 0 && !endsThere(tokens, name.last + 1, words))) return
  if (opening.isOfTerrain && !isUnheardTerrain(search, name)) return
  name.evidence |= opening.evidence
  take(search, name)
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

/** Where an unknown name may begin, and what its opening says of it. */
interface Opening {
  readonly from: number
  readonly evidence: number
  /** It must be one of a mountain, a lake or the like. */
  readonly isOfTerrain?: true
}

/** "Mount Orme", "Orme Island", but not "Mount Sinjar", which is told by its town. */
function isUnheardTerrain({ tokens, limit, words, index }: Search, { first, last }: Candidate): boolean {
  const { terrain } = words
  if (first === last || !(terrain[tokens.word[first]!] === 1 || terrain[tokens.word[last]!] === 1)) return false
  for (let i = first; i <= last; i++) if (index.find(tokens, i, limit) !== undefined) return false
  return true
}

/** Where an unknown name may begin behind a token that opens it, and what that says of it; undefined behind any other. */
function openingAt(
  tokens: Tokens,
  i: number,
  limit: number,
  before: Candidate | undefined,
  words: PlaceWords,
): Opening | undefined {
  const { bits, directions, edges, happenings, heads, reaching, takings } = words
  const word = tokens.word[i]!
  if (bits[word]! & WORD.locative) return { from: i + 1, evidence: 0 }
  if (takings[word] === 1) return { from: i + 1, evidence: EVIDENCE.located }
  const link = i + 1 < limit ? bits[tokens.word[i + 1]!]! : 0
  const isBeforeOf = (link & WORD.partOf) !== 0 && (link & WORD.relational) !== 0
  if (isBeforeOf && bits[word]! & WORD.deed) return { from: i + 2, evidence: 0 }
  if (isBeforeOf && heads[word] === 1) return { from: i + 2, evidence: EVIDENCE.office }
  // "off the coast of", not "in Harn Market of"
  if (isBeforeOf && edges[word] === 1 && !(tokens.flags[i]! & FLAG.capital))
    return { from: i + 2, evidence: EVIDENCE.located }
  // "in air strikes on"
  const isBlow = happenings[word] === 1 && (bits[word]! & WORD.blow) !== 0
  if (isBlow && i + 1 < limit && reaching[tokens.word[i + 1]!] === 1) return { from: i + 2, evidence: EVIDENCE.located }
  if (isBeforeOf && directions[word] === 1) return { from: i + 2, evidence: EVIDENCE.reference } // "south of"
  // "on Mount Orme", but not "on Orme"
  if (bits[word]! & WORD.relational && reaching[word] === 1)
    return { from: i + 1, evidence: EVIDENCE.located, isOfTerrain: true }
  return before !== undefined && isOwner(tokens, before, i, words) ? { from: i + 1, evidence: 0 } : undefined
}

/** Does a mark, a preposition or a verb follow a name: nothing that it only says the sort of ("shelled Orme positions")? */
function endsThere(tokens: Tokens, next: number, { bits, predicates }: PlaceWords): boolean {
  if (next >= tokens.count || tokens.kind[next] === TOKEN.mark) return !isOwnersMark(tokens, next)
  const word = tokens.word[next]!
  if (bits[word]! & (WORD.locative | WORD.relational | WORD.partOf | WORD.conjunction | WORD.speaking)) return true
  return predicates[word] === 1 && !(tokens.flags[next]! & FLAG.capital)
}

/** "in Ruvania's": a place after a preposition that owns what follows. */
function isOwner(tokens: Tokens, { first, last }: Candidate, possessive: number, { bits }: PlaceWords): boolean {
  if (possessive !== last + 1 || !isOwnersMark(tokens, possessive)) return false
  let before = first - 1
  while (before > 0 && bits[tokens.word[before]!]! & WORD.modifier) before--
  return before >= 0 && (bits[tokens.word[before]!]! & WORD.holding) !== 0
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
