import type { Measure } from '../../model/measure.ts'
import { BREAK, FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { PARTICLE } from '../words/particles.ts'
import type { WordClasses } from '../words/word-classes.ts'
import { type ActorNames, isBodyName } from './actor.ts'
import type { EventDraft } from './event.ts'

/** The measure whose verbs take towns as well: who is told to be "captured" by a bare name may be no person. */
const OF_PLACES: Measure = 'captured'

/**
 * Tells whether a draft that counts one by a name counts a person. Not so is the name of a group or a people; a bare name where a place would
 * do as well ("troops captured Tell Amar"); and one word that is part of no longer name in the report ("Idris Tal", "Col. Tal") and of no list of names,
 * unless the words beside it tell of a person ("a man known as Tal", "Tal and his wife"), or it died and has its capital inside a sentence as well.
 */
export function personNamed(
  tokens: Tokens,
  first: number,
  limit: number,
  classes: WordClasses,
  actors: ActorNames,
): (draft: EventDraft, hasRole: boolean, beside: readonly EventDraft[]) => boolean {
  let parts: Set<number> | undefined
  let words: Set<number> | undefined
  return (draft, hasRole, beside) => {
    if (isBodyName(tokens, draft.first, draft.last, actors)) return false
    // "Death of Toddler Plead": a headline's capital makes no name of a noun.
    const isCapital = (tokens.flags[draft.first]! & FLAG.capital) !== 0
    if (isCapital && draft.first < draft.last && classes.more[tokens.word[draft.first]!]! & MORE.child) return false
    if (hasTitle(tokens, draft, classes)) return true
    if (isBody(tokens, draft, classes)) return false
    if (hasRole) return true
    const next = draft.last + 1 < tokens.count ? markAt(tokens, draft.last + 1) : 0
    if (draft.measure === OF_PLACES && next !== COMMA) return false // "Tal, leader of the Ash Column,"
    if (draft.first < draft.last) return true
    if (isListed(tokens, draft, classes) || next === OPEN) return true // "Tal (27)"
    if (isIntroduced(tokens, draft, classes) || hasCompanion(tokens, draft, beside, classes)) return true
    parts ??= partsOfNames(tokens, first, limit, classes)
    if (parts.has(tokens.hash[draft.first]!)) return true
    // "Tal died of his wounds": towns and things seldom do.
    if (draft.measure !== 'killed' || draft.triggerClass !== 'suffered') return false
    words ??= namesAmongWords(tokens, first, limit, classes)
    return words.has(tokens.hash[draft.first]!)
  }
}

/** Words that begin a sentence before a name, and are no part of it: "In Fardos". */
const NO_NAME =
  WORD.preposition |
  WORD.indefinite |
  WORD.definite |
  WORD.possessive |
  WORD.conjunction |
  WORD.subordinator |
  WORD.relative |
  WORD.adverb |
  WORD.time |
  WORD.singularPronoun |
  WORD.pluralPronoun

function hasTitle(tokens: Tokens, { first, last }: EventDraft, classes: WordClasses): boolean {
  for (let i = first; i <= last; i++) if (classes.of[tokens.word[i]!]! & WORD.title) return true
  return false
}

/** "Border Security Force BSF": a name with a noun for a body in it, and none for a person. */
function isBody(tokens: Tokens, { first, last }: EventDraft, { of }: WordClasses): boolean {
  let bits = 0
  for (let i = first; i <= last; i++) bits |= of[tokens.word[i]!]!
  return (bits & WORD.body) !== 0 && (bits & WORD.person) === 0
}

/** Hashes of the capitalised words that stand beside another one somewhere in the tokens: the parts of longer names. */
function partsOfNames(tokens: Tokens, first: number, limit: number, classes: WordClasses): Set<number> {
  const found = new Set<number>()
  for (let i = first + 1; i < limit; i++) {
    const before = isMark(tokens, i - 1) ? i - 2 : i - 1
    if (before < first || tokens.flags[i]! & BREAK) continue
    if (!isName(tokens, before, classes) || !isName(tokens, i, classes)) continue
    found.add(tokens.hash[before]!)
    found.add(tokens.hash[i]!)
  }
  return found
}

/** Hashes of the words that have a capital behind one in small letters: what begins a sentence may be any word. */
function namesAmongWords(tokens: Tokens, first: number, limit: number, classes: WordClasses): Set<number> {
  const found = new Set<number>()
  const isSmall = (at: number) =>
    tokens.kind[at] === TOKEN.word && (tokens.flags[at]! & (FLAG.capital | FLAG.caps)) === 0
  for (let i = first + 1; i < limit; i++)
    if (!(tokens.flags[i]! & BREAK) && isSmall(i - 1) && isName(tokens, i, classes)) found.add(tokens.hash[i]!)
  return found
}

/** "their sons Ivo, Tal and Bren": does a name stand before or behind, in one list? */
function isListed(tokens: Tokens, { first, last }: EventDraft, classes: WordClasses): boolean {
  const joins = (at: number) => markAt(tokens, at) === COMMA || (classes.of[tokens.word[at]!]! & WORD.conjunction) !== 0
  if (first >= 2 && joins(first - 1)) {
    const before = markAt(tokens, first - 2) === COMMA ? first - 3 : first - 2 // ", and"
    if (before >= 0 && isName(tokens, before, classes)) return true
  }
  return last + 2 < tokens.count && joins(last + 1) && isName(tokens, last + 2, classes)
}

/** "A man named Tal", "known as Tal": is the name given to somebody? */
function isIntroduced(tokens: Tokens, { first }: EventDraft, { of, more, particles }: WordClasses): boolean {
  const before = first - 1
  if (before < 1) return false
  if (more[tokens.word[before]!]! & MORE.identified) return true
  return (
    (particles[tokens.word[before]!]! & PARTICLE.comparative) !== 0 && (of[tokens.word[before - 1]!]! & WORD.verb) !== 0
  )
}

/** "Tal and his wife", "Tal and two others": whoever suffers it together with people that are counted is one of them. */
function hasCompanion(
  tokens: Tokens,
  { last, triggerChunk }: EventDraft,
  beside: readonly EventDraft[],
  { of }: WordClasses,
): boolean {
  if (last + 2 >= tokens.count || (of[tokens.word[last + 1]!]! & WORD.conjunction) === 0) return false
  return beside.some(
    other => other.triggerChunk === triggerChunk && other.first === last + 2 && other.countRule !== 'count.plural',
  )
}

function isName(tokens: Tokens, index: number, classes: WordClasses): boolean {
  if (tokens.kind[index] !== TOKEN.word || !(tokens.flags[index]! & FLAG.capital)) return false
  return (classes.of[tokens.word[index]!]! & NO_NAME) === 0
}

/** The point of "Col." or the hyphen of "al-Tal". */
function isMark(tokens: Tokens, index: number): boolean {
  const code = markAt(tokens, index)
  return code === POINT || code === HYPHEN
}

const OPEN = 0x28
const COMMA = 0x2c
const POINT = 0x2e
const HYPHEN = 0x2d
