import type { Language } from '../../lang/language.ts'
import { fold } from '../../text/fold.ts'
import { BREAK, FLAG, TOKEN, type Tokens, tokenText } from '../../text/tokens.ts'
import { isComma } from './announced.ts'
import { type Candidate, isAmidSmall } from './candidate.ts'
import { EVIDENCE } from './evidence.ts'
import { endsThere } from './opening.ts'
import type { PlaceIndex } from './place-index.ts'
import { isAcronym } from './verdict.ts'
import { NO_KIND, type PlaceWords, WORD } from './words.ts'

/** Tells which of the names that the gazetteer lacks a report uses for something else than a place. */
export type OtherwiseIn = (tokens: Tokens, first: number, limit: number, unknown: readonly Candidate[]) => Otherwise

/** Is the name none of a place? */
export type Otherwise = (candidate: Candidate) => boolean

/** A language and its places in, what tells such names apart out. */
export function otherwiseOf({ pack, vocabulary }: Language, index: PlaceIndex, words: PlaceWords): OtherwiseIn {
  const { bits, directions, generics } = words
  const indefinite = new Uint8Array(vocabulary.size)
  for (const word of pack.actors.indefinite) indefinite[vocabulary.idOf(word)] = 1
  indefinite[0] = 0

  return (tokens, first, limit, unknown) => {
    let others: ReadonlySet<string> | undefined
    return candidate => {
      if (candidate.first !== candidate.last || candidate.evidence & EVIDENCE.dateline) return false
      const isSort = (bits[tokens.word[candidate.first]!]! & WORD.actor) !== 0 // "the German city"
      if (isSort) return true
      if (candidate.kind !== NO_KIND) return false
      if (isAcronym(tokens, candidate) || isOneOfMany(tokens, candidate.first)) return true
      if (isOfLonger(tokens, candidate.first)) return true
      others ??= othersIn(tokens, first, limit, unknown)
      return others.has(keyOf(tokens, candidate.first))
    }
  }

  /** "They ran to a nearby [Marlo]": one of several that are called so. "A Nowbagh school", "a Nowbagh, Tarn, school" tell where. */
  function isOneOfMany(tokens: Tokens, name: number): boolean {
    if (!endsThere(tokens, name + 1, words) || isComma(tokens, name + 1)) return false
    let before = name - 1
    while (
      before > 0 &&
      indefinite[tokens.word[before]!] === 0 &&
      bits[tokens.word[before]!]! & (WORD.modifier | WORD.relational)
    )
      before--
    return before >= 0 && indefinite[tokens.word[before]!] === 1
  }

  /** "[Beth] Ruvania Deaconry Hospital": the country behind a name is a part of what is called so. */
  function isOfLonger(tokens: Tokens, name: number): boolean {
    if (name + 1 >= tokens.count || (bits[tokens.word[name + 1]!]! & WORD.actor) === 0) return false
    let end = name + 1
    while (end < tokens.count && isCapital(tokens, end) && !(tokens.flags[end]! & BREAK)) end++
    return end > name + 2 && isAmidSmall(tokens, name, end)
  }

  /** Of the unknown names, folded, those that are somebody's surname somewhere in the report ("Ivo [Brand] left"), or that it writes small. */
  function othersIn(tokens: Tokens, first: number, limit: number, unknown: readonly Candidate[]): ReadonlySet<string> {
    const asked = new Set(unknown.map(candidate => keyOf(tokens, candidate.first)))
    const lengths = new Uint8Array(LONGEST)
    for (const name of asked) if (name.length < LONGEST) lengths[name.length] = 1
    const others = new Set<string>()
    for (let i = first; i < limit; i++) {
      const length = tokens.end[i]! - tokens.start[i]!
      if (tokens.word[i] !== 0 || tokens.kind[i] !== TOKEN.word || length >= LONGEST || lengths[length] === 0) continue
      const isSmall = (tokens.flags[i]! & FLAG.capital) === 0
      if (!isSmall && !isSurname(tokens, i, first)) continue
      const key = keyOf(tokens, i)
      if (asked.has(key)) others.add(key)
    }
    return others
  }

  function isSurname(tokens: Tokens, at: number, first: number): boolean {
    const before = at - 1
    if (before < first || tokens.flags[at]! & BREAK || !isCapital(tokens, before)) return false
    // "Marlo Nowbagh Clinic", "Marlo Nowbagh area"
    const next = at + 1 < tokens.count ? tokens.word[at + 1]! : 0
    if (at + 1 < tokens.count && (isCapital(tokens, at + 1) || bits[next]! & (WORD.kind | WORD.feature))) return false
    const word = tokens.word[before]!
    // "South Nowbagh", "Lake Nowbagh", "On Nowbagh"
    if (bits[word]! & ~(WORD.personal | WORD.title | WORD.office) || directions[word] === 1 || generics[word] === 1)
      return false
    // "Mosul Nowbagh"; many a first name is some village's, too.
    const known = index.find(tokens, before, at)
    return !(known !== undefined && index.isMajor(known.line)) && isAmidSmall(tokens, before, at + 1)
  }
}

const LONGEST = 32 // letters of a name that is looked for

function isCapital({ kind, flags }: Tokens, token: number): boolean {
  return kind[token] === TOKEN.word && (flags[token]! & (FLAG.capital | FLAG.caps)) === FLAG.capital
}

function keyOf(tokens: Tokens, token: number): string {
  return fold(tokenText(tokens, token))
}
