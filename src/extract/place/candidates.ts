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
  let named = first // the first behind the last body's name
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
      if (body !== undefined) {
        free = body.last + 1
        named = free
      }
    }
    if (bits[word]! & WORD.kind) {
      const before = nameBefore(tokens, i, first, words, index, candidates)
      const unknown =
        before ?? nameAfter(tokens, i, limit, words, index) ?? nameApposed(tokens, i, first, limit, words, candidates)
      if (unknown !== undefined && unknown.first >= (before === undefined ? free : named)) {
        candidates.push(unknown)
        free = Math.max(free, unknown.last + 1)
      }
    }
    const opening = i >= free ? openingAt(tokens, i, limit, candidates[candidates.length - 1], words) : undefined
    if (opening !== undefined) {
      const unknown = nameAfterPreposition(tokens, opening.from, limit, words, index)
      if (unknown !== undefined && (opening.evidence === 0 || endsThere(tokens, unknown.last + 1, words))) {
        unknown.evidence |= opening.evidence
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

/** Where an unknown name may begin behind a token that opens it, and what that says of it; undefined behind any other. */
function openingAt(
  tokens: Tokens,
  i: number,
  limit: number,
  before: Candidate | undefined,
  words: PlaceWords,
): { readonly from: number; readonly evidence: number } | undefined {
  const { bits, heads, takings } = words
  const word = tokens.word[i]!
  if (bits[word]! & WORD.locative) return { from: i + 1, evidence: 0 }
  if (takings[word] === 1) return { from: i + 1, evidence: EVIDENCE.located }
  const link = i + 1 < limit ? bits[tokens.word[i + 1]!]! : 0
  const isBeforeOf = (link & WORD.partOf) !== 0 && (link & WORD.relational) !== 0
  if (isBeforeOf && bits[word]! & WORD.deed) return { from: i + 2, evidence: 0 }
  if (isBeforeOf && heads[word] === 1) return { from: i + 2, evidence: EVIDENCE.office }
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
