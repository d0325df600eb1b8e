import { overApposition, wholeBefore } from './before-comma.ts'
import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { isAnew, isBehindPerson, isGoverned, overClause, overRelative, overTails, overTime } from './clauses.ts'
import { MAX_APPOSITION, withConjuncts } from './conjuncts.ts'
import { back, isPreposition } from './groups.ts'
import { partsBefore } from './segments.ts'

/** Where the subject of the verb group that begins at `start` stands: the phrases of it, in text order; empty if none is found. */
export function subjectsBefore(
  chunks: readonly Chunk[],
  start: number,
  wants: (phrase: NounPhrase) => boolean,
  nearest = false,
): number[] {
  const last = back(chunks, start - 1)
  const parts = partsBefore(chunks, chunks[last]?.kind === 'comma' ? last - 1 : last, wants)
  if (parts.length > 0) return parts
  const timeless = overTime(chunks, last)
  let i = overTails(chunks, timeless)
  const closing = chunkAt(chunks, i)?.kind
  if (closing === 'trigger' || closing === 'verb') i = overClause(chunks, i)
  if (chunkAt(chunks, i)?.kind === 'comma') {
    const whole = wholeBefore(chunks, i, wants)
    if (whole >= 0) return withConjuncts(chunks, whole, wants)
    i = overApposition(chunks, i, wants)
  }
  const landing = overOpening(chunks, i, nearest)
  const { isNear, isRestrictive } = landing
  const chain = chainBefore(chunks, landing, wants)
  const chosen =
    overRelative(chunks, chain, wants, isNear) ?? chain.findLast(at => wants(chunks[at]!.phrase!)) ?? chain[0]
  if (chosen === undefined) return []
  const whole = !isNear && chosen === chain.at(-1) ? wholeOfList(chunks, chosen, wants) : -1
  if (whole >= 0) return withConjuncts(chunks, whole, wants)
  // "Ivo Brand and [the man] who died": a clause without a comma tells which man.
  if (isRestrictive && areKnown(chunks[chosen]!.phrase!)) return [chosen]
  // "hurt in a fight with guards on Monday died": a time closes the clause that the guards stand in.
  const subjects = withRelative(chunks, withConjuncts(chunks, chosen, wants), wants)
  return subjects.length > 0 && timeless !== last && isGoverned(chunks, subjects[0]!) ? [] : subjects
}

/**
 * "[Two men] who worked at the mill and [a woman] were": a verb behind a conjunction is of whoever opens the sentence, too, since the verb that stands between is of its relative
 * clause, whose object is no subject.
 */
function withRelative(chunks: readonly Chunk[], subjects: number[], wants: (phrase: NounPhrase) => boolean): number[] {
  const last = subjects.at(-1)
  if (last === undefined || chunkAt(chunks, last - 1)?.kind !== 'conjunction') return subjects
  const opener = relativeOpener(chunks, last - 2)
  return opener >= 0 && wants(chunks[opener]!.phrase!) ? [opener, last] : subjects
}

/** Whoever opens the sentence and has a relative clause that ends with the phrase at `end`; -1 if there is nobody. */
function relativeOpener(chunks: readonly Chunk[], end: number): number {
  if (chunkAt(chunks, end)?.phrase === undefined) return -1
  let verbs = 0
  for (let i = end - 1; i > 0; i--) {
    const { kind } = chunks[i]!
    if (kind === 'relative')
      return i === 1 && verbs === 1 && chunks[0]!.phrase !== undefined && chunks[2]!.phrase === undefined ? 0 : -1
    if (kind === 'verb' || kind === 'trigger' || (kind === 'be' && chunks[i + 1]?.kind === 'preposition')) verbs++
    else if (!WITHIN.has(kind)) return -1
  }
  return -1
}

/** What may stand in a relative clause beside its verb. */
const WITHIN: ReadonlySet<Chunk['kind']> = new Set<Chunk['kind']>([
  'adverb',
  'auxiliary',
  'be',
  'have',
  'phrase',
  'preposition',
  'time',
])

/** What stands before a verb and what opened its clause. */
interface Landing {
  readonly at: number
  /** The clause is about the phrase that it stands behind, and not about one farther off. */
  readonly isNear: boolean
  /** No comma parts the clause from the phrase: it tells which one. */
  readonly isRestrictive: boolean
}

/** Back over what opens a clause about somebody: the relative word, and the bracket or the comma before it. */
function overOpening(chunks: readonly Chunk[], index: number, nearest: boolean): Landing {
  // A relative clause in a parenthesis: "the guards (who lost ten men)".
  const isBracketed = chunkAt(chunks, index)?.kind === 'open'
  let at = isBracketed ? back(chunks, index - 1) : index
  if (chunkAt(chunks, at)?.kind !== 'relative') return { at, isNear: nearest || isBracketed, isRestrictive: false }
  at = back(chunks, at - 1)
  const isRestrictive = chunkAt(chunks, at)?.kind === 'phrase'
  if (chunkAt(chunks, at)?.kind === 'open') at = back(chunks, at - 1)
  const opening = chunkAt(chunks, at)?.kind
  if (opening === 'comma' || opening === 'preposition') at = back(chunks, at - 1)
  return { at: overPart(chunks, at), isNear: true, isRestrictive }
}

/** The phrases that may be the subject, from the landing outwards: each is tied to the one before it, as in "the son of the mayor of the town". */
function chainBefore(
  chunks: readonly Chunk[],
  { at, isNear, isRestrictive }: Landing,
  wants: (phrase: NounPhrase) => boolean,
): number[] {
  const chain: number[] = []
  if (chunkAt(chunks, at)?.kind !== 'phrase') return chain
  let i = at
  for (let steps = 0; steps < MAX_APPOSITION; steps++) {
    const accused = isNear ? -1 : overGoverned(chunks, i)
    if (accused >= 0) {
      chain.length = 0
      i = accused
      continue
    }
    chain.push(i)
    if (isNear && wants(chunks[i]!.phrase!) && !isBehindPerson(chunks, i, isRestrictive)) break
    const whole = isNear ? -1 : wholeOfPart(chunks, i)
    const outer = whole >= 0 ? whole : outerPhrase(chunks, i, chain.length === 1, wants)
    if (outer < 0) break
    if (whole >= 0) chain.length = 0
    i = outer
  }
  return chain
}

/**
 * "Four people including [one child] were hurt": the whole, if the part stands between it and its verb; -1 if not. "Four others, including one who died", "400 guests,
 * of whom nine died": such a clause is of the part.
 */
function wholeOfPart(chunks: readonly Chunk[], part: number): number {
  const opening = back(chunks, part - 1)
  if (opening < 0 || chunks[opening]!.kind !== 'including' || chunks[opening]!.isTie) return -1
  const before = back(chunks, opening - 1)
  const whole = chunkAt(chunks, before)?.kind === 'comma' ? back(chunks, before - 1) : before
  return chunkAt(chunks, whole)?.kind === 'phrase' ? whole : -1
}

/** The phrase that a preposition or a gerund ties the one at `index` to; -1 if it stands alone. */
function outerPhrase(
  chunks: readonly Chunk[],
  index: number,
  isFirst: boolean,
  wants: (phrase: NounPhrase) => boolean,
): number {
  const before = back(chunks, index - 1)
  if (before < 0) return -1
  const { kind, isGerund } = chunks[before]!
  let outer = -1
  if (isPreposition(chunks[before]!)) {
    // "The mayor said on Monday [Ivo Brand] was": what the preposition governs is the time.
    if (chunks[before + 1]!.kind === 'time') return -1
    if (isFirst && isNewcomer(chunks, index, before, wants)) return -1
    outer = overPrepositions(chunks, before)
  } else if (kind === 'verb' && isGerund) {
    outer = back(chunks, before - 1)
    if (wants(chunks[index]!.phrase!) && !isSomebody(chunkAt(chunks, outer)?.phrase)) return -1
  }
  return chunkAt(chunks, outer)?.kind === 'phrase' ? outer : -1
}

/** "[Two guards] watching the clerks were", but not "[any] remaining clerks were", "[HWF] founding chairman Ivo Brand was". */
function isSomebody(phrase: NounPhrase | undefined): boolean {
  if (phrase === undefined || phrase.head < 0) return false
  return phrase.quantity !== undefined || phrase.kind === 'person' || phrase.kind === 'people'
}

/** "in reference to a man being shot": whoever is new stands alone, unless "of", "from" or "with" ties him to another. */
function isNewcomer(
  chunks: readonly Chunk[],
  index: number,
  preposition: number,
  wants: (phrase: NounPhrase) => boolean,
): boolean {
  const phrase = chunks[index]!.phrase!
  if (phrase.kind === 'name' || !isAnew(phrase) || !wants(phrase) || chunks[preposition]!.isTie) return false
  // "two guards belonging to a patrol were": the gerund says more of whoever stands before it.
  return !isGerundAfterPhrase(chunks, preposition - 1)
}

/** From a preposition back to what its phrase says more of. Its object may be a time: "in the first weeks of the raid". */
function overPrepositions(chunks: readonly Chunk[], preposition: number): number {
  let before = preposition
  while (before >= 0 && isPreposition(chunks[before]!)) before = back(chunks, before - 1)
  return before >= 0 && isModifierVerb(chunks, before) ? back(chunks, before - 1) : before
}

/** "three others, including two bakers and [the pilot] were": whom the list of parts belongs to, whose comma is missing before the verb; -1 if there is nobody. */
function wholeOfList(chunks: readonly Chunk[], last: number, wants: (phrase: NounPhrase) => boolean): number {
  const isListed = chunkAt(chunks, last - 1)?.kind === 'conjunction' && chunkAt(chunks, last - 2)?.kind === 'phrase'
  return isListed ? wholeBefore(chunks, last, wants) : -1
}

/** "the man", "the other victims", and no name */
function areKnown({ kind, determiner, quantity }: NounPhrase): boolean {
  return (kind === 'person' || kind === 'people') && determiner === 'definite' && quantity === undefined
}

/** From "[five of them guards], who were" back to those whom it is a part of. */
function overPart(chunks: readonly Chunk[], index: number): number {
  const isPart = (at: number) => at >= 0 && chunks[at]!.phrase?.isPart === true
  const part = isPart(index) ? index : isPart(index - 1) ? index - 1 : isPart(index - 2) ? index - 2 : -1
  const comma = part < 0 ? -1 : back(chunks, part - 1)
  const whole = comma >= 0 && chunks[comma]!.kind === 'comma' ? back(chunks, comma - 1) : -1
  return whole >= 0 && chunks[whole]!.kind === 'phrase' ? whole : index
}

/** "A guard suspected of aiding [rebels] was", "responsible for aiding them": whoever stands before a gerund that a preposition governs, from its object; -1 if there is nobody. */
function overGoverned(chunks: readonly Chunk[], object: number): number {
  const preposition = chunkAt(chunks, object - 2)
  if (chunks[object - 1]?.kind !== 'mark' || preposition === undefined || !isPreposition(preposition)) return -1
  const before = back(chunks, object - 3)
  if (before < 0) return -1
  const whom = preposition.isTie && isModifierVerb(chunks, before) ? back(chunks, before - 1) : before
  return whom >= 0 && chunks[whom]!.kind === 'phrase' ? whom : -1
}

function isGerundAfterPhrase(chunks: readonly Chunk[], index: number): boolean {
  return (
    chunks[index]?.kind === 'verb' &&
    chunks[index]!.isGerund &&
    chunkAt(chunks, back(chunks, index - 1))?.phrase !== undefined
  )
}

function isModifierVerb(chunks: readonly Chunk[], index: number): boolean {
  const chunk = chunks[index]!
  if (chunk.kind === 'verb')
    return chunk.isGerund === true || chunkAt(chunks, back(chunks, index - 1))?.kind === 'phrase'
  return chunk.kind === 'trigger' && back(chunks, index - 1) >= 0 && chunks[back(chunks, index - 1)]!.kind === 'phrase'
}
