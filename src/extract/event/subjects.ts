import { overApposition, wholeBefore } from './before-comma.ts'
import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { headOfPrepositions, isGoverned, overClause, overRelative, overTails, overTime } from './clauses.ts'
import { withConjuncts } from './conjuncts.ts'
import { back } from './groups.ts'
import { partsBefore } from './segments.ts'
import { chainBefore, type Landing } from './subject-chain.ts'

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
  const all = allOfWhom(chunks, i)
  if (all >= 0 && wants(chunks[all]!.phrase!)) return withConjuncts(chunks, all, wants)
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

/** "[62 people] on the train, all of whom died": the figure that the clause is about; -1 if there is none. A figure before "of whom" is one of a part. */
function allOfWhom(chunks: readonly Chunk[], index: number): number {
  const of = chunkAt(chunks, index)
  if (of?.kind !== 'including' || !of.isTie) return -1
  const all = chunkAt(chunks, index - 1)?.phrase
  if (all === undefined || all.kind !== 'none' || all.determiner !== 'definite' || all.quantity !== undefined) return -1
  const before = back(chunks, index - 2)
  const last = chunkAt(chunks, before)?.kind === 'comma' ? back(chunks, before - 1) : before
  if (chunkAt(chunks, last)?.phrase === undefined) return -1
  const whole = headOfPrepositions(chunks, last)
  return chunks[whole]!.phrase!.quantity === undefined ? -1 : whole
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
