import type { Language } from '../../lang/language.ts'
import { type Gazetteer, PLACE_KIND } from '../../model/gazetteer.ts'
import { isOwnersMark } from '../../text/clitics.ts'
import { fold } from '../../text/fold.ts'
import { BREAK, FLAG, TOKEN, type Tokens, tokenText } from '../../text/tokens.ts'
import type { Candidate } from './candidate.ts'
import { EVIDENCE } from './evidence.ts'
import { isInner, isOneWord, type PlaceIndex } from './place-index.ts'
import { type PlaceWords, WORD } from './words.ts'

/** Tells which names that the gazetteer lacks, and that no noun announces, are places. */
export interface Unheard {
  /** Is the name a place for the preposition before it alone? */
  isPlace(tokens: Tokens, candidate: Candidate): boolean
  /** "Norlands capital": a country that owns what follows, where the apostrophe was lost. */
  isOwner(tokens: Tokens, candidate: Candidate): boolean
}

/** In a place, told by one ("south of"), or with an office that serves it. */
const PLACING = EVIDENCE.located | EVIDENCE.office | EVIDENCE.reference

const NOT_ALONE = EVIDENCE.runsLeft | EVIDENCE.runsRight | EVIDENCE.shouted | EVIDENCE.refused

/** A language and its places in, the judge of unheard-of names out. */
export function unheardOf(language: Language, gazetteer: Gazetteer, index: PlaceIndex, words: PlaceWords): Unheard {
  const { places } = gazetteer
  const countries = new Set(places.name.filter((_, place) => places.kind[place] === PLACE_KIND.country).map(fold))
  const { bits, edges, generics, heads, predicates, takings } = words
  return { isPlace, isOwner }

  /**
   * Is it a name after a preposition of place that no lexicon has a word of? Most such names are places too small for a gazetteer; a
   * name beside others, or one that owns something, may be a person's: also where the apostrophe was lost ("in Syrias north").
   */
  function isPlace(tokens: Tokens, { first, last, evidence, after }: Candidate): boolean {
    if (!(evidence & PLACING) || evidence & NOT_ALONE || isOwnersMark(tokens, after)) return false
    if (evidence & EVIDENCE.speaks && !(evidence & EVIDENCE.office) && !isSubjectOf(tokens, first - 1)) return false
    if (last + 1 < tokens.count && isInner(tokens, last + 1)) return false // "in Orme-held"
    const name = tokenText(tokens, last)
    if (name.endsWith('s') && generics[tokens.word[last]!] !== 1 && isHeardOf(name.slice(0, -1))) return false
    const isHyphened = first < last && isOneWord(tokens, first, last) // "Orme-Hask" is neither Orme nor Hask
    let isMadeOfOthers = false
    let hasOwn = false
    for (let i = first; i <= last; i++) {
      if (first < last && isCommonPart(tokens, i)) continue
      if (tokens.word[i] !== 0) return false
      hasOwn = true
      if (!isHyphened && index.knows(tokenText(tokens, i))) isMadeOfOthers = true
    }
    return hasOwn && (!isMadeOfOthers || isHolding(tokens, first, last))
  }

  /** "Villagers in Orme said": a noun alone before the preposition speaks, and not who follows it. */
  function isSubjectOf(tokens: Tokens, preposition: number): boolean {
    const noun = preposition - 1
    if (noun < 0 || !(bits[tokens.word[preposition]!]! & WORD.holding) || tokens.kind[noun] !== TOKEN.word) return false
    return noun === 0 || tokens.kind[noun - 1] === TOKEN.mark || (tokens.flags[noun]! & BREAK) !== 0
  }

  /** The particles, marks and generic words of a name of several: "Lake", "al", "-". */
  function isCommonPart(tokens: Tokens, i: number): boolean {
    const word = tokens.word[i]!
    return isInner(tokens, i) || (bits[word]! & WORD.particle) !== 0 || generics[word] === 1
  }

  /**
   * Does a name with words of other places' names, "Deir Orme" beside a Deir Hask, hold what happens? It stands alone behind "in", "the siege of" or "the mayor of"; behind "at" and "near" come
   * streets and houses, unless the name has several words; and before a noun it may say of what sort that is ("in Orme votes").
   */
  function isHolding(tokens: Tokens, first: number, last: number): boolean {
    const bitsAt = (token: number): number => (token < 0 ? 0 : bits[tokens.word[token]!]!)
    if (takings[tokens.word[first - 1]!] === 1) return true
    if (bitsAt(first - 1) & WORD.partOf && isHeldBy(tokens.word[first - 2]!)) return true
    let before = first - 1
    while (before > 0 && (bitsAt(before) & WORD.modifier || isInner(tokens, before))) before--
    if (!(bitsAt(before) & (first < last ? WORD.locative : WORD.holding))) return false
    const next = last + 1
    if (next >= tokens.count || tokens.kind[next] === TOKEN.mark || tokens.flags[next]! & FLAG.paragraph) return true
    if (bitsAt(next) & (WORD.locative | WORD.relational | WORD.partOf | WORD.conjunction | WORD.time)) return true
    return predicates[tokens.word[next]!] === 1 && (tokens.flags[next]! & FLAG.capital) === 0
  }

  /** Before "of" and a place: "the siege", "the mayor", "the hospital". */
  function isHeldBy(noun: number): boolean {
    return (bits[noun]! & WORD.deed) !== 0 || heads[noun] === 1 || edges[noun] === 1
  }

  function isOwner(tokens: Tokens, { first, last }: Candidate): boolean {
    const name = first === last ? tokenText(tokens, last) : ''
    return name.endsWith('s') && countries.has(fold(name.slice(0, -1)))
  }

  function isHeardOf(word: string): boolean {
    return language.vocabulary.idOf(word) !== 0 || index.knows(word)
  }
}
