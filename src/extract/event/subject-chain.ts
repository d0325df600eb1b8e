import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { isAnew, isBehindPerson } from './clauses.ts'
import { MAX_APPOSITION } from './conjuncts.ts'
import { back, isPreposition } from './groups.ts'

/** What stands before a verb and what opened its clause. */
export interface Landing {
  readonly at: number
  /** The clause is about the phrase that it stands behind, and not about one farther off. */
  readonly isNear: boolean
  /** No comma parts the clause from the phrase: it tells which one. */
  readonly isRestrictive: boolean
}

/** The phrases that may be the subject, from the landing outwards: each is tied to the one before it, as in "the son of the mayor of the town". */
export function chainBefore(
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
    // "guards from Lesk and [Avon] were": places that one preposition governs
    if (!wants(chunks[i]!.phrase!) && isSharedObject(chunks, i)) i -= 2
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

function isSharedObject(chunks: readonly Chunk[], index: number): boolean {
  if (chunkAt(chunks, index - 1)?.kind !== 'conjunction' || chunkAt(chunks, index - 2)?.phrase === undefined)
    return false
  const before = chunkAt(chunks, index - 3)
  return (
    before !== undefined && isPreposition(before) && chunks[index - 2]!.phrase!.kind === chunks[index]!.phrase!.kind
  )
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
